"""What the scripts about a PIN return.

The one rule: no outcome holds a digit.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PinRight:
    """Go on to where they were going."""

    to: str


@dataclass(frozen=True)
class PinTakenOff:
    """The person's own PIN goes; `second`: only the second one."""

    second: bool = False


@dataclass(frozen=True)
class PinPostponed:
    """A clinician chooses a PIN another time, and goes on."""

    to: str


@dataclass(frozen=True)
class PersonsPinOff:
    """A clinician who met the person takes their PIN off."""

    person: str
