"""The measurements themselves, with small numbers: real servers in processes of their own.

The one rule: a judge that cannot find a fault proves nothing, so a server that acknowledges early must fail.
"""

from __future__ import annotations

import asyncio
import signal
from pathlib import Path

import pytest

from tests.bench import kills, reminders, stopped, turn
from tests.bench.kills import Trial
from tests.bench.turn import CONTENDERS

pytestmark = pytest.mark.bench


@pytest.fixture(autouse=True)
def _signals():
    """Servers are stopped by whoever started them; the runner's own handler comes back."""
    before = signal.getsignal(signal.SIGTERM)
    yield
    signal.signal(signal.SIGTERM, before)


@pytest.fixture
def postgres_database(postgres):
    """An empty database, without tables."""
    postgres.run("CREATE DATABASE bench")
    yield postgres.url("bench")
    postgres.run("DROP DATABASE bench WITH (FORCE)")


def sqlite(folder: Path) -> str:
    return f"sqlite:///{folder / 'wren.db'}"


def test_a_turn_is_measured_beside_an_echo_and_python_telegram_bot():
    rows = turn.run(40, 2.0, 1, [one.name for one in CONTENDERS], [0], lambda _: None)

    assert [(row.name, row.api_ms) for row in rows] == [("aiohttp", 0), ("ptb", 0), ("wren", 0)]
    assert all(row.updates_per_s > 0 and row.p99_ms >= row.p50_ms > 0 for row in rows)
    assert rows[2].calls == pytest.approx(1.0, abs=0.3)


async def test_a_killed_server_has_lost_crossed_and_doubled_nothing(tmp_path):
    outcome = await kills.run(Trial(database=sqlite(tmp_path), kills=3, seed=1, people=24), tmp_path)

    assert outcome.verdict.is_good, outcome.verdict.faults
    assert min(outcome.in_flight) >= kills.IN_FLIGHT
    assert outcome.verdict.answers > 0


async def test_a_server_that_acknowledges_early_is_found_out(tmp_path):
    outcome = await kills.run(Trial(database=sqlite(tmp_path), kills=2, seed=1, people=24, early=True), tmp_path)

    assert outcome.verdict.lost > 0


async def test_a_killed_worker_on_postgresql_has_lost_crossed_and_doubled_nothing(postgres_database, tmp_path):
    trial = Trial(database=postgres_database, kills=2, seed=1, workers=2, people=24, lease=3)
    outcome = await kills.run(trial, tmp_path)

    assert outcome.verdict.is_good, outcome.verdict.faults
    assert min(outcome.in_flight) >= kills.IN_FLIGHT


async def test_a_worker_that_stands_still_loses_the_lease_to_another(postgres_database, tmp_path):
    found = await stopped.run(postgres_database, tmp_path, lease=3)

    assert found.taken_over_s < 30
    assert found.verdict.is_good, found.verdict.faults


async def test_reminders_that_are_due_at_once_are_sent_once_each_while_others_are_answered(tmp_path):
    found = await reminders.run(reminders.Trial(database=sqlite(tmp_path), due=60), tmp_path)

    assert (found.sent, found.missed, found.expired) == (60, 0, 0)
    assert found.is_good
    assert found.drain_s >= (60 - 25) / 25
    assert found.live_answers > 0


async def test_whoever_plans_or_sends_stands_still_and_no_reminder_is_lost_or_doubled(postgres_database, tmp_path):
    trial = reminders.Trial(database=postgres_database, due=100, workers=2, stop=True, lease=3)
    found = await reminders.run(trial, tmp_path)

    assert found.stopped == ["tick", "sender:companion"]
    assert (found.sent, found.missed, found.expired) == (100, 0, 0)
    assert (found.doubled, found.lost, found.out_of_order) == (0, 0, 0)


def test_the_driver_stays_off_the_measured_core():
    with turn.own_core():
        assert asyncio.run(_core()) == {turn.driver_core()}


async def _core() -> set[int]:
    import os

    return os.sched_getaffinity(0)
