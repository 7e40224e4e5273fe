"""Of several workers one sends: by a lease in the database, and by `steady()` before each call."""

import asyncio

import pytest
from sqlalchemy import text

from storage import leases, outbox
from tests.fakes.channel import RecordingChannel
from tests.system.sender_world import World


@pytest.fixture
def engine():
    return "postgresql"


@pytest.fixture
async def world(database):
    world = World(database)
    yield world
    world.units.close()


async def expire_lease(world):
    await world.units.run(lambda unit: unit.connection.execute(text("UPDATE lease SET until = 0")))


async def test_a_second_worker_sends_nothing_while_the_first_holds_the_lease(world):
    ana = await world.person()
    await world.units.run(lambda unit: leases.take(unit, "sender:companion", "two"))
    row = await world.post(ana)

    await world.send_all()

    assert await world.states(row) == ["queued"]


async def test_another_worker_takes_over_and_what_was_in_the_air_is_in_doubt(world):
    ana = await world.person()
    await world.units.run(lambda unit: leases.take(unit, "sender:companion", "two"))
    row = await world.post(ana, klass="D")
    await world.units.run(lambda unit: outbox.hand_off(unit, [row]))
    await expire_lease(world)

    await world.send_all()

    assert await world.states(row) == ["in_doubt"]
    assert world.channel.calls == []


async def test_a_worker_that_stood_still_sends_nothing_that_it_had_handed_off(world):
    ana = await world.person()
    row = await world.post(ana)
    woken = asyncio.Event()
    await world.sender._turn_over(woken)  # handed off; the call itself has not begun
    world.hands.ticks += 21

    await asyncio.wait(set(world.sender._sends))

    assert world.channel.calls == []
    assert await world.states(row) == ["handed_off"]


async def test_a_late_answer_to_the_former_worker_still_counts_as_sent(world):
    ana = await world.person()
    other = RecordingChannel()
    world.channel.gate = asyncio.Event()
    woken = asyncio.Event()
    row = await world.post(ana, klass="D")
    await world.sender._turn_over(woken)
    await world.channel.until_under_way()
    await expire_lease(world)
    second = world.new_sender("two", other)
    await second._turn_over(woken)
    assert await world.states(row) == ["in_doubt"]

    world.channel.gate.set()
    await asyncio.wait(set(world.sender._sends))
    await world.sender._turn_over(woken)

    assert await world.states(row) == ["sent"]
    assert other.calls == []


async def test_a_worker_that_stops_gives_its_lease_back(world):
    async with world.sending():
        await world.post(await world.person())
        await world.channel.until(1)

    assert await world.units.run(lambda unit: leases.take(unit, "sender:companion", "two"))
