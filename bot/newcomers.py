"""How many new browsers one address may bring in an hour.

The one rule: it bounds what a stranger can make us store, and never a person who is known: their cookie is not asked
for again.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from aiohttp import web

MOST_AN_HOUR = 30
"""A clinic's whole team may stand behind one address."""

HOUR = 3600.0
REMEMBERED = 1000
"""Addresses that are counted; the one that was seen first is forgotten."""


def came_from(request: web.Request, proxy: str) -> str:
    """The address to count by. What our own proxy has added last is believed; what anybody else says of it is not."""
    here = request.remote or ""
    said = request.headers.getall("X-Forwarded-For", [])
    if here != proxy or not said:
        return here
    return said[-1].rpartition(",")[2].strip() or here


class Newcomers:
    """Counted by address on the steady clock, in this process."""

    def __init__(self, steady: Callable[[], float]) -> None:
        self._steady = steady
        self._seen: dict[str, deque[float]] = {}

    def may_enter(self, address: str) -> bool:
        now = self._steady()
        times = self._seen.setdefault(address, deque())
        while times and times[0] <= now - HOUR:
            times.popleft()
        if len(times) >= MOST_AN_HOUR:
            return False
        times.append(now)
        if len(self._seen) > REMEMBERED:
            self._seen.pop(next(iter(self._seen)))
        return True
