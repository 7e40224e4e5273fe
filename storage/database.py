"""The database: one address, one engine, units of work.

The one rule: on SQLite there is one connection and it serves one unit at a time (versions before 3.51.3 corrupt with
two writers); on PostgreSQL each unit takes a connection from a small pool. Tables come from Alembic alone.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any, Self, cast

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    NullPool,
    StaticPool,
    bindparam,
    create_engine,
    event,
    func,
    inspect,
    make_url,
    select,
)

from storage import tables
from storage.master_key import MasterKeyRefused
from storage.migrate import migrate
from storage.prepared import execute
from storage.reader import Reader
from storage.seal import Keys, Unreadable
from storage.unit import Dialect, Unit

CHANNEL = "wren"
"""PostgreSQL's NOTIFY channel; the payload is one of `Unit.wakes`."""

_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "busy_timeout=5000",
    "secure_delete=ON",
    "foreign_keys=ON",
    "mmap_size=0",
    "temp_store=MEMORY",
)
# a worker that stands still in the midst of a transaction may not hold its locks (the lease's row) for longer than
# a lease is good for
_POSTGRESQL_OPTIONS = (
    "-c lock_timeout=2000 -c statement_timeout=15000 -c timezone=UTC -c idle_in_transaction_session_timeout=8000"
)
_NOTIFY = select(func.pg_notify(CHANNEL, bindparam("name")))
_A_KEY = (
    select(tables.subject.c.id, tables.subject.c.wrapped_key).where(tables.subject.c.wrapped_key.is_not(None)).limit(1)
)


class Database:
    """Opened by `Database.open`. `woken` is called after each commit, in the thread of the unit, with its wakes."""

    def __init__(self, engine: Engine, keys: Keys) -> None:
        self.engine = engine
        self.keys = keys
        self.dialect: Dialect = cast("Dialect", engine.dialect.name)
        self.woken: Callable[[frozenset[str]], None] | None = None
        self._local = threading.local()
        self._writer = threading.RLock()
        self._only: Connection | None = None

    @classmethod
    def open(cls, url: str, master_key: bytes) -> Self:
        """Connect; a master key that does not open this database is refused."""
        database = cls(_engine(make_url(url)), Keys(master_key))
        try:
            database._check_key()
        except BaseException:  # whatever stops the opening: no connection is left behind
            database.close()
            raise
        return database

    @property
    def signing_key(self) -> bytes:
        return self.keys.signing_key

    def unit(self, now: datetime) -> Unit:
        """`with database.unit(now) as unit:` one transaction."""
        return Unit(self, now)

    def reading(self, now: datetime) -> Unit:
        """For what reads long (verifying the chain, an export): one view of the whole, which holds up no turn."""
        return Unit(Reader(self.engine, self.keys), now)

    def migrate(self) -> None:
        """Bring the tables up to date."""
        connection = self.begin()
        try:
            migrate(connection)
            connection.commit()
        finally:
            self.rollback()

    def close(self) -> None:
        if self._only is not None:
            self._only.close()
            self._only = None
        self.engine.dispose()

    # For Unit alone

    def begin(self) -> Connection:
        if getattr(self._local, "open", None) is not None:
            raise RuntimeError("a unit is open already in this thread")
        if self.dialect == "postgresql":
            self._local.open = connection = self.engine.connect()
            connection.begin()
            return connection
        self._writer.acquire()
        try:
            if self._only is None:
                self._only = self.engine.connect()
            self._local.open = connection = self._only
            connection.begin()
            # a deferred BEGIN that reads first and writes later fails at once when another has written between;
            # not an event of the engine: those cost every statement their time
            execute(connection, "BEGIN IMMEDIATE")
        except BaseException:  # a stop in the middle too: the writer is given back
            self.rollback()
            raise
        return connection

    def commit(self, unit: Unit) -> None:
        try:
            if self.dialect == "postgresql" and unit.wakes:
                unit.connection.execute(_NOTIFY, [{"name": name} for name in sorted(unit.wakes)])
            unit.connection.commit()
            if unit.forgets and self.dialect == "sqlite":
                # on the driver's own connection: SQLAlchemy would begin a transaction first
                unit.connection.connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            self.rollback()
        if self.woken is not None and unit.wakes:
            self.woken(frozenset(unit.wakes))

    def rollback(self) -> None:
        """Undo what is not committed and give the connection back; harmless after a commit."""
        connection: Connection | None = getattr(self._local, "open", None)
        self._local.open = None
        if self.dialect == "postgresql":
            if connection is not None:
                connection.close()
            return
        try:
            if connection is not None:
                connection.rollback()
                # a commit that failed (disk full) is over for SQLAlchemy, not for SQLite
                connection.connection.rollback()
        except BaseException:  # nobody can say what this connection still holds
            self.close()  # the next unit connects anew
            raise
        finally:
            self._writer.release()

    def _check_key(self) -> None:
        connection = self.begin()
        try:
            if inspect(connection).has_table(tables.subject.name):
                row = connection.execute(_A_KEY).first()
                if row is not None:
                    self.keys.unwrap(row.id, row.wrapped_key)
        except Unreadable:
            raise MasterKeyRefused("WREN_MASTER_KEY_FILE: this master key does not open this database.") from None
        finally:
            self.rollback()


def holds_keys(url: str) -> bool:
    """Whether a new master key would lock somebody's records for ever."""
    address = make_url(url)
    if address.get_backend_name() == "sqlite" and not Path(address.database or "").is_file():
        return False
    engine = create_engine(_with_driver(address), poolclass=NullPool, hide_parameters=True)
    with engine.connect() as connection:
        return inspect(connection).has_table(tables.subject.name) and connection.execute(_A_KEY).first() is not None


def _engine(url: URL) -> Engine:
    if url.get_backend_name() == "sqlite":
        return _sqlite(url)
    return create_engine(
        _with_driver(url),
        pool_size=8,
        max_overflow=0,
        pool_timeout=5,
        hide_parameters=True,
        connect_args={"options": _POSTGRESQL_OPTIONS, "connect_timeout": 5, "application_name": "wren"},
    )


def _sqlite(url: URL) -> Engine:
    if url.database and url.database != ":memory:":
        # the database and the files beside it are nobody else's to read
        os.close(os.open(url.database, os.O_CREAT | os.O_RDWR, 0o600))
    engine = create_engine(
        url,
        poolclass=StaticPool,
        hide_parameters=True,
        connect_args={"check_same_thread": False, "isolation_level": None, "cached_statements": 512},
    )
    event.listen(engine, "connect", _set_pragmas)
    return engine


def _set_pragmas(connection: Any, _record: object) -> None:  # a DBAPI connection has no type of its own
    run: Callable[[str], Iterable[Any]] = connection.execute
    for pragma in _PRAGMAS:
        list(run(f"PRAGMA {pragma}"))


def _with_driver(url: URL) -> URL:
    return url.set(drivername="postgresql+psycopg") if url.get_backend_name() == "postgresql" else url
