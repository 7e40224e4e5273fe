"""What the Telegram channel needs of the Bot API, and what its refusals mean to us.

The one rule: whatever went wrong becomes one of the channel's five failures, without Telegram's words or address in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from telegram.error import NetworkError, TelegramError

from handlers.channel import Failure, InDoubt, NotSent, Refused, RetryAfter, Unreachable

NOT_MODIFIED = "message is not modified"
ENTITIES = "can't parse entities"
GONE = (
    "message to edit not found",
    "message can't be edited",
    "there is no text in the message to edit",
    "message_id_invalid",
)
_NO_CHAT = ("chat not found", "user is deactivated", "peer_id_invalid", "bot was blocked", "chat_write_forbidden")


class NotReached(NetworkError):
    """No connection came about: certainly nothing arrived."""


class Refusal(TelegramError):
    """The Bot API answered, and its answer was no."""

    __slots__ = ("code", "retry_after")

    def __init__(self, code: int, description: str, retry_after: float = 0.0) -> None:
        super().__init__(description)
        self.code = code
        self.retry_after = retry_after

    def says(self, *words: str) -> bool:
        return any(one in self.message.lower() for one in words)


class TooBig(TelegramError):
    """More bytes than are taken in."""


class BotApi(Protocol):
    """One bot's way to call Telegram."""

    async def call(self, method: str, fields: Mapping[str, Any]) -> Any:  # JSON
        """The `result` as it came; raises `Refusal`, `NotReached` or another `TelegramError`. A value of `InputFile`
        is uploaded."""
        ...

    async def download(self, path: str, most: int) -> bytes:
        """A file under the path that `getFile` gave; raises `TooBig` as soon as it is longer than `most`."""
        ...


def failure(error: TelegramError) -> Failure:
    """What an error means for what was to be sent."""
    if isinstance(error, NotReached):
        return NotSent()
    if not isinstance(error, Refusal):
        return InDoubt()
    if error.code == 429:
        return RetryAfter(error.retry_after or 1.0)
    if error.code == 403 or error.says(*_NO_CHAT):
        return Unreachable()
    if error.code in (401, 404, 409):
        return NotSent()  # our token, not this message: it may go later
    if error.code >= 500:
        return InDoubt()
    return Refused()
