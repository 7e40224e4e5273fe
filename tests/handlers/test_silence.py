"""A rhythm that went quiet is not forgotten: its silence is said again, and what was contact is contact."""

from __future__ import annotations

from dataclasses import replace

from handlers import flag_raising
from storage import contacts, flags, people, reminders
from tests.handlers.test_flags import rhythm, three_weeks
from tests.world import Phone, World


def the_hour_comes(world: World) -> None:
    with world.database.unit(world.now) as unit:
        quiet = reminders.gone_quiet(unit)
    for reminder, person in quiet:
        with world.database.unit(world.now) as unit:
            flag_raising.silence_goes_on(unit, reminder, person)


def days_pass(world: World, days: int) -> None:
    for _ in range(days):
        world.passes(days=1)
        the_hour_comes(world)


def answered(world: World, lee: Phone, ana: Phone) -> None:
    with world.database.unit(world.now) as unit:
        for flag in flags.waiting(unit, ana.id):
            flags.answer(unit, flag, lee.id, "I came by.")


def silences(world: World, ana: Phone) -> list[int]:
    with world.database.unit(world.now) as unit:
        return [one.times for one in flags.of(unit, ana.id) if one.reason == "silence"]


def test_after_the_next_two_times_of_the_rhythm_it_is_said_again(world, lee, ana):
    rhythm(world, ana)
    three_weeks(world)
    answered(world, lee, ana)

    days_pass(world, 12)
    assert silences(world, ana) == [1]
    days_pass(world, 3)

    assert silences(world, ana) == [1, 1]


def test_while_it_still_waits_it_is_counted_and_is_no_second_one(world, lee, ana):
    rhythm(world, ana)
    three_weeks(world)

    days_pass(world, 30)

    assert len(silences(world, ana)) == 1
    assert silences(world, ana)[0] > 1


def test_never_in_a_break(world, lee, ana):
    rhythm(world, ana)
    three_weeks(world)
    answered(world, lee, ana)
    with world.database.unit(world.now) as unit:
        people.set_break(unit, ana.id, world.now)

    days_pass(world, 40)

    assert silences(world, ana) == [1]


def test_a_visit_and_a_word_are_contact(world, lee, ana):
    rhythm(world, ana)
    three_weeks(world)
    answered(world, lee, ana)
    days_pass(world, 6)
    with world.database.unit(world.now) as unit:
        contacts.add(unit, person=ana.id, clinician=lee.id, how="saw")
    days_pass(world, 6)
    ana.says("menu")

    days_pass(world, 6)

    assert silences(world, ana) == [1]


def test_who_lets_it_rest_is_not_silent(world, lee, ana):
    rhythm(world, ana)
    with world.database.unit(world.now) as unit:
        (one,) = reminders.of(unit, ana.id)
        reminders.save(unit, replace(one, state="quiet", next_at=None))

    days_pass(world, 40)

    assert silences(world, ana) == []
