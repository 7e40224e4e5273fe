"""Flags that nobody pressed for: a phone that cannot be reached, and check-in reminders without an answer.

The one rule: they are facts, said as facts; what somebody is told beforehand (a break, a visit, another phone) makes
them none.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from flows.recurrence import next_after
from storage import chats, contacts, flags, occurrences, people, reminders
from storage.chats import Chat
from storage.occurrences import Occurrence
from storage.reminders import Reminder
from storage.unit import Unit

TIMES = 2
"""Of an agreed rhythm, so many in a row are a silence."""


def unreachable(unit: Unit, chat: Chat) -> None:
    """The platform says that nothing gets through to this chat any more. Called before that is marked: it is one."""
    if chat.bot != "companion" or chats.get(unit, chat.id).unreachable_since is not None:
        return
    person = people.find(unit, chat.subject)
    if person is None or person.state != "active":
        return
    phone = chats.phone(unit, person.id)
    if phone is not None and phone.id == chat.id:  # an old phone is no loss
        flags.raise_(unit, person.id, "unreachable")


def silence(unit: Unit, reminder: Reminder, chat: Chat | None, ignored: Sequence[Occurrence]) -> None:
    """So many of a rhythm that was agreed had no answer; anything from them or a visit since the first is an answer."""
    person = people.find(unit, reminder.person)
    if reminder.kind != "check-in" or chat is None or not ignored or person is None:
        return
    if person.state != "active" or person.break_since is not None:
        return
    since = min(one.due_at for one in ignored)
    heard = datetime.fromtimestamp(chat.state.heard_at, UTC)
    seen = contacts.last(unit, person.id)
    if heard < since and (seen is None or seen < since):
        flags.raise_(unit, person.id, "silence")


def silence_goes_on(unit: Unit, reminder_id: str, person_id: str) -> None:
    """A rhythm that went quiet sends nothing any more, and its silence is said again after each two of its times that
    pass without a word or a visit; never in a break."""
    unit.lock_subject(person_id)
    reminder, person = reminders.find(unit, reminder_id), people.find(unit, person_id)
    if reminder is None or reminder.kind != "check-in" or reminder.state != "quiet" or person is None:
        return
    if person.state != "active" or person.break_since is not None:
        return
    chat = chats.phone(unit, person.id)
    said = [one.last_at for one in flags.of(unit, person.id) if one.reason == "silence"]
    heard = [datetime.fromtimestamp(chat.state.heard_at, UTC)] if chat is not None else []
    seen = contacts.last(unit, person.id)
    asked = [one.due_at for one in occurrences.of_reminder(unit, person.id, reminder.id, 1)]
    since = [*said, *heard, *asked, *([seen] if seen is not None else [])]
    if since and _have_passed(reminder, max(since), unit.now):
        flags.raise_(unit, person.id, "silence")


def _have_passed(reminder: Reminder, since: datetime, now: datetime) -> bool:
    """Whether two of its times have come round since then."""
    at: datetime | None = since
    for _ in range(TIMES):
        slot = next_after(reminder.rule, reminder.slot, reminder.zone, at) if at is not None else None
        at = slot.at if slot is not None else None
    return at is not None and at <= now
