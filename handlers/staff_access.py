"""What ends at once when a colleague is suspended, loses a phone or leaves: their consoles, what is open, what is queued.

The one rule: all of it in the transaction that says so; the next thing that comes from there is refused.
"""

from __future__ import annotations

from handlers import hiding
from handlers.here import Here
from handlers.phones import close_phone
from storage import chats, conversations, invites, outbox
from storage.chats import Chat


def close_consoles(here: Here, clinician: str) -> None:
    """No phone of theirs opens the console any more; a new code would be needed."""
    for chat in _consoles(here, clinician):
        _clear(here, chat)
        close_phone(here, chat)
    invites.revoke(here.unit, "clinician", clinician)


def shut_consoles(here: Here, clinician: str) -> None:
    """Their phones stay theirs, and show and get nothing until they are let back in."""
    for chat in _consoles(here, clinician):
        _clear(here, chat)
    invites.revoke(here.unit, "clinician", clinician)


def _clear(here: Here, chat: Chat) -> None:
    """What is open there is closed, what waits is not sent, and what it shows goes as far as the platform lets us."""
    running = conversations.waiting(here.unit, chat.id)
    conversations.set_state(here.unit, [one.conversation.id for one in running], "closed")
    outbox.cancel_for_chat(here.unit, chat.id)
    hiding.clear_there(Here.between(here.unit, here.desk, chat))


def _consoles(here: Here, clinician: str) -> list[Chat]:
    return [one for one in chats.open_of(here.unit, clinician) if one.bot == "console" and one.id != here.chat.id]
