"""Hide: clear what the platform lets us clear. Telegram: 48 hours; web chat: all that the page shows.

The one rule: what was said stays in the record; only the chat is cleared, and Wren says what it could not clear.
"""

from __future__ import annotations

from dataclasses import replace

from handlers import web_log
from handlers.here import Here
from storage import chats, outbox, platform_messages

AT_ONCE = 100
"""Messages of one delete (Bot API: deleteMessages)."""


def hide(here: Here) -> None:
    """Queue the deletes of everything that stands in this chat; its cards are gone with it."""
    if here.chat.channel == "web":
        web_log.hide(here.unit, here.chat.bot, here.chat.address)
        return
    messages = platform_messages.of(here.unit, here.chat.id, here.chat.subject)
    for start in range(0, len(messages), AT_ONCE):
        outbox.add(
            here.unit, bot=here.chat.bot, chat=here.chat.id, subject=here.chat.subject,
            do="delete", message_ids=messages[start : start + AT_ONCE], answer=True,
        )  # fmt: skip
    platform_messages.forget(here.unit, here.chat.id, here.chat.subject)
    here.chat = replace(here.chat, state=replace(here.chat.state, cards={}, newest="", shown=chats.Shown()))
