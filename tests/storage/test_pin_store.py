"""PINs: what judges them is kept and never the digits; five wrong tries end it, whatever the clock or the process does."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from storage import people, pins, tables
from storage.people import Profile


@pytest.fixture
def person(database, now):
    with database.unit(now) as unit:
        id_ = people.add(unit, Profile(name="Ana"))
        pins.propose(unit, id_, "2580")
        assert pins.confirm(unit, id_, "2580", "own")
    return id_


def judged(database, now, person, digits):
    with database.unit(now) as unit:
        return pins.judge(unit, person, digits)


def test_the_right_digits_open_it_and_others_do_not(database, now, person):
    assert judged(database, now, person, "2580") == "own"
    assert judged(database, now, person, "2581") == "wrong"


def test_typed_differently_the_second_time_nothing_is_set(database, now, person):
    with database.unit(now) as unit:
        pins.propose(unit, person, "7913")
        assert not pins.confirm(unit, person, "7914", "own")

    assert judged(database, now, person, "2580") == "own"


def test_after_five_wrong_tries_even_the_right_one_is_not_taken(database, now, person):
    tries = [judged(database, now, person, "0000") for _ in range(5)]

    assert tries == ["wrong"] * 4 + ["locked"]
    assert judged(database, now, person, "2580") == "locked"


def test_no_hour_and_no_clock_that_is_set_back_frees_a_lock(database, now, person):
    for _ in range(5):
        judged(database, now, person, "0000")

    for moved in (timedelta(days=-400), timedelta(hours=-1), timedelta(days=400)):
        assert judged(database, now + moved, person, "2580") == "locked"


def test_a_right_one_in_between_begins_the_count_anew(database, now, person):
    for _ in range(4):
        judged(database, now, person, "0000")
    judged(database, now, person, "2580")

    assert judged(database, now, person, "0000") == "wrong"


def test_a_second_one_in_between_leaves_the_count_as_it_is(database, now, person):
    with database.unit(now) as unit:
        pins.propose(unit, person, "7913")
        pins.confirm(unit, person, "7913", "second")
    for _ in range(4):
        judged(database, now, person, "0000")
    assert judged(database, now, person, "7913") == "second"

    assert judged(database, now, person, "0000") == "locked"


def test_taken_off_nothing_asks_and_nothing_is_locked(database, now, person):
    for _ in range(5):
        judged(database, now, person, "0000")

    with database.unit(now) as unit:
        assert pins.take_off(unit, person)
        assert pins.find(unit, person) is None


def test_the_same_digits_of_two_persons_look_different(database, now, person):
    with database.unit(now) as unit:
        other = people.add(unit, Profile(name="Ben"))
        pins.propose(unit, other, "2580")
        pins.confirm(unit, other, "2580", "own")
        kept = [pins.find(unit, one) for one in (person, other)]

    assert kept[0].own != kept[1].own


def test_that_there_is_a_second_one_cannot_be_read_without_the_key(database, now, person):
    with database.unit(now) as unit:
        before = unit.connection.execute(select(tables.pin)).one()
        pins.propose(unit, person, "7913")
        pins.confirm(unit, person, "7913", "second")
        after = unit.connection.execute(select(tables.pin)).one()

    assert (before.wrong, before.locked_at, len(before.body)) == (after.wrong, after.locked_at, len(after.body))
    assert judged(database, now, person, "7913") == "second"


@pytest.mark.parametrize("digits", ["0000", "1234", "9876", "8901"])
def test_what_anybody_tries_first_is_easy(digits):
    assert pins.is_easy(digits)


def test_other_digits_are_not_easy():
    assert not pins.is_easy("2580")
