"""SEC-01: whatever the two bots offer, tried by everybody in every way, comes to what the table says and to nothing else.

A seeded sample stands here; `uv run python -m tests.security.matrix` plays every cell.
"""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from flows.console import CONSOLE
from storage import access
from storage.database import Database
from tests.security import cells
from tests.security.cells import Cell
from tests.security.matrix import run
from tests.security.ward import Ward, open_ward
from tests.world import World

SEED, CELLS = 20261124, 280


@pytest.fixture
def ward(new_sqlite: Callable[[], Database]) -> Ward:
    return open_ward(World(new_sqlite()))


def sample() -> list[Cell]:
    """So many at random, and of each script some."""
    every, dice = list(cells.cells()), random.Random(SEED)
    of_each: dict[str, list[Cell]] = {}
    for cell in every:
        of_each.setdefault(f"{cell.bot} {cell.script}", []).append(cell)
    some = [one for found in of_each.values() for one in dice.sample(found, 1)]
    return some + dice.sample(every, max(0, CELLS - len(some)))


def test_every_script_that_is_offered_has_a_row_that_says_for_whom_it_is():
    assert cells.without_a_row() == []


def test_a_script_without_a_row_is_named_and_told_where_its_row_belongs(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(CONSOLE, "new-script", CONSOLE["people"])

    (said,) = cells.without_a_row()

    assert said.startswith("new-script is offered in flows/console.py and has no row: say in tests/security/table.yaml")


def test_no_column_of_the_table_is_left_out():
    assert cells.not_built() == {}


def test_the_sample_equals_the_table(ward: Ward):
    result = run(ward, sample())

    assert result.failures == []
    assert result.played > CELLS / 2


def test_a_door_that_stands_open_is_seen(ward: Ward, monkeypatch: pytest.MonkeyPatch):
    cell = Cell("console", "open-person", "clinician", "never", "start")
    assert run(ward, [cell]).failures == []

    monkeypatch.setattr(access, "may", lambda unit, clinician, person: True)

    assert run(ward, [cell]).failures != []


def test_what_was_open_is_seen_when_it_goes_on_after_access_has_ended(ward: Ward, monkeypatch: pytest.MonkeyPatch):
    ways = [Cell("console", "write-to", "clinician", "ended", way) for way in ("own", "text", "forwarded", "edited")]
    assert run(ward, ways).failures == []

    monkeypatch.setattr("handlers.access_ended.may_go_on", lambda here, record: True)

    assert {one.split(":")[0] for one in run(ward, ways).failures} == {"console write-to"}


def test_what_begins_in_the_console_is_not_to_be_had_by_a_person_alone(ward: Ward):
    found = run(ward, [Cell("companion", "session", who, "other", "start") for who in ("person", "other-person")])

    assert found.failures == []
    assert found.answers == {"not-found": 2}
