"""Two workers on one PostgreSQL: a turn in one, and what may not happen meanwhile in the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace

import pytest
from sqlalchemy import text

from bot.handoff import Room, hand_off
from bot.results import Result, write_back
from handlers.channel import Sent
from storage import chats, people
from storage.database import Database
from storage.unit import Unit
from tests.world import Channel, Phone, World

_WAITING = text("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")


@pytest.fixture
def engine() -> str:
    return "postgresql"


@pytest.fixture
def other(database: Database, open_database: Callable[[], Database]) -> Database:
    """The other worker."""
    return open_database()


@contextmanager
def meanwhile(unit: Unit, work: Callable[[], None]) -> Iterator[Future[None]]:
    """`work` runs in the other worker and has come to a lock that is held here, or to its end; what it raises is
    raised here, after the block."""
    with ThreadPoolExecutor(1) as worker:
        running = worker.submit(work)
        while not running.done() and not unit.connection.execute(_WAITING).scalar_one():
            pass
        yield running
        unit.connection.commit()
        running.result()


def test_hours_agreed_in_the_room_survive_a_turn_of_the_person(world: World, lee: Phone, ana: Phone, other: Database):
    lee.opens("Ana", "More about", "Safe hours", "Mon to Fri", "9:00 to 21:00", "Something is ready")
    sets = lee.button("Set it for Ana").data

    with other.unit(world.now) as turn:
        turn.lock_chat("companion", ana.address)
        turn.lock_subject(ana.id)
        person = people.get(turn, ana.id)
        with meanwhile(turn, lambda: lee.presses_data(sets, deliver=False)):
            people.save_profile(turn, replace(person, profile=replace(person.profile, hints_seen=["menu"])))

    with world.database.unit(world.now) as unit:
        now = people.get(unit, ana.id).profile
    assert now.hours != person.profile.hours
    assert now.hints_seen == ["menu"]


def test_what_the_sender_writes_back_loses_nothing_of_a_turn(world: World, lee: Phone, ana: Phone, other: Database):
    ana.says("menu", deliver=False)
    with world.database.unit(world.now) as unit:
        (ready,) = hand_off(unit, world.draw, "companion", {"telegram": Channel("companion")}, Room()).ready
    arrived = Result(ready=ready, sent=Sent(message_ids=("900",), at=world.now.timestamp(), order=900))

    def writes_back() -> None:
        with world.database.unit(world.now) as unit:
            write_back(unit, [arrived])

    with other.unit(world.now) as turn:
        turn.lock_chat("companion", ana.address)
        chat = chats.find(turn, "companion", ana.address)
        assert chat is not None
        with meanwhile(turn, writes_back):
            chats.save_state(turn, replace(chat, state=replace(chat.state, active="another")))

    with world.database.unit(world.now) as unit:
        after = chats.get(unit, chat.id).state
    assert (after.active, after.newest) == ("another", "900")


def test_a_code_that_waits_for_its_person_holds_up_no_other_code(world: World, lee: Phone, ana: Phone, other: Database):
    lee.opens("Ana", "More about", "New code", "Make the code")
    code = lee.screen.blocks[0].text
    new = world.phone("companion", "Ana's new phone")

    with other.unit(world.now) as turn:
        turn.lock_subject(ana.id)
        with meanwhile(turn, lambda: new.commands("start", code)) as redeems:
            assert not redeems.done()
            turn.lock("invites")  # as when Ana's own phone is given a code

    assert "will check that it" in new.reads()
