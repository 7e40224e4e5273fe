"""Appointments: when, where and how a person and their clinician meet, and how far that is agreed.

The one rule: all of it is under the person's key; a moved appointment is the same one at another time.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Row, bindparam, insert, or_, select, update

from storage import tables
from storage.unit import Unit

State = Literal["offered", "confirmed", "wants-other", "cancelled", "held", "missed"]
How = Literal["in-person", "phone", "video", "chat"]


@dataclass(frozen=True, kw_only=True)
class Appointment:
    """`at` is UTC. `where` is a place, a link or a number in the clinician's words; `wants` what the person would rather
    ("another-time" on `days` at `parts` of the day, "another-way" as `other_how`, or ""), `words` how they put it;
    `before` names the reminders that they chose, `way` is how many minutes it takes to get there. `news` is what they
    have not opened yet ("offered", "moved", "cancelled", "missed", or "")."""

    id: str
    person: str
    clinician: str
    state: State
    at: datetime
    made_at: datetime
    changed_at: datetime
    how: How = "in-person"
    where: str = ""
    minutes: int = 60
    interpreter: str = ""
    wants: str = ""
    words: str = ""
    cancelled_by: str = ""
    before: list[str] = field(default_factory=list)
    way: int = 0
    days: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    other_how: How | Literal[""] = ""
    news: str = ""


STANDS: tuple[State, ...] = ("offered", "confirmed", "wants-other")
"""Nobody has called it off, and nobody has said yet what became of it."""

BODY = (
    "how", "where", "minutes", "interpreter", "wants", "words", "cancelled_by", "before", "way", "days", "parts",
    "other_how", "news",
)  # fmt: skip
"""What stands sealed."""

_table = tables.appointment
_ADD = insert(_table)
_GET = select(_table).where(_table.c.id == bindparam("id"))
_OF = select(_table).where(_table.c.person == bindparam("person")).order_by(_table.c.at, _table.c.id)
_STANDING = _OF.where(_table.c.state.in_(STANDS))
_LIVE = _OF.where(or_(_table.c.state.in_(STANDS), _table.c.at > bindparam("now")))
_SINCE = _OF.where(_table.c.at > bindparam("since"))
_WISHES = select(_table.c.person).where(_table.c.state == "wants-other").distinct()
_OF_CLINICIAN = (
    select(_table)
    .where(
        _table.c.clinician == bindparam("clinician"),
        _table.c.at > bindparam("after"),
        _table.c.at <= bindparam("before"),
        _table.c.state.in_(STANDS),
    )
    .order_by(_table.c.at, _table.c.id)
)
_PASS_ON = (
    update(_table)
    .where(
        _table.c.person == bindparam("person_"),
        _table.c.clinician == bindparam("old"),
        _table.c.state.in_(STANDS),
        _table.c.at > bindparam("now"),
    )
    .values(clinician=bindparam("new"))
)
_SAVE = (
    update(_table)
    .where(_table.c.id == bindparam("id_"))
    .values(
        state=bindparam("state_"), at=bindparam("at_"), clinician=bindparam("clinician_"), changed_at=bindparam("now"),
        body=bindparam("body_"),
    )
)  # fmt: skip


def add(unit: Unit, *, person: str, clinician: str, at: datetime, state: State = "offered", **body: Any) -> Appointment:
    """`body` is what stands sealed: see `BODY`."""
    one = Appointment(
        id=unit.new_id(), person=person, clinician=clinician, state=state, at=at, made_at=unit.now, changed_at=unit.now,
        **body,
    )  # fmt: skip
    values = {"id": one.id, "person": person, "clinician": clinician, "state": state, "at": at}
    stamps = {"made_at": unit.now, "changed_at": unit.now}
    unit.connection.execute(_ADD, {**values, **stamps, "body": _sealed(unit, one)})
    return one


def get(unit: Unit, id_: str) -> Appointment | None:
    """Whose it is must still be checked: see its `person`."""
    row = unit.connection.execute(_GET, {"id": id_}).first()
    return None if row is None else _appointment(unit, row)


def of(unit: Unit, person: str) -> list[Appointment]:
    """All of them, earliest first."""
    return [_appointment(unit, row) for row in unit.connection.execute(_OF, {"person": person}).all()]


def standing(unit: Unit, person: str) -> list[Appointment]:
    """Those that nobody has called off and that nobody has marked, earliest first."""
    return [_appointment(unit, row) for row in unit.connection.execute(_STANDING, {"person": person}).all()]


def live(unit: Unit, person: str) -> list[Appointment]:
    """Those that stand, and those that were called off before their time has come; earliest first."""
    rows = unit.connection.execute(_LIVE, {"person": person, "now": unit.now}).all()
    return [_appointment(unit, row) for row in rows]


def since(unit: Unit, person: str, moment: datetime) -> list[Appointment]:
    """Those of a time after that moment, whatever became of them; earliest first."""
    rows = unit.connection.execute(_SINCE, {"person": person, "since": moment}).all()
    return [_appointment(unit, row) for row in rows]


def of_clinician(unit: Unit, clinician: str, after: datetime, before: datetime) -> list[Appointment]:
    """Those of this clinician that stand and begin after the one moment and by the other, earliest first; of nobody who
    was erased."""
    values = {"clinician": clinician, "after": after, "before": before}
    rows = unit.connection.execute(_OF_CLINICIAN, values).all()
    return [_appointment(unit, row) for row in rows if unit.is_readable(row.person)]


def wishing_another(unit: Unit) -> set[str]:
    """Who would rather meet at another time or in another way; nothing is opened for it."""
    return set(unit.connection.execute(_WISHES).scalars())


def save(unit: Unit, one: Appointment) -> None:
    """Write it back, changed now."""
    values = {"id_": one.id, "state_": one.state, "at_": one.at, "clinician_": one.clinician}
    unit.connection.execute(_SAVE, {**values, "now": unit.now, "body_": _sealed(unit, one)})


def pass_on(unit: Unit, person: str, old: str, new: str) -> None:
    """What stands with somebody who leaves stands with their successor."""
    unit.connection.execute(_PASS_ON, {"person_": person, "old": old, "new": new, "now": unit.now})


def _sealed(unit: Unit, one: Appointment) -> bytes:
    return unit.seal(one.person, "appointment", one.id, "body", {name: getattr(one, name) for name in BODY})


def _appointment(unit: Unit, row: Row[Any]) -> Appointment:
    body = unit.open(row.person, "appointment", row.id, "body", row.body)
    return Appointment(
        id=row.id, person=row.person, clinician=row.clinician, state=row.state, at=row.at, made_at=row.made_at,
        changed_at=row.changed_at, **body,
    )  # fmt: skip
