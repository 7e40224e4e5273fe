"""What ends at once when a colleague is suspended, loses a phone or leaves: their consoles, what is open, what is queued.

The one rule: all of it in the transaction that says so; the next thing that comes from there is refused.
"""

from __future__ import annotations

from handlers import hiding
from handlers.desk import Desk
from handlers.here import Here
from handlers.phones import close_phone
from storage import chats, conversations, invites, outbox
from storage.chats import Chat
from storage.unit import Unit


def close_consoles(unit: Unit, desk: Desk, clinician: str) -> None:
    """No phone of theirs opens the console any more; a new code would be needed."""
    for chat in chats.consoles_of(unit, clinician):
        _clear(unit, desk, chat)
        close_phone(Here.between(unit, desk, chat), chat)
    invites.revoke(unit, "clinician", clinician)


def shut_consoles(unit: Unit, desk: Desk, clinician: str) -> None:
    """Their phones stay theirs, and show and get nothing until they are let back in."""
    for chat in chats.consoles_of(unit, clinician):
        _clear(unit, desk, chat)
    invites.revoke(unit, "clinician", clinician)


def _clear(unit: Unit, desk: Desk, chat: Chat) -> None:
    """What is open there is closed, what waits is not sent, and what it shows goes as far as the platform lets us."""
    running = conversations.waiting(unit, chat.id)
    conversations.set_state(unit, [one.conversation.id for one in running], "closed")
    outbox.cancel_for_chat(unit, chat.id)
    hiding.clear_there(Here.between(unit, desk, chat))
