"""Reasons: why somebody looked, exported or ended a link, in words.

The one rule: the audit keeps only the id, so the chain still verifies when the person, and these words, are erased.
"""

from __future__ import annotations

from sqlalchemy import bindparam, insert, select

from storage import tables
from storage.unit import Unit

_table = tables.reason
_ADD = insert(_table)
_GET = select(_table).where(_table.c.id == bindparam("id"))


def add(unit: Unit, person: str, words: str) -> str:
    """The id to give to `unit.audit(reason=…)`."""
    id_ = unit.new_id()
    sealed = unit.seal(person, "reason", id_, "body", words)
    unit.connection.execute(_ADD, {"id": id_, "person": person, "body": sealed})
    return id_


def get(unit: Unit, id_: str) -> str | None:
    """None where there is none, or its person was erased."""
    row = unit.connection.execute(_GET, {"id": id_}).first()
    if row is None or not unit.is_readable(row.person):
        return None
    words: str = unit.open(row.person, "reason", id_, "body", row.body)
    return words
