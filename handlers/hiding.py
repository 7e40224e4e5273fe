"""Hide: clear what the platform lets us clear. Telegram: 48 hours; web chat: all that the page shows.

The one rule: what was said stays in the record; only the chat is cleared. On Telegram what is older than 48 hours is
theirs to delete, and the screen before says so.
"""

from __future__ import annotations

from dataclasses import replace

from flows.events import Bot
from handlers import web_log
from handlers.here import Here
from storage import chats, outbox, platform_messages
from storage.unit import Unit

AT_ONCE = 100
"""Messages of one delete (Bot API: deleteMessages)."""


def clear(here: Here) -> None:
    """As hide, but on the web it cannot be shown again: whoever reads here may not see it any more."""
    if here.chat.channel == "web":
        web_log.clear(here.unit, here.chat.bot, here.chat.address)
        _no_cards(here)
    else:
        hide(here)


def hide(here: Here) -> None:
    """Queue the deletes of everything that stands in this chat; its cards are gone with it."""
    if here.chat.channel == "web":
        web_log.hide(here.unit, here.chat.bot, here.chat.address)
        return
    _delete_all(here)
    _no_cards(here)


def hide_page(unit: Unit, bot: Bot, address: str) -> None:
    """The page's own button: what it shows is put away, and so is what a PIN has opened."""
    web_log.hide(unit, bot, address)
    chat = chats.find(unit, bot, address)
    if chat is not None and chat.state.pin_as:
        chats.save_state(unit, chats.with_state(chat, pin_as="", pin_until=0.0, pin_opened=""))


def clear_there(there: Here) -> None:
    """In somebody else's chat, from the turn of whoever took back what was shown: rows of that chat and its log alone.
    A card that is gone is found to be gone when it is drawn next.
    """
    if there.chat.channel == "web":
        web_log.clear(there.unit, there.chat.bot, there.chat.address)
    else:
        _delete_all(there)


def _delete_all(here: Here) -> None:
    messages = platform_messages.of(here.unit, here.chat.id, here.chat.subject)
    for start in range(0, len(messages), AT_ONCE):
        outbox.add(
            here.unit, bot=here.chat.bot, chat=here.chat.id, subject=here.chat.subject,
            do="delete", message_ids=messages[start : start + AT_ONCE], answer=True,
        )  # fmt: skip
    platform_messages.forget(here.unit, here.chat.id, here.chat.subject)


def _no_cards(here: Here) -> None:
    here.chat = replace(here.chat, state=replace(here.chat.state, cards={}, newest="", shown=chats.Shown()))
