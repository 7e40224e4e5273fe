"""What comes round is planned by one worker at a time, between everybody's turns, and each time ends exactly once."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.leases import Lease
from bot.planning import Planner
from bot.tick import Tick
from flows.recurrence import Rule
from storage import chats, clinicians, links, occurrences, outbox, people, reminders
from storage.people import Profile
from tests.bench import schedules
from tests.bench.schedules import Trial
from tests.system.sender_world import World


@pytest.fixture
async def world(database):
    world = World(database)
    yield world
    world.units.close()


@pytest.fixture
def desk(database):
    return schedules.Life(database, Trial(schedules=0, days=0)).desk


@pytest.fixture
def planner(world, desk):
    return Planner(world.units, world.clock, lambda: desk)


async def due(world, many):
    """So many people, each with a reminder that is due now."""

    def work(unit):
        lee = clinicians.add(unit, name="Dr Lee", state="active")
        made = []
        for n in range(many):
            person = people.add(unit, Profile(name=f"p{n}"), state="active")
            links.start(unit, person, lee)
            chats.add(unit, "companion", "telegram", f"p{n}", person, "en")
            one = reminders.add(
                unit, person=person, kind="words", rule=Rule(kind="daily", first="2026-11-25"), slot="12:00",
                zone="UTC", words="a glass",
            )  # fmt: skip
            reminders.save(unit, replace(one, next_at=unit.now))
            made.append((person, one.id))
        return made

    return await world.units.run(work)


async def states(world, made):
    def work(unit):
        return [[one.state for one in occurrences.of_reminder(unit, *whose)] for whose in made]

    return await world.units.run(work)


async def left(world):
    return len(await world.units.run(lambda unit: reminders.due(unit, 1000)))


async def test_the_tick_plans_what_is_due_and_the_sender_sends_it(world, planner, tmp_path):
    made = await due(world, 3)

    async def nothing():
        pass

    lease = Lease("tick", "one", world.clock.steady, alone=world.database.dialect == "sqlite")
    tick = Tick(
        units=world.units, clock=world.clock, lease=lease, head_file=tmp_path / "audit.head", offer_again=nothing,
        planner=planner,
    )  # fmt: skip
    await tick.come_round()
    assert await states(world, made) == [["planned"]] * 3
    await world.send_all()

    assert sorted(call.address for call in world.channel.calls) == ["p0", "p1", "p2"]
    assert await states(world, made) == [["sent"]] * 3


async def test_a_turn_that_comes_in_meanwhile_does_not_wait_for_all_of_them(world, planner):
    await due(world, 60)
    planning = asyncio.create_task(planner.plan_due(lambda: True))
    await world.units.run(lambda unit: None)

    assert await left(world) > 30
    await planning
    while await left(world):
        await planner.plan_due(lambda: True)


async def test_a_worker_that_has_lost_its_lease_plans_no_more(world, planner):
    await due(world, 20)
    leads = iter([True, True, True, False])  # the first is for breaks that have run out

    await planner.plan_due(lambda: next(leads))

    assert await left(world) == 12


async def test_two_workers_at_once_plan_each_of_them_once(world, planner, desk):
    made = await due(world, 30)
    other = Planner(world.units, world.clock, lambda: desk)

    while await left(world):
        await asyncio.gather(planner.plan_due(lambda: True), other.plan_due(lambda: True))
        world.hands.on(0.0)
        planner._put_off.clear()
        other._put_off.clear()

    assert await states(world, made) == [["planned"]] * 30
    assert await world.units.run(lambda unit: outbox.queued(unit, "companion")) == 30


async def test_one_that_cannot_be_planned_holds_nobody_up_and_is_tried_again(world, planner):
    made = await due(world, 9)
    (_, broken) = made[0]

    def wreck(unit):
        one = reminders.find(unit, broken)
        reminders.save(unit, replace(one, zone="No/Where"))
        return one

    good = await world.units.run(wreck)
    await planner.plan_due(lambda: True)
    assert await states(world, made) == [[], *[["planned"]] * 8]
    await world.units.run(lambda unit: reminders.save(unit, good))
    await planner.plan_due(lambda: True)
    assert await states(world, made[:1]) == [[]]
    world.hands.on(31)
    await planner.plan_due(lambda: True)

    assert await states(world, made[:1]) == [["planned"]]


async def test_a_reminder_that_is_late_by_a_stall_of_the_sender_is_not_sent_as_now(world, planner):
    made = await due(world, 1)
    await planner.plan_due(lambda: True)
    world.hands.on(timedelta(hours=2).total_seconds())
    await world.send_all()

    assert await states(world, made) == [["missed"]]
    assert [call.text for call in world.channel.calls] == ["came-late (en)"]


def test_whatever_the_clock_does_each_time_ends_exactly_once(database):
    seed, workers = (2, 2) if database.dialect == "postgresql" else (1, 1)
    found = schedules.run(database, Trial(schedules=16, days=40, jumps=16, seed=seed, workers=workers))

    assert found.faults == []
    assert (found.twice, found.unended) == (0, 0)
    assert found.sent > found.missed > 0
    assert found.expired > 0


def test_nobody_gets_more_than_twelve_a_day_and_hardly_anybody_more_than_four(new_sqlite):
    found = schedules.run(new_sqlite(), Trial(schedules=40, days=14, calm=True))

    assert found.faults == []
    assert found.missed == 0
    assert found.most_a_day <= 12
    assert found.p95_a_day <= 4
