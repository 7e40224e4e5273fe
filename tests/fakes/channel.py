"""A channel of the tests: keeps what it was given, and fails when it is told to."""

import asyncio
from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import Any

from content.rendered import Rendered
from flows.events import Bot
from handlers.channel import Capabilities, Failure, Sent

CAPABILITIES = Capabilities(buttons=True, edit=True, delete=True, longest=4096)


@dataclass
class Call:
    do: str
    address: str
    message: str = ""
    text: str = ""
    edit: str = ""
    row: str = ""


@dataclass
class RecordingChannel:
    """`fail(address, …)` sets the outcomes of the next calls for one address: a failure, "lost" (it arrives, and
    nobody hears of it), "never" (it hangs), or None (it works)."""

    bot: Bot = "companion"
    name: str = "telegram"
    capabilities: Capabilities = CAPABILITIES
    calls: list[Call] = field(default_factory=list)
    outcomes: defaultdict[str, deque[Any]] = field(default_factory=lambda: defaultdict(deque))
    gate: asyncio.Event | None = None
    under_way: int = 0
    most_at_once: int = 0
    changed: asyncio.Condition = field(default_factory=asyncio.Condition)
    _last: int = 0

    def fail(self, address: str, *outcomes: Any) -> None:
        self.outcomes[address].extend(outcomes)

    def texts(self, address: str | None = None) -> list[str]:
        return [call.text for call in self.calls if call.do == "send" and address in {None, call.address}]

    async def until(self, count: int, do: str = "send") -> list[Call]:
        """Wait until there were so many calls of a kind."""

        def made() -> list[Call]:
            return [call for call in self.calls if call.do == do]

        async with asyncio.timeout(20), self.changed:
            await self.changed.wait_for(lambda: len(made()) >= count)
        return made()

    async def until_under_way(self) -> None:
        """Wait until a call has begun and not ended."""
        async with asyncio.timeout(20), self.changed:
            await self.changed.wait_for(lambda: self.under_way > 0)

    async def send(self, address: str, rendered: Rendered, *, edit: str = "", row: str = "") -> Sent:
        text = " ".join(block.text for block in rendered.blocks)
        self._last += 1
        message = edit or str(self._last)
        await self._call(Call("send", address, message, text, edit, row))
        return Sent(message_ids=(message,), at=float(self._last), order=int(message))

    async def strip(self, address: str, message_id: str) -> None:
        await self._call(Call("strip", address, message_id))

    async def delete(self, address: str, message_ids: Any) -> None:
        await self._call(Call("delete", address, ",".join(message_ids)))

    async def send_static(self, address: str, text: str) -> None:
        await self._call(Call("static", address, text=text))

    async def _call(self, call: Call) -> None:
        self.under_way += 1
        self.most_at_once = max(self.most_at_once, self.under_way)
        await self._tell()
        try:
            if self.gate is not None:
                await self.gate.wait()
            outcome = self.outcomes[call.address].popleft() if self.outcomes[call.address] else None
            if outcome == "never":
                await asyncio.Event().wait()
            if isinstance(outcome, Failure):
                raise outcome
            self.calls.append(call)
        finally:
            self.under_way -= 1
        await self._tell()

    async def _tell(self) -> None:
        async with self.changed:
            self.changed.notify_all()
