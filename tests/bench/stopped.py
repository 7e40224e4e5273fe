"""A worker that stands still (SIGSTOP) while it holds the sender's lease: another takes over, and nothing is doubled.

    uv run python -m tests.bench.stopped [--lease SECONDS] [--json]

The one rule: real processes, on PostgreSQL; the load balancer leaves out who does not answer.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import signal
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import psycopg

from bot.leases import SECONDS
from tests.bench.crowd import Crowd, WatchedApi
from tests.bench.fleet import Fleet
from tests.bench.invented import invent, open_database
from tests.bench.judge import Verdict
from tests.bench.kills import database_of, judged, silence
from tests.bench.process import free_port

PEOPLE = 12
WITHIN = 60.0


@dataclass(frozen=True, kw_only=True)
class Stopped:
    """Seconds from the stop until another held the lease, and until somebody was answered again."""

    lease: int
    taken_over_s: float
    answered_s: float
    verdict: Verdict

    def report(self) -> dict[str, Any]:
        return asdict(self)


async def run(url: str, folder: Path, *, lease: int, seed: int = 1) -> Stopped:
    database = await asyncio.to_thread(open_database, url, folder / "master.key")
    people = invent(database, PEOPLE)
    database.close()
    async with WatchedApi() as api:
        arguments = ("--lease-seconds", str(lease))
        fleet = Fleet(folder, api.base, url, [free_port(), free_port()], arguments)
        try:
            await fleet.start()
            await api.until(lambda: all(bot.webhook for bot in api.world.bots.values()), seconds=30)
            crowd = Crowd(api, people, seed, patience=lease + 5.0)
            crowd.begin()
            await api.until(lambda: len(api.shown) > PEOPLE, seconds=WITHIN)
            taken_over, answered = await _stop_the_sender(url, api, fleet)
            await api.until(lambda: len(api.shown) > 3 * PEOPLE, seconds=WITHIN)
            await crowd.rest()
            await silence(api, fleet)
        finally:
            await fleet.stop()
        verdict = await asyncio.to_thread(judged, url, fleet, api, crowd)
    return Stopped(lease=lease, taken_over_s=round(taken_over, 1), answered_s=round(answered, 1), verdict=verdict)


async def _stop_the_sender(url: str, api: WatchedApi, fleet: Fleet) -> tuple[float, float]:
    """Whoever holds the lease stands still until another has taken it over and has sent something."""
    owner = await _owner(url)
    number = next(n for n, worker in enumerate(fleet.workers) if f":{worker.pid}:" in owner)
    worker = fleet.workers[number]
    worker.send(signal.SIGSTOP)
    began = time.monotonic()
    fleet.proxy.left_out.add(fleet.ports[number])
    try:
        async with asyncio.timeout(WITHIN):
            while await _owner(url) == owner:  # noqa: ASYNC110 - it is another process that decides
                await asyncio.sleep(0.05)
            taken_over, shown = time.monotonic() - began, len(api.shown)
            await api.until(lambda: len(api.shown) > shown, seconds=WITHIN)
            answered = time.monotonic() - began
    finally:
        worker.send(signal.SIGCONT)
        fleet.proxy.left_out.clear()
    return taken_over, answered


async def _owner(url: str) -> str:
    async with await psycopg.AsyncConnection.connect(url, autocommit=True) as connection:
        found = await connection.execute("SELECT owner FROM lease WHERE name = 'sender:companion'")
        row = await found.fetchone()
    return str(row[0]) if row else ""


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--lease", type=int, default=SECONDS)
    options.add_argument("--json", action="store_true")
    asked = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="wren-stopped-") as name:
        folder = Path(name)
        folder.chmod(0o755)  # when we are root the database server runs as another user
        with database_of("postgresql", folder) as url:
            found = asyncio.run(run(url, folder, lease=asked.lease))
    if asked.json:
        print(json.dumps(found.report()))
    else:
        print(f"lease {found.lease} s: taken over after {found.taken_over_s} s, answered after {found.answered_s} s")
        print(found.verdict)
    sys.exit(0 if found.verdict.is_good else 1)


if __name__ == "__main__":
    main()
