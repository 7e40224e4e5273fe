"""A person's phones: which are open, and the one way to close one.

The one rule: a phone that is closed hears nothing more, whoever closed it; what waited for it is cancelled.
"""

from __future__ import annotations

from handlers.here import Here
from storage import chats, devices, outbox
from storage.chats import Chat


def close_phone(here: Here, chat: Chat) -> None:
    """What waits for it is cancelled, its cards lose their buttons, its device is ended."""
    there = here if chat.id == here.chat.id else Here.between(here.unit, here.desk, chat)
    outbox.cancel_for_chat(here.unit, chat.id)
    there.strip()
    chats.close(here.unit, chat.id)
    if chat.channel == "web":
        devices.end(here.unit, chat.bot, chat.address)
