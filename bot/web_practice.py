"""What the practice page asks its server for: the phones' tokens, the clock, a new beginning.

The one rule: these routes are mounted in practice alone, and answer a page of this machine alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from aiohttp import web

from flows.events import Bot
from handlers.web_gate import Gate
from handlers.web_pages import Face, Pages


class Practice(Protocol):
    """The invented people of the practice page, and their clock."""

    async def phone(self, bot: Bot) -> str:
        """A device token for Ana's phone (companion) or Dr Lee's (console)."""
        ...

    async def again(self) -> None:
        """Wipe what was done in practice, and begin anew."""
        ...

    async def face(self) -> Face: ...

    async def move(self, how: str) -> bool:
        """Move the clock on ("hour", "day", "next"); False where that is no move. Returns when it has arrived."""
        ...


@dataclass(frozen=True, kw_only=True)
class PracticeRoutes:
    practice: Practice
    pages: Pages
    gate: Gate

    def mount(self, app: web.Application) -> None:
        app.router.add_post("/practice/phone", self.phone)
        app.router.add_post("/practice/again", self.again)
        app.router.add_get("/practice/clock", self.clock)
        app.router.add_post("/practice/clock", self.move)

    async def phone(self, request: web.Request) -> web.Response:
        self.gate.check(request)
        match await request.text():
            case "companion":
                return web.Response(text=await self.practice.phone("companion"))
            case "console":
                return web.Response(text=await self.practice.phone("console"))
            case _:
                raise web.HTTPNotFound

    async def again(self, request: web.Request) -> web.Response:
        self.gate.check(request)
        await self.practice.again()
        return web.Response(status=204)

    async def clock(self, _: web.Request) -> web.Response:
        return web.json_response(self.pages.practice_clock(await self.practice.face()))

    async def move(self, request: web.Request) -> web.Response:
        """Forward only: what is asked for is the name of a move, and none of them goes back."""
        self.gate.check(request)
        if not await self.practice.move(await request.text()):
            raise web.HTTPBadRequest
        return await self.clock(request)
