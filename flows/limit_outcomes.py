"""What is set for somebody and by whom, what its person says to it, and a record opened in an emergency.

The one rule: a clinician's outcome holds the reason that the person will read; a person's holds no reason at all.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.model import Effect


@dataclass(frozen=True, kw_only=True)
class RestrictionSet:
    """By a clinician. `until` is the last day (ISO, the person's own), "" until somebody ends it."""

    person: str
    kind: str
    why: str
    until: str = ""


@dataclass(frozen=True, kw_only=True)
class RestrictionLifted:
    person: str
    restriction: str
    words: str


@dataclass(frozen=True)
class PersonSought:
    """The exact name or reference that a clinician typed."""

    words: str


@dataclass(frozen=True, kw_only=True)
class GlassBroken:
    """A record is opened without a link."""

    sought: str
    why: str


@dataclass(frozen=True, kw_only=True)
class SetBack:
    """Somebody who was marked as dead by mistake."""

    sought: str
    why: str


@dataclass(frozen=True)
class SetBreakEnded:
    """The person ends what a clinician set for them."""


@dataclass(frozen=True)
class WentOn:
    """After a break or a stop that a clinician set: the person goes on with Wren, or rests some more."""

    restriction: str
    rests: bool = False


@dataclass(frozen=True)
class LimitSeen(Effect):
    """The person opened the line that says what was set."""

    restriction: str
    about: str = ""


@dataclass(frozen=True)
class OpeningSeen(Effect):
    """The person opened the line that says that their record was opened without a link."""

    opening: str
    about: str = ""
