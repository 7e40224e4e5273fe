"""The tick: what comes round once a second, whatever the wall clock does."""

import asyncio
from datetime import timedelta

import pytest

from bot.leases import Lease
from bot.nightly import sweep_names, sweep_nightly
from bot.tick import STEADY, Tick, read_head
from storage import audit, chats, clinicians, inbox, log, outbox, platform_messages, settings_store, subjects
from tests.system.sender_world import World


@pytest.fixture
async def world(database):
    world = World(database)
    yield world
    world.units.close()


@pytest.fixture
def ticking(world, tmp_path):
    """Makes a tick of a worker; `offers` counts how often open questions were to be offered again."""
    offers = []

    async def offer():
        offers.append(world.clock.steady())

    def make(owner="one", last_polls=dict):
        lease = Lease("tick", owner, world.clock.steady, alone=world.database.dialect == "sqlite")
        tick = Tick(
            units=world.units, clock=world.clock, lease=lease, head_file=tmp_path / "audit.head", offer_again=offer,
            last_polls=last_polls,
        )  # fmt: skip
        tick.offers = offers
        return tick

    return make


async def ticked(tick):
    await tick._tick()
    if tick._offers is not None:
        await tick._offers


async def test_rows_of_the_audit_are_chained_and_the_head_stands_outside_the_database(world, ticking, tmp_path):
    ana = await world.person()
    await world.units.run(lambda unit: unit.audit("read", actor="lee", subjects=(ana.subject,)))

    await ticked(ticking())

    head = read_head(tmp_path / "audit.head")
    assert head == await world.units.run(audit.head)
    assert await world.units.run(lambda unit: audit.verify(unit, head)) == []


async def test_steady_is_stored_so_that_a_restart_goes_on_from_it(world, ticking):
    await ticked(ticking())

    assert await world.units.run(lambda unit: settings_store.get(unit, STEADY)) == world.clock.steady()


async def test_a_gap_of_more_than_150_seconds_offers_open_questions_once(world, ticking):
    await ticked(ticking("one"))
    await world.units.run(lambda unit: settings_store.set(unit, STEADY, world.clock.steady() - 151))
    second = ticking("one")

    await ticked(second)
    await ticked(second)

    assert len(second.offers) == 1


async def test_a_short_restart_offers_nothing_again(world, ticking):
    await ticked(ticking())
    world.hands.on(140)

    second = ticking()
    await ticked(second)

    assert second.offers == []


async def test_the_first_start_of_all_offers_nothing(ticking):
    tick = ticking()

    await ticked(tick)

    assert tick.offers == []


async def test_a_platform_that_could_not_be_asked_for_minutes_counts_as_a_gap(world, ticking):
    polls = {"companion": world.clock.steady()}
    tick = ticking(last_polls=lambda: polls)
    await ticked(tick)
    world.hands.on(200)
    polls["companion"] = world.clock.steady()

    await ticked(tick)

    assert len(tick.offers) == 1


@pytest.mark.parametrize("jump", [timedelta(hours=-1), timedelta(days=1)], ids=["an hour back", "a day on"])
async def test_the_tick_goes_on_when_the_clock_is_set(world, ticking, jump):
    tick = ticking()
    running = asyncio.create_task(tick.run())
    await _next(world, tick)

    world.hands.wall += jump
    await _next(world, tick)

    tick.stop()
    await asyncio.wait_for(running, 5)


@pytest.mark.parametrize("jump", [timedelta(hours=-1), timedelta(days=1)], ids=["an hour back", "a day on"])
async def test_what_was_queued_before_the_clock_was_set_leaves_all_the_same(world, jump):
    ana = await world.person()
    row = await world.post(ana, "help-now", klass="A")
    world.hands.wall += jump

    await world.send_all()

    assert await world.states(row) == ["sent"]


async def test_what_is_old_is_swept_and_what_is_new_is_kept(world):
    ana = await world.person()

    def before(unit):
        inbox.claim(unit, "companion", "old")
        platform_messages.add(unit, ana.id, ana.subject, ["1"])
        return subjects.add(unit, "guest")

    def after(unit):
        inbox.claim(unit, "companion", "new")
        sweep_nightly(unit)

    guest = await world.units.run(before)
    world.hands.on(73 * 3600)
    await world.units.run(after)

    def left(unit):
        claimed = [inbox.claim(unit, "companion", key) for key in ("old", "new")]
        return claimed, platform_messages.of(unit, ana.id, ana.subject), unit.is_readable(guest)

    assert await world.units.run(left) == ([True, False], [], False)


async def test_names_on_console_screens_go_within_a_day(world):
    lee, desk = await world.units.run(_clinician)

    def opened(unit):
        platform_messages.add(unit, lee.id, lee.subject, ["7"])
        log.append(unit, desk.id, {"b": "Ana"})

    await world.units.run(opened)
    world.hands.on(22 * 3600 + 60)
    await world.units.run(sweep_names)

    def left(unit):
        due = outbox.due(unit, "console")
        return [(row.do, row.message_ids) for row in due], [one.entry for one in log.after(unit, desk.id, 0)]

    assert await world.units.run(left) == ([("delete", ("7",))], [{"h": 1}])


def _clinician(unit):
    id_ = clinicians.add(unit, name="Dr Lee", state="active")
    return (
        chats.add(unit, "console", "telegram", "lee", id_, "en"),
        chats.add(unit, "console", "web", "lees-desk", id_, "en"),
    )


async def _next(world, tick):
    """Wait for one more tick; the machine's own time goes on, whatever the wall clock shows."""
    before = tick.ticked_at
    world.hands.ticks += 1
    async with asyncio.timeout(5):
        while tick.ticked_at == before:  # noqa: ASYNC110 - what is tested is that nobody need wake it
            await asyncio.sleep(0.02)
