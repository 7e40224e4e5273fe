"""The two clocks: one that people live by, one that never goes back."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.clock import Clock

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


class World:
    """A wall clock and a machine's ticks that a test moves by hand."""

    def __init__(self, wall=NOON):
        self.wall = wall
        self.ticks = 1000.0

    def clock(self):
        return Clock(wall=lambda: self.wall, ticks=lambda: self.ticks)


def test_now_follows_the_wall_clock_and_what_it_was_moved_by():
    world = World()
    clock = world.clock()

    clock.move(timedelta(hours=1))
    world.wall += timedelta(minutes=1)

    assert clock.now() == NOON + timedelta(hours=1, minutes=1)


def test_steady_is_not_moved_with_now():
    clock = World().clock()
    before = clock.steady()

    clock.move(timedelta(days=1))

    assert clock.steady() == before


def test_steady_goes_on_when_the_wall_clock_is_set_back():
    world = World()
    clock = world.clock()
    before = clock.steady()

    world.wall -= timedelta(hours=1)
    world.ticks += 5

    assert clock.steady() == before + 5


def test_steady_goes_on_from_the_highest_value_after_a_restart():
    world = World()
    highest = world.clock().steady()
    world.wall -= timedelta(hours=1)

    clock = world.clock()
    clock.restore(highest=highest)

    assert clock.steady() == highest


def test_steady_does_not_fall_behind_utc_after_a_restart():
    clock = World().clock()

    clock.restore(highest=NOON.timestamp() - 500)

    assert clock.steady() == NOON.timestamp()


def test_the_stored_offset_comes_back_after_a_restart():
    clock = World().clock()

    clock.restore(offset=timedelta(days=2))

    assert clock.now() == NOON + timedelta(days=2)


def test_nobody_else_reads_the_wall_clock():
    root = Path(__file__).parents[2]
    reads = re.compile(r"datetime\.(now|utcnow|today)\(|date\.today\(|time\.(time|time_ns|localtime|gmtime)\(")
    files = [
        file for part in ("bot", "handlers", "flows", "content", "storage") for file in (root / part).rglob("*.py")
    ]

    assert [str(file.relative_to(root)) for file in files if reads.search(file.read_text(encoding="utf-8"))] == [
        "bot/clock.py"
    ]
