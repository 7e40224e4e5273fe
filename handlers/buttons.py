"""What a button carries: which conversation, and a proof that this chat may choose this now.

28 bytes (conversation 16, MAC 12) as 38 letters: well under Telegram's 64 bytes, and it tells the platform nothing.
The one rule: a press is judged only against the choices that are open now.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from binascii import Error
from collections.abc import Sequence
from dataclasses import dataclass

from flows.events import Bot
from flows.screen import Choice

WORD = "w:"
_ID, _MAC = 16, 12


@dataclass(frozen=True)
class Signer:
    """Signs choices for one chat; the key is derived from the master key."""

    key: bytes

    def data(self, choice: Choice, *, bot: Bot, address: str, conversation: str, question: str, asked: int) -> str:
        """The button's data: a fixed word, or the conversation and the choice's MAC."""
        if choice.id.startswith("word:"):
            return WORD + choice.id.removeprefix("word:")
        mac = self._mac(choice.id, bot, address, conversation, question, asked)
        return base64.urlsafe_b64encode(bytes.fromhex(conversation) + mac).decode().rstrip("=")

    def find(
        self,
        data: str,
        choices: Sequence[Choice],
        *,
        bot: Bot,
        address: str,
        conversation: str,
        question: str,
        asked: int,
    ) -> str | None:
        """The id of the open choice that this data stands for; None when it is stale or foreign."""
        mac = _decoded(data)[_ID:]
        for choice in choices:
            if hmac.compare_digest(mac, self._mac(choice.id, bot, address, conversation, question, asked)):
                return choice.id
        return None

    def _mac(self, choice: str, bot: Bot, address: str, conversation: str, question: str, asked: int) -> bytes:
        named = "\0".join((bot, address, conversation, question, str(asked), choice))
        return hmac.digest(self.key, named.encode(), hashlib.sha256)[:_MAC]


def word_of(data: str) -> str | None:
    """The fixed word that this data carries, if it carries one."""
    return data.removeprefix(WORD) if data.startswith(WORD) else None


def conversation_of(data: str) -> str | None:
    """The conversation that this data names; None when it is not ours."""
    raw = _decoded(data)
    return raw[:_ID].hex() if len(raw) == _ID + _MAC else None


def _decoded(data: str) -> bytes:
    try:
        return base64.b64decode(data + "=" * (-len(data) % 4), altchars=b"-_", validate=True)
    except (Error, ValueError):
        return b""
