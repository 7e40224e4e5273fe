"""Hide shuts what a PIN has opened, at once: by word, by button, and by the web page's own."""

from __future__ import annotations

from handlers import hiding, pin_gate
from handlers.here import Here
from storage import chats, pins
from tests.world import Phone, World


def opened(world: World, ana: Phone) -> None:
    with world.database.unit(world.now) as unit:
        pins.propose(unit, ana.id, "2947")
        pins.confirm(unit, ana.id, "2947", "own")
        chat = chats.find(unit, ana.bot, ana.address)
        assert chat is not None
        here = Here.between(unit, world.desk, chat)
        pin_gate.open_(here, "own")
        here.save()


def state(world: World, ana: Phone) -> str:
    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, ana.bot, ana.address)
        assert chat is not None
        return pin_gate.state(Here.between(unit, world.desk, chat))


def test_the_word_alone_shuts_it_before_anything_is_answered(world: World, ana: Phone):
    opened(world, ana)
    assert state(world, ana) == "open"

    ana.says("hide")

    assert state(world, ana) == "asks"


def test_the_pages_own_button_shuts_it_too(world: World, ana: Phone):
    opened(world, ana)

    with world.database.unit(world.now) as unit:
        hiding.hide_page(unit, ana.bot, ana.address)

    assert state(world, ana) == "asks"
