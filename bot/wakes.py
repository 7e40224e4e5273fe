"""How a reader learns at once that something was committed for it.

The one rule: a wake is a hint and may be missed; every reader looks again within a second by itself.
"""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import AsyncGenerator, Iterable
from contextlib import asynccontextmanager, suppress

import psycopg

from storage.database import CHANNEL

log = logging.getLogger(__name__)

LOOK_AGAIN = 1.0
"""Seconds after which a reader looks without having been woken."""


class Wakes:
    """Events of the loop by name ("outbox:companion", "log:<chat id>")."""

    def __init__(self) -> None:
        self._waiting: defaultdict[str, set[asyncio.Event]] = defaultdict(set)

    def wake(self, names: Iterable[str]) -> None:
        """Wake whoever waits for these names; on the loop's thread only."""
        for name in names:
            for event in self._waiting.get(name, ()):
                event.set()

    @asynccontextmanager
    async def listening(self, name: str) -> AsyncGenerator[asyncio.Event]:
        """An event that is set whenever `name` is woken; the reader clears it before it looks."""
        event = asyncio.Event()
        self._waiting[name].add(event)
        try:
            yield event
        finally:
            self._waiting[name].discard(event)
            if not self._waiting[name]:
                del self._waiting[name]


async def wait_for(event: asyncio.Event, seconds: float = LOOK_AGAIN) -> None:
    """Wait until woken, or until it is time to look anyway; the event is clear afterwards."""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await event.wait()
    event.clear()


async def relay(url: str, wakes: Wakes) -> None:
    """Pass on what other workers notify on PostgreSQL, for as long as the task runs."""
    address = url.replace("postgresql+psycopg://", "postgresql://", 1)
    while True:
        try:
            async with await psycopg.AsyncConnection.connect(address, autocommit=True) as connection:
                await connection.execute(f"LISTEN {CHANNEL}".encode())
                async for notice in connection.notifies():
                    wakes.wake([notice.payload])
        except psycopg.Error:
            log.warning("listening-lost", exc_info=True)
        await asyncio.sleep(LOOK_AGAIN)
