"""Voice notes and photos of the web chat: up from a page after a yes, and down to a page that may see them.

The one rule: both are asked for by a page of ours (Origin, Host, the device's token), nothing is kept by a browser, and
a name that somebody gave a file is never heard of.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import re
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus

from aiohttp import web

from flows.events import Bot, Inbound, Photo, Voice
from handlers import media_views
from handlers.channel import Unavailable
from handlers.media_record import cleaned
from handlers.media_type import KINDS, MOST, MOST_IN_ALL, NAMES
from handlers.web_socket import WebChat, cookie_of
from storage import attachments, chats, devices, people
from storage.chats import Chat
from storage.unit import Unit

BOTS: dict[str, Bot] = {"companion": "companion", "console": "console"}
TOKEN, KEY = "Wren-Phone", "Wren-Key"
"""Headers of what is sent up: the practice phone's token, and the key under which it is repeated."""

LONGEST_UPLOAD = 600.0
"""Seconds that the largest file may take over a slow line."""

_KEY = re.compile(r"[\w-]{1,64}")


@dataclass(frozen=True, kw_only=True)
class Files:
    """The two addresses, for both bots."""

    chat: WebChat

    async def give(self, request: web.Request) -> web.Response:
        """One that the page's log names, if its reader may see it now. Not by GET: nothing of it is left in a history."""
        self.chat.gate.check(request)
        try:
            said = json.loads(await request.text())
            bot, token, id_ = BOTS[said["bot"]], str(said.get("token", "")), str(said["id"])
        except (ValueError, KeyError, TypeError):
            raise web.HTTPBadRequest from None
        address = await self._address(request, bot, token)
        found = await self.chat.units.run(partial(self._found, bot=bot, address=address, id_=id_))
        if found is None:
            raise web.HTTPNotFound
        media_type, data = found
        quiet = {"Content-Disposition": f'inline; filename="{NAMES[media_type]}"', "Cache-Control": "no-store"}
        return web.Response(body=data, content_type=media_type, headers=quiet)

    def _found(self, unit: Unit, *, bot: Bot, address: str, id_: str) -> tuple[str, bytes] | None:
        chat = _open_chat(unit, bot, address)
        if chat is None:
            return None
        steady = self.chat.steady() if self.chat.steady is not None else 0.0
        return media_views.for_page(unit, chat, id_, steady, self.chat.console_pin)

    async def take(self, request: web.Request) -> web.Response:
        """What the person chose and said yes to. 204: it is kept; what Wren says to it comes over the socket."""
        self.chat.gate.check(request)
        key = request.headers.get(KEY, "")
        if not _KEY.fullmatch(key):
            raise web.HTTPBadRequest
        address = await self._address(request, "companion", request.headers.get(TOKEN, ""))
        found = await asyncio.to_thread(cleaned, await _body(request))
        if found is None:
            raise web.HTTPUnsupportedMediaType
        media_type, data = found
        stored = await self.chat.units.run(
            partial(_store, address=address, media_type=media_type, data=data),
        )
        if not stored:
            raise _NoRoom
        event = Voice(stored=stored) if KINDS[media_type] == "voice" else Photo(stored=stored)
        inbound = Inbound(
            bot="companion",
            channel="web",
            address=address,
            key=f"{hashlib.sha256(address.encode()).hexdigest()[:16]}.{key}",
            event=event,
        )
        try:
            await self.chat.take(inbound)
        except Unavailable:
            raise web.HTTPServiceUnavailable from None
        return web.Response(status=204)

    async def _address(self, request: web.Request, bot: Bot, token: str) -> str:
        token = request.cookies.get(cookie_of(bot), "") if self.chat.cookies else token
        address = await self.chat.units.run(lambda unit: devices.address_of(unit, bot, token))
        if address is None:
            raise web.HTTPForbidden
        return address


class _NoRoom(web.HTTPException):
    status_code = HTTPStatus.INSUFFICIENT_STORAGE


async def _body(request: web.Request) -> bytes:
    """All of it, unless it is too much: then no more of it than that."""
    if (request.content_length or 0) > MOST:
        raise web.HTTPRequestEntityTooLarge(max_size=MOST, actual_size=request.content_length or 0)
    found = bytearray()
    try:
        async with asyncio.timeout(LONGEST_UPLOAD):
            async for part in request.content.iter_chunked(64 * 1024):
                found += part
                if len(found) > MOST:
                    raise web.HTTPRequestEntityTooLarge(max_size=MOST, actual_size=len(found))
    except TimeoutError:
        raise web.HTTPRequestTimeout from None
    return bytes(found)


def _store(unit: Unit, *, address: str, media_type: str, data: bytes) -> str:
    """Its id, as long as it belongs to no entry it is swept within a day; "" where there is no room for it."""
    chat = _open_chat(unit, "companion", address)
    person = people.find(unit, chat.subject) if chat is not None else None
    if person is None or person.state != "active":
        raise web.HTTPForbidden
    unit.lock_subject(person.id)
    if attachments.size_of_all(unit, person.id) + len(data) > MOST_IN_ALL:
        return ""
    return attachments.add(unit, person=person.id, kind=KINDS[media_type], media_type=media_type, data=data)


def _open_chat(unit: Unit, bot: Bot, address: str) -> Chat | None:
    chat = chats.find(unit, bot, address)
    return chat if chat is not None and chat.closed_at is None else None
