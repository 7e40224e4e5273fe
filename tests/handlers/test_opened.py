"""What was passed on, opened: all of it can be reached, and one opening is one row."""

from __future__ import annotations

from bot.handoff import Room, hand_off
from bot.results import Result, write_back
from handlers.channel import NotSent
from storage import audit, letters
from tests.world import Channel, Phone, World, words_of


def passes_on(world: World, person: str, many: int) -> None:
    for n in range(many):
        with world.database.unit(world.now) as unit:
            letters.add(unit, person=person, clinician=None, way="from-person", kind="words", words=f"words {n:02}")
        world.passes(minutes=1)


def openings(world: World, person: str) -> int:
    with world.database.unit(world.now) as unit:
        return sum(look.verb == "open letter" for look in audit.looks_at(unit, person))


def test_the_oldest_of_many_letters_is_read_on_an_earlier_page(world: World, lee: Phone, ana: Phone):
    passes_on(world, ana.id, 23)

    lee.opens("Ana", "Read what was passed on")
    assert "words 22" in words_of(lee.screen)
    assert "words 12" not in words_of(lee.screen)
    lee.presses("Earlier ones")
    assert "words 12" in words_of(lee.screen)
    lee.presses("Earlier ones")

    assert "words 00" in words_of(lee.screen)
    with world.database.unit(world.now) as unit:
        assert [one.words for one in letters.of(unit, ana.id) if one.opened_at is None] == []


def test_a_letter_that_comes_while_one_reads_pushes_none_off_the_pages(world: World, lee: Phone, ana: Phone):
    passes_on(world, ana.id, 11)
    lee.opens("Ana")
    lee.presses("Read what was passed on", deliver=False)
    passes_on(world, ana.id, 1)
    world.deliver()

    lee.presses("Earlier ones")

    with world.database.unit(world.now) as unit:
        assert [one.words for one in letters.of(unit, ana.id) if one.opened_at is None] == []


def test_an_opening_whose_screen_is_tried_again_is_one_look(world: World, lee: Phone, ana: Phone):
    passes_on(world, ana.id, 1)
    lee.opens("Ana")
    lee.presses("Read what was passed on", deliver=False)

    for _ in range(3):
        with world.database.unit(world.now) as unit:
            ready = hand_off(unit, world.draw, "console", {"telegram": Channel("console")}, Room()).ready
        with world.database.unit(world.now) as unit:
            write_back(unit, [Result(ready=one, failure=NotSent()) for one in ready])

    assert openings(world, ana.id) == 1


def test_opening_twice_is_two_looks(world: World, lee: Phone, ana: Phone):
    passes_on(world, ana.id, 1)

    lee.opens("Ana", "Read what was passed on")
    lee.opens("Ana", "Read what was passed on")

    assert openings(world, ana.id) == 2
