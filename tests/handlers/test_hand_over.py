"""Somebody leaves: people are told before it happens, everybody has somebody else, and nothing open is lost."""

from __future__ import annotations

from datetime import timedelta

import pytest

from storage import access, appointments, chats, clinicians, duty, flags, hand_overs, links, people
from tests.handlers.staffing import about, colleague
from tests.world import Phone, World, words_of


def leaves(boss: Phone, when: str, to: str = "Kim Ray") -> None:
    """One person, so that it is not asked whether all go to one."""
    about(boss, "Dr Lee", "They leave: hand over", to, when, "Set it, and tell them")


def comes_round(world: World) -> list[bool]:
    done = world.hands_over()
    world.deliver()
    return done


def clinicians_of(world: World, person: Phone) -> list[str]:
    with world.database.unit(world.now) as unit:
        return links.clinicians_of(unit, person.id)


def test_the_person_is_told_before_it_happens_behind_a_tap(
    world: World, lee: Phone, ana: Phone, kim: Phone, admin: Phone
):
    leaves(admin, "Tomorrow")

    assert words_of(ana.screen) == "You have a message.\nOpen"
    ana.presses("Open")
    shown = words_of(ana.screen)
    assert "From Wednesday 25 November, Kim Ray works with you here." in shown
    assert "Dr Lee stops then." in shown
    assert clinicians_of(world, ana) == [lee.id]


@pytest.mark.parametrize(
    ("language", "says"), [("bn", "Kim Ray এখানে আপনার সঙ্গে কাজ করবেন"), ("ar", "يعمل Kim Ray معك هنا")]
)
def test_it_is_told_in_the_persons_own_language(
    world: World, lee: Phone, kim: Phone, admin: Phone, language: str, says: str
):
    person = world.person(lee, "Mina", language=language)
    leaves(admin, "Tomorrow")

    person.presses_data(person.screen.buttons[0].data)

    assert says in words_of(person.screen)


def test_on_the_day_links_move_and_access_ends(world: World, lee: Phone, ana: Phone, kim: Phone, admin: Phone):
    lee.opens("Ana")
    more = lee.button("More about").data
    leaves(admin, "Tomorrow")
    assert comes_round(world) == []
    world.now = world.now.replace(hour=0, minute=0) + timedelta(days=1)

    assert comes_round(world) == [True]

    assert clinicians_of(world, ana) == [kim.id]
    lee.new.clear()
    lee.presses_data(more)
    lee.commands("people")
    assert "Ana" not in "".join(words_of(one.rendered) for one in lee.new if one.rendered)
    kim.commands("people")
    assert "Ana" in words_of(kim.screen)
    with world.database.unit(world.now) as unit:
        assert clinicians.get(unit, lee.id).state == "ended"
        assert not access.may(unit, lee.id, ana.id)


def test_nothing_that_is_open_is_lost(world: World, lee: Phone, ana: Phone, kim: Phone, admin: Phone):
    with world.database.unit(world.now) as unit:
        flags.raise_(unit, ana.id, "asked")
        meeting = appointments.add(
            unit, person=ana.id, clinician=lee.id, at=world.now + timedelta(days=3), state="confirmed", how="phone"
        )
        duty.add(unit, clinician=lee.id, weekday=1, start="09:00", end="17:00")
    leaves(admin, "Now")
    comes_round(world)

    with world.database.unit(world.now) as unit:
        moved = appointments.get(unit, meeting.id)
        assert moved is not None
        assert (moved.clinician, moved.state) == (kim.id, "confirmed")
        assert len(flags.waiting(unit, ana.id)) == 1
        assert duty.week(unit) == []
    kim.commands("people")
    assert "Asked for somebody to look at this." in kim.button("Ana").long


def test_each_person_can_be_given_to_somebody_else_by_initials_and_reference(
    world: World, lee: Phone, ana: Phone, kim: Phone, admin: Phone
):
    sam = colleague(world, "Sam Osei")
    ben = world.person(lee, "Ben Black")
    about(admin, "Dr Lee", "They leave: hand over", "One by one")
    assert "A., " in words_of(admin.screen)
    admin.presses("Kim Ray")
    assert "B.B., " in words_of(admin.screen)
    for label in ("Sam Osei", "Now"):
        admin.presses(label)
    assert "Kim Ray takes over 1 person." in words_of(admin.screen)
    admin.presses("Set it, and tell them")
    comes_round(world)

    assert (clinicians_of(world, ana), clinicians_of(world, ben)) == ([kim.id], [sam.id])
    assert "Ana" not in admin.reads()
    assert "Ben" not in admin.reads()


def test_it_is_not_carried_out_while_one_person_would_be_left_with_nobody(
    world: World, lee: Phone, ana: Phone, kim: Phone, admin: Phone
):
    leaves(admin, "Tomorrow")
    with world.database.unit(world.now) as unit:
        clinicians.set_state(unit, kim.id, "suspended")
    world.passes(days=1)

    assert comes_round(world) == [False]

    assert clinicians_of(world, ana) == [lee.id]
    assert clinicians_of(world, ana) != []
    about(admin, "Dr Lee")
    assert "cannot yet: somebody would be left with nobody" in words_of(admin.screen)


def test_who_came_to_their_list_after_it_was_set_stops_it_too(
    world: World, lee: Phone, ana: Phone, kim: Phone, admin: Phone
):
    leaves(admin, "Tomorrow")
    ben = world.person(lee, "Ben Black")
    world.passes(days=1)

    assert comes_round(world) == [False]

    assert clinicians_of(world, ben) == [lee.id]
    assert clinicians_of(world, ana) == [lee.id]


def test_somebody_new_between_the_question_and_the_yes_is_not_forgotten(
    world: World, lee: Phone, ana: Phone, kim: Phone, admin: Phone
):
    about(admin, "Dr Lee", "They leave: hand over", "Kim Ray", "Now")
    world.person(lee, "Ben Black")

    admin.presses("Set it, and tell them")

    assert "Nothing was set" in admin.reads()
    with world.database.unit(world.now) as unit:
        assert hand_overs.standing_of(unit, lee.id) is None


def test_whoever_stays_after_all_stays_and_people_are_told(
    world: World, lee: Phone, ana: Phone, kim: Phone, admin: Phone
):
    leaves(admin, "In a week")
    about(admin, "Dr Lee", "They stay after all", "Yes, stays")

    ana.presses("Open")

    assert "Dr Lee goes on working with you here after all." in words_of(ana.screen)
    world.passes(days=8)
    assert comes_round(world) == []
    assert clinicians_of(world, ana) == [lee.id]


def test_a_phone_that_cannot_be_reached_is_said_and_the_person_told_when_they_come(
    world: World, lee: Phone, ana: Phone, kim: Phone, admin: Phone
):
    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, "companion", ana.address)
        assert chat is not None
        chats.mark_unreachable(unit, chat.id, world.now)
    leaves(admin, "Tomorrow")
    assert "1 of them has no phone that can be reached. Please tell them another way." in admin.reads()

    ana.commands("menu")

    assert "You have a message." in ana.reads()
    ana.presses("Open")
    ana.commands("menu")
    with world.database.unit(world.now) as unit:
        assert hand_overs.unseen(unit, ana.id, world.now - timedelta(days=31)) == []


def test_who_can_see_what_says_what_is_coming(world: World, lee: Phone, ana: Phone, kim: Phone, admin: Phone):
    leaves(admin, "In a week")

    ana.commands("menu")
    for label in ("More", "Who can see what"):
        ana.presses(label)

    assert "From Tuesday 1 December, Kim Ray works with you here." in words_of(ana.screen)


def test_nobody_who_has_stopped_is_written_to(world: World, lee: Phone, ana: Phone, kim: Phone, admin: Phone):
    with world.database.unit(world.now) as unit:
        people.set_state(unit, ana.id, "stopped")
    ana.new.clear()
    leaves(admin, "Now")
    comes_round(world)

    assert ana.new == []
    assert clinicians_of(world, ana) == [kim.id]
