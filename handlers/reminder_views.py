"""What the screens of reminders read when they are drawn: what each says, when it comes next, what became of the last.

The one rule: planned, sent, opened and answered are told apart, and what did not come is said plainly.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from flows.hours import next_allowed
from flows.new_reminder import short
from flows.reminder_words import preview, rule_says, what_it_is
from flows.screen import Choice, Screen
from flows.words import Arg, Clock, Label, Moment, Say
from handlers.reader import Reader
from handlers.standing import LATE
from storage import actions, occurrences, reminders
from storage.occurrences import Occurrence
from storage.reminders import Reminder
from storage.unit import Unit

MOST_TOLD = 7
"""How many of the last times are told of."""


def words_of(unit: Unit, one: Reminder) -> str:
    """Their own words; of an action what was agreed, as it stands now."""
    if one.kind != "action":
        return one.words
    found = next((action for action in actions.of(unit, one.person) if action.id == one.about), None)
    return found.what if found is not None else one.words


def _list(reader: Reader, screen: Screen) -> Screen:
    """Each as a line with its next time, and as a button."""
    known = {one.id: one for one in reminders.of(reader.unit, reader.chat.subject)}
    words = {id_: words_of(reader.unit, one) for id_, one in known.items()}
    says, choices = [], []
    for choice in screen.choices:
        one = known.get(choice.id)
        if one is not None:
            says += [_line(one, words[one.id]), *_not_sent(reader, one)]
            choices.append(_button(choice, one, words[one.id]))
        elif choice.label not in {"one-reminder", "wake-reminder"}:
            choices.append(choice)
    return replace(screen, says=(*screen.says, *says), choices=tuple(choices))


def _line(one: Reminder, words: str) -> Say:
    """Its next time, or that it rests."""
    args: dict[str, Arg] = {"words": words} if words else {"what": _kind(one)}
    whose = "own" if words else "ours"
    if one.next_at is None:
        return Say(f"reminder-rests-{whose}", args=args, style="item")
    return Say(f"reminder-next-{whose}", args={**args, "at": Moment(one.next_at.isoformat())}, style="item")


def _button(choice: Choice, one: Reminder, words: str) -> Choice:
    asleep = choice.label == "wake-reminder"
    if words:
        return replace(choice, label="wake-one-of-yours" if asleep else "one-of-yours", args={"words": short(words)})
    return replace(choice, label="wake-one-of-ours" if asleep else "one-of-ours", args={"what": _kind(one)})


def _kind(one: Reminder) -> Label:
    return Label(f"reminder-for-{one.about if one.about == 'water' else one.kind}")


def _one(reader: Reader, screen: Screen) -> Screen:
    """One reminder whole, with the log of its last times."""
    one = reminders.get(reader.unit, reader.chat.subject, screen.view_about)
    if one is None:
        ways = tuple(choice for choice in screen.choices if choice.group == "ways")
        return replace(screen, says=(Say("reminder-gone"),), choices=ways)
    words = words_of(reader.unit, one)
    about = "good-day" if one.kind == "way-back" and one.about == "journal" else one.about
    what = what_it_is(one.kind, words, about)
    says = (
        replace(what, style="quote" if words else "text"),
        *rule_says(one.rule, one.slot),
        _state(one),
        *_not_sent(reader, one),
        Say("lock-screen-shows"),
        preview(one.kind, words, one.about, one.slot, one.wording),
        *_log(reader, one),
    )
    return replace(screen, says=(*screen.says, *says))


def _state(one: Reminder) -> Say:
    if one.next_at is not None:
        return Say("reminder-comes-next", args={"at": Moment(one.next_at.isoformat())})
    return Say("reminder-is-resting" if one.state == "quiet" else "reminder-is-over")


def _not_sent(reader: Reader, one: Reminder) -> tuple[Say, ...]:
    """That its next time lies outside their hours, and for too long to be waited for."""
    if one.next_at is None or reader.person is None:
        return ()
    profile = reader.person.profile
    goes = next_allowed(profile.hours, profile.zone, one.next_at)
    in_time = goes is not None and goes - one.next_at < LATE
    return () if in_time else (Say("reminder-not-then", style="small"),)


def _log(reader: Reader, one: Reminder) -> tuple[Say, ...]:
    last = occurrences.of_reminder(reader.unit, reader.chat.subject, one.id, limit=MOST_TOLD)
    if not last:
        return ()
    return (Say("reminder-last-times", style="heading"), *(_told(each, ZoneInfo(reader.zone)) for each in last))


def _told(one: Occurrence, zone: ZoneInfo) -> Say:
    """One time: when it was due, and how far it came."""
    args: dict[str, Arg] = {"at": Moment(one.due_at.isoformat())}
    if one.state in {"missed", "expired"}:
        return Say(f"log-{one.state}", args=args, style="item")
    if one.sent_at is None:
        return Say("log-planned", args=args, style="item")
    args["sent"] = _clock(one.sent_at, zone)
    if one.seen_at is not None:
        args["seen"] = _clock(one.seen_at, zone)
    if one.answered_at is not None and one.seen_at is not None:
        return Say(
            "log-answered", args={**args, "how": one.answer, "answered": _clock(one.answered_at, zone)}, style="item"
        )
    return Say("log-seen" if one.seen_at is not None else "log-sent", args=args, style="item")


def _clock(at: datetime, zone: ZoneInfo) -> Clock:
    return Clock(at.astimezone(zone).strftime("%H:%M"))


VIEWS: Mapping[str, Callable[[Reader, Screen], Screen | None]] = {
    "reminders": _list,
    "reminder": _one,
}
