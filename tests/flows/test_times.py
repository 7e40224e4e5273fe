"""Times as people type them, and whether they lie in somebody's hours."""

from __future__ import annotations

import pytest

from flows.events import Screened
from flows.hours import days_outside, is_within, with_time
from flows.questions import Drafted, Given, NotUnderstood
from flows.times import PARTS, TimeOfDay, read_time
from tests.world import START

NINE_TO_NINE = {str(day): [["09:00", "21:00"]] for day in range(7)}


@pytest.mark.parametrize(
    ("typed", "times"),
    [
        ("9", ("09:00", "21:00")),
        ("9:30", ("09:30", "21:30")),
        ("09:30", ("09:30",)),
        ("21:30", ("21:30",)),
        ("২১:৩০", ("21:30",)),
        ("٢١:٣٠", ("21:30",)),
        ("۲۱:۳۰", ("21:30",)),
        ("২১.৩০", ("21:30",)),
        ("9 pm", ("21:00",)),
        ("12am", ("00:00",)),
        ("12", ("12:00", "00:00")),
        ("0:05", ("00:05",)),
        ("00:05", ("00:05",)),
        ("24:00", ()),
        ("13 pm", ()),
        ("9:75", ()),
        ("half past nine", ()),
        ("100 mg", ()),
        ("", ()),
    ],
)
def test_a_typed_time_is_read_in_any_script(typed: str, times: tuple[str, ...]):
    assert read_time(typed) == times


def test_a_typed_time_is_shown_once_more_before_it_counts():
    question = TimeOfDay("reminder-what-time")

    taken = question.write(Screened("9"), {})

    assert isinstance(taken, Drafted)
    assert [choice.id for choice in question.choices(taken.draft, None)] == ["09:00", "21:00"]
    assert question.press("21:00", taken.draft) == Given("21:00")
    assert isinstance(question.write(Screened("soon"), {}), NotUnderstood)


def test_a_part_of_the_day_leads_to_its_times_and_to_no_other():
    question = TimeOfDay("reminder-what-time")

    taken = question.press("evening", {})

    assert isinstance(taken, Drafted)
    assert [choice.id for choice in question.choices(taken.draft, None)] == list(PARTS["evening"])
    assert question.press("09:00", taken.draft) is None


def test_a_time_that_is_added_lies_within_the_hours_and_nothing_else_changes():
    assert days_outside(NINE_TO_NINE, range(7), "22:30") == tuple(range(7))

    wider = with_time(NINE_TO_NINE, (1, 3), "22:30")

    assert days_outside(wider, range(7), "22:30") == (0, 2, 4, 5, 6)
    assert wider["0"] == [["09:00", "21:00"]]
    assert NINE_TO_NINE["1"] == [["09:00", "21:00"]]


def test_a_time_late_at_night_is_added_over_midnight():
    wider = with_time(NINE_TO_NINE, (1,), "23:30")
    tuesday_night = START.replace(hour=23, minute=45)

    assert days_outside(wider, (1,), "23:30") == ()
    assert is_within(wider, "UTC", tuesday_night)
    assert not is_within(NINE_TO_NINE, "UTC", tuesday_night)
    assert days_outside(wider, (2,), "00:15") == ()


def test_a_time_at_the_end_of_a_window_makes_it_longer():
    assert with_time(NINE_TO_NINE, (0,), "21:00")["0"] == [["09:00", "22:00"]]
