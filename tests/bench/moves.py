"""What an invented person does next, from the buttons that stand before them.

The one rule: only what a person sees decides; what a button carries is copied, never made up.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from random import Random

from content.phrasebook import Phrasebook

MARKS = "\u200e\u200f\u2068\u2069✓ "


@dataclass(frozen=True)
class Press:
    """The n-th of the buttons."""

    number: int


@dataclass(frozen=True)
class Write:
    """Words of their own are asked for."""


@cache
def word(message: str, n: int = 0) -> str:
    """A fixed label in English."""
    return Phrasebook.load().words("en", message, "", {"n": n}).strip(MARKS)


def choose(labels: Sequence[str], dice: Random, *, thinks: float = 0.0, wavers: float = 0.0) -> Press | Write:
    """The next move. `thinks`: how often somebody thinks an area through; `wavers`: how often they change an answer."""
    plain = [label.strip(MARKS) for label in labels]
    return _at_choices(plain, dice, thinks, wavers) or _at_questions(plain, dice)


def _at_choices(plain: list[str], dice: Random, thinks: float, wavers: float) -> Press | Write | None:
    """Where there is more than one way to go on."""
    if word("keep-for-meeting") in plain and word("use-draft") not in plain:
        return Write()
    if word("thats-right") in plain:  # the read-back: a line for each area above it
        lines = plain.index(word("thats-right"))
        return Press(dice.randrange(lines) if dice.random() < wavers else lines)
    if word("not-today") in plain:
        areas = plain.index(word("not-today"))
        return Press(dice.randrange(areas) if dice.random() < thinks else areas)
    for picked in (1, 2, 3):
        if word("done-choosing", picked) in plain:
            return Press(plain.index(word("done-choosing", picked)))
    return None


def _at_questions(plain: list[str], dice: Random) -> Press:
    if plain[0].startswith("1"):
        return Press(dice.randrange(7))
    if plain[:2] == [word("yes"), word("no")]:
        return Press(dice.randrange(2))
    for message in ("menu-carry-on", "menu-check-in", "thats-all", "when-this-week"):
        if word(message) in plain:
            return Press(plain.index(word(message)))
    return Press(0)
