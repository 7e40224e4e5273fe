"""Text for Telegram: paragraphs of plain words, cut into messages, then written as HTML.

The one rule: a text is cut while it is still plain, so no cut falls into a tag, an entity or a character.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Literal

LONGEST = 4096
"""How long one message may be, in UTF-16 units of its plain text."""

Tag = Literal["", "b", "i", "blockquote"]

_ENDS = (re.compile(r"\n+"), re.compile(r"[.!?…。؟।۔]['”’\"»)]*\s+"), re.compile(r"\s+"))
_JOINER = "\u200d"
_FLAGS = re.compile("[\U0001f1e6-\U0001f1ff]")
_LONGEST_CHARACTER = 64


@dataclass(frozen=True)
class Paragraph:
    """Words that stand together in one style; `tight`: on the next line, without an empty one between."""

    text: str
    tag: Tag = ""
    tight: bool = False


Piece = tuple[Paragraph, ...]
"""The paragraphs of one message."""


def units(text: str) -> int:
    """The length as Telegram counts it: UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def as_html(piece: Piece) -> str:
    return _joined(piece, html=True)


def as_plain(piece: Piece) -> str:
    return _joined(piece, html=False)


def split(paragraphs: list[Paragraph], longest: int = LONGEST) -> list[Piece]:
    """The paragraphs in as few messages as hold them, in order; a paragraph too long for one is cut."""
    pieces: list[Piece] = []
    current: list[Paragraph] = []
    for paragraph in _short(paragraphs, longest):
        if current and units(as_plain((*current, paragraph))) > longest:
            pieces.append(tuple(current))
            current = []
        current.append(paragraph)
    if current:
        pieces.append(tuple(current))
    return pieces


def _joined(piece: Piece, *, html: bool) -> str:
    written = ""
    for paragraph in piece:
        if written:
            written += "\n" if paragraph.tight else "\n\n"
        words = escape(paragraph.text, quote=False) if html else paragraph.text
        written += f"<{paragraph.tag}>{words}</{paragraph.tag}>" if html and paragraph.tag else words
    return written


def _short(paragraphs: list[Paragraph], longest: int) -> Iterator[Paragraph]:
    for paragraph in paragraphs:
        rest = paragraph.text.strip()
        tight = paragraph.tight
        while units(rest) > longest:
            end = _cut(rest, longest)
            yield Paragraph(rest[:end].rstrip(), paragraph.tag, tight)
            rest, tight = rest[end:].lstrip(), False
        if rest:
            yield Paragraph(rest, paragraph.tag, tight)


def _cut(text: str, longest: int) -> int:
    """Where to cut: behind a line, else a sentence, else a word, else any whole character; never in the first half
    if that can be helped."""
    most = _fitting(text, longest)
    for end in _ENDS:
        found = [match.end() for match in end.finditer(text, 0, most) if match.end() > most // 2]
        if found:
            return found[-1]
    back = range(most, max(most - _LONGEST_CHARACTER, 1), -1)
    return next((at for at in back if not _belongs(text, at)), most)


def _fitting(text: str, longest: int) -> int:
    """How many characters fit."""
    length = 0
    for count, character in enumerate(text):
        length += 2 if character > "\uffff" else 1
        if length > longest:
            return count
    return len(text)


def _belongs(text: str, at: int) -> bool:
    """Whether the character at this place belongs to the one before it: a mark, a half of a conjunct, a family of
    emoji, one half of a flag."""
    before, character = text[at - 1], text[at]
    return (
        unicodedata.category(character) in {"Mn", "Mc", "Me"}
        or unicodedata.combining(before) == 9  # a virama binds the letter that follows
        or _JOINER in (before, character)
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or "\U000e0020" <= character <= "\U000e007f"
        or "\u1160" <= character <= "\u11ff"
        or (_FLAGS.fullmatch(character) is not None and _halves_before(text, at) % 2 == 1)
    )


def _halves_before(text: str, at: int) -> int:
    """How many halves of flags stand directly before this place."""
    start = at
    while start and _FLAGS.fullmatch(text[start - 1]):
        start -= 1
    return at - start
