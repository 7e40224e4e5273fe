"""A clinician's digest: it comes once a working day, says numbers alone until it is opened, and tells facts with dates."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from flows.outcomes import Action
from storage import (
    absences,
    actions,
    appointments,
    audit,
    clinicians,
    digests,
    flags,
    letters,
    links,
    notes,
    people,
)
from storage.flags import Said
from tests.handlers.digest_desk import comes, reads, rows, said, today, words
from tests.world import START, World, plain, words_of

SATURDAY = datetime(2026, 11, 28, 9, 30, tzinfo=UTC)
SECRET = "the neighbours listen through the wall"


def flagged(world, person, *, words: str = SECRET):
    with world.database.unit(world.now) as unit:
        return flags.raise_(unit, person.id, "asked", (Said(at=world.now.isoformat(), words=words),))


def wants_to_meet(world, person):
    with world.database.unit(world.now) as unit:
        letters.add(unit, person=person.id, clinician=None, way="from-person", kind="in-person")


def meets(world, lee, person, at, state="confirmed"):
    with world.database.unit(world.now) as unit:
        return appointments.add(unit, person=person.id, clinician=lee.id, at=at, state=state)


def sets(world, lee, **changes):
    with world.database.unit(world.now) as unit:
        clinicians.save(unit, replace(clinicians.get(unit, lee.id), **changes))


# When it comes


def test_it_comes_once_as_the_working_day_begins(world, lee, ana):
    world.now = datetime(2026, 11, 25, 8, 59, tzinfo=UTC)
    assert comes(world) == 0
    world.passes(minutes=1)

    assert [comes(world), comes(world)] == [1, 0]
    world.passes(hours=1)
    assert comes(world) == 0


def test_it_comes_at_the_clinicians_own_time(world, lee, ana):
    sets(world, lee, digest_at="07:30")
    world.now = datetime(2026, 11, 25, 7, 29, tzinfo=UTC)
    assert comes(world) == 0
    world.passes(minutes=1)

    assert comes(world) == 1


@pytest.mark.parametrize("off", ["saturday", "leave"])
def test_no_digest_comes_on_a_day_off(world, lee, ana, off):
    if off == "leave":
        cover = world.clinician("Sam")
        with world.database.unit(world.now) as unit:
            day = world.now.date()
            absences.add(
                unit, clinician=lee.id, cover=cover.id, first_day=day, last_day=day, zone="Europe/London", by=lee.id
            )
    else:
        world.now = SATURDAY

    comes(world)

    assert today(world, lee) is None


def test_who_wants_none_finds_it_on_the_list_and_not_in_the_chat(world, lee, ana):
    sets(world, lee, digest_at="none", digest_before="none")
    lee.new.clear()

    comes(world)

    assert lee.new == []
    assert today(world, lee).state == "quiet"
    lee.commands("people")
    assert lee.button("Today’s digest")


def test_one_that_is_too_late_is_not_sent_as_todays_and_stands_on_the_list(world, lee, ana):
    world.now = datetime(2026, 11, 25, 11, 1, tzinfo=UTC)
    lee.new.clear()

    assert comes(world) == 1

    assert lee.new == []
    assert today(world, lee).state == "late"
    assert reads(lee) == []


def test_the_clock_that_goes_back_and_forward_brings_none_twice(world, lee, ana):
    world.now = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
    lee.new.clear()
    for moved in (0, -60, 0, 24 * 60, 0, -3):
        world.now = datetime(2026, 11, 25, 9, 0, tzinfo=UTC) + timedelta(minutes=moved)
        comes(world)

    days = [words_of(one.rendered) for one in lee.new]
    assert len(days) == 2
    assert "Wednesday 25 November" in days[0]
    assert "Thursday 26 November" in days[1]


def test_its_time_is_set_in_the_console(world, lee, ana):
    comes(world)
    reads(lee)
    lee.presses("When the digest comes")
    lee.presses("At 7:30")
    lee.presses("An hour before")

    with world.database.unit(world.now) as unit:
        found = clinicians.get(unit, lee.id)
    assert (found.digest_at, found.digest_before) == ("07:30", "hour")


def test_an_auditor_has_no_digest(world, lee, ana):
    sets(world, lee, role="auditor")

    assert comes(world) == 0


# What arrives


def test_what_arrives_says_numbers_alone(world, lee, ana):
    flagged(world, ana)
    wants_to_meet(world, ana)
    lee.new.clear()

    comes(world)

    (arrived,) = [words_of(one.rendered) for one in lee.new]
    assert "1 thing to look at." in arrived
    assert "1 person would like to meet." in arrived
    assert "Ana" not in arrived
    assert SECRET not in arrived


def test_opened_it_names_people_and_the_opening_leaves_its_row(world, lee, ana):
    flagged(world, ana)
    comes(world)

    lee.presses("Open")

    (row,) = rows(lee)
    assert row.startswith("Ana · ")
    assert "Asked for somebody to look at this." in row
    with world.database.unit(world.now) as unit:
        looks = audit.looks_at(unit, ana.id)
    assert [(one.actor, one.verb) for one in looks if one.verb == "list"] == [(lee.id, "list")]


def test_whoever_may_not_see_somebody_any_more_does_not_find_them_in_it(world, lee, ana):
    flagged(world, ana)
    comes(world)
    with world.database.unit(world.now) as unit:
        links.end(unit, ana.id, lee.id, lee.id)

    lee.presses("Open")

    assert rows(lee) == []
    assert "Ana" not in said(lee)


def test_another_clinicians_digest_is_not_there(world, lee, ana):
    flagged(world, ana)
    comes(world)
    sam = world.clinician("Sam")
    other = today(world, lee)
    with world.database.unit(world.now) as unit:
        assert digests.get(unit, sam.id, other.id) is None


# What it tells


def test_flags_stand_first_then_who_wants_to_meet_then_the_rest(world, lee):
    cal, ben, ana = (world.person(lee, name) for name in ("Cal", "Ben", "Ana"))
    with world.database.unit(world.now) as unit:
        letters.add(unit, person=cal.id, clinician=None, way="from-person", kind="words", words="hello")
    world.passes(minutes=1)
    wants_to_meet(world, ben)
    world.passes(minutes=1)
    flagged(world, ana)
    comes(world)

    assert [row.split(" · ")[0] for row in reads(lee)] == ["Ana", "Ben", "Cal"]


def test_a_flag_that_came_outside_their_hours_says_so(world, lee, ana):
    world.now = datetime(2026, 11, 25, 3, 0, tzinfo=UTC)
    flagged(world, ana)
    world.now = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
    ben = world.person(lee, "Ben")
    flagged(world, ben)
    comes(world)

    ana_row, ben_row = reads(lee)
    assert "Wednesday 25 November, 03:00" in ana_row
    assert "It came outside your hours." in ana_row
    assert "outside your hours" not in ben_row


def test_the_journal_is_counted_and_never_read(world, lee, ana):
    with world.database.unit(world.now) as unit:
        for _ in range(2):
            notes.mark(unit, ana.id, notes.add(unit, person=ana.id, words=SECRET))
        notes.share(unit, ana.id, notes.add(unit, person=ana.id, words=SECRET), lee.id)
        notes.add(unit, person=ana.id, words="only mine")
    comes(world)

    (row,) = reads(lee)
    assert "Marked 2 notes for when you meet." in row
    assert "Shared 1 note with you." in row
    assert SECRET not in said(lee)


def test_actions_that_are_due_on_both_sides_are_counted(world, lee, ana):
    day = world.now.date().isoformat()
    with world.database.unit(world.now) as unit:
        for who, by in (("person", day), ("team", day), ("team", "2026-12-24"), ("team", "before-we-meet")):
            actions.add(unit, person=ana.id, plan="0" * 32, action=Action("friendships", "text Sam", who, by))
    comes(world)

    (row,) = reads(lee)
    assert "1 thing of theirs is due." in row
    assert "1 thing is due from your team." in row


def test_it_tells_from_the_last_one_that_was_opened(world, lee, ana):
    comes(world)
    reads(lee)
    opened = today(world, lee)
    world.now = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
    comes(world)
    unopened = today(world, lee)
    world.now = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
    comes(world)

    assert unopened.since == opened.at
    assert today(world, lee).since == opened.at


def test_a_long_silence_is_a_state_of_its_own_and_not_nothing_new(world, lee, ana):
    world.now = START + timedelta(days=14)
    ben = world.person(lee, "Ben")
    comes(world)

    (row,) = reads(lee)
    assert row == "Ana · since Tuesday 24 November, 10:00 · Has not answered anything."
    assert "1 person with nothing new." in said(lee)
    assert ben.name not in said(lee)


def test_a_break_is_a_break_and_no_silence(world, lee, ana):
    with world.database.unit(world.now) as unit:
        people.set_break(unit, ana.id, world.now)
    world.passes(days=21)
    comes(world)

    (row,) = reads(lee)
    assert "On a break, own choice." in row
    assert "Has not answered" not in row


def test_who_has_stopped_is_not_counted_as_nothing_new(world, lee, ana):
    with world.database.unit(world.now) as unit:
        people.set_state(unit, ana.id, "stopped")
    comes(world)

    assert reads(lee) == []
    assert "1 person does not use Wren now." in said(lee)
    assert "with nothing new" not in said(lee)


def test_nobody_with_anything_new_is_said_with_its_date(world, lee, ana):
    comes(world)

    assert reads(lee) == []
    assert "Nothing new since Monday 23 November, 10:00." in said(lee)


# How long it is


def busy(world: World, lee, many: int) -> None:
    world.passes(days=1)
    day = world.now.date().isoformat()
    for n in range(many):
        person = world.person(lee, f"Person{n} Named")
        with world.database.unit(world.now) as unit:
            flags.raise_(unit, person.id, "asked", (Said(at=world.now.isoformat(), words=SECRET),))
            letters.add(unit, person=person.id, clinician=None, way="from-person", kind="in-person")
            letters.add(unit, person=person.id, clinician=None, way="from-person", kind="words", words=SECRET)
            notes.mark(unit, person.id, notes.add(unit, person=person.id, words=SECRET))
            for who in ("person", "team"):
                actions.add(unit, person=person.id, plan="0" * 32, action=Action("friendships", "x", who, day))


def test_25_busy_people_are_read_in_two_minutes_on_one_page(world, lee):
    busy(world, lee, 25)
    comes(world)

    found = reads(lee)

    assert len(found) == 25
    assert words(lee) <= 480, words(lee)
    assert all("more thing" in row for row in found)


def test_more_people_stand_on_the_next_page_and_each_is_on_one(world, lee):
    busy(world, lee, 40)
    comes(world)
    first = reads(lee)
    assert words(lee) <= 480, words(lee)
    assert f"{40 - len(first)} more people on the next pages." in said(lee)
    lee.presses("Show more")
    second = rows(lee)

    assert words(lee) <= 480, words(lee)
    assert len({row.split(" · ")[0] for row in (*first, *second)}) == 40


# Before a meeting


def test_in_the_morning_of_a_meeting_a_time_and_initials_arrive(world, lee, ana):
    meets(world, lee, ana, datetime(2026, 11, 25, 14, 30, tzinfo=UTC))
    world.now = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
    lee.new.clear()

    comes(world)
    comes(world)

    arrived = [words_of(one.rendered) for one in lee.new]
    (line,) = [one for one in arrived if "you meet" in one]
    assert "Today, 14:30: you meet A." in line
    assert "Ana" not in "".join(arrived)


def test_one_made_that_day_comes_an_hour_before(world, lee, ana):
    meets(world, lee, ana, START + timedelta(hours=3))
    assert "you meet" not in arrives(world, lee)
    world.passes(hours=2)
    assert "you meet" in arrives(world, lee)


def arrives(world, lee):
    lee.new.clear()
    comes(world)
    return " ".join(words_of(one.rendered) for one in lee.new)


def test_opened_before_a_meeting_it_shows_what_was_agreed_and_is_recorded_as_an_opening(world, lee, ana):
    meets(world, lee, ana, START + timedelta(minutes=50))
    with world.database.unit(world.now) as unit:
        actions.add(unit, person=ana.id, plan="0" * 32, action=Action("friendships", "text Sam", "person", ""))
    flagged(world, ana)
    comes(world)

    lee.presses("Open")

    seen = said(lee)
    assert "Ana, today at 10:50" in seen
    assert "They: “text Sam”." in seen
    assert SECRET in seen
    with world.database.unit(world.now) as unit:
        assert "read person" in {one.verb for one in audit.looks_at(unit, ana.id)}


def test_no_digest_comes_before_a_meeting_with_somebody_they_no_longer_see(world, lee, ana):
    meets(world, lee, ana, START + timedelta(minutes=50))
    with world.database.unit(world.now) as unit:
        links.end(unit, ana.id, lee.id, lee.id)

    assert "you meet" not in arrives(world, lee)


# The week in numbers


def as_role(world, role):
    phone = world.clinician("Jo")
    sets(world, phone, role=role)
    return phone


def test_a_leads_week_has_numbers_and_no_name(world, lee, ana):
    jo = as_role(world, "lead")
    flag = flagged(world, ana)
    world.passes(minutes=42)
    with world.database.unit(world.now) as unit:
        flags.open_(unit, flag, lee.id)
    meets(world, lee, ana, world.now, state="held")
    world.now = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)
    comes(world)
    jo.commands("people")

    jo.presses("The week in numbers")

    seen = said(jo)
    assert "The week from Monday 23 November to Sunday 29 November" in seen
    assert "Flags raised: 1. Opened: 1. Answered: 0." in seen
    assert "Half were opened within 0 h 42 min, all within 0 h 42 min." in seen
    assert "Meetings: 1 kept, 0 missed, 0 not noted." in seen
    assert not [name for name in ("Ana", "Lee") if name in seen]


def test_a_lead_gets_one_week_a_week(world, lee):
    jo = as_role(world, "lead")
    for day in (30, 31, 32):
        world.now = datetime(2026, 11, 30, 9, 0, tzinfo=UTC) + timedelta(days=day - 30)
        comes(world)

    arrived = [words_of(one.rendered) for one in jo.new]
    assert sum("The week in numbers is ready." in one for one in arrived) == 1


def test_an_admins_week_is_red_about_a_number_past_its_review(world):
    jo = as_role(world, "admin")
    world.now = datetime(2036, 11, 24, 9, 0, tzinfo=UTC)
    comes(world)
    jo.commands("people")

    jo.presses("The week in numbers")

    seen = plain(said(jo))
    assert "RED: " in seen
    assert "past their review date" in seen
    assert "RED: no backup is known." in seen
    assert "RED: nobody is on the duty rota." in seen
