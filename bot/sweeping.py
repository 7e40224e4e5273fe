"""What is private on a person's screen is taken off within a day: read-backs, ratings, letters, and what they typed.

The one rule: nothing that is kept is touched, only the screen; and it is early enough that ten hours in which nobody
is at work change nothing. What stays (help, plans, meetings) is decided in `flows/private.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from flows.screen import Screen, pack_screen
from handlers import web_log
from handlers.hiding import AT_ONCE
from storage import chats, log, outbox, platform_messages
from storage.chats import Chat
from storage.types import Missing
from storage.unit import Unit

KEPT = timedelta(hours=13)
"""How long it may stand there. With ten hours of standstill, and a sweep each ten minutes, it is gone within a day."""


def sweep_private(unit: Unit) -> None:
    """Of all chats what has stood there for so long, on both sides."""
    for (chat_id, _), messages in platform_messages.take_private(unit, KEPT).items():
        chat = _chat(unit, chat_id)
        if chat is not None and chat.channel != "web":
            _delete(unit, chat, messages)
            _forget_cards(unit, chat, messages)
    old: dict[str, list[str]] = {}
    for chat_id, seq in log.take_private(unit, KEPT):
        old.setdefault(chat_id, []).append(str(seq))
    for chat_id, messages in old.items():
        chat = _chat(unit, chat_id)
        if chat is not None:
            web_log.take_out(unit, chat.bot, chat.address, messages)
            _forget_cards(unit, chat, messages)


def mark(unit: Unit, chat: Chat, message: str, *, private: bool) -> None:
    """What was drawn just now stands there from now on."""
    platform_messages.mark(unit, chat.id, chat.subject, message, private=private)


def tell(unit: Unit, chat: Chat) -> None:
    """Once: that some of it could not be taken off, and that they can do it themselves."""
    unit.lock_chat(chat.bot, chat.address)
    there = _chat(unit, chat.id)
    if there is None or there.bot != "companion" or there.state.told_of_sweep:
        return
    chats.save_state(unit, chats.with_state(there, told_of_sweep=True))
    screen = Screen(message="sweep-not-all")
    outbox.add(unit, bot=there.bot, chat=there.id, subject=there.subject, screen=pack_screen(screen), klass="C")


def _delete(unit: Unit, chat: Chat, messages: Sequence[str]) -> None:
    for start in range(0, len(messages), AT_ONCE):
        outbox.add(
            unit, bot=chat.bot, chat=chat.id, subject=chat.subject, do="delete",
            message_ids=messages[start : start + AT_ONCE],
        )  # fmt: skip


def _forget_cards(unit: Unit, chat: Chat, messages: Sequence[str]) -> None:
    """A card that is gone is not drawn on again; its question is as open as before."""
    unit.lock_chat(chat.bot, chat.address)
    there = _chat(unit, chat.id)
    if there is None:
        return
    gone, state = set(messages), there.state
    cards = {name: card for name, card in state.cards.items() if card.message not in gone}
    newest = "" if state.newest in gone else state.newest
    if (cards, newest) != (dict(state.cards), state.newest):
        chats.save_state(unit, replace(there, state=replace(state, cards=cards, newest=newest)))


def _chat(unit: Unit, id_: str) -> Chat | None:
    try:
        return chats.get(unit, id_)
    except Missing:
        return None
