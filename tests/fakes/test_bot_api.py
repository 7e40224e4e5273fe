"""The fake Bot API judges good and bad calls right, and delivers as Telegram does."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from tests.fakes.bot_api import FakeBotApi
from tests.fakes.bot_api_html import ParseError, parse_html

LONG = {"text": "Wren"}
PNG = b"\x89PNG\r\n\x1a\n0000"


@pytest.fixture
async def api():
    async with FakeBotApi() as fake:
        yield fake


@pytest.fixture
async def http():
    async with aiohttp.ClientSession() as session:
        yield session


async def call(http, api, method: str, *, form: bool = False, bot: str = "companion", **fields: Any) -> dict[str, Any]:
    token = (api.companion if bot == "companion" else api.console).token
    if form:
        fields = {name: value if isinstance(value, str) else json.dumps(value) for name, value in fields.items()}
        answer = await http.post(f"{api.base}/bot{token}/{method}", data=fields)
    else:
        answer = await http.post(f"{api.base}/bot{token}/{method}", json=fields)
    return await answer.json()


def button(data: str, text: str = "Yes") -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": text, "callback_data": data}]]}


GOOD: list[tuple[str, dict[str, Any]]] = [
    ("getMe", {}),
    ("sendMessage", {"text": "x" * 4096}),
    ("sendMessage", {"text": "😀" * 2048}),
    ("sendMessage", {"text": "<b>" + "x" * 4096 + "</b>", "parse_mode": "HTML"}),
    ("sendMessage", {"text": "AT&amp;T &lt;3 & more", "parse_mode": "HTML"}),
    ("sendMessage", {"text": "a < b"}),
    ("sendMessage", {"text": "x", "reply_markup": button("d" * 64)}),
    ("sendMessage", {"text": "x", "reply_markup": {"keyboard": [[{"text": "Hide"}]], "is_persistent": True}}),
    ("sendMessage", {"text": "x", "link_preview_options": {"is_disabled": True}, "protect_content": True}),
    ("setMyCommands", {"commands": [{"command": "carry_on", "description": "Carry on"}], "language_code": "cy"}),
    ("deleteMessages", {"message_ids": [900, 901]}),
]
BAD: list[tuple[str, dict[str, Any], str]] = [
    ("sendMessage", {"text": "x" * 4097}, "message is too long"),
    ("sendMessage", {"text": "😀" * 2049}, "message is too long"),
    ("sendMessage", {"text": ""}, "message text is empty"),
    ("sendMessage", {"text": " \n "}, "message text is empty"),
    ("sendMessage", {"text": 5}, "text must be a String"),
    ("sendMessage", {"text": "x", "colour": "red"}, "no parameter colour"),
    ("sendMessage", {"text": "x", "parse_mode": "Markdown"}, "unsupported parse_mode"),
    ("sendMessage", {"text": "a < b", "parse_mode": "HTML"}, 'can\'t parse entities: Unsupported start tag ""'),
    ("sendMessage", {"text": "<b>a", "parse_mode": "HTML"}, 'Can\'t find end tag corresponding to start tag "b"'),
    ("sendMessage", {"text": "<b>a</i>", "parse_mode": "HTML"}, 'expected "</b>", found "</i>"'),
    ("sendMessage", {"text": "x", "reply_markup": button("d" * 65)}, "BUTTON_DATA_INVALID"),
    ("sendMessage", {"text": "x", "reply_markup": button("é" * 33)}, "BUTTON_DATA_INVALID"),
    ("sendMessage", {"text": "x", "reply_markup": button("")}, "BUTTON_DATA_INVALID"),
    ("sendMessage", {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "x"}]]}}, "Text buttons"),
    ("sendMessage", {"text": "x", "protect_content": "yes"}, "protect_content must be a Boolean"),
    ("editMessageText", {"text": "x"}, "message identifier is not specified"),
    ("editMessageText", {"text": "x", "message_id": 999}, "message to edit not found"),
    ("deleteMessage", {"message_id": 999}, "message to delete not found"),
    ("deleteMessages", {"message_ids": list(range(101))}, "message_ids must have 1-100 items"),
    ("answerCallbackQuery", {"callback_query_id": "1"}, "query is too old"),
    ("setMyCommands", {"commands": [{"command": "Plan", "description": "x"}]}, "BOT_COMMAND_INVALID"),
    ("setMyCommands", {"commands": [], "language_code": "ckb"}, "invalid language code"),
    ("setWebhook", {"url": "http://example.org"}, "HTTPS URL must be provided"),
    ("setWebhook", {"url": "https://example.org", "max_connections": 101}, "max_connections must have"),
    ("setWebhook", {"url": "https://example.org", "secret_token": "ü"}, "unallowed characters"),
    ("leaveChat", {}, "private chats"),
]
NEEDS_CHAT = {"sendMessage", "editMessageText", "deleteMessage", "deleteMessages", "leaveChat"}


@pytest.mark.parametrize(("method", "fields"), GOOD)
@pytest.mark.parametrize("form", [False, True])
async def test_a_good_call_is_accepted(api, http, method, fields, form):
    ana = api.person("Ana")
    ana.says("hello")

    answer = await call(http, api, method, form=form, **(fields | _chat(method, ana)))

    assert answer["ok"], answer


@pytest.mark.parametrize(("method", "fields", "words"), BAD)
async def test_a_bad_call_is_refused_in_telegrams_words(api, http, method, fields, words):
    ana = api.person("Ana")
    ana.says("hello")

    answer = await call(http, api, method, **(fields | _chat(method, ana)))

    assert not answer["ok"]
    assert answer["error_code"] == 400
    assert words in answer["description"]


def _chat(method: str, ana: Any) -> dict[str, Any]:
    return {"chat_id": ana.id} if method in NEEDS_CHAT else {}


async def test_a_bot_cannot_write_first_nor_to_who_blocked_it(api, http):
    ana, ben = api.person("Ana"), api.person("Ben")
    ben.says("hello")
    ben.blocks()

    first = await call(http, api, "sendMessage", chat_id=ana.id, text="x")
    second = await call(http, api, "sendMessage", chat_id=ben.id, text="x")

    assert first["description"] == "Bad Request: chat not found"
    assert (second["error_code"], second["description"]) == (403, "Forbidden: bot was blocked by the user")


async def test_a_wrong_token_or_method_is_refused(api, http):
    wrong = await http.post(f"{api.base}/bot3333:x/getMe")
    unknown = await http.post(f"{api.base}/bot{api.companion.token}/sendPoll")

    assert (wrong.status, unknown.status) == (401, 404)


async def test_an_edit_changes_what_is_seen_and_refuses_the_same_again(api, http):
    ana = api.person("Ana")
    ana.says("hello")
    sent = await call(http, api, "sendMessage", chat_id=ana.id, text="one", reply_markup=button("a"))
    card = {"chat_id": ana.id, "message_id": sent["result"]["message_id"]}

    changed = await call(http, api, "editMessageText", **card, text="two", reply_markup=button("b"))
    again = await call(http, api, "editMessageText", **card, text="two", reply_markup=button("b"))

    assert changed["result"]["edit_date"]
    assert ana.newest.text == "two"
    assert ana.newest.versions == ["one", "two"]
    assert again["description"].startswith("Bad Request: message is not modified")


async def test_nothing_older_than_two_days_is_deleted(api, http):
    ana = api.person("Ana")
    ana.says("hello")
    sent = await call(http, api, "sendMessage", chat_id=ana.id, text="one")
    api.world.advance(48 * 3600)

    answer = await call(http, api, "deleteMessage", chat_id=ana.id, message_id=sent["result"]["message_id"])

    assert answer["description"] == "Bad Request: message can't be deleted for everyone"


async def test_a_file_comes_as_multipart(api, http):
    ana = api.person("Ana")
    ana.says("hello")
    form = aiohttp.FormData({"chat_id": str(ana.id), "caption": "<b>Scan</b>", "parse_mode": "HTML"})
    form.add_field("photo", PNG, filename="code.png", content_type="image/png")

    answer = await (await http.post(f"{api.base}/bot{api.companion.token}/sendPhoto", data=form)).json()

    assert answer["ok"], answer
    assert (ana.newest.kind, ana.newest.filename, ana.newest.data) == ("photo", "code.png", PNG)
    assert ana.newest.text == "Scan"


async def test_getupdates_repeats_until_the_offset_confirms(api, http):
    ana = api.person("Ana")
    ana.says("one")
    ana.says("two")

    first = (await call(http, api, "getUpdates"))["result"]
    again = (await call(http, api, "getUpdates", offset=first[0]["update_id"]))["result"]
    rest = (await call(http, api, "getUpdates", offset=first[0]["update_id"] + 1))["result"]

    assert [one["message"]["text"] for one in again] == ["one", "two"]
    assert [one["message"]["text"] for one in rest] == ["two"]


async def test_a_long_poll_ends_when_something_is_said(api, http):
    ana = api.person("Ana")

    waiting = asyncio.create_task(call(http, api, "getUpdates", timeout=50))
    await api.until(lambda: api.companion.poll)
    ana.says("hello")

    assert (await waiting)["result"][0]["message"]["text"] == "hello"


async def test_a_second_poller_ends_the_first(api, http):
    first = asyncio.create_task(call(http, api, "getUpdates", timeout=50))
    await api.until(lambda: api.companion.poll)
    second = asyncio.create_task(call(http, api, "getUpdates", timeout=50))

    assert (await first)["error_code"] == 409
    api.person("Ana").says("hello")
    assert (await second)["ok"]


async def test_polling_beside_a_webhook_is_a_conflict(api, http):
    await call(http, api, "setWebhook", url="https://example.invalid/hook")

    assert (await call(http, api, "getUpdates"))["error_code"] == 409


async def test_presses_live_150_seconds_and_messages_a_day(api, http):
    ana = api.person("Ana")
    ana.says("hello")
    await call(http, api, "sendMessage", chat_id=ana.id, text="x", reply_markup=button("a"))
    ana.presses("Yes")

    api.world.advance(151)

    assert [one["message"]["text"] for one in (await call(http, api, "getUpdates"))["result"]] == ["hello"]
    api.world.advance(86_400)
    assert (await call(http, api, "getUpdates"))["result"] == []


async def test_a_webhook_gets_the_secret_and_tries_again_in_order(api, http):
    seen: list[tuple[str, str]] = []
    answers = [503, 500, 200, 200, 200]

    async def hook(request: web.Request) -> web.Response:
        seen.append(((await request.json())["message"]["text"], request.headers["X-Telegram-Bot-Api-Secret-Token"]))
        return web.Response(status=answers[len(seen) - 1])

    app = web.Application()
    app.router.add_post("/hook", hook)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    ana, ben = api.person("Ana"), api.person("Ben")
    try:
        await call(
            http, api, "setWebhook", url=f"http://127.0.0.1:{runner.addresses[0][1]}/hook", secret_token="s3cret"
        )
        ana.says("one")
        ana.says("two")
        await api.until(lambda: len(api.companion.delivered) == 2)
        ben.says("three")
        await api.until(lambda: len(api.companion.delivered) == 3)
    finally:
        await runner.cleanup()

    assert [words for words, _ in seen] == ["one", "one", "one", "two", "three"]
    assert {secret for _, secret in seen} == {"s3cret"}


async def test_faults_come_on_demand(api, http):
    ana = api.person("Ana")
    ana.says("hello")
    api.fail("too-many", method="sendMessage", retry_after=7)
    api.fail("status", method="sendMessage")
    api.fail("reset", method="sendMessage", accepted=True)

    flood = await call(http, api, "sendMessage", chat_id=ana.id, text="a")
    gateway = await http.post(f"{api.base}/bot{api.companion.token}/sendMessage", json={"chat_id": ana.id, "text": "b"})
    with pytest.raises(aiohttp.ClientError):
        await call(http, api, "sendMessage", chat_id=ana.id, text="c")
    last = await call(http, api, "sendMessage", chat_id=ana.id, text="d")

    assert (flood["error_code"], flood["parameters"]) == (429, {"retry_after": 7})
    assert gateway.status == 502
    assert last["ok"]
    assert [one.text for one in ana.seen] == ["hello", "c", "d"]


async def test_two_bots_are_two_chats(api, http):
    ana = api.person("Ana")
    same = api.person("Ana", bot="console", person_id=ana.id)
    ana.says("to the companion")
    same.says("to the console")

    heard = (await call(http, api, "getUpdates", bot="console"))["result"]

    assert [one["message"]["text"] for one in heard] == ["to the console"]
    assert ana.transcript == "Ana: to the companion"


def test_html_gives_plain_text_and_entities():
    text, entities = parse_html("<blockquote>I &amp; <b>you</b></blockquote>\n<i>end</i>")

    assert text == "I & you\nend"
    assert [(one.type, one.offset, one.length) for one in entities] == [
        ("blockquote", 0, 7),
        ("b", 4, 3),
        ("i", 8, 3),
    ]


@pytest.mark.parametrize("broken", ["<script>x</script>", "<b", "</b>", "<b>x", "<b><i>x</b></i>"])
def test_broken_html_is_refused(broken):
    with pytest.raises(ParseError):
        parse_html(broken)
