"""What the scripts of reminders return. `handlers/reminder_records.py` writes them.

The one rule: an outcome says what the person chose, never when that is: times follow from the clock of the turn.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from flows.model import Effect

Delay = Literal["ten-minutes", "an-hour", "this-evening", "tomorrow"]
Review = Literal["done", "partly", "not-yet"]


@dataclass(frozen=True)
class OccurrenceSeen(Effect):
    """The person opened what came."""

    occurrence: str
    about: str = ""


@dataclass(frozen=True, kw_only=True)
class OccurrenceDone:
    """Done. Of an action how it went; of a question or a prompt what was written, and which it was."""

    occurrence: str
    review: Review | None = None
    prompt: str = ""
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class OccurrenceLater:
    occurrence: str
    delay: Delay


@dataclass(frozen=True, kw_only=True)
class NotToday:
    occurrence: str
