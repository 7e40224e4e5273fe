"""Takes in what Telegram brings, one update at a time.

The one rule: `take` returns only when the update is kept (or is not for us); before that nobody tells Telegram that
we have it.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
from collections.abc import Coroutine
from typing import Any, Protocol

from flows.events import Bot, Inbound
from handlers.telegram import TelegramChannel
from handlers.telegram_updates import Json, parse

LAST_WORDS = 5.0
"""Seconds that answers to presses have when Wren stops."""


class Edge(Protocol):
    async def take(self, inbound: Inbound) -> None:
        """Return when the update is committed, known or parked; raise `Unavailable` when it must come again."""
        ...


class Intake:
    """One bot's way in, shared by the webhook and the poller."""

    def __init__(self, channel: TelegramChannel, edge: Edge) -> None:
        self._channel = channel
        self._edge = edge
        self._beside: set[asyncio.Task[None]] = set()

    async def take(self, raw: Json) -> None:
        """Keep it, and stop the spinner on the button if it was a press."""
        query = await self.keep(raw)
        if query:
            self._do_beside(self._channel.answer_press(query))

    async def keep(self, raw: Json) -> str:
        """Keep it; the press that is still to be answered, or "" when it was none."""
        update = parse(raw, self._channel.bot)
        if update.inbound is not None:
            await self._edge.take(update.inbound)
        if update.stranger is not None:
            self._do_beside(self._channel.leave(update.stranger.chat))
        return update.query

    async def close(self) -> None:
        if self._beside:
            await asyncio.wait(self._beside, timeout=LAST_WORDS)
        for task in self._beside:
            task.cancel()

    def _do_beside(self, call: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(call)
        self._beside.add(task)
        task.add_done_callback(self._beside.discard)


def webhook_names(signing_key: bytes, bot: Bot) -> tuple[str, str]:
    """The path that nobody can guess and the secret that Telegram shows with each update; the same in every worker."""
    path, secret = (
        base64.urlsafe_b64encode(hmac.digest(signing_key, f"telegram {name} {bot}".encode(), hashlib.sha256))
        for name in ("path", "secret")
    )
    return f"/telegram/{path.decode().rstrip('=')}", secret.decode().rstrip("=")
