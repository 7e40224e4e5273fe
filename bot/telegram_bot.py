"""One bot on Telegram: how it comes in (webhook or long polling), and what it tells Telegram about itself.

The one rule: nothing here stops the start. Telegram may be away; it is asked again until it answers.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property

from aiohttp import web
from telegram.error import TelegramError

from bot.clock import Clock
from bot.leases import SECONDS, Lease
from bot.telegram import Edge, Intake, webhook_names
from bot.telegram_http import TelegramApi
from bot.telegram_poller import LongPoller
from bot.telegram_webhook import Webhook
from bot.units import Units
from content.phrasebook import Phrasebook
from flows.events import Bot
from handlers.channel import Failure
from handlers.telegram import TelegramChannel, bar_labels
from handlers.telegram_commands import publish_commands

log = logging.getLogger(__name__)

RENEW = 5.0
ASK_AGAIN = 30.0


@dataclass
class TelegramBot:
    """`named` is told the bot's user name as soon as Telegram gives it."""

    bot: Bot
    token: str
    base: str
    phrasebook: Phrasebook
    languages: Sequence[str]
    clock: Clock
    units: Units
    lease: Lease
    signing_key: bytes
    named: Callable[[Bot, str], None]
    public_url: str = ""
    poller: LongPoller | None = None
    webhook: Webhook | None = None
    _tasks: list[asyncio.Task[None]] = field(default_factory=list)
    _intake: Intake | None = None

    @cached_property
    def api(self) -> TelegramApi:
        return TelegramApi(self.token, self.base)

    @cached_property
    def channel(self) -> TelegramChannel:
        return TelegramChannel(bot=self.bot, api=self.api, bar_labels=bar_labels(self.phrasebook))

    def mount(self, app: web.Application, edge: Edge) -> None:
        """Take updates by webhook, at a path that nobody can guess."""
        path, secret = webhook_names(self.signing_key, self.bot)
        keep = self._open(edge).keep
        self.webhook = Webhook(name=self.bot, path=path, secret=secret, keep=keep)
        self.webhook.add_to(app)

    async def start(self, *, polling: Edge | None) -> None:
        """Begin; with `polling` an edge to which long polling brings what comes."""
        await self.api.start()
        self._tasks.append(asyncio.create_task(self._until_done(self._introduce)))
        if self.webhook is not None:
            self._tasks.append(asyncio.create_task(self._until_done(self._register)))
        elif polling is not None:
            take = self._open(polling).take
            self.poller = LongPoller(name=self.bot, api=self.api, take=take, steady=self.clock.steady)
            self._tasks.append(asyncio.create_task(self._poll(self.poller)))

    async def stop_taking(self) -> None:
        """No new updates; what was begun is ended."""
        if self.webhook is not None:
            self.webhook.closing = True
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._intake is not None:
            await self._intake.close()

    async def stop(self) -> None:
        await self.api.stop()

    def _open(self, edge: Edge) -> Intake:
        self._intake = Intake(self.channel, edge)
        return self._intake

    async def _poll(self, poller: LongPoller) -> None:
        """Poll while the lease is ours: two pollers of one token take each other's updates away."""
        polling: asyncio.Task[None] | None = None
        try:
            while True:
                held = await self._hold()
                if held and (polling is None or polling.done()):
                    polling = asyncio.create_task(poller.run())
                elif not held and polling is not None:
                    polling.cancel()
                await asyncio.sleep(RENEW)
        finally:
            if polling is not None:
                polling.cancel()
                await asyncio.gather(polling, return_exceptions=True)
            with suppress(Exception):  # the lease runs out by itself
                await self.units.run(self.lease.release)

    async def _hold(self) -> bool:
        try:
            # not wait_for: on Python 3.11 that may swallow the cancellation by which this ends
            async with asyncio.timeout(SECONDS / 2):
                return await self.units.run(self.lease.hold)
        except Exception:  # noqa: BLE001 - whatever it was, the lease counts for as long as it was held
            log.warning("lease-not-renewed", extra={"bot": self.bot, "lease": self.lease.name})
            return self.lease.is_held

    async def _introduce(self) -> None:
        me = await self.api.call("getMe", {})
        self.named(self.bot, str(me.get("username", "")))
        await publish_commands(self.api, self.bot, self.phrasebook, self.languages)

    async def _register(self) -> None:
        if self.webhook is not None:
            await self.webhook.register(self.api, self.public_url)

    async def _until_done(self, step: Callable[[], Awaitable[None]]) -> None:
        while True:
            try:
                return await step()
            except (TelegramError, Failure) as error:
                reason = type(error).__name__
                log.warning("telegram-not-told", extra={"bot": self.bot, "reason": reason})
            await asyncio.sleep(ASK_AGAIN)
