"""A flag is brought to somebody who can look, one after the other, until a human has; nothing else ends it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.handoff import Room, hand_off
from bot.results import Result, recover, write_back
from flows import hours
from handlers import escalating
from handlers.channel import InDoubt, Refused, Unreachable
from storage import (
    absences,
    access,
    alerts,
    audit,
    chats,
    clinicians,
    conversations,
    duty,
    flags,
    links,
    mails,
    orphans,
)
from storage.flags import Said
from tests.world import Channel, Phone, World, plain, words_of

AT_NIGHT = datetime(2026, 11, 25, 3, 0, tzinfo=UTC)
SATURDAY = datetime(2026, 11, 28, 12, 0, tzinfo=UTC)
DESK = "duty@oak.example"


def team(world: World, **fields) -> None:
    world.desk = replace(world.desk, team=world.desk.team.model_copy(update=fields))


def raised(world: World, person: Phone, reason="asked", words: str = ""):
    with world.database.unit(world.now) as unit:
        said = (Said(at=world.now.isoformat(), words=words),) if words else ()
        return flags.raise_(unit, person.id, reason, said)


def flag_of(world: World, person: Phone):
    with world.database.unit(world.now) as unit:
        return flags.of(unit, person.id)[-1]


def goes_on(world: World, **much: float) -> None:
    world.passes(**much)
    world.escalates()
    world.deliver()


def alerts_to(phone: Phone) -> list[str]:
    """The alerts that arrived on this phone, as they read."""
    found = [words_of(one.rendered) for one in phone.new if one.rendered is not None]
    return [one for one in found if "Somebody waits for a look." in one]


def letters_to_desk(world: World) -> list[str]:
    with world.database.unit(world.now) as unit:
        return [one.reference for one in mails.every(unit) if one.kind == "flag"]


def lead(world: World, name: str = "Sam Field") -> Phone:
    phone = world.clinician(name)
    with world.database.unit(world.now) as unit:
        clinicians.save(unit, replace(clinicians.get(unit, phone.id), role="lead"))
    return phone


def on_duty(world: World, phone: Phone, weekday: int, start: str, end: str) -> None:
    with world.database.unit(world.now) as unit:
        duty.add(unit, clinician=phone.id, weekday=weekday, start=start, end=end)


def away(world: World, phone: Phone, cover: Phone, first: date, last: date) -> None:
    with world.database.unit(world.now) as unit:
        absences.add(
            unit, clinician=phone.id, cover=cover.id, first_day=first, last_day=last, zone=world.desk.team.zone,
            by=phone.id,
        )  # fmt: skip


# Who is asked


def test_the_linked_clinician_is_asked_with_initials_and_a_reference_and_nothing_else(world, lee, ana):
    flag = raised(world, ana, words="teh voices are loud again")
    goes_on(world)

    (said,) = alerts_to(lee)
    assert f"A., {flag.reference}. Since" in said
    assert "Ana" not in said
    assert "voices" not in said
    assert [plain(button.label) for button in lee.screen.buttons] == ["I’ll look"]


def test_ill_look_opens_it_and_nobody_else_is_asked(world, lee, ana):
    sam = lead(world)
    raised(world, ana)
    goes_on(world)

    lee.presses("I’ll look")
    goes_on(world, minutes=30)

    assert flag_of(world, ana).opened_by == lee.id
    assert "waits for an answer to this" in words_of(lee.screen)
    assert alerts_to(sam) == []


def test_until_somebody_looks_the_next_is_asked_after_each_ten_minutes_and_then_the_duty_desk(world, lee, ana):
    sam = lead(world)
    team(world, duty_email=DESK)
    flag = raised(world, ana)
    goes_on(world)
    goes_on(world, minutes=9)
    assert alerts_to(sam) == []

    goes_on(world, minutes=1)
    assert len(alerts_to(sam)) == 1
    assert letters_to_desk(world) == []
    goes_on(world, minutes=10)

    assert letters_to_desk(world) == [flag.reference]
    assert (len(alerts_to(lee)), len(alerts_to(sam))) == (1, 1)


def test_who_is_on_leave_is_not_asked_and_their_cover_is_and_may_open_it(world, lee, ana):
    khan = world.clinician("Dr Khan")
    away(world, lee, khan, date(2026, 11, 20), date(2026, 11, 30))
    raised(world, ana)

    goes_on(world)

    assert alerts_to(lee) == []
    assert len(alerts_to(khan)) == 1
    khan.presses("I’ll look")
    assert flag_of(world, ana).opened_by == khan.id


def test_at_night_who_is_on_duty_is_asked_and_may_look_for_as_long_as_it_waits(world, lee, ana):
    khan = world.clinician("Dr Khan")
    on_duty(world, khan, 2, "00:00", "08:00")
    world.now = AT_NIGHT
    flag = raised(world, ana)

    goes_on(world)

    assert (alerts_to(lee), len(alerts_to(khan))) == ([], 1)
    khan.presses("I’ll look")
    khan.opens("Ana")
    with world.database.unit(world.now) as unit:
        assert access.may(unit, khan.id, ana.id)
        flags.answer(unit, flags.get(unit, ana.id, flag.id), khan.id, "I rang.")
    with world.database.unit(world.now) as unit:
        assert not access.may(unit, khan.id, ana.id)


def test_a_colleague_who_was_asked_by_nobody_may_not_look(world, lee, ana):
    khan = world.clinician("Dr Khan")
    raised(world, ana)
    goes_on(world)

    with world.database.unit(world.now) as unit:
        assert not access.may(unit, khan.id, ana.id)


def test_with_nobody_at_work_it_waits_for_the_opening_and_the_desk_is_written_to_at_once(world, lee, ana):
    team(world, duty_email=DESK)
    world.now = SATURDAY
    flag = raised(world, ana)

    goes_on(world)

    assert letters_to_desk(world) == [flag.reference]
    assert alerts_to(lee) == []
    world.now = datetime(2026, 11, 30, 9, 0, 0, tzinfo=UTC)
    goes_on(world)
    assert len(alerts_to(lee)) == 1


def test_on_a_holiday_nobody_is_asked(world, lee, ana):
    team(world, holidays=(world.now.date(),))
    raised(world, ana)

    goes_on(world)

    assert alerts_to(lee) == []


def test_without_a_desk_and_with_nobody_there_it_still_has_a_next_step(world, lee, ana):
    world.now = SATURDAY
    flag = raised(world, ana)

    goes_on(world)

    with world.database.unit(world.now) as unit:
        until, _ = alerts.deadlines(unit)[flag.id]
    assert world.now < until <= world.now + escalating.LOOK_AGAIN


def test_when_everybody_was_asked_all_are_asked_anew_after_hours_and_never_forgotten(world, lee, ana):
    raised(world, ana)
    for _ in range(50):
        goes_on(world, minutes=5)

    assert len(alerts_to(lee)) == 2


# Nothing closes by itself


def test_a_year_of_silence_closes_nothing_and_it_always_has_a_next_step(world, lee, ana):
    flag = raised(world, ana)
    for _ in range(60):
        goes_on(world, days=6, hours=7)
        with world.database.unit(world.now) as unit:
            assert flag.id in alerts.deadlines(unit)

    assert flag_of(world, ana).answered_at is None


def test_opened_and_not_answered_its_opener_and_the_lead_are_told_once_a_day(world, lee, ana):
    sam = lead(world)
    raised(world, ana)
    goes_on(world)
    lee.presses("I’ll look")
    lee.new.clear()

    world.now = datetime(2026, 11, 25, 17, 1, tzinfo=UTC)  # the end of the next working day
    goes_on(world)
    goes_on(world, hours=2)

    for phone in (lee, sam):
        assert len([one for one in phone.new if "still waits for an answer" in words_of(one.rendered)]) == 1
    goes_on(world, days=1)
    assert len([one for one in lee.new if "still waits for an answer" in words_of(one.rendered)]) == 2


def test_who_opened_it_and_may_not_look_any_more_is_not_at_it_and_others_are_asked(world, lee, ana):
    sam = lead(world)
    raised(world, ana)
    goes_on(world)
    lee.presses("I’ll look")
    with world.database.unit(world.now) as unit:
        clinicians.set_state(unit, lee.id, "ended")

    goes_on(world, hours=1)

    assert flag_of(world, ana).opened_at is None
    assert len(alerts_to(sam)) == 1


# A flood


def test_500_alarms_of_one_kind_are_one_flag_and_at_most_three_notices(world, lee, ana):
    sam = lead(world)
    team(world, duty_email=DESK)
    for _ in range(500):
        raised(world, ana)
    for _ in range(6):
        goes_on(world, minutes=10)

    assert flag_of(world, ana).times == 500
    assert len(alerts_to(lee)) + len(alerts_to(sam)) + len(letters_to_desk(world)) == 3


def test_new_words_after_somebody_has_opened_it_are_told_of_and_a_mere_count_is_not(world, lee, ana):
    raised(world, ana, words="first words")
    goes_on(world)
    lee.presses("I’ll look")
    raised(world, ana)
    goes_on(world, minutes=20)
    assert len(alerts_to(lee)) == 1

    raised(world, ana, words="and now more")
    goes_on(world)

    assert len(alerts_to(lee)) == 2


# On the way out


def handed_off(world: World):
    with world.database.unit(world.now) as unit:
        return hand_off(unit, world.draw, "console", {"telegram": Channel("console")}, Room()).ready


def fails(world: World, failure) -> None:
    results = [Result(ready=one, failure=failure) for one in handed_off(world)]
    assert results
    with world.database.unit(world.now) as unit:
        write_back(unit, results)


def test_whose_link_ended_between_the_queue_and_the_sending_gets_nothing_and_the_next_is_asked(world, lee, ana):
    khan = world.clinician("Dr Khan")
    raised(world, ana)
    world.escalates()
    with world.database.unit(world.now) as unit:
        links.end(unit, ana.id, lee.id, lee.id)
        links.start(unit, ana.id, khan.id)

    world.deliver()
    goes_on(world)

    assert alerts_to(lee) == []
    assert len(alerts_to(khan)) == 1


def test_what_somebody_has_opened_meanwhile_is_not_asked_of_another(world, lee, ana):
    khan = world.clinician("Dr Khan")
    with world.database.unit(world.now) as unit:
        links.start(unit, ana.id, khan.id)
    flag = raised(world, ana)
    world.escalates()
    with world.database.unit(world.now) as unit:
        flags.open_(unit, flags.get(unit, ana.id, flag.id), khan.id)

    world.deliver()

    assert (alerts_to(lee), alerts_to(khan)) == ([], [])


def test_in_doubt_it_is_sent_again_marked_with_the_same_reference_and_after_eight_the_next_is_asked(world, lee, ana):
    sam = lead(world)
    flag = raised(world, ana)
    world.escalates()
    fails(world, InDoubt())
    (again,) = handed_off(world)
    said = words_of(again.rendered)
    assert "This is a repeat." in said
    assert flag.reference in said
    with world.database.unit(world.now) as unit:
        write_back(unit, [Result(ready=again, failure=InDoubt())])
    for _ in range(6):
        fails(world, InDoubt())
    assert handed_off(world) == []

    goes_on(world)

    assert len(alerts_to(sam)) == 1


def test_whose_phone_is_not_reached_is_passed_over_at_once(world, lee, ana):
    sam = lead(world)
    raised(world, ana)
    world.escalates()
    fails(world, Unreachable())

    goes_on(world)

    assert len(alerts_to(sam)) == 1


def test_who_could_not_be_reached_is_asked_again_within_minutes_once_they_can_be(world, lee, ana):
    team(world, duty_email=DESK)
    raised(world, ana)
    world.escalates()
    fails(world, Refused())
    goes_on(world)
    assert (len(letters_to_desk(world)), alerts_to(lee)) == (1, [])  # the desk does not wait for it

    goes_on(world, minutes=5)

    assert len(alerts_to(lee)) == 1


def test_whom_nothing_ever_reaches_is_tried_three_times_a_round_and_not_for_ever(world, lee, ana):
    flag = raised(world, ana)
    for _ in range(20):
        world.escalates()
        for one in handed_off(world):
            with world.database.unit(world.now) as unit:
                write_back(unit, [Result(ready=one, failure=Refused())])
        world.passes(minutes=5)

    with world.database.unit(world.now) as unit:
        assert [one.round for one in alerts.of(unit, flag.id)] == [1, 1, 1]
        assert flag.id in alerts.deadlines(unit)


def test_whose_only_link_ends_before_the_alert_of_another_has_left_takes_it_from_nobody(world, lee, ana):
    sam = lead(world)
    raised(world, ana)
    goes_on(world)
    lee.opens("Ana", "More about Ana", "End the link", "Care here has ended")
    world.passes(minutes=10)
    world.escalates()  # the lead's waits to be sent

    lee.presses("End it with Ana")
    goes_on(world)

    assert len(alerts_to(sam)) == 1


def test_after_a_death_nothing_that_was_asked_stands_any_more(world, lee, ana):
    sam = lead(world)
    raised(world, ana)
    goes_on(world)
    lee.opens("Ana", "More about Ana", "End the link", "Ana has died", "Yes, Ana has died")
    world.passes(minutes=10)
    world.escalates()

    lee.presses("Yes, send nothing more to Ana")

    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, "console", sam.address)
        assert chat is not None
        standing = [one.conversation.script for one in conversations.waiting(unit, chat.id)]
    assert escalating.SCRIPT not in standing
    world.deliver()
    assert alerts_to(sam) == []


def test_a_sender_that_dies_in_the_middle_loses_none(world, lee, ana):
    raised(world, ana)
    world.escalates()
    handed_off(world)
    with world.database.unit(world.now) as unit:
        recover(unit, "console")

    world.deliver()

    assert "This is a repeat." in alerts_to(lee)[0]


def test_once_it_is_answered_a_button_that_still_stands_does_nothing(world, lee, ana):
    khan = world.clinician("Dr Khan")
    with world.database.unit(world.now) as unit:
        links.start(unit, ana.id, khan.id)
    raised(world, ana)
    goes_on(world)
    lee.presses("I’ll look")
    lee.presses("Answer with a sentence")
    lee.says("I ring you at four today.")
    lee.presses("Send to Ana")

    khan.presses("I’ll look")

    assert "That question has passed." in words_of(khan.screen)


# Clocks


def test_a_clock_that_was_set_back_an_hour_holds_no_step_up(world, lee, ana):
    sam = lead(world)
    raised(world, ana)
    steady = [1000.0]
    world.desk = replace(world.desk, steady=lambda: steady[0])
    goes_on(world)

    world.now -= timedelta(hours=1)
    steady[0] += 10 * 60 + 1
    goes_on(world)

    assert len(alerts_to(sam)) == 1


def test_raised_just_before_the_clock_is_set_back_it_goes_all_the_same(world, lee, ana):
    raised(world, ana)
    world.now -= timedelta(hours=1)

    goes_on(world)

    assert len(alerts_to(lee)) == 1


def test_reminders_follow_the_teams_week(world):
    with world.database.unit(world.now) as unit:
        friday = datetime(2026, 11, 27, 11, 0, tzinfo=UTC)
        until = escalating.end_of_next_day(unit, world.desk.team, friday)
    assert until == hours.instant(date(2026, 11, 30), "17:00", "Europe/London")


# What the person is told


@pytest.mark.parametrize("at", [AT_NIGHT, SATURDAY])
def test_with_nobody_at_work_who_is_awake_stands_there_at_once(world, lee, ana, at):
    world.now = at
    ana.commands("menu")
    ana.presses("Ask my team to look")
    ana.presses("I want someone to look at this")
    ana.presses("Skip")
    ana.new.clear()

    ana.presses("Yes, ask them")

    assert any(words_of(one.rendered).startswith("In danger now? Call 999.") for one in ana.new)


def test_nobody_who_can_be_reached_is_nobody_at_work(world, lee, ana):
    with world.database.unit(world.now) as unit:
        assert escalating.is_somebody_there(unit, world.desk.team, ana.id)
        chat = chats.find(unit, "console", lee.address)
        assert chat is not None
        chats.mark_unreachable(unit, chat.id, world.now)
        assert not escalating.is_somebody_there(unit, world.desk.team, ana.id)


# Passed on by a colleague


def test_a_colleague_is_asked_by_name_and_its_person_can_read_to_whom_it_went(world, lee, ana):
    khan = world.clinician("Dr Khan")
    flag = raised(world, ana)
    goes_on(world)
    lee.presses("I’ll look")

    lee.presses("Pass on to a colleague")
    lee.presses("Dr Khan")
    goes_on(world)

    assert len(alerts_to(khan)) == 1
    assert flag_of(world, ana).opened_at is None
    ana.commands("menu")
    ana.presses("More")
    ana.presses("What I asked my team about")
    assert "Passed on to Dr Khan." in words_of(ana.screen)
    khan.presses("I’ll look")
    assert flag_of(world, ana).opened_by == khan.id
    with world.database.unit(world.now) as unit:
        assert [one.object_id for one in audit.looks_at(unit, ana.id) if one.verb == "pass flag on"] == [flag.id]


def test_unless_that_colleague_looks_everybody_is_asked_as_before(world, lee, ana):
    khan = world.clinician("Dr Khan")
    raised(world, ana)
    goes_on(world)
    lee.presses("I’ll look")
    lee.presses("Pass on to a colleague")
    lee.presses("Dr Khan")
    lee.new.clear()

    goes_on(world, minutes=11)

    assert len(alerts_to(lee)) == 1
    assert len(alerts_to(khan)) == 1


# Harm by others


def test_what_may_be_harm_by_others_shows_staff_the_services_own_steps(world, lee, ana):
    team(world, safeguarding_steps="Ring the council within the hour.")
    with world.database.unit(world.now) as unit:
        flags.raise_(unit, ana.id, "personal-safety", by_others=True)
        flags.raise_(unit, ana.id, "asked")
    goes_on(world)

    lee.opens("Ana", "I’ll look: personal safety")
    said = words_of(lee.screen)
    lee.opens("Ana", "I’ll look: asked for it")

    assert "Safeguarding: 020 7946 0034" in said
    assert "Ring the council within the hour." in said
    assert "Safeguarding" not in words_of(lee.screen)
    assert "council" not in ana.reads()


# Who has nobody


def test_who_has_nobody_of_their_own_stands_on_a_list_of_the_lead(world, lee, ana):
    sam = lead(world)
    with world.database.unit(world.now) as unit:
        assert orphans.keep(unit) == []
        clinicians.set_state(unit, lee.id, "suspended")
        assert orphans.keep(unit) == [ana.id]

    sam.commands("people")
    sam.presses("1 person has nobody")

    assert f"A., {flags.reference(ana.id)}" in words_of(sam.screen)
    assert "Ana" not in words_of(sam.screen)


def test_cover_is_somebody_and_a_cover_that_cannot_be_reached_is_nobody(world, lee, ana):
    khan = world.clinician("Dr Khan")
    away(world, lee, khan, date(2026, 11, 20), date(2026, 11, 30))
    with world.database.unit(world.now) as unit:
        assert orphans.find(unit) == []
        clinicians.set_state(unit, khan.id, "suspended")
        assert orphans.find(unit) == [ana.id]


def test_an_empty_rota_is_told_apart(world, lee, ana):
    with world.database.unit(world.now) as unit:
        assert not orphans.is_rota_empty(unit)
        clinicians.set_state(unit, lee.id, "ended")
        assert orphans.is_rota_empty(unit)
