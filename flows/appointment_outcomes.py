"""What the scripts of appointments return, on either side. `handlers/appointment_records.py` writes them.

The one rule: an outcome says what was chosen in the person's own day and time; instants follow when it is written.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.model import Effect


@dataclass(frozen=True, kw_only=True)
class AppointmentMade:
    """A clinician offers a time, or moves one (`moves`). `day` and `time` are the person's own. `where` is in the
    clinician's words; `usual` stands for the place that is kept for this person, `keep_place` keeps this one. `same`
    leaves everything but the time as it was. `answers` is the wish to meet that this answers."""

    person: str
    day: str
    time: str
    how: str = "in-person"
    where: str = ""
    usual: bool = False
    keep_place: bool = False
    interpreter: bool = False
    minutes: int = 60
    same: bool = False
    answers: str = ""
    moves: str = ""


@dataclass(frozen=True)
class AppointmentCalledOff:
    """The clinician cancels it."""

    person: str
    appointment: str


@dataclass(frozen=True)
class AppointmentHeld:
    """They met."""

    person: str
    appointment: str


@dataclass(frozen=True, kw_only=True)
class AppointmentMissed:
    """It did not happen. `tell`: the person gets one line that asks for another time."""

    person: str
    appointment: str
    tell: bool


@dataclass(frozen=True)
class AppointmentOpened(Effect):
    """The person opened what came about it."""

    appointment: str
    about: str = ""


@dataclass(frozen=True, kw_only=True)
class AppointmentConfirmed:
    """It suits the person. `occurrence` is the reminder on which this was said, in this and the next three."""

    appointment: str
    occurrence: str = ""


@dataclass(frozen=True, kw_only=True)
class AnotherTimeWanted:
    """`days` ("monday") and `parts` ("morning") suit; empty means any."""

    appointment: str
    days: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    words: str = ""
    occurrence: str = ""


@dataclass(frozen=True, kw_only=True)
class AnotherWayWanted:
    appointment: str
    how: str
    words: str = ""
    occurrence: str = ""


@dataclass(frozen=True, kw_only=True)
class AppointmentDeclined:
    """The person can't come; nobody asks why."""

    appointment: str
    occurrence: str = ""


@dataclass(frozen=True, kw_only=True)
class RemindersChosen:
    """Which reminders of this appointment they want; `way` is how many minutes it takes to get there. `outside` are
    those outside their hours that they said yes to."""

    appointment: str
    before: tuple[str, ...] = ()
    way: int = 0
    outside: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class RemindersDropped:
    """No more reminders of this appointment; it stands as it was."""

    appointment: str
    occurrence: str = ""
