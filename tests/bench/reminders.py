"""Many reminders due in the same second for one bot, drained at the platform's own pace while others are talking.

    uv run python -m tests.bench.reminders --due 10000 [--database sqlite|postgresql] [--workers N] [--stop] [--json]

The one rule: a real server against the Bot API, judged from outside and by its database: each reminder ended once, and
whoever was sent one got one. With `--stop` (PostgreSQL) whoever holds a lease stands still past it, and wakes again.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import signal
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import psycopg
from sqlalchemy import text

from bot.leases import SECONDS
from flows.recurrence import Rule
from handlers.buttons import conversation_of
from storage import reminders
from storage.database import Database
from tests.bench.delivery import Delivery
from tests.bench.fleet import Fleet
from tests.bench.invented import Somebody, invent, open_database
from tests.bench.kills import database_of
from tests.bench.lean_api import Fields, LeanApi
from tests.bench.load import Load
from tests.bench.phones import Checking
from tests.bench.process import COMPANION, CONSOLE, free_port

TALKING = 40
"""People in the midst of a check-in meanwhile, none of whom has a reminder."""

TALKS_A_SECOND = 8.0
TWICE = 10
"""Every so many has two that are due in that second: their order in the chat is looked at."""

SLOWEST = 15.0
"""Reminders a second at the very least; whatever is slower than this is lost."""

CONNECTIONS = 20
A_PHASE = 5.0


@dataclass(frozen=True, kw_only=True)
class Trial:
    database: str
    due: int
    workers: int = 1
    stop: bool = False
    lease: int = SECONDS
    seed: int = 1


@dataclass(kw_only=True)
class Outcome:
    """How the reminders ended, and how people who were talking were answered meanwhile."""

    database: str
    due: int
    sent: int = 0
    missed: int = 0
    expired: int = 0
    in_doubt: int = 0
    doubled: int = 0
    lost: int = 0
    out_of_order: int = 0
    drain_s: float = 0.0
    live_answers: int = 0
    live_median_ms: float = 0.0
    live_p99_ms: float = 0.0
    stopped: list[str] = field(default_factory=list)

    @property
    def is_good(self) -> bool:
        return not (self.doubled or self.lost or self.out_of_order)


@dataclass
class Watch:
    """What stands in the chats of those who are reminded: conversations in the order in which they came."""

    chats: set[int]
    seen: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    last_at: float = 0.0

    @property
    def count(self) -> int:
        return sum(map(len, self.seen.values()))

    def shown(self, bot: str, chat: int, message: int, fields: Fields) -> None:
        if chat not in self.chats:
            return
        markup = fields.get("reply_markup") or "{}"
        markup = json.loads(markup) if isinstance(markup, str) else markup
        data = [button["callback_data"] for row in markup.get("inline_keyboard", []) for button in row]
        found = next((one for one in map(conversation_of, data) if one), None)
        if found is not None:
            self.seen[chat].append(found)
            self.last_at = time.monotonic()


async def run(trial: Trial, folder: Path) -> Outcome:
    api = LeanApi({COMPANION: "companion", CONSOLE: "console"})
    await api.start()
    talking, reminded, at = await asyncio.to_thread(_prepare, trial, folder)
    arguments = ("--lease-seconds", str(trial.lease))
    fleet = Fleet(folder, api.base, trial.database, [free_port() for _ in range(trial.workers)], arguments)
    outcome = Outcome(database=trial.database.split(":", 1)[0], due=trial.due)
    watch = Watch({one.address for one in reminded})
    api.shown = watch.shown  # from before the start: a slow machine may be late for what is due
    try:
        await fleet.start()
        await asyncio.wait_for(api.registered.wait(), 30)
        stopping = asyncio.create_task(_stop_holders(trial, fleet, at, outcome)) if trial.stop else None
        await _drain(trial, api, talking, watch, at, outcome)
        if stopping is not None:
            await stopping
        await _silence(fleet)
    finally:
        await fleet.stop()
        await api.stop()
    await asyncio.to_thread(_judge, trial, folder, watch, outcome)
    return outcome


def _prepare(trial: Trial, folder: Path) -> tuple[list[Somebody], list[Somebody], datetime]:
    """People, and a reminder each for one and the same second to come."""
    database = open_database(trial.database, folder / "master.key")
    try:
        singles = trial.due - trial.due // (TWICE + 1)
        people = [one for one in invent(database, TALKING + singles) if one.bot == "companion"]
        ahead = timedelta(seconds=6 + 3 * trial.workers + trial.due / 500)
        at = (datetime.now(UTC) + ahead).replace(microsecond=0)
        reminded = people[TALKING:]
        _remind(database, (*reminded, *reminded[::TWICE])[: trial.due], at)
    finally:
        database.close()
    return people[:TALKING], reminded, at


def _remind(database: Database, people: Sequence[Somebody], at: datetime) -> None:
    rule = Rule(kind="daily", first=at.date().isoformat())
    with database.unit(datetime.now(UTC)) as unit:
        for one in people:
            made = reminders.add(
                unit, person=one.id, kind="words", rule=rule, slot=at.strftime("%H:%M"), zone="UTC", words="a glass"
            )
            reminders.save(unit, replace(made, state="on", next_at=at))


async def _drain(
    trial: Trial, api: LeanApi, talking: Sequence[Somebody], watch: Watch, at: datetime, outcome: Outcome
) -> None:
    """People talk, from before it is time until all have come."""
    bot, dice = api.bot("companion"), Random(trial.seed)
    delivery = Delivery(bot.webhook, bot.secret, CONNECTIONS)
    load = Load(api, delivery, [Checking(one.address, dice) for one in talking], lambda: 0.0, dice)
    replied = load._shown

    def shown(name: str, chat: int, message: int, fields: Fields) -> None:
        watch.shown(name, chat, message, fields)
        replied(name, chat, message, fields)

    api.shown = shown
    waits: list[float] = []
    began = time.monotonic() + max(0.0, (at - datetime.now(UTC)).total_seconds())
    end = began + 60.0 + trial.due / SLOWEST + (4 * trial.lease if trial.stop else 0)
    while watch.count < trial.due and time.monotonic() < end:
        burst = await load.paced(TALKS_A_SECOND, updates=int(TALKS_A_SECOND * A_PHASE), seconds=A_PHASE)
        if time.monotonic() > began:
            waits += burst.waits
    delivery.close()
    ordered = sorted(waits) or [0.0]
    outcome.drain_s = round(watch.last_at - began, 1)
    outcome.live_answers = len(waits)
    outcome.live_median_ms = round(1000 * ordered[len(ordered) // 2], 1)
    outcome.live_p99_ms = round(1000 * ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))], 1)


async def _silence(fleet: Fleet) -> None:
    """Until nothing that may go now waits any more."""
    async with asyncio.timeout(60):
        while any((await fleet.health()).get("queued", {"": 1}).values()):  # noqa: ASYNC110 - another process decides
            await asyncio.sleep(0.5)
        await asyncio.sleep(2.0)  # what is under way is written back


async def _stop_holders(trial: Trial, fleet: Fleet, at: datetime, outcome: Outcome) -> None:
    """In the midst of it whoever plans, and then whoever sends, stands still until another has taken over."""
    await asyncio.sleep(max(0.0, (at - datetime.now(UTC)).total_seconds() + 1.0))
    for lease in ("tick", "sender:companion"):
        owner = await _owner(trial.database, lease)
        number = next(n for n, worker in enumerate(fleet.workers) if f":{worker.pid}:" in owner)
        fleet.workers[number].send(signal.SIGSTOP)
        fleet.proxy.left_out.add(fleet.ports[number])
        try:
            async with asyncio.timeout(4 * trial.lease + 30):
                while await _owner(trial.database, lease) == owner:  # noqa: ASYNC110 - another process decides
                    await asyncio.sleep(0.1)
            await asyncio.sleep(1.0)
        finally:
            fleet.workers[number].send(signal.SIGCONT)
            fleet.proxy.left_out.clear()
        outcome.stopped.append(lease)


async def _owner(url: str, lease: str) -> str:
    async with await psycopg.AsyncConnection.connect(url, autocommit=True) as connection:
        found = await connection.execute("SELECT owner FROM lease WHERE name = %s", (lease,))
        row = await found.fetchone()
    return str(row[0]) if row else ""


def _judge(trial: Trial, folder: Path, watch: Watch, outcome: Outcome) -> None:
    """What stands in the database against what stood in the chats."""
    database = open_database(trial.database, folder / "master.key")
    try:
        with database.unit(datetime.now(UTC)) as unit:
            rows = unit.connection.execute(text("SELECT id, state, reason, conversation FROM occurrence")).all()
    finally:
        database.close()
    states = Counter(row.state for row in rows)
    came = Counter(one for seen in watch.seen.values() for one in seen)
    doubtful = {row.conversation for row in rows if row.reason == "in-doubt"}
    outcome.sent, outcome.missed, outcome.expired = states["sent"], states["missed"], states["expired"]
    outcome.in_doubt = len(doubtful)
    outcome.doubled = sum(count > 1 for one, count in came.items() if one not in doubtful)
    never = [row for row in rows if row.state == "sent" and row.conversation not in came]
    outcome.lost = trial.due - sum(states[one] for one in ("sent", "missed", "expired"))
    outcome.lost += sum(row.conversation not in doubtful for row in never)
    outcome.out_of_order = sum(seen != sorted(seen) for seen in watch.seen.values())


def report(outcome: Outcome) -> dict[str, Any]:
    return asdict(outcome)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--due", type=int, default=1000)
    options.add_argument("--database", choices=["sqlite", "postgresql"], default="sqlite")
    options.add_argument("--workers", type=int, default=0, help="on PostgreSQL; 4 with --stop, else 1")
    options.add_argument("--stop", action="store_true", help="PostgreSQL: the holders of the leases stand still")
    options.add_argument("--lease", type=int, default=SECONDS, help="seconds")
    options.add_argument("--json", action="store_true")
    asked = options.parse_args()
    if asked.stop and asked.database == "sqlite":
        options.error("--stop needs more than one worker: --database postgresql")
    workers = 1 if asked.database == "sqlite" else asked.workers or (4 if asked.stop else 1)
    with tempfile.TemporaryDirectory(prefix="wren-reminders-") as name:
        folder = Path(name)
        folder.chmod(0o755)  # when we are root the database server runs as another user
        with database_of(asked.database, folder) as database:
            trial = Trial(database=database, due=asked.due, workers=workers, stop=asked.stop, lease=asked.lease)
            outcome = asyncio.run(run(trial, folder))
    found = report(outcome)
    print(json.dumps(found) if asked.json else "\n".join(f"{name:16} {value}" for name, value in found.items()))
    sys.exit(0 if outcome.is_good else 1)


if __name__ == "__main__":
    main()
