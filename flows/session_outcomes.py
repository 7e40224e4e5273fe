"""What a DIALOG+ session of two returns, and what a clinician does to begin one.

The one rule: an outcome holds what was answered and by whom; who may see it is decided where it is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from flows.outcomes import CheckedIn, Review
from flows.questions import Party

Mode = Literal["chat", "phone", "video", "in-person"]
"""How the two meet while they go through it. It is kept with every score."""

MODES: tuple[Mode, ...] = ("chat", "phone", "video", "in-person")

NotNowWhy = Literal["another-time", "another-way", "not-safe", "not-alone", "no-interpreter"]
"""Why the person would rather not, as they said; none of them is a failure."""


@dataclass(frozen=True, kw_only=True)
class SessionOffered:
    """The clinician wants to begin with somebody now. `fallback` is what they do when a side drops: a number, a time."""

    person: str
    mode: Mode
    fallback: str = ""
    link: str = ""


@dataclass(frozen=True)
class SessionNotNow:
    """The person would rather not, and how."""

    why: NotNowWhy


@dataclass(frozen=True, kw_only=True)
class View:
    """How one side sees the summary: the same, or differently, with a note that stays beside it."""

    same: bool
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class SessionHeld:
    """What the two went through. `promises` says how the clinician's own actions went, by action id."""

    checked: CheckedIn
    mode: Mode
    views: Mapping[Party, View]
    promises: Mapping[str, Review] = field(default_factory=dict)
    went_well: str = ""
    interpreter: str = ""
    #: areas that the person kept for later, because somebody was near
    left_out: tuple[str, ...] = ()
    #: the check-in whose ratings were taken, where the person had given them beforehand
    check_in: str = ""
