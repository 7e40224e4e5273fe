"""Fetches what people said yes to from the platform that still has it.

The one rule: it is asked for outside any transaction, for as long as the row says that it is wanted; whatever comes of
it is written in one transaction, once, however often it was fetched.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from contextlib import suppress
from functools import partial

from sqlalchemy.exc import SQLAlchemyError

from bot.clock import Clock
from bot.leases import Lease
from bot.units import Units
from bot.wakes import LOOK_AGAIN, Wakes, wait_for
from handlers import media_record
from handlers.channel import Channel, Failure, Fetches, Refused, RetryAfter, TooLarge
from handlers.desk import Desk
from handlers.media_record import Why
from handlers.media_type import MOST
from storage import attachments, chats
from storage.attachments import Wanted
from storage.types import Missing
from storage.unit import Unit

log = logging.getLogger(__name__)

AT_ONCE = 4
LOOKED_AT = 200
MOST_TRIES = 20
"""With the pauses between them well over an hour."""

LONGEST_FETCH = 40.0
"""Seconds for asking where it is and for the bytes."""

_FIRST_PAUSE, _LONGEST_PAUSE = 2.0, 300.0

Job = tuple[Wanted, str]
"""What is wanted, and the name of the channel that has it."""


class Fetcher:
    """One per process; the lease says which of several workers fetches."""

    def __init__(
        self, *, channels: Mapping[str, Channel], desk: Desk, units: Units, clock: Clock, wakes: Wakes, lease: Lease
    ) -> None:
        self._channels = channels
        self._desk = desk
        self._units = units
        self._clock = clock
        self._wakes = wakes
        self._lease = lease
        #: when (steady) something that failed may be tried again
        self._later: dict[str, float] = {}
        self._stopping = False

    async def run(self) -> None:
        """Fetch until `stop`; a fetch that is cut off is begun again by whoever comes next."""
        async with self._wakes.listening("fetch") as woken:
            while not self._stopping:
                woken.clear()
                if not await self._turn_over():
                    await wait_for(woken)
        await self._units.run(self._lease.release)

    def stop(self) -> None:
        self._stopping = True
        self._wakes.wake(["fetch"])

    async def _turn_over(self) -> bool:
        """Whether there was anything to fetch."""
        try:
            jobs = await self._units.run(self._due)
        except SQLAlchemyError:
            self._lease.doubt()
            log.warning("fetch-unavailable", exc_info=True)
            return False
        except Exception:  # an error of ours in one row may not stop the process
            log.exception("fetch-failed")
            await asyncio.sleep(LOOK_AGAIN)
            return False
        await asyncio.gather(*(self._fetch(one, channel) for one, channel in jobs))
        return bool(jobs)

    def _due(self, unit: Unit) -> list[Job]:
        if not self._lease.hold(unit):
            return []
        found = attachments.wanted(unit, LOOKED_AT)
        self._later = {one.id: self._later[one.id] for one in found if one.id in self._later}
        now = self._clock.steady()
        due = [one for one in found if self._later.get(one.id, 0.0) <= now][:AT_ONCE]
        return [(one, _channel(unit, one)) for one in due]

    async def _fetch(self, one: Wanted, name: str) -> None:
        """One of them; nothing that goes wrong with it stops the others."""
        try:
            await self._ask(one, name)
        except SQLAlchemyError:
            log.warning("fetch-not-written", extra={"reason": "database"}, exc_info=True)
            self._wait(one, 1)
        except Exception:  # an error of ours in one file may not keep the others from being fetched
            log.exception("fetch-failed")
            self._wait(one, 1)
            with suppress(SQLAlchemyError):  # then it is tried again without being counted
                await self._units.run(partial(self._in_vain, one=one, least=0.0))

    async def _ask(self, one: Wanted, name: str) -> None:
        try:
            async with asyncio.timeout(LONGEST_FETCH):
                data = await _fetched(self._channels.get(name), one.file)
        except Refused as refused:
            why: Why = "too-big" if isinstance(refused, TooLarge) else "unreachable"
            await self._units.run(lambda unit: media_record.give_up(unit, self._desk, one, why))
        except RetryAfter as told:
            await self._units.run(partial(self._in_vain, one=one, least=told.seconds))
        except (Failure, TimeoutError):
            await self._units.run(partial(self._in_vain, one=one, least=0.0))
        else:
            found = await asyncio.to_thread(media_record.cleaned, data)
            await self._units.run(lambda unit: media_record.take_in(unit, self._desk, one, found))

    def _in_vain(self, unit: Unit, *, one: Wanted, least: float) -> None:
        """Not now: a little later, or, after so many times, no more."""
        tries = attachments.tried(unit, one.id)
        if tries >= MOST_TRIES:
            log.error("fetch-given-up", extra={"attempt": tries})
            media_record.give_up(unit, self._desk, one, "unreachable")
        else:
            self._wait(one, tries, least)

    def _wait(self, one: Wanted, tries: int, least: float = 0.0) -> None:
        pause = max(least, min(_LONGEST_PAUSE, _FIRST_PAUSE * 2.0 ** min(tries - 1, 10)))
        self._later[one.id] = self._clock.steady() + pause


async def _fetched(channel: Channel | None, file: str) -> bytes:
    if not isinstance(channel, Fetches):
        raise Refused  # a chat that has moved to where nothing can be fetched
    return await channel.fetch(file, MOST)


def _channel(unit: Unit, one: Wanted) -> str:
    try:
        return chats.get(unit, one.chat).channel
    except Missing:
        return ""
