"""Flags that nobody pressed for: a phone that cannot be reached, and check-in reminders without an answer.

The one rule: they are facts, said as facts; what somebody is told beforehand (a break, a visit, another phone) makes
them none.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from storage import chats, contacts, flags, people
from storage.chats import Chat
from storage.occurrences import Occurrence
from storage.reminders import Reminder
from storage.unit import Unit


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
