"""Who of several workers may do what only one may: a lease in the database, or the file lock on SQLite.

The one rule: a lease counts from before its renewal was asked for, by `steady()`; a worker that was stopped for a
while finds it gone before it sends another word.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from storage import leases
from storage.unit import Unit

SECONDS = 20
"""By the database's clock; over twice the longest send."""


class Lease:
    """One worker's side of one lease. `alone`: the file lock keeps others out, nothing is written."""

    def __init__(
        self, name: str, owner: str, steady: Callable[[], float], *, alone: bool, seconds: int = SECONDS
    ) -> None:
        self.name = name
        self._seconds = seconds
        self._owner = owner
        self._steady = steady
        self._until = math.inf if alone else 0.0
        self._alone = alone

    @property
    def is_held(self) -> bool:
        return self._steady() < self._until

    def hold(self, unit: Unit) -> bool:
        """Take or keep it, in this transaction; False when somebody else has it."""
        if self._alone:
            return True
        asked_at = self._steady()
        held = leases.take(unit, self.name, self._owner, self._seconds)
        self._until = asked_at + self._seconds if held else 0.0
        return held

    def doubt(self) -> None:
        """The transaction that renewed it may not have been committed."""
        if not self._alone:
            self._until = 0.0

    def release(self, unit: Unit) -> None:
        """Give it back, so that another need not wait."""
        if self._alone:
            return
        self._until = 0.0
        leases.release(unit, self.name, self._owner)
