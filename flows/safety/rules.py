"""What a language's rules are made of. They are data (`content/safety/`), handed in; nothing here knows a word.

The one rule: a rule says what it looks for in words that a clinician can read, with examples on both sides.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, get_args

Danger = Literal[
    "suicide", "self-harm", "overdose", "harm-by-others", "harm-to-others", "voices-that-order",
    "not-eating-or-drinking", "crisis-general",
]  # fmt: skip
DANGERS: tuple[Danger, ...] = get_args(Danger)
"""The classes, kept apart: each is found, counted and measured for itself."""

FrameName = Literal["calm", "negated", "distant", "reported", "story"]


@dataclass(frozen=True, kw_only=True)
class Frame:
    """What makes words mean something else: "not", "years ago", "she said", "in the film".

    `look` finds it, where nothing of `never` stands. It covers `ahead` words after and `behind` words before, up to the
    next turn in the sentence; or, where `whole`, the sentence, unless something of `unless` stands in that sentence.
    """

    look: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    ahead: int = 0
    behind: int = 0
    whole: bool = False


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One rule: what it is called, which class it finds, what it looks for, and which frames do not excuse it."""

    name: str
    danger: Danger
    look: tuple[str, ...]
    despite: frozenset[FrameName] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Language:
    """All that is known about how one language says it.

    `words` are the named groups of words that a look may use. `spellings` are made one, in order. `clitics` may stand
    before a word without a space. `joined` are stems by which words run together are known. `ordinary` words are never
    taken for a misspelling. `endings` are those that are also written otherwise (-ing as -in). `turn` names the words at which "not" and "she said" end.
    """

    code: str
    words: dict[str, tuple[str, ...]]
    rules: tuple[Rule, ...]
    frames: dict[FrameName, tuple[Frame, ...]] = field(default_factory=dict)
    spellings: tuple[tuple[str, str], ...] = ()
    clitics: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()
    ordinary: frozenset[str] = frozenset()
    endings: tuple[tuple[str, str], ...] = ()
    turn: str = ""
    signs_for_letters: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Found:
    """Why the check spoke: the rule, its class, the language, and the words that it matched."""

    rule: str
    danger: Danger
    language: str
    words: str
