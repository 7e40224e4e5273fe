"""Absences: from which day to which a clinician is away, and who stands in for them.

The one rule: there is no absence without a cover.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Row, bindparam, insert, select, update

from flows import hours
from storage import tables
from storage.prepared import Prepared
from storage.unit import Unit


@dataclass(frozen=True, kw_only=True)
class Absence:
    """Both days are included; the instants are those days on the team's clock."""

    id: str
    clinician: str
    cover: str
    first_day: date
    last_day: date
    starts_at: datetime
    ends_at: datetime


_table = tables.absence
_ADD = insert(_table)
_stands = _table.c.cancelled_at.is_(None)
_OF = (
    select(_table)
    .where(_table.c.clinician == bindparam("clinician"), _stands, _table.c.ends_at > bindparam("at"))
    .order_by(_table.c.starts_at, _table.c.id)
)
_ON_DAY = (
    select(_table)
    .where(
        _table.c.clinician == bindparam("clinician"),
        _stands,
        _table.c.first_day <= bindparam("day"),
        _table.c.last_day >= bindparam("day"),
    )
    .order_by(_table.c.starts_at, _table.c.id)
)
_STANDING = Prepared(
    select(_table)
    .where(_stands, _table.c.starts_at <= bindparam("at"), _table.c.ends_at > bindparam("at"))
    .order_by(_table.c.starts_at, _table.c.id)
)
_CANCEL = (
    update(_table)
    .where(_table.c.id == bindparam("id_"), _table.c.clinician == bindparam("clinician_"), _stands)
    .values(cancelled_at=bindparam("now"))
    .returning(_table.c.id)
)


def add(unit: Unit, *, clinician: str, cover: str, first_day: date, last_day: date, zone: str, by: str) -> str:
    """`zone` is the team's. Whoever is away cannot stand in for themselves."""
    if not cover or cover == clinician:
        raise ValueError("somebody else has to stand in")
    if last_day < first_day:
        raise ValueError("an absence ends after it begins")
    id_ = unit.new_id()
    row = {
        "id": id_, "clinician": clinician, "cover": cover, "first_day": first_day, "last_day": last_day,
        "starts_at": hours.instant(first_day, "00:00", zone),
        "ends_at": hours.instant(last_day + timedelta(days=1), "00:00", zone),
        "made_at": unit.now, "made_by": by, "cancelled_at": None,
    }  # fmt: skip
    unit.connection.execute(_ADD, row)
    return id_


def of(unit: Unit, clinician: str) -> list[Absence]:
    """Those that stand or are to come, first one first."""
    rows = unit.connection.execute(_OF, {"clinician": clinician, "at": unit.now}).all()
    return [_absence(row) for row in rows]


def on_day(unit: Unit, clinician: str, day: date) -> Absence | None:
    row = unit.connection.execute(_ON_DAY, {"clinician": clinician, "day": day}).first()
    return None if row is None else _absence(row)


def standing(unit: Unit, at: datetime) -> list[Absence]:
    """Everybody who is away at this moment."""
    return [_absence(row) for row in unit.run(_STANDING, {"at": at}).all()]


def cancel(unit: Unit, clinician: str, id_: str) -> bool:
    """The clinician is back, or does not go. Whether there was one to take back."""
    values = {"id_": id_, "clinician_": clinician, "now": unit.now}
    return unit.connection.execute(_CANCEL, values).first() is not None


def _absence(row: Row[tuple[object, ...]]) -> Absence:
    return Absence(
        id=row.id,
        clinician=row.clinician,
        cover=row.cover,
        first_day=row.first_day,
        last_day=row.last_day,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
    )
