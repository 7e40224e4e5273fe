"""Digests come round once a minute in one worker, and come once, whatever becomes of the clock or the process."""

from datetime import timedelta

import pytest

from bot.digests import DigestPlanner
from bot.leases import Lease
from bot.tick import Tick
from storage import chats, clinicians, digests, links, people
from storage.people import Profile
from tests.system.sender_world import World
from tests.world import World as Phones


@pytest.fixture
async def world(database):
    world = World(database)
    world.hands.wall = world.hands.wall.replace(hour=8, minute=59)
    yield world
    world.units.close()


@pytest.fixture
def desk(database):
    return Phones(database).desk


@pytest.fixture
def planner(world, desk):
    return DigestPlanner(world.units, world.clock, lambda: desk)


async def staff(world, many=1):
    """So many clinicians, each with a console and one person."""

    def work(unit):
        made = []
        for n in range(many):
            lee = clinicians.add(unit, name=f"Dr {n}", state="active")
            chats.add(unit, "console", "telegram", f"lee-{n}", lee, "en")
            links.start(unit, people.add(unit, Profile(name=f"p{n}"), state="active"), lee)
            made.append(lee)
        return made

    return await world.units.run(work)


async def came(world, who):
    """The days of the digests that each has had."""

    def work(unit):
        day = world.hands.wall.date()
        around = [day + timedelta(days=n) for n in range(-2, 4)]
        return [[one.day for at in around if (one := digests.of_day(unit, lee, "daily", at))] for lee in who]

    return await world.units.run(work)


def always():
    return True


async def test_it_comes_within_a_minute_of_its_time(world, planner):
    who = await staff(world, 3)
    assert await planner.plan_due(always) == 0

    world.hands.on(61)

    assert await planner.plan_due(always) == 3
    assert await came(world, who) == [["2026-11-24"]] * 3


async def test_the_tick_plans_it(world, planner, tmp_path):
    who = await staff(world)

    async def nothing():
        pass

    lease = Lease("tick", "one", world.clock.steady, alone=world.database.dialect == "sqlite")
    tick = Tick(
        units=world.units, clock=world.clock, lease=lease, head_file=tmp_path / "audit.head", offer_again=nothing,
        digests=planner,
    )  # fmt: skip
    world.hands.on(61)
    await tick.come_round()

    assert await came(world, who) == [["2026-11-24"]]


async def test_a_clock_that_goes_back_or_forward_alone_brings_a_round_at_once_and_none_twice(world, planner):
    who = await staff(world)
    world.hands.on(61)
    counts = []
    for hours in (0, -1, 1, 24, -24, 0):
        world.hands.wall += timedelta(hours=hours)
        counts.append(await planner.plan_due(always))

    assert counts == [1, 0, 0, 1, 0, 0]
    assert await came(world, who) == [["2026-11-24", "2026-11-25"]]


async def test_a_restart_brings_none_twice(world, planner, desk):
    await staff(world)
    world.hands.on(61)
    assert await planner.plan_due(always) == 1

    again = DigestPlanner(world.units, world.clock, lambda: desk)

    assert await again.plan_due(always) == 0


async def test_two_workers_bring_it_once(world, planner, desk):
    who = await staff(world, 4)
    other = DigestPlanner(world.units, world.clock, lambda: desk)
    world.hands.on(61)

    counts = [await planner.plan_due(always), await other.plan_due(always)]

    assert sum(counts) == 4
    assert await came(world, who) == [["2026-11-24"]] * 4


async def test_a_worker_that_has_lost_its_lease_plans_no_more(world, planner):
    who = await staff(world, 3)
    world.hands.on(61)
    leads = iter((True, True, False, False))

    await planner.plan_due(lambda: next(leads))

    assert sum(map(len, await came(world, who))) == 1


async def test_one_that_cannot_be_planned_holds_nobody_up(world, planner, desk, caplog):
    who = await staff(world, 2)
    world.hands.on(61)
    calls = iter((LookupError("broken"), None, None))

    def broken():
        fault = next(calls)
        if fault is not None:
            raise fault
        return desk

    first = DigestPlanner(world.units, world.clock, broken)

    assert await first.plan_due(always) == 1
    assert "digest-not-planned" in caplog.text
    world.hands.on(61)
    assert await planner.plan_due(always) == 1
    assert await came(world, who) == [["2026-11-24"]] * 2
