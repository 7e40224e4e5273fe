"""Leases: who of several workers does what only one may do.

The one rule: only the database's clock counts; a worker's own may be wrong or may have stood still.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, Float, bindparam, delete, literal_column, or_
from sqlalchemy.dialects.postgresql import Insert
from sqlalchemy.dialects.postgresql import insert as upsert

from storage import tables
from storage.unit import Dialect, Unit

_table = tables.lease
_CLOCK: dict[Dialect, ColumnElement[float]] = {
    "sqlite": literal_column("(julianday('now') - 2440587.5) * 86400.0", Float()),
    "postgresql": literal_column("extract(epoch FROM clock_timestamp())::double precision", Float()),
}


def _taking(now: ColumnElement[float]) -> Insert:
    until = now + bindparam("seconds", type_=Float())
    statement = upsert(_table).values(name=bindparam("name"), owner=bindparam("owner"), until=until)
    return statement.on_conflict_do_update(
        index_elements=["name"],
        set_={"owner": statement.excluded.owner, "until": statement.excluded.until},
        where=or_(_table.c.until < now, _table.c.owner == statement.excluded.owner),
    )


_TAKE = {dialect: _taking(clock).returning(_table.c.owner) for dialect, clock in _CLOCK.items()}
_RELEASE = delete(_table).where(_table.c.name == bindparam("name"), _table.c.owner == bindparam("owner"))


def take(unit: Unit, name: str, owner: str, seconds: float = 20) -> bool:
    """Take it, or keep it for that long from now; False while somebody else has it."""
    values = {"name": name, "owner": owner, "seconds": float(seconds)}
    return unit.connection.execute(_TAKE[unit.dialect], values).first() is not None


renew = take


def release(unit: Unit, name: str, owner: str) -> None:
    unit.connection.execute(_RELEASE, {"name": name, "owner": owner})
