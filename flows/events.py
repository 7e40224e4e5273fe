"""What can happen to a conversation, and what comes to Wren from outside.

The one rule: no text reaches a flow that the help check has not seen; `Screened` says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NewType

Bot = Literal["companion", "console"]
Screened = NewType("Screened", str)
"""Words that somebody typed and the help check (`flows/safety.py`) has looked at."""


@dataclass(frozen=True)
class Text:
    """Somebody typed something. `at` is the platform's time (seconds); `order` its message number, 0 where none."""

    words: str
    at: float = 0.0
    order: int = 0


@dataclass(frozen=True)
class Pressed:
    """A button: the data that we put into it, and the platform's id of the card it stood on."""

    data: str
    card: str = ""


@dataclass(frozen=True)
class Command:
    """`/start CODE`, `/plan` and their like, without the slash."""

    name: str
    rest: str = ""


@dataclass(frozen=True)
class Voice:
    """A voice note; Wren cannot listen. `file` is the platform's name for it, "" where it is not to be had; `stored` is
    ours, where it is here already. `size` is in bytes, 0 where it is not known."""

    file: str = ""
    seconds: int = 0
    size: int = 0
    stored: str = ""


@dataclass(frozen=True)
class Photo:
    """A picture; Wren cannot look, but it can read what stands under it. The rest is as with a voice note."""

    caption: str = ""
    file: str = ""
    size: int = 0
    stored: str = ""


@dataclass(frozen=True)
class Edited:
    """Somebody changed a message that they had sent; no answer changes with it."""

    words: str = ""


@dataclass(frozen=True)
class Due:
    """Something of ours whose time has come (from the tick): what, and about which."""

    what: str
    about: str = ""


@dataclass(frozen=True)
class Joined:
    """The bot may write to this chat (again)."""


@dataclass(frozen=True)
class Left:
    """The bot was blocked or the chat is gone."""


@dataclass(frozen=True)
class Unsupported:
    """Anything else (a sticker, a place, a poll)."""


Event = Text | Edited | Pressed | Command | Voice | Photo | Due | Joined | Left | Unsupported


def typed_in(event: Event) -> str:
    """What somebody typed in this event, for the help check; empty where nothing."""
    match event:
        case Text(words=words) | Edited(words=words):
            return words
        case Photo(caption=caption):
            return caption
        case Command(rest=rest):
            return rest
        case _:
            return ""


@dataclass(frozen=True, kw_only=True)
class Inbound:
    """One update from a channel. `address` is the platform's id of the chat; `key` is unique within the bot."""

    bot: Bot
    channel: str
    address: str
    key: str
    event: Event
    language_code: str = ""
    #: the platform's own id of the message that carried this, kept 48 hours for hide
    message_id: str = ""
    #: some of its characters could not be kept (`flows/mending.py`)
    mended: bool = False


@dataclass(frozen=True)
class Chosen:
    """To a flow: a choice id of the open question."""

    choice: str


@dataclass(frozen=True)
class Wrote:
    """To a flow: words for the open question."""

    words: Screened


@dataclass(frozen=True)
class Stamp:
    """How an answer came about: when (ISO, UTC), in which language, the fingerprint of the words shown, and whether
    those words were a draft translation."""

    at: str
    language: str = ""
    fingerprint: str = ""
    draft: bool = False
