"""A load balancer in front of the workers, as small as can be: each connection goes to the next one that answers.

The one rule: it knows of each worker how many requests it has taken and not yet answered.
"""

from __future__ import annotations

import asyncio
import itertools
from collections import Counter
from collections.abc import Sequence

CHUNK = 65_536


class Proxy:
    def __init__(self, ports: Sequence[int]) -> None:
        self._ports = list(ports)
        self._turns = itertools.count()
        self._unanswered: Counter[int] = Counter()
        self._server: asyncio.Server | None = None
        #: ports that get no new connections, as a load balancer's health check decides
        self.left_out: set[int] = set()
        self._pumps: set[asyncio.Task[None]] = set()

    @property
    def port(self) -> int:
        assert self._server is not None
        return int(self._server.sockets[0].getsockname()[1])

    def unanswered(self, port: int) -> int:
        return self._unanswered[port]

    async def start(self) -> None:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)

    async def stop(self) -> None:
        if self._server is not None:
            self._server.close()
        for pump in self._pumps:
            pump.cancel()
        await asyncio.gather(*self._pumps, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._pumps.add(task)
        try:
            await self._connect(reader, writer)
        except (OSError, asyncio.CancelledError):
            pass  # one side is gone; the other learns it by the closed connection
        finally:
            self._pumps.discard(task)
            writer.close()

    async def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        first = next(self._turns)
        for n in range(len(self._ports)):
            port = self._ports[(first + n) % len(self._ports)]
            if port in self.left_out:
                continue
            try:
                there_reader, there_writer = await asyncio.open_connection("127.0.0.1", port)
            except OSError:
                continue
            await self._pass_on(port, (reader, writer), (there_reader, there_writer))
            return

    async def _pass_on(
        self,
        port: int,
        here: tuple[asyncio.StreamReader, asyncio.StreamWriter],
        there: tuple[asyncio.StreamReader, asyncio.StreamWriter],
    ) -> None:
        asked = [False]

        async def pump(source: asyncio.StreamReader, sink: asyncio.StreamWriter, *, asks: bool) -> None:
            while data := await source.read(CHUNK):
                if asked[0] != asks:
                    asked[0] = asks
                    self._unanswered[port] += 1 if asks else -1
                sink.write(data)
                await sink.drain()

        ways = {
            asyncio.create_task(pump(here[0], there[1], asks=True)),
            asyncio.create_task(pump(there[0], here[1], asks=False)),
        }
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for way in ways:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)
            self._unanswered[port] -= asked[0]
            there[1].close()
