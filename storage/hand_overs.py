"""Hand-overs: somebody leaves at a moment that is set, and each of their people has a new clinician named before it.

The one rule: it is done once, whole, or not at all; what is cancelled changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, insert, select, update

from storage import tables
from storage.prepared import Prepared
from storage.unit import Unit


@dataclass(frozen=True, kw_only=True)
class HandOver:
    """`to`: each person's new clinician."""

    id: str
    clinician: str
    at: datetime
    made_by: str
    done_at: datetime | None = None
    cancelled_at: datetime | None = None
    to: dict[str, str] = field(default_factory=dict)


_table = tables.hand_over
_person = tables.hand_over_person
_ADD = insert(_table)
_ADD_PERSON = insert(_person)
_stands = (_table.c.done_at.is_(None), _table.c.cancelled_at.is_(None))
_GET = select(_table).where(_table.c.id == bindparam("id"))
_STANDING_OF = select(_table).where(_table.c.clinician == bindparam("clinician"), *_stands)
_DUE = select(_table.c.id).where(_table.c.at <= bindparam("now"), *_stands).order_by(_table.c.at, _table.c.id)
_TO = select(_person).where(_person.c.hand_over == bindparam("hand_over")).order_by(_person.c.person)
_COMING = Prepared(
    select(_table.c.id, _table.c.clinician, _table.c.at, _person.c.clinician.label("new"))
    .join(_person, _person.c.hand_over == _table.c.id)
    .where(_person.c.person == bindparam("person"), *_stands)
    .order_by(_table.c.at, _table.c.id)
)
_UNSEEN = Prepared(
    select(_table.c.id)
    .join(_person, _person.c.hand_over == _table.c.id)
    .where(
        _person.c.person == bindparam("person"),
        _person.c.seen_at.is_(None),
        _table.c.cancelled_at.is_(None),
        _table.c.at >= bindparam("since"),
    )
    .order_by(_table.c.at, _table.c.id)
)
_SEEN = (
    update(_person)
    .where(
        _person.c.person == bindparam("person_"),
        _person.c.hand_over == bindparam("hand_over_"),
        _person.c.seen_at.is_(None),
    )
    .values(seen_at=bindparam("now"))
)
_DONE = (
    update(_table)
    .where(_table.c.id == bindparam("id_"), *_stands)
    .values(done_at=bindparam("now"))
    .returning(_table.c.id)
)
_CANCEL = (
    update(_table)
    .where(_table.c.clinician == bindparam("clinician_"), *_stands)
    .values(cancelled_at=bindparam("now"))
    .returning(_table.c.id)
)


@dataclass(frozen=True)
class Coming:
    """What one person's own screens say of it."""

    id: str
    clinician: str
    new: str
    at: datetime


def add(unit: Unit, *, clinician: str, at: datetime, to: dict[str, str], by: str) -> str:
    id_ = unit.new_id()
    row = {
        "id": id_, "clinician": clinician, "at": at, "made_at": unit.now, "made_by": by,
        "done_at": None, "cancelled_at": None,
    }  # fmt: skip
    unit.connection.execute(_ADD, row)
    rows = [{"person": person, "hand_over": id_, "clinician": new, "seen_at": None} for person, new in to.items()]
    if rows:
        unit.connection.execute(_ADD_PERSON, rows)
    return id_


def get(unit: Unit, id_: str) -> HandOver | None:
    row = unit.connection.execute(_GET, {"id": id_}).first()
    return None if row is None else _hand_over(unit, row)


def standing_of(unit: Unit, clinician: str) -> HandOver | None:
    """The one that is set and not done yet."""
    row = unit.connection.execute(_STANDING_OF, {"clinician": clinician}).first()
    return None if row is None else _hand_over(unit, row)


def due(unit: Unit) -> list[str]:
    return list(unit.connection.execute(_DUE, {"now": unit.now}).scalars())


def coming(unit: Unit, person: str) -> list[Coming]:
    """What is set for this person and has not happened yet."""
    rows = unit.run(_COMING, {"person": person}).all()
    return [Coming(row.id, row.clinician, row.new, row.at) for row in rows]


def unseen(unit: Unit, person: str, since: datetime) -> list[str]:
    """Those that this person has not read, unless they are long past."""
    return unit.run(_UNSEEN, {"person": person, "since": since}).scalars()


def seen(unit: Unit, person: str, id_: str) -> None:
    unit.connection.execute(_SEEN, {"person_": person, "hand_over_": id_, "now": unit.now})


def set_done(unit: Unit, id_: str) -> bool:
    return unit.connection.execute(_DONE, {"id_": id_, "now": unit.now}).first() is not None


def cancel(unit: Unit, clinician: str) -> str:
    """The id of the one that was called off; "" where none stood."""
    values = {"clinician_": clinician, "now": unit.now}
    return unit.connection.execute(_CANCEL, values).scalar() or ""


def _hand_over(unit: Unit, row: Row[Any]) -> HandOver:
    to = unit.connection.execute(_TO, {"hand_over": row.id}).all()
    return HandOver(
        id=row.id, clinician=row.clinician, at=row.at, made_by=row.made_by, done_at=row.done_at,
        cancelled_at=row.cancelled_at, to={one.person: one.clinician for one in to},
    )  # fmt: skip
