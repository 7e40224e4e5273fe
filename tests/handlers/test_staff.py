"""Colleagues: hours and leave, suspending and letting back in, phones, roles, the switch, and who looked."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from storage import (
    absences,
    audit,
    chats,
    clinicians,
    conversations,
    duty,
    flags,
    invites,
    links,
    outbox,
    rota,
    switches,
    tables,
)
from tests.handlers.staffing import about, colleague
from tests.world import Phone, World, words_of


def state_of(world: World, phone: Phone) -> str:
    with world.database.unit(world.now) as unit:
        return clinicians.get(unit, phone.id).state


# My hours and leave


def test_somebody_sets_their_own_hours(world: World, lee: Phone):
    lee.commands("people")
    for label in (
        "My hours and leave",
        "Change my hours",
        "Choose days",
        "Monday",
        "Wednesday",
        "Go on with 2",
        "Mornings",
    ):
        lee.presses(label)

    with world.database.unit(world.now) as unit:
        assert clinicians.get(unit, lee.id).hours == {"0": [["09:00", "12:00"]], "2": [["09:00", "12:00"]]}
    assert "Your hours are set." in lee.reads()


def takes_leave(lee: Phone, cover: str) -> None:
    lee.commands("people")
    for label in ("My hours and leave", "Take leave"):
        lee.presses(label)
    lee.says("24 November")
    lee.presses("Wednesday 25 November")
    for label in (cover, "Yes, take this leave"):
        lee.presses(label)


def test_cover_has_the_people_on_their_list_for_as_long_as_the_leave_stands(
    world: World, lee: Phone, ana: Phone, kim: Phone
):
    assert "Ana" not in words_of(kim.screen)

    takes_leave(lee, "Kim Ray")
    kim.commands("people")

    assert "Ana" in words_of(kim.screen)
    world.passes(days=2)
    kim.commands("people")
    assert "Ana" not in words_of(kim.screen)


def test_back_early_means_that_cover_sees_nobody_from_then_on(world: World, lee: Phone, ana: Phone, kim: Phone):
    takes_leave(lee, "Kim Ray")
    kim.opens("Ana")

    lee.presses("End the leave of Tuesday 24 November")
    lee.presses("End the leave")
    kim.presses("More about")

    assert "I couldn’t find that" in words_of(kim.screen)
    with world.database.unit(world.now) as unit:
        assert absences.of(unit, lee.id) == []


def test_there_is_no_leave_where_nobody_could_stand_in(world: World, lee: Phone):
    lee.commands("people")
    for label in ("My hours and leave", "Take leave"):
        lee.presses(label)

    assert "There is nobody else who could stand in." in words_of(lee.screen)


def test_a_cover_who_was_suspended_meanwhile_sets_nothing(world: World, lee: Phone, kim: Phone):
    lee.commands("people")
    for label in ("My hours and leave", "Take leave"):
        lee.presses(label)
    lee.says("24 November")
    for label in ("Wednesday 25 November", "Kim Ray"):
        lee.presses(label)
    with world.database.unit(world.now) as unit:
        clinicians.set_state(unit, kim.id, "suspended")

    lee.presses("Yes, take this leave")

    assert "That colleague does not work here now. Nothing was set." in lee.reads()
    with world.database.unit(world.now) as unit:
        assert absences.of(unit, lee.id) == []


def test_a_person_reads_who_stands_in_while_they_do(world: World, lee: Phone, ana: Phone, kim: Phone):
    takes_leave(lee, "Kim Ray")

    ana.commands("menu")
    for label in ("More", "Who can see what"):
        ana.presses(label)

    assert "Kim Ray stands in for Dr Lee until Wednesday 25 November" in words_of(ana.screen)
    world.passes(days=2)
    ana.commands("menu")
    for label in ("More", "Who can see what"):
        ana.presses(label)
    assert "Kim Ray stands in" not in words_of(ana.screen)


# Who may work here


def test_whoever_is_suspended_is_refused_with_the_next_thing_that_they_do(
    world: World, lee: Phone, ana: Phone, admin: Phone
):
    lee.opens("Ana", "Write to")
    about(admin, "Dr Lee", "Suspend", "Suspend now")
    lee.new.clear()

    world.passes(seconds=1)
    lee.says("See you on Thursday, Ana.")
    lee.commands("people")

    said = "".join(words_of(one.rendered) for one in lee.new if one.rendered)
    assert "This console is closed to you for now." in said
    assert "Ana" not in said
    assert state_of(world, lee) == "suspended"
    with world.database.unit(world.now) as unit:
        assert [one for one in conversations.running_of(unit, ana.id) if one.clinician_chat] == []
        assert links.is_active(unit, ana.id, lee.id)


def test_what_was_queued_for_them_is_not_sent(world: World, lee: Phone, ana: Phone, admin: Phone):
    about(admin, "Dr Lee", "Suspend")
    lee.presses_data("w:menu", deliver=False)
    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, "console", lee.address)
        assert chat is not None
        (waits,) = [one for one in outbox.due(unit, "console") if one.chat == chat.id]
    admin.presses("Suspend now", deliver=False)

    with world.database.unit(world.now) as unit:
        row = outbox.get(unit, waits.id)
        assert row is not None
        assert row.state == "cancelled"


def test_a_row_that_was_on_its_way_is_judged_by_who_works_here_when_it_goes(world: World, lee: Phone):
    lee.presses_data("w:menu", deliver=False)
    with world.database.unit(world.now) as unit:
        clinicians.set_state(unit, lee.id, "suspended")
    lee.new.clear()

    world.deliver()

    assert lee.new == []


def test_whoever_is_let_back_in_goes_on_with_the_same_phone(world: World, lee: Phone, ana: Phone, admin: Phone):
    about(admin, "Dr Lee", "Suspend", "Suspend now")
    about(admin, "Dr Lee", "Let back in", "Let back in")

    lee.commands("people")

    assert "Ana" in words_of(lee.screen)


def test_an_old_code_lets_nobody_back_in(world: World, lee: Phone, admin: Phone):
    with world.database.unit(world.now) as unit:
        code = invites.make(unit, "clinician", lee.id, "")
        clinicians.set_state(unit, lee.id, "suspended")

    other = world.phone("console", "Somebody")
    other.commands("start", code)

    assert "This console is closed to you for now." in other.reads()
    assert state_of(world, lee) == "suspended"


def test_a_lost_phone_is_closed_at_once_and_a_code_opens_another(world: World, lee: Phone, ana: Phone, admin: Phone):
    about(admin, "Dr Lee", "Close the phone at once", "Close it now")
    lee.new.clear()
    world.passes(seconds=1)
    lee.commands("people")
    assert "Ana" not in "".join(words_of(one.rendered) for one in lee.new if one.rendered)

    about(admin, "Dr Lee", "New code for a phone", "Make the code")
    code = next(line for line in words_of(admin.screen).splitlines() if line.count("-") == 2)
    other = world.phone("console", "Dr Lee")
    other.commands("start", code)
    other.commands("people")

    assert "Ana" in words_of(other.screen)


def test_a_new_role_is_what_they_see_from_then_on(world: World, lee: Phone, ana: Phone, admin: Phone):
    about(admin, "Dr Lee", "Change the role", "Auditor", "Change it now")

    lee.commands("people")
    lee.presses("Who looked")

    assert "Ana" not in words_of(lee.screen)
    with world.database.unit(world.now) as unit:
        assert clinicians.get(unit, lee.id).role == "auditor"


def test_a_lead_decides_about_the_clinicians_of_their_team_alone_and_about_no_role(world: World, lee: Phone):
    lead = colleague(world, "Lou North", "lead", "north")
    colleague(world, "Sam North", team="north")
    colleague(world, "Kim South", team="south")

    about(lead, "Sam North")

    assert "Change the role" not in words_of(lead.screen)
    lead.presses("To the staff list")
    assert "Kim South" not in words_of(lead.screen)
    assert "Dr Lee" not in words_of(lead.screen)


def test_nobody_shuts_themselves_out(world: World, admin: Phone):
    about(admin, "Jo Admin")

    shown = words_of(admin.screen)
    assert "Suspend" not in shown
    assert "They leave: hand over" not in shown
    assert "Change the role" not in shown


@pytest.mark.parametrize("role", ["clinician", "auditor"])
def test_the_staff_list_the_rota_and_the_switch_are_not_for_everybody(world: World, role: str):
    other = colleague(world, "Kim Ray", role)

    shown = words_of(other.screen)

    assert "Staff" not in shown
    assert "Stop or start Wren" not in shown


def test_an_admin_reads_no_name_of_anybody_who_is_looked_after(world: World, lee: Phone, ana: Phone, admin: Phone):
    about(admin, "Dr Lee")

    assert "1 person linked." in words_of(admin.screen)
    assert "Ana" not in admin.reads()


# Duty


def test_the_rota_says_who_is_on_duty_now(world: World, kim: Phone, admin: Phone):
    admin.commands("people")
    for label in ("Staff", "Duty rota"):
        admin.presses(label)
    assert "Nobody is on duty now." in words_of(admin.screen)
    for label in ("Add somebody", "Kim Ray", "Every day", "Day, 9:00 to 17:00"):
        admin.presses(label)

    assert "Kim Ray is on duty now." in words_of(admin.screen)
    with world.database.unit(world.now) as unit:
        assert rota.on_duty(unit, unit.now, "Europe/London") == [kim.id]
        assert len(duty.week(unit)) == 7


def test_an_entry_is_taken_off(world: World, kim: Phone, admin: Phone):
    with world.database.unit(world.now) as unit:
        duty.add(unit, clinician=kim.id, weekday=1, start="09:00", end="17:00")
    admin.commands("people")
    for label in ("Staff", "Duty rota", "Tue 09:00–17:00 Kim Ray", "Take off"):
        admin.presses(label)

    with world.database.unit(world.now) as unit:
        assert duty.week(unit) == []


# The switch


def test_an_admin_stops_wren_and_starts_it_again_with_a_reason(world: World, ana: Phone, admin: Phone):
    admin.commands("people")
    for label in ("Stop or start Wren", "Stop all of Wren"):
        admin.presses(label)
    admin.says("Wrong words were sent")
    admin.presses("Stop it now")

    with world.database.unit(world.now) as unit:
        (stopped,) = switches.of(unit)
    assert stopped.what == "all"
    ana.commands("menu")
    assert "What would you like to do?" not in words_of(ana.screen)

    admin.presses("Start all of Wren")
    admin.says("Put right")
    admin.presses("Start it now")
    with world.database.unit(world.now) as unit:
        assert switches.of(unit) == []


# Who looked


def test_an_auditor_sees_who_looked_and_no_name(world: World, lee: Phone, ana: Phone):
    lee.opens("Ana")
    auditor = colleague(world, "Ada Watch", "auditor")

    auditor.presses("Who looked")

    shown = words_of(auditor.screen)
    assert "Dr Lee, read person, A. " in shown
    assert "Ana" not in auditor.reads()
    assert "My hours and leave" not in auditor.reads()


def test_looks_outside_hours_and_without_a_link_are_counted_for_an_auditor(
    world: World, lee: Phone, ana: Phone, kim: Phone
):
    lee.opens("Ana")
    auditor = colleague(world, "Ada Watch", "auditor")
    for label in ("Who looked", "Unusual in the last week"):
        auditor.presses(label)
    assert "Nothing outside hours, without a link, or in an emergency." in words_of(auditor.screen)

    takes_leave(lee, "Kim Ray")
    kim.opens("Ana")
    world.now += timedelta(hours=10)
    lee.opens("Ana")
    auditor.commands("people")
    for label in ("Who looked", "Unusual in the last week"):
        auditor.presses(label)

    shown = words_of(auditor.screen)
    assert "Kim Ray, 1 looks. Outside hours: 0. Without a link of their own: 1. In an emergency: 0." in shown
    assert "Dr Lee, 2 looks. Outside hours: 1. Without a link of their own: 0. In an emergency: 0." in shown


def test_what_is_done_about_a_colleague_leaves_its_row(world: World, lee: Phone, ana: Phone, admin: Phone):
    about(admin, "Dr Lee", "Suspend", "Suspend now")

    with world.database.unit(world.now) as unit:
        assert "suspend colleague" in [look.verb for look in audit.looks_at(unit, lee.id) if look.actor == admin.id]


# A team or a role changed while a screen about a colleague stood open


def moves(world: World, who: Phone, team: str) -> None:
    with world.database.unit(world.now) as unit:
        clinicians.save(unit, replace(clinicians.get(unit, who.id), team=team))


@pytest.mark.parametrize(
    ("does", "script", "labels"),
    [
        ("press", "colleague", ()),
        ("words", "colleague", ()),
        ("back", "colleague", ()),
        ("press", "colleague-sure", ("Suspend",)),
        ("press", "colleague-sure", ("New code",)),
        ("press", "hand-over", ("They leave: hand over",)),
    ],
)
def test_a_lead_whose_team_changed_goes_no_further_with_what_stood_open(
    world: World, does: str, script: str, labels: tuple[str, ...]
):
    lead, sam = colleague(world, "Lou North", "lead", "north"), colleague(world, "Sam North", team="north")
    about(lead, "Sam North", *labels)
    moves(world, sam, "south")
    lead.new.clear()

    if does == "press":
        lead.presses(next(one.label for one in lead.screen.buttons))
    elif does == "words":
        lead.says("Tomorrow then")
    else:
        lead.commands("back")

    assert lead.new[0].rendered is not None
    assert "I couldn’t find that" in words_of(lead.new[0].rendered)
    assert "Sam" not in "".join(words_of(one.rendered) for one in lead.new if one.rendered)
    with world.database.unit(world.now) as unit:
        rows = unit.connection.execute(select(tables.audit.c.verb).where(tables.audit.c.actor == lead.id))
        assert f"refused {script}" in rows.scalars().all()
        assert script not in [one.conversation.script for one in conversations.running_of(unit, lead.id)]


def test_initials_of_a_hand_over_are_not_drawn_for_a_lead_whose_team_changed(world: World, lee: Phone, ana: Phone):
    lead = colleague(world, "Lou Day", "lead")
    world.person(lee, "Bo")
    about(lead, "Dr Lee", "They leave: hand over")
    lead.presses("One by one", deliver=False)
    moves(world, lead, "north")
    lead.new.clear()

    world.deliver()

    assert flags.reference(ana.id) not in "".join(words_of(one.rendered) for one in lead.new if one.rendered)
