"""Invented people, linked and ready, written into the database before the server starts.

The one rule: nobody here is or was anybody; each has a word of their own that may appear in no other chat.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from storage import chats, clinicians, links, people
from storage.database import Database, holds_keys
from storage.master_key import load_or_create
from storage.people import Profile
from storage.unit import Unit

FIRST_PERSON = 5_000_000_000
FIRST_CLINICIAN = 6_000_000_000
DAY_AND_NIGHT = {str(day): [["00:00", "24:00"]] for day in range(7)}


@dataclass(frozen=True)
class Somebody:
    """One chat with one bot; `id` is the subject's, `own` are the words that only this chat may show."""

    bot: str
    address: int
    id: str
    own: str
    clinician: int = 0


def canary(number: int) -> str:
    """A word of their own."""
    return f"Zq{number:04d}x"


def open_database(url: str, key_file: Path) -> Database:
    """As the server does, tables included."""
    database = Database.open(url, load_or_create(key_file, holds_keys=holds_keys(url)))
    database.migrate()
    return database


def invent(database: Database, persons: int, clinicians_: int = 1) -> list[Somebody]:
    """People who have joined, each linked to one of the clinicians; clinicians with consoles come first."""
    with database.unit(datetime.now(UTC)) as unit:
        staff = [_clinician(unit, n) for n in range(clinicians_)]
        return [*staff, *(_person(unit, n, staff[n % len(staff)]) for n in range(persons))]


def _clinician(unit: Unit, number: int) -> Somebody:
    name = f"Dr {canary(9000 + number)}"
    id_ = clinicians.add(unit, name=name, state="active")
    address = FIRST_CLINICIAN + number
    chats.add(unit, "console", "telegram", str(address), id_, "en")
    return Somebody("console", address, id_, name)


def _person(unit: Unit, number: int, clinician: Somebody) -> Somebody:
    name = canary(number)
    id_ = people.add(unit, Profile(name=name, hours=DAY_AND_NIGHT))
    people.set_state(unit, id_, "active")
    links.start(unit, id_, clinician.id)
    address = FIRST_PERSON + number
    chats.add(unit, "companion", "telegram", str(address), id_, "en")
    return Somebody("companion", address, id_, name, clinician.address)
