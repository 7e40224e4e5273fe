"""What comes round about flags: the next step of each that is due, each second, one transaction each.

The one rule: whoever holds the tick's lease goes on with them; one that fails waits, and holds nobody up.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial

from bot.clock import Clock
from bot.units import Units
from handlers import escalating
from handlers.desk import Desk
from storage import alerts
from storage.unit import Unit

log = logging.getLogger(__name__)

A_FEW = 16
LONGEST = 0.5
"""Seconds of each tick: the rest comes a second later, and what people wait for comes in between."""

AGAIN_AFTER = 15.0
"""Seconds (steady) until one that failed is tried again."""


class Escalations:
    """`desk` is asked for when the first is due; `leads` says whether this worker still may."""

    def __init__(self, units: Units, clock: Clock, desk: Callable[[], Desk]) -> None:
        self._units = units
        self._clock = clock
        self._desk = desk
        self._put_off: dict[str, float] = {}

    async def go_on(self, leads: Callable[[], bool]) -> int:
        """The next step of each flag that is due, for half a second at most; how many there were."""
        end, count = self._clock.steady() + LONGEST, 0
        while leads():
            few = await self._units.run(self._few)
            if not few:
                break
            count += len(few)
            for flag, person in few:
                await self._one(flag, person)
            if self._clock.steady() > end:
                break
        return count

    def _few(self, unit: Unit) -> list[tuple[str, str]]:
        now = self._clock.steady()
        self._put_off = {one: until for one, until in self._put_off.items() if until > now}
        return alerts.due(unit, now, A_FEW, but=self._put_off)

    async def _one(self, flag: str, person: str) -> None:
        try:
            await self._units.run(partial(escalating.go_on, desk=self._desk(), id_=flag, person=person))
        except Exception:  # an error of ours in one flag may not stop the others
            log.exception("flag-not-escalated", extra={"flag": flag})
            self._put_off[flag] = self._clock.steady() + AGAIN_AFTER
