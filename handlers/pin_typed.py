"""Digits that were typed at a keypad: they go from the chat, and are nowhere kept.

The one rule: a PIN is pressed; what somebody typed all the same stands on no screen and in no log of ours.
"""

from __future__ import annotations

from handlers import web_log
from handlers.here import Here
from storage import outbox


def take_back(here: Here) -> None:
    """Take the message that carried them out of the chat."""
    if here.chat.channel == "web":
        key = here.inbound.key.rpartition(".")[2]
        web_log.forget_where(here.unit, here.chat.id, lambda entry: entry.get("y") == key)
    elif here.inbound.message_id:
        outbox.add(
            here.unit, bot=here.chat.bot, chat=here.chat.id, subject=here.chat.subject, do="delete",
            message_ids=[here.inbound.message_id], answer=True,
        )  # fmt: skip
