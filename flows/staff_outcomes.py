"""What the scripts about colleagues return: leave and hours, who may work here, who takes over, duty, the switch.

The one rule: ids and choices alone; whether somebody may do it is asked again when it is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from flows.console_outcomes import Hours


@dataclass(frozen=True)
class WorkHoursSet:
    """When this clinician works, on their own clock; none: when the team does."""

    hours: Hours


@dataclass(frozen=True, kw_only=True)
class LeaveTaken:
    """Both days (ISO) are included."""

    first: str
    last: str
    cover: str


@dataclass(frozen=True)
class LeaveEnded:
    absence: str


@dataclass(frozen=True)
class CodeMade:
    """A new code for a colleague's phone; the one in use is closed."""

    clinician: str


@dataclass(frozen=True)
class PhonesClosed:
    clinician: str


@dataclass(frozen=True)
class Suspended:
    clinician: str


@dataclass(frozen=True)
class LetIn:
    clinician: str


@dataclass(frozen=True)
class ColleaguesPinOff:
    clinician: str


@dataclass(frozen=True)
class RoleChanged:
    clinician: str
    role: str


@dataclass(frozen=True, kw_only=True)
class HandedOver:
    """Who leaves, when ("now", "tomorrow", "week"), and each of their people's new clinician."""

    clinician: str
    when: str
    to: Mapping[str, str]


@dataclass(frozen=True)
class HandOverStopped:
    clinician: str


@dataclass(frozen=True, kw_only=True)
class DutyAdded:
    days: tuple[str, ...]
    begin: str
    end: str
    clinician: str


@dataclass(frozen=True)
class DutyRemoved:
    entry: str


@dataclass(frozen=True, kw_only=True)
class Switched:
    """`what` is one of `flows.stops`."""

    what: str
    on: bool
    words: str


@dataclass(frozen=True)
class NewClinicianRead:
    """The person has opened what says who comes."""

    hand_over: str
