"""What comes round about flags: the next step of each that is due, each second, one transaction each.

The one rule: whoever holds the tick's lease goes on with them; one that fails waits, and holds nobody up.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial

from bot.clock import Clock
from bot.units import Units
from handlers import escalating, flag_raising
from handlers.desk import Desk
from handlers.unanswered import pass_on
from storage import alerts, flags, mails, orphans, outbox, reminders, unanswered
from storage.unit import Unit

log = logging.getLogger(__name__)

A_FEW = 16
LONGEST = 0.5
"""Seconds of each tick: the rest comes a second later, and what people wait for comes in between."""

AGAIN_AFTER = 15.0
"""Seconds (steady) until one that failed is tried again."""

STUCK = 290.0
"""Seconds that a message for staff may wait for its platform: the desk has its mail before five minutes are over."""

HOUR, DAY = 3600.0, 86400.0


class Escalations:
    """`desk` is asked for when the first is due; `leads` says whether this worker still may."""

    def __init__(self, units: Units, clock: Clock, desk: Callable[[], Desk]) -> None:
        self._units = units
        self._clock = clock
        self._desk = desk
        self._put_off: dict[str, float] = {}
        self._seen: dict[str, float] = {}
        self._hourly_at = self._daily_at = 0.0

    async def come_round(self, leads: Callable[[], bool]) -> None:
        """What is due each second, and what comes round each hour and each day, on the clock that nobody moves. The
        second way comes first: nothing that fails may stand before it."""
        if leads() and self._desk().team.duty_email:
            await self._alone("second way", "second-way-failed", self._second_way)
        await self.go_on(leads)
        if leads() and self._desk().team.without_answer == "pass-on":
            for person in await self._units.run(lambda unit: unanswered.due(unit, self._clock.steady())):
                work = partial(pass_on, desk=self._desk(), person_id=person)
                await self._alone(f"words of {person}", "not-passed-on", work, person=person)
        steady = self._clock.steady()
        if leads() and steady >= self._hourly_at:
            self._hourly_at = steady + HOUR
            await self._alone("hourly", "hourly-failed", self._hourly)
            for reminder, person in await self._units.run(reminders.gone_quiet):
                work = partial(flag_raising.silence_goes_on, reminder_id=reminder, person_id=person)
                await self._alone(f"silence of {reminder}", "silence-not-said", work, person=person)

    @property
    def _wants_a_rota(self) -> bool:
        """In practice there is nobody to look after, and a desk that gets mail is somebody."""
        return not self._desk().practice and not self._desk().team.duty_email

    def _second_way(self, unit: Unit) -> None:
        """What is for staff and waits for its platform: once it has for nearly five minutes, the desk is written to."""
        steady, waiting = self._clock.steady(), outbox.waiting_for_staff(unit)
        self._seen = {id_: self._seen.get(id_, steady) for id_, _, _ in waiting}
        for id_, since, about in waiting:
            if max(steady - self._seen[id_], (unit.now - since).total_seconds()) >= STUCK:
                alert = alerts.of_outbox(unit, id_)
                reference = flags.reference(alert.flag if alert is not None else id_)
                if mails.add(unit, "row", id_, reference, person=about):
                    log.error("telegram-stuck", extra={"row": id_})

    def _hourly(self, unit: Unit) -> None:
        """Who has nobody; and, once a day, whether there is nobody at all."""
        found = orphans.keep(unit)
        if found:
            log.warning("nobody-to-reach", extra={"count": len(found)})
        steady = self._clock.steady()
        if steady >= self._daily_at and self._wants_a_rota and orphans.is_rota_empty(unit):
            self._daily_at = steady + DAY
            log.error("rota-empty")

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
        work = partial(escalating.go_on, desk=self._desk(), id_=flag, person=person)
        await self._alone(flag, "flag-not-escalated", work, flag=flag)

    async def _alone(self, key: str, failed: str, work: Callable[[Unit], object], **about: str) -> None:
        """An error of ours in one thing may not stop the others: it is said, and tried again a little later."""
        if self._put_off.get(key, 0.0) > self._clock.steady():
            return
        try:
            await self._units.run(work)
        except Exception:  # whatever it is: the flags of everybody else go on
            log.exception(failed, extra=about)
            self._put_off[key] = self._clock.steady() + AGAIN_AFTER
