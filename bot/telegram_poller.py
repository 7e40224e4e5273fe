"""Long polling, for installations without a public address.

The one rule: the offset never passes an update that is not kept. Updates of one chat are taken in order, those of
different chats side by side; one that cannot be kept just now is tried again and holds up its own chat only.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress

from telegram.error import TelegramError

from bot.telegram_http import TelegramApi
from handlers.telegram_api import Refusal
from handlers.telegram_updates import ALLOWED, Json, queue_of, update_key

log = logging.getLogger(__name__)

WAIT = 25
"""Seconds of one long poll."""

AT_ONCE = 64
PATIENCE = 0.5
"""Seconds that a batch has before the next poll; longer, and other chats would wait for a slow one."""

LAST_TURNS = 10.0
_LONGEST_PAUSE = 30.0

Take = Callable[[Json], Awaitable[None]]
Pause = Callable[[float], Awaitable[None]]


class LongPoller:
    """Polls for one bot until cancelled; may be run again. `polled_at` (steady) is what `/health` shows."""

    def __init__(
        self,
        *,
        name: str,
        api: TelegramApi,
        take: Take,
        steady: Callable[[], float] = lambda: 0.0,
        pause: Pause = asyncio.sleep,
    ) -> None:
        self.name = name
        self.polled_at = steady()
        self._api = api
        self._take = take
        self._steady = steady
        self._pause = pause
        self._room = asyncio.Semaphore(AT_ONCE)
        self._open: set[int] = set()
        self._kept: set[int] = set()
        self._next = 0
        self._chats: dict[str, deque[Json]] = {}
        self._workers: set[asyncio.Task[None]] = set()
        self._idle = asyncio.Event()
        self._idle.set()

    async def run(self) -> None:
        failures = 0
        try:
            await self._drop_webhook()
            while True:
                try:
                    await self._poll()
                    failures = 0
                except TelegramError as error:
                    failures += 1
                    await self._after(error, failures)
        finally:
            await self._finish()

    async def _poll(self) -> None:
        offset = min(self._open, default=self._next)
        found = await self._api.poll(offset=offset, seconds=WAIT, allowed=ALLOWED)
        self.polled_at = self._steady()
        self._kept = {one for one in self._kept if one >= offset}
        if not found and not self._open:
            self._next = 0  # all is confirmed; after a quiet week Telegram may begin at any number
        for raw in found:
            self._accept(raw)
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):  # wait_for loses a cancellation that comes with the result (3.11)
                await self._idle.wait()

    def _accept(self, raw: Json) -> None:
        key = update_key(raw)
        if key is None or key in self._open or key in self._kept:
            return
        self._open.add(key)
        self._next = max(self._next, key + 1)
        self._idle.clear()
        chat = queue_of(raw)
        if chat in self._chats:
            self._chats[chat].append(raw)
            return
        self._chats[chat] = deque([raw])
        worker = asyncio.create_task(self._work(chat))
        self._workers.add(worker)
        worker.add_done_callback(self._workers.discard)

    async def _work(self, chat: str) -> None:
        """Take one chat's updates in order, until there are none."""
        waiting = self._chats[chat]
        failures = 0
        while waiting:
            key = update_key(waiting[0]) or 0
            if not await self._is_kept(waiting[0]):
                failures += 1
                await self._pause(_backoff(failures))
                continue
            failures = 0
            waiting.popleft()
            self._open.discard(key)
            self._kept.add(key)
            if not self._open:
                self._idle.set()
        del self._chats[chat]

    async def _is_kept(self, raw: Json) -> bool:
        async with self._room:
            try:
                await self._take(raw)
            except Exception as error:  # noqa: BLE001 - whatever it was, the update is not kept and is tried again
                reason = type(error).__name__
                log.warning("update-not-taken", extra={"bot": self.name, "update": update_key(raw), "reason": reason})
                return False
        return True

    async def _after(self, error: TelegramError, failures: int) -> None:
        """What a failed poll asks for: patience, or the webhook's end."""
        code = error.code if isinstance(error, Refusal) else 0
        log.warning(
            "poll-failed", extra={"bot": self.name, "status": code, "reason": type(error).__name__, "attempt": failures}
        )
        wait = _backoff(failures)
        if isinstance(error, Refusal):
            wait = max(wait, error.retry_after)
            if error.code == 409 and error.says("webhook"):
                await self._drop_webhook()
        await self._pause(wait)

    async def _drop_webhook(self) -> None:
        """Polling and a webhook exclude each other; what waits for us stays."""
        try:
            await self._api.call("deleteWebhook", {"drop_pending_updates": False})
        except TelegramError as error:
            log.warning("webhook-not-dropped", extra={"bot": self.name, "reason": type(error).__name__})

    async def _finish(self) -> None:
        """Turns under way end; what was not begun, Telegram brings again."""
        for waiting in self._chats.values():
            while len(waiting) > 1:
                waiting.pop()
        if self._workers:
            await asyncio.wait(self._workers, timeout=LAST_TURNS)
        for worker in self._workers:
            worker.cancel()
        await asyncio.gather(*self._workers, return_exceptions=True)
        self._forget()

    def _forget(self) -> None:
        """Begin as a new process would: whatever is not confirmed comes again."""
        self._open.clear()
        self._kept.clear()
        self._chats.clear()
        self._next = 0
        self._idle.set()


def _backoff(failures: int) -> float:
    return min(_LONGEST_PAUSE, 2.0 ** min(failures - 1, 10))
