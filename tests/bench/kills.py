"""Kills the server at random moments, with work in flight, and lets a judge look at what is left.

    uv run python -m tests.bench.kills --database sqlite|postgresql --kills N [--json] [--acknowledge-early]

The one rule: a kill counts only with five updates or more that were taken and not yet answered. With
`--acknowledge-early` the server says 200 before it has committed, and the judge must find that out.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

from bot.leases import SECONDS
from bot.service import Service
from tests.bench.crowd import Crowd, WatchedApi
from tests.bench.fleet import Fleet
from tests.bench.invented import invent, open_database
from tests.bench.judge import Judge, Verdict
from tests.bench.process import free_port

IN_FLIGHT = 5
PEOPLE = 40
STAFF = 3
QUIET_WITHIN = 120.0
TRIES = 60
EACH_FIRST = 6
"""Messages that each has had on average before the first kill: by then they are in the midst of a check-in."""


@dataclass(frozen=True, kw_only=True)
class Trial:
    """One run. `lease` only matters where there is more than one worker."""

    database: str
    kills: int
    seed: int
    workers: int = 1
    people: int = PEOPLE
    lease: int = SECONDS
    early: bool = False

    @property
    def arguments(self) -> tuple[str, ...]:
        return ("--lease-seconds", str(self.lease), *(["--acknowledge-early"] if self.early else []))

    @property
    def patience(self) -> float:
        return 3.0 if self.workers == 1 else self.lease + 5.0


@dataclass
class Outcome:
    verdict: Verdict = field(default_factory=Verdict)
    in_flight: list[int] = field(default_factory=list)
    ready: list[float] = field(default_factory=list)
    seconds: float = 0.0

    def report(self, trial: Trial) -> dict[str, Any]:
        seen = self.verdict
        return {
            "database": "sqlite" if trial.workers == 1 else "postgresql", "kills": len(self.in_flight), "seed": trial.seed,
            "lost": seen.lost, "crossed": seen.crossed, "doubled": seen.doubled, "in_doubt": seen.in_doubt,
            "updates": seen.updates, "answers": seen.answers, "messages": seen.messages,
            "least_in_flight": min(self.in_flight), "median_in_flight": median(self.in_flight),
            "longest_start_s": round(max(self.ready), 2), "seconds": round(self.seconds, 1),
            "faults": seen.faults[:20],
        }  # fmt: skip


async def run(trial: Trial, folder: Path) -> Outcome:
    """People and kills, then silence, then the judgement."""
    began, outcome, dice = time.monotonic(), Outcome(), Random(trial.seed)
    database = await asyncio.to_thread(open_database, trial.database, folder / "master.key")
    people = invent(database, trial.people, STAFF)
    database.close()
    async with WatchedApi() as api:
        api.push.scale = 0.02
        fleet = Fleet(folder, api.base, trial.database, [free_port() for _ in range(trial.workers)], trial.arguments)
        try:
            await fleet.start()
            await api.until(lambda: all(bot.webhook for bot in api.world.bots.values()), seconds=30)
            crowd = Crowd(api, people, trial.seed, trial.patience)
            crowd.begin()
            await api.until(lambda: len(api.shown) >= EACH_FIRST * len(people), seconds=QUIET_WITHIN)
            for _ in range(trial.kills):
                outcome.in_flight.append(await _kill_one(trial, fleet, crowd, dice))
            await crowd.rest()
            await silence(api, fleet)
        finally:
            await fleet.stop()
        outcome.ready = fleet.ready
        outcome.verdict = await asyncio.to_thread(judged, trial.database, fleet, api, crowd)
    outcome.seconds = time.monotonic() - began
    return outcome


async def _kill_one(trial: Trial, fleet: Fleet, crowd: Crowd, dice: Random) -> int:
    """At a random moment with work in flight; how much there was."""
    await asyncio.sleep(dice.uniform(0.1, 2.0))
    victim = dice.randrange(len(fleet.workers))

    def in_flight() -> int:
        return crowd.waiting if trial.early else fleet.unanswered(victim)

    for _ in range(TRIES):
        await asyncio.sleep(dice.uniform(0.0, 0.05))
        if await _comes_to(IN_FLIGHT, in_flight):
            break
        await crowd.hold(0.3)
    flying = in_flight()
    if flying < IN_FLIGHT:
        raise RuntimeError("too little was in flight for a kill to mean anything")
    fleet.workers[victim].kill()
    await fleet.begin(victim)
    return flying


async def _comes_to(least: int, count: Callable[[], int]) -> bool:
    """Whether so many are in flight within half a second."""
    end = time.monotonic() + 0.5
    while time.monotonic() < end:
        if count() >= least:
            return True
        await asyncio.sleep(0.002)
    return False


async def silence(api: WatchedApi, fleet: Fleet) -> None:
    """Until everything was brought, and everything queued was sent."""
    async with asyncio.timeout(QUIET_WITHIN):
        while True:
            shown = len(api.shown)
            await asyncio.sleep(1.0)
            if any(bot.updates for bot in api.world.bots.values()) or len(api.shown) != shown:
                continue
            state = await fleet.health()
            if not any(state.get("queued", {"": 1}).values()):
                return


def judged(url: str, fleet: Fleet, api: WatchedApi, crowd: Crowd) -> Verdict:
    database = open_database(url, fleet.key_file)
    try:
        return Judge(database, api, crowd.souls, Service.model_validate_json(fleet.service), fleet.log).judge()
    finally:
        database.close()


@contextmanager
def database_of(kind: str, folder: Path) -> Iterator[str]:
    """An empty database of this kind; a PostgreSQL server of its own where one is needed."""
    if kind == "sqlite":
        yield f"sqlite:///{folder / 'wren.db'}"
        return
    from tests.conftest import Postgres, _start_postgres

    home = folder / "postgresql"
    home.mkdir(mode=0o755)
    server = _start_postgres(home)
    try:
        postgres = Postgres(server.get_uri())
        postgres.run("CREATE DATABASE bench")
        yield postgres.url("bench")
    finally:
        server.cleanup()


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--database", choices=["sqlite", "postgresql"], default="sqlite")
    options.add_argument("--kills", type=int, default=20)
    options.add_argument("--workers", type=int, default=3, help="on PostgreSQL")
    options.add_argument("--people", type=int, default=PEOPLE)
    options.add_argument("--lease", type=int, default=SECONDS, help="seconds, on PostgreSQL")
    options.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    options.add_argument("--json", action="store_true")
    options.add_argument("--acknowledge-early", action="store_true")
    asked = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="wren-kills-") as name:
        folder = Path(name)
        folder.chmod(0o755)  # when we are root the database server runs as another user
        with database_of(asked.database, folder) as database:
            trial = Trial(
                database=database, kills=asked.kills, seed=asked.seed, people=asked.people, lease=asked.lease,
                workers=1 if asked.database == "sqlite" else asked.workers, early=asked.acknowledge_early,
            )  # fmt: skip
            outcome = asyncio.run(run(trial, folder))
    report = outcome.report(trial)
    if asked.json:
        print(json.dumps(report))
    else:
        print("\n".join(f"{name:18} {value}" for name, value in report.items() if name != "faults"))
        print("\n".join(report["faults"]))
    sys.exit(0 if outcome.verdict.is_good else 1)


if __name__ == "__main__":
    main()
