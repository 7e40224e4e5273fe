"""What the installation itself remembers: the practice clock's offset, the greatest steady time, what was confirmed.

The one rule: nothing about anybody.
"""

from __future__ import annotations

import json

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.postgresql import insert as upsert

from storage import tables
from storage.types import Json
from storage.unit import Unit

_table = tables.setting
_GET = select(_table.c.value).where(_table.c.name == bindparam("name"))
_insert = upsert(_table)
_SET = _insert.on_conflict_do_update(index_elements=["name"], set_={"value": _insert.excluded.value})


def get(unit: Unit, name: str) -> Json | None:
    value = unit.connection.execute(_GET, {"name": name}).scalar()
    return None if value is None else json.loads(value)


def set(unit: Unit, name: str, value: Json) -> None:  # noqa: A001 - the other half of `get`
    unit.connection.execute(_SET, {"name": name, "value": json.dumps(value)})
