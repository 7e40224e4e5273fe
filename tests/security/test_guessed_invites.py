"""SEC-02: nobody gets in by guessing, and a code that does not work says nothing about why."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from flows.events import Command, Inbound
from storage import invites, people, tables
from storage.database import Database
from tests.security.guessing import OPEN_CODES, guess
from tests.world import START, World, words_of


@pytest.fixture
def world(new_sqlite: Callable[[], Database]) -> World:
    return World(new_sqlite())


def answer(world: World, code: str, name: str) -> tuple[list[str], list[str]]:
    """What a phone that nobody knows is told, and the rows that its try leaves."""
    phone = world.phone("companion", name)
    with world.database.unit(world.now) as unit:
        before = set(unit.connection.execute(select(tables.audit.c.id)).scalars())
    phone.commands("start", code)
    with world.database.unit(world.now) as unit:
        rows = unit.connection.execute(select(tables.audit).where(tables.audit.c.id.not_in(before))).all()
    return [words_of(one.rendered) for one in phone.messages if one.rendered], [row.verb for row in rows]


def test_wrong_used_expired_revoked_and_limited_codes_get_the_very_same_answer(world: World):
    lee = world.clinician()
    used, revoked, expired = (world.invited(lee, name) for name in ("Ana", "Ben", "Cem"))
    world.phone("companion", "Ana").commands("start", used)
    with world.database.unit(world.now) as unit:
        (ben,) = (one for one in people.ids(unit) if people.get(unit, one).profile.name == "Ben")
        invites.make(unit, "person", ben, lee.id)
    world.passes(hours=73)
    with world.database.unit(world.now) as unit:
        of_the_console = invites.make(unit, "clinician", lee.id, "")
    wrong = ["0000-0000-0000", "x", "' OR 1=1 --", "\u0660" * 12, "\u202e" + "7" * 12]

    told = [answer(world, code, code) for code in (*wrong, used, revoked, expired, of_the_console)]

    good, guesser = world.invited(lee, "Dan"), world.phone("companion", "guesser")
    for n in range(5):
        guesser.commands("start", f"0000-0000-000{n}")
    guesser.new.clear()
    guesser.commands("start", good)
    limited = [words_of(one.rendered) for one in guesser.new if one.rendered]
    assert all(one == told[0] for one in told)
    assert limited == told[0][0]
    assert told[0][1] == ["refuse code"]


def test_guesses_hit_nothing_close_the_door_and_whoever_is_honest_joins_an_hour_later(world: World):
    found = guess(world.database, START, codes=400, accounts=100)

    assert (found.hits, found.kept) == (0, 100)
    assert (found.honest_meanwhile, found.honest_after) == (0, OPEN_CODES)


def test_while_nothing_can_be_counted_nobody_joins_and_the_code_is_good_again_afterwards(world: World):
    lee = world.clinician()
    code = world.invited(lee)
    ana = world.phone("companion", "Ana")
    with world.database.unit(world.now) as unit:
        tables.attempt.drop(unit.connection)

    with pytest.raises(DBAPIError):
        ana.commands("start", code)

    with world.database.unit(world.now) as unit:
        tables.attempt.create(unit.connection)
        untouched = invites.latest(unit, "person", world.last_person)
        assert untouched is not None
        assert untouched.used_at is None
    ana.commands("start", code)
    assert "English" in [button.label for button in ana.screen.buttons]


def test_fifty_phones_at_once_with_one_code_are_one_person_on_one_phone(world: World):
    code = world.invited(world.clinician())

    def tries(n: int) -> None:
        world.take(
            Inbound(
                bot="companion", channel="telegram", address=f"at once {n}", key=f"at once {n}",
                event=Command("start", code),
            )
        )  # fmt: skip

    with ThreadPoolExecutor(50) as phones:
        list(phones.map(tries, range(50)))

    with world.database.unit(world.now) as unit:
        of_the_person = select(tables.chat.c.id).where(tables.chat.c.subject == world.last_person)
        assert len(unit.connection.execute(of_the_person).all()) == 1
        assert people.get(unit, world.last_person).state == "joining"
