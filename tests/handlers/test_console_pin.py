"""A clinician's PIN: asked before any screen with somebody's data, and after a quarter of an hour without a press."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from bot.service import PRACTICE, Service
from flows import private
from flows.console import CONSOLE
from storage import clinicians, pins, tables
from tests.handlers.pin_desk import has_keypad, presses_pin, set_pin
from tests.handlers.staffing import about
from tests.world import Phone, World, plain


@pytest.fixture
def lee(world: World) -> Phone:
    world.desk = replace(world.desk, team=PRACTICE.model_copy(update={"console_pin": "required"}))
    return world.clinician()


def idle(world: World) -> None:
    world.passes(minutes=16)


def begins(lee: Phone) -> None:
    """The welcome, and a PIN."""
    lee.commands("people")
    lee.presses("Choose a PIN")
    presses_pin(lee, "2580")
    presses_pin(lee, "2580")


def test_outside_practice_it_is_required_and_in_practice_it_is_off():
    assert Service().console_pin == "required"
    assert PRACTICE.console_pin == "off"


def test_before_the_first_list_a_pin_is_chosen(world: World, lee: Phone, ana: Phone):
    lee.commands("people")
    assert "Choose a PIN now?" in lee.reads()
    assert "Ana" not in lee.reads()

    begins(lee)

    assert "Ana" in lee.reads()


def test_it_can_be_put_off_only_where_the_service_says_so(world: World, ana: Phone, lee: Phone):
    world.desk = replace(world.desk, team=PRACTICE.model_copy(update={"console_pin": "offered"}))
    lee.commands("people")
    lee.presses("Another time")
    assert "Ana" in lee.reads()
    idle(world)
    lee.commands("people")
    assert not has_keypad(lee)

    world.desk = replace(world.desk, team=PRACTICE.model_copy(update={"console_pin": "required"}))
    lee.messages.clear()
    lee.commands("people")
    assert "Another time" not in lee.reads()
    assert "Ana" not in lee.reads()


def test_after_a_quarter_of_an_hour_nothing_about_anybody_is_shown_without_it(world: World, ana: Phone, lee: Phone):
    begins(lee)
    card = lee.button("Ana")
    idle(world)
    lee.messages.clear()

    for act in (
        lambda: lee.commands("people"),
        lambda: lee.commands("open", ana.id),
        lambda: lee.presses_data(card.data),
    ):
        act()
        assert has_keypad(lee)
        assert "Ana" not in lee.reads()

    presses_pin(lee, "2580")
    assert "Ana" in lee.reads()


def test_a_press_on_an_old_card_goes_where_it_led_once_the_pin_was_right(world: World, ana: Phone, lee: Phone):
    begins(lee)
    card = lee.button("Ana")
    idle(world)
    lee.messages.clear()

    lee.presses_data(card.data)
    presses_pin(lee, "2580")

    assert any(plain(b.label).startswith("Write to Ana") for b in lee.screen.buttons)


def test_every_press_keeps_it_open(world: World, ana: Phone, lee: Phone):
    begins(lee)

    for _ in range(3):
        world.passes(minutes=14)
        lee.commands("people")
        assert not has_keypad(lee)


def test_five_wrong_tries_lock_it_and_whoever_can_help_is_told(world: World, ana: Phone, lee: Phone):
    with world.database.unit(world.now) as unit:
        boss = clinicians.add(unit, name="Sam Osei", role="lead")
    other = world.clinician("Sam Osei")
    with world.database.unit(world.now) as unit:
        clinicians.save(unit, replace(clinicians.get(unit, other.id), role="lead"))
    assert boss
    begins(lee)
    idle(world)
    lee.commands("people")
    for _ in range(5):
        presses_pin(lee, "1379")

    assert "Five tries were not your PIN" in plain(lee.reads())
    assert "Dr Lee pressed five PINs" in plain(other.reads())
    assert "Ana" not in other.reads()


def test_neither_a_restart_nor_a_clock_that_is_set_back_frees_it(world: World, ana: Phone, lee: Phone):
    begins(lee)
    idle(world)
    lee.commands("people")
    for _ in range(5):
        presses_pin(lee, "1379")
    world.restart()
    world.passes(days=3)
    lee.messages.clear()

    lee.commands("people")
    assert "Ana" not in lee.reads()
    world.passes(days=-4)
    lee.commands("people")
    assert not has_keypad(lee)
    assert "Ana" not in lee.reads()


def test_lifted_by_an_admin_a_new_one_is_chosen(world: World, ana: Phone, lee: Phone):
    begins(lee)
    idle(world)
    lee.commands("people")
    for _ in range(5):
        presses_pin(lee, "1379")
    with world.database.unit(world.now) as unit:
        pins.take_off(unit, lee.id)
    lee.messages.clear()

    begins(lee)

    assert "Ana" in lee.reads()


def locked_out(world: World, lee: Phone) -> Phone:
    """Five wrong tries; and a lead with a PIN of their own, who is told."""
    boss = world.clinician("Sam Osei")
    with world.database.unit(world.now) as unit:
        clinicians.save(unit, replace(clinicians.get(unit, boss.id), role="lead"))
    begins(boss)
    begins(lee)
    idle(world)
    lee.commands("people")
    for _ in range(5):
        presses_pin(lee, "1379")
    boss.commands("people")
    presses_pin(boss, "2580")
    return boss


def test_a_lead_takes_the_pin_off_and_who_was_locked_out_comes_back_in(world: World, ana: Phone, lee: Phone):
    boss = locked_out(world, lee)

    about(boss, "Dr Lee", "Take the PIN off")
    assert "Whoever holds Dr Lee’s phone then chooses a new PIN" in plain(boss.reads())
    boss.presses("Take it off")
    lee.messages.clear()
    begins(lee)

    assert "Ana" in lee.reads()
    with world.database.unit(world.now) as unit:
        verbs = select(tables.audit.c.verb).where(tables.audit.c.actor == boss.id)
        assert "take pin off" in unit.connection.execute(verbs).scalars().all()


def test_nobody_takes_off_a_pin_of_a_colleague_who_is_not_theirs(world: World, ana: Phone, lee: Phone):
    boss = locked_out(world, lee)
    about(boss, "Dr Lee", "Take the PIN off")
    yes = boss.button("Take it off")
    with world.database.unit(world.now) as unit:
        clinicians.save(unit, replace(clinicians.get(unit, lee.id), team="North"))

    boss.presses_data(yes.data)

    with world.database.unit(world.now) as unit:
        assert pins.locked_since(unit, lee.id) is not None


def test_without_a_pin_there_is_none_to_take_off(world: World, ana: Phone, lee: Phone):
    boss = locked_out(world, lee)
    with world.database.unit(world.now) as unit:
        pins.take_off(unit, lee.id)

    about(boss, "Dr Lee")

    assert "Take the PIN off" not in [plain(button.label) for button in boss.screen.buttons]


def test_wrong_tries_leave_their_rows(world: World, ana: Phone, lee: Phone):
    begins(lee)
    idle(world)
    lee.commands("people")
    presses_pin(lee, "1379")

    with world.database.unit(world.now) as unit:
        verbs = (
            unit.connection.execute(select(tables.audit.c.verb).where(tables.audit.c.actor == lee.id)).scalars().all()
        )
    assert "set pin" in verbs
    assert "wrong pin" in verbs


def test_what_arrives_while_it_is_shut_arrives_as_initials_and_the_press_asks(world: World, ana: Phone, lee: Phone):
    begins(lee)
    idle(world)
    lee.messages.clear()

    ana.says("menu")
    ana.presses("Ask my team to look")
    ana.presses("I want someone to look at this")
    ana.presses("Skip")
    ana.presses("Yes")
    world.comes_round()

    assert lee.messages, "nothing arrived"
    assert "Ana" not in lee.reads()
    newest = lee.screen.buttons[0]
    lee.presses_data(newest.data)
    assert has_keypad(lee)
    presses_pin(lee, "2580")
    assert "Ana" in plain(lee.reads())


def test_of_the_console_only_what_is_about_nobody_opens_without_it():
    assert set(CONSOLE) >= private.CONSOLE_OPEN
    assert set(CONSOLE) >= private.CONSOLE_ARRIVES
    assert {"people", "open-person", "look-at-flag", "opened-check-in", "export-person"} & private.CONSOLE_OPEN == set()


def test_the_clinician_who_is_asked_every_time_may_set_no_easy_one(world: World, ana: Phone, lee: Phone):
    lee.commands("people")
    lee.presses("Choose a PIN")
    presses_pin(lee, "1111")

    assert "easy to guess" in lee.reads()
    assert "Ana" not in lee.reads()


def test_digits_typed_at_the_keypad_go_from_the_console(world: World, ana: Phone, lee: Phone):
    set_pin(lee)
    lee.commands("people")

    lee.says("2580")

    assert has_keypad(lee)
    assert "2580" not in lee.reads()
