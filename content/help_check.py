"""Loads the rules of the help check: one file for each language in `content/safety/`, whether Wren speaks it or not.

The one rule: a language is data alone. A new file is a new language; nothing in Python knows which there are.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict

from content.catalogue import HERE, WrongContent, read_words
from content.reading import help_words
from flows import safety

FOLDER = HERE / "safety"
LETTERS = "letters"
"""The file that is no language: letters that look alike, and digits of other scripts."""


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class FrameData(_Model):
    """See `flows.safety.rules.Frame`."""

    look: tuple[str, ...]
    never: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    ahead: int = 0
    behind: int = 0
    whole: bool = False


class RuleData(_Model):
    """One rule with its examples; a test runs every one of them."""

    name: str
    danger: safety.Danger
    look: tuple[str, ...]
    despite: frozenset[safety.FrameName] = frozenset()
    must: tuple[str, ...]
    must_not: tuple[str, ...]


class LanguageData(_Model):
    """See `flows.safety.rules.Language`."""

    words: dict[str, tuple[str, ...]]
    calm: tuple[FrameData, ...] = ()
    negated: tuple[FrameData, ...] = ()
    distant: tuple[FrameData, ...] = ()
    reported: tuple[FrameData, ...] = ()
    story: tuple[FrameData, ...] = ()
    rules: tuple[RuleData, ...]
    spellings: tuple[tuple[str, str], ...] = ()
    clitics: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()
    ordinary: frozenset[str] = frozenset()
    endings: tuple[tuple[str, str], ...] = ()
    turn: str = ""
    signs_for_letters: dict[str, str] = {}


class LettersData(_Model):
    """Which letter stands for which others; each value is a run of letters, and one that stands for nothing else."""

    alike: dict[str, str]


FRAMES: tuple[Literal["calm", "negated", "distant", "reported", "story"], ...] = (
    "calm", "negated", "distant", "reported", "story",
)  # fmt: skip


def codes() -> tuple[str, ...]:
    return tuple(sorted(file.stem for file in FOLDER.glob("*.yaml") if file.stem != LETTERS))


@cache
def data(code: str) -> LanguageData:
    return read_words(f"safety/{code}.yaml", LanguageData)


@cache
def help_check() -> safety.HelpCheck:
    """All rules, compiled. A look that cannot be read stops the start, as every wrong file does."""
    letters = _letters()
    return safety.HelpCheck(help_words(), letters, tuple(_ready(code, letters) for code in codes()))


def _letters() -> dict[str, str]:
    alike = read_words(f"safety/{LETTERS}.yaml", LettersData).alike
    letters = {other: one for one, others in alike.items() for other in others}
    if twice := letters.keys() & alike.keys():
        raise WrongContent(f"content/safety/{LETTERS}.yaml: {''.join(sorted(twice))} is read and read as another.")
    return letters


def _ready(code: str, letters: dict[str, str]) -> safety.Ready:
    found = data(code)
    language = safety.Language(
        code=code,
        words=found.words,
        rules=tuple(
            safety.Rule(name=one.name, danger=one.danger, look=one.look, despite=one.despite) for one in found.rules
        ),
        frames={name: tuple(safety.Frame(**dict(one)) for one in getattr(found, name)) for name in FRAMES},
        spellings=found.spellings,
        clitics=found.clitics,
        joined=found.joined,
        ordinary=found.ordinary,
        endings=found.endings,
        turn=found.turn,
        signs_for_letters=found.signs_for_letters,
    )
    try:
        return safety.compiled(language, letters)
    except safety.WrongLook as wrong:
        raise WrongContent(f"content/safety/{code}.yaml: {wrong}.") from None
