"""The duty rota: who is on duty at which hours of the week, on the team's clock.

The one rule: it is a week that comes again and again; whether somebody is really there is asked of `rota.py`.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import bindparam, delete, insert, select

from storage import tables
from storage.unit import Unit


@dataclass(frozen=True, kw_only=True)
class Turn:
    """One entry: weekday (0 is Monday), from, to. A `end` that is not after its `start` belongs to the next day."""

    id: str
    clinician: str
    weekday: int
    start: str
    end: str


_table = tables.duty
_ADD = insert(_table)
_ALL = select(_table).order_by(_table.c.weekday, _table.c.from_clock, _table.c.id)
_REMOVE = delete(_table).where(_table.c.id == bindparam("id_")).returning(_table.c.id)
_REMOVE_OF = delete(_table).where(_table.c.clinician == bindparam("clinician_")).returning(_table.c.id)


def add(unit: Unit, *, clinician: str, weekday: int, start: str, end: str) -> str:
    id_ = unit.new_id()
    row = {"id": id_, "clinician": clinician, "weekday": weekday, "from_clock": start, "to_clock": end}
    unit.connection.execute(_ADD, row)
    return id_


def week(unit: Unit) -> list[Turn]:
    """The whole rota, Monday first."""
    return [
        Turn(id=row.id, clinician=row.clinician, weekday=row.weekday, start=row.from_clock, end=row.to_clock)
        for row in unit.connection.execute(_ALL).all()
    ]


def remove(unit: Unit, id_: str) -> bool:
    return unit.connection.execute(_REMOVE, {"id_": id_}).first() is not None


def remove_of(unit: Unit, clinician: str) -> int:
    """Whoever has left is on duty no more; how many entries went."""
    return len(unit.connection.execute(_REMOVE_OF, {"clinician_": clinician}).all())
