"""What a platform is to Wren: somewhere a rendered screen can be sent, and five ways in which that can fail.

The one rule: a channel draws what it is given and says what became of it; it decides nothing and remembers nothing
that a restart may not forget.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from content.rendered import Attachment, Block, Button, Direction, Rendered
from flows.events import Bot

__all__ = [
    "Attachment",
    "Block",
    "Button",
    "Capabilities",
    "Channel",
    "Direction",
    "Failure",
    "Fetches",
    "InDoubt",
    "NotAll",
    "NotSent",
    "Refused",
    "Rendered",
    "RetryAfter",
    "Sent",
    "Unavailable",
    "Unreachable",
]


@dataclass(frozen=True, kw_only=True)
class Sent:
    """What the platform said of something that arrived."""

    #: the platform's ids; the last one carries the buttons
    message_ids: tuple[str, ...]
    #: the platform's own time in seconds; 0 where it said that nothing had changed
    at: float
    #: the place of the last message in its chat; 0 where the platform has none
    order: int = 0


@dataclass(frozen=True, kw_only=True)
class Capabilities:
    """What a platform can do; `longest` is how long one message may be, in the platform's own counting."""

    buttons: bool
    edit: bool
    delete: bool
    longest: int


class Failure(Exception):
    """Why something did not go out. Carries no words that a person wrote and no address."""


class RetryAfter(Failure):
    """The platform asks us to wait with this chat."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"asked to wait {seconds:g} s")
        self.seconds = seconds


class Unreachable(Failure):
    """This person has blocked the bot, or the chat is gone."""


class Refused(Failure):
    """The platform will never take this one; trying again changes nothing."""


class NotAll(Refused):
    """Some of what was to be deleted is too old, and stays."""


class TooLarge(Refused):
    """It is bigger than what was asked for."""


class InDoubt(Failure):
    """It may have arrived; nobody can say."""


class NotSent(Failure):
    """It certainly never reached the platform; sending it again is safe."""


class Unavailable(Exception):
    """An update could not be kept just now; the platform must bring it again."""


@runtime_checkable
class Fetches(Protocol):
    """A platform that keeps what people send until it is asked for."""

    async def fetch(self, file: str, most: int) -> bytes:
        """The bytes of what somebody sent; `Refused` where it will never be had, or is longer than `most`."""
        ...


class Channel(Protocol):
    """One platform, for one bot."""

    name: str
    bot: Bot
    capabilities: Capabilities

    async def send(self, address: str, rendered: Rendered, *, edit: str = "", row: str = "") -> Sent:
        """Send the screen; with `edit` (a platform id) that card is edited in place. `row` names the outbox row."""
        ...

    async def strip(self, address: str, message_id: str) -> None:
        """Take the buttons off an old card."""
        ...

    async def delete(self, address: str, message_ids: Sequence[str]) -> None:
        """Delete what the platform still lets us delete."""
        ...

    async def send_static(self, address: str, text: str) -> None:
        """Send words that need no database: the edge's help text when nothing else works."""
        ...
