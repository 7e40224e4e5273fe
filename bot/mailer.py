"""Sends the e-mails to the duty desk, and notices what Telegram has not taken for minutes.

The one rule: as the sender's: handed off is committed before the server is talked to, its outcome after, so that
whatever interrupts the two is known to be in doubt and is written once more, marked.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from zoneinfo import ZoneInfo

from bot import alerted
from bot.clock import Clock
from bot.leases import Lease
from bot.mail import Letter, Server, post
from bot.units import Units
from bot.wakes import LOOK_AGAIN, Wakes, wait_for
from handlers.channel import Failure, InDoubt, NotSent, Refused
from handlers.desk import Team
from storage import mails
from storage.mails import Mail
from storage.unit import Unit

log = logging.getLogger(__name__)

FIRST_WAIT, LONGEST_WAIT = 5.0, 300.0
"""Seconds until what was not sent is tried again: doubled each time."""


class Mailer:
    """Without a `server` or a desk nothing is sent; what waits stays in its table, and `check` says so."""

    def __init__(
        self, *, server: Server | None, team: Team, address: Callable[[], str], units: Units, clock: Clock,
        wakes: Wakes, lease: Lease,
    ) -> None:  # fmt: skip
        self.sent = 0
        self._server = server
        self._team = team
        self._address = address
        self._units = units
        self._clock = clock
        self._wakes = wakes
        self._lease = lease
        self._leads = False
        self._stopping = False
        self._not_before = 0.0
        self._wait = FIRST_WAIT

    async def run(self) -> None:
        """Send until `stop`."""
        if self._server is None or not self._team.duty_email:
            return
        async with self._wakes.listening(mails.WOKEN) as woken:
            while not self._stopping:
                woken.clear()
                if not await self.send_next():
                    await wait_for(woken)
            await self._units.run(self._lease.release)

    def stop(self) -> None:
        self._stopping = True
        self._wakes.wake([mails.WOKEN])

    async def send_next(self) -> bool:
        """Hand the oldest that waits to the server; whether there was one."""
        if self._clock.steady() < self._not_before:
            return False
        try:
            mail = await self._units.run(self._take)
            if mail is None:
                return False
            await self._send(mail)
        except Exception:  # the database may be away, or an error of ours: what was in hand is in doubt
            self._lease.doubt()
            self._leads = False
            log.warning("mail-unavailable", exc_info=True)
            await asyncio.sleep(LOOK_AGAIN)
        return True

    def _take(self, unit: Unit) -> Mail | None:
        if not self._lease.hold(unit):
            self._leads = False
            return None
        if not self._leads:
            mails.recover(unit)
            self._leads = True
        for mail in mails.queued(unit):
            if alerted.is_letter_over(unit, mail):
                log.info("mail-cancelled", extra={"row": mail.id})
                mails.cancel(unit, mail)
            elif mails.hand_off(unit, mail):
                return mail
        return None

    async def _send(self, mail: Mail) -> None:
        assert self._server is not None
        failure: Failure | None = None
        try:
            await asyncio.to_thread(post, self._server, self._letter(mail))
        except Failure as failed:
            failure = failed
        except Exception:  # a fault of our own: nobody can say how far it came
            log.exception("mail-failed", extra={"row": mail.id})
            failure = InDoubt()
        await self._units.run(lambda unit: self._write_back(unit, mail, failure))

    def _write_back(self, unit: Unit, mail: Mail, failure: Failure | None) -> None:
        match failure:
            case None:
                mails.sent(unit, mail)
                self.sent += 1
                self._wait = FIRST_WAIT
            case Refused():
                log.error("mail-refused", extra={"row": mail.id})
                mails.refuse(unit, mail)
            case NotSent():
                log.warning("mail-not-sent", extra={"row": mail.id})
                mails.put_back(unit, mail)
                self._not_before = self._clock.steady() + self._wait
                self._wait = min(self._wait * 2, LONGEST_WAIT)
            case _:
                mails.doubt(unit, mail)

    def _letter(self, mail: Mail) -> Letter:
        return Letter(
            to=self._team.duty_email,
            kind=mail.kind,
            reference=mail.reference,
            at=f"{mail.created_at.astimezone(ZoneInfo(self._team.zone)):%Y-%m-%d %H:%M}",
            address=self._address(),
            repeated=mail.sending > 1,
        )
