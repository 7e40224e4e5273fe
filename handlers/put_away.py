"""The reminder before the newest: its conversation is closed, and it goes from the chat.

The one rule: a phone that wakes after nine days shows one of each, not nine.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from flows.recurrence import Occurrence as Slot
from handlers.came_late import tell
from handlers.here import Here
from handlers.standing import LATE
from storage import conversations, occurrences, outbox
from storage.chats import Card, Chat
from storage.occurrences import Occurrence

STILL_OURS = timedelta(hours=47)
"""How long Telegram lets a bot delete what it sent, less the hour that it may take
(https://core.telegram.org/bots/api#deletemessage)."""


def put_away(there: Here, old: Occurrence, card: str) -> None:
    """What was answered stands as it is; what still waits in the queue is not sent any more."""
    if old.answered_at is not None:
        return
    if old.state == "planned":
        _withdraw(there, old)
    record = conversations.get(there.unit, old.conversation) if old.conversation else None
    if record is None or record.conversation.state not in {"asking", "paused"}:
        return
    conversations.set_state(there.unit, old.conversation, "closed")
    if there.chat.state.active == old.conversation:
        there.activate("")
    standing = there.chat.state.cards.get(card)
    if standing is not None and standing.conversation == old.conversation:
        _take_down(there, old, standing, card)


def _withdraw(there: Here, old: Occurrence) -> None:
    """It waited until the next one came. Where nobody sent it in time, that was our fault, and is said. What is on its
    way ends as the platform says."""
    if not outbox.withdraw(there.unit, old.outbox):
        return
    late = there.unit.now - old.due_at >= LATE
    occurrences.end(there.unit, old.id, "missed" if late else "expired", "late" if late else "replaced")
    if late:
        tell(there.unit, there.chat, [Slot(day=old.day, slot=old.slot, at=old.due_at)])


def _take_down(there: Here, old: Occurrence, standing: Card, card: str) -> None:
    """Delete its message where the platform still lets us; else it loses its buttons."""
    outbox.add(
        there.unit, bot=there.chat.bot, chat=there.chat.id, subject=there.chat.subject,
        do="delete" if can_go(there.chat, old, there.unit.now) else "strip", message_ids=[standing.message],
    )  # fmt: skip
    state = there.chat.state
    cards: Mapping[str, Card] = {name: one for name, one in state.cards.items() if name != card}
    newest = "" if state.newest == standing.message else state.newest
    there.chat = replace(there.chat, state=replace(state, cards=cards, newest=newest))


def can_go(chat: Chat, old: Occurrence, now: datetime) -> bool:
    """Whether what was sent then can still be deleted."""
    if chat.channel == "web":
        return True
    return chat.channel == "telegram" and old.sent_at is not None and now - old.sent_at < STILL_OURS
