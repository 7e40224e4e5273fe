"""When a person may be written to, over the days on which their clock changes."""

from datetime import UTC, date, datetime

import pytest

from flows.hours import day_start, instant, is_within, next_allowed, next_day

LONDON = "Europe/London"
DAYTIME = {str(day): [["09:00", "21:00"]] for day in range(7)}


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_inside_the_hours_it_goes_at_once():
    assert next_allowed(DAYTIME, LONDON, at("2026-11-24T12:00")) == at("2026-11-24T12:00")


def test_before_the_hours_it_waits_for_the_morning():
    assert next_allowed(DAYTIME, LONDON, at("2026-11-24T03:00")) == at("2026-11-24T09:00")


def test_the_end_of_the_hours_is_already_outside():
    assert next_allowed(DAYTIME, LONDON, at("2026-11-24T21:00")) == at("2026-11-25T09:00")


def test_a_week_without_hours_is_never():
    assert next_allowed({}, LONDON, at("2026-11-24T12:00")) is None


def test_the_only_day_of_the_week_is_waited_for():
    assert next_allowed({"0": [["10:00", "11:00"]]}, LONDON, at("2026-11-24T12:00")) == at("2026-11-30T10:00")


def test_hours_over_midnight_reach_into_the_next_day():
    assert is_within({"1": [["22:00", "02:00"]]}, LONDON, at("2026-11-25T01:30"))
    assert not is_within({"1": [["22:00", "02:00"]]}, LONDON, at("2026-11-25T02:00"))


def test_the_whole_day_ends_at_twenty_four():
    assert is_within({"1": [["00:00", "24:00"]]}, LONDON, at("2026-11-24T23:59"))


@pytest.mark.parametrize(
    ("before", "morning"),
    [("2026-03-28T22:00", "2026-03-29T08:00"), ("2026-10-24T22:00", "2026-10-25T09:00")],
    ids=["spring", "autumn"],
)
def test_nine_in_the_morning_stays_nine_when_the_clock_changes(before, morning):
    assert next_allowed(DAYTIME, LONDON, at(before)) == at(morning)


def test_a_start_that_the_clock_skips_moves_to_the_first_valid_minute():
    assert next_allowed({"6": [["01:30", "03:00"]]}, LONDON, at("2026-03-29T00:00")) == at("2026-03-29T01:00")


def test_a_window_that_is_skipped_whole_waits_a_week():
    assert next_allowed({"6": [["01:15", "01:45"]]}, LONDON, at("2026-03-29T00:00")) == at("2026-04-05T00:15")


def test_a_window_that_comes_twice_is_open_the_first_time():
    twice = {"6": [["01:15", "01:45"]]}

    assert is_within(twice, LONDON, at("2026-10-25T00:20"))
    assert not is_within(twice, LONDON, at("2026-10-25T01:20"))


@pytest.mark.parametrize("zone", ["Asia/Dhaka", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo"])
def test_hours_are_those_of_the_persons_own_zone(zone):
    allowed = next_allowed(DAYTIME, zone, instant(date(2026, 4, 24), "03:00", zone))

    assert allowed == instant(date(2026, 4, 24), "09:00", zone)


def test_the_day_begins_at_their_midnight():
    assert day_start(LONDON, at("2026-07-01T23:30")) == at("2026-07-01T23:00")
    assert next_day(LONDON, at("2026-07-01T22:30")) == at("2026-07-01T23:00")


def test_a_day_whose_midnight_is_skipped_begins_at_its_first_minute():
    assert day_start("Africa/Cairo", at("2026-04-24T12:00")) == at("2026-04-23T22:00")
