"""What the help plan's scripts return: the records they make. `handlers/crisis_plan_records.py` writes them.

The one rule: an outcome holds what was answered, never how it was shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class PlanWritten:
    """Their words by part; whether their team may see them, None where that was not asked or was skipped."""

    words: Mapping[str, str]
    shared: bool | None = None


@dataclass(frozen=True, kw_only=True)
class PlanShared:
    shared: bool


@dataclass(frozen=True)
class PlanDeleted:
    pass


@dataclass(frozen=True)
class PlanSuggested:
    """A clinician suggests to this person to make one."""

    person: str
