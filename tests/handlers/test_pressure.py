"""Twenty updates in ten seconds from one chat, then one line: help is answered all the same, and nothing is lost."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace

import pytest
import pytest_asyncio
from sqlalchemy import func, select

from bot.clock import Clock
from bot.units import Units
from bot.wakes import Wakes
from flows.events import Command, Event, Inbound, Pressed, Text
from flows.screen import Screen, unpack_screen
from handlers import pressure
from handlers.edge import Edge
from handlers.pressure import AT_MOST, Held, Limiter
from storage import chats, conversations, inbox, outbox, people, tables
from storage.chats import Chat
from storage.database import Database
from storage.people import Profile
from tests.world import World

ANA, STRANGER = "4711", "4712"


def says(words: str, n: int, address: str = ANA) -> Inbound:
    return update(Text(words, float(n), n), n, address)


def update(event: Event, n: int, address: str = ANA) -> Inbound:
    return Inbound(
        bot="companion", channel="telegram", address=address, key=f"{address}/{n}", event=event, language_code="en"
    )


@dataclass
class Stage:
    edge: Edge
    units: Units
    database: Database
    seconds: list[float]

    async def takes(self, *inbounds: Inbound) -> None:
        for inbound in inbounds:
            await self.edge.take(inbound)

    async def passes(self, seconds: float) -> None:
        """The clock moves on, and whatever waited for that is done."""
        self.seconds[0] += seconds
        for offer in list(self.edge._offers.values()):
            await offer

    async def chat(self, address: str = ANA) -> Chat:
        found = await self.units.run(lambda unit: chats.find(unit, "companion", address))
        assert found is not None
        return found

    async def posted(self, address: str = ANA) -> list[Screen]:
        """All that was ever queued for this chat, oldest first."""
        chat = await self.chat(address)

        def work(unit) -> list[Screen]:
            ids = unit.connection.execute(
                select(tables.outbox.c.id).where(tables.outbox.c.chat == chat.id).order_by(tables.outbox.c.id)
            ).scalars()
            rows = [outbox.get(unit, id_) for id_ in ids]
            return [unpack_screen(row.screen) for row in rows if row is not None and row.do == "send"]

        return await self.units.run(work)

    async def asked_about(self) -> str:
        """The words that "what shall I do with it?" is about now."""
        chat = await self.chat()
        waiting = await self.units.run(lambda unit: conversations.waiting(unit, chat.id))
        return next(one.conversation.facts["words"] for one in waiting if one.conversation.script == "outside")

    async def rows(self, table) -> int:
        return await self.units.run(
            lambda unit: unit.connection.execute(select(func.count()).select_from(table)).scalar_one()
        )


@pytest_asyncio.fixture
async def stage(new_sqlite: Callable[[], Database], monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Stage]:
    """Ana has joined; the steady clock stands still until a test moves it."""
    monkeypatch.setattr(pressure, "CALM", 0.0)
    database = new_sqlite()
    units = Units(database, Clock(), Wakes())
    seconds = [1000.0]
    desk = replace(World(database).desk, steady=lambda: seconds[0])
    stage = Stage(Edge(units, desk, {}), units, database, seconds)
    await stage.takes(says("hello", 9000))

    def join(unit) -> None:
        person = people.add(unit, Profile(name="Ana", nation="england"))
        people.set_state(unit, person, "active")
        chat = chats.find(unit, "companion", ANA)
        assert chat is not None
        chats.move_to_subject(unit, chat, person)

    await units.run(join)
    seconds[0] += 60
    yield stage
    await stage.edge.drain()
    units.close()


async def test_of_sixty_updates_at_once_nothing_is_lost_one_line_is_said_and_a_disclosure_is_answered(stage: Stage):
    words = [f"my thing number {n}" for n in range(1, 61)]
    words[44] = "i want to kill myself"

    await stage.takes(*(says(one, n) for n, one in enumerate(words, 1)))
    await stage.passes(61)
    await stage.takes(update(Pressed("w:carry-on"), 99))

    posted = await stage.posted()
    assert [one.message for one in posted].count("too-much-at-once") == 1
    assert len([one for one in posted if any(say.message == "help-found" for say in one.says)]) == 1
    assert (await stage.asked_about()).split("\n") == words


async def test_what_was_kept_is_asked_about_without_another_word_of_its_writer(stage: Stage):
    words = [f"my thing number {n}" for n in range(1, 31)]

    await stage.takes(*(says(one, n) for n, one in enumerate(words, 1)))
    await stage.passes(pressure.A_MOMENT)

    assert (await stage.asked_about()).split("\n") == words
    assert not (await stage.chat()).state.kept


async def test_what_was_kept_survives_a_restart_and_the_sweep_and_is_asked_about_at_the_next_word(stage: Stage):
    await stage.takes(*(says(f"my thing number {n}", n) for n in range(AT_MOST)))
    await stage.units.run(lambda unit: inbox.claim(unit, "companion", "kept"))
    chat = await stage.chat()

    def kept_long_ago(unit) -> None:
        inbox.keep(unit, "companion", "kept", chat.subject, "kept before")
        chats.save_state(unit, chats.with_state(chat, kept=True))
        unit.connection.execute(tables.inbox.update().values(at=unit.now.replace(year=unit.now.year - 1)))
        inbox.sweep(unit)

    await stage.units.run(kept_long_ago)
    await stage.passes(61)
    await stage.takes(says("and one more", 99))

    assert "kept before" in await stage.asked_about()
    assert "and one more" in await stage.asked_about()


@pytest.mark.parametrize(
    "event", [Text("help", 1.0, 99), Pressed("w:help"), Pressed("w:more-help"), Command("help", "")], ids=repr
)
async def test_help_is_answered_each_time_however_much_came_before(stage: Stage, event: Event):
    await stage.takes(*(says(f"my thing number {n}", n) for n in range(40)))
    before = len([one for one in await stage.posted() if one.safety])

    await stage.takes(*(update(event, n) for n in range(100, 105)))

    assert len([one for one in await stage.posted() if one.safety]) == before + 5


async def test_to_hide_is_never_too_much(stage: Stage):
    await stage.takes(*(says(f"my thing number {n}", n) for n in range(40)))

    await stage.takes(says("hide", 99))

    assert (await stage.posted())[-1].message == "hide-before"


async def test_presses_beyond_it_have_no_effect_and_are_answered_once(stage: Stage):
    await stage.takes(*(update(Pressed("w:plan"), n) for n in range(AT_MOST)))
    before = await stage.posted()

    await stage.takes(*(update(Pressed("w:menu"), n) for n in range(100, 110)))

    assert [one.message for one in (await stage.posted())[len(before) :]] == ["too-much-at-once"]


async def test_nobody_is_shut_out_for_longer_than_a_minute_however_long_it_goes_on(stage: Stage):
    n = 0
    for _ in range(30):  # two a second more than are worked on, for a minute
        stage.seconds[0] += 2
        for _ in range(8):
            n += 1
            await stage.takes(says(f"my thing number {n}", n))

    stage.seconds[0] += pressure.WITHIN
    before = len(await stage.posted())
    await stage.takes(update(Command("language", "bn"), 10_000))

    assert len(await stage.posted()) > before
    assert (await stage.chat()).language == "bn"
    assert [one.message for one in await stage.posted()].count("too-much-at-once") == 1


async def test_a_stranger_beyond_it_leaves_no_row_and_is_told_once(stage: Stage):
    await stage.takes(*(says("hello", n, STRANGER) for n in range(AT_MOST)))
    before = await stage.rows(tables.inbox)

    await stage.takes(*(says("hello", n, STRANGER) for n in range(100, 140)))

    assert await stage.rows(tables.inbox) == before
    assert [one.message for one in await stage.posted(STRANGER)].count("too-much-stranger") == 1
    assert [one.message for one in await stage.posted(STRANGER)].count("guest-hello") == AT_MOST


async def test_a_stranger_who_is_in_danger_is_answered_however_much_came_before(stage: Stage):
    await stage.takes(*(says("hello", n, STRANGER) for n in range(40)))

    await stage.takes(says("i want to die", 99, STRANGER), says("help", 100, STRANGER))

    assert len([one for one in await stage.posted(STRANGER) if one.safety]) == 2


async def test_others_are_not_limited_by_one_chat(stage: Stage):
    await stage.takes(*(says("hello", n, STRANGER) for n in range(60)))

    await stage.takes(says("something of mine", 1))

    assert await stage.asked_about() == "something of mine"


async def test_all_at_once_are_counted_as_one_after_the_other(stage: Stage):
    words = [f"my thing number {n}" for n in range(1, 61)]

    await asyncio.gather(*(stage.edge.take(says(one, n)) for n, one in enumerate(words, 1)))
    await stage.passes(61)
    await stage.takes(update(Pressed("w:carry-on"), 99))

    assert sorted((await stage.asked_about()).split("\n")) == sorted(words)


def test_an_update_that_is_brought_again_is_counted_once():
    limiter = Limiter(lambda: 5.0)

    assert [limiter.judge(says("hello", 1)) for _ in range(50)] == [None] * 50


def test_a_line_that_was_not_committed_is_still_to_be_said():
    limiter = Limiter(lambda: 5.0)
    for n in range(AT_MOST):
        limiter.judge(says("hello", n))

    held = [limiter.judge(says("hello", 100)), limiter.judge(says("hello", 101))]
    limiter.told(says("hello", 101))

    assert held == [Held(first=True), Held(first=True)]
    assert limiter.judge(says("hello", 102)) == Held(first=False)


def test_as_many_again_are_worked_on_ten_seconds_later():
    seconds = [5.0]
    limiter = Limiter(lambda: seconds[0])
    verdicts = []

    for second in range(60):
        seconds[0] = 5.0 + second
        verdicts += [limiter.judge(says("hello", 10 * second + n)) is None for n in range(10)]

    assert sum(verdicts) == 6 * AT_MOST
