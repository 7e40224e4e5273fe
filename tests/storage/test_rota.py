"""Who works, who stands in and who is on duty: leave, a cover who is away too, holidays, nights, and clocks that change."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.service import PRACTICE
from storage import absences, chats, clinicians, duty, rota

LONDON = "Europe/London"
TUESDAY = date(2026, 11, 24)


@pytest.fixture
def staff(database, now):
    """Ids by first name; all of them may work."""
    with database.unit(now) as unit:
        return {name: clinicians.add(unit, name=name, state="active") for name in ("lee", "kim", "jo", "max")}


def goes_away(unit, staff, who, cover, first=TUESDAY, last=TUESDAY, zone=LONDON):
    return absences.add(
        unit, clinician=staff[who], cover=staff[cover], first_day=first, last_day=last, zone=zone, by=staff[who]
    )


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


# Leave and cover


def test_cover_stands_for_whole_days_on_the_teams_clock(database, now, staff):
    with database.unit(now) as unit:
        goes_away(unit, staff, "lee", "kim", TUESDAY, date(2026, 11, 26))

        assert rota.cover_of(unit, staff["lee"], at("2026-11-23 23:59")) == []
        assert rota.cover_of(unit, staff["lee"], at("2026-11-24 00:00")) == [staff["kim"]]
        assert rota.cover_of(unit, staff["lee"], at("2026-11-26 23:59")) == [staff["kim"]]
        assert rota.cover_of(unit, staff["lee"], at("2026-11-27 00:00")) == []


def test_the_day_on_which_the_clock_changes_is_a_whole_day_too(database, now, staff):
    with database.unit(now) as unit:
        goes_away(unit, staff, "lee", "kim", date(2027, 3, 28), date(2027, 3, 28))

        assert rota.cover_of(unit, staff["lee"], at("2027-03-28 00:00")) == [staff["kim"]]
        assert rota.cover_of(unit, staff["lee"], at("2027-03-28 22:59")) == [staff["kim"]]
        assert rota.cover_of(unit, staff["lee"], at("2027-03-28 23:00")) == []


def test_where_the_cover_is_away_too_their_own_cover_stands_in(database, now, staff):
    with database.unit(now) as unit:
        goes_away(unit, staff, "lee", "kim")
        goes_away(unit, staff, "kim", "jo")

        assert rota.cover_of(unit, staff["lee"], now) == [staff["jo"]]
        assert sorted(rota.covered_by(unit, staff["jo"], now)) == sorted([staff["lee"], staff["kim"]])
        assert rota.covered_by(unit, staff["kim"], now) == []


def test_two_who_cover_for_each_other_leave_nobody(database, now, staff):
    with database.unit(now) as unit:
        goes_away(unit, staff, "lee", "kim")
        goes_away(unit, staff, "kim", "lee")

        assert rota.cover_of(unit, staff["lee"], now) == []


@pytest.mark.parametrize("state", ["invited", "suspended", "ended"])
def test_a_cover_who_may_not_work_is_no_cover(database, now, staff, state):
    with database.unit(now) as unit:
        goes_away(unit, staff, "lee", "kim")
        clinicians.set_state(unit, staff["kim"], state)

        assert rota.cover_of(unit, staff["lee"], now) == []


def test_whoever_is_back_needs_no_cover(database, now, staff):
    with database.unit(now) as unit:
        absence = goes_away(unit, staff, "lee", "kim")

        assert not absences.cancel(unit, staff["kim"], absence)
        assert absences.cancel(unit, staff["lee"], absence)
        assert not absences.cancel(unit, staff["lee"], absence)
        assert rota.cover_of(unit, staff["lee"], now) == []
        assert rota.on_leave(unit, staff["lee"], TUESDAY) is None
        assert absences.of(unit, staff["lee"]) == []


def test_there_is_no_leave_without_a_cover(database, now, staff):
    with database.unit(now) as unit:
        with pytest.raises(ValueError, match="somebody else"):
            goes_away(unit, staff, "lee", "lee")
        with pytest.raises(ValueError, match="ends after"):
            goes_away(unit, staff, "lee", "kim", TUESDAY, date(2026, 11, 23))


def test_leave_is_found_by_its_days(database, now, staff):
    with database.unit(now) as unit:
        goes_away(unit, staff, "lee", "kim", TUESDAY, date(2026, 11, 25))

        assert rota.on_leave(unit, staff["lee"], date(2026, 11, 23)) is None
        assert rota.on_leave(unit, staff["lee"], date(2026, 11, 25)).cover == staff["kim"]
        assert rota.on_leave(unit, staff["lee"], date(2026, 11, 26)) is None
        assert rota.on_leave(unit, staff["kim"], TUESDAY) is None


# Working hours


def test_without_hours_of_their_own_the_teams_hours_count(database, now, staff):
    with database.unit(now) as unit:
        assert rota.works_at(unit, staff["lee"], at("2026-11-24 09:00"), PRACTICE)
        assert not rota.works_at(unit, staff["lee"], at("2026-11-24 17:00"), PRACTICE)
        assert not rota.works_at(unit, staff["lee"], at("2026-11-28 12:00"), PRACTICE)


def test_own_hours_take_the_place_of_the_teams_on_the_clinicians_clock(database, now, staff):
    with database.unit(now) as unit:
        lee = clinicians.get(unit, staff["lee"])
        clinicians.save(unit, replace(lee, hours={"5": [["10:00", "12:00"]]}, zone="Europe/Berlin"))

        assert clinicians.get(unit, lee.id).hours == {"5": [["10:00", "12:00"]]}
        assert rota.works_at(unit, lee.id, at("2026-11-28 09:00"), PRACTICE)
        assert not rota.works_at(unit, lee.id, at("2026-11-28 11:00"), PRACTICE)
        assert not rota.works_at(unit, lee.id, at("2026-11-24 10:00"), PRACTICE)


def test_on_a_holiday_or_on_leave_or_suspended_nobody_works(database, now, staff):
    closed = PRACTICE.model_copy(update={"holidays": (TUESDAY,)})
    with database.unit(now) as unit:
        goes_away(unit, staff, "kim", "jo")
        clinicians.set_state(unit, staff["max"], "suspended")

        assert [rota.works_at(unit, staff[one], now, PRACTICE) for one in staff] == [True, False, True, False]
        assert not rota.works_at(unit, staff["lee"], now, closed)
        assert rota.works_at(unit, staff["lee"], now + timedelta(days=1), closed)


def test_hours_follow_the_clock_when_it_changes(database, now, staff):
    with database.unit(now) as unit:
        assert not rota.works_at(unit, staff["lee"], at("2027-03-26 08:30"), PRACTICE)
        assert rota.works_at(unit, staff["lee"], at("2027-03-29 08:30"), PRACTICE)


# Duty


def test_a_night_on_duty_reaches_into_the_next_morning(database, now, staff):
    with database.unit(now) as unit:
        duty.add(unit, clinician=staff["jo"], weekday=1, start="20:00", end="08:00")

        assert rota.on_duty(unit, at("2026-11-24 19:59"), LONDON) == []
        assert rota.on_duty(unit, at("2026-11-24 20:00"), LONDON) == [staff["jo"]]
        assert rota.on_duty(unit, at("2026-11-25 07:59"), LONDON) == [staff["jo"]]
        assert rota.on_duty(unit, at("2026-11-25 08:00"), LONDON) == []


def test_for_somebody_on_duty_who_is_away_their_cover_is_on_duty(database, now, staff):
    with database.unit(now) as unit:
        duty.add(unit, clinician=staff["jo"], weekday=1, start="00:00", end="24:00")
        duty.add(unit, clinician=staff["max"], weekday=1, start="00:00", end="24:00")
        goes_away(unit, staff, "jo", "max")
        goes_away(unit, staff, "max", "kim")

        assert rota.on_duty(unit, now, LONDON) == [staff["kim"]]


def test_whoever_may_not_work_is_not_on_duty_and_whoever_left_is_off_the_rota(database, now, staff):
    with database.unit(now) as unit:
        entry = duty.add(unit, clinician=staff["jo"], weekday=1, start="00:00", end="24:00")
        duty.add(unit, clinician=staff["max"], weekday=1, start="00:00", end="24:00")
        clinicians.set_state(unit, staff["jo"], "suspended")

        assert rota.on_duty(unit, now, LONDON) == [staff["max"]]
        assert duty.remove_of(unit, staff["max"]) == 1
        assert rota.on_duty(unit, now, LONDON) == []
        assert duty.remove(unit, entry)
        assert duty.week(unit) == []


# Who can be reached


def test_only_an_open_console_of_somebody_who_may_work_can_be_reached(database, now, staff):
    with database.unit(now) as unit:
        assert not rota.reachable(unit, staff["lee"])
        chat = chats.add(unit, "console", "telegram", "7", staff["lee"], "en")
        assert rota.reachable(unit, staff["lee"])

        chats.mark_unreachable(unit, chat.id, now)
        assert not rota.reachable(unit, staff["lee"])

        chats.mark_unreachable(unit, chat.id, None)
        clinicians.set_state(unit, staff["lee"], "suspended")
        assert not rota.reachable(unit, staff["lee"])

        clinicians.set_state(unit, staff["lee"], "active")
        chats.close(unit, chat.id)
        assert not rota.reachable(unit, staff["lee"])


# When the team is next there


def test_the_next_opening_leaves_weekends_and_holidays_out(database, now):
    christmas = PRACTICE.model_copy(update={"holidays": (date(2026, 12, 25), date(2026, 12, 28))})
    with database.unit(now) as unit:
        assert rota.next_opening(unit, christmas, now) == now
        assert rota.next_opening(unit, christmas, at("2026-12-24 17:00")) == at("2026-12-29 09:00")
        assert rota.next_opening(unit, christmas, at("2026-12-25 03:00")) == at("2026-12-29 09:00")
        assert rota.next_opening(unit, PRACTICE, at("2026-12-25 03:00")) == at("2026-12-25 09:00")
        assert rota.next_opening(unit, PRACTICE.model_copy(update={"hours": {}}), now) is None
