"""One hop off the loop into one transaction, and the wakes after its commit.

The one rule: on SQLite there is one thread that touches the database, so there is one writer whatever is awaited.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from bot.clock import Clock
from bot.wakes import Wakes
from storage.database import Database
from storage.unit import Unit

T = TypeVar("T")

THREADS = 8
"""As many as the pool of `storage.database` has connections."""


class Units:
    """Runs plain functions as transactions, off the loop. Made on the loop that it serves."""

    def __init__(self, database: Database, clock: Clock, wakes: Wakes) -> None:
        self._database = database
        self._clock = clock
        self._wakes = wakes
        self._loop = asyncio.get_running_loop()
        threads = 1 if database.dialect == "sqlite" else THREADS
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="unit")
        database.woken = self._woken

    async def run(self, work: Callable[[Unit], T]) -> T:
        """Do `work` in one transaction; returns after its commit, raises what it raised after the rollback."""
        return await self._loop.run_in_executor(self._threads, self._commit, work)

    def close(self) -> None:
        """Let what runs end; nothing new is taken."""
        self._threads.shutdown(wait=True)
        self._database.woken = None

    def _commit(self, work: Callable[[Unit], T]) -> T:
        with self._database.unit(self._clock.now()) as unit:
            return work(unit)

    def _woken(self, names: frozenset[str]) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._wakes.wake, names)
