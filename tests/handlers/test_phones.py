"""A phone that is closed, a code that brings somebody back, and who may not make one."""

from __future__ import annotations

from sqlalchemy import select, update

from storage import chats, invites, links, people, tables
from tests.world import Phone, World, plain, words_of


def waits_for(world: World, phone: Phone) -> list[str]:
    """What is queued for the chat of this phone, besides what only takes away."""
    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, phone.bot, phone.address)
        assert chat is not None
        table = tables.outbox
        queued = select(table.c.id).where(table.c.chat == chat.id, table.c.state == "queued", table.c.do == "send")
        return list(unit.connection.execute(queued).scalars())


def state_of(world: World, person: str) -> str:
    with world.database.unit(world.now) as unit:
        return people.get(unit, person).state


def a_letter_waits_for_the_morning(world: World, lee: Phone) -> None:
    world.now = world.now.replace(hour=22)
    lee.opens("Ana", "Write to")
    lee.says("See you Thursday.")
    lee.presses("Send to Ana")


def agrees(phone: Phone, code: str) -> None:
    phone.commands("start", code)
    phone.presses("English")
    while "Go on" in (plain(button.label) for button in phone.screen.buttons):
        phone.presses("Go on")
    phone.presses("Yes")


def test_what_waited_for_a_phone_that_the_clinician_closes_is_cancelled(world: World, lee: Phone, ana: Phone):
    a_letter_waits_for_the_morning(world, lee)
    assert waits_for(world, ana)

    lee.opens("Ana", "More about", "Close the phone", "Close it")

    assert waits_for(world, ana) == []


def test_what_waited_for_the_old_phone_is_cancelled_when_a_new_one_comes(world: World, lee: Phone, ana: Phone):
    a_letter_waits_for_the_morning(world, lee)
    with world.database.unit(world.now) as unit:
        code = invites.make(unit, "person", ana.id, lee.id)

    world.phone("companion", "Ana's new phone").commands("start", code)

    assert waits_for(world, ana) == []


def test_a_code_that_was_not_used_goes_with_the_phone(world: World, lee: Phone, ana: Phone):
    sam = world.clinician("Sam Osei")
    with world.database.unit(world.now) as unit:
        links.start(unit, ana.id, sam.id)
    lee.opens("Ana", "More about", "Close the phone")
    sam.opens("Ana", "More about", "New code", "Make the code")
    code = plain(sam.screen.blocks[0].text)

    lee.presses("Close it")

    late = world.phone("companion", "somebody")
    late.commands("start", code)
    assert "doesn’t work" in late.reads()


def test_whoever_stopped_is_given_a_new_code_and_joins_again(world: World, lee: Phone, ana: Phone):
    ana.says("stop")
    ana.presses("Stop here")

    lee.opens("Ana", "More about", "New code", "Make the code")
    agrees(ana, plain(lee.screen.blocks[0].text))
    lee.opens("Ana", "Yes, this is")

    ana.says("menu")
    ana.button("Check in")


def test_whoever_said_no_is_given_a_new_code_and_may_say_yes(world: World, lee: Phone):
    code = world.invited(lee, "Ben")
    ben = world.phone("companion", "Ben")
    with world.database.unit(world.now) as unit:
        people.set_state(unit, world.last_person, "declined")

    lee.opens("Ben", "More about", "New code", "Make the code")
    ben.commands("start", code)
    agrees(ben, plain(lee.screen.blocks[0].text))

    assert state_of(world, world.last_person) == "unconfirmed"


def test_a_stranger_who_answers_for_somebody_who_stopped_makes_nobody_active(world: World, lee: Phone, ana: Phone):
    ana.says("stop")
    ana.presses("Stop here")
    lee.opens("Ana", "More about", "New code", "Make the code")
    agrees(world.phone("companion", "stranger"), plain(lee.screen.blocks[0].text))

    lee.opens("Ana", "No, close that phone")

    assert state_of(world, ana.id) == "invited"


def test_what_waits_is_cancelled_when_somebody_stops(world: World, lee: Phone, ana: Phone):
    a_letter_waits_for_the_morning(world, lee)

    ana.presses_data("w:stop")
    ana.presses("Stop here", deliver=False)

    with world.database.unit(world.now) as unit:
        table = tables.outbox
        waiting = select(table.c.answer).where(table.c.subject == ana.id, table.c.state == "queued")
        assert set(unit.connection.execute(waiting).scalars()) == {True}  # only the answer to the stop itself


def test_an_administrator_invites_nobody_and_is_told_kindly(world: World):
    admin = world.clinician("Adam")
    with world.database.unit(world.now) as unit:
        unit.connection.execute(update(tables.clinician).values(role="admin"))

    admin.commands("invite")

    assert "I couldn’t find that." in words_of(admin.screen)
    with world.database.unit(world.now) as unit:
        refused = select(tables.audit.c.id).where(tables.audit.c.verb == "refused invite-person")
        assert unit.connection.execute(refused).first() is not None


def test_whoever_is_no_clinician_any_more_makes_nobody_in_the_middle_of_an_invite(world: World, lee: Phone):
    lee.commands("invite")
    lee.says("Zoe")
    for label in ("Yes", "Yes", "Yes", "Nobody else", "Every day", "9:00 to 21:00", "“You have", "English", "No"):
        lee.presses(label)
    lee.says("green door")
    with world.database.unit(world.now) as unit:
        unit.connection.execute(update(tables.clinician).values(role="admin"))

    lee.presses("Make the code")

    with world.database.unit(world.now) as unit:
        assert unit.connection.execute(select(tables.person.c.id)).first() is None
