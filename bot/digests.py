"""Plans the digests that are due: once a minute, a clinician a transaction, between the turns of people who wait.

The one rule: whoever holds the tick's lease plans. Neither a restart nor a clock that moves brings one twice: each has
one row for its reader and day.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial

from bot.clock import Clock
from bot.units import Units
from handlers.desk import Desk
from handlers.digest_planning import plan
from storage import clinicians
from storage.unit import Unit

log = logging.getLogger(__name__)

EVERY = 60.0
"""Seconds (steady) from one round to the next; a clock that has moved begins one at once."""

LONGEST = 0.2
"""Seconds of each tick: whoever is left is looked at a second later."""


class DigestPlanner:
    """`desk` is asked for when the first round begins; `leads` says whether this worker still may."""

    def __init__(self, units: Units, clock: Clock, desk: Callable[[], Desk]) -> None:
        self._units = units
        self._clock = clock
        self._desk = desk
        self._left: list[str] = []
        self._next = 0.0
        self._offset: float | None = None

    async def plan_due(self, leads: Callable[[], bool]) -> int:
        """Plan what is due; how many digests came."""
        steady, count = self._clock.steady(), 0
        offset = self._clock.now().timestamp() - steady
        moved = self._offset is None or abs(offset - self._offset) > EVERY
        if leads() and (moved or (steady >= self._next and not self._left)):
            self._left = await self._units.run(clinicians.ids)
            self._next, self._offset = steady + EVERY, offset
        while self._left and leads() and self._clock.steady() <= steady + LONGEST:
            count += await self._plan(self._left.pop())
        return count

    async def _plan(self, clinician: str) -> int:
        """One that fails holds nobody up, and is tried again in the next round."""
        try:
            return await self._units.run(partial(self._one, clinician=clinician))
        except Exception:  # an error of ours in one digest may not stop those of the others
            log.exception("digest-not-planned", extra={"clinician": clinician})
            return 0

    def _one(self, unit: Unit, clinician: str) -> int:
        return plan(unit, self._desk(), clinician)
