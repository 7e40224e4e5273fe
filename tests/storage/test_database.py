"""One transaction: it commits whole, undoes whole, and finds the tables that Alembic made."""

from __future__ import annotations

import sqlite3
import threading
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from storage import people, settings_store, subjects
from storage.database import Database, holds_keys
from storage.ids import new_id
from storage.master_key import MasterKeyRefused, load_or_create
from storage.people import Profile
from storage.tables import metadata


def test_the_migrations_make_exactly_the_tables(database, now):
    with database.unit(now) as unit:
        context = MigrationContext.configure(
            unit.connection, opts={"compare_type": True, "compare_server_default": True}
        )

        assert compare_metadata(context, metadata) == []


def test_migrating_twice_changes_nothing(database, now):
    database.migrate()

    with database.unit(now) as unit:
        assert subjects.add(unit, "guest")


def test_a_failed_unit_leaves_nothing_and_tells(database, now):
    with pytest.raises(ZeroDivisionError), database.unit(now) as unit:
        settings_store.set(unit, "seen", True)
        _ = 1 / 0

    with database.unit(now) as unit:
        assert settings_store.get(unit, "seen") is None


def test_a_statement_that_fails_undoes_the_whole_unit(database, now):
    with pytest.raises(DBAPIError), database.unit(now) as unit:
        settings_store.set(unit, "seen", True)
        unit.connection.execute(text("SELECT nothing FROM nowhere"))

    with database.unit(now) as unit:
        assert settings_store.get(unit, "seen") is None


def test_a_commit_that_fails_leaves_the_database_usable(database, now):
    with pytest.raises(DBAPIError), database.unit(now) as unit:
        unit.connection.execute(text("CREATE TABLE parent (id INTEGER PRIMARY KEY)"))
        unit.connection.execute(
            text("CREATE TABLE child (id INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)")
        )
        unit.connection.execute(text("INSERT INTO child VALUES (1)"))

    with database.unit(now) as unit:
        settings_store.set(unit, "after", 1)
    with database.unit(now) as unit:
        assert settings_store.get(unit, "after") == 1


def test_a_unit_inside_a_unit_is_refused(database, now):
    with database.unit(now), pytest.raises(RuntimeError), database.unit(now):
        pass


def test_wakes_are_told_after_the_commit_alone(database, now):
    told: list[frozenset[str]] = []
    database.woken = told.append

    with database.unit(now) as unit:
        unit.wakes.add("outbox:companion")
        assert told == []
    with pytest.raises(ZeroDivisionError), database.unit(now) as unit:
        unit.wakes.add("outbox:console")
        _ = 1 / 0

    assert told == [frozenset({"outbox:companion"})]


def test_two_threads_take_turns(database, now):
    def add() -> None:
        with database.unit(now) as unit:
            unit.lock("count")
            settings_store.set(unit, "count", (settings_store.get(unit, "count") or 0) + 1)

    threads = [threading.Thread(target=add) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with database.unit(now) as unit:
        assert settings_store.get(unit, "count") == 8


def test_an_instant_keeps_its_microseconds_and_comes_back_in_utc(database):
    berlin = timezone(timedelta(hours=1))
    at = datetime(2026, 11, 24, 10, 0, 0, 123456, tzinfo=berlin)

    with database.unit(at) as unit:
        person = people.add(unit, Profile(name="Ana"))
        people.set_break(unit, person, at)
    with database.unit(at) as unit:
        since = people.get(unit, person).break_since

    assert since == at
    assert since.tzinfo is UTC


def test_an_instant_without_a_zone_is_refused(database, now):
    with pytest.raises(ValueError, match="without a zone"):
        database.unit(now.replace(tzinfo=None))


def test_sqlite_is_as_careful_as_the_design_says(sqlite_template, tmp_path, now):
    database = Database.open(f"sqlite:///{tmp_path / 'new.db'}", bytes(32))

    with database.unit(now) as unit:
        found = {
            name: unit.connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "secure_delete", "foreign_keys", "mmap_size", "busy_timeout")
        }
    database.close()

    assert found == {
        "journal_mode": "wal", "synchronous": 2, "secure_delete": 1, "foreign_keys": 1, "mmap_size": 0,
        "busy_timeout": 5000,
    }  # fmt: skip
    assert (tmp_path / "new.db").stat().st_mode & 0o777 == 0o600


def test_ids_sort_in_the_order_they_were_made(now):
    made = [new_id(now) for _ in range(5000)]

    assert made == sorted(made)
    assert len(set(made)) == 5000
    assert max(made) < new_id(now + timedelta(milliseconds=1))


def test_a_wrong_master_key_is_refused(database, database_url, now):
    with database.unit(now) as unit:
        subjects.add(unit, "person")
    database.close()

    with pytest.raises(MasterKeyRefused):
        Database.open(database_url, bytes(32))


def test_a_database_tells_whether_it_holds_keys(database, database_url, now):
    assert not holds_keys(database_url)

    with database.unit(now) as unit:
        subjects.add(unit, "person")

    assert holds_keys(database_url)


def test_the_master_key_is_made_once_and_for_us_alone(tmp_path: Path):
    path = tmp_path / "keys" / "master.key"

    key = load_or_create(path, holds_keys=False)

    assert len(key) == 32
    assert path.stat().st_mode & 0o777 == 0o600
    assert load_or_create(path, holds_keys=True) == key


def test_a_missing_master_key_is_never_replaced(tmp_path: Path):
    path = tmp_path / "master.key"

    with pytest.raises(MasterKeyRefused):
        load_or_create(path, holds_keys=True)

    assert not path.exists()


@pytest.mark.parametrize("written", ["", "zz", "00" * 31, "00" * 33])
def test_a_spoilt_master_key_is_refused(tmp_path: Path, written):
    path = tmp_path / "master.key"
    path.write_text(written)
    path.chmod(0o600)

    with pytest.raises(MasterKeyRefused):
        load_or_create(path, holds_keys=False)


def test_a_master_key_that_others_can_read_is_refused(tmp_path: Path):
    path = tmp_path / "master.key"
    load_or_create(path, holds_keys=False)
    path.chmod(0o644)

    with pytest.raises(MasterKeyRefused, match="chmod 600"):
        load_or_create(path, holds_keys=False)


def test_a_long_read_sees_one_moment_and_holds_up_no_turn(database, now):
    with database.unit(now) as unit:
        settings_store.set(unit, "count", 1)

    with database.reading(now) as reading:
        assert settings_store.get(reading, "count") == 1
        with database.unit(now) as unit:
            settings_store.set(unit, "count", 2)
        assert settings_store.get(reading, "count") == 1

    with database.reading(now) as reading:
        assert settings_store.get(reading, "count") == 2


def test_a_long_read_cannot_write(database, now):
    with pytest.raises(DBAPIError), database.reading(now) as reading:
        settings_store.set(reading, "count", 1)


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_a_unit_that_could_not_begin_leaves_the_database_usable(database, now, tmp_path):
    with database.unit(now) as unit:
        unit.connection.connection.execute("PRAGMA busy_timeout = 0")
    other = sqlite3.connect(tmp_path / "wren.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(DBAPIError), database.unit(now):
        pass
    other.close()

    with database.unit(now) as unit:
        settings_store.set(unit, "after", 1)
