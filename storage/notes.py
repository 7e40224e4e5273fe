"""Notes: what a person keeps for themselves.

The one rule: private until the person shares it; every function names the person whose it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, insert, select
from sqlalchemy import delete as delete_from

from storage import tables
from storage.unit import Unit


@dataclass(frozen=True, kw_only=True)
class Note:
    id: str
    person: str
    at: datetime
    words: str


_table = tables.note
_ADD = insert(_table)
_OF = select(_table).where(_table.c.person == bindparam("person")).order_by(_table.c.at.desc(), _table.c.id.desc())
_GET = select(_table).where(_table.c.person == bindparam("person"), _table.c.id == bindparam("id"))
_DELETE = delete_from(_table).where(_table.c.person == bindparam("person"), _table.c.id == bindparam("id"))


def add(unit: Unit, *, person: str, words: str) -> str:
    id_ = unit.new_id()
    sealed = unit.seal(person, "note", id_, "body", {"words": words})
    unit.connection.execute(_ADD, {"id": id_, "person": person, "at": unit.now, "body": sealed})
    return id_


def get(unit: Unit, person: str, id_: str) -> Note | None:
    row = unit.connection.execute(_GET, {"person": person, "id": id_}).first()
    return None if row is None else _note(unit, row)


def of(unit: Unit, person: str) -> list[Note]:
    """Newest first."""
    return [_note(unit, row) for row in unit.connection.execute(_OF, {"person": person}).all()]


def delete(unit: Unit, person: str, id_: str) -> bool:
    """Whether it was there. Nothing of it stays in SQLite's files."""
    unit.forgets = True
    return unit.connection.execute(_DELETE, {"person": person, "id": id_}).rowcount == 1


def _note(unit: Unit, row: Row[Any]) -> Note:
    body = unit.open(row.person, "note", row.id, "body", row.body)
    return Note(id=row.id, person=row.person, at=row.at, words=body["words"])
