"""A screen in words: what `rendering.py` makes and a channel draws.

The one rule: plain text, never HTML; people's own words stand between U+2068 and U+2069, and each channel escapes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from flows.screen import Group
from flows.words import Style

Direction = Literal["ltr", "rtl"]


@dataclass(frozen=True, kw_only=True)
class Button:
    """One button.

    `long` is the whole label where `label` is a short one; `lines` are named parts of it (a rating: number, word; a
    line of the read-back: area, said); `section` is the heading that a row of a list stands under.
    """

    data: str
    label: str
    group: Group
    id: str = ""
    pressed: bool = False
    long: str = ""
    lines: Mapping[str, str] = field(default_factory=dict)
    section: str = ""


@dataclass(frozen=True, kw_only=True)
class Block:
    """One paragraph, or one table (`cells`, row by row, the first row its heading)."""

    style: Style | Literal["table", "step"]
    text: str = ""
    cells: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Attachment:
    """A file that goes with a screen (somebody's copy of what is kept).

    One with an `id` stands in our storage: on the web the page asks for it by that, and `data` is empty. `guarded`: its
    reader is not its owner, and is not to pass it on.
    """

    filename: str
    media_type: str
    data: bytes
    id: str = ""
    guarded: bool = False


@dataclass(frozen=True, kw_only=True)
class Rendered:
    """A screen in one language.

    `notice` is the honest line of a draft language; `fingerprint` names the exact words of the question.
    """

    language: str
    direction: Direction
    fingerprint: str
    card: str = ""
    place: str = ""
    question: str = ""
    explain: str = ""
    blocks: tuple[Block, ...] = ()
    buttons: tuple[Button, ...] = ()
    typing: bool = False
    keep: bool = False
    safety: bool = False
    #: taken off the screen within a day
    private: bool = False
    notice: str = ""
    attachment: Attachment | None = None
    #: the web page offers to take a file here
    upload: bool = False
