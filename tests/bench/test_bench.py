"""The measurements themselves, with small numbers: real servers in processes of their own.

The one rule: a judge that cannot find a fault proves nothing, so a server that acknowledges early must fail.
"""

from __future__ import annotations

import asyncio
import signal
from pathlib import Path

import pytest

from tests.bench import kills, stopped, turn
from tests.bench.kills import Trial
from tests.bench.turn import CONTENDERS


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


def test_the_driver_stays_off_the_measured_core():
    with turn.own_core():
        assert asyncio.run(_core()) == {turn.driver_core()}


async def _core() -> set[int]:
    import os

    return os.sched_getaffinity(0)
