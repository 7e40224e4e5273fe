"""Where every update enters, whatever the channel: the help check, the turn, and help when nothing can be kept.

The one rule: `take` returns only when the update is committed (or was before, or is parked); else it raises
`Unavailable` and the platform brings the update again.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import asynccontextmanager
from functools import partial
from typing import Any, Protocol, TypeVar

from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as NoConnection

from content.help_check import help_check
from content.rendering import static_help
from flows import safety
from flows.events import Bot, Command, Inbound, Pressed, typed_in
from flows.mending import mended
from flows.screen import Screen
from flows.upgrades import NewerVersion
from handlers.channel import Channel, Failure, Unavailable
from handlers.desk import Desk
from handlers.here import Here, StillArriving
from handlers.kept_words import offer_in
from handlers.pressure import Held, Limiter
from handlers.routes import Place, nation_of
from handlers.turn import take_turn
from storage import chats, inbox
from storage.chats import Chat
from storage.seal import Unreadable
from storage.unit import Unit

log = logging.getLogger(__name__)

T = TypeVar("T")

HELP_WITHIN = 1.5
"""Seconds after which the edge itself answers a cry for help (DESIGN 4)."""

LONGEST_TURN = 10.0
"""Seconds after which the platform is told to bring the update again; the turn itself is not broken off."""

ARRIVING_TRIES, ARRIVING_PAUSE = 25, 0.04
"""How often, and with which pause, a text waits for the screen before it: a second in all."""

CALM_TRIES = 30
"""How often the end of a flood is waited for; each wait is seconds, and a minute in all is the most."""

POISON_AFTER = 3
"""Failures of our own after which an update is parked."""

REMEMBERED = 10_000
"""Addresses whose language and nation are remembered for the static text, and updates it was sent for."""


class Runs(Protocol):
    """One hop off the loop, one transaction (`bot/units.py`)."""

    async def run(self, work: Callable[[Unit], T]) -> T: ...


class Edge:
    """One per process. Turns queue by chat before they take a thread, so one eager presser holds up nobody else."""

    def __init__(self, units: Runs, desk: Desk, channels: Mapping[tuple[Bot, str], Channel]) -> None:
        self._units = units
        self._desk = desk
        self._channels = channels
        self._queues: dict[tuple[Bot, str], tuple[asyncio.Lock, int]] = {}
        self._places: dict[tuple[Bot, str], Place] = {}
        self._helped: dict[tuple[Bot, str], None] = {}
        self._running: set[asyncio.Task[None]] = set()
        self._limiter = Limiter(desk.steady)
        self._offers: dict[tuple[Bot, str], asyncio.Task[None]] = {}
        self._check = help_check()

    async def take(self, inbound: Inbound) -> None:
        """Commit one update, or raise Unavailable. A cry for help is answered within two seconds either way."""
        inbound = mended(inbound)
        words = typed_in(inbound.event)
        finding = safety.screen(words, self._check) if words else None
        turn = asyncio.create_task(self._turn(inbound, finding, self._limiter.judge(inbound)))
        self._running.add(turn)
        turn.add_done_callback(self._finished)
        if asks_for_help(inbound, finding):
            await self._help_in_time(inbound, turn)
        done, _ = await asyncio.wait({turn}, timeout=LONGEST_TURN)
        if not done:
            raise Unavailable
        turn.result()

    async def drain(self) -> None:
        """Let the turns under way end (when Wren stops). What was kept is asked about when its writer is here again."""
        for offer in self._offers.values():
            offer.cancel()
        if self._running:
            await asyncio.wait(self._running)

    def _finished(self, turn: asyncio.Task[None]) -> None:
        self._running.discard(turn)
        if not turn.cancelled():
            turn.exception()  # asked for, so that a turn nobody waits for any more is not reported twice

    async def _help_in_time(self, inbound: Inbound, turn: asyncio.Task[None]) -> None:
        done, _ = await asyncio.wait({turn}, timeout=HELP_WITHIN)
        if not done or turn.exception() is not None:
            await self._static(inbound)

    async def _static(self, inbound: Inbound) -> None:
        """The help text that needs no database, once for each update, however often it is brought."""
        key = (inbound.bot, inbound.key)
        channel = self._channels.get((inbound.bot, inbound.channel))
        if key in self._helped or channel is None:
            return
        _remember(self._helped, key, None)
        log.error("help-sent-by-the-edge", extra={"bot": inbound.bot})
        spoken = inbound.language_code.split("-", 1)[0].lower()
        place = self._places.get((inbound.bot, inbound.address), Place(spoken, ""))
        text = static_help(
            self._desk.phrasebook, place.language if place.language in self._desk.languages else "en",
            nation_of(place.nation, self._desk.team.nation), known=bool(place.nation),
        )  # fmt: skip
        try:
            await channel.send_static(inbound.address, text)
        except Failure as failure:
            log.error("help-not-sent", extra={"reason": type(failure).__name__})  # noqa: TRY400 - the name is enough
            self._helped.pop(key, None)

    async def _turn(self, inbound: Inbound, finding: safety.Finding | None, held: Held | None) -> None:
        async with self._queue(inbound):
            try:
                place = await self._commit(inbound, finding, held)
            except (NewerVersion, Unavailable):
                raise Unavailable from None
            except Exception as error:  # sorted here: not ours is 503, ours is counted and parked (DESIGN 4)
                if not is_ours(error):
                    log.warning("not-kept", extra={"reason": type(error).__name__})
                    raise Unavailable from None
                log.exception("turn-failed", extra={"bot": inbound.bot})
                await self._count(inbound)
            else:
                if place is not None and place.gone:
                    if asks_for_help(inbound, finding):
                        await self._static(inbound)
                elif place is not None:
                    _remember(self._places, (inbound.bot, inbound.address), place)
                if held is not None:
                    self._limiter.told(inbound)
                    self._offer_soon(inbound)

    def _offer_soon(self, inbound: Inbound) -> None:
        """What was kept is asked about when the flood is over, without another word of its writer."""
        name = (inbound.bot, inbound.address)
        if name not in self._offers:
            self._offers[name] = asyncio.create_task(self._offer(inbound))
            self._offers[name].add_done_callback(lambda _: self._offers.pop(name))

    async def _offer(self, inbound: Inbound) -> None:
        for _ in range(CALM_TRIES):
            if (seconds := self._limiter.calm_in(inbound)) <= 0:
                break
            await asyncio.sleep(seconds)
        try:
            async with self._queue(inbound):
                await self._units.run(lambda unit: offer_in(unit, self._desk, inbound.bot, inbound.address))
        except Exception as error:  # noqa: BLE001 - nothing is lost by it: the next turn asks
            log.warning("kept-words-wait", extra={"bot": inbound.bot, "reason": type(error).__name__})

    async def _commit(self, inbound: Inbound, finding: safety.Finding | None, held: Held | None) -> Place | None:
        """One turn in one transaction. A text that came while a screen was on its way is tried again in a moment."""
        for _ in range(ARRIVING_TRIES):
            try:
                return await self._units.run(partial(self._take, inbound, finding, held, patient=True))
            except StillArriving:
                await asyncio.sleep(ARRIVING_PAUSE)
        return await self._units.run(partial(self._take, inbound, finding, held, patient=False))

    def _take(
        self, inbound: Inbound, finding: safety.Finding | None, held: Held | None, unit: Unit, *, patient: bool
    ) -> Place | None:
        return take_turn(unit, self._desk, inbound, finding, patient=patient, held=held)

    async def _count(self, inbound: Inbound) -> None:
        """A failure of ours, counted in a transaction of its own; the third parks the update."""
        try:
            failures = await self._units.run(lambda unit: count_failure(unit, self._desk, inbound))
        except SQLAlchemyError:
            raise Unavailable from None
        if failures < POISON_AFTER:
            raise Unavailable

    @asynccontextmanager
    async def _queue(self, inbound: Inbound) -> AsyncGenerator[None]:
        name = (inbound.bot, inbound.address)
        lock, waiting = self._queues.get(name, (asyncio.Lock(), 0))
        self._queues[name] = (lock, waiting + 1)
        try:
            async with lock:
                yield
        finally:
            lock, waiting = self._queues[name]
            if waiting > 1:
                self._queues[name] = (lock, waiting - 1)
            else:
                del self._queues[name]


def asks_for_help(inbound: Inbound, finding: safety.Finding | None) -> bool:
    if inbound.bot == "console":
        return False  # "help" is the clinician's one page there
    if finding is not None and (finding.help_word or finding.found):
        return True
    match inbound.event:
        case Pressed(data=data):
            return data == "w:help"
        case Command(name="help"):
            return True
        case _:
            return False


def is_ours(error: Exception) -> bool:
    """Whether trying again would fail again; a lost connection, a full disk, a lock is not ours."""
    if isinstance(error, (NoConnection, OSError)):
        return False
    if isinstance(error, DBAPIError):
        return isinstance(error, IntegrityError) and not error.connection_invalidated
    return True


def count_failure(unit: Unit, desk: Desk, inbound: Inbound) -> int:
    """Count it; at the third the update is set aside, its sender told, an operator alerted."""
    raw = {"channel": inbound.channel, "kind": type(inbound.event).__name__, "event": vars(inbound.event)}
    chat = _readable_chat(unit, inbound)
    failures = inbox.fail(unit, inbound.bot, inbound.key, raw, chat.subject if chat else "")
    if failures == POISON_AFTER:
        inbox.park(unit, inbound.bot, inbound.key)
        log.error("update-parked", extra={"bot": inbound.bot})
        if chat is not None:
            Here.between(unit, desk, chat).post(Screen(message="could-not-take"))
    return failures


def _readable_chat(unit: Unit, inbound: Inbound) -> Chat | None:
    """The chat that is told; a row that cannot be opened may be what failed, and must not stop the counting."""
    try:
        return chats.find(unit, inbound.bot, inbound.address)
    except Unreadable:
        log.exception("chat-unreadable", extra={"bot": inbound.bot})
        return None


def _remember(store: dict[Any, Any], key: Any, value: Any) -> None:  # two small memories of this process
    store.pop(key, None)
    store[key] = value
    if len(store) > REMEMBERED:
        store.pop(next(iter(store)))
