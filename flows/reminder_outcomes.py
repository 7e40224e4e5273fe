"""What the scripts of reminders return. `handlers/reminder_records.py` writes them.

The one rule: an outcome says what the person chose, never when that is: times follow from the clock of the turn.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

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


@dataclass(frozen=True, kw_only=True)
class ReminderSet:
    """A new one. `rule` is packed; on the weekdays of `outside` the person wants it outside their hours."""

    kind: str
    rule: Mapping[str, Any]
    slot: str
    words: str = ""
    about: str = ""
    wording: str = "discreet"
    outside: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ReminderChanged:
    """What is empty stays as it was; a time and its rule are changed together."""

    reminder: str
    words: str = ""
    slot: str = ""
    rule: Mapping[str, Any] = field(default_factory=dict)
    wording: str = ""
    outside: tuple[int, ...] = ()


@dataclass(frozen=True)
class ReminderResting:
    """Nothing comes of it until the person wakes it."""

    reminder: str


@dataclass(frozen=True)
class ReminderWoken:
    reminder: str


@dataclass(frozen=True)
class ReminderStopped:
    reminder: str


@dataclass(frozen=True)
class MyHoursChanged:
    """When Wren may write first, as the person wants it; `keep` the times of their reminders too."""

    hours: Mapping[str, Sequence[Sequence[str]]]
    keep: bool = False


@dataclass(frozen=True)
class Travelled:
    """The person's clock is another now; `follow`: so is that of their reminders; `keep` the times of those that stay."""

    zone: str
    follow: bool = True
    keep: bool = False


@dataclass(frozen=True)
class WayBackAgreed:
    """The person says yes to a way back in steps."""

    slot: str
    outside: tuple[int, ...] = ()
