"""How a rendered screen stands on Telegram: paragraphs, inline buttons, and the bar below the chat.

The one rule: SCREENS 4 in code. Nothing here talks to anybody.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from content.rendered import Block, Button, Rendered
from handlers.telegram_text import Paragraph, Tag

Keyboard = dict[str, Any]  # JSON of Telegram's InlineKeyboardMarkup or ReplyKeyboardMarkup

RIGHT_TO_LEFT = "\u200f"
CHOSEN = "✓ "
POINT = "• "

_TAGS: dict[str, Tag] = {
    "heading": "b",
    "step": "b",
    "quote": "blockquote",
    "human": "blockquote",
    "small": "i",
    "proof": "i",
}


def paragraphs(rendered: Rendered) -> list[Paragraph]:
    """Where we are, what is said, the question in bold, its other wording, long labels, the honest line."""
    drawn = [Paragraph(rendered.place)]
    for block in rendered.blocks:
        drawn.extend(_block(block, follows=drawn[-1]))
    drawn.append(Paragraph(rendered.question, "b"))
    drawn.append(Paragraph(rendered.explain))
    drawn.extend(_sections(rendered.buttons))
    drawn.append(Paragraph(rendered.notice, "i"))
    return [one for one in drawn if one.text.strip()]


def inline_keyboard(rendered: Rendered) -> Keyboard | None:
    """The buttons under a message; None where there are none."""
    if not rendered.buttons:
        return None
    rows = [list(row) for row in _rows(rendered.buttons)]
    mirrored = rendered.direction == "rtl"
    return {
        "inline_keyboard": [
            [
                {"text": label(button, right_to_left=mirrored), "callback_data": button.data}
                for button in (reversed(row) if mirrored and row[0].group != "keys" else row)
            ]
            for row in rows
        ]
    }


def bar(labels: Sequence[str], *, right_to_left: bool) -> Keyboard:
    """The one row that always stands below the chat."""
    row = [{"text": one} for one in (reversed(labels) if right_to_left else labels)]
    return {"keyboard": [row], "is_persistent": True, "resize_keyboard": True}


def label(button: Button, *, right_to_left: bool) -> str:
    """A button's words: the earlier answer is ticked; among right-to-left words a number or name keeps its place."""
    words = CHOSEN + button.label if button.pressed else button.label
    return RIGHT_TO_LEFT + words if right_to_left and _starts_left_to_right(button.label) else words


def _starts_left_to_right(words: str) -> bool:
    first = next((one for one in words if one.isalnum()), "")
    return bool(first) and unicodedata.bidirectional(first) not in {"R", "AL"}


def _rows(buttons: Sequence[Button]) -> Iterator[tuple[Button, ...]]:
    """One in a row, but Back and Skip side by side, and a keypad's three in a row."""
    keys = [button for button in buttons if button.group == "keys"]
    yield from (tuple(keys[n : n + 3]) for n in range(0, len(keys), 3))
    buttons = [button for button in buttons if button.group != "keys"]
    ways = {button.id.removeprefix("word:"): button for button in buttons if button.group == "ways"}
    pair = (ways["back"], ways["skip"]) if "back" in ways and "skip" in ways else ()
    for button in buttons:
        if pair and button is pair[0]:
            yield pair
        elif button not in pair:
            yield (button,)


def _block(block: Block, *, follows: Paragraph) -> Iterator[Paragraph]:
    if block.style == "table":
        yield from _table(block.cells)
    elif block.style == "item":
        yield Paragraph(POINT + block.text, tight=follows.text.startswith(POINT))
    else:
        yield Paragraph(block.text, _TAGS.get(block.style, ""))


def _table(cells: tuple[tuple[str, ...], ...]) -> Iterator[Paragraph]:
    """A phone has no room for columns: each row is a block, its first cell the heading, the others under their names."""
    if not cells:
        return
    names, *rows = cells
    for first, *rest in rows:
        yield Paragraph(first, "b")
        for name, cell in zip(names[1:], rest, strict=False):
            if cell:
                yield Paragraph(f"{name}: {cell}" if name else cell, tight=True)


def _sections(buttons: Iterable[Button]) -> Iterator[Paragraph]:
    """What an inline keyboard cannot show: headings above groups of buttons, and labels that had to be cut."""
    for section, group in groupby(buttons, key=lambda one: one.section):
        if section:
            yield Paragraph(section, "b")
        for n, button in enumerate(group):
            if section or (button.long and button.group in {"list", "lines"}):
                yield Paragraph(POINT + (button.long or button.label), tight=bool(section) or n > 0)
