"""One hop off the loop into transactions, and the wakes after their commits.

The one rule: on SQLite there is one thread that touches the database, so there is one writer whatever is awaited.
There a hop carries all that waits, each a transaction of its own: going there and back costs as much as a small one.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from bot.clock import Clock
from bot.wakes import Wakes
from storage.database import Database
from storage.unit import Unit

T = TypeVar("T")

THREADS = 8
"""As many as the pool of `storage.database` has connections."""

A_HOP = 8
LONGEST_HOP = 0.02
"""Transactions that one hop may carry on SQLite, and seconds after which it takes no more: the first of them waits for
the last."""

Work = Callable[[Unit], Any]
Done = tuple[asyncio.Future[Any], Any, BaseException | None]
"""Whom to tell, and the result or what was raised."""


class Units:
    """Runs plain functions as transactions, off the loop. Made on the loop that it serves."""

    def __init__(self, database: Database, clock: Clock, wakes: Wakes) -> None:
        self._database = database
        self._clock = clock
        self._wakes = wakes
        self._loop = asyncio.get_running_loop()
        self._most, self._a_hop = (1, A_HOP) if database.dialect == "sqlite" else (THREADS, 1)
        self._threads = ThreadPoolExecutor(self._most, thread_name_prefix="unit")
        self._busy = 0
        self._waiting: deque[tuple[Work, asyncio.Future[Any]]] = deque()
        self._woken: deque[frozenset[str]] = deque()
        database.woken = self._woken.append

    async def run(self, work: Callable[[Unit], T]) -> T:
        """Do `work` in one transaction; returns after its commit, raises what it raised after the rollback."""
        told: asyncio.Future[T] = self._loop.create_future()
        self._waiting.append((work, told))
        self._begin()
        return await told

    def close(self) -> None:
        """Let what runs end; nothing new is taken."""
        self._threads.shutdown(wait=True)
        self._database.woken = None

    def _begin(self) -> None:
        """One thread more, if one is free and something waits."""
        if self._waiting and self._busy < self._most:
            self._threads.submit(self._work)
            self._busy += 1

    def _work(self) -> None:
        """In a thread: whatever waits, until nothing does. What came of it is told after each hop's worth."""
        ended = False
        while not ended:
            done: list[Done] = []
            until = self._clock.steady() + LONGEST_HOP
            while len(done) < self._a_hop and (one := self._next()) is not None:
                done.append(one)
                if self._clock.steady() > until:
                    break
            ended = not self._waiting
            self._loop.call_soon_threadsafe(self._tell, done, ended)

    def _next(self) -> Done | None:
        try:
            work, told = self._waiting.popleft()
            while told.cancelled():  # nobody waits for it any more
                work, told = self._waiting.popleft()
        except IndexError:
            return None
        try:
            with self._database.unit(self._clock.now()) as unit:
                result = work(unit)
        except BaseException as error:  # noqa: BLE001 - raised again where it was asked for
            return told, None, error
        return told, result, None

    def _tell(self, done: list[Done], ended: bool) -> None:
        if ended:
            self._busy -= 1
            self._begin()  # what came in between
        while self._woken:
            self._wakes.wake(self._woken.popleft())
        for told, result, error in done:
            if told.done():
                continue
            if error is None:
                told.set_result(result)
            else:
                told.set_exception(error)
