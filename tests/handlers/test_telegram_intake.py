"""What Telegram brings is kept before it is acknowledged, by webhook and by polling."""

from __future__ import annotations

import asyncio
import gzip
import json

import aiohttp
import pytest
from aiohttp import web

from bot.telegram import Intake, webhook_names
from bot.telegram_http import TelegramApi
from bot.telegram_poller import LongPoller
from bot.telegram_webhook import HEADER, LARGEST, Webhook
from flows.events import Inbound, Left, Pressed, Text
from handlers.channel import Unavailable
from handlers.telegram import TelegramChannel
from tests.fakes.bot_api import FakeBotApi


class Ledger:
    """An edge that keeps what it is given, unless a test says that it cannot."""

    def __init__(self, wake) -> None:
        self.wake = wake
        self.kept: list[Inbound] = []
        self.tried: list[Inbound] = []
        self.broken: set[str] = set()
        self.error: Exception = Unavailable()
        self.held: dict[str, asyncio.Event] = {}

    async def take(self, inbound: Inbound) -> None:
        self.tried.append(inbound)
        self.wake()
        if inbound.address in self.held:
            await self.held[inbound.address].wait()
        if inbound.address in self.broken:
            raise self.error
        if inbound.key not in {one.key for one in self.kept}:
            self.kept.append(inbound)
        self.wake()

    @property
    def words(self) -> list[str]:
        return [one.event.words for one in self.kept if isinstance(one.event, Text)]


@pytest.fixture
async def api():
    async with FakeBotApi() as fake:
        yield fake


@pytest.fixture
async def telegram(api):
    bot = TelegramApi(api.companion.token, api.base)
    await bot.start()
    yield bot
    await bot.stop()


@pytest.fixture
def ledger(api):
    return Ledger(api.world.wake)


@pytest.fixture
async def intake(telegram, ledger):
    made = Intake(TelegramChannel(bot="companion", api=telegram), ledger)
    yield made
    await made.close()


@pytest.fixture
async def poller(api, telegram, intake):
    async def no_wait(_: float) -> None:
        """Let others run; look again when the world changes."""
        await asyncio.sleep(0.001)

    made = LongPoller(name="companion", api=telegram, take=intake.take, pause=no_wait)
    task = asyncio.create_task(made.run())
    yield made
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


@pytest.fixture
async def hook(telegram, intake):
    path, secret = webhook_names(b"k" * 32, "companion")
    webhook = Webhook(name="companion", path=path, secret=secret, keep=intake.keep)
    app = web.Application()
    webhook.add_to(app)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    base = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield webhook, base, secret
    await runner.cleanup()


async def test_polling_keeps_everything_in_order_and_confirms_it(api, ledger, poller):
    ana, ben = api.person("Ana"), api.person("Ben")
    for n in range(20):
        ana.says(f"a{n}")
        ben.says(f"b{n}")

    await api.until(lambda: len(api.companion.delivered) == 40)

    assert [one for one in ledger.words if one[0] == "a"] == [f"a{n}" for n in range(20)]
    assert [one for one in ledger.words if one[0] == "b"] == [f"b{n}" for n in range(20)]
    assert api.companion.updates == []


async def test_the_offset_waits_for_an_update_that_is_not_kept(api, ledger, poller):
    ana, ben = api.person("Ana"), api.person("Ben")
    ledger.broken.add(str(ana.id))
    ana.says("first")
    ben.says("second")

    await api.until(lambda: len(ledger.kept) == 1)
    ben.says("third")
    await api.until(lambda: len(ledger.kept) == 2)

    assert ledger.words == ["second", "third"]
    assert api.companion.updates[0].body["text"] == "first"
    assert api.companion.delivered == []

    ledger.broken.clear()
    await api.until(lambda: len(api.companion.delivered) == 3)
    assert ledger.words == ["second", "third", "first"]


async def test_a_slow_chat_holds_up_nobody_else(api, ledger, poller):
    ana, ben = api.person("Ana"), api.person("Ben")
    ledger.held[str(ana.id)] = asyncio.Event()
    ana.says("slow")
    ana.says("after")

    ben.says("quick")
    await api.until(lambda: len(ledger.kept) == 1)
    ben.says("quicker")
    await api.until(lambda: len(ledger.kept) == 2)

    assert ledger.words == ["quick", "quicker"]
    assert [one.event.words for one in ledger.tried].count("after") == 0
    ledger.held[str(ana.id)].set()
    await api.until(lambda: len(ledger.kept) == 4)
    assert ledger.words[2:] == ["slow", "after"]


async def test_an_error_of_ours_is_not_an_acknowledgement(api, ledger, poller):
    ana = api.person("Ana")
    ledger.error = ValueError("of ours")
    ledger.broken.add(str(ana.id))
    ana.says("hello")

    await api.until(lambda: ledger.tried)
    assert api.companion.delivered == []

    ledger.broken.clear()
    await api.until(lambda: api.companion.delivered)
    assert ledger.words == ["hello"]


@pytest.mark.parametrize("kind", ["status", "reset", "garbage", "too-many"])
async def test_a_failed_poll_is_tried_again(api, ledger, poller, kind):
    api.fail(kind, method="getUpdates", times=3)
    api.person("Ana").says("hello")

    await api.until(lambda: len(ledger.kept) == 1)

    assert ledger.words == ["hello"]


async def test_a_webhook_of_before_is_dropped_and_what_waits_is_kept(api, ledger, telegram, intake):
    await telegram.call("setWebhook", {"url": "https://old.invalid/hook"})
    api.person("Ana").says("waiting")
    poller = LongPoller(name="companion", api=telegram, take=intake.take)

    task = asyncio.create_task(poller.run())
    await api.until(lambda: len(ledger.kept) == 1)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)

    assert ledger.words == ["waiting"]
    assert api.companion.webhook == ""


async def test_a_webhook_that_appears_while_polling_is_dropped(api, ledger, poller, telegram):
    await api.until(lambda: api.companion.poll)
    await telegram.call("setWebhook", {"url": "https://other.invalid/hook"})
    api.person("Ana").says("hello")

    await api.until(lambda: len(ledger.kept) == 1)

    assert "Conflict" in next(one.description for one in api.calls("getUpdates") if one.code == 409)


async def test_a_stopping_poller_lets_turns_end(api, ledger, telegram, intake):
    ana = api.person("Ana")
    ledger.held[str(ana.id)] = asyncio.Event()
    poller = LongPoller(name="companion", api=telegram, take=intake.take)
    task = asyncio.create_task(poller.run())
    ana.says("under way")
    ana.says("not begun")
    await api.until(lambda: ledger.tried)

    task.cancel()
    asyncio.get_running_loop().call_soon(ledger.held[str(ana.id)].set)
    await asyncio.gather(task, return_exceptions=True)

    assert ledger.words == ["under way"]
    assert len(api.companion.updates) == 2

    again = asyncio.create_task(poller.run())
    await api.until(lambda: len(api.companion.delivered) == 2)
    again.cancel()
    await asyncio.gather(again, return_exceptions=True)
    assert ledger.words == ["under way", "not begun"]


async def test_a_press_is_answered_after_it_is_kept(api, ledger, poller):
    ana = api.person("Ana")
    card = ana.says("x")
    ledger.broken.add(str(ana.id))
    query = ana.presses_data("w:help", card)
    await api.until(lambda: ledger.tried)
    assert api.calls("answerCallbackQuery") == []

    ledger.broken.clear()
    await api.until(lambda: api.companion.answered)

    assert api.companion.answered == [query]
    assert ledger.kept[-1].event == Pressed("w:help", card=str(card.id))


async def test_blocking_comes_through_and_a_group_is_left(api, ledger, poller):
    ana = api.person("Ana")
    ana.blocks()
    group = {"id": -100_5, "type": "supergroup", "title": "Family"}
    body = {"message_id": 1, "date": 1, "chat": group, "from": {"id": 1, "is_bot": False}, "text": "hello all"}
    api.world.enqueue(api.companion, "message", body, group["id"])

    await api.until(lambda: api.companion.left)
    await api.until(lambda: len(ledger.kept) == 1)

    assert api.companion.left == [-100_5]
    assert [one.event for one in ledger.kept] == [Left()]


async def test_the_webhook_keeps_before_it_says_200(api, ledger, hook, telegram):
    webhook, base, _ = hook
    await webhook.register(telegram, base)
    ana, ben = api.person("Ana"), api.person("Ben")
    ledger.broken.add(str(ana.id))
    for n in range(3):
        ana.says(f"a{n}")
        ben.says(f"b{n}")

    await api.until(lambda: len(ledger.kept) == 3)
    assert set(ledger.words) == {"b0", "b1", "b2"}
    ledger.broken.clear()
    await api.until(lambda: len(api.companion.delivered) == 6)

    assert [one for one in ledger.words if one[0] == "a"] == ["a0", "a1", "a2"]
    assert {status for _, status in api.push.attempts} == {200, 503}
    assert api.companion.allowed == ["message", "edited_message", "callback_query", "my_chat_member"]


async def test_a_press_on_the_webhook_is_answered_in_the_same_breath(api, ledger, hook, telegram):
    webhook, base, _ = hook
    await webhook.register(telegram, base)
    ana = api.person("Ana")
    card = ana.says("x")
    ledger.broken.add(str(ana.id))
    query = ana.presses_data("w:help", card)
    await api.until(lambda: ledger.tried)
    assert api.calls("answerCallbackQuery") == []

    ledger.broken.clear()
    await api.until(lambda: api.companion.answered)

    assert api.companion.answered == [query]
    assert [one.content_type for one in api.calls("answerCallbackQuery")] == ["in answer to an update"]


async def test_a_closing_webhook_sends_everything_back(api, ledger, hook, telegram):
    webhook, base, _ = hook
    webhook.closing = True
    await webhook.register(telegram, base)
    api.person("Ana").says("late")
    await api.until(lambda: api.companion.updates)
    await api.until(lambda: api.push.attempts)

    assert {status for _, status in api.push.attempts} == {503}
    assert ledger.tried == []


GOOD = json.dumps({"update_id": 1, "message": {"chat": {"id": 5, "type": "private"}, "text": "hi"}}).encode()


@pytest.mark.parametrize(
    ("headers", "body", "status"),
    [
        ({}, GOOD, 401),
        ({HEADER: "wrong"}, GOOD, 401),
        ({HEADER: "ü"}, GOOD, 401),
        ({HEADER: "right"}, GOOD, 200),
        ({HEADER: "right"}, b"{", 400),
        ({HEADER: "right"}, b"[" * 100_000, 400),
        ({HEADER: "right"}, b"[]", 400),
        ({HEADER: "right"}, b'{"update_id": "1"}', 400),
        ({HEADER: "right"}, b" " * (LARGEST + 1), 413),
        ({HEADER: "right", "Content-Encoding": "gzip"}, gzip.compress(b" " * (LARGEST * 40)), 413),
    ],
)
async def test_the_webhook_takes_only_what_telegram_brings(hook, ledger, headers, body, status):
    webhook, base, secret = hook
    headers = {name: secret if value == "right" else value for name, value in headers.items()}

    async with aiohttp.ClientSession() as http:
        answer = await http.post(base + webhook.path, data=body, headers=headers)

    assert answer.status == status
    assert len(ledger.kept) == (status == 200)


async def test_another_path_or_method_is_nothing(hook):
    webhook, base, secret = hook

    async with aiohttp.ClientSession() as http:
        assert (await http.post(f"{base}/telegram/guess", headers={HEADER: secret})).status == 404
        assert (await http.get(base + webhook.path, headers={HEADER: secret})).status == 405


def test_each_bot_has_a_path_and_a_secret_of_its_own():
    names = [name for bot in ("companion", "console") for name in webhook_names(b"k" * 32, bot)]

    assert len(set(names)) == 4
    assert names == [name for bot in ("companion", "console") for name in webhook_names(b"k" * 32, bot)]


async def test_two_bots_poll_side_by_side(api, ledger, poller):
    console = TelegramApi(api.console.token, api.base)
    await console.start()
    other = Ledger(api.world.wake)
    second = Intake(TelegramChannel(bot="console", api=console), other)
    task = asyncio.create_task(LongPoller(name="console", api=console, take=second.take).run())
    ana = api.person("Ana")
    ana.says("to the companion")
    api.person("Ana", bot="console", person_id=ana.id).says("to the console")

    await api.until(lambda: len(ledger.kept) == 1)
    await api.until(lambda: len(other.kept) == 1)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await second.close()
    await console.stop()

    assert [(one.bot, one.event.words) for one in ledger.kept] == [("companion", "to the companion")]
    assert [(one.bot, one.event.words) for one in other.kept] == [("console", "to the console")]
