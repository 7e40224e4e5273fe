"""Empties one bot's outbox.

The one rule: `handed_off` is committed before a call and its outcome after it, so whatever interrupts the two is
known to be in doubt. The transaction that writes outcomes back hands the next rows off, and sends run side by side:
a slow chat holds nobody up, and the order within a chat is kept.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from sqlalchemy.exc import SQLAlchemyError

from bot.clock import Clock
from bot.handoff import BATCH, PATIENT, Draw, Handoff, Ready, Room, hand_off
from bot.leases import Lease
from bot.pace import Pace
from bot.results import Result, recover, write_back
from bot.units import Units
from bot.wakes import LOOK_AGAIN, Wakes, wait_for
from flows.events import Bot
from handlers.channel import Channel, Failure, InDoubt, NotSent, RetryAfter, Sent
from storage.unit import Unit

log = logging.getLogger(__name__)

AT_ONCE = 64
"""Sends of one bot that may be under way together."""

LONGEST_SEND = 9.0
"""Seconds; less than half a lease."""

LAST_SENDS = 10.0
"""Seconds that sends under way have when Wren stops."""


@dataclass
class Delivered:
    """What `/health` shows."""

    sent: int = 0
    in_doubt: int = 0
    braked: set[tuple[str, date]] = field(default_factory=set)


class Sender:
    def __init__(
        self,
        *,
        bot: Bot,
        channels: Mapping[str, Channel],
        draw: Draw,
        units: Units,
        clock: Clock,
        wakes: Wakes,
        lease: Lease,
    ) -> None:
        self.bot = bot
        self.delivered = Delivered()
        self._channels = channels
        self._draw = draw
        self._units = units
        self._clock = clock
        self._wakes = wakes
        self._lease = lease
        self._pace = Pace(clock.steady)
        self._results: list[Result] = []
        self._sends: dict[asyncio.Task[None], str] = {}
        self._leads = False
        self._stopping = False

    @property
    def is_idle(self) -> bool:
        """Whether nothing is under way or to be written back."""
        return not self._sends and not self._results

    async def run(self) -> None:
        """Send until `stop`; sends under way are given time, and written back."""
        async with self._wakes.listening(f"outbox:{self.bot}") as woken:
            while not self._stopping:
                woken.clear()
                if not await self._turn_over(woken):
                    await wait_for(woken)
            await self._finish()

    def stop(self) -> None:
        """Take nothing more; `run` ends when what is under way has ended."""
        self._stopping = True
        self._wakes.wake([f"outbox:{self.bot}"])

    async def _turn_over(self, woken: asyncio.Event) -> bool:
        """One transaction: outcomes in, rows out. Whether there may be more to do at once."""
        results, self._results = self._results, []
        try:
            handoff = await self._units.run(lambda unit: self._exchange(unit, results))
        except SQLAlchemyError:
            self._results[:0] = results
            self._lease.doubt()
            log.warning("outbox-unavailable", extra={"bot": self.bot}, exc_info=True)
            await asyncio.sleep(LOOK_AGAIN)
            return True
        except Exception:  # an error of ours in one row may not stop the bot
            log.exception("outbox-failed", extra={"bot": self.bot, "count": len(results)})
            await self._write_one_by_one(results)
            await asyncio.sleep(LOOK_AGAIN)
            return True
        self._note(handoff)
        for ready in handoff.ready:
            task = asyncio.create_task(self._send(ready, woken))
            self._sends[task] = ready.chat.id
            task.add_done_callback(self._sends.pop)
        return handoff.may_be_more

    def _exchange(self, unit: Unit, results: list[Result]) -> Handoff:
        write_back(unit, results)
        if not self._lease.hold(unit):
            self._leads = False
            return Handoff()
        if not self._leads and self._sends:
            return Handoff()  # our own from before the lease was lost end first, or they would be taken for another's
        if not self._leads:
            count = recover(unit, self.bot)
            log.info("sender-leads", extra={"bot": self.bot, "count": count})
            self._leads = True
        return hand_off(unit, self._draw, self.bot, self._channels, self._room())

    async def _write_one_by_one(self, results: list[Result]) -> None:
        """Save what can be saved; the outcome that cannot be written stays handed off, in doubt at the next start."""
        for result in results:
            try:
                await self._units.run(partial(write_back, results=[result]))
            except SQLAlchemyError:
                self._results.append(result)
            except Exception:  # an error of ours in one outcome may not lose the others
                log.exception("outcome-lost", extra={"row": result.ready.row.id, "bot": self.bot})

    def _room(self) -> Room:
        return Room(
            rows=min(BATCH, AT_ONCE - len(self._sends)),
            patient=self._pace.allowance(),
            waiting=self._pace.waiting(),
            busy={*self._pace.held_chats(), *self._sends.values()},
            held=self._pace.held_rows(),
        )

    def _note(self, handoff: Handoff) -> None:
        self._pace.spend(sum(ready.row.klass in PATIENT for ready in handoff.ready))
        today = self._clock.now().date()
        for subject in handoff.tripped:
            if (subject, today) not in self.delivered.braked:
                self.delivered.braked.add((subject, today))
                log.error("brake-tripped", extra={"subject": subject, "bot": self.bot})

    async def _send(self, ready: Ready, woken: asyncio.Event) -> None:
        try:
            result = await self._call(ready)
        except Failure as failure:
            result = Result(ready=ready, failure=self._hold(ready, failure))
        self._results.append(result)
        woken.set()

    async def _call(self, ready: Ready) -> Result:
        if not self._lease.is_held:
            raise NotSent
        channel, address = self._channels[ready.chat.channel], ready.chat.address
        try:
            async with asyncio.timeout(LONGEST_SEND):
                sent = await _carry_out(channel, address, ready)
        except TimeoutError:
            raise InDoubt from None
        except Failure:
            raise
        except Exception as error:  # a fault of the channel's own: nobody can say how far it came
            log.exception("send-failed", extra={"row": ready.row.id, "channel": channel.name})
            raise InDoubt from error
        self.delivered.sent += 1
        return Result(ready=ready, sent=sent, unstripped=await self._strip(channel, address, ready))

    async def _strip(self, channel: Channel, address: str, ready: Ready) -> str:
        """Take the old card's buttons off; the card if that must be tried again."""
        if not ready.strip:
            return ""
        try:
            async with asyncio.timeout(LONGEST_SEND / 2):
                await channel.strip(address, ready.strip)
        except (RetryAfter, NotSent, InDoubt, TimeoutError):
            return ready.strip
        except Failure:
            return ""
        return ""

    def _hold(self, ready: Ready, failure: Failure) -> Failure:
        """Note how long this chat or row waits before it is tried again."""
        match failure:
            case RetryAfter(seconds=seconds):
                self._pace.told_to_wait(ready.chat.id, seconds)
            case NotSent():
                self._pace.try_again(ready.row.id, ready.chat.id, ready.row.attempts + 1)
            case InDoubt():
                self.delivered.in_doubt += 1
        return failure

    async def _finish(self) -> None:
        """What is under way ends; its outcome is written; the lease goes back."""
        if self._sends:
            await asyncio.wait(set(self._sends), timeout=LAST_SENDS)
        for task in self._sends:
            task.cancel()
        results, self._results = self._results, []
        await self._units.run(lambda unit: self._close(unit, results))

    def _close(self, unit: Unit, results: list[Result]) -> None:
        write_back(unit, results)
        self._lease.release(unit)


async def _carry_out(channel: Channel, address: str, ready: Ready) -> Sent:
    if ready.rendered is not None:
        return await channel.send(address, ready.rendered, edit=ready.edit, row=ready.row.id)
    if ready.row.do == "strip":
        for message in ready.row.message_ids:
            await channel.strip(address, message)
    else:
        await channel.delete(address, ready.row.message_ids)
    return Sent(message_ids=(), at=0.0)
