"""Who opened what, as often as it was opened; and who asked for what is not theirs."""

from __future__ import annotations

from storage import audit, chats
from tests.world import Phone, World


def verbs(world: World, person: str, verb: str) -> int:
    with world.database.unit(world.now) as unit:
        return sum(look.verb == verb for look in audit.looks_at(unit, person))


def test_each_opening_of_a_card_leaves_its_own_row(world: World, lee: Phone, ana: Phone):
    before = verbs(world, ana.id, "read person")

    lee.opens("Ana")
    lee.opens("Ana")

    assert verbs(world, ana.id, "read person") == before + 2


def test_a_press_that_names_somebody_elses_conversation_leaves_a_refusal(world: World, lee: Phone, ana: Phone):
    ben = world.person(lee, "Ben")
    ana.says("menu")
    button = ana.button("Check in")

    ben.presses_data(button.data)

    assert verbs(world, ana.id, "refused press") == 1
    assert "That question has passed" in ben.reads()


def test_a_press_on_a_card_of_ones_own_leaves_none(world: World, ana: Phone):
    ana.says("menu")
    button = ana.button("Check in")
    ana.presses("More")

    ana.presses_data(button.data)

    with world.database.unit(world.now) as unit:
        assert chats.find(unit, "companion", ana.address) is not None
    assert verbs(world, ana.id, "refused press") == 0
