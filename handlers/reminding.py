"""A reminder that is due: its occurrence, the conversation that it opens, and the row that goes out.

The one rule: whatever came round leaves one row, however often it is planned, and the next time is worked out anew in
the same transaction, also when nothing is sent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from flows.recurrence import Occurrence as Slot
from flows.recurrence import next_after
from handlers import flag_raising
from handlers.beside import put_beside
from handlers.came_late import tell
from handlers.desk import Desk
from handlers.here import Here
from handlers.live import is_live
from handlers.put_away import put_away
from handlers.standing import Ended, ended
from storage import chats, occurrences, people, reminders
from storage.occurrences import Occurrence
from storage.reminders import Reminder
from storage.unit import Unit

AT_ONCE = 31
"""Times that came round while nobody was at work, written down in one transaction; the next one goes on from there."""

FORGOTTEN = timedelta(days=92)
"""What came round longer ago than this is in nobody's account any more."""

IGNORED = 2
"""So many in a row without a word, and it goes quiet."""

NEVER_QUIET = frozenset({"appointment"})


def plan(unit: Unit, desk: Desk, reminder_id: str) -> bool:
    """Plan what is due of this reminder; False when it must wait a moment, and is due again."""
    found = reminders.find(unit, reminder_id)
    if found is None:
        reminders.silence(unit, reminder_id)
        return True
    chat = chats.phone(unit, found.person)
    if chat is not None:
        unit.lock_chat(chat.bot, chat.address)
    unit.lock_subject(found.person)
    reminder = reminders.find(unit, reminder_id)  # nobody else changes it any more
    if reminder is None or reminder.next_at is None or reminder.next_at > unit.now:
        return True
    fresh = chats.phone(unit, found.person)
    if (fresh and fresh.id) != (chat and chat.id):
        return False  # they have just changed their phone: once more, with the lock of the new one
    return _plan(unit, reminder, Here.between(unit, desk, fresh) if fresh is not None else None)


def _plan(unit: Unit, reminder: Reminder, there: Here | None) -> bool:
    last = next(iter(occurrences.of_reminder(unit, reminder.person, reminder.id, 1)), None)
    if last is not None and there is not None and _is_in_it(there, last):
        return False
    slots = list(_came_round(unit, reminder))
    ignored = _ignored(reminder, last, slots[0])
    if ignored >= IGNORED and reminder.kind not in NEVER_QUIET:
        reminders.save(unit, replace(reminder, ignored=ignored, state="quiet", next_at=None))
        unanswered = occurrences.of_reminder(unit, reminder.person, reminder.id, IGNORED)
        flag_raising.silence(unit, reminder, there.chat if there is not None else None, unanswered)
        return True
    moved = reminders.move_on(unit, replace(reminder, ignored=ignored), slots[-1].at)
    newest = slots.pop() if moved.next_at is None or moved.next_at > unit.now else None
    missed = _note_passed(unit, reminder, slots)
    if newest is not None:
        missed += _come(unit, reminder, newest, there, last)
    if missed and there is not None:
        tell(unit, there.chat, missed)
    return True


def _came_round(unit: Unit, reminder: Reminder) -> Iterator[Slot]:
    """What it is due for, oldest first: each time that has passed, at most `AT_ONCE`."""
    slot: Slot | None = _first(unit, reminder)
    for _ in range(AT_ONCE):
        if slot is None or slot.at > unit.now:
            return
        yield slot
        slot = next_after(reminder.rule, reminder.slot, reminder.zone, slot.at)


def _first(unit: Unit, reminder: Reminder) -> Slot:
    """What `next_at` stands for: a time of its rule, or one to which the person put it off."""
    assert reminder.next_at is not None
    if unit.now - reminder.next_at > FORGOTTEN:
        kept = next_after(reminder.rule, reminder.slot, reminder.zone, unit.now - FORGOTTEN)
        if kept is not None and kept.at <= unit.now:
            return kept
    before = reminder.next_at - timedelta(microseconds=1)
    of_rule = next_after(reminder.rule, reminder.slot, reminder.zone, before)
    if of_rule is not None and of_rule.at == reminder.next_at:
        return of_rule
    local = reminder.next_at.astimezone(ZoneInfo(reminder.zone))
    return Slot(day=local.date().isoformat(), slot=local.strftime("%H:%M"), at=reminder.next_at)


def _note_passed(unit: Unit, reminder: Reminder, slots: Sequence[Slot]) -> list[Slot]:
    """What came round while nobody was at work ends here; those that were ours to send."""
    person = people.find(unit, reminder.person)
    missed = []
    for slot in slots:
        id_ = _add(unit, reminder, slot)
        if id_ is not None:
            how = ended(unit, reminder, person, slot.at) or Ended("missed", "late")
            occurrences.end(unit, id_, how.state, how.reason)
            missed += [slot] if how.state == "missed" else []
    return missed


def _come(unit: Unit, reminder: Reminder, slot: Slot, there: Here | None, last: Occurrence | None) -> list[Slot]:
    """The newest one: sent, or ended at once; itself where that was our fault."""
    id_ = _add(unit, reminder, slot)
    if id_ is None:
        return []
    how = _why_not(unit, reminder, slot, there)
    if how is None and there is not None:
        how = _send(there, reminder, id_, last)
    if how is not None:
        occurrences.end(unit, id_, how.state, how.reason)
    return [slot] if how is not None and how.state == "missed" else []


def _why_not(unit: Unit, reminder: Reminder, slot: Slot, there: Here | None) -> Ended | None:
    how = ended(unit, reminder, people.find(unit, reminder.person), slot.at)
    if how is not None:
        return how
    if there is None:
        return Ended("expired", "no-phone")
    return Ended("expired", "unreachable") if there.chat.unreachable_since is not None else None


def _send(there: Here, reminder: Reminder, id_: str, last: Occurrence | None) -> Ended | None:
    """Beside whatever they are in; the one before goes from the chat."""
    if last is not None:
        put_away(there, last, card_of(reminder.id))
    script = "appointment-reminder" if reminder.kind == "appointment" else "reminder"
    screen = put_beside(there, script, id_)
    if screen is None:
        return Ended("missed", "nothing-to-show")
    screen = replace(screen, card=card_of(reminder.id))
    row = there.post(screen, klass="B", answer=False)
    occurrences.place(there.unit, id_, conversation=screen.conversation, outbox=row)
    there.save()
    return None


def card_of(reminder: str) -> str:
    """Each reminder has a card of its own: a new one stands in the place of the last."""
    return f"reminder-{reminder}"


def _add(unit: Unit, reminder: Reminder, slot: Slot) -> str | None:
    """The new row; None where this was planned before."""
    return occurrences.plan(
        unit, person=reminder.person, reminder=reminder.id, day=slot.day, slot=slot.slot, due_at=slot.at
    )


def _ignored(reminder: Reminder, last: Occurrence | None, due: Slot) -> int:
    """How many of the last ones were sent and not looked at, one after the other. The same one once more (a clock that
    was set back, a journey) counts once."""
    if last is None or last.state != "sent" or (last.day, last.slot) == (due.day, due.slot):
        return reminder.ignored
    return 0 if last.seen_at or last.answered_at else reminder.ignored + 1


def _is_in_it(there: Here, last: Occurrence) -> bool:
    """Whether they have the one before open and are at it: it is not taken out of their hands."""
    return bool(last.conversation) and last.conversation == there.chat.state.active and is_live(there.unit, there.chat)
