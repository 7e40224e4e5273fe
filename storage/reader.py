"""A transaction that only reads, beside the turns.

The one rule: it cannot write. On SQLite it is a second connection, opened read-only (two that write corrupt the file);
on PostgreSQL a read-only transaction. Its audit row is committed before, by an ordinary unit.
"""

from __future__ import annotations

from typing import Any, cast
from urllib.parse import quote

from sqlalchemy import Connection, Engine, NullPool, create_engine

from storage.seal import Keys
from storage.unit import Dialect, Unit


class Reader:
    """Serves one unit; see `Database.reading`."""

    def __init__(self, engine: Engine, keys: Keys) -> None:
        self.keys = keys
        self.dialect: Dialect = cast("Dialect", engine.dialect.name)
        self._engine = engine if self.dialect == "postgresql" else _read_only(engine)
        self._connection: Connection | None = None

    def begin(self) -> Connection:
        self._connection = connection = self._engine.connect()
        connection.begin()
        if self.dialect == "postgresql":
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            connection.exec_driver_sql("SET LOCAL statement_timeout = 0")
        else:
            connection.exec_driver_sql("BEGIN")
        return connection

    def commit(self, unit: Unit) -> None:
        """There is nothing to commit."""
        del unit
        self.rollback()

    def rollback(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _read_only(engine: Engine) -> Engine:
    path = engine.url.database
    if path is None:
        raise ValueError("a database in memory has no second connection")
    connect_args: dict[str, Any] = {"isolation_level": None, "check_same_thread": False, "timeout": 5}
    return create_engine(
        f"sqlite:///file:{quote(path)}?mode=ro&uri=true",
        poolclass=NullPool,
        hide_parameters=True,
        connect_args=connect_args,
    )
