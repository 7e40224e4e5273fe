"""Codes: one use, three days, five wrong ones a day, and the same answer to every kind of wrong."""

from __future__ import annotations

import re
import threading
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from storage import clinicians, invites, people, tables
from storage.people import Profile

DAY, HOUR = 86_400.0, 3_600.0
STEADY = 1_000_000.0


@pytest.fixture
def ana(database, now):
    with database.unit(now) as unit:
        return people.add(unit, Profile(name="Ana"))


@pytest.fixture
def lee(database, now):
    with database.unit(now) as unit:
        return clinicians.add(unit, name="Dr Lee", state="active")


@pytest.fixture
def code(database, now, ana, lee):
    with database.unit(now) as unit:
        return invites.make(unit, "person", ana, lee)


def test_a_code_joins_to_its_subject_once(database, now, code, ana):
    with database.unit(now) as unit:
        assert invites.redeem(unit, code, "person", "telegram 1", STEADY) == ana
        assert invites.redeem(unit, code, "person", "telegram 2", STEADY) is None


def test_a_code_fits_a_link_and_is_hard_to_guess(code):
    assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}", code)
    assert len(code) <= 64


@pytest.mark.parametrize(
    "write",
    [str.lower, lambda code: code.replace("-", " "), lambda code: code.replace("-", ""), lambda code: f"  {code}\n",
     lambda code: code.replace("1", "l").replace("0", "o")],
)  # fmt: skip
def test_a_code_is_read_as_people_write_it(database, now, code, ana, write):
    with database.unit(now) as unit:
        assert invites.redeem(unit, write(code), "person", "telegram 1", STEADY) == ana


def test_a_code_lives_for_three_days(database, now, code, ana):
    with database.unit(now + timedelta(hours=72)) as unit:
        assert invites.redeem(unit, code, "person", "telegram 1", STEADY) is None
    with database.unit(now + timedelta(hours=71, minutes=59)) as unit:
        assert invites.redeem(unit, code, "person", "telegram 1", STEADY) == ana


def test_a_new_code_revokes_the_one_before(database, now, code, ana, lee):
    with database.unit(now) as unit:
        newer = invites.make(unit, "person", ana, lee)

        assert invites.redeem(unit, code, "person", "telegram 1", STEADY) is None
        assert invites.redeem(unit, newer, "person", "telegram 1", STEADY) == ana


def test_a_new_code_leaves_the_codes_of_others_alone(database, now, code, ana, lee):
    with database.unit(now) as unit:
        ben = people.add(unit, Profile(name="Ben"))
        invites.make(unit, "person", ben, lee)

        assert invites.redeem(unit, code, "person", "telegram 1", STEADY) == ana


def test_a_code_of_one_bot_is_wrong_in_the_other(database, now, code):
    with database.unit(now) as unit:
        assert invites.redeem(unit, code, "clinician", "telegram 1", STEADY) is None


def test_a_code_is_nowhere_in_the_clear(database, now, code):
    with database.unit(now) as unit:
        row = unit.connection.execute(select(tables.invite)).one()

    assert not any(part.encode() in bytes(str(tuple(row)), "utf-8") for part in (code, code.replace("-", "")))


def test_after_five_wrong_codes_even_the_right_one_must_wait_a_day(database, now, code, ana):
    with database.unit(now) as unit:
        for n in range(5):
            assert invites.redeem(unit, f"WRONG{n}", "person", "telegram 1", STEADY + n) is None
        assert invites.redeem(unit, code, "person", "telegram 1", STEADY + 5) is None
        assert invites.redeem(unit, code, "person", "telegram 1", STEADY + DAY - 1) is None

        assert invites.redeem(unit, code, "person", "telegram 1", STEADY + DAY) == ana


def test_the_limit_of_one_account_is_nobody_elses(database, now, code, ana):
    with database.unit(now) as unit:
        for _ in range(5):
            invites.redeem(unit, "WRONG", "person", "telegram 1", STEADY)

        assert invites.redeem(unit, code, "person", "telegram 2", STEADY) == ana


def test_the_wall_clock_frees_nobody(database, now, code):
    with database.unit(now) as unit:
        for _ in range(5):
            invites.redeem(unit, "WRONG", "person", "telegram 1", STEADY)

    for moved in (timedelta(days=2), timedelta(days=-2)):
        with database.unit(now + moved) as unit:
            assert invites.redeem(unit, code, "person", "telegram 1", STEADY) is None


def test_a_hundred_wrong_codes_in_an_hour_stop_everybody_for_that_hour(database, now, code, ana):
    with database.unit(now) as unit:
        for n in range(100):
            invites.redeem(unit, "WRONG", "person", f"guesser {n}", STEADY)

        assert invites.redeem(unit, code, "person", "honest", STEADY + HOUR - 1) is None
        assert invites.redeem(unit, code, "person", "honest", STEADY + HOUR) == ana


def test_without_the_count_nobody_redeems(database, now, code):
    with pytest.raises(DBAPIError), database.unit(now) as unit:
        tables.attempt.drop(unit.connection)
        invites.redeem(unit, code, "person", "telegram 1", STEADY)


def test_fifty_at_once_redeem_a_code_once(database, now, code, ana):
    found: list[str | None] = []

    def redeem(n: int) -> None:
        with database.unit(now) as unit:
            found.append(invites.redeem(unit, code, "person", f"phone {n}", STEADY))

    threads = [threading.Thread(target=redeem, args=(n,)) for n in range(50)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [one for one in found if one] == [ana]
    assert len(found) == 50


def test_a_hundred_wrong_codes_in_an_hour_are_told_once(database, now, caplog):
    told = []
    for n in range(250):
        with database.unit(now) as unit:
            invites.redeem(unit, "0000-0000-0000", "person", f"telegram {n}", STEADY + n * 30)
        told.append(sum(record.msg == "too-many-wrong-codes" for record in caplog.records))

    assert told[98] == 0
    assert told[100] == 1
    assert told[-1] == 2  # an hour later somebody is still at it
