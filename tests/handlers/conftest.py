"""A world with one clinician and one person who has joined, for tests of the turn."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from storage.database import Database
from tests.handlers.staffing import colleague
from tests.world import Phone, World


@pytest.fixture
def world(database: Database) -> Iterator[World]:
    world = World(database)
    yield world
    world.close()


@pytest.fixture
def lee(world: World) -> Phone:
    return world.clinician()


@pytest.fixture
def ana(world: World, lee: Phone) -> Phone:
    return world.person(lee)


@pytest.fixture
def admin(world: World) -> Phone:
    return colleague(world, "Jo Admin", "admin")


@pytest.fixture
def kim(world: World) -> Phone:
    return colleague(world, "Kim Ray")
