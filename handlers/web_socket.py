"""The web chat's socket: what a page sends becomes one update, and what stands in the log is pushed to it.

The one rule: "ok" means committed. What is not acknowledged is sent again by the page, with the same key.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
import re
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Protocol, TypeVar

from aiohttp import WSMsgType, web

from flows.events import Bot, Command, Event, Inbound, Pressed, Text
from handlers import hiding, web_log
from handlers.channel import Unavailable
from handlers.list_watch import ListWatch
from handlers.web_gate import Gate
from handlers.web_log import Place
from storage import devices
from storage.unit import Unit

log = logging.getLogger(__name__)
T = TypeVar("T")

LOOK_AGAIN = 1.0
"""Seconds after which a socket looks into the log without having been woken."""
HEARTBEAT = 25.0
FIRST_WORD = 10.0
"""Seconds in which a page must say who it is."""
LONGEST = 128 * 1024
_KEY = re.compile(r"[\w-]{1,64}")
_NAME = re.compile(r"[a-z]{1,20}")


class Runs(Protocol):
    """One hop off the loop into one transaction (`bot/units.py`)."""

    async def run(self, work: Callable[[Unit], T]) -> T: ...


class Listening(Protocol):
    """Readers that are woken by a commit (`bot/wakes.py`)."""

    def listening(self, name: str) -> AbstractAsyncContextManager[asyncio.Event]: ...


class Sockets:
    """The sockets of this process, by bot and address."""

    def __init__(self) -> None:
        self._open: defaultdict[tuple[Bot, str], set[web.WebSocketResponse]] = defaultdict(set)

    async def tell(self, bot: Bot, address: str, what: Mapping[str, Any]) -> None:
        """To every open page of this address; pages that just went away are passed over."""
        for socket in tuple(self._open.get((bot, address), ())):
            with suppress(ConnectionError):
                await socket.send_str(_packed(what))

    def add(self, bot: Bot, address: str, socket: web.WebSocketResponse) -> None:
        self._open[bot, address].add(socket)

    def remove(self, bot: Bot, address: str, socket: web.WebSocketResponse) -> None:
        self._open[bot, address].discard(socket)
        if not self._open[bot, address]:
            del self._open[bot, address]

    async def close(self) -> None:
        """At the end of the process: the pages take a new line by themselves."""
        for sockets in tuple(self._open.values()):
            for socket in tuple(sockets):
                await socket.close(code=1012)


@dataclass(frozen=True, kw_only=True)
class WebChat:
    """What every socket needs. `take` is the edge; `cookies` is False in practice."""

    units: Runs
    wakes: Listening
    take: Callable[[Inbound], Awaitable[None]]
    gate: Gate
    sockets: Sockets
    now: Callable[[], datetime]
    cookies: bool = True
    #: the clock by which a PIN holds
    steady: Callable[[], float] | None = None
    #: what the service says of clinicians' PINs
    console_pin: str = "required"
    #: what tells a clinician's page (by its address) that its list would be another now
    watch: Callable[[str], ListWatch] | None = None

    async def serve(self, request: web.Request, bot: Bot, language: str) -> web.WebSocketResponse:
        """One page, from its first word until it goes away."""
        self.gate.check(request)
        socket = web.WebSocketResponse(heartbeat=HEARTBEAT, max_msg_size=LONGEST, compress=False)
        await socket.prepare(request)
        first = await _first_word(socket)
        token = request.cookies.get(cookie_of(bot), "") if self.cookies else str(first.get("hi", ""))
        address = await self.units.run(lambda unit: devices.address_of(unit, bot, token))
        if address is None:
            await socket.send_str(_packed({"gone": 1}))
            await socket.close()
            return socket
        page = _Page(self, socket, bot, token, address, language, _place(first))
        self.sockets.add(bot, address, socket)
        try:
            await page.live()
        finally:
            self.sockets.remove(bot, address, socket)
        return socket


class _Page:
    """One open page: a task that pushes, and a loop that reads."""

    def __init__(
        self,
        chat: WebChat,
        socket: web.WebSocketResponse,
        bot: Bot,
        token: str,
        address: str,
        language: str,
        place: Place,
    ) -> None:
        self._chat = chat
        self._socket = socket
        self._bot: Bot = bot
        self._token = token
        self._address = address
        self._language = language
        self._place = place
        self._reveal = False
        self._woken = asyncio.Event()
        self._watch = chat.watch(address) if chat.watch is not None and bot == "console" else None

    async def live(self) -> None:
        push = asyncio.create_task(self._push())
        try:
            async for message in self._socket:
                if message.type is not WSMsgType.TEXT:
                    break
                said = _unpacked(message.data)
                if said is not None:
                    await self._hear(said)
        finally:
            push.cancel()
            with suppress(asyncio.CancelledError):
                await push

    async def _push(self) -> None:
        """Push what is new until the page or its device is gone."""
        while self._place.known and not self._socket.closed:
            chat = self._place.chat
            async with self._chat.wakes.listening(f"log:{chat or self._address}") as event:
                self._woken = event
                while self._place.known and not self._socket.closed and self._place.chat == chat:
                    await self._look()
                    with suppress(TimeoutError):
                        async with asyncio.timeout(LOOK_AGAIN):
                            await event.wait()
                    event.clear()
        await self._socket.close()

    async def _look(self) -> None:
        place = self._place
        if self._reveal:
            place, self._reveal = replace(place, shown=True, cursor=0), False
        steady = self._chat.steady() if self._chat.steady is not None else None
        try:
            place, news = await self._chat.units.run(
                lambda unit: web_log.look(unit, self._bot, self._token, place, steady, self._chat.console_pin)
            )
            if self._watch is not None:
                news = {**news, **await self._watch.news()}
        except Exception:  # the page keeps its line: the next second is another chance
            log.warning("web-look-failed", exc_info=True)
            return
        self._place = place
        if news:
            with suppress(ConnectionError):
                await self._socket.send_str(_packed(news))
        if self._watch is not None:
            await self._watch.drew(news)

    async def _hear(self, said: Mapping[str, Any]) -> None:
        if "hide" in said:
            await self._chat.units.run(lambda unit: hiding.hide_page(unit, self._bot, self._address))
        elif "show" in said:
            self._reveal = True
            self._woken.set()
        else:
            await self._take(said)

    async def _take(self, said: Mapping[str, Any]) -> None:
        key = str(said.get("k", ""))
        event = _event(said, self._chat.now().timestamp())
        if event is None or not _KEY.fullmatch(key):
            return
        inbound = Inbound(
            bot=self._bot,
            channel="web",
            address=self._address,
            key=f"{hashlib.sha256(self._address.encode()).hexdigest()[:16]}.{key}",
            event=event,
            language_code=self._language,
        )
        try:
            await self._chat.take(inbound)
        except Unavailable:
            await self._socket.send_str(_packed({"no": key}))
            return
        await self._socket.send_str(_packed({"ok": key}))
        self._woken.set()


def cookie_of(bot: Bot) -> str:
    return f"wren-{bot}"


async def _first_word(socket: web.WebSocketResponse) -> Mapping[str, Any]:
    with suppress(TimeoutError, TypeError):
        async with asyncio.timeout(FIRST_WORD):
            return _unpacked(await socket.receive_str()) or {}
    return {}


def _place(first: Mapping[str, Any]) -> Place:
    """Where a page that takes a new line had got to."""
    return Place(
        chat=str(first.get("chat", "")),
        cursor=_number(first.get("seen")),
        hidden=_number(first.get("hid")),
        shown=bool(first.get("shown")),
        opened=bool(first.get("join")) or _number(first.get("seen")) > 0,
    )


def _event(said: Mapping[str, Any], at: float) -> Event | None:
    match said:
        case {"text": str(words)} if words.strip():
            return Text(words, order=_number(said.get("seen")))  # what the page had drawn decides, not when it came
        case {"press": str(data)}:
            return Pressed(data[:64], card=str(_number(said.get("card")) or ""))
        case {"command": str(name)} if _NAME.fullmatch(name):
            return Command(name, str(said.get("rest", ""))[:64])
        case _:
            return None


def _number(value: Any) -> int:  # JSON
    return value if isinstance(value, int) and value > 0 else 0


def _packed(what: Mapping[str, Any]) -> str:
    return json.dumps(what, ensure_ascii=False, separators=(",", ":"))


def _unpacked(text: str) -> Mapping[str, Any] | None:
    try:
        said = json.loads(text)
    except ValueError:
        return None
    return said if isinstance(said, dict) else None
