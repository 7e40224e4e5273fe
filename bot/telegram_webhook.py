"""The webhook of one bot.

The one rule: 200 is said only after the update is kept; anything else and Telegram brings it again. A press is
answered in the same breath, as Telegram allows: a call of its own would cost as much as the reply.
"""

from __future__ import annotations

import hmac
import json
import logging
from collections.abc import Awaitable, Callable

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

from bot.telegram_http import TelegramApi
from handlers.channel import Unavailable
from handlers.telegram_updates import ALLOWED, Json, update_key

log = logging.getLogger(__name__)

HEADER = "X-Telegram-Bot-Api-Secret-Token"
LARGEST = 256 * 1024
CONNECTIONS = 40

Keep = Callable[[Json], Awaitable[str]]
"""Returns when the update is kept: with the press that is still to be answered, or "" when it was none."""


class Webhook:
    """Receives for one bot, until `closing`."""

    def __init__(self, *, name: str, path: str, secret: str, keep: Keep) -> None:
        self.name = name
        self.path = path
        self.closing = False
        self._secret = secret
        self._keep = keep

    def add_to(self, app: web.Application) -> None:
        app.router.add_post(self.path, self.receive)

    async def register(self, api: TelegramApi, public_url: str) -> None:
        """Tell Telegram where to bring updates; what is waiting there is kept."""
        await api.call(
            "setWebhook",
            {
                "url": public_url.rstrip("/") + self.path,
                "secret_token": self._secret,
                "max_connections": CONNECTIONS,
                "allowed_updates": list(ALLOWED),
            },
        )

    async def receive(self, request: web.Request) -> web.Response:
        shown = request.headers.get(HEADER, "").encode(errors="surrogateescape")
        if not hmac.compare_digest(shown, self._secret.encode()):
            return web.Response(status=401)
        if self.closing:
            return web.Response(status=503)
        body = await _read(request)
        if body is None:
            return _refused(413)
        update = _parsed(body)
        if update is None:
            return _refused(400)
        return await self._kept(update)

    async def _kept(self, update: Json) -> web.Response:
        try:
            query = await self._keep(update)
        except Unavailable:
            return web.Response(status=503)
        except Exception:  # whatever it was, the update is not kept, and Telegram must bring it again
            log.exception("update-not-taken", extra={"bot": self.name, "update": update_key(update)})
            return web.Response(status=503)
        if not query:
            return web.Response()
        return web.json_response({"method": "answerCallbackQuery", "callback_query_id": query})


def _refused(status: int) -> web.Response:
    """What is left of such a body is not waited for."""
    answer = web.Response(status=status)
    answer.force_close()
    return answer


async def _read(request: web.Request) -> bytes | None:
    """The body as it is unpacked, or None as soon as it is too large. One that cannot be unpacked is no update."""
    if (request.content_length or 0) > LARGEST:
        return None
    body = bytearray()
    try:
        async for chunk in request.content.iter_any():
            body += chunk
            if len(body) > LARGEST:
                return None
    except (web.RequestPayloadError, HttpProcessingError):
        return b""
    return bytes(body)


def _parsed(body: bytes) -> Json | None:
    try:
        update = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return update if isinstance(update, dict) and update_key(update) is not None else None
