"""A webhook on a real server, with the real edge and a real database behind it, and a Telegram that never answers.

The one rule: what the tests attack is what runs: the same application as `bot/web.py` serves the webhook beside.
"""

from __future__ import annotations

import asyncio
import io
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
from aiohttp import web
from sqlalchemy import func, select

from bot.clock import Clock
from bot.telegram import Intake, webhook_names
from bot.telegram_http import TelegramApi
from bot.telegram_webhook import HEADER, Webhook
from bot.units import Units
from bot.wakes import Wakes
from handlers.edge import Edge
from handlers.telegram import TelegramChannel
from storage import tables
from storage.database import Database
from tests.world import World


@dataclass
class Stage:
    """`url` is the webhook; honest updates come each from a chat of their own."""

    database: Database
    units: Units
    webhook: Webhook
    host: str
    port: int
    secret: str
    http: aiohttp.ClientSession
    number: int = 0
    waits: list[float] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://{self.host}:{self.port}{self.webhook.path}"

    async def honest(self) -> int:
        """One good update; how long it took is kept."""
        began = time.perf_counter()
        answer = await self.post(self.update(), {HEADER: self.secret})
        self.waits.append(time.perf_counter() - began)
        return answer

    async def post(self, body: bytes, headers: Any = None, **more: Any) -> int:
        data = io.BytesIO(body) if isinstance(body, bytes) else body
        async with self.http.post(self.url, data=data, headers=headers or {}, **more) as answer:
            return answer.status

    def update(self, **more: Any) -> bytes:
        self.number += 1
        chat = {"id": 70_000 + self.number, "type": "private"}
        sender = {"id": chat["id"], "is_bot": False, "first_name": "Ana", "language_code": "en"}
        message = {"message_id": self.number, "date": 1, "chat": chat, "from": sender, "text": "hello", **more}
        return json.dumps({"update_id": self.number, "message": message}).encode()

    async def kept(self) -> int:
        return await self.units.run(
            lambda unit: unit.connection.execute(select(func.count()).select_from(tables.inbox)).scalar_one()
        )

    def p95(self) -> float:
        return sorted(self.waits)[int(len(self.waits) * 0.95)]


@asynccontextmanager
async def open_stage(database: Database) -> AsyncIterator[Stage]:
    world = World(database)
    units = Units(database, Clock(), Wakes())
    api = TelegramApi("1:token", "http://127.0.0.1:9")
    await api.start()
    channel = TelegramChannel(bot="companion", api=api)
    edge = Edge(units, world.desk, {("companion", "telegram"): channel})
    intake = Intake(channel, edge)
    path, secret = webhook_names(b"k" * 32, "companion")
    webhook = Webhook(name="companion", path=path, secret=secret, keep=intake.keep)
    app = web.Application(client_max_size=1024**2)
    webhook.add_to(app)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0]
    async with aiohttp.ClientSession() as http:
        yield Stage(database, units, webhook, host, port, secret, http)
    await edge.drain()
    await intake.close()
    await runner.cleanup()
    await api.stop()
    units.close()


def resident() -> float:
    """Megabytes that this process holds."""
    line = next(one for one in Path("/proc/self/status").read_text().splitlines() if one.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


async def half_a_request(stage: Stage) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """A connection that never ends its headers."""
    reader, writer = await asyncio.open_connection(stage.host, stage.port)
    writer.write(f"POST {stage.webhook.path} HTTP/1.1\r\nHost: x\r\nX-A: ".encode())
    await writer.drain()
    return reader, writer
