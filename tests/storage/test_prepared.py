"""Statements that go straight to the driver fail as all others do, and lose nobody's connection."""

from __future__ import annotations

import pytest
from sqlalchemy import bindparam, insert, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from storage import settings_store, subjects, tables
from storage.prepared import Prepared

ADD = Prepared(insert(tables.setting), keys=["name", "value"])
FIND = Prepared(select(tables.setting).where(tables.setting.c.name == bindparam("name")))


def test_a_statement_finds_what_it_wrote(database, now):
    with database.unit(now) as unit:
        unit.run(ADD, {"name": "one", "value": "1"})
        unit.run(ADD, {"name": "two", "value": "2"})

        row = unit.run(FIND, {"name": "two"}).first()

        assert (row.name, row.value) == ("two", "2")
        assert unit.run(FIND, {"name": "three"}).first() is None
        assert unit.run(FIND, {"name": "two"}).scalars() == ["two"]


def test_a_missing_parameter_is_an_error_of_ours(database, now):
    with database.unit(now) as unit, pytest.raises(KeyError):
        unit.run(FIND, {})


def test_a_list_as_a_parameter_is_refused_at_once(database, now):
    by_names = Prepared(select(tables.setting).where(tables.setting.c.name.in_(["one"])))

    with database.unit(now) as unit, pytest.raises(ValueError, match="list"):
        by_names.run(unit.connection, {})


def test_a_failure_is_sqlalchemys_and_undoes_the_unit(database, now):
    with pytest.raises(IntegrityError), database.unit(now) as unit:
        unit.run(ADD, {"name": "one", "value": "1"})
        unit.run(ADD, {"name": "one", "value": "canary"})

    with database.unit(now) as unit:
        assert settings_store.get(unit, "one") is None


def test_a_failure_tells_no_values(database, now):
    with pytest.raises(IntegrityError) as caught, database.unit(now) as unit:
        unit.run(ADD, {"name": "one", "value": "canary"})
        unit.run(ADD, {"name": "one", "value": "canary"})

    assert "canary" not in str(caught.value)


@pytest.mark.parametrize("engine", ["postgresql"], indirect=True)
def test_a_lock_that_is_not_given_in_time_is_an_operational_error(open_database, now):
    one, other = open_database(), open_database()

    with one.unit(now) as unit:
        unit.lock_chat("companion", "1")
        with pytest.raises(OperationalError), other.unit(now) as late:
            late.connection.execute(text("SET LOCAL lock_timeout = '20ms'"))
            late.lock_chat("companion", "1")

    with other.unit(now) as late:
        late.lock_chat("companion", "1")


@pytest.mark.parametrize("engine", ["postgresql"], indirect=True)
@pytest.mark.parametrize("way", ["straight", "ordinary"])
def test_a_lost_connection_costs_one_turn(open_database, now, way):
    database, admin = open_database(), open_database()

    with pytest.raises(DBAPIError), database.unit(now) as unit:
        backend = unit.connection.execute(text("SELECT pg_backend_pid()")).scalar()
        with admin.unit(now) as killer:
            killer.connection.execute(text("SELECT pg_terminate_backend(:pid)"), {"pid": backend})
        if way == "straight":
            unit.run(FIND, {"name": "one"})
        else:
            unit.connection.execute(text("SELECT 1"))

    with database.unit(now) as unit:
        assert subjects.add(unit, "guest")
