"""Contacts outside Wren: a clinician says that they saw or spoke to a person, so that it is no silence.

The one rule: it says that there was contact and how, never what was said.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from sqlalchemy import bindparam, func, insert, select

from storage import tables
from storage.unit import Unit

How = Literal["saw", "spoke"]

_table = tables.contact
_ADD = insert(_table)
_LAST = select(func.max(_table.c.at)).where(_table.c.person == bindparam("person"))
_HOWS = select(_table).where(_table.c.person == bindparam("person")).order_by(_table.c.at.desc(), _table.c.id.desc())


def add(unit: Unit, *, person: str, clinician: str, how: How) -> str:
    id_ = unit.new_id()
    body = unit.seal(person, "contact", id_, "body", {"how": how})
    unit.connection.execute(_ADD, {"id": id_, "person": person, "clinician": clinician, "at": unit.now, "body": body})
    return id_


def last(unit: Unit, person: str) -> datetime | None:
    """When somebody last saw or spoke to them."""
    at: datetime | None = unit.connection.execute(_LAST, {"person": person}).scalar()
    return at


def of(unit: Unit, person: str) -> list[tuple[datetime, str, How]]:
    """When, who and how, newest first."""
    rows = unit.connection.execute(_HOWS, {"person": person}).all()
    return [(row.at, row.clinician, unit.open(person, "contact", row.id, "body", row.body)["how"]) for row in rows]
