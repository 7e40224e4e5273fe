"""The two clocks. The only reader of the wall clock.

The one rule: `now()` is what people live by and can be moved; `steady()` is what retries, limits and lock-outs live
by, is moved by nobody and never goes back, restarts included.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Wall = Callable[[], datetime]
Ticks = Callable[[], float]


def _wall() -> datetime:
    return datetime.now(UTC)


class Clock:
    """`offset` is the practice page's; `highest` the greatest steady value that was ever stored.

    Both arrive after the database is open (`restore`), because that is where they are kept.
    """

    def __init__(self, *, wall: Wall = _wall, ticks: Ticks = time.monotonic) -> None:
        self._wall = wall
        self._ticks = ticks
        self._offset = timedelta()
        self._began_at = wall().timestamp()
        self._began_ticks = ticks()

    def restore(self, *, offset: timedelta = timedelta(), highest: float = 0.0) -> None:
        """Go on from where the last process stood."""
        self._offset = offset
        self._began_at = max(self.steady(), highest)
        self._began_ticks = self._ticks()

    def now(self) -> datetime:
        """The time that people live by (UTC)."""
        return self._wall() + self._offset

    def steady(self) -> float:
        """Seconds that never go back."""
        return self._began_at + (self._ticks() - self._began_ticks)

    @property
    def offset(self) -> timedelta:
        return self._offset

    def move(self, by: timedelta) -> timedelta:
        """Move `now()` on (practice, tests); the new offset, to be stored."""
        self._offset += by
        return self._offset

    def put_back(self) -> None:
        """`now()` is the wall clock again ("Start again" on the practice page, where all is wiped)."""
        self._offset = timedelta()
