"""What a person does with a reminder becomes a record: what came of this time, and when it comes again.

The one rule: of one occurrence the first answer counts; pressed once more, nothing happens twice.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from flows import reminder_outcomes as r
from flows.hours import instant, is_within, next_allowed, next_day
from flows.recurrence import Rule
from flows.reminder import STEPS
from flows.words import Moment, Say
from handlers import reminder_setting
from handlers.here import Here
from handlers.instead import Instead
from handlers.keeping import keep
from storage import actions, occurrences, reminders
from storage.conversations import Record
from storage.occurrences import Occurrence
from storage.reminders import Reminder

Says = tuple[Say, ...]
EVENING = "19:00"
A_WEEK = 7
ALREADY = Instead.of(Say("reminder-already"))
STOPPED = Instead.of(Say("reminder-stopped"))


def seen(here: Here, effect: r.OccurrenceSeen) -> None:
    """Opened: whoever looks has not ignored it."""
    if _known(here, effect.occurrence) is not None:
        occurrences.seen(here.unit, effect.occurrence)


def was_answered(here: Here, conversation: str) -> bool:
    """Whether it is one of this person's reminders that has its answer: an older copy of it is pressed."""
    one = occurrences.of_conversation(here.unit, conversation)
    return one is not None and one.person == here.chat.subject and one.answered_at is not None


def _known(here: Here, occurrence: str) -> tuple[Occurrence, Reminder] | None:
    """This person's own; None where it is not, or is no more."""
    one = occurrences.get(here.unit, here.chat.subject, occurrence)
    reminder = reminders.get(here.unit, here.chat.subject, one.reminder) if one is not None else None
    return (one, reminder) if one is not None and reminder is not None else None


def _answered(here: Here, occurrence: str, how: occurrences.Answer) -> Reminder | None:
    """Its reminder, as it stands now; None where it is not theirs, or was answered before."""
    known = _known(here, occurrence)
    if known is None or not occurrences.answer(here.unit, occurrence, how):
        return None
    return reminders.get(here.unit, here.chat.subject, known[1].id)


def _done(here: Here, run: Record, outcome: r.OccurrenceDone) -> Says | None:
    reminder = _answered(here, outcome.occurrence, "done")
    if reminder is None:
        return ALREADY
    if outcome.words:
        _keep(here, reminder, outcome)
    if reminder.kind == "action" and outcome.review is not None:
        return _reviewed(here, reminder, outcome.review)
    if reminder.kind == "way-back":
        _next_step(here, reminder)
    return None


def _keep(here: Here, reminder: Reminder, outcome: r.OccurrenceDone) -> None:
    """In their journal, below what was asked; nobody reads a meaning into it."""
    asked = reminder.words if reminder.kind == "question" else ""
    keep(here, outcome.words, prompt=outcome.prompt, asked=asked)


def _reviewed(here: Here, reminder: Reminder, review: r.Review) -> Says | None:
    """How the action went; with one that is done its reminders end."""
    for action in actions.open_of(here.unit, here.chat.subject):
        if action.id == reminder.about:
            actions.review(here.unit, action, review)
    if review != "done":
        return None
    reminder_setting.action_ended(here, reminder.about)
    return (Say("reminder-ends-with-it"),)


def _next_step(here: Here, reminder: Reminder) -> None:
    """A way back goes one step on, a week from today; behind the last it is over."""
    step = STEPS.index(reminder.about) + 1
    if step == len(STEPS):
        reminders.save(here.unit, replace(reminder, state="over", next_at=None))
        return
    first = _local(here, reminder).date() + timedelta(days=A_WEEK)
    rule = Rule(kind="every", first=first.isoformat(), n=A_WEEK)
    reminders.change(here.unit, replace(reminder, about=STEPS[step], rule=rule))


def _later(here: Here, run: Record, outcome: r.OccurrenceLater) -> Says | None:
    reminder = _answered(here, outcome.occurrence, "later")
    if reminder is None:
        return ALREADY
    if reminder.state == "stopped":
        return STOPPED
    reminders.later(here.unit, reminder, _until(here, reminder, outcome.delay))
    then = reminders.get(here.unit, here.chat.subject, reminder.id)
    if then is None or then.next_at is None:
        return None
    return (Say("reminder-again-at", args={"at": Moment(then.next_at.isoformat())}),)


def _until(here: Here, reminder: Reminder, delay: r.Delay) -> datetime:
    """When that is, within the person's hours."""
    assert here.person is not None
    local = _local(here, reminder)
    match delay:
        case "ten-minutes":
            wanted = here.unit.now + timedelta(minutes=10)
        case "this-evening" if local.time() < time.fromisoformat(EVENING):
            wanted = instant(local.date(), EVENING, reminder.zone)
        case "tomorrow":
            wanted = instant(local.date() + timedelta(days=1), reminder.slot, reminder.zone)
        case _:
            wanted = here.unit.now + timedelta(hours=1)
    profile = here.person.profile
    if delay == "tomorrow" and not is_within(profile.hours, profile.zone, wanted):
        wanted = next_day(profile.zone, here.unit.now)  # at another time, but not on another day
    return _free_minute(here, reminder, next_allowed(profile.hours, profile.zone, wanted) or wanted)


def _free_minute(here: Here, reminder: Reminder, at: datetime) -> datetime:
    """Each time is known by its minute on their wall clock; in an hour that comes twice that one may have been."""
    local = at.astimezone(ZoneInfo(reminder.zone))
    while local.fold and occurrences.was_planned(
        here.unit, reminder.person, reminder.id, local.date().isoformat(), f"{local:%H:%M}"
    ):
        at += timedelta(minutes=1)
        local = at.astimezone(ZoneInfo(reminder.zone))
    return at


def _local(here: Here, reminder: Reminder) -> datetime:
    return here.unit.now.astimezone(ZoneInfo(reminder.zone))


def _not_today(here: Here, run: Record, outcome: r.NotToday) -> Says | None:
    return None if _answered(here, outcome.occurrence, "not-today") else ALREADY


WRITERS: Mapping[type[Any], Callable[[Here, Record, Any], Says | None]] = {
    r.OccurrenceDone: _done,
    r.OccurrenceLater: _later,
    r.NotToday: _not_today,
    **reminder_setting.WRITERS,
}
