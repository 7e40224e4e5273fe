"""The one web server: pages, sockets, health, and whatever webhooks are mounted on it.

The one rule: nothing is changed by GET, nothing is kept by a browser but a device cookie, and a page asks nobody
else for anything.
"""

from __future__ import annotations

import hashlib
import json
import logging
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from bot.newcomers import Newcomers, came_from
from bot.web_practice import Practice, PracticeRoutes
from flows.events import Bot
from handlers import web_log
from handlers.web_files import Files
from handlers.web_gate import LOOPBACK, Gate
from handlers.web_pages import HERE, SCRIPTS, Pages, script
from handlers.web_socket import WebChat, cookie_of
from storage import devices

log = logging.getLogger(__name__)

BOTS: Mapping[str, Bot] = {"companion": "companion", "console": "console"}
A_YEAR = 365 * 24 * 3600
LARGEST_POST = 4096
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; media-src blob:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors {ancestors}"
)

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
Health = Callable[[], Awaitable[Mapping[str, Any]]]  # JSON


@dataclass(frozen=True, kw_only=True)
class Site:
    """What the server serves. With `practice` the start page is the practice page, and only this machine is answered."""

    pages: Pages
    chat: WebChat
    health: Health
    practice: Practice | None = None
    #: the one machine whose word is taken for where a request came from
    proxy: str = ""
    newcomers: Newcomers = field(default_factory=lambda: Newcomers(time.monotonic))

    @property
    def gate(self) -> Gate:
        return self.chat.gate

    async def start_page(self, request: web.Request) -> web.Response:
        if self.practice is None:
            return await self.companion(request)
        return _page(self.pages.practice_page(await self.practice.face()))

    async def companion(self, request: web.Request) -> web.Response:
        return _page(self.pages.companion(self._language(request)))

    async def console(self, request: web.Request) -> web.Response:
        return _page(self.pages.console())

    async def join(self, request: web.Request) -> web.Response:
        """Nothing is used up here: messengers open links by themselves."""
        return _page(self.pages.companion(self._language(request), join=True, code=_code(request)))

    async def join_console(self, request: web.Request) -> web.Response:
        return _page(self.pages.console(join=True, code=_code(request)))

    async def socket(self, request: web.Request) -> web.StreamResponse:
        return await self.chat.serve(request, "companion", self._language(request))

    async def console_socket(self, request: web.Request) -> web.StreamResponse:
        return await self.chat.serve(request, "console", self._language(request))

    async def start(self, request: web.Request) -> web.Response:
        """Somebody pressed Start: this browser becomes a device. Whose, the code decides in its own turn."""
        self.gate.check(request)
        bot = BOTS.get(await request.text())
        if bot is None or self.practice:
            raise web.HTTPBadRequest
        if not self.newcomers.may_enter(came_from(request, self.proxy)):
            log.error("too-many-new-browsers")
            raise web.HTTPTooManyRequests
        token, _ = await self.chat.units.run(lambda unit: devices.make(unit, bot))
        answer = web.Response(status=204)
        answer.set_cookie(
            cookie_of(bot), token, max_age=A_YEAR, httponly=True, samesite="Strict", secure=self.gate.secure
        )
        return answer

    async def hide(self, request: web.Request) -> web.Response:
        """Exit this page sends this as it goes."""
        self.gate.check(request)
        try:
            said = json.loads(await request.text())
            bot, token = BOTS[said["bot"]], str(said["token"])
        except (ValueError, KeyError, TypeError):
            raise web.HTTPBadRequest from None
        token = token if self.practice else request.cookies.get(cookie_of(bot), "")

        def work(unit: Any) -> None:  # a Unit
            address = devices.address_of(unit, bot, token)
            if address is not None:
                web_log.hide(unit, bot, address)

        await self.chat.units.run(work)
        return web.Response(status=204)

    async def how_it_is(self, request: web.Request) -> web.Response:
        state = dict(await self.health())
        return web.json_response(state, status=200 if state.get("ok") else 503)

    def _language(self, request: web.Request) -> str:
        return self.pages.language_for(request.headers.get("Accept-Language", ""), request.query.get("language", ""))


def application(site: Site) -> web.Application:
    """The server's application; `mount` adds webhooks before it starts."""
    app = web.Application(middlewares=[_only_our_hosts(site)], client_max_size=1024**2)
    app.on_response_prepare.append(_headers(practice=site.practice is not None))
    app.router.add_get("/", site.start_page)
    app.router.add_get("/chat", site.companion)
    app.router.add_get("/console", site.console)
    for path in ("/join", "/join/{code}"):
        app.router.add_get(path, site.join)
        app.router.add_get(f"/console{path}", site.join_console)
    app.router.add_post("/join", site.start)
    app.router.add_post("/hide", site.hide)
    files = Files(chat=site.chat)
    app.router.add_post("/upload", files.take)
    app.router.add_post("/file", files.give)
    app.router.add_get("/socket", site.socket)
    app.router.add_get("/console/socket", site.console_socket)
    app.router.add_get("/health", site.how_it_is)
    app.router.add_get("/static/chat.css", _static("text/css", (HERE / "chat.css").read_text(encoding="utf-8")))
    for name in SCRIPTS:
        app.router.add_get(f"/static/{name}", _static("text/javascript", script(name)))
    if site.practice is not None:
        PracticeRoutes(practice=site.practice, pages=site.pages, gate=site.gate).mount(app)

    async def close_sockets(_: web.Application) -> None:
        await site.chat.sockets.close()

    app.on_shutdown.append(close_sockets)
    return app


def mount(app: web.Application, path: str, handler: Handler) -> None:
    """Add a webhook; its handler checks the platform's secret itself."""
    app.router.add_post(path, handler)


def _only_our_hosts(site: Site) -> Any:  # aiohttp's middleware
    """A name that is not ours is not answered: a strange page cannot point its own name at this machine."""

    @web.middleware
    async def check(request: web.Request, handler: Handler) -> web.StreamResponse:
        if not site.gate.is_host(request) and request.path != "/health":
            raise web.HTTPMisdirectedRequest
        if site.practice is not None and request.url.host not in LOOPBACK:
            raise web.HTTPMisdirectedRequest
        return await handler(request)

    return check


def _headers(*, practice: bool) -> Any:  # aiohttp's signal
    policy = _POLICY.format(ancestors="'self'" if practice else "'none'")
    if practice:
        policy += "; frame-src 'self'"

    async def add(request: web.Request, response: web.StreamResponse) -> None:
        response.headers["Content-Security-Policy"] = policy
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["X-Robots-Tag"] = "noindex"
        response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
        response.headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()"
        response.headers.setdefault("Cache-Control", "no-store")
        response.headers.pop("Server", None)

    return add


def _page(html: str) -> web.Response:
    return web.Response(text=html, content_type="text/html", charset="utf-8")


def _static(kind: str, text: str) -> Handler:
    """A file of ours, asked again each time but sent once: it says nothing about anybody."""
    mark = hashlib.sha256(text.encode()).hexdigest()[:16]

    async def send(request: web.Request) -> web.Response:
        headers = {"ETag": f'"{mark}"', "Cache-Control": "no-cache"}
        if any(tag.value == mark for tag in request.if_none_match or ()):
            return web.Response(status=304, headers=headers)
        return web.Response(text=text, content_type=kind, charset="utf-8", headers=headers)

    return send


def _code(request: web.Request) -> str:
    return request.match_info.get("code", "")[:64]
