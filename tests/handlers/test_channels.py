"""What every channel must do, whatever the platform. A new channel adds a stage here and passes the same tests."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass

import pytest
import pytest_asyncio

from bot.clock import Clock
from bot.telegram_http import TelegramApi
from bot.units import Units
from bot.wakes import Wakes
from content.phrasebook import Phrasebook
from content.rendered import Attachment, Block, Button, Rendered
from handlers.channel import Channel, Failure
from handlers.telegram import TelegramChannel
from handlers.terminal import TerminalChannel
from handlers.web_chat import WebChannel
from handlers.web_socket import Sockets
from storage import chats, devices, log, people
from storage.people import Profile
from tests.fakes.bot_api import FakeBotApi

YES = Button(data="d" * 38, label="Yes", group="answers", id="yes")
HOSTILE = "<b>&amp; “{0}” *_`~ \u202eabc\u2068 👩‍👩‍👧 ক্ষ ١٢٣"
NOBODY = "999999"


@dataclass
class Stage:
    """One channel with one person who can be written to. `sees` gives all words that stand in their chat."""

    channel: Channel
    address: str
    sees: Callable[[], str]
    #: whether it is told when nobody is there
    knows_nobody: bool = True


async def telegram(stack: AsyncExitStack, _: object) -> Stage:
    fake = await stack.enter_async_context(FakeBotApi())
    api = TelegramApi(fake.companion.token, fake.base)
    await api.start()
    stack.push_async_callback(api.stop)
    ana = fake.person("Ana")
    ana.starts()
    channel = TelegramChannel(bot="companion", api=api)
    return Stage(channel, str(ana.id), lambda: "\n".join(one.text for one in ana.seen if one.by_bot))


async def web(stack: AsyncExitStack, new_sqlite: Callable) -> Stage:
    database = new_sqlite()
    units = Units(database, Clock(), Wakes())
    stack.callback(units.close)

    def arrive(unit) -> tuple[str, str]:
        ana = people.add(unit, Profile(name="Ana"), state="active")
        address = devices.make(unit, "companion")[1]
        return address, chats.add(unit, "companion", "web", address, ana, "en").id

    address, chat = await units.run(arrive)

    def sees() -> str:
        with database.unit(Clock().now()) as unit:
            rows = log.after(unit, chat, 0)
        hidden = max((row.seq for row in rows if "h" in row.entry), default=0)
        return "\n".join(json.dumps(row.entry, ensure_ascii=False) for row in rows if row.seq > hidden)

    return Stage(WebChannel("companion", units, Sockets()), address, sees)


async def terminal(_: AsyncExitStack, __: object) -> Stage:
    printed: list[str] = []
    return Stage(
        TerminalChannel("companion", printed.append, lambda: 1.0), "terminal", lambda: "\n".join(printed), False
    )


STAGES = {"telegram": telegram, "web": web, "terminal": terminal}


@pytest_asyncio.fixture(params=STAGES)
async def stage(request: pytest.FixtureRequest, new_sqlite: Callable) -> AsyncIterator[Stage]:
    async with AsyncExitStack() as stack:
        yield await STAGES[request.param](stack, new_sqlite)


def screen(question: str = "How satisfied?", **more: object) -> Rendered:
    base = {"language": "en", "direction": "ltr", "fingerprint": "f", "question": question, "buttons": (YES,)}
    return Rendered(**(base | {"card": "card"} | more))


async def test_a_screen_that_was_sent_stands_in_the_chat_and_has_its_place(stage):
    first = await stage.channel.send(stage.address, screen("First?"))
    second = await stage.channel.send(stage.address, screen("Second?"))

    assert "First?" in stage.sees()
    assert "Yes" in stage.sees() or stage.channel.name == "telegram"
    assert first.message_ids
    assert set(first.message_ids).isdisjoint(second.message_ids)
    assert first.at > 0
    assert second.order > first.order


async def test_peoples_own_words_arrive_as_they_are(stage):
    await stage.channel.send(stage.address, screen(blocks=(Block(style="quote", text=HOSTILE),)))

    seen = stage.sees()

    for part in ("<b>&amp;", "{0}", "*_`~", "👩‍👩‍👧", "ক্ষ", "١٢٣"):
        assert part in seen


async def test_the_longest_answer_arrives_whole(stage):
    words = " ".join(str(n) for n in range(1600))

    await stage.channel.send(stage.address, screen(blocks=(Block(style="quote", text=words),)))

    seen = set(stage.sees().replace("“", " ").replace('"', " ").split())
    assert {str(n) for n in range(1600)} <= seen


async def test_a_card_is_changed_in_place_where_the_platform_can(stage):
    sent = await stage.channel.send(stage.address, screen("First?"))

    again = await stage.channel.send(stage.address, screen("Second?"), edit=sent.message_ids[-1])

    assert "Second?" in stage.sees()
    assert ("First?" in stage.sees()) is not stage.channel.capabilities.edit
    assert again.at > 0


async def test_the_same_screen_in_the_same_place_is_no_failure(stage):
    sent = await stage.channel.send(stage.address, screen())

    await stage.channel.send(stage.address, screen(), edit=sent.message_ids[-1])

    assert "How satisfied?" in stage.sees()


async def test_buttons_are_taken_off_once_or_twice(stage):
    sent = await stage.channel.send(stage.address, screen())

    await stage.channel.strip(stage.address, sent.message_ids[-1])
    await stage.channel.strip(stage.address, sent.message_ids[-1])

    assert "How satisfied?" in stage.sees()


async def test_what_is_deleted_is_gone_from_sight_once_or_twice(stage):
    sent = await stage.channel.send(stage.address, screen())

    await stage.channel.delete(stage.address, sent.message_ids)
    await stage.channel.delete(stage.address, sent.message_ids)

    assert ("How satisfied?" in stage.sees()) is not stage.channel.capabilities.delete


async def test_a_file_comes_with_its_screen(stage):
    file = Attachment(filename="code.png", media_type="image/png", data=b"\x89PNG\r\n\x1a\n0000")

    sent = await stage.channel.send(stage.address, screen("Here it is", attachment=file))

    assert "Here it is" in stage.sees()
    assert sent.message_ids


async def test_static_words_go_out_without_a_screen(stage):
    await stage.channel.send_static(stage.address, "In danger now? Call 999.")

    assert "999" in stage.sees() or stage.channel.name == "web"  # the web page has them only while it is open


async def test_nobody_there_is_one_of_the_five_failures(stage):
    if stage.knows_nobody:
        with pytest.raises(Failure):
            await stage.channel.send(NOBODY, screen())
    else:
        await stage.channel.send(NOBODY, screen())


@pytest.mark.parametrize("language", sorted(Phrasebook.load().languages))
async def test_every_language_can_be_drawn(stage, language):
    book = Phrasebook.load()
    question = book.words(language, "read-back")

    await stage.channel.send(
        stage.address, screen(question, language=language, direction=book.languages[language].direction)
    )

    assert question in stage.sees()
