"""Under pressure: how much of one chat is worked on at once, and what becomes of the rest.

The one rule: nobody is shut out. Help is never counted, words are kept and asked about a moment later, and what is
limited is only what was let through in the last seconds. The count is this process's own: it starts at nothing when
Wren does (it fails open), and knows a stranger by the address alone, without a row.
"""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass, field

from flows.events import Bot, Command, Inbound, Joined, Left, Pressed

AT_MOST, WITHIN = 20, 10.0
"""So many updates of one chat are worked on in so many seconds (SAFETY T7)."""

CALM, A_MOMENT = 3.0, 60.0
"""Seconds without anything held after which what was kept is asked about; and after which it is in any case."""

REMEMBERED = 10_000
"""Chats of this process that are counted at a time; the one that was quiet for longest is forgotten."""

ALWAYS = frozenset({"help", "more-help", "hide"})
"""Words of the companion that are never held, as a button or a command."""

Name = tuple[Bot, str]


@dataclass(frozen=True)
class Held:
    """This update is beyond the limit; `first`: nobody has said so yet."""

    first: bool


@dataclass
class _Count:
    """One chat. Keys are kept because a platform may bring the same update twice."""

    let: deque[tuple[float, str]] = field(default_factory=lambda: deque(maxlen=AT_MOST))
    held_at: float = float("-inf")
    began: float = 0.0
    told: bool = False


class Limiter:
    """By steady time, which never goes back."""

    def __init__(self, steady: Callable[[], float]) -> None:
        self._steady = steady
        self._counts: OrderedDict[Name, _Count] = OrderedDict()

    def judge(self, inbound: Inbound) -> Held | None:
        """None: it is worked on."""
        if is_free(inbound):
            return None
        name, now = (inbound.bot, inbound.address), self._steady()
        count = self._counts.setdefault(name, _Count())
        self._counts.move_to_end(name)
        if len(self._counts) > REMEMBERED:
            self._counts.popitem(last=False)
        if any(key == inbound.key for _, key in count.let):
            return None
        if len(count.let) < AT_MOST or now - count.let[0][0] >= WITHIN:
            count.let.append((now, inbound.key))
            return None
        if now - count.held_at >= WITHIN:
            count.told, count.began = False, now
        count.held_at = now
        return Held(first=not count.told)

    def told(self, inbound: Inbound) -> None:
        """The line that says so is committed."""
        if (count := self._counts.get((inbound.bot, inbound.address))) is not None:
            count.told = True

    def calm_in(self, inbound: Inbound) -> float:
        """Seconds until what was kept may be asked about."""
        count = self._counts.get((inbound.bot, inbound.address))
        if count is None:
            return 0.0
        return max(0.0, min(count.held_at + CALM, count.began + A_MOMENT) - self._steady())


def is_free(inbound: Inbound) -> bool:
    """What is never counted: help, hide, that somebody came or went, and a developer's own terminal."""
    if inbound.channel == "terminal":
        return True
    match inbound.event:
        case Joined() | Left():
            return True
        case Pressed(data=data):
            return inbound.bot == "companion" and data.removeprefix("w:") in ALWAYS
        case Command(name=name):
            return inbound.bot == "companion" and name in ALWAYS
        case _:
            return False
