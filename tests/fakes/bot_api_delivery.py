"""How updates reach a bot: long polling with confirmation by offset, or a webhook with queues and retries.

The one rule: an update is gone only when the bot has taken it (a higher offset, or a 2xx) or it is too old; within a
queue the next waits for the one before it (tdlib telegram-bot-api, WebhookActor.cpp).
"""

from __future__ import annotations

import asyncio
import json
from typing import Any

import aiohttp

from tests.fakes.bot_api_checks import METHODS, Refusal, check
from tests.fakes.bot_api_methods import Methods
from tests.fakes.bot_api_world import Call, FakeBot, Update, World

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
LONGEST_WAIT = 60.0


class Polling:
    """getUpdates."""

    def __init__(self, world: World) -> None:
        self.world = world

    async def get(self, bot: FakeBot, fields: dict[str, Any]) -> list[dict[str, Any]]:
        """Wait for updates from the offset on; a second poller ends the first one's wait."""
        self._refuse_beside_webhook(bot)
        if bot.poll and not bot.poll.done():
            bot.poll.set_result(None)
        mine: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        bot.poll = mine
        self.world.wake()
        bot.allowed = fields.get("allowed_updates", bot.allowed)
        offset = fields.get("offset", 0)
        bot.delivered.extend(one.id for one in bot.updates if one.id < offset)
        bot.updates = [one for one in bot.updates if one.id >= offset]
        end = asyncio.get_running_loop().time() + fields.get("timeout", 0)
        while True:
            self.world.forget_old(bot)
            if mine.done():
                self._refuse_beside_webhook(bot)
                raise Refusal(
                    409,
                    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
                )
            left = end - asyncio.get_running_loop().time()
            if bot.updates or left <= 0:
                return [one.json for one in bot.updates[: fields.get("limit", 100)]]
            await self._something(mine, left)

    def _refuse_beside_webhook(self, bot: FakeBot) -> None:
        if bot.webhook:
            raise Refusal(
                409,
                "Conflict: can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first",
            )

    async def _something(self, mine: asyncio.Future[None], seconds: float) -> None:
        changed = asyncio.create_task(self.world.changed.wait())
        try:
            waits: set[asyncio.Future[Any]] = {changed, mine}
            await asyncio.wait(waits, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            changed.cancel()


class Pushing:
    """Webhook delivery: one worker per queue, which ends when its queue is empty."""

    def __init__(self, world: World) -> None:
        self.world = world
        #: every wait of the real server is multiplied by this
        self.scale = 0.005
        #: (update id, status) of every attempt; status 0 where nobody answered
        self.attempts: list[tuple[int, int]] = []
        self._methods = Methods(world)
        self._workers: dict[tuple[str, str, int], asyncio.Task[None]] = {}
        self._session: aiohttp.ClientSession | None = None
        self._watch: asyncio.Task[None] | None = None

    async def start(self) -> None:
        self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=60))
        self._watch = asyncio.create_task(self._watching())

    async def stop(self) -> None:
        tasks = [*self._workers.values(), *([self._watch] if self._watch else [])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._session:
            await self._session.close()

    async def _watching(self) -> None:
        while True:
            changed = self.world.changed
            for bot in self.world.bots.values():
                for update in bot.updates if bot.webhook else ():
                    self._work(bot, update.queue)
            await changed.wait()

    def _work(self, bot: FakeBot, queue: tuple[str, int]) -> None:
        key = (bot.name, *queue)
        if key not in self._workers or self._workers[key].done():
            self._workers[key] = asyncio.create_task(self._drain(bot, queue))

    async def _drain(self, bot: FakeBot, queue: tuple[str, int]) -> None:
        failures = 0
        while bot.webhook:
            self.world.forget_old(bot)
            update = next((one for one in bot.updates if one.queue == queue), None)
            if update is None:
                return
            if await self._push(bot, update):
                failures = 0
                if update in bot.updates:
                    bot.updates.remove(update)
                    bot.delivered.append(update.id)
                self.world.wake()
                continue
            wait = 0.0 if failures == 0 else min(60.0, 2.0**failures)
            failures += 1
            await asyncio.sleep(wait * self.scale)

    async def _push(self, bot: FakeBot, update: Update) -> bool:
        assert self._session is not None
        if not bot.webhook.startswith("http://127.0.0.1"):
            return False  # the fake delivers on this machine only
        headers = {SECRET_HEADER: bot.secret} if bot.secret else {}
        try:
            async with self._session.post(bot.webhook, json=update.json, headers=headers) as answer:
                status, reply = answer.status, await answer.read()
        except (aiohttp.ClientError, TimeoutError):
            status, reply = 0, b""
        self.attempts.append((update.id, status))
        taken = 200 <= status < 300
        if taken and reply:
            self._obey(bot, json.loads(reply))
        self.world.wake()
        return taken

    def _obey(self, bot: FakeBot, fields: dict[str, Any]) -> None:
        """A method that came as the answer to an update; what becomes of it nobody is told."""
        method = fields.pop("method").lower()
        call = Call(bot.name, METHODS[method]["name"], fields, content_type="in answer to an update")
        self.world.calls.append(call)
        try:
            call.fields = check(method, fields, as_text=False)
            self._methods.do(bot, method, call.fields)
        except Refusal as refusal:
            call.code, call.description = refusal.code, refusal.description
