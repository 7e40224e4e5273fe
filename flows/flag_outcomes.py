"""What the scripts about flags return: what was passed on, what a human did about it, and what a person saw.

The one rule: an outcome holds what was answered, never how it was shown. `handlers/flag_records.py` writes them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from flows.model import Effect


@dataclass(frozen=True, kw_only=True)
class LookAsked:
    """The person asks their team to look. `reason` is a choice of theirs; `quiet`: not to be told of it in the
    chat. `found`: what they wrote, a text each, where they were asked about that."""

    reason: Literal["asked", "heading-for-crisis", "help-check"]
    words: str = ""
    quiet: bool = False
    found: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class LookNotWanted:
    """The person was asked after something that worried, and said no."""


@dataclass(frozen=True, kw_only=True)
class LooksQuiet:
    """Whether they are told in the chat what becomes of what they asked."""

    quiet: bool


@dataclass(frozen=True)
class RoutesFirst(Effect):
    """Who to call stands in the chat before anything more is asked."""

    about: str = ""


@dataclass(frozen=True)
class NewsSeen(Effect):
    """The person opened what became of it."""

    flag: str
    about: str = ""


@dataclass(frozen=True, kw_only=True)
class FlagOpened:
    """A clinician looks at it now."""

    person: str
    flag: str


@dataclass(frozen=True, kw_only=True)
class FlagCalled:
    """A clinician rang about it."""

    person: str
    flag: str
    how: Literal["spoke", "no-answer"]


@dataclass(frozen=True, kw_only=True)
class FlagPassedOn:
    """A colleague is to look instead."""

    person: str
    flag: str
    to: str


@dataclass(frozen=True, kw_only=True)
class FlagAnswered:
    """A sentence that the person can read. `times`: how often it had been said when the clinician read it."""

    person: str
    flag: str
    words: str
    times: int


@dataclass(frozen=True, kw_only=True)
class ContactNoted:
    """A clinician saw or spoke to this person, outside Wren."""

    person: str
    how: Literal["saw", "spoke"]
