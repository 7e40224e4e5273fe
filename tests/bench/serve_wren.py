"""Wren itself, whole: the settings of the environment, `bot/system.py`, the doors it opens.

The one rule: nothing here differs from `serve` but what an option names, and that nobody is limited.
"""

from __future__ import annotations

import argparse
import asyncio
import sys

from aiohttp import web

from bot.leases import SECONDS
from bot.logs import start_logging
from bot.settings import load_settings
from bot.system import System, stopped_by_signal
from bot.telegram_webhook import Webhook
from handlers import pressure


async def serve(asked: argparse.Namespace) -> None:
    settings = load_settings()
    start_logging(sys.stderr, settings.secrets)
    system = System.build(settings)
    system.parts.lease_seconds = asked.lease_seconds
    pressure.WITHIN = 0.0  # these people press faster than a hand
    await system.start()
    await stopped_by_signal()
    await system.stop()


def acknowledge_early() -> None:
    """The fault that a kill test must find: 200 is said when the update is in memory."""
    kept, begun = Webhook._kept, set()

    async def early(self: Webhook, update: dict) -> web.Response:
        task = asyncio.create_task(kept(self, update))
        begun.add(task)
        task.add_done_callback(begun.discard)
        return web.Response()

    Webhook._kept = early


if __name__ == "__main__":
    options = argparse.ArgumentParser()
    options.add_argument("--acknowledge-early", action="store_true")
    options.add_argument("--lease-seconds", type=int, default=SECONDS)
    given = options.parse_args()
    if given.acknowledge_early:
        acknowledge_early()
    asyncio.run(serve(given))
