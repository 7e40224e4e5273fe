"""What a turn costs: a bare echo, python-telegram-bot as shipped, and Wren's full check-in, on one core, in one run.

    uv run python -m tests.bench.turn [--json] [--updates N]

The one rule: all three are measured the same way, from outside, against the same Bot API.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

from tests.bench.delivery import Delivery
from tests.bench.invented import invent, open_database
from tests.bench.lean_api import LeanApi
from tests.bench.load import Load
from tests.bench.phones import Checking, Echoed, Phone
from tests.bench.process import COMPANION, CONSOLE, MEASURED_CORE, Server, driver_core, free_port, wren_environment

CONNECTIONS = 40
AT_ONCE = 100
PEOPLE = 200


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line of the table. CPU is the server's, threads included; p50 and p99 are at half of `updates_per_s`."""

    name: str
    api_ms: int
    updates_per_s: float
    cpu_ms: float
    cpu_ms_half: float
    p50_ms: float
    p99_ms: float
    calls: float
    mb: float


@dataclass(frozen=True)
class Contender:
    """A server to be measured, the phones that talk to it, and how many updates they need to be in the midst of it."""

    name: str
    module: str
    phone: Callable[[int, Random], Phone]
    warm: int = 20


CONTENDERS = (
    Contender("aiohttp", "tests.bench.serve_echo", lambda address, dice: Echoed(address)),
    Contender("ptb", "tests.bench.serve_ptb", lambda address, dice: Echoed(address)),
    Contender("wren", "tests.bench.serve_wren", Checking, warm=3 * PEOPLE),
)


async def measure(contender: Contender, api_ms: int, *, updates: int, seconds: float, seed: int) -> Row:
    """Start it, load it, stop it."""
    with tempfile.TemporaryDirectory(prefix="wren-bench-") as name:
        folder = Path(name)
        api = LeanApi({COMPANION: "companion", CONSOLE: "console"})
        await api.start()
        addresses = await asyncio.to_thread(_prepare, contender, folder)
        server = Server(contender.module, folder, _environment(api.base, folder))
        server.start()
        try:
            return await _measure(contender, api, server, addresses, api_ms / 1000, updates, seconds, Random(seed))
        except Exception as error:  # raised again, with what the server said
            error.add_note((folder / server.log).read_text(encoding="utf-8", errors="replace")[-2000:])
            raise
        finally:
            await asyncio.to_thread(server.stop)
            await api.stop()


async def _measure(
    contender: Contender, api: LeanApi, server: Server, addresses: Sequence[int], delay: float, updates: int,
    seconds: float, dice: Random,
) -> Row:  # fmt: skip
    await _registered(api, server)
    bot = api.bot("companion")
    delivery = Delivery(bot.webhook, bot.secret, CONNECTIONS)
    phones = [contender.phone(address, dice) for address in addresses]
    load = Load(api, delivery, phones, server.cpu_seconds, dice)
    api.delay = delay
    full = await load.flat_out(AT_ONCE, updates=updates, seconds=seconds, warm=min(updates, contender.warm))
    half = await load.paced(full.per_second / 2, updates=updates, seconds=seconds)
    delivery.close()
    return Row(
        name=contender.name, api_ms=round(delay * 1000), updates_per_s=round(full.per_second, 1),
        cpu_ms=round(full.cpu_ms, 2), cpu_ms_half=round(half.cpu_ms, 2), p50_ms=round(half.percentile_ms(50), 1),
        p99_ms=round(half.percentile_ms(99), 1), calls=round(full.calls / full.replies, 2),
        mb=round(server.resident_mb()),
    )  # fmt: skip


async def _registered(api: LeanApi, server: Server) -> None:
    """Until the bot has said where it takes its updates."""
    async with asyncio.timeout(30):
        while not api.bot("companion").webhook:
            if not server.runs:
                raise RuntimeError("the server did not start")
            await asyncio.sleep(0.05)


def _prepare(contender: Contender, folder: Path) -> list[int]:
    """The people's addresses; Wren's are in its database."""
    if contender.name != "wren":
        return [5_000_000_000 + n for n in range(PEOPLE)]
    database = open_database(f"sqlite:///{folder / 'wren.db'}", folder / "master.key")
    try:
        return [one.address for one in invent(database, PEOPLE) if one.bot == "companion"]
    finally:
        database.close()


def _environment(base: str, folder: Path) -> dict[str, str]:
    port = free_port()
    bench = {"BENCH_API": base, "BENCH_TOKEN": COMPANION, "BENCH_PORT": str(port)}
    return bench | wren_environment(base, f"sqlite:///{folder / 'wren.db'}", port)


def fsync_ms(times: int = 200) -> float:
    """The median time in which the disk of the databases keeps four kilobytes."""
    waits = []
    with tempfile.TemporaryFile(prefix="wren-bench-") as file:
        for _ in range(times):
            began = time.perf_counter()
            file.write(bytes(4096))
            file.flush()
            os.fsync(file.fileno())
            waits.append(time.perf_counter() - began)
    return round(1000 * statistics.median(waits), 2)


def limits() -> dict[str, float]:
    """What holds the sender back by design."""
    from bot import handoff, pace, sender, telegram_http, telegram_webhook

    return {
        "sends_at_once": sender.AT_ONCE, "rows_a_hand_off": handoff.BATCH, "patient_a_second": pace.PER_SECOND,
        "http_connections": telegram_http._AT_ONCE, "webhook_connections": telegram_webhook.CONNECTIONS,
    }  # fmt: skip


@contextmanager
def own_core() -> Iterator[None]:
    """The driver and the Bot API stay off the core that is measured."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {driver_core()})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


def run(
    updates: int,
    seconds: float,
    seed: int,
    names: Sequence[str],
    delays: Sequence[int],
    said: Callable[[str], None],
) -> list[Row]:
    rows = []
    with own_core():
        for api_ms in delays:
            for contender in CONTENDERS:
                if contender.name in names:
                    row = asyncio.run(measure(contender, api_ms, updates=updates, seconds=seconds, seed=seed))
                    said(_line(row))
                    rows.append(row)
    return rows


def _line(row: Row) -> str:
    return (
        f"{row.name:8} {row.api_ms:6} {row.updates_per_s:13.1f} {row.cpu_ms:7.2f} {row.cpu_ms_half:13.2f} "
        f"{row.p50_ms:7.1f} {row.p99_ms:7.1f} {row.calls:12.2f} {row.mb:5.0f}"
    )


HEAD = (
    f"{'name':8} {'api_ms':>6} {'updates_per_s':>13} {'cpu_ms':>7} {'cpu_ms (half)':>13} {'p50_ms':>7} {'p99_ms':>7} "
    f"{'calls/update':>12} {'MB':>5}"
)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--json", action="store_true")
    options.add_argument("--updates", type=int, default=4000, help="at most so many in each phase")
    options.add_argument("--seconds", type=float, default=8.0, help="at most so long a phase")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--delays", nargs="*", type=int, default=[0, 50], help="milliseconds that the Bot API takes")
    options.add_argument("--only", nargs="*", default=[one.name for one in CONTENDERS])
    asked = options.parse_args()
    quiet = asked.json
    disk = fsync_ms()
    if not quiet:
        print(HEAD)
    rows = run(
        asked.updates, asked.seconds, asked.seed, asked.only, asked.delays, (lambda line: None) if quiet else print
    )
    if quiet:
        print(json.dumps({"rows": [asdict(row) for row in rows], "fsync_ms": disk, "limits": limits()}))
        return
    print(f"\nfsync of the disk {disk} ms; server on core {MEASURED_CORE}, driver and Bot API on core {driver_core()}")
    print("limits in force: " + ", ".join(f"{name.replace('_', ' ')} {value:g}" for name, value in limits().items()))
    print(f"{CONNECTIONS} webhook connections, {AT_ONCE} updates under way at full load; latency at half of it")


if __name__ == "__main__":
    main()
