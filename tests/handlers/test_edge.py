"""Help now is answered within two seconds when nothing can be kept, once for each update; nothing is acknowledged.

The database is real each time: stuck (somebody else holds its lock), full, or gone.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio

from bot.clock import Clock
from bot.service import PRACTICE
from bot.units import Units
from bot.wakes import Wakes
from content.phrasebook import Phrasebook
from flows.events import Inbound, Pressed, Text
from handlers import edge as edges
from handlers.buttons import Signer
from handlers.channel import Unavailable
from handlers.desk import Desk
from handlers.edge import Edge
from storage import chats, inbox, people
from storage.database import Database
from storage.people import Profile
from storage.unit import Unit
from tests.conftest import MASTER_KEY

ANA = "4711"


class Static:
    """A channel whose static texts are kept; nothing else is ever sent from the edge."""

    name = "telegram"
    bot = "companion"

    def __init__(self) -> None:
        self.sent: list[tuple[str, str]] = []
        self.called = asyncio.Event()

    async def send_static(self, address: str, text: str) -> None:
        self.sent.append((address, text))
        self.called.set()


STUCK_FOR = 1.9
"""Seconds that a turn waits for a stuck database here: more than help takes, and less than the five of a real one."""


@pytest.fixture
def file(sqlite_template: Path, tmp_path: Path) -> Path:
    path = tmp_path / "wren.db"
    path.write_bytes(sqlite_template.read_bytes())
    return path


@pytest_asyncio.fixture
async def stage(file: Path) -> AsyncIterator[tuple[Edge, Static, Database, Units]]:
    database = Database.open(f"sqlite:///{file}", MASTER_KEY)
    units = Units(database, Clock(), Wakes())
    phrasebook = Phrasebook.load()
    desk = Desk(
        phrasebook=phrasebook, signer=Signer(database.signing_key), team=PRACTICE,
        languages=tuple(phrasebook.languages), steady=lambda: 0.0,
    )  # fmt: skip
    await units.run(lambda unit: is_patient_for(unit, STUCK_FOR))
    channel = Static()
    yield Edge(units, desk, {("companion", "telegram"): channel}), channel, database, units
    units.close()
    database.close()


def is_patient_for(unit: Unit, seconds: float) -> None:
    unit.connection.connection.cursor().execute(f"PRAGMA busy_timeout = {seconds * 1000:.0f}")


@contextmanager
def stuck(file: Path) -> Iterator[None]:
    """Another process holds the only writer's place."""
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


def says(words: str, key: str, language: str = "en") -> Inbound:
    return Inbound(
        bot="companion", channel="telegram", address=ANA, key=key, event=Text(words, 1.0, 1), language_code=language
    )


async def takes(edge: Edge, inbound: Inbound) -> bool:
    """Whether it was kept."""
    try:
        await edge.take(inbound)
    except Unavailable:
        return False
    return True


async def test_help_while_the_database_is_stuck_comes_within_two_seconds_and_once(stage, file: Path):
    edge, channel, _, units = stage
    await units.run(lambda unit: is_patient_for(unit, 5))
    began = asyncio.get_running_loop().time()

    with stuck(file):
        first = asyncio.create_task(takes(edge, says("help", "1")))
        await asyncio.wait_for(channel.called.wait(), 5)
        took = asyncio.get_running_loop().time() - began
        kept = await first
        again = await takes(edge, says("help", "1"))

    assert took < 2.0
    assert (kept, again) == (False, False)
    assert len(channel.sent) == 1
    assert "999" in channel.sent[0][1]


async def test_the_update_that_comes_again_is_taken_with_its_own_help(stage, file: Path):
    edge, channel, _, units = stage
    with stuck(file):
        await takes(edge, says("help", "1"))

    kept = await takes(edge, says("help", "1"))

    assert kept
    assert len(channel.sent) == 1
    waiting = await units.run(lambda unit: chats.find(unit, "companion", ANA))
    assert waiting is not None


@pytest.mark.parametrize("words", ["i want to die", "আমি মরতে চাই", "my dad beats me"])
async def test_words_that_worry_while_the_database_is_stuck_bring_the_routes_too(stage, file: Path, words: str):
    edge, channel, *_ = stage

    with stuck(file):
        kept = await takes(edge, says(words, "1"))

    assert not kept
    assert "999" in channel.sent[0][1]


async def test_help_when_the_disk_is_full_comes_and_nothing_is_acknowledged(stage):
    edge, channel, _, units = stage
    full = "PRAGMA max_page_count = 1"  # SQLite answers "database or disk is full" to every new page
    await units.run(lambda unit: unit.connection.connection.cursor().execute(full))
    guests = [await takes(edge, says("hello", str(n))) for n in range(40)]

    kept = await takes(edge, says("help!", "help"))

    assert not all(guests)
    assert not kept
    assert len(channel.sent) == 1


async def test_help_when_the_database_is_gone_is_in_the_language_last_seen(stage, file: Path):
    edge, channel, *_ = stage
    assert await takes(edge, says("hello", "1", language="bn"))

    with stuck(file):
        await takes(edge, says("সাহায্য", "2", language=""))

    (_, text) = channel.sent[0]
    assert "999" in text
    assert Phrasebook.load().words("bn", "help-nobody") in text
    assert Phrasebook.load().words("en", "help-nobody") in text


async def test_help_when_the_database_is_gone_is_for_the_nation_last_seen(stage, file: Path):
    edge, channel, database, _ = stage
    assert await takes(edge, says("hello", "1"))
    with database.unit(datetime.now(UTC)) as unit:
        person = people.add(unit, Profile(name="Ana", nation="northern-ireland"))
        chat = chats.find(unit, "companion", ANA)
        assert chat is not None
        chats.move_to_subject(unit, chat, person)
    assert await takes(edge, says("hello again", "2"))

    with stuck(file):
        await takes(edge, says("help", "3"))

    (_, text) = channel.sent[-1]
    assert "0808 808 8000" in text
    assert "112" not in text


async def test_help_when_the_database_is_gone_tells_whoever_may_be_anywhere_what_to_call_abroad(stage, file: Path):
    edge, channel, *_ = stage

    with stuck(file):
        await takes(edge, says("help", "1"))

    (_, text) = channel.sent[0]
    assert "999" in text
    assert "112" in text


async def test_what_is_no_cry_for_help_waits_without_a_static_text(stage, file: Path):
    edge, channel, *_ = stage

    with stuck(file):
        kept = await takes(edge, says("good morning", "1"))

    assert not kept
    assert channel.sent == []


async def test_a_pressed_help_counts_as_well(stage, file: Path):
    edge, channel, *_ = stage
    press = Inbound(bot="companion", channel="telegram", address=ANA, key="p", event=Pressed("w:help"))

    with stuck(file):
        await takes(edge, press)

    assert len(channel.sent) == 1


async def test_an_update_that_always_fails_is_parked_at_the_third_try(stage, monkeypatch: pytest.MonkeyPatch):
    edge, _, _, units = stage

    def poison(*_: object, **__: object) -> str:
        raise ZeroDivisionError

    assert await takes(edge, says("hello", "1"))
    monkeypatch.setattr(edges, "take_turn", poison)

    tries = [await takes(edge, says("poison", "2")) for _ in range(3)]
    monkeypatch.undo()
    after = await takes(edge, says("hello again", "3"))

    assert tries == [False, False, True]
    assert after
    parked = await units.run(inbox.parked)
    assert [one.key for one in parked] == ["2"]


async def test_one_eager_sender_holds_up_nobody_else(stage, monkeypatch: pytest.MonkeyPatch):
    edge, *_ = stage
    order: list[str] = []
    real = edges.take_turn

    def noted(unit, desk, inbound, finding, **more):
        order.append(inbound.address)
        return real(unit, desk, inbound, finding, **more)

    monkeypatch.setattr(edges, "take_turn", noted)
    eager = [
        edge.take(Inbound(bot="companion", channel="telegram", address="1", key=str(n), event=Text("hi", 1.0, n)))
        for n in range(30)
    ]
    other = edge.take(Inbound(bot="companion", channel="telegram", address="2", key="o", event=Text("hi", 1.0, 1)))

    await asyncio.gather(*eager, other)

    assert order.index("2") <= 2


@pytest.mark.parametrize(
    ("event", "helped"),
    [
        (Text("help"), True),
        (Pressed("w:help"), True),
        (Text("I want to kill myself"), True),
        (Text("hello, who is this?"), False),
        (Pressed("w:menu"), False),
    ],
    ids=["the word", "the button", "words that worry", "a greeting", "another button"],
)
async def test_on_the_phone_of_somebody_who_died_the_numbers_come_to_who_asks_and_nothing_else(stage, event, helped):
    edge, channel, _, units = stage

    def died(unit: Unit) -> None:
        ana = people.add(unit, Profile(name="Ana", nation="scotland"), state="died")
        chats.add(unit, "companion", "telegram", ANA, ana, "en")

    await units.run(died)
    await edge.take(Inbound(bot="companion", channel="telegram", address=ANA, key="1", event=event))
    await edge.take(Inbound(bot="companion", channel="telegram", address=ANA, key="1", event=event))

    assert len(channel.sent) == int(helped)
    assert not any("Ana" in text or PRACTICE.phone in text for _, text in channel.sent)
    assert await units.run(lambda unit: unit.connection.exec_driver_sql("select count(*) from outbox").scalar()) == 0
