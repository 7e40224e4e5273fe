"""Attachments: the voice notes and photos of a journal.

The one rule: they are sealed like words, under the person's key, and leave our storage only to the person, or to a
clinician with whom they shared the entry.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Row, bindparam, delete, insert, select, update

from storage import tables
from storage.unit import Unit

Kind = Literal["voice", "photo"]


@dataclass(frozen=True, kw_only=True)
class Attachment:
    """`size` is in bytes; `note` is empty until the person has said that it is to be kept."""

    id: str
    person: str
    note: str
    kind: Kind
    media_type: str
    size: int
    at: datetime


_table = tables.attachment
_ADD = insert(_table)
_GET = select(_table).where(_table.c.person == bindparam("person"), _table.c.id == bindparam("id"))
_OF = (
    select(_table)
    .where(_table.c.person == bindparam("person"), _table.c.note == bindparam("note"))
    .order_by(_table.c.at, _table.c.id)
)
_KEEP = (
    update(_table)
    .where(_table.c.person == bindparam("person_"), _table.c.id == bindparam("id_"))
    .values(note=bindparam("note_"))
)
_DELETE = delete(_table).where(_table.c.person == bindparam("person"), _table.c.id == bindparam("id"))
_DELETE_OF = delete(_table).where(_table.c.person == bindparam("person"), _table.c.note == bindparam("note"))


def add(unit: Unit, *, person: str, kind: Kind, media_type: str, data: bytes, note: str = "") -> str:
    id_ = unit.new_id()
    body = {"media_type": media_type, "data": base64.b64encode(data).decode("ascii")}
    sealed = unit.seal(person, "attachment", id_, "body", body)
    values = {"id": id_, "person": person, "note": note or None, "kind": kind, "size": len(data), "at": unit.now}
    unit.connection.execute(_ADD, {**values, "body": sealed})
    return id_


def get(unit: Unit, person: str, id_: str) -> Attachment | None:
    row = unit.connection.execute(_GET, {"person": person, "id": id_}).first()
    return None if row is None else _attachment(row, _body(unit, row))


def data(unit: Unit, person: str, id_: str) -> bytes | None:
    """What was recorded or taken, as it came."""
    row = unit.connection.execute(_GET, {"person": person, "id": id_}).first()
    return None if row is None else base64.b64decode(_body(unit, row)["data"])


def of(unit: Unit, person: str, note: str) -> list[Attachment]:
    """Of one entry, in the order in which they came."""
    rows = unit.connection.execute(_OF, {"person": person, "note": note}).all()
    return [_attachment(row, _body(unit, row)) for row in rows]


def keep(unit: Unit, person: str, id_: str, note: str) -> None:
    """It belongs to this entry from now on."""
    unit.connection.execute(_KEEP, {"person_": person, "id_": id_, "note_": note})


def delete_one(unit: Unit, person: str, id_: str) -> None:
    unit.forgets = True
    unit.connection.execute(_DELETE, {"person": person, "id": id_})


def delete_of(unit: Unit, person: str, note: str) -> None:
    """All of one entry."""
    unit.forgets = True
    unit.connection.execute(_DELETE_OF, {"person": person, "note": note})


def _body(unit: Unit, row: Row[Any]) -> dict[str, Any]:
    body: dict[str, Any] = unit.open(row.person, "attachment", row.id, "body", row.body)
    return body


def _attachment(row: Row[Any], body: dict[str, Any]) -> Attachment:
    return Attachment(
        id=row.id, person=row.person, note=row.note or "", kind=row.kind, media_type=body["media_type"], size=row.size,
        at=row.at,
    )  # fmt: skip
