"""Whether a clinician's open list would say something else now than when it was drawn.

The one rule: the list does not move under its reader's eyes and nothing opens by itself; one quiet line says that it
would be another. What is compared is a mark, in which nothing about anybody can be seen.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any

from handlers import caseload
from handlers.desk import Desk
from handlers.reader import Reader
from storage import chats, clinicians
from storage.unit import Unit

log = logging.getLogger(__name__)

EVERY = 15.0
"""Seconds between two looks: a list is read through for each."""

Run = Callable[[Callable[[Unit], str]], Awaitable[str]]


class ListWatch:
    """One console page. `line` says since when there is something new."""

    def __init__(
        self, *, run: Run, desk: Desk, address: str, now: Callable[[], datetime], line: Callable[[datetime], str],
        every: float = EVERY,
    ) -> None:  # fmt: skip
        self._run = run
        self._desk = desk
        self._address = address
        self._now = now
        self._line = line
        self._every = every
        self._drawn = ""
        self._drawn_at = now()
        self._due = 0.0

    async def drew(self, news: Mapping[str, Any]) -> None:
        """What the page is given; a list in it is what is compared with from now on."""
        if any(entry.get("c") == "people" for _, entry in news.get("e", ())):
            self._drawn, self._drawn_at = "", self._now()
            try:
                self._drawn = await self._mark()
            except Exception:  # the database may be away; the next list is another chance
                log.warning("list-not-marked", exc_info=True)
            self._due = asyncio.get_running_loop().time() + self._every

    async def news(self) -> Mapping[str, Any]:
        """The quiet line, once for each list; nothing where nothing is new, or it is not time to look yet."""
        loop = asyncio.get_running_loop()
        if not self._drawn or loop.time() < self._due:
            return {}
        self._due = loop.time() + self._every
        if await self._mark() == self._drawn:
            return {}
        self._drawn = ""
        return {"changed": self._line(self._drawn_at)}

    async def _mark(self) -> str:
        return await self._run(lambda unit: list_mark(unit, self._desk, self._address))


def list_mark(unit: Unit, desk: Desk, address: str) -> str:
    """Who stands where, with what and since when; "" where there is no list."""
    chat = chats.find(unit, "console", address)
    clinician = clinicians.find(unit, chat.subject) if chat is not None else None
    if chat is None or clinician is None:
        return ""
    rows = caseload.rows(Reader(unit, desk, chat), caseload.persons_of(unit, clinician))
    said = "\n".join(f"{one.person} {one.first} {one.more}" for one in rows)
    return hashlib.sha256(said.encode()).hexdigest()
