"""How fast one bot sends, by a clock that the test moves."""

import pytest

from bot.pace import Pace


class Ticks:
    def __init__(self):
        self.at = 5000.0

    def __call__(self):
        return self.at


@pytest.fixture
def ticks():
    return Ticks()


@pytest.fixture
def pace(ticks):
    return Pace(ticks)


def test_reminders_and_digests_go_twenty_five_a_second(pace, ticks):
    pace.spend(pace.allowance())
    assert pace.allowance() == 0

    ticks.at += 0.5

    assert pace.allowance() == 12


def test_a_quiet_hour_saves_nothing_up(pace, ticks):
    ticks.at += 3600

    assert pace.allowance() == 25


def test_a_chat_that_was_told_to_wait_waits_as_long_as_told(pace, ticks):
    pace.told_to_wait("ana", 3)
    assert pace.waiting() == {"ana"}

    ticks.at += 3

    assert pace.waiting() == set()


def test_two_chats_that_wait_slow_nobody_else(pace):
    pace.told_to_wait("ana", 60)
    pace.told_to_wait("ben", 60)

    assert pace.allowance() == 25


def test_three_chats_within_two_seconds_make_the_whole_bot_wait_for_the_longest(pace, ticks):
    for chat, seconds in (("ana", 5), ("ben", 9), ("cem", 2)):
        pace.told_to_wait(chat, seconds)
        ticks.at += 0.5

    assert pace.allowance() == 0
    ticks.at += 7.9
    assert pace.allowance() == 0
    ticks.at += 0.2
    assert pace.allowance() == 25


def test_three_chats_over_a_longer_time_are_no_crowd(pace, ticks):
    for chat in ("ana", "ben", "cem"):
        pace.told_to_wait(chat, 60)
        ticks.at += 3

    assert pace.allowance() == 25


def test_a_row_that_never_left_goes_again_later_each_time(pace, ticks):
    waits = [pace.try_again("row", "ana", attempt) for attempt in (1, 2, 3, 9)]

    assert waits == [2, 4, 8, 30]
    assert pace.held_rows() == {"row"}
    ticks.at += 30
    assert pace.held_rows() == pace.held_chats() == set()
