"""What comes round: once a second, on the loop's own time, in one worker at a time.

The one rule: nothing here depends on the wall clock being right. APScheduler has only what may be an hour late, since
it stands still for as long as the clock was set back (measured: back one hour, next run in 59 minutes).
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
from collections.abc import Callable, Coroutine, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import Clock
from bot.digests import DigestPlanner
from bot.escalations import Escalations
from bot.hand_overs import HandOvers
from bot.leases import Lease
from bot.nightly import sweep_names, sweep_nightly
from bot.planning import Planner
from bot.sweeping import sweep_private
from bot.units import Units
from storage import audit, settings_store
from storage.audit import Head
from storage.unit import Unit

log = logging.getLogger(__name__)

EVERY = 1.0
STEADY_EVERY = 5.0
HEAD_EVERY = 60.0
SWEEP_EVERY = 600.0
GAP = 150.0
"""Seconds for which Telegram keeps a press (PLATFORM): after a longer gap some may be lost."""

STEADY = "steady"
"""The setting that holds the highest steady time; it is also the sign that somebody was alive then."""


class Tick:
    """`offer_again` is called when a gap was found: each open question is to be offered once more."""

    def __init__(
        self,
        *,
        units: Units,
        clock: Clock,
        lease: Lease,
        head_file: Path,
        offer_again: Callable[[], Coroutine[Any, Any, None]],
        last_polls: Callable[[], Mapping[str, float]] = dict,
        planner: Planner | None = None,
        digests: DigestPlanner | None = None,
        escalations: Escalations | None = None,
        hand_overs: HandOvers | None = None,
    ) -> None:
        self.ticked_at = clock.steady()
        self._units = units
        self._clock = clock
        self._lease = lease
        self._head_file = head_file
        self._offer_again = offer_again
        self._last_polls = last_polls
        self._planner = planner
        self._digests = digests
        self._escalations = escalations
        self._hand_overs = hand_overs
        self._polls: dict[str, float] = {}
        self._stopped = asyncio.Event()
        self._stored_at = 0.0
        self._wrote_head_at = 0.0
        self._swept_at = (-SWEEP_EVERY, -SWEEP_EVERY)
        self._leads = False
        self._offers: asyncio.Task[None] | None = None
        self._round = asyncio.Lock()

    async def run(self) -> None:
        """Tick until `stop`."""
        jobs = self._jobs()
        jobs.start()
        try:
            while not self._stopped.is_set():
                await self.come_round()
                with suppress(TimeoutError):
                    async with asyncio.timeout(EVERY):
                        await self._stopped.wait()
        finally:
            jobs.shutdown(wait=False)
            await self._end()

    def stop(self) -> None:
        self._stopped.set()

    async def come_round(self) -> None:
        """Do now what is done each second (the practice page, whose clock has just moved)."""
        async with self._round:
            await self._tick()
            await self._sweep_screens()
            await self._hand_over()
            await self._escalate()
            await self._plan_due()
            await self._plan_digests()

    async def _tick(self) -> None:
        try:
            gap = await self._units.run(self._work)
        except Exception:  # the database may be away; the next second is another chance
            self._lease.doubt()
            log.warning("tick-failed", exc_info=True)
            return
        self.ticked_at = self._clock.steady()
        gap = max(gap or 0.0, self._longest_poll_gap())
        if gap > GAP:
            log.warning("gap-found", extra={"seconds": round(gap)})
            self._offers = asyncio.create_task(self._offer_again())
        if self._leads and self.ticked_at - self._wrote_head_at >= HEAD_EVERY:
            await self._write_head()

    async def _plan_due(self) -> None:
        """Reminders whose time has come, as long as this worker holds the lease."""
        if self._planner is None:
            return
        try:
            await self._planner.plan_due(self._may_go_on)
        except Exception:  # as in `_tick`: what is due stays due
            log.warning("planning-failed", exc_info=True)

    async def _hand_over(self) -> None:
        """Before the flags: who is asked about one is who works with its person now."""
        if self._hand_overs is None:
            return
        try:
            await self._hand_overs.go_on(self._may_go_on)
        except Exception:  # as in `_tick`: what is due stays due
            log.warning("handing-over-failed", exc_info=True)

    async def _plan_digests(self) -> None:
        """Last of all: nobody waits for a digest."""
        if self._digests is None:
            return
        try:
            await self._digests.plan_due(self._may_go_on)
        except Exception:  # as in `_tick`: a minute later is another chance
            log.warning("digests-failed", exc_info=True)

    async def _sweep_screens(self) -> None:
        """What stands in chats for long enough: at the start, and then each ten minutes, by whichever clock goes on."""
        now = (self._clock.steady(), self._clock.now().timestamp())
        if not self._leads or all(0 <= at - was < SWEEP_EVERY for at, was in zip(now, self._swept_at, strict=True)):
            return
        try:
            for sweep in (sweep_private, sweep_names):
                await self._units.run(sweep)
        except Exception:  # as in `_tick`: ten minutes later is early enough
            log.warning("sweep-failed", exc_info=True)
        self._swept_at = now

    async def _escalate(self) -> None:
        """Flags whose next step has come: before the reminders, and nothing that fails there stops them."""
        if self._escalations is None:
            return
        try:
            await self._escalations.come_round(self._may_go_on)
        except Exception:  # as in `_tick`: what is due stays due
            log.warning("escalating-failed", exc_info=True)

    def _may_go_on(self) -> bool:
        return self._leads and self._lease.is_held and not self._stopped.is_set()

    def _longest_poll_gap(self) -> float:
        """How long Telegram could not be asked, where it can be asked again now."""
        before, self._polls = self._polls, dict(self._last_polls())
        return max((at - before.get(bot, at) for bot, at in self._polls.items()), default=0.0)

    def _work(self, unit: Unit) -> float | None:
        """One second's work; how long nobody had been at it when this worker took over, None while another is."""
        if not self._lease.hold(unit):
            self._leads = False
            return None
        steady, gap = self._clock.steady(), 0.0
        if not self._leads:
            last = settings_store.get(unit, STEADY)
            gap = steady - float(last) if last is not None else 0.0
            self._leads = True
        audit.seal(unit)
        if steady - self._stored_at >= STEADY_EVERY:
            settings_store.set(unit, STEADY, steady)
            self._stored_at = steady
        return gap

    async def _write_head(self) -> None:
        """The end of the audit chain, outside the database, so that a shortened chain shows."""
        head = await self._units.run(audit.head)
        if head is not None:
            await asyncio.to_thread(write_head, self._head_file, head)
        self._wrote_head_at = self.ticked_at

    def _jobs(self) -> AsyncIOScheduler:
        jobs = AsyncIOScheduler(timezone="UTC", job_defaults={"misfire_grace_time": None, "coalesce": True})
        jobs.add_job(self._sweep, "cron", [sweep_nightly], hour=3, minute=17)
        return jobs

    async def _sweep(self, sweep: Callable[[Unit], None]) -> None:
        if self._leads:
            await self._units.run(sweep)

    async def _end(self) -> None:
        if self._offers is not None:
            self._offers.cancel()
        await self._units.run(self._close)

    def _close(self, unit: Unit) -> None:
        if self._leads:
            audit.seal(unit)
            settings_store.set(unit, STEADY, self._clock.steady())
            self._lease.release(unit)


def write_head(path: Path, head: Head) -> None:
    """Replace the file whole, so that a crash leaves the one before."""
    beside = path.with_suffix(".new")
    with os.fdopen(os.open(beside, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w", encoding="ascii") as file:
        json.dump({"seq": head.seq, "hash": head.hash}, file)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


def read_head(path: Path) -> Head | None:
    if not path.exists():
        return None
    found = json.loads(path.read_text(encoding="ascii"))
    return Head(int(found["seq"]), str(found["hash"]))
