"""A load on one server: as many updates at once as are allowed, then half of what it could take, at random moments.

The one rule: an update counts when its reply stands in the chat (the Bot API's own time included), and each phone
has one under way.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random

from tests.bench.delivery import Delivery
from tests.bench.lean_api import Fields, LeanApi
from tests.bench.phones import Phone

STALLED = 15.0


@dataclass(frozen=True, kw_only=True)
class Burst:
    """What one phase came to: replies, seconds, and for each reply how long it took."""

    replies: int
    seconds: float
    cpu_seconds: float
    calls: int
    waits: Sequence[float]

    @property
    def per_second(self) -> float:
        return self.replies / self.seconds

    @property
    def cpu_ms(self) -> float:
        return 1000 * self.cpu_seconds / self.replies

    def percentile_ms(self, percent: float) -> float:
        ordered = sorted(self.waits)
        return 1000 * ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


@dataclass
class Load:
    api: LeanApi
    delivery: Delivery
    phones: Sequence[Phone]
    cpu_seconds: Callable[[], float]
    dice: Random
    _by_address: dict[int, Phone] = field(default_factory=dict)
    _under_way: dict[int, float] = field(default_factory=dict)
    _waits: list[float] = field(default_factory=list)
    _brought: set[asyncio.Task[None]] = field(default_factory=set)
    _replied: asyncio.Event = field(default_factory=asyncio.Event)
    _most_at_once: int = 0

    def __post_init__(self) -> None:
        self._by_address = {phone.address: phone for phone in self.phones}
        self._idle = deque(self.phones)
        self._time = asyncio.get_running_loop().time
        self.api.shown = self._shown

    async def flat_out(self, at_once: int, *, updates: int, seconds: float, warm: int = 100) -> Burst:
        """So many under way all the time, until so many replies or seconds."""
        self._most_at_once = min(at_once, len(self.phones))
        self._send_more()
        await self._until(warm, self._time() + seconds)
        self._waits.clear()
        burst = await self._measured(self._until, updates, self._time() + seconds)
        self._most_at_once = 0
        await self.settle()
        return burst

    async def paced(self, per_second: float, *, updates: int, seconds: float) -> Burst:
        """Updates at random moments, so many a second on average; one who is busy is passed over."""
        self._waits.clear()
        return await self._measured(self._arrive, per_second, updates, self._time() + seconds)

    async def settle(self) -> None:
        """Whatever is under way ends."""
        while self._under_way or self._brought:
            before = len(self._waits), len(self._brought)
            await self._reply(self._time() + STALLED)
            if before == (len(self._waits), len(self._brought)):
                raise RuntimeError(f"no reply for {STALLED:.0f} s; {len(self._under_way)} under way")

    async def _measured(self, phase: Callable[..., object], *arguments: object) -> Burst:
        began, cpu, calls = self._time(), self.cpu_seconds(), self.api.calls
        await phase(*arguments)
        seconds, used = self._time() - began, self.cpu_seconds() - cpu
        return Burst(
            replies=len(self._waits), seconds=seconds, cpu_seconds=used, calls=self.api.calls - calls,
            waits=tuple(self._waits),
        )  # fmt: skip

    async def _until(self, updates: int, end: float) -> None:
        while len(self._waits) < updates and self._time() < end:
            await self._reply(end)

    async def _arrive(self, per_second: float, updates: int, end: float) -> None:
        at = self._time()
        for _ in range(updates):
            at += self.dice.expovariate(per_second)
            if at > end:
                break
            if at > self._time():
                await asyncio.sleep(at - self._time())
            if self._idle:
                self._send(self._idle.popleft())
        await self.settle()

    async def _reply(self, until: float) -> None:
        self._replied.clear()
        with suppress(TimeoutError):
            async with asyncio.timeout(max(0.001, until - self._time())):
                await self._replied.wait()

    def _send_more(self) -> None:
        while self._idle and len(self._under_way) < self._most_at_once:
            self._send(self._idle.popleft())

    def _send(self, phone: Phone) -> None:
        self._under_way[phone.address] = self._time()
        task = asyncio.create_task(self.delivery.bring(phone.next_update()))
        self._brought.add(task)
        task.add_done_callback(self._was_brought)

    def _was_brought(self, task: asyncio.Task[None]) -> None:
        self._brought.discard(task)
        self._replied.set()
        task.result()

    def _shown(self, bot: str, chat: int, message: int, fields: Fields) -> None:
        phone = self._by_address.get(chat)
        if phone is None:
            return
        phone.sees(message, fields)
        began = self._under_way.pop(chat, None)
        if began is not None:
            self._waits.append(self._time() - began)
            self._idle.append(phone)
            self._send_more()
            self._replied.set()
