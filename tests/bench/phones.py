"""Phones of invented people, as far as a load needs them: what stands in the chat, and the next update from it.

The one rule: a press carries the data of a button that the server itself put into this chat.
"""

from __future__ import annotations

import itertools
import json
import time
from random import Random
from typing import Any

from tests.bench.lean_api import Fields
from tests.bench.moves import Write, choose

_numbers = itertools.count(100_000)

WORDS = "It was a long week, and the evenings were the hardest part. " * 6


class Phone:
    """One chat with one bot."""

    def __init__(self, address: int) -> None:
        self.address = address

    def sees(self, message: int, fields: Fields) -> None:
        """A message of the bot stands in the chat, new or changed."""

    def next_update(self) -> dict[str, Any]:
        raise NotImplementedError

    def _message(self, text: str) -> dict[str, Any]:
        number = next(_numbers)
        who = {"id": self.address, "is_bot": False, "first_name": "Somebody", "language_code": "en"}
        chat = {"id": self.address, "type": "private", "first_name": "Somebody"}
        return {
            "update_id": number,
            "message": {"message_id": number, "from": who, "chat": chat, "date": int(time.time()), "text": text},
        }


class Echoed(Phone):
    """Says the same 350 bytes or so again and again."""

    def next_update(self) -> dict[str, Any]:
        return self._message(WORDS[:350])


class Checking(Phone):
    """Somebody who goes through one check-in after another, by pressing what is shown."""

    def __init__(self, address: int, dice: Random) -> None:
        super().__init__(address)
        self._dice = dice
        self._card: dict[str, Any] = {}

    def sees(self, message: int, fields: Fields) -> None:
        markup = fields.get("reply_markup") or {}
        markup = json.loads(markup) if isinstance(markup, str) else markup
        self._card = {"message_id": message, "text": fields["text"], "reply_markup": markup}

    def next_update(self) -> dict[str, Any]:
        rows = self._card.get("reply_markup", {}).get("inline_keyboard", [])
        buttons = [button for row in rows for button in row]
        if not buttons:
            return self._message("/menu")
        move = choose([button["text"] for button in buttons], self._dice)
        if isinstance(move, Write):
            return self._message("A walk before it gets dark.")
        number = next(_numbers)
        chat = {"id": self.address, "type": "private", "first_name": "Somebody"}
        card = {**self._card, "chat": chat, "date": int(time.time())}
        who = {"id": self.address, "is_bot": False, "first_name": "Somebody", "language_code": "en"}
        press = {"id": str(number), "from": who, "message": card, "data": buttons[move.number]["callback_data"]}
        return {"update_id": number, "callback_query": {**press, "chat_instance": "1"}}
