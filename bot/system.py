"""Everything that runs in one process: built, started, stopped.

The one rule: on the way out the doors close first (503 to the platforms), then what is under way ends and is written
back, then leases and locks are given up.
"""

from __future__ import annotations

import asyncio
import logging
import signal
import socket
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from aiohttp import web

from bot.opening import Opened, open_database
from bot.parts import Parts
from bot.service import load_service
from bot.settings import Settings, WrongSetting
from bot.wakes import relay
from storage.unit import Unit

log = logging.getLogger(__name__)

T = TypeVar("T")

LAST_TURNS = 10.0
"""Seconds that turns under way have when Wren stops; the sender gives its sends as long."""


class System:
    """`build` opens the database; `start` opens the doors of this process's roles; `stop` closes everything."""

    def __init__(self, parts: Parts, opened: Opened) -> None:
        self.parts = parts
        self._opened = opened
        self._servers: list[web.AppRunner] = []
        self._tasks: list[asyncio.Task[None]] = []
        self._relay: asyncio.Task[None] | None = None

    @classmethod
    def build(cls, settings: Settings) -> System:
        """On the running loop; raises WrongSetting or Locked."""
        service = load_service(settings.service_file, practice=settings.practice)
        opened = open_database(settings)
        return cls(Parts(settings, opened, service), opened)

    async def run(self, work: Callable[[Unit], T]) -> T:
        """One hop off the loop, one transaction, readers woken after its commit."""
        return await self.parts.units.run(work)

    async def start(self) -> None:
        parts, roles = self.parts, self.parts.settings.roles
        try:
            if parts.database.dialect == "postgresql":
                self._relay = asyncio.create_task(relay(parts.settings.database, parts.wakes))
            if "web" in roles:
                await self._open_doors()
            else:
                for telegram in parts.telegram.values():
                    await telegram.start(polling=None)
        except BaseException:  # what has started is stopped again, and it goes on up
            await self.stop()
            raise
        if "sender" in roles:
            self._tasks += [asyncio.create_task(sender.run()) for sender in parts.senders.values()]
            self._tasks.append(asyncio.create_task(parts.fetcher.run()))
            self._tasks.append(asyncio.create_task(parts.mailer.run()))
        if "tick" in roles:
            self._tasks.append(asyncio.create_task(parts.tick.run()))

    async def stop(self) -> None:
        """Ends within seconds, whatever is under way; what could not be ended is known to be in doubt."""
        parts, roles = self.parts, self.parts.settings.roles
        for telegram in parts.telegram.values():
            await telegram.stop_taking()
        with suppress(TimeoutError):
            async with asyncio.timeout(LAST_TURNS):
                await parts.edge.drain()
        if "sender" in roles:
            parts.fetcher.stop()
            parts.mailer.stop()
            for sender in parts.senders.values():
                sender.stop()
        if "tick" in roles:
            parts.tick.stop()
        await self._end_tasks()
        for server in self._servers:
            await server.cleanup()
        await self.close()

    async def close(self) -> None:
        """Let go of Telegram and the database; all that a system needs that was never started."""
        for telegram in self.parts.telegram.values():
            await telegram.stop()
        await asyncio.to_thread(self.parts.units.close)
        self._opened.close()

    async def serve_application(self, app: web.Application, site: Callable[[web.AppRunner], web.BaseSite]) -> None:
        """Serve one more application until `stop` (the web server, the socket of commands)."""
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=2.0)
        await runner.setup()
        self._servers.append(runner)
        await site(runner).start()

    async def _open_doors(self) -> None:
        parts, settings = self.parts, self.parts.settings
        listening = _listen(settings)
        parts.port = listening.getsockname()[1]
        if parts.practice is not None:
            await parts.practice.begin()
        for telegram in parts.telegram.values():
            if settings.public_url:
                telegram.mount(parts.application, parts.edge)
        await self.serve_application(parts.application, lambda runner: web.SockSite(runner, listening))
        for telegram in parts.telegram.values():
            await telegram.start(polling=parts.edge)

    async def _end_tasks(self) -> None:
        """The senders and the tick end by themselves; what does not is cut off."""
        if self._relay is not None:
            self._relay.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=LAST_TURNS + 2)
        for task in self._tasks:
            task.cancel()
        for outcome in await asyncio.gather(*self._tasks, return_exceptions=True):
            if isinstance(outcome, Exception):
                log.error("part-failed", exc_info=outcome)


def _listen(settings: Settings) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        return socket.create_server((settings.host, settings.port), family=family, backlog=128)
    except OSError:
        raise WrongSetting("WREN_LISTEN names an address or a port that cannot be used here.") from None


async def stopped_by_signal() -> None:
    """Wait for SIGTERM or SIGINT."""
    loop, stopped = asyncio.get_running_loop(), asyncio.Event()
    for one in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(one, stopped.set)
    await stopped.wait()
