"""Days and times as they are typed, when each reminder of an appointment is due, and the desk's script of making one."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from flows.appointment_outcomes import AppointmentMade
from flows.appointment_times import due, lead_at, leads_for, typed_day, typed_time
from flows.console_outcomes import MeetingArranged
from flows.events import Chosen, Screened, Wrote
from tests.flows.test_console_scripts import ANA, BEN, Desk

TODAY = "2026-11-24"
WEEK = {str(day): [["09:00", "21:00"]] for day in range(7)}
LONDON = "Europe/London"
AT = datetime(2026, 11, 26, 10, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("3 December", "2026-12-03"),
        ("3rd december", "2026-12-03"),
        ("Thursday 3 December", "2026-12-03"),
        ("December 3", "2026-12-03"),
        ("3/12", "2026-12-03"),
        ("3.12", "2026-12-03"),
        ("3/12/26", "2026-12-03"),
        ("2026-12-03", "2026-12-03"),
        ("3 Feb", "2027-02-03"),
        ("29 February", "2028-02-29"),
        ("24 November", "2026-11-24"),
        ("23 November 2026", "2026-11-23"),
        ("31/02", None),
        ("soon", None),
    ],
)
def test_a_day_is_read_as_people_type_it(words, day):
    assert typed_day(words, TODAY) == day


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("14:30", "14:30"), ("14.30", "14:30"), ("1430", "14:30"), ("9:05", "09:05"), ("2pm", "14:00"), ("2:30 PM", "14:30"),
        ("12am", "00:00"), ("12 pm", "12:00"), ("10", "10:00"), ("2", None), ("2:30", None), ("02:30", "02:30"), ("6.15", None),
        ("7:15", "07:15"), ("25:00", None), ("13pm", None), ("noon", None),
    ],
)  # fmt: skip
def test_a_time_is_read_as_people_type_it(words, time):
    assert typed_time(words) == time


def test_remote_and_in_person_are_reminded_of_alike():
    assert set(leads_for("in-person")) - set(leads_for("video")) == {"leave"}
    assert set(leads_for("video")) - set(leads_for("in-person")) == {"get-ready"}


def test_each_reminder_has_its_time_on_their_own_clock():
    found = due(leads_for("in-person"), AT, LONDON, hours=WEEK, way=45, now=AT.replace(day=24))

    assert {lead: f"{at:%d %H:%M}" for lead, at in found.items()} == {
        "day-before": "25 10:30", "morning": "26 09:00", "hour-before": "26 09:30", "leave": "26 09:45",
    }  # fmt: skip


def test_what_would_lie_in_the_past_is_not_offered():
    now = datetime(2026, 11, 26, 9, 40, tzinfo=UTC)

    assert list(due(leads_for("in-person"), AT, LONDON, hours=WEEK, way=45, now=now)) == ["leave"]


def test_an_early_meeting_has_no_morning_before_it():
    assert lead_at("morning", AT.replace(hour=9, minute=15), LONDON, hours=WEEK) is None


def test_the_day_before_a_clock_change_is_a_day_on_the_wall():
    summer = datetime(2027, 3, 28, 9, 0, tzinfo=UTC)  # 10:00 on the first day of summer time

    assert lead_at("day-before", summer, LONDON, hours=WEEK) == datetime(2027, 3, 27, 10, 0, tzinfo=UTC)


def desk(**facts: object) -> Desk:
    return Desk("make-appointment", person=ANA, today=TODAY, **facts)


def test_a_time_is_offered_by_presses_alone():
    end = desk(letter=BEN, place=True).do("2026-11-26", "14:00", "in-person", "usual", "hour", "send").end

    assert end.outcome == AppointmentMade(
        person=ANA, day="2026-11-26", time="14:00", usual=True, minutes=60, answers=BEN
    )  # fmt: skip


def test_a_typed_date_is_shown_back_for_a_yes():
    asked = desk().do("'3/12")

    assert asked.screen.question == "appointment-day-sure/2026-12-03/clinician"
    assert asked.do("yes").screen.message == "appointment-time"


def test_another_day_instead_of_the_one_that_was_read():
    asked = desk().do("'3/12", "change:appointment-day//clinician", "'12/3", "yes")

    assert asked.screen.about == "2027-03-12"


def test_a_day_and_a_time_that_have_passed_are_refused_kindly():
    passed = desk(now="13:30").take(Wrote(Screened("23/11/2026")))
    asked = desk(now="13:30").do(TODAY)
    late = asked.take(Wrote(Screened("13:15")))

    assert passed.note is not None
    assert passed.note.message == "appointment-day-passed"
    assert "13:00" not in asked.offered
    assert asked.offered[0] == "14:00"
    assert asked.take(Chosen("13:00")).passed
    assert late.note is not None
    assert late.note.message == "appointment-time-passed"


def test_another_day_has_the_whole_of_its_times():
    assert desk(now="13:30").do("2026-11-25").offered[0] == "09:00"


def test_no_day_at_a_weekend_is_offered_and_none_that_is_over():
    offered = desk(now="16:00").offered

    assert TODAY not in offered
    assert "2026-11-28" not in offered
    assert "2026-11-30" in offered


def test_a_place_is_kept_on_a_yes():
    ends = [desk().do("2026-11-26", "14:00", "in-person", "'Room 2", one, "hour", "send").end for one in ("yes", "no")]

    assert [(end.outcome.where, end.outcome.keep_place) for end in ends] == [("Room 2", True), ("Room 2", False)]


def test_an_interpreter_is_asked_about_where_one_is_needed():
    end = desk(interpreter=True).do("2026-11-26", "14:00", "video", "skip", "yes", "half-hour", "send").end

    assert end.outcome == AppointmentMade(
        person=ANA, day="2026-11-26", time="14:00", how="video", interpreter=True, minutes=30
    )  # fmt: skip


def test_a_meeting_is_moved_and_all_else_stays():
    end = desk(appointment=BEN).do("2026-11-27", "09:30", "yes", "send").end

    assert end.outcome == AppointmentMade(person=ANA, day="2026-11-27", time="09:30", same=True, moves=BEN)


def test_what_is_arranged_already_is_noted_and_sends_nothing():
    assert desk(letter=BEN).do("arranged").end.outcome == MeetingArranged(ANA, BEN)


def test_nothing_is_sent_before_a_screen_has_named_the_person():
    asked = desk().do("2026-11-26", "14:00", "phone", "'I call you on 020", "hour")

    said = [say.message for say in asked.screen.says]
    assert said == ["to-person", "appointment-at", "meeting-how", "meeting-where", "meeting-long"]
    assert asked.offered == ["send", "change:appointment-day//clinician", "dont-send", "back"]
    assert asked.do("dont-send").end.outcome is None
