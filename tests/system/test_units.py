"""Transactions off the loop: in their order, each by itself, and whoever asked is told."""

from __future__ import annotations

import asyncio
import threading

import pytest

from bot.clock import Clock
from bot.units import A_HOP, Units
from bot.wakes import Wakes
from storage import settings_store


@pytest.fixture
def wakes():
    return Wakes()


@pytest.fixture
async def units(database, wakes):
    made = Units(database, Clock(), wakes)
    yield made
    await asyncio.to_thread(made.close)


async def test_each_is_given_what_its_own_work_returned(units):
    found = await asyncio.gather(*(units.run(lambda unit, n=n: n * n) for n in range(3 * A_HOP)))

    assert found == [n * n for n in range(3 * A_HOP)]


async def test_one_that_fails_undoes_itself_alone(units):
    def keep(name, *, fail):
        def work(unit):
            settings_store.set(unit, name, 1)
            return 1 / (0 if fail else 1)

        return work

    asked = [units.run(keep(f"n{n}", fail=n == 1)) for n in range(3)]
    found = await asyncio.gather(*asked, return_exceptions=True)

    assert [type(one) for one in found] == [float, ZeroDivisionError, float]
    kept = await units.run(lambda unit: [settings_store.get(unit, f"n{n}") for n in range(3)])
    assert kept == [1, None, 1]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_on_sqlite_they_run_in_the_order_in_which_they_were_asked_for(units):
    ran, threads = [], set()

    def work(number):
        def note(_unit):
            ran.append(number)
            threads.add(threading.get_ident())

        return note

    await asyncio.gather(*(units.run(work(n)) for n in range(2 * A_HOP)))

    assert ran == list(range(2 * A_HOP))
    assert len(threads) == 1


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_what_nobody_waits_for_any_more_is_not_begun(units):
    held, began = threading.Event(), asyncio.Event()
    loop, ran = asyncio.get_running_loop(), []

    def hold(_unit):
        loop.call_soon_threadsafe(began.set)
        held.wait(10)

    first = asyncio.create_task(units.run(hold))
    await began.wait()
    second = asyncio.create_task(units.run(ran.append))
    await asyncio.sleep(0)
    second.cancel()
    await asyncio.gather(second, return_exceptions=True)
    held.set()
    await first
    await units.run(lambda unit: None)

    assert ran == []


async def test_readers_are_woken_once_it_is_committed(units, wakes):
    async with wakes.listening("outbox:companion") as woken:

        def work(unit):
            unit.wakes.add("outbox:companion")
            assert not woken.is_set()

        await units.run(work)

        assert woken.is_set()
