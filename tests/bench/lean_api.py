"""A Bot API that costs next to nothing: raw asyncio, keep-alive, no checks.

The one rule: a call has its effect and is answered `delay` seconds after it arrived. Whether calls are *right* is the
strict fake's affair (`tests/fakes`); this one must only never be the thing that is measured.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast
from urllib.parse import parse_qs

Fields = Mapping[str, Any]
SHOWS = {"sendmessage", "editmessagetext"}


@dataclass
class LeanBot:
    """What a server told us about one of its bots; `called` counts the calls of each method."""

    name: str
    webhook: str = ""
    secret: str = ""
    called: dict[str, int] = field(default_factory=dict)


class LeanApi:
    """`shown` is called with (bot, chat, message id, fields) when a message stands in its chat, new or changed."""

    def __init__(self, tokens: Mapping[str, str]) -> None:
        self.bots = {token: LeanBot(name) for token, name in tokens.items()}
        self.delay = 0.0
        self.shown: Callable[[str, int, int, Fields], None] = lambda *_: None
        self.registered = asyncio.Event()
        self._ids = itertools.count(1000)
        self._server: asyncio.Server | None = None

    @property
    def base(self) -> str:
        assert self._server is not None
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    def bot(self, name: str) -> LeanBot:
        return next(one for one in self.bots.values() if one.name == name)

    @property
    def calls(self) -> int:
        return sum(sum(bot.called.values()) for bot in self.bots.values())

    async def start(self) -> None:
        self._server = await asyncio.get_running_loop().create_server(lambda: _Line(self), "127.0.0.1", 0)

    async def stop(self) -> None:
        if self._server is not None:
            self._server.close()

    def do(self, path: str, kind: str, body: bytes) -> bytes:
        """Give the call its effect; the answer's body."""
        token, _, method = path.removeprefix("/bot").partition("/")
        bot, method = self.bots[token], method.split("?")[0].lower()
        bot.called[method] = bot.called.get(method, 0) + 1
        result: Any = True
        if method in SHOWS:
            result = self._show(bot, _fields(kind, body))
        elif method == "getme":
            result = {"id": int(token.split(":")[0]), "is_bot": True, "first_name": "Wren", "username": "wren_bot"}
        elif method == "setwebhook":
            fields = _fields(kind, body)
            bot.webhook, bot.secret = fields["url"], fields.get("secret_token", "")
            if bot.webhook:
                self.registered.set()
        return json.dumps({"ok": True, "result": result}).encode()

    def _show(self, bot: LeanBot, fields: Fields) -> Fields:
        chat, now = int(fields["chat_id"]), int(time.time())
        message = int(fields["message_id"]) if "message_id" in fields else next(self._ids)
        self.shown(bot.name, chat, message, fields)
        result = {"message_id": message, "date": now, "chat": {"id": chat, "type": "private"}, "text": fields["text"]}
        return result | ({"edit_date": now} if "message_id" in fields else {})


class _Line(asyncio.Protocol):
    """One connection; one call at a time, as HTTP/1.1 clients do."""

    def __init__(self, api: LeanApi) -> None:
        self._api = api
        self._got = b""
        self._transport: asyncio.Transport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        self._got += data
        head, gap, rest = self._got.partition(b"\r\n\r\n")
        if not gap:
            return
        first, *lines = head.split(b"\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(b":") for line in lines)}
        length = int(headers.get(b"content-length", 0))
        if len(rest) < length:
            return
        self._got = rest[length:]
        call = (first.split(b" ")[1].decode(), headers.get(b"content-type", b"").decode(), rest[:length])
        if self._api.delay:
            asyncio.get_running_loop().call_later(self._api.delay, self._answer, *call)
        else:
            self._answer(*call)

    def _answer(self, path: str, kind: str, body: bytes) -> None:
        answer = self._api.do(path, kind, body)
        head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(answer)}\r\n\r\n"
        self._transport.write(head.encode() + answer)


def _fields(kind: str, body: bytes) -> Fields:
    if kind.startswith("application/json"):
        return cast("Fields", json.loads(body))
    return {name: values[0] for name, values in parse_qs(body.decode()).items()}
