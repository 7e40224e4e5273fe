"""What console scripts return: one frozen dataclass for each record that the clinician makes.

The one rule: an outcome says who and what, never how it is stored; `handlers/console_records.py` writes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Hours = Mapping[str, list[list[str]]]
"""One weekly table: weekday "0" (Monday) to "6" → spans of ["HH:MM", "HH:MM"]. A day without spans is a day on which
Wren starts nothing."""


@dataclass(frozen=True, kw_only=True)
class Invited:
    """A person who was asked in the room, wants it and is to get a code."""

    name: str
    language: str
    hours: Hours
    wording: str = "discreet"
    interpreter: str = ""
    shared_phone: str = ""
    phrase: str = ""


@dataclass(frozen=True)
class JoinerConfirmed:
    """Whoever used the code is this person; the clinician has seen them."""

    person: str


@dataclass(frozen=True)
class JoinerRefused:
    """Whoever used the code is not this person: their chat is closed and the code is spent."""

    person: str


@dataclass(frozen=True)
class NewCode:
    """A new code for a person who has a new phone; the old phone is closed."""

    person: str


@dataclass(frozen=True)
class PhoneClosed:
    """No phone of this person reaches Wren any more, until there is a new code."""

    person: str


@dataclass(frozen=True, kw_only=True)
class SafeHoursChanged:
    """When Wren may start a message, and what a locked phone may show."""

    person: str
    hours: Hours
    wording: str


@dataclass(frozen=True, kw_only=True)
class SendLetter:
    """A clinician's own words (and, for an offered time, a day and a time) to one person.

    `answers` is the letter that this replies to. `day` is an ISO date, `time` "HH:MM" in the person's zone.
    """

    person: str
    words: str = ""
    day: str = ""
    time: str = ""
    answers: str = ""


@dataclass(frozen=True)
class MeetingArranged:
    """A wish to meet that was answered outside Wren."""

    person: str
    letter: str


@dataclass(frozen=True, kw_only=True)
class LinkEnded:
    """The clinician no longer works with this person. `reason` is a choice id, or "other" with `words`."""

    person: str
    reason: str
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class Exported:
    """One person's check-ins and plans were asked for as files. `reason` as in LinkEnded."""

    person: str
    reason: str
    words: str = ""


ConsoleOutcome = (
    Invited
    | JoinerConfirmed
    | JoinerRefused
    | NewCode
    | PhoneClosed
    | SafeHoursChanged
    | SendLetter
    | MeetingArranged
    | LinkEnded
    | Exported
)
