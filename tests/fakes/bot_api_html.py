"""Telegram's HTML as its server reads it (tdlib, MessageEntity.cpp): plain text and entities, or its words of refusal.

The one rule: whatever is not written as Telegram wants it is refused in Telegram's own words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

TAGS = {
    "a", "b", "strong", "i", "em", "s", "strike", "del", "u", "ins", "tg-spoiler", "tg-emoji", "span", "code", "pre",
    "blockquote",
}  # fmt: skip
NAMES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
SAME = {"strong": "b", "em": "i", "strike": "s", "del": "s", "ins": "u"}
ENTITY = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-z]+));")


class ParseError(ValueError):
    """What Telegram says behind "Bad Request: can't parse entities: "."""


@dataclass(frozen=True)
class Entity:
    """A styled stretch, counted in UTF-16 units of the plain text."""

    type: str
    offset: int
    length: int


def units(text: str) -> int:
    """How long Telegram finds a text: UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def parse_html(source: str) -> tuple[str, tuple[Entity, ...]]:
    """The plain text and its entities; raises ParseError with Telegram's words."""
    text: list[str] = []
    entities: list[Entity] = []
    open_tags: list[tuple[str, int]] = []
    at = 0
    while at < len(source):
        offset = len(source[:at].encode())
        if source[at] == "&":
            piece, at = _character(source, at)
            text.append(piece)
        elif source[at] != "<":
            text.append(source[at])
            at += 1
        elif source.startswith("</", at):
            end = source.find(">", at)
            if end < 0:
                raise ParseError(f"Unclosed end tag at byte offset {offset}")
            _close(source[at + 2 : end].strip().lower(), offset, open_tags, entities, "".join(text))
            at = end + 1
        else:
            at = _open(source, at, offset, open_tags, "".join(text))
    if open_tags:
        raise ParseError(f'Can\'t find end tag corresponding to start tag "{open_tags[-1][0]}"')
    return "".join(text), tuple(sorted(entities, key=lambda one: (one.offset, -one.length)))


def _character(source: str, at: int) -> tuple[str, int]:
    """An entity stands for its character; a lonely ampersand for itself, as on the real server."""
    if match := ENTITY.match(source, at):
        hexadecimal, decimal, name = match.groups()
        if hexadecimal or decimal:
            return chr(int(hexadecimal, 16) if hexadecimal else int(decimal)), match.end()
        if name in NAMES:
            return NAMES[name], match.end()
    return "&", at + 1


def _open(source: str, at: int, offset: int, open_tags: list[tuple[str, int]], text: str) -> int:
    name = re.match(r"<([^\s>/]*)", source[at:])
    tag = name[1].lower() if name else ""
    if tag not in TAGS:
        raise ParseError(f'Unsupported start tag "{tag}" at byte offset {offset}')
    end = source.find(">", at)
    if end < 0:
        raise ParseError(f"Unclosed start tag at byte offset {offset}")
    if tag == "span" and 'class="tg-spoiler"' not in source[at:end]:
        raise ParseError(f'Tag "span" must have class "tg-spoiler" at byte offset {offset}')
    open_tags.append((tag, units(text)))
    return end + 1


def _close(name: str, offset: int, open_tags: list[tuple[str, int]], entities: list[Entity], text: str) -> None:
    if not open_tags:
        raise ParseError(f"Unexpected end tag at byte offset {offset}")
    tag, began = open_tags.pop()
    if name not in (tag, ""):
        raise ParseError(f'Unmatched end tag at byte offset {offset}, expected "</{tag}>", found "</{name}>"')
    if units(text) > began:
        entities.append(Entity(SAME.get(tag, tag), began, units(text) - began))
