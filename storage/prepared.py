"""Core statements of the hot path, compiled once and run straight on the driver.

The one rule: what a statement means is said in Core alone; here only the way to the driver is shorter (a turn has a
dozen statements, and SQLAlchemy's own way costs each of them some 50 µs: docs/decisions). Parameters that are lists
(`IN`) and rows of another shape than the columns named are not for here.
"""

from __future__ import annotations

import threading
from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Delete, Float, Insert, Select, Update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.types import TypeEngine

if TYPE_CHECKING:
    from sqlalchemy.engine.interfaces import Dialect

Statement = Select[Any] | Insert | Update | Delete
Parameters = Sequence[Any] | Mapping[str, Any]
_Processor = Callable[[Any], Any]


class Prepared:
    """One statement. `keys`: the columns that an insert is given."""

    def __init__(self, statement: Statement, *, keys: Sequence[str] = ()) -> None:
        self._statement = statement
        self._keys = list(keys)
        self._compiled: dict[str, _Compiled] = {}
        self._lock = threading.Lock()

    def run(self, connection: Connection, values: Mapping[str, Any]) -> Found:
        compiled = self._compiled.get(connection.dialect.name) or self._compile(connection.dialect)
        return Found(execute(connection, compiled.sql, compiled.parameters(values)), compiled)

    def _compile(self, dialect: Dialect) -> _Compiled:
        with self._lock:
            if dialect.name not in self._compiled:
                self._compiled[dialect.name] = _Compiled(self._statement, self._keys, dialect)
            return self._compiled[dialect.name]


def execute(connection: Connection, sql: str, parameters: Parameters = ()) -> Any:  # a DBAPI cursor
    """On the driver's own connection; what goes wrong is raised as SQLAlchemy would."""
    driver: Any = connection.connection.driver_connection  # sqlite3's and psycopg's alike
    try:
        return driver.execute(sql, parameters)
    except connection.dialect.loaded_dbapi.Error as error:
        raise _translated(connection, sql, error) from error


class Found:
    """What came of it; like SQLAlchemy's result as far as the stores use one."""

    __slots__ = ("_compiled", "_cursor")

    def __init__(self, cursor: Any, compiled: _Compiled) -> None:  # a DBAPI cursor
        self._cursor = cursor
        self._compiled = compiled

    @property
    def rowcount(self) -> int:
        count: int = self._cursor.rowcount
        return count

    def first(self) -> Any | None:  # a row: its columns are attributes
        values = self._cursor.fetchone()
        self._cursor.close()
        return None if values is None else self._compiled.row(values)

    def all(self) -> list[Any]:
        row = self._compiled.row
        return [row(values) for values in self._cursor.fetchall()]

    def scalars(self) -> list[Any]:
        return [row[0] for row in self.all()]

    def scalar(self) -> Any:
        row = self.first()
        return None if row is None else row[0]


class _Compiled:
    """The text, the way of each parameter in, and of each column out."""

    def __init__(self, statement: Statement, keys: list[str], dialect: Dialect) -> None:
        if isinstance(statement, Insert):
            statement = statement.inline()  # our ids are made before the insert
        compiled = statement.compile(dialect=dialect, column_keys=keys or None)
        self.sql = str(compiled)
        if "POSTCOMPILE" in self.sql:
            raise ValueError("a list as a parameter needs SQLAlchemy's own way")
        self._positional = bool(compiled.positional)
        self._names = list((compiled.positiontup or ()) if self._positional else compiled.binds)
        binds = [compiled.binds[name] for name in self._names]
        self._given = [(name, bind.required, bind.value) for name, bind in zip(self._names, binds, strict=True)]
        self._ways_in = [
            (n, way_in)
            for n, bind in enumerate(binds)
            if (way_in := bind.type.dialect_impl(dialect).bind_processor(dialect)) is not None
        ]
        columns = list(statement.exported_columns)
        self._make: Callable[[Sequence[Any]], Any] = _row_type([str(column.key) for column in columns])._make
        self._ways_out = [
            (n, way_out) for n, column in enumerate(columns) if (way_out := _way_out(column.type, dialect)) is not None
        ]

    def parameters(self, values: Mapping[str, Any]) -> Parameters:
        made = [values[name] if required else values.get(name, default) for name, required, default in self._given]
        for n, process in self._ways_in:
            made[n] = process(made[n])
        return made if self._positional else dict(zip(self._names, made, strict=True))

    def row(self, values: Sequence[Any]) -> Any:
        if self._ways_out:
            values = list(values)
            for n, process in self._ways_out:
                values[n] = process(values[n])
        return self._make(values)


def _way_out(type_: TypeEngine[Any], dialect: Dialect) -> _Processor | None:
    if isinstance(type_, Float):
        return None  # both drivers give a float as a float
    return type_.dialect_impl(dialect).result_processor(dialect, None)


def _row_type(names: list[str]) -> Any:  # a named tuple, made at run time
    make: Any = namedtuple  # noqa: PYI024 - the columns are known at run time only
    return make("Row", names)


def _translated(connection: Connection, sql: str, error: Exception) -> BaseException:
    """The same exceptions as from SQLAlchemy; a connection that was lost is not given to anybody again."""
    dialect = connection.dialect
    lost = dialect.is_disconnect(error, connection.connection.driver_connection, None)  # type: ignore[arg-type]
    if lost:
        connection.invalidate(error)
    return DBAPIError.instance(
        sql, None, error, dialect.loaded_dbapi.Error, hide_parameters=True, connection_invalidated=lost, dialect=dialect
    )
