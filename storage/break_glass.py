"""A record opened without a link, in an emergency: by whom, why, and for four hours.

The one rule: nobody opens one without a reason in words that its person can read.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, insert, select, update

from storage import reasons, tables
from storage.prepared import Prepared
from storage.unit import Unit

STANDS_FOR = timedelta(hours=4)


@dataclass(frozen=True, kw_only=True)
class Opened:
    """`reason` is the id of a row of `reasons`."""

    id: str
    person: str
    clinician: str
    at: datetime
    until: datetime
    reason: str
    seen_at: datetime | None = None


_table = tables.break_glass
_ADD = insert(_table)
_GET = select(_table).where(_table.c.id == bindparam("id"))
_OF = select(_table).where(_table.c.person == bindparam("person")).order_by(_table.c.at, _table.c.id)
_STANDING = _OF.where(_table.c.clinician == bindparam("clinician"), _table.c.until > bindparam("now"))
_UNSEEN = Prepared(_OF.where(_table.c.seen_at.is_(None)))
_SEEN = (
    update(_table).where(_table.c.id == bindparam("id_"), _table.c.seen_at.is_(None)).values(seen_at=bindparam("now"))
)


def open_(unit: Unit, *, person: str, clinician: str, words: str) -> Opened:
    if not words.strip():
        raise ValueError("a record is opened with a reason")
    one = Opened(
        id=unit.new_id(), person=person, clinician=clinician, at=unit.now, until=unit.now + STANDS_FOR,
        reason=reasons.add(unit, person, words),
    )  # fmt: skip
    unit.connection.execute(_ADD, vars(one))
    return one


def get(unit: Unit, person: str, id_: str) -> Opened | None:
    """One of this person's."""
    row = unit.connection.execute(_GET, {"id": id_}).first()
    return _opened(row) if row is not None and row.person == person else None


def of(unit: Unit, person: str) -> list[Opened]:
    """All of them, oldest first."""
    return [_opened(row) for row in unit.connection.execute(_OF, {"person": person}).all()]


def unseen(unit: Unit, person: str) -> list[Opened]:
    """Those of which the person has not read yet."""
    return [_opened(row) for row in unit.run(_UNSEEN, {"person": person}).all()]


def standing(unit: Unit, clinician: str, person: str) -> Opened | None:
    """The one by which this clinician may see this person now."""
    values = {"person": person, "clinician": clinician, "now": unit.now}
    row = unit.connection.execute(_STANDING, values).first()
    return _opened(row) if row is not None else None


def seen(unit: Unit, id_: str) -> None:
    """The person read that it was opened; the first time counts."""
    unit.connection.execute(_SEEN, {"id_": id_, "now": unit.now})


def _opened(row: Row[Any] | Any) -> Opened:  # Any: the driver's own row of a prepared statement
    return Opened(
        id=row.id, person=row.person, clinician=row.clinician, at=row.at, until=row.until, reason=row.reason,
        seen_at=row.seen_at,
    )  # fmt: skip
