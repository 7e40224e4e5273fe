"""SEC-11 and T7: what is counted stays counted, what is limited never limits help."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flows.events import Command, Inbound, Pressed, Text
from handlers.pressure import AT_MOST, Limiter
from storage import invites, people
from storage.database import Database
from storage.people import Profile
from tests.security.flood import flood
from tests.security.webhook_stage import open_stage
from tests.world import START, World, words_of

STEADY = 1_000.0


def test_wrong_codes_stay_counted_over_a_restart_and_a_clock_that_is_set_back(new_sqlite: Callable[[], Database]):
    world = World(new_sqlite())
    code = world.invited(world.clinician())
    guesser = world.phone("companion", "guesser")
    for n in range(invites.WRONG_A_DAY):
        guesser.commands("start", f"0000-0000-000{n}")

    steady = world.now.timestamp()
    world.desk = type(world.desk)(**{**vars(world.desk), "steady": lambda: steady})
    world.restart()
    world.passes(days=-1)
    guesser.new.clear()
    guesser.commands("start", code)

    assert ["doesn’t work" in words_of(one.rendered) for one in guesser.new if one.rendered] == [True]
    world.close()


@pytest.mark.parametrize("engine", ["postgresql"], indirect=False)
def test_two_workers_count_the_same_guesses(engine: str, open_database: Callable[[], Database]):
    one, other = open_database(), open_database()
    with one.unit(START) as unit:
        code = invites.make(unit, "person", people.add(unit, Profile(name="Ana")), "")
    for n in range(invites.WRONG_A_DAY):
        with (one, other)[n % 2].unit(START) as unit:
            invites.redeem(unit, "0000-0000-0000", "person", "guesser", STEADY + n)

    for worker in (one, other):
        with worker.unit(START) as unit:
            assert invites.redeem(unit, code, "person", "guesser", STEADY + 9) is None


def test_the_limit_of_a_chat_fails_open_and_never_counts_help():
    steady = [STEADY]
    limiter = Limiter(lambda: steady[0])

    def comes(event: object, n: int) -> object:
        return limiter.judge(Inbound(bot="companion", channel="telegram", address="1", key=str(n), event=event))  # type: ignore[arg-type]

    held = [comes(Text("x"), n) for n in range(AT_MOST + 5)]
    asked = [comes(one, 100 + n) for n, one in enumerate((Command("help"), Pressed("w:help"), Pressed("w:more-help")))]

    assert [one is None for one in held] == [True] * AT_MOST + [False] * 5
    assert asked == [None, None, None]
    assert Limiter(lambda: steady[0]).judge(
        Inbound(bot="companion", channel="telegram", address="1", key="999", event=Text("x"))
    ) is None  # fmt: skip


async def test_a_flood_with_a_cry_for_help_in_it_is_answered_and_loses_nobody_elses_words(
    new_sqlite: Callable[[], Database],
):
    async with open_stage(new_sqlite()) as stage:
        found = await flood(stage, 250)

    assert found.answered >= 1
    assert found.p95_meanwhile < 1.0
