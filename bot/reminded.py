"""Reminders on their way out: judged at the hand-off, and ended there, once.

The one rule: an occurrence ends with its row: sent (in doubt counts as sent, and says so), missed, or expired.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.verdict import Drop
from flows.recurrence import Occurrence as Slot
from flows.recurrence import pack_rule
from flows.screen import pack_screen, unpack_screen
from flows.words import Say
from handlers.came_late import tell
from handlers.standing import ended, latest
from storage import chats, conversations, occurrences, outbox, reminders
from storage.occurrences import Occurrence
from storage.outbox import Row
from storage.people import Person
from storage.reminders import Reminder
from storage.unit import Unit

ASK_AFTER = timedelta(minutes=10)
"""How long after something in doubt "Did this reach you?" is asked."""

OWN_WORDS = frozenset({"words", "question"})
"""Kinds that show a locked phone the person's own words, where they want that."""

OPEN = frozenset({"asking", "paused"})

Due = tuple[Occurrence, Reminder]


def due_of(unit: Unit, row: Row) -> Due | None:
    """The occurrence that this row is, and its reminder; None for everything else."""
    occurrence = _occurrence(unit, row)
    reminder = reminders.find(unit, occurrence.reminder) if occurrence is not None else None
    return (occurrence, reminder) if occurrence is not None and reminder is not None else None


def until(unit: Unit, due: Due) -> datetime:
    """When it is too late to send it."""
    occurrence, reminder = due
    return latest(unit, reminder, occurrence.due_at)


def refused(unit: Unit, due: Due, person: Person) -> Drop | None:
    """What forbids it, looked at now: owner, link, break, whether it still stands, and whether it is too late."""
    occurrence, reminder = due
    how = ended(unit, reminder, person, occurrence.due_at) if occurrence.person == person.id else None
    if occurrence.person != person.id:
        return Drop("not theirs")
    if how is not None:
        return Drop(how.reason, "missed" if how.state == "missed" else "expired")
    if occurrence.answered_at is not None or occurrence.seen_at is not None:
        return Drop("answered")
    return Drop("changed") if _has_changed(unit, occurrence, reminder) else None


def dropped(unit: Unit, row: Row, drop: Drop) -> None:
    """Its occurrence ends here; what was our fault is said to the person."""
    occurrence = _occurrence(unit, row)
    if occurrence is None:
        return
    ends = occurrences.end(unit, occurrence.id, drop.how, drop.reason.replace(" ", "-"))
    if ends and drop.how == "missed":
        tell(unit, chats.get(unit, row.chat), [Slot(day=occurrence.day, slot=occurrence.slot, at=occurrence.due_at)])


def arrived(unit: Unit, row: Row) -> None:
    """The platform took it. Where that had been in doubt nobody is asked about it any more."""
    occurrence = _occurrence(unit, row)
    if occurrence is not None and not occurrences.end(unit, occurrence.id, "sent"):
        outbox.withdraw_repeat(unit, row.id)


def in_doubt(unit: Unit, row: Row) -> None:
    """Nobody knows whether it arrived: it is not sent again as if it had not, but asked about, once."""
    occurrence = _occurrence(unit, row)
    if occurrence is None:
        return
    occurrences.end(unit, occurrence.id, "sent", "in-doubt")
    screen = unpack_screen(row.screen)
    if row.repeat_of is None:
        screen = replace(screen, says=(Say("did-this-reach-you"), *screen.says))
    outbox.repeat(unit, row.id, unit.now + ASK_AFTER, screen=pack_screen(screen))


def _occurrence(unit: Unit, row: Row) -> Occurrence | None:
    if row.klass != "B" or row.do != "send" or row.bot != "companion":
        return None
    return occurrences.of_outbox(unit, row.repeat_of or row.id)


def _has_changed(unit: Unit, occurrence: Occurrence, reminder: Reminder) -> bool:
    """Whether its conversation is over, or it was begun with a time or words that the reminder no longer has: a locked
    phone shows nothing that is not wanted there any more."""
    record = conversations.get(unit, occurrence.conversation)
    if record is None or record.conversation.state not in OPEN:
        return True
    facts = record.conversation.facts
    of_theirs = reminder.kind in OWN_WORDS and bool(facts.get("words", reminder.words) != reminder.words)
    stands = {"wording": reminder.wording, "slot": reminder.slot, "rule": pack_rule(reminder.rule)}
    return of_theirs or any(facts.get(name, value) != value for name, value in stands.items())
