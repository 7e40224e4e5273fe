"""The clinician's bot on the real turn: invite, confirm, write, offer a time, close a phone, end a link."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pytest

from storage import access, audit, chats, letters, links, people
from storage.database import Database
from tests.world import Phone, World, plain, words_of


@pytest.fixture
def world(database: Database) -> Iterator[World]:
    world = World(database)
    yield world
    world.close()


@pytest.fixture
def lee(world: World) -> Phone:
    return world.clinician()


@pytest.fixture
def ana(world: World, lee: Phone) -> Phone:
    return world.person(lee)


def opens(lee: Phone, name: str, *labels: str) -> None:
    lee.commands("people")
    for label in (name, *labels):
        lee.presses(label)


def invites_in_the_room(lee: Phone, name: str) -> str:
    """Two written answers, the rest presses; the code."""
    lee.commands("invite")
    lee.says(name)
    for label in ("Yes", "Yes", "Yes", "Nobody else", "Every day", "9:00 to 21:00", "“You have", "English", "No"):
        lee.presses(label)
    lee.says("green door")
    lee.presses("Make the code")
    return plain(lee.screen.blocks[0].text)


def joins(world: World, code: str, name: str) -> Phone:
    phone = world.phone("companion", name)
    phone.commands("start", code)
    phone.presses("English")
    while "Go on" in (plain(button.label) for button in phone.screen.buttons):
        phone.presses("Go on")
    phone.presses("Yes")
    return phone


def test_an_invite_is_shown_as_code_link_and_picture_and_names_nobody_else(world: World, lee: Phone, ana: Phone):
    code = invites_in_the_room(lee, "Ben")

    shown = words_of(lee.screen)
    assert f"https://t.me/wren_test_bot?start={code}" in shown
    assert lee.screen.attachment is not None
    assert BytesIO(lee.screen.attachment.data).read(8) == b"\x89PNG\r\n\x1a\n"
    assert "Ana" not in shown


def test_a_joiner_is_confirmed_face_to_face_and_told(world: World, lee: Phone):
    ben = joins(world, invites_in_the_room(lee, "Ben"), "Ben")

    lee.presses("Ben has used it")
    lee.presses("Yes, this is Ben")

    assert "You can start when you like." in words_of(ben.screen)
    ben.says("menu")
    ben.button("Check in")


def test_a_stranger_with_the_code_is_shut_out_and_a_new_code_lets_the_person_in(world: World, lee: Phone):
    stranger = joins(world, invites_in_the_room(lee, "Ben"), "stranger")
    lee.presses("Ben has used it")

    lee.presses("No, close that phone")

    stranger.says("menu")
    assert "closed on this phone" in words_of(stranger.screen)
    opens(lee, "Ben", "More about", "New code", "Make the code")
    ben = joins(world, plain(lee.screen.blocks[0].text), "Ben")
    opens(lee, "Ben", "Yes, this is")
    assert "You can start" in words_of(ben.screen)


def test_an_invite_refused_keeps_nothing_of_that_person(world: World, lee: Phone):
    lee.commands("invite")
    lee.says("Ben")
    lee.presses("No")

    assert "Wren is for adults" in words_of(lee.screen)
    with world.database.unit(world.now) as unit:
        assert links.active_for(unit, lee.id) == []


def test_a_message_opens_on_a_tap_with_the_agreed_words(lee: Phone, ana: Phone):
    opens(lee, "Ana", "Write to")
    lee.says("See you Thursday at 2.")
    lee.presses("Send to Ana")

    assert words_of(ana.screen).startswith("You have a message.")
    ana.presses("Open")
    opened = words_of(ana.screen)
    assert "From Dr Lee" in opened
    assert "“See you Thursday at 2.”" in opened
    assert "blue teapot" in opened


def test_a_message_does_not_push_aside_what_the_person_is_in_the_middle_of(lee: Phone, ana: Phone):
    ana.says("menu")
    ana.presses("Check in")
    ana.presses("Yes")
    opens(lee, "Ana", "Write to")
    lee.says("No hurry.")
    lee.presses("Send to Ana")

    ana.presses("5")

    assert "Do you need more help" in ana.screen.question


def test_a_message_at_night_waits_for_the_safe_hours(world: World, lee: Phone, ana: Phone):
    world.passes(hours=13)
    opens(lee, "Ana", "Write to")
    lee.says("Good morning.")

    assert "It goes on Wednesday 25 November, 09:00" in words_of(lee.screen)
    lee.presses("Send to Ana")
    assert ana.new == []
    world.passes(hours=10, minutes=1)
    world.deliver()
    assert words_of(ana.screen).startswith("You have a message.")


def test_a_locked_phone_shows_the_wording_that_was_agreed(lee: Phone, ana: Phone):
    opens(lee, "Ana", "More about", "Safe hours", "Every day", "9:00 to 21:00", "Something is ready", "Set it for Ana")
    opens(lee, "Ana", "Write to")
    lee.says("Hello.")
    lee.presses("Send to Ana")

    assert words_of(ana.screen).startswith("Something is ready to look at.")


def test_a_wish_to_meet_stays_until_a_time_is_offered(lee: Phone, ana: Phone):
    ana.commands("meet")
    ana.presses("Pass it on")
    lee.commands("people")
    assert "Would rather talk in person." in plain(lee.button("Ana").long)

    opens(lee, "Ana", "Offer a time", "Thursday", "14:00", "By phone", "Skip", "About an hour", "Send to Ana")

    lee.commands("people")
    assert "Would rather" not in plain(lee.button("Ana").long)
    ana.presses("Open")
    assert "Thursday 26 November, 14:00" in words_of(ana.screen)


def test_a_meeting_arranged_outside_is_noted_and_sends_nothing(lee: Phone, ana: Phone):
    ana.commands("meet")
    ana.presses("Pass it on")
    ana.new.clear()

    opens(lee, "Ana", "Offer a time", "It is arranged")

    lee.commands("people")
    assert "Would rather" not in plain(lee.button("Ana").long)
    assert ana.new == []


def test_words_passed_on_are_read_on_a_choice_and_the_opening_is_kept(world: World, lee: Phone, ana: Phone):
    ana.says("I am not sleeping")
    ana.presses("Pass it to")
    lee.commands("people")
    assert "Passed words on to you. · Nobody has opened this yet." in plain(lee.button("Ana").long)
    assert "not sleeping" not in lee.reads()

    opens(lee, "Ana", "Read what was passed on")

    assert "“I am not sleeping”" in words_of(lee.screen)
    with world.database.unit(world.now) as unit:
        (letter,) = letters.of(unit, ana.id)
        assert letter.opened_at == world.now
        assert ("open letter", letter.id) in [(look.verb, look.object_id) for look in audit.looks_at(unit, ana.id)]


def test_a_phone_is_closed_at_once(lee: Phone, ana: Phone):
    opens(lee, "Ana", "More about", "Close the phone", "Close it")

    ana.says("menu")
    assert "closed on this phone" in words_of(ana.screen)


def test_a_new_code_closes_the_old_phone_and_asks_nothing_twice(world: World, lee: Phone, ana: Phone):
    opens(lee, "Ana", "More about", "New code", "Make the code")
    code = plain(lee.screen.blocks[0].text)
    ana.says("menu")
    assert "closed on this phone" in words_of(ana.screen)

    new = world.phone("companion", "Ana's new phone")
    new.commands("start", code)
    opens(lee, "Ana", "Yes, this is")

    new.says("menu")
    new.button("Check in")


def test_an_ended_link_ends_sight_clears_the_chat_and_is_told(world: World, lee: Phone, ana: Phone):
    opens(lee, "Ana", "More about", "End the link", "A colleague", "End it with Ana")

    assert "Ana" not in lee.reads()
    assert words_of(ana.screen).startswith("You have a message.")
    assert "Dr Lee" not in words_of(ana.screen)
    ana.presses("Open")
    assert "Dr Lee no longer works with you here. Your care does not end by this." in words_of(ana.screen)
    with world.database.unit(world.now) as unit:
        assert not access.may(unit, lee.id, ana.id)
        assert people.get(unit, ana.id).state == "active"


def test_the_reason_for_an_end_is_kept_under_the_person_and_named_in_the_chain(world: World, lee: Phone, ana: Phone):
    opens(lee, "Ana", "More about", "End the link", "Another reason")
    lee.says("I am leaving on 4 December.")
    lee.presses("End it with")

    with world.database.unit(world.now) as unit:
        (look,) = [one for one in audit.looks_at(unit, ana.id) if one.verb == "end link"]
        from storage import reasons

        assert reasons.get(unit, look.reason) == "I am leaving on 4 December."


def test_somebody_elses_person_is_not_found_and_the_refusal_is_kept(world: World, lee: Phone, ana: Phone):
    other = world.clinician("Sam Osei")

    other.commands("open", ana.id)

    assert "Ana" not in other.reads()
    with world.database.unit(world.now) as unit:
        assert "refused open-person" in [look.verb for look in audit.looks_at(unit, ana.id)]


def test_a_screen_drawn_before_the_link_ended_does_nothing_after(world: World, lee: Phone, ana: Phone):
    opens(lee, "Ana", "Write to")
    lee.says("Hello.")
    send = lee.button("Send to Ana").data
    with world.database.unit(world.now) as unit:
        links.end(unit, ana.id, lee.id, lee.id)
    ana.new.clear()

    lee.presses_data(send)

    assert ana.new == []
    with world.database.unit(world.now) as unit:
        assert letters.of(unit, ana.id) == []
        assert chats.of_subject(unit, ana.id)[-1].closed_at is None


def test_the_guide_is_one_page(lee: Phone):
    lee.commands("help")

    assert "To invite somebody, meet them first." in words_of(lee.screen)
