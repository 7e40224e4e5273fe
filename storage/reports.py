"""Reports: what somebody says is wrong with Wren itself.

The one rule: the words are under the key of whoever wrote them; a log holds the id alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, insert, select, update

from storage import tables
from storage.unit import Unit


@dataclass(frozen=True, kw_only=True)
class Report:
    id: str
    subject: str
    bot: str
    at: datetime
    words: str


_table = tables.report
_ADD = insert(_table)
_UNREAD = select(_table).where(_table.c.read_at.is_(None)).order_by(_table.c.at, _table.c.id)
_GET = select(_table).where(_table.c.id == bindparam("id"))
_READ = (
    update(_table).where(_table.c.id == bindparam("id_"), _table.c.read_at.is_(None)).values(read_at=bindparam("now"))
)


def add(unit: Unit, *, subject: str, bot: str, words: str) -> str:
    id_ = unit.new_id()
    body = unit.seal(subject, "report", id_, "body", {"words": words})
    unit.connection.execute(
        _ADD, {"id": id_, "subject": subject, "bot": bot, "at": unit.now, "read_at": None, "body": body}
    )
    return id_


def unread(unit: Unit) -> list[Report]:
    """Those that nobody has read yet, oldest first; what was erased since is nobody's any more."""
    rows = unit.connection.execute(_UNREAD).all()
    return [_report(unit, row) for row in rows if unit.is_readable(row.subject)]


def get(unit: Unit, id_: str) -> Report | None:
    row = unit.connection.execute(_GET, {"id": id_}).first()
    return _report(unit, row) if row is not None and unit.is_readable(row.subject) else None


def set_read(unit: Unit, id_: str) -> None:
    unit.connection.execute(_READ, {"id_": id_, "now": unit.now})


def _report(unit: Unit, row: Row[Any]) -> Report:
    body = unit.open(row.subject, "report", row.id, "body", row.body)
    return Report(id=row.id, subject=row.subject, bot=row.bot, at=row.at, words=body["words"])
