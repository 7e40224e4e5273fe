"""Brings updates to a webhook over keep-alive connections, as cheaply as Python can.

The one rule: an update that was not answered 200 is brought again.
"""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import Mapping
from typing import Any, cast
from urllib.parse import urlsplit

AGAIN_AFTER = 0.05


class _Line(asyncio.Protocol):
    """One connection to the server that is measured."""

    def __init__(self) -> None:
        self.closed = False
        self._transport: asyncio.Transport
        self._got = b""
        self._answer: asyncio.Future[int] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)

    def connection_lost(self, error: Exception | None) -> None:
        self.closed = True
        self._done(0)

    def data_received(self, data: bytes) -> None:
        self._got += data
        head, gap, rest = self._got.partition(b"\r\n\r\n")
        if not gap:
            return
        lengths = [line[15:] for line in head.split(b"\r\n") if line[:15].lower() == b"content-length:"]
        length = int(lengths[0]) if lengths else 0
        if len(rest) < length:
            return
        self._got = rest[length:]
        self._done(int(head[9:12]))

    async def post(self, request: bytes) -> int:
        self._answer = asyncio.get_running_loop().create_future()
        self._transport.write(request)
        return await self._answer

    def _done(self, status: int) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_result(status)

    def close(self) -> None:
        self._transport.close()


class Delivery:
    """One webhook. `refused` counts the answers that were not 200."""

    def __init__(self, url: str, secret: str, connections: int) -> None:
        parts = urlsplit(url)
        self.refused = 0
        self._host, self._port = parts.hostname or "", parts.port or 80
        self._head = (
            f"POST {parts.path} HTTP/1.1\r\nHost: {parts.netloc}\r\nContent-Type: application/json\r\n"
            f"X-Telegram-Bot-Api-Secret-Token: {secret}\r\nContent-Length: "
        ).encode()
        self._connections = connections
        self._free: deque[_Line] = deque()
        self._slots = asyncio.Semaphore(connections)

    async def bring(self, update: Mapping[str, Any]) -> None:
        """Until it was answered 200."""
        body = json.dumps(update).encode()
        request = self._head + str(len(body)).encode() + b"\r\n\r\n" + body
        async with self._slots:
            while True:
                line = await self._line()
                status = await line.post(request)
                if not line.closed:
                    self._free.append(line)
                if status == 200:
                    return
                self.refused += 1
                await asyncio.sleep(AGAIN_AFTER)

    async def _line(self) -> _Line:
        while self._free:
            line = self._free.pop()
            if not line.closed:
                return line
        _, line = await asyncio.get_running_loop().create_connection(_Line, self._host, self._port)
        return line

    def close(self) -> None:
        while self._free:
            self._free.pop().close()
