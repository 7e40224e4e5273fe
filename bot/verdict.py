"""What is to become of a row that is due: it goes, it waits, or it never goes.

The one rule: whoever judges says why, in a word of ours.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal


@dataclass(frozen=True)
class Go:
    """It may go now."""


@dataclass(frozen=True)
class Wait:
    """Not yet; `tripped` when the day's brake holds it."""

    until: datetime
    tripped: bool = False


@dataclass(frozen=True)
class Drop:
    """Never. `how` is how its occurrence ends, where it is a reminder's: `missed` is our fault."""

    reason: str
    how: Literal["expired", "missed"] = "expired"
    tripped: bool = False


Verdict = Go | Wait | Drop
