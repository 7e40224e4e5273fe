"""A screen: what is drawn for one party, as ids and variables; `content` words it and a channel draws it.

The one rule: a screen can be stored, rendered later, in another language and on another channel.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from flows.words import Args, Say, pack_args, pack_say, unpack_args, unpack_say

Group = Literal["rates", "answers", "list", "lines", "ways", "keys"]
"""How choices stand: `rates` the seven of the scale, `answers` short ones side by side, `list` one below the other,
`lines` lines of a read-back that can be pressed, `ways` the other ways on (back, skip, …), `keys` a keypad's, three in a
row."""


@dataclass(frozen=True)
class Choice:
    """One button. The id never changes meaning; the label is a message id (with `about` and variables)."""

    id: str
    label: str
    about: str = ""
    args: Args = field(default_factory=dict)
    group: Group = "answers"


@dataclass(frozen=True, kw_only=True)
class Screen:
    """What one party sees.

    `card` names the card that this screen is drawn on (edited in place while it is the newest thing in its chat);
    without a name it is a new message. `view` asks for what is read when the screen is rendered (console, plan):
    a name in `handlers/views.py`. `keep` marks what a person wants to keep: never edited, may be forwarded.
    """

    conversation: str = ""
    question: str = ""
    asked: int = 0
    card: str = ""
    says: tuple[Say, ...] = ()
    message: str = ""
    about: str = ""
    args: Args = field(default_factory=dict)
    place: tuple[int, int] | None = None
    explain: str = ""
    choices: tuple[Choice, ...] = ()
    chosen: str = ""
    typing: bool = False
    view: str = ""
    view_about: str = ""
    keep: bool = False
    safety: bool = False
    #: taken off the screen within a day (`flows/private.py`)
    private: bool = False

    @property
    def unopened(self) -> bool:
        """Whether it only arrives, and is opened by a tap: a locked phone shows all that stands on it."""
        return any(choice.id == "open" for choice in self.choices)


def pack_screen(screen: Screen) -> dict[str, Any]:
    """The screen as JSON; empty fields are left out."""
    packed: dict[str, Any] = {
        name: getattr(screen, name)
        for name in (
            "conversation", "question", "asked", "card", "message", "about", "explain", "chosen", "typing",
            "view", "view_about", "keep", "safety", "private",
        )
        if getattr(screen, name)
    }  # fmt: skip
    if screen.says:
        packed["says"] = [pack_say(say) for say in screen.says]
    if screen.args:
        packed["args"] = pack_args(screen.args)
    if screen.place:
        packed["place"] = list(screen.place)
    if screen.choices:
        packed["choices"] = [[c.id, c.label, c.about, pack_args(c.args), c.group] for c in screen.choices]
    return packed


def unpack_screen(packed: dict[str, Any]) -> Screen:
    fields = dict(packed)
    fields["says"] = tuple(unpack_say(one) for one in packed.get("says", ()))
    fields["args"] = unpack_args(packed.get("args", {}))
    fields["place"] = tuple(packed["place"]) if "place" in packed else None
    fields["choices"] = tuple(
        Choice(id_, label, about, unpack_args(args), group)
        for id_, label, about, args, group in packed.get("choices", ())
    )
    return Screen(**fields)
