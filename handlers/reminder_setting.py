"""Setting, changing, resting, waking and stopping a reminder; the person's own hours, and their clock when they travel.

The one rule: whatever changes a time or a zone has its next occurrence written anew in the same transaction.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from flows import reminder_outcomes as r
from flows.hours import days_outside, on_clock, with_time
from flows.recurrence import A_WEEK, Rule, next_after, unpack_rule
from flows.reminder import STEPS
from flows.reminder_asking import weekdays_of
from flows.words import Moment, Say
from handlers.here import Here
from handlers.instead import Instead
from storage import occurrences, people, reminders
from storage.conversations import Record
from storage.people import Hours, Profile
from storage.reminders import Reminder

Says = tuple[Say, ...]

GONE = Instead.of(Say("reminder-gone"))


def comes_next(reminder: Reminder) -> Says:
    """When it comes next, in words; nothing where it does not."""
    if reminder.next_at is None:
        return ()
    return (Say("reminder-comes-next", args={"at": Moment(reminder.next_at.isoformat())}),)


def _set(here: Here, run: Record, outcome: r.ReminderSet) -> Says:
    kind, wording = outcome.kind, outcome.wording
    rule = unpack_rule(outcome.rule)
    if not _comes(here, rule, outcome.slot):
        return Instead.of(Say("reminder-no-such-time"), Say("reminder-none-set"))
    profile = _widened(here, _days_of(outcome, rule), outcome.slot)
    made = reminders.add(
        here.unit, person=here.chat.subject, kind=kind, rule=rule, slot=outcome.slot,  # type: ignore[arg-type]  # a kind of flows.new_reminder
        zone=profile.zone, words=outcome.words, wording=wording, about=outcome.about,  # type: ignore[arg-type]
    )  # fmt: skip
    return comes_next(made)


def _changed(here: Here, run: Record, outcome: r.ReminderChanged) -> Says | None:
    known = _theirs(here, outcome.reminder)
    if known is None:
        return GONE
    if not outcome.slot:
        words, wording = outcome.words or known.words, outcome.wording or known.wording
        changed = replace(known, words=words, wording=wording)  # type: ignore[arg-type]  # one of the two that were offered
        reminders.save(here.unit, changed)  # when it comes has not changed, nor whether it rests
        return comes_next(changed)
    return _another_time(here, known, outcome)


def _another_time(here: Here, known: Reminder, outcome: r.ReminderChanged) -> Says:
    """It was chosen on the clock that the person has now, whatever clock it was on before."""
    rule = unpack_rule(outcome.rule)
    if not _comes(here, rule, outcome.slot):
        return Instead.of(Say("reminder-no-such-time"), Say("nothing-changed"))
    profile = _widened(here, _days_of(outcome, rule), outcome.slot)
    changed = replace(known, slot=outcome.slot, rule=rule, zone=profile.zone)
    return comes_next(reminders.change(here.unit, changed))


def _comes(here: Here, rule: Rule, slot: str) -> bool:
    """Whether it comes round at all: while it was being set its only time may have passed."""
    assert here.person is not None
    return next_after(rule, slot, here.person.profile.zone, here.unit.now) is not None


def _days_of(outcome: r.ReminderSet | r.ReminderChanged, rule: Rule) -> tuple[int, ...]:
    """Of the weekdays that they said yes to, those on which it comes: of "once" the day was asked for later."""
    return tuple(day for day in outcome.outside if day in weekdays_of(rule))


def _theirs(here: Here, reminder: str) -> Reminder | None:
    """Only what still comes can be changed: a stopped one is not brought back by an old screen."""
    known = reminders.get(here.unit, here.chat.subject, reminder)
    return known if known is not None and known.state in reminders.LIVE else None


def _widened(here: Here, days: Iterable[int], slot: str) -> Profile:
    """The person's profile; with that time in their hours on those days."""
    assert here.person is not None
    profile = here.person.profile
    days = tuple(days)
    if days:
        profile = _with_hours(here, with_time(profile.hours, days, slot))
    return profile


def _with_hours(here: Here, hours: Hours) -> Profile:
    assert here.person is not None
    profile = replace(here.person.profile, hours=hours)
    people.save_profile(here.unit, replace(here.person, profile=profile))
    here.forget_person()
    return profile


def _resting(here: Here, run: Record, outcome: r.ReminderResting) -> Says | None:
    """Their own choice: it was not ignored."""
    known = _theirs(here, outcome.reminder)
    if known is None:
        return GONE
    reminders.save(here.unit, replace(known, state="quiet", next_at=None, ignored=0))
    return None


def _woken(here: Here, run: Record, outcome: r.ReminderWoken) -> Says | None:
    known = _theirs(here, outcome.reminder)
    if known is None:
        return GONE
    woken = reminders.change(here.unit, replace(known, state="on", ignored=0))
    return comes_next(woken) or Instead.of(Say("reminder-is-over"))


def _stopped(here: Here, run: Record, outcome: r.ReminderStopped) -> None:
    for one in occurrences.of_reminder(here.unit, here.chat.subject, outcome.reminder, limit=1):
        occurrences.answer(here.unit, one.id, "stopped")
    reminders.stop(here.unit, here.chat.subject, outcome.reminder)


def action_ended(here: Here, action: str, *, follows: str = "") -> None:
    """It is done or let go: nothing reminds of it any more. Where another action `follows`, that is what is reminded of."""
    for one in reminders.of(here.unit, here.chat.subject):
        if (one.kind, one.about) != ("action", action):
            continue
        if follows:
            reminders.save(here.unit, replace(one, about=follows))
        else:
            reminders.stop(here.unit, here.chat.subject, one.id)


def _hours(here: Here, run: Record, outcome: r.MyHoursChanged) -> None:
    """`keep`: the times of their reminders are within the new hours too."""
    hours: Hours = {day: [list(span) for span in spans] for day, spans in outcome.hours.items()}
    _with_hours(here, _with_their_times(here, hours) if outcome.keep else hours)


def _with_their_times(here: Here, hours: Hours) -> Hours:
    for _, days, slot in on_their_clock(here):
        hours = with_time(hours, days_outside(hours, days, slot), slot)
    return hours


def on_their_clock(here: Here) -> Iterator[tuple[Reminder, tuple[int, ...], str]]:
    """Each of their reminders, with the weekdays and the time at which it comes as their own clock shows them."""
    assert here.person is not None
    zone = here.person.profile.zone
    for one in reminders.of(here.unit, here.chat.subject):
        yield one, *on_clock(weekdays_of(one.rule), one.slot, one.zone, zone, here.unit.now)


def _travelled(here: Here, run: Record, outcome: r.Travelled) -> None:
    """An appointment is an instant: its reminders stay where they are."""
    assert here.person is not None
    people.save_profile(here.unit, replace(here.person, profile=replace(here.person.profile, zone=outcome.zone)))
    here.forget_person()
    for one in reminders.of(here.unit, here.chat.subject):
        if outcome.follow and one.kind != "appointment":
            moved = replace(one, zone=outcome.zone)
            reminders.change(here.unit, moved) if one.state == "on" else reminders.save(here.unit, moved)
    if outcome.keep:
        _with_hours(here, _with_their_times(here, here.person.profile.hours))


def _way_back(here: Here, run: Record, outcome: r.WayBackAgreed) -> Says:
    """A step a week from tomorrow on; an earlier way back ends with it."""
    profile = _widened(here, outcome.outside, outcome.slot)
    for one in reminders.of(here.unit, here.chat.subject):
        if one.kind == "way-back":
            reminders.stop(here.unit, here.chat.subject, one.id)
    tomorrow = here.unit.now.astimezone(ZoneInfo(profile.zone)).date() + timedelta(days=1)
    made = reminders.add(
        here.unit, person=here.chat.subject, kind="way-back", about=STEPS[0], slot=outcome.slot, zone=profile.zone,
        rule=Rule(kind="every", first=tomorrow.isoformat(), n=A_WEEK),
    )  # fmt: skip
    return comes_next(made)


WRITERS: Mapping[type[Any], Callable[[Here, Record, Any], Says | None]] = {
    r.ReminderSet: _set,
    r.ReminderChanged: _changed,
    r.ReminderResting: _resting,
    r.ReminderWoken: _woken,
    r.ReminderStopped: _stopped,
    r.MyHoursChanged: _hours,
    r.Travelled: _travelled,
    r.WayBackAgreed: _way_back,
}
