"""Plans the reminders that are due: one transaction each, a few at a time, between the turns of people who wait. A
break or a limit whose last day has passed ends before them.

The one rule: whoever holds the tick's lease plans; a worker that has lost it does no harm, since what came round has
one row however often it is planned.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from functools import partial

from bot.clock import Clock
from bot.units import Units
from handlers import limit_records
from handlers.desk import Desk
from handlers.reminding import plan
from storage import reminders, restrictions
from storage.unit import Unit

log = logging.getLogger(__name__)

A_FEW = 4
"""Planned side by side: half of PostgreSQL's connections; on SQLite they take turns with everybody else."""

LONGEST = 0.5
"""Seconds of each tick: what is left is planned a second later, and what people wait for comes in between."""

AGAIN_AFTER = 30.0
"""Seconds (steady) until one that had to wait, or that failed, is tried again."""


class Planner:
    """`desk` is asked for when the first is due; `leads` says whether this worker still may."""

    def __init__(self, units: Units, clock: Clock, desk: Callable[[], Desk]) -> None:
        self._units = units
        self._clock = clock
        self._desk = desk
        self._put_off: dict[str, float] = {}

    async def plan_due(self, leads: Callable[[], bool]) -> int:
        """Plan what is due, for half a second at most; how many were looked at."""
        await self._end_what_ran_out(leads)
        end, count = self._clock.steady() + LONGEST, 0
        while leads():
            few = await self._units.run(self._few)
            if not few:
                break
            count += len(few)
            await asyncio.gather(*(self._plan(one) for one in few))
            if self._clock.steady() > end:
                break
        return count

    async def _end_what_ran_out(self, leads: Callable[[], bool]) -> None:
        """One transaction each; one that fails is tried again a second later, and holds nobody up."""
        for restriction, person in await self._units.run(restrictions.run_out) if leads() else ():
            end = partial(limit_records.run_out, desk=self._desk(), person=person, id_=restriction)
            try:
                await self._units.run(end)
            except Exception:  # an error of ours in one may not keep the others at rest
                log.exception("limit-not-ended", extra={"reference": restriction})

    def _few(self, unit: Unit) -> list[str]:
        now = self._clock.steady()
        self._put_off = {one: until for one, until in self._put_off.items() if until > now}
        return [one for one, _ in reminders.due(unit, A_FEW, but=self._put_off)]

    async def _plan(self, reminder: str) -> None:
        """One that fails waits, and holds nobody up."""
        try:
            done = await self._units.run(partial(plan, desk=self._desk(), reminder_id=reminder))
        except Exception:  # an error of ours in one reminder may not stop the planning of the rest
            log.exception("reminder-not-planned", extra={"reminder": reminder})
            done = False
        if not done:
            self._put_off[reminder] = self._clock.steady() + AGAIN_AFTER
