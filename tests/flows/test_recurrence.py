"""When something comes round: every change of the clock 2024 to 2032 in five zones, and rules against a plain count."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from flows.recurrence import Occurrence, Rule, next_after, pack_rule, unpack_rule

ZONES = ("Europe/London", "Asia/Dhaka", "America/Sao_Paulo", "Australia/Lord_Howe", "Africa/Cairo")
"""A clock that changes at night, one that never does, one that no longer does, one by half an hour, one at midnight."""


def changes(zone: str) -> list[datetime]:
    """The instants (UTC) of 2024 to 2032 at which the zone's offset changes, to the minute."""
    found = []
    at, end = datetime(2024, 1, 1, tzinfo=UTC), datetime(2033, 1, 1, tzinfo=UTC)
    while at < end:
        if _offset(at, zone) != _offset(at + timedelta(hours=1), zone):
            found.append(next(at + timedelta(minutes=n) for n in range(1, 61) if _changed(at, n, zone)))
        at += timedelta(hours=1)
    return found


def _changed(at: datetime, minutes: int, zone: str) -> bool:
    return _offset(at + timedelta(minutes=minutes), zone) != _offset(at, zone)


def _offset(at: datetime, zone: str) -> timedelta | None:
    return at.astimezone(ZoneInfo(zone)).utcoffset()


def all_of(rule: Rule, slot: str, zone: str, start: datetime, end: datetime) -> Iterator[Occurrence]:
    at = start
    while (found := next_after(rule, slot, zone, at)) is not None and found.at < end:
        yield found
        at = found.at


@pytest.mark.parametrize("zone", ZONES)
def test_each_date_comes_once_round_every_change_of_the_clock(zone):
    rule = Rule(kind="daily", first="2023-12-25")
    for change in changes(zone):
        local = change.astimezone(ZoneInfo(zone))
        for quarter in range(-16, 17):
            slot = (local + timedelta(minutes=15 * quarter)).strftime("%H:%M")

            found = list(all_of(rule, slot, zone, change - timedelta(days=3), change + timedelta(days=3)))

            days = [one.day for one in found]
            first = date.fromisoformat(days[0])
            assert days == [(first + timedelta(days=n)).isoformat() for n in range(len(days))]
            assert len(days) in {5, 6, 7}


@pytest.mark.parametrize("zone", ZONES)
def test_a_skipped_time_moves_to_the_first_valid_minute_and_a_repeated_one_is_its_first(zone):
    rule = Rule(kind="daily", first="2023-12-25")
    for change in changes(zone):
        for minutes in range(-180, 181, 10):
            wall = (change + timedelta(minutes=minutes)).astimezone(ZoneInfo(zone))
            found = next_after(rule, wall.strftime("%H:%M"), zone, change - timedelta(hours=20))

            assert found is not None
            shown = found.at.astimezone(ZoneInfo(zone))
            if shown.strftime("%H:%M") != found.slot:
                assert found.at == change
            else:
                earlier = found.at - timedelta(hours=1)
                assert earlier.astimezone(ZoneInfo(zone)).strftime("%H:%M") != found.slot


def test_a_rule_agrees_with_a_count_of_the_calendar():
    dice = random.Random(20261124)
    for _ in range(300):
        rule = _any_rule(dice)
        zone = dice.choice(ZONES)
        start = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=dice.randrange(525_600))

        found = [one.day for one in all_of(rule, "12:00", zone, start, start + timedelta(days=120))]

        assert found == _counted(rule, zone, start)


def _any_rule(dice: random.Random) -> Rule:
    kind = dice.choice(("once", "daily", "weekdays", "every"))
    first = date(2025, 10, 1) + timedelta(days=dice.randrange(600))
    until = (first + timedelta(days=dice.randrange(200))).isoformat() if dice.random() < 0.4 else ""
    days = tuple(sorted(dice.sample(range(7), dice.randrange(8))))
    return Rule(kind=kind, first=first.isoformat(), days=days, n=dice.randrange(1, 12), until=until)


def _counted(rule: Rule, zone: str, start: datetime) -> list[str]:
    """Day after day: is it one of the rule's?"""
    days = (start.date() + timedelta(days=n) for n in range(-2, 123))
    noon = {day: datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo(zone)) for day in days}
    return [
        day.isoformat() for day, at in noon.items() if _is_one(rule, day) and start < at < start + timedelta(days=120)
    ]


def _is_one(rule: Rule, day: date) -> bool:
    since = (day - date.fromisoformat(rule.first)).days
    if since < 0 or (rule.until and day.isoformat() > rule.until):
        return False
    return {
        "once": since == 0,
        "daily": True,
        "weekdays": day.weekday() in rule.days,
        "every": since % rule.n == 0,
    }[rule.kind]


def test_it_is_strictly_after_and_ends_with_the_rule():
    rule = Rule(kind="daily", first="2026-11-24", until="2026-11-25")
    at = datetime(2026, 11, 25, 9, tzinfo=UTC)

    assert next_after(rule, "09:00", "Europe/London", at - timedelta(seconds=1)) == Occurrence(
        day="2026-11-25", slot="09:00", at=at
    )
    assert next_after(rule, "09:00", "Europe/London", at) is None


def test_a_rule_is_stored_and_read_back():
    rule = Rule(kind="weekdays", first="2026-11-24", days=(0, 3), until="2027-01-01")

    assert unpack_rule(pack_rule(rule)) == rule
