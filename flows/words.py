"""What a screen can say, without words: message ids and the variables that go into them.

The one rule: nothing here is a sentence. `content` turns a `Say` into words in the reader's language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal


@dataclass(frozen=True)
class Day:
    """A date (ISO, `2026-11-24`), written out in the reader's language."""

    iso: str


@dataclass(frozen=True)
class Moment:
    """An instant (ISO, UTC), shown as a day and a time in the reader's zone."""

    iso: str


@dataclass(frozen=True)
class Clock:
    """A time on a wall clock ("09:00"), shown in the digits of the reader's language."""

    time: str


@dataclass(frozen=True)
class Weekdays:
    """Days of the week ("024": Monday, Wednesday, Friday), written out as one list."""

    days: str


@dataclass(frozen=True)
class Area:
    """One of the eleven domains; shown by its short name."""

    domain: str


@dataclass(frozen=True)
class NameOf:
    """The name a person or a clinician goes by; read, with an access check, when the screen is rendered."""

    subject: str


@dataclass(frozen=True)
class Label:
    """A whole message of its own standing as a value (the word for a rating, say)."""

    message: str
    about: str = ""


@dataclass(frozen=True)
class Told:
    """The service's own words for one thing (when it reads), in each language that a screen may need them in."""

    each: tuple[tuple[str, str], ...]


Arg = str | int | Day | Moment | Clock | Weekdays | Area | NameOf | Label | Told
"""A variable of a message. A plain `str` is somebody's own words or name: escaped and isolated, never translated."""

Args = Mapping[str, Arg]

Style = Literal["text", "heading", "item", "quote", "small", "human", "proof"]

_TAGS: dict[str, type[Any]] = {
    "day": Day,
    "moment": Moment,
    "clock": Clock,
    "weekdays": Weekdays,
    "area": Area,
    "name": NameOf,
}


@dataclass(frozen=True)
class Say:
    """One paragraph above a question: message id, what it is about, variables, and how it stands on the page."""

    message: str
    about: str = ""
    args: Args = field(default_factory=dict)
    style: Style = "text"


def pack_args(args: Args) -> dict[str, Any]:
    """The variables as JSON."""
    return {name: _pack(value) for name, value in args.items()}


def unpack_args(packed: Mapping[str, Any]) -> dict[str, Arg]:
    return {name: _unpack(value) for name, value in packed.items()}


def _pack(value: Arg) -> Any:  # JSON
    match value:
        case Day(iso=one):
            return {"day": one}
        case Moment(iso=one):
            return {"moment": one}
        case Clock(time=one):
            return {"clock": one}
        case Weekdays(days=one):
            return {"weekdays": one}
        case Area(domain=one):
            return {"area": one}
        case NameOf(subject=one):
            return {"name": one}
        case Label(message=message, about=about):
            return {"label": message, "about": about}
        case Told(each=each):
            return {"told": [list(one) for one in each]}
        case _:
            return value


def _unpack(value: Any) -> Arg:  # JSON
    if not isinstance(value, dict):
        return str(value) if not isinstance(value, int) else value
    if "label" in value:
        return Label(value["label"], value["about"])
    if "told" in value:
        return Told(tuple((language, words) for language, words in value["told"]))
    ((tag, inner),) = value.items()
    made: Arg = _TAGS[tag](inner)
    return made


def pack_say(say: Say) -> list[Any]:
    return [say.message, say.about, pack_args(say.args), say.style]


def unpack_say(packed: list[Any]) -> Say:
    return Say(packed[0], packed[1], unpack_args(packed[2]), packed[3])
