"""An admin has stopped Wren, a script or a language: a plain line and the routes; help goes on, and nothing is lost."""

from __future__ import annotations

import pytest

from flows import stops
from flows.recurrence import Rule
from storage import audit, occurrences, outbox, people, reasons, reminders, switches
from tests.world import Phone, World

LINE = "Wren is not working just now."
PART = "This part of Wren is not working just now."


def turn(world: World, what: str, *, off: bool = True) -> None:
    with world.database.unit(world.now) as unit:
        assert (switches.stop if off else switches.start)(unit, what, "the words are wrong", "operator")


def newest(phone: Phone) -> str:
    message = phone.messages[-1].rendered
    return "\n".join(block.text for block in message.blocks) if message else ""


def test_when_all_is_stopped_people_get_a_plain_line_and_the_routes(world: World, ana: Phone):
    turn(world, stops.ALL)

    ana.commands("menu")

    assert newest(ana).startswith(LINE)
    assert "999" in newest(ana)


def test_what_is_typed_meanwhile_is_kept_and_asked_about_afterwards(world: World, ana: Phone):
    turn(world, stops.ALL)
    ana.says("something that I wanted to say")
    ana.says("and another thing that I wanted")
    turn(world, stops.ALL, off=False)

    ana.commands("menu")

    assert "something that I wanted to say\nand another thing that I wanted" in ana.reads()


def test_help_hide_and_stop_go_on(world: World, ana: Phone):
    turn(world, stops.ALL)

    ana.says("help")
    helped = newest(ana)
    ana.says("hide")
    hide = ana.screen
    ana.presses("Back")
    ana.says("stop")
    ana.presses("Stop here")

    assert "999" in helped
    assert LINE not in helped
    assert "Clear" in [button.label for button in hide.buttons]
    with world.database.unit(world.now) as unit:
        assert people.get(unit, ana.id).state == "stopped"


def test_words_that_worry_are_answered_first(world: World, ana: Phone):
    turn(world, stops.ALL)

    ana.says("i want to kill myself")

    assert "999" in newest(ana)
    assert LINE not in newest(ana)


def test_one_script_is_stopped_in_the_middle_and_goes_on_where_it_was(world: World, ana: Phone):
    ana.commands("menu")
    ana.presses("Check in")
    before = ana.screen.question
    turn(world, stops.script("check-in"))

    ana.presses("Yes")
    stopped = newest(ana)
    ana.commands("menu")
    menu = newest(ana)
    turn(world, stops.script("check-in"), off=False)
    ana.commands("menu")
    ana.presses("Check in")

    assert stopped.startswith(PART)
    assert PART not in menu
    assert ana.screen.question == before


def test_a_stopped_script_does_not_begin_and_others_do(world: World, ana: Phone):
    turn(world, stops.script("check-in"))

    ana.commands("menu")
    ana.presses("Check in")
    stopped = newest(ana)
    ana.commands("menu")
    ana.presses("How this works")

    assert stopped.startswith(PART)
    assert PART not in newest(ana)


def test_one_language_is_stopped_for_who_is_spoken_to_in_it(world: World, lee: Phone, ana: Phone):
    ben = world.person(lee, "Ben", language="bn")
    turn(world, stops.language("bn"))

    ana.commands("menu")
    ben.commands("menu")

    assert LINE not in newest(ana)
    assert newest(ben) != ""
    assert "999" in newest(ben)


def test_the_console_goes_on(world: World, lee: Phone, ana: Phone):
    turn(world, stops.ALL)

    lee.commands("people")

    assert "Ana" in lee.reads()


def test_a_reminder_of_what_is_stopped_waits_and_comes_when_it_goes_on_soon(world: World, ana: Phone):
    _remind(world, ana)
    turn(world, stops.ALL)
    world.passes(minutes=31)
    world.comes_round()
    waits = list(ana.messages)
    turn(world, stops.ALL, off=False)
    world.passes(minutes=2)

    world.comes_round()

    assert waits == []
    assert ana.messages


def test_a_reminder_of_what_stays_stopped_ends_by_its_own_rule(world: World, ana: Phone):
    _remind(world, ana)
    turn(world, stops.ALL)
    world.passes(minutes=31)
    world.comes_round()
    for _ in range(13):
        world.passes(minutes=10)
        world.deliver()

    with world.database.unit(world.now) as unit:
        (one,) = occurrences.of(unit, ana.id, 10)

    assert one.state in {"expired", "missed"}
    assert ana.messages == []


def test_class_a_goes_whatever_is_stopped(world: World, ana: Phone):
    turn(world, stops.ALL)

    ana.presses_data("w:help")

    assert "999" in newest(ana)


def test_each_change_is_audited_with_its_reason(world: World):
    turn(world, stops.ALL)
    turn(world, stops.ALL, off=False)

    with world.database.unit(world.now) as unit:
        rows = unit.connection.execute(audit._table.select().where(audit._table.c.object == "all")).all()
        assert [(row.verb, row.actor, reasons.get(unit, row.reason)) for row in rows] == [
            ("stop wren", "operator", "the words are wrong"),
            ("start wren", "operator", "the words are wrong"),
        ]
        assert switches.of(unit) == []


@pytest.mark.parametrize("name", sorted(stops.ALWAYS))
def test_ways_out_are_never_stopped(name: str):
    assert not stops.is_stopped({stops.ALL, stops.script(name), stops.language("en")}, name, "en")


def _remind(world: World, ana: Phone) -> None:
    """At half past ten, London time."""
    with world.database.unit(world.now) as unit:
        reminders.add(
            unit, person=ana.id, kind="words", rule=Rule(kind="daily", first="2026-11-24"), slot="10:30",
            zone="Europe/London", words="a glass of water",
        )  # fmt: skip
        assert outbox.queued(unit, "companion") == 0
