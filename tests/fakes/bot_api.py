"""A strict fake of Telegram's Bot API over real HTTP on loopback, for two bots.

    async with FakeBotApi() as api:
        ana = api.person("Ana")                     # a chat with the companion
        ana.starts("CODE")
        await api.until(lambda: "Hello" in ana.transcript)

The one rule: every call is judged (`bot_api_checks`), done to the world (`bot_api_methods`), logged, and may be told to
fail (`api.fail`). Nothing outside this folder is needed.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, Self

from aiohttp import web

from tests.fakes.bot_api_checks import METHODS, Refusal, bad, check
from tests.fakes.bot_api_delivery import Polling, Pushing
from tests.fakes.bot_api_methods import Methods
from tests.fakes.bot_api_person import Person
from tests.fakes.bot_api_world import Call, FakeBot, World

Kind = Literal["too-many", "blocked", "status", "silent", "reset", "garbage", "refuse"]


@dataclass
class Fault:
    """What shall go wrong: `accepted` lets the call have its effect first."""

    kind: Kind
    method: str = ""
    bot: str = ""
    chat: int = 0
    times: int = 1
    accepted: bool = False
    retry_after: int = 1
    status: int = 502
    description: str = ""

    def fits(self, bot: FakeBot, method: str, fields: dict[str, Any]) -> bool:
        return (
            self.times > 0
            and self.method.lower() in ("", method)
            and self.bot in ("", bot.name)
            and str(self.chat) in ("0", str(fields.get("chat_id")))
        )


class FakeBotApi:
    """The server. `base` is what goes into WREN_TELEGRAM_API."""

    def __init__(self, now: Callable[[], float] | None = None, *, port: int = 0) -> None:
        self.world = World(now)
        self.push = Pushing(self.world)
        #: seconds before each answer
        self.latency = 0.0
        self._port = port
        self._methods = Methods(self.world)
        self._polling = Polling(self.world)
        self._faults: list[Fault] = []
        self._closing = asyncio.Event()
        self._people = 0
        self.companion = self.add_bot("companion", "1111:companion-token-of-a-fake-bot-000000")
        self.console = self.add_bot("console", "2222:console-token-of-a-fake-bot-11111111")

    def add_bot(self, name: str, token: str) -> FakeBot:
        number = int(token.split(":", maxsplit=1)[0])
        bot = FakeBot(name, token, id=number, username=f"wren_{name}_bot", next_update=number * 100_000)
        self.world.bots[token] = bot
        return bot

    def person(self, name: str, *, bot: str = "companion", person_id: int = 0, language_code: str = "en") -> Person:
        """Somebody with a chat to one bot; pass the id of another to have the same person on both."""
        self._people += 1
        which = self.companion if bot == "companion" else self.console
        number = person_id or 5_000_000_000 + self._people
        return Person(self.world, which, name, person_id=number, language_code=language_code)

    def fail(self, kind: Kind, **more: Any) -> Fault:
        """Let the next fitting calls go wrong (`method`, `bot`, `chat`, `times`, `accepted`, …)."""
        fault = Fault(kind, **more)
        self._faults.append(fault)
        return fault

    def calls(self, method: str = "", bot: str = "") -> list[Call]:
        """The log of calls, oldest first."""
        return [one for one in self.world.calls if method.lower() in ("", one.method.lower()) and bot in ("", one.bot)]

    async def until(self, true: Callable[[], Any], *, seconds: float = 10.0) -> None:
        """Wait until this holds; looks again whenever something in the world changes."""
        async with asyncio.timeout(seconds):
            while not true():
                await self.world.changed.wait()

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=60 * 1024 * 1024)
        app.router.add_route("*", "/bot{token}/{method}", self._answer)
        app.router.add_get("/file/bot{token}/{path:.+}", self._download)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port)
        await site.start()
        self._port = self._runner.addresses[0][1]
        await self.push.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        self._closing.set()
        await self.push.stop()
        for bot in self.world.bots.values():
            if bot.poll and not bot.poll.done():
                bot.poll.set_result(None)
        await self._runner.cleanup()

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"].lower()
        bot = self.world.bots.get(request.match_info["token"])
        call = Call(bot.name if bot else "", method, {}, content_type=request.content_type)
        self.world.calls.append(call)
        try:
            bot, fields = await self._judge(request, call)
            fault = next((one for one in self._faults if one.fits(bot, method, fields)), None)
            if fault:
                return await self._go_wrong(request, fault, bot, method, fields)
            result = await self._do(bot, method, fields)
        except Refusal as refusal:
            call.code, call.description = refusal.code, refusal.description
            self.world.wake()
            return _refused(refusal)
        self.world.wake()
        return web.json_response({"ok": True, "result": result})

    async def _download(self, request: web.Request) -> web.StreamResponse:
        """A file under a path that `getFile` gave, for an hour; it can be told to fail as `method="download"`."""
        bot = self.world.bots.get(request.match_info["token"])
        path = request.match_info["path"]
        call = Call(bot.name if bot else "", "download", {"path": path})
        self.world.calls.append(call)
        self.world.wake()
        fault = next((one for one in self._faults if bot and one.fits(bot, "download", {})), None)
        if fault and bot:
            try:
                return await self._go_wrong(request, fault, bot, "download", {})
            except Refusal as refusal:
                return _refused(refusal)
        good_until = bot.paths.get(path, 0.0) if bot else 0.0
        files = bot.files.values() if bot else ()
        file = next((one for one in files if path.endswith(f"/file_{one.number}.{one.ending}")), None)
        if file is None or good_until <= self.world.now() or request.query_string:
            call.code = 404
            return _refused(Refusal(404, "Not Found"))
        return web.Response(body=file.data, content_type="application/octet-stream")

    async def _judge(self, request: web.Request, call: Call) -> tuple[FakeBot, dict[str, Any]]:
        """The bot and the fields of a good call; raises Refusal."""
        bot = self.world.bots.get(request.match_info["token"])
        if bot is None:
            raise Refusal(401, "Unauthorized")
        if call.method not in METHODS:
            raise Refusal(404, "Not Found")
        method, call.method = call.method, METHODS[call.method]["name"]
        call.fields, as_text, filename = await _body(request)
        call.fields = check(method, call.fields, as_text=as_text)
        if self.latency:
            await asyncio.sleep(self.latency)
        return bot, call.fields | ({"filename": filename} if filename else {})

    async def _do(self, bot: FakeBot, method: str, fields: dict[str, Any]) -> Any:
        if method == "getupdates":
            return await self._polling.get(bot, fields)
        return self._methods.do(bot, method, fields)

    async def _go_wrong(
        self, request: web.Request, fault: Fault, bot: FakeBot, method: str, fields: dict[str, Any]
    ) -> web.StreamResponse:
        fault.times -= 1
        if fault.accepted:
            await self._do(bot, method, fields)
        match fault.kind:
            case "too-many":
                raise Refusal(429, f"Too Many Requests: retry after {fault.retry_after}", fault.retry_after)
            case "blocked":
                raise Refusal(403, "Forbidden: bot was blocked by the user")
            case "refuse":
                raise bad(fault.description)
            case "status":
                return web.Response(status=fault.status, text="<html>Bad Gateway</html>", content_type="text/html")
            case "garbage":
                return web.Response(text='{"ok":true,"resu', content_type="application/json")
            case "silent":
                await self._closing.wait()
        if request.transport:
            request.transport.abort()
        return web.Response()


async def _body(request: web.Request) -> tuple[dict[str, Any], bool, str]:
    """The fields as they came, whether all of them are strings, and the name of the file that came with them."""
    if request.content_type == "application/json":
        try:
            given = json.loads(await request.read() or b"{}")
        except ValueError:
            raise bad("can't parse request JSON") from None
        if not isinstance(given, dict):
            raise bad("request JSON must be an object")
        return given, False, ""
    fields: dict[str, Any] = dict(request.query)
    filename = ""
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            fields[name], filename = value.file.read(), value.filename
            value.file.close()
        else:
            fields[name] = value
    return fields, True, filename


def _refused(refusal: Refusal) -> web.Response:
    body: dict[str, Any] = {"ok": False, "error_code": refusal.code, "description": refusal.description}
    if refusal.retry_after:
        body["parameters"] = {"retry_after": refusal.retry_after}
    return web.json_response(body, status=refusal.code)
