"""Attachments: the voice notes and photos of a journal.

The one rule: they are sealed like words, under the person's key, and leave our storage only to the person, or to a
clinician with whom they shared the entry.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import Row, bindparam, delete, func, insert, select, update

from storage import tables
from storage.unit import Unit

Kind = Literal["voice", "photo"]


@dataclass(frozen=True, kw_only=True)
class Attachment:
    """`size` is in bytes; `note` is empty until it belongs to an entry."""

    id: str
    person: str
    note: str
    kind: Kind
    media_type: str
    size: int
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """The person said yes; it is still to be fetched. `file` is the platform's name for it, `chat` is told of it, `words`
    came with it."""

    id: str
    person: str
    kind: Kind
    file: str
    chat: str
    words: str
    tries: int
    at: datetime


_table = tables.attachment
_about = [column for column in _table.c if column.name != "data"]
_ADD = insert(_table)
_GET = select(*_about).where(_table.c.person == bindparam("person"), _table.c.id == bindparam("id"))
_FIND = select(*_about).where(_table.c.id == bindparam("id"))
_DATA = select(_table.c.data).where(_table.c.person == bindparam("person"), _table.c.id == bindparam("id"))
_OF = (
    select(*_about)
    .where(_table.c.person == bindparam("person"), _table.c.note == bindparam("note"), _table.c.state == "here")
    .order_by(_table.c.at, _table.c.id)
)
_SIZE_OF = select(func.sum(_table.c.size)).where(_table.c.person == bindparam("person"))
_KEEP = (
    update(_table)
    .where(_table.c.person == bindparam("person_"), _table.c.id == bindparam("id_"), _table.c.state == "here")
    .values(note=bindparam("note_"))
)
_WANTED = (
    select(*_about)
    .join(tables.subject, tables.subject.c.id == _table.c.person)
    .where(_table.c.state == "wanted", tables.subject.c.wrapped_key.is_not(None))
    .order_by(_table.c.id)
    .limit(bindparam("limit"))
)
_TRIED = (
    update(_table)
    .where(_table.c.id == bindparam("id_"), _table.c.state == "wanted")
    .values(tries=_table.c.tries + 1)
    .returning(_table.c.tries)
)
_ARRIVED = (
    update(_table)
    .where(_table.c.person == bindparam("person_"), _table.c.id == bindparam("id_"), _table.c.state == "wanted")
    .values(
        state="here", note=bindparam("note_"), kind=bindparam("kind_"), size=bindparam("size_"),
        body=bindparam("body_"), data=bindparam("data_"),
    )
)  # fmt: skip
_DELETE = delete(_table).where(_table.c.person == bindparam("person"), _table.c.id == bindparam("id"))
_DELETE_OF = delete(_table).where(_table.c.person == bindparam("person"), _table.c.note == bindparam("note"))
_SWEEP = delete(_table).where(_table.c.note.is_(None), _table.c.state == "here", _table.c.at < bindparam("before"))


def add(unit: Unit, *, person: str, kind: Kind, media_type: str, data: bytes, note: str = "") -> str:
    id_ = unit.new_id()
    values = _new(unit, id_, person, kind, len(data), {"media_type": media_type})
    sealed = unit.seal(person, "attachment", id_, "data", base64.b64encode(data).decode("ascii"))
    unit.connection.execute(_ADD, {**values, "state": "here", "note": note or None, "data": sealed})
    return id_


def want(unit: Unit, *, person: str, kind: Kind, size: int, file: str, chat: str, words: str = "") -> str:
    """The person said yes: it is to be fetched after this commit, and for as long as it takes."""
    id_ = unit.new_id()
    values = _new(unit, id_, person, kind, size, {"file": file, "chat": chat, "words": words})
    unit.connection.execute(_ADD, {**values, "state": "wanted", "note": None, "data": None})
    unit.wakes.add("fetch")
    return id_


def get(unit: Unit, person: str, id_: str) -> Attachment | None:
    row = unit.connection.execute(_GET, {"person": person, "id": id_}).first()
    return None if row is None or row.state != "here" else _attachment(unit, row)


def find(unit: Unit, id_: str) -> Attachment | None:
    """Whoever's it is: whether the reader may see it is for the caller to ask."""
    row = unit.connection.execute(_FIND, {"id": id_}).first()
    return None if row is None or row.state != "here" or not unit.is_readable(row.person) else _attachment(unit, row)


def data(unit: Unit, person: str, id_: str) -> bytes | None:
    """What was recorded or taken, as it was kept."""
    sealed = unit.connection.execute(_DATA, {"person": person, "id": id_}).scalar()
    return None if sealed is None else base64.b64decode(unit.open(person, "attachment", id_, "data", sealed))


def of(unit: Unit, person: str, note: str) -> list[Attachment]:
    """Of one entry, in the order in which they came."""
    rows = unit.connection.execute(_OF, {"person": person, "note": note}).all()
    return [_attachment(unit, row) for row in rows]


def size_of_all(unit: Unit, person: str) -> int:
    """Bytes of all that this person keeps, and of what is wanted."""
    return int(unit.connection.execute(_SIZE_OF, {"person": person}).scalar() or 0)


def keep(unit: Unit, person: str, id_: str, note: str) -> bool:
    """It belongs to this entry from now on; False where it is not here."""
    values = {"person_": person, "id_": id_, "note_": note}
    return unit.connection.execute(_KEEP, values).rowcount == 1


def wanted(unit: Unit, limit: int) -> list[Wanted]:
    """What is still to be fetched, oldest first."""
    return [_wanted(unit, row) for row in unit.connection.execute(_WANTED, {"limit": limit}).all()]


def get_wanted(unit: Unit, person: str, id_: str) -> Wanted | None:
    row = unit.connection.execute(_GET, {"person": person, "id": id_}).first()
    return None if row is None or row.state != "wanted" or not unit.is_readable(person) else _wanted(unit, row)


def tried(unit: Unit, id_: str) -> int:
    """Asked for in vain once more; how often that makes."""
    return int(unit.connection.execute(_TRIED, {"id_": id_}).scalar() or 0)


def arrived(unit: Unit, person: str, id_: str, *, kind: Kind, media_type: str, data: bytes, note: str) -> bool:
    """What was wanted is here; False where it no longer is wanted."""
    values = {
        "person_": person, "id_": id_, "note_": note, "kind_": kind, "size_": len(data),
        "body_": unit.seal(person, "attachment", id_, "body", {"media_type": media_type}),
        "data_": unit.seal(person, "attachment", id_, "data", base64.b64encode(data).decode("ascii")),
    }  # fmt: skip
    return unit.connection.execute(_ARRIVED, values).rowcount == 1


def delete_one(unit: Unit, person: str, id_: str) -> None:
    unit.forgets = True
    unit.connection.execute(_DELETE, {"person": person, "id": id_})


def delete_of(unit: Unit, person: str, note: str) -> None:
    """All of one entry."""
    unit.forgets = True
    unit.connection.execute(_DELETE_OF, {"person": person, "note": note})


def sweep(unit: Unit, older_than: timedelta) -> int:
    """Away with what came in and never became part of an entry."""
    count = unit.connection.execute(_SWEEP, {"before": unit.now - older_than}).rowcount
    unit.forgets = unit.forgets or count > 0
    return count


def _new(unit: Unit, id_: str, person: str, kind: Kind, size: int, body: dict[str, str]) -> dict[str, Any]:
    sealed = unit.seal(person, "attachment", id_, "body", body)
    return {"id": id_, "person": person, "kind": kind, "tries": 0, "size": size, "at": unit.now, "body": sealed}


def _body(unit: Unit, row: Row[Any]) -> dict[str, Any]:
    body: dict[str, Any] = unit.open(row.person, "attachment", row.id, "body", row.body)
    return body


def _attachment(unit: Unit, row: Row[Any]) -> Attachment:
    return Attachment(
        id=row.id, person=row.person, note=row.note or "", kind=row.kind, media_type=_body(unit, row)["media_type"],
        size=row.size, at=row.at,
    )  # fmt: skip


def _wanted(unit: Unit, row: Row[Any]) -> Wanted:
    body = _body(unit, row)
    return Wanted(
        id=row.id, person=row.person, kind=row.kind, file=body["file"], chat=body["chat"], words=body["words"],
        tries=row.tries, at=row.at,
    )  # fmt: skip
