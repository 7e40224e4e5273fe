"""Who cannot be reached, who can be again, and what is said whatever stands in its way."""

from __future__ import annotations

import pytest
from sqlalchemy import update

from flows.events import Inbound, Left, Text
from handlers.edge import POISON_AFTER, count_failure
from storage import chats, inbox, tables
from tests.world import Phone, World


def marks_unreachable(world: World, phone: Phone) -> None:
    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, phone.bot, phone.address)
        assert chat is not None
        chats.mark_unreachable(unit, chat.id, world.now)


def is_unreachable(world: World, phone: Phone) -> bool:
    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, phone.bot, phone.address)
        assert chat is not None
        return chat.unreachable_since is not None


@pytest.mark.parametrize("does", ["says", "presses"])
def test_whoever_writes_or_presses_can_be_reached_again(world: World, ana: Phone, does: str):
    marks_unreachable(world, ana)

    if does == "says":
        ana.says("help")
    else:
        ana.presses_data("w:menu")

    assert not is_unreachable(world, ana)


def test_whoever_leaves_stays_unreachable(world: World, ana: Phone):
    marks_unreachable(world, ana)

    ana.sends(Left())

    assert is_unreachable(world, ana)


def test_help_is_sent_however_late_and_tried_where_nothing_gets_through(world: World, ana: Phone):
    ana.says("help", deliver=False)
    marks_unreachable(world, ana)
    world.passes(minutes=30)

    world.deliver()

    assert "999" in ana.reads()


def test_help_typed_on_a_closed_phone_is_sent_however_late(world: World, lee: Phone, ana: Phone):
    lee.opens("Ana", "More about", "Close the phone", "Close it")
    ana.says("help", deliver=False)
    world.passes(minutes=30)

    world.deliver()

    assert "999" in ana.reads()


def test_an_update_of_a_chat_that_cannot_be_read_is_parked_and_an_operator_told(
    world: World, ana: Phone, caplog: pytest.LogCaptureFixture
):
    with world.database.unit(world.now) as unit:
        unit.connection.execute(update(tables.chat).where(tables.chat.c.subject == ana.id).values(state=b"x" * 40))
    inbound = Inbound(bot="companion", channel="telegram", address=ana.address, key="9", event=Text("hello", 1.0, 1))

    for _ in range(POISON_AFTER):
        with world.database.unit(world.now) as unit:
            count_failure(unit, world.desk, inbound)

    assert "update-parked" in [one.message for one in caplog.records]
    with world.database.unit(world.now) as unit:
        assert not inbox.claim(unit, "companion", "9")
