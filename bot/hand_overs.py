"""Carries out the hand-overs whose moment has come: one transaction each.

The one rule: whoever holds the tick's lease does it; one that would leave a person with nobody waits, and says so.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial

from bot.clock import Clock
from bot.units import Units
from handlers.desk import Desk
from handlers.hand_over import complete
from storage import hand_overs

log = logging.getLogger(__name__)

AGAIN_AFTER = 60.0
"""Seconds (steady) until one that cannot be carried out yet is tried, and said, again."""


class HandOvers:
    """`desk` is asked for when the first is due; `leads` says whether this worker still may."""

    def __init__(self, units: Units, clock: Clock, desk: Callable[[], Desk]) -> None:
        self._units = units
        self._clock = clock
        self._desk = desk
        self._put_off: dict[str, float] = {}

    async def go_on(self, leads: Callable[[], bool]) -> None:
        if not leads():
            return
        now = self._clock.steady()
        self._put_off = {one: until for one, until in self._put_off.items() if until > now}
        for id_ in await self._units.run(hand_overs.due):
            if id_ in self._put_off or not leads():
                continue
            try:
                done = await self._units.run(partial(complete, desk=self._desk(), id_=id_))
            except Exception:  # an error of ours in one may not stop the others
                log.exception("hand-over-failed", extra={"reference": id_})
                done = False
            if not done:
                self._put_off[id_] = now + AGAIN_AFTER
