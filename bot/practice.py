"""The invented people of the practice page: Dr Lee, Ana, and a few others who make the list look lived in.

The one rule: it touches the practice database alone, and everybody in it is made up.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from bot.practice_clock import MOVES, PracticeClock
from content.catalogue import dialog
from flows.events import Bot
from handlers.web_pages import Face
from handlers.web_socket import Runs
from storage import chats, check_ins, clinicians, devices, letters, links, people, settings_store, subjects
from storage.check_ins import CheckIn, Rating
from storage.people import Profile
from storage.unit import Unit

SETTING = "practice"
PEOPLE = (("Ana", "blue kettle"), ("Joe", "green gate"), ("Sam", "tall tree"))
LAST_TIME: Sequence[int | None] = (3, 4, 2, 5, 3, 4, 6, 5, 4, 5, 6)
"""What Ana answered six weeks ago, in the order of DIALOG."""


class Pages(Protocol):
    """The open pages of this process."""

    async def close(self) -> None: ...


@dataclass(frozen=True, kw_only=True)
class Practice:
    """What the practice page asks for (`bot/web.py`)."""

    units: Runs
    pages: Pages
    clock: PracticeClock

    async def begin(self) -> None:
        """Make the invented people, where they are not there yet."""
        await self.units.run(lambda unit: None if settings_store.get(unit, SETTING) else _make(unit))

    async def phone(self, bot: Bot) -> str:
        """The token of Ana's phone, or of Dr Lee's. It is kept readable: nobody here is real."""
        kept = await self.units.run(lambda unit: settings_store.get(unit, SETTING))
        return str(kept["tokens"][bot]) if kept else ""

    async def again(self) -> None:
        """Wipe what was done in practice, and begin anew: the clock first, by which all else is made."""
        await self.clock.put_back()

        def work(unit: Unit) -> None:
            kept = settings_store.get(unit, SETTING) or {"subjects": []}
            for subject in {*kept["subjects"], *links.linked(unit)}:
                subjects.erase(unit, subject)
            _make(unit)

        await self.units.run(work)
        await self.pages.close()

    async def face(self) -> Face:
        """What the practice clock shows."""
        return await self.clock.face()

    async def move(self, how: str) -> bool:
        """Move the clock on; False where that is no move."""
        if how not in MOVES:
            return False
        await self.clock.move(how)
        return True


def _make(unit: Unit) -> None:
    lee = clinicians.add(unit, name="Dr Lee", state="active")
    ana, joe, sam = (_person(unit, lee, name, phrase) for name, phrase in PEOPLE)
    _check_in(unit, ana)
    people.set_break(unit, sam, unit.now - timedelta(days=8))
    letters.add(unit, person=joe, clinician=None, way="from-person", kind="in-person", words="")
    tokens = {"companion": _phone(unit, "companion", ana), "console": _phone(unit, "console", lee)}
    settings_store.set(unit, SETTING, {"tokens": tokens, "subjects": [lee, ana, joe, sam]})


def _person(unit: Unit, clinician: str, name: str, phrase: str) -> str:
    person = people.add(unit, Profile(name=name, phrase=phrase))
    links.start(unit, person, clinician)
    people.set_state(unit, person, "active")
    return person


def _phone(unit: Unit, bot: Bot, subject: str) -> str:
    token, address = devices.make(unit, bot)
    chats.add(unit, bot, "web", address, subject, "en")
    return token


def _check_in(unit: Unit, person: str) -> None:
    """What Ana said last time, so that there is something to compare with."""
    then = unit.now - timedelta(days=43)
    ratings = [
        Rating(
            domain=item.key, score=score, how="given" if score else "skipped", help=score is not None and score < 4,
            help_how="given", at=then.isoformat(), language="en", fingerprint="", draft=False,
        )
        for item, score in zip(dialog().items, LAST_TIME, strict=False)
    ]  # fmt: skip
    check_ins.add(
        unit,
        CheckIn(
            id=unit.new_id(), person=person, conversation="", state="finished", mode="alone", language="en",
            started_at=then, finished_at=then + timedelta(minutes=6), ratings=ratings,
        ),
    )  # fmt: skip
