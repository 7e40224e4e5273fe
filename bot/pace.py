"""How fast one bot sends: a bucket for what can wait, and the waits that the platform asks for.

The one rule: safety and dialogue (A, C) go at once and obey the platform; reminders and digests (B, D) take turns.
All by `steady()`, in memory: after a restart the platform says again what it wants.
"""

from __future__ import annotations

from collections.abc import Callable

PER_SECOND = 25.0
"""Messages of class B and D a second, under the thirty that Telegram allows a bot."""

CROWD = 3
CROWD_WITHIN = 2.0
"""So many chats asked to wait within so many seconds: the bot as a whole is too fast."""


class Pace:
    def __init__(self, steady: Callable[[], float]) -> None:
        self._steady = steady
        self._tokens = PER_SECOND
        self._filled_at = steady()
        self._chats: dict[str, float] = {}
        self._asked: dict[str, float] = {}
        self._rows: dict[str, float] = {}
        self._held: dict[str, float] = {}
        self._patient_until = 0.0

    def allowance(self) -> int:
        """How many rows of class B and D may go now."""
        now = self._steady()
        self._tokens = min(PER_SECOND, self._tokens + (now - self._filled_at) * PER_SECOND)
        self._filled_at = now
        return int(self._tokens) if now >= self._patient_until else 0

    def spend(self, count: int) -> None:
        self._tokens -= count

    def told_to_wait(self, chat: str, seconds: float) -> None:
        """The platform asked this chat to wait; from three chats at once, B and D of the bot wait for the longest."""
        now = self._steady()
        self._chats[chat] = max(self._chats.get(chat, 0.0), now + seconds)
        self._asked = {one: at for one, at in self._asked.items() if now - at <= CROWD_WITHIN}
        self._asked[chat] = now
        if len(self._asked) >= CROWD:
            self._patient_until = max(self._patient_until, *(self._chats.get(one, 0.0) for one in self._asked))

    def try_again(self, row: str, chat: str, attempt: int) -> float:
        """A row that never left goes again after 2, 4, 8 … 30 seconds, and its chat keeps its order; the seconds."""
        seconds = min(30.0, 2.0 ** min(attempt, 5))
        until = self._steady() + seconds
        self._rows[row] = until
        self._held[chat] = max(self._held.get(chat, 0.0), until)
        return seconds

    def waiting(self) -> set[str]:
        """Chats that the platform told to wait."""
        return _still(self._chats, self._steady())

    def held_chats(self) -> set[str]:
        """Chats of which a row is to be tried again; class A need not wait for it."""
        return _still(self._held, self._steady())

    def held_rows(self) -> set[str]:
        return _still(self._rows, self._steady())


def _still(untils: dict[str, float], now: float) -> set[str]:
    for one in [one for one, until in untils.items() if until <= now]:
        del untils[one]
    return set(untils)
