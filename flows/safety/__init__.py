"""The help check: looks at everything that somebody typed before anything else does.

It knows the help words and, in every language whose rules it is given, what people write when they are in danger
(`content/safety/`; how it works and what it cannot do: docs/help-check.md). What it finds is never a judgement about
anybody: it leads to one kind line and the routes, and is told to nobody. The one rule: only `screen` makes `Screened`
words, so nothing reaches a flow that has not been looked at.

Read `rules.py` (what a rule is), then `reading.py`, `spelling.py`, `patterns.py`, `masks.py` and `matching.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from flows.events import Screened
from flows.safety.matching import Ready, compiled, find
from flows.safety.patterns import WrongLook
from flows.safety.reading import fold, read
from flows.safety.rules import DANGERS, Danger, Found, Frame, FrameName, Language, Rule

__all__ = [
    "DANGERS", "Danger", "Finding", "Found", "Frame", "FrameName", "HelpCheck", "Language", "Ready", "Rule", "WrongLook",
    "compiled", "fold", "screen",
]  # fmt: skip


LONGEST_HELP_WORD = 80
"""Characters; a longer text is no single help word, and need not be folded to be asked."""


@dataclass(frozen=True)
class HelpCheck:
    """Everything that the check knows: help words (folded, see `fold`) and the rules of every language, compiled."""

    help_words: frozenset[str] = frozenset()
    letters: Mapping[str, str] = field(default_factory=dict)
    languages: tuple[Ready, ...] = ()


@dataclass(frozen=True)
class Finding:
    """What the check found: whether the whole message was a help word, and every rule that matched."""

    words: Screened
    help_word: bool = False
    found: tuple[Found, ...] = ()

    @property
    def dangers(self) -> frozenset[Danger]:
        return frozenset(one.danger for one in self.found)


def screen(words: str, check: HelpCheck) -> Finding:
    """Look at what was typed: in every language, whatever the person's own is."""
    reading = read(words, check.letters)
    found = tuple(one for ready in check.languages for one in find(ready, reading)) if reading.words else ()
    return Finding(
        words=Screened(words), help_word=len(words) < LONGEST_HELP_WORD and fold(words) in check.help_words, found=found
    )
