"""The clock of the practice page: one for both phones, and it goes forward.

The one rule: whatever falls due on the way happens on the way, at its own time and in its own order, just as it would
have if somebody had waited for it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from functools import partial

from bot.clock import Clock
from bot.opening import OFFSET
from bot.sender import Sender
from bot.units import Units
from bot.wakes import Wakes
from handlers.web_pages import Face
from storage import outbox_sending, reminders, settings_store
from storage.unit import Unit

MOVES = {"hour": timedelta(hours=1), "day": timedelta(days=1), "next": None}
"""What the page asks for; `next` goes to the next reminder."""

STEP = timedelta(hours=1)
"""Far less than what makes a reminder too late."""

LEAST = timedelta(minutes=5)
"""Something that is put off again and again does not hold up the walk."""

LONGEST_WAIT = 3.0
"""Seconds that one stop has for what is due there."""

A_MOMENT = 0.01


class PracticeClock:
    """`come_round` does at once what the tick does each second; `senders` are those of this process."""

    def __init__(
        self,
        *,
        clock: Clock,
        units: Units,
        wakes: Wakes,
        come_round: Callable[[], Awaitable[None]],
        senders: Sequence[Sender],
    ) -> None:
        self._clock = clock
        self._units = units
        self._wakes = wakes
        self._come_round = come_round
        self._senders = senders
        self._walking = asyncio.Lock()
        self._halt = False

    async def face(self) -> Face:
        coming = await self._units.run(reminders.next_due)
        return Face(now=self._clock.now(), next=coming, moving=self._walking.locked())

    async def move(self, how: str) -> None:
        """Walk on by an hour, by a day, or to the next reminder; a second move while one is under way is none."""
        if self._walking.locked():
            return
        async with self._walking:
            by = MOVES[how]
            end = await self._units.run(reminders.next_due) if by is None else self._clock.now() + by
            if end is not None:
                await self._walk(end)

    async def put_back(self) -> None:
        """To the time that it is: only where everything that was done meanwhile is wiped."""
        self._halt = True
        async with self._walking:
            self._halt = False
            await self._units.run(lambda unit: settings_store.set(unit, OFFSET, 0.0))
            self._clock.put_back()

    async def _walk(self, end: datetime) -> None:
        await self._settle()  # what was said before the clock moved is still an answer
        while (now := self._clock.now()) < end and not self._halt:
            stop = await self._units.run(partial(_next_stop, now=now, end=min(end, now + STEP)))
            by = stop - now
            offset = (self._clock.offset + by).total_seconds()
            await self._units.run(partial(settings_store.set, name=OFFSET, value=offset))
            self._clock.move(by)
            await self._settle()

    async def _settle(self) -> None:
        """What is due now is planned and leaves."""
        until = self._clock.steady() + LONGEST_WAIT
        await self._come_round()
        while self._senders and self._clock.steady() < until:
            waiting = await self._units.run(self._waiting)
            if not waiting and all(sender.is_idle for sender in self._senders):
                return
            self._wakes.wake(f"outbox:{sender.bot}" for sender in self._senders)
            await asyncio.sleep(A_MOMENT)

    def _waiting(self, unit: Unit) -> int:
        return sum(outbox_sending.queued(unit, sender.bot) for sender in self._senders)


def _next_stop(unit: Unit, now: datetime, end: datetime) -> datetime:
    """Where something falls due first, between now and `end`."""
    coming = [reminders.next_due(unit)]
    waiting = [outbox_sending.next_due(unit, bot) for bot in ("companion", "console")]
    stops = [one for one in coming if one is not None and one > now]
    stops += [max(one, now + LEAST) for one in waiting if one is not None and one > now]
    return min([*stops, end])
