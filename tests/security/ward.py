"""Everybody who may try something, about one person whose every record holds a canary.

The one rule: a cell of the matrix is played in one transaction on a real database and is then rolled back, so that each
begins with the same ward.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta

from flows.events import Bot
from flows.recurrence import Rule
from storage import (
    appointments,
    attachments,
    chats,
    check_ins,
    clinicians,
    crisis_plans,
    flags,
    invites,
    letters,
    links,
    notes,
    occurrences,
    people,
    plans,
    reminders,
    reports,
)
from storage.chats import Chat
from storage.check_ins import CheckIn, Rating
from storage.flags import Said
from storage.people import Profile
from storage.unit import Unit
from tests.world import Phone, World

NAME = "Zinnia Quillfeather"
CANARIES = (NAME, "canary-letter", "canary-note", "canary-flag", "canary-plan", "canary-reminder", "canary-meeting")
"""What of hers may never stand in a chat that may not see her."""

OWNER = "Dr Owen"
NONE = "0" * 32
"""The id of what is not in the ward."""


class RolledBack(Exception):
    """The end of every cell."""


@dataclass
class Ward:
    """`abouts` is what a script of each kind is about: hers, and under "other" the same of another person."""

    world: World
    owner: Phone
    phones: dict[tuple[Bot, str], Phone] = field(default_factory=dict)
    hers: dict[str, str] = field(default_factory=dict)
    others: dict[str, str] = field(default_factory=dict)

    @contextmanager
    def unit(self) -> Iterator[Unit]:
        with suppress(RolledBack), self.world.database.unit(self.world.now) as unit:
            yield unit
            raise RolledBack

    def chat(self, unit: Unit, phone: Phone) -> Chat:
        found = chats.find(unit, phone.bot, phone.address)
        assert found is not None, f"{phone.name} has no chat"
        return found


def open_ward(world: World) -> Ward:
    owner = world.clinician(OWNER)
    ward = Ward(world, owner)
    ana = world.person(owner, NAME)
    ben = world.person(owner, "Ben")
    ward.phones["companion", "person"], ward.phones["companion", "other-person"] = ana, ben
    ward.phones["console", "staff"] = world.clinician("Dr Kim")
    for bot in ("companion", "console"):
        stranger = world.phone(bot, "stranger")
        stranger.commands("menu")
        ward.phones[bot, "stranger"] = stranger
    with world.database.unit(world.now) as unit:
        ward.hers = _records(unit, ana.id, owner.id)
        ward.others = _records(unit, ben.id, owner.id, prefix="plain")
        code = invites.make(unit, "person", ana.id, owner.id)
        ward.hers["code"] = f"{ana.id}/{code}"
        reports.add(unit, subject=ben.id, bot="companion", words="A button did nothing.")
    return ward


def _records(unit: Unit, person: str, clinician: str, *, prefix: str = "canary") -> Mapping[str, str]:
    """One of each kind of record; the ids, as the scripts name them."""
    rating = Rating(
        domain="mental-health", score=2, how="given", help=True, help_how="given", at=unit.now.isoformat(),
        language="en", fingerprint="0" * 16, draft=False,
    )  # fmt: skip
    check_in = unit.new_id()
    check_ins.add(
        unit,
        CheckIn(
            id=check_in, person=person, conversation=unit.new_id(), state="finished", mode="alone", language="en",
            started_at=unit.now, finished_at=unit.now, ratings=[rating],
        ),
    )  # fmt: skip
    plans.add(unit, person=person, check_in=check_in, thoughts=())
    wish = letters.add(unit, person=person, clinician=None, way="from-person", kind="words", words=f"{prefix}-letter")
    told = letters.add(
        unit, person=person, clinician=clinician, way="to-person", kind="message", words=f"{prefix}-letter"
    )
    note = notes.add(unit, person=person, words=f"{prefix}-note")
    notes.share(unit, person, note, clinician)
    picture = attachments.add(
        unit, person=person, kind="photo", media_type="image/jpeg", data=b"\xff\xd8\xff" + b"0" * 64, note=note
    )
    flag = flags.raise_(unit, person, "asked", (Said(at=unit.now.isoformat(), words=f"{prefix}-flag"),))
    crisis_plans.write(unit, person, {"signs": f"{prefix}-plan"})
    crisis_plans.share(unit, person, shared=True)
    meeting = appointments.add(
        unit, person=person, clinician=clinician, at=unit.now + timedelta(days=2), state="confirmed",
        where=f"{prefix}-meeting",
    ).id  # fmt: skip
    today = unit.now.date().isoformat()
    words = reminders.add(
        unit, person=person, kind="words", rule=Rule(kind="daily", first=today), slot="09:00", zone="Europe/London",
        words=f"{prefix}-reminder",
    )  # fmt: skip
    came = occurrences.plan(unit, person=person, reminder=words.id, day=today, slot="09:00", due_at=unit.now)
    assert came is not None
    return {
        "person": person, "letter": told, "wish": wish, "note": note, "flag": flag.id, "appointment": meeting,
        "reminder": words.id, "occurrence": came, "attachment": picture,
        "person/flag": f"{person}/{flag.id}", "person/appointment": f"{person}/{meeting}",
        "person/attachment": f"{person}/{picture}", "clinician": clinician,
        "check-in": check_in, "none": NONE, "person/none": f"{person}/{NONE}", "clinician/suspend": f"{clinician}/suspend",
    }  # fmt: skip


def new_person(unit: Unit, clinician: str) -> str:
    id_ = people.add(unit, Profile(name="Somebody else"))
    links.start(unit, id_, clinician)
    return id_


def as_role(unit: Unit, id_: str, role: clinicians.Role) -> None:
    clinicians.save(unit, replace(clinicians.get(unit, id_), role=role))
