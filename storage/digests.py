"""Digests: which came for whom and when. What stands in one is read anew each time that it is opened.

The one rule: one row for each reader, kind and day of theirs (and meeting), whatever the clock does and however often
it is planned.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Literal

from sqlalchemy import Row, bindparam, func, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from storage import tables
from storage.unit import Unit

Kind = Literal["daily", "before", "weekly"]
State = Literal["sent", "quiet", "late"]

FIRST = timedelta(days=1)
"""How far back the first one looks."""

FARTHEST = timedelta(days=14)
"""How far back one looks whose reader has opened none before it."""


@dataclass(frozen=True, kw_only=True)
class Digest:
    """`about` is the appointment that it comes before; `since` is where what it tells begins, `at` when it was made."""

    id: str
    clinician: str
    kind: Kind
    day: str
    about: str
    state: State
    since: datetime
    at: datetime
    opened_at: datetime | None


_table = tables.digest
_KEY = ("clinician", "kind", "day", "about")
_ADD = upsert(_table).on_conflict_do_nothing(index_elements=list(_KEY)).returning(_table.c.id)
_GET = select(_table).where(_table.c.id == bindparam("id"))
_OF_DAY = select(_table).where(*(_table.c[name] == bindparam(name) for name in _KEY))
_OF_KIND = (
    _table.c.clinician == bindparam("clinician"), _table.c.kind == bindparam("kind"), _table.c.at <= bindparam("now"),
)  # fmt: skip
_LAST_OPENED = select(func.max(_table.c.at)).where(*_OF_KIND, _table.c.opened_at.is_not(None))
_EARLIEST = select(func.min(_table.c.since)).where(*_OF_KIND)
_SET_OPENED = (
    update(_table)
    .where(_table.c.id == bindparam("id_"))
    .values(opened_at=func.coalesce(_table.c.opened_at, bindparam("now", type_=_table.c.opened_at.type)))
)


def add(
    unit: Unit, *, clinician: str, kind: Kind, day: date, state: State, since: datetime, about: str = ""
) -> str | None:
    """The new row's id; None where this one came before."""
    values = {
        "clinician": clinician, "kind": kind, "day": day.isoformat(), "about": about, "id": unit.new_id(),
        "state": state, "since": since, "at": unit.now, "opened_at": None,
    }  # fmt: skip
    row = unit.connection.execute(_ADD, values).first()
    return None if row is None else str(row.id)


def get(unit: Unit, clinician: str, id_: str) -> Digest | None:
    """One of this reader's."""
    row = unit.connection.execute(_GET, {"id": id_}).first()
    return _digest(row) if row is not None and row.clinician == clinician else None


def of_day(unit: Unit, clinician: str, kind: Kind, day: date, about: str = "") -> Digest | None:
    """The one of that day, if it came."""
    values = {"clinician": clinician, "kind": kind, "day": day.isoformat(), "about": about}
    row = unit.connection.execute(_OF_DAY, values).first()
    return None if row is None else _digest(row)


def since(unit: Unit, clinician: str, kind: Kind = "daily") -> datetime:
    """From where a new one tells: the last that was opened, so that what nobody has read is told once more. One of a day
    to come (a clock that was set back) does not count.
    """
    values = {"clinician": clinician, "kind": kind, "now": unit.now}
    opened: datetime | None = unit.connection.execute(_LAST_OPENED, values).scalar()
    if opened is None:
        opened = unit.connection.execute(_EARLIEST, values).scalar()
    return max(opened or unit.now - FIRST, unit.now - FARTHEST)


def set_opened(unit: Unit, id_: str) -> None:
    """The first time counts."""
    unit.connection.execute(_SET_OPENED, {"id_": id_, "now": unit.now})


def _digest(row: Row[Any]) -> Digest:
    return Digest(**{name: getattr(row, name) for name in Digest.__dataclass_fields__})
