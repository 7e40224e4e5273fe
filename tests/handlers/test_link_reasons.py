"""A link ends with its reason: what is cancelled, what the person is told, and that after a death nothing is ever sent."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest

from flows.events import Edited, Joined, Left, Photo, Unsupported, Voice
from flows.recurrence import Rule
from handlers.turn import offer_again
from storage import (
    access,
    appointments,
    audit,
    chats,
    clinicians,
    flags,
    inbox,
    invites,
    letters,
    links,
    notes,
    outbox,
    people,
    reasons,
    reminders,
    restrictions,
    tables,
)
from tests.world import Phone, World, words_of

ENDS = {
    "A colleague takes over": "no longer works with you here. Your care does not end by this.",
    "Ana has moved away": "You have moved, so Dr Lee no longer works with you here.",
    "Care here has ended": "Your care with Dr Lee has ended here.",
    "Ana wished it": "As you wished, Dr Lee no longer works with you here.",
}


def ends(lee: Phone, why: str) -> None:
    lee.opens("Ana", "More about Ana", "End the link", why, "End it with Ana")


def dies(lee: Phone) -> None:
    lee.opens("Ana", "More about Ana", "End the link", "Ana has died", "Yes, Ana has died")
    lee.presses("Yes, send nothing more to Ana")


def second(world: World, person: Phone) -> Phone:
    """Another clinician who works with them."""
    osei = world.clinician("Sam Osei")
    with world.database.unit(world.now) as unit:
        links.start(unit, person.id, osei.id)
    return osei


def prepared(world: World, lee: Phone, ana: Phone) -> str:
    """A reminder, a meeting and a message that waits for the morning."""
    with world.database.unit(world.now) as unit:
        rule = Rule(kind="daily", first="2026-11-20")
        made = reminders.add(
            unit, person=ana.id, kind="words", rule=rule, slot="12:00", zone="Europe/London", words="box"
        )
        appointments.add(
            unit, person=ana.id, clinician=lee.id, at=world.now + timedelta(days=2), state="confirmed", news="offered"
        )
        return made.id


def state(world: World, person: Phone) -> str:
    with world.database.unit(world.now) as unit:
        return people.get(unit, person.id).state


def queued(world: World, person: Phone) -> list[str]:
    with world.database.unit(world.now) as unit:
        sql = f"select id from outbox where subject = '{person.id}' and state = 'queued'"
        return [row[0] for row in unit.connection.exec_driver_sql(sql).all()]


def rows(world: World) -> int:
    with world.database.unit(world.now) as unit:
        return int(unit.connection.exec_driver_sql("select count(*) from outbox").scalar_one())


@pytest.mark.parametrize("why", ENDS)
def test_what_the_person_is_told_is_true_for_the_reason(world, lee, ana, why):
    ends(lee, why)
    assert [words_of(one.rendered).splitlines()[0] for one in ana.new] == ["You have a message."]
    ana.presses("Open")
    assert ENDS[why] in words_of(ana.screen)
    assert "020 7946 0018" in words_of(ana.screen)


@pytest.mark.parametrize("why", ["Ana has moved away", "Care here has ended", "Ana wished it"])
def test_with_the_last_link_all_that_was_queued_planned_and_appointed_is_cancelled(world, lee, ana, why):
    reminder = prepared(world, lee, ana)
    world.now = world.now.replace(hour=22)  # out of their hours: what is written now waits
    lee.opens("Ana", "Write to Ana")
    lee.says("See you on Thursday, as we said.")
    lee.presses("Send to Ana")
    before = set(queued(world, ana))
    assert before
    ends(lee, why)

    assert not before & set(queued(world, ana))
    with world.database.unit(world.now) as unit:
        found = reminders.find(unit, reminder)
        assert found is not None
        assert (found.state, found.next_at) == ("stopped", None)
        assert [one.state for one in appointments.of(unit, ana.id)] == ["cancelled"]


def test_other_clinicians_keep_theirs(world, lee, ana):
    reminder = prepared(world, lee, ana)
    osei = second(world, ana)
    with world.database.unit(world.now) as unit:
        appointments.add(unit, person=ana.id, clinician=osei.id, at=world.now + timedelta(days=3), state="confirmed")
    ends(lee, "A colleague takes over")

    with world.database.unit(world.now) as unit:
        assert links.clinicians_of(unit, ana.id) == [osei.id]
        found = reminders.find(unit, reminder)
        assert found is not None
        assert found.state == "on"
        standing = [one.clinician for one in appointments.standing(unit, ana.id)]
    assert standing == [osei.id]


def test_the_reason_stands_in_the_audit(world, lee, ana):
    ends(lee, "Ana has moved away")
    with world.database.unit(world.now) as unit:
        (row,) = [one for one in audit.looks_at(unit, ana.id) if one.verb == "end link"]
        assert reasons.get(unit, row.reason) == "moved"


def test_in_hospital_a_break_is_kept_and_one_press_brings_all_back(world, lee, ana):
    reminder = prepared(world, lee, ana)
    ends(lee, "Ana is in hospital")
    ana.presses("Open")
    said = words_of(ana.screen)
    assert "set a break while you are in hospital" in said
    assert "It is yours." in said
    world.passes(days=3)
    world.comes_round()
    ana.new.clear()
    ana.presses("I’m back")

    assert "Hello again." in words_of(ana.screen)
    with world.database.unit(world.now) as unit:
        assert links.clinicians_of(unit, ana.id) == [lee.id]
        assert people.get(unit, ana.id).break_since is None
        found = reminders.find(unit, reminder)
        assert found is not None
        assert found.state == "on"
    ana.new.clear()
    world.passes(hours=3)
    world.comes_round()
    assert ana.new != []


def test_back_from_hospital_a_link_is_not_doubled_where_somebody_else_works_with_them(world, lee, ana):
    osei = second(world, ana)
    ends(lee, "Ana is in hospital")
    ana.presses("Open")
    ana.presses("I’m back")
    with world.database.unit(world.now) as unit:
        assert links.clinicians_of(unit, ana.id) == [osei.id]


# A death


def test_a_death_is_asked_twice_by_name(world, lee, ana):
    lee.opens("Ana", "More about Ana", "End the link", "Ana has died")
    assert state(world, ana) == "active"
    lee.presses("Yes, Ana has died")
    assert state(world, ana) == "active"
    assert "Nothing will ever be sent to this phone again" in words_of(lee.screen)
    assert "Ana" in words_of(lee.screen)
    lee.presses("Don’t end it")
    assert state(world, ana) == "active"


def test_a_death_ends_every_link_and_sends_nothing(world, lee, ana):
    reminder = prepared(world, lee, ana)
    osei = second(world, ana)
    ana.new.clear()
    dies(lee)

    assert state(world, ana) == "died"
    assert ana.new == []
    assert queued(world, ana) == []
    with world.database.unit(world.now) as unit:
        assert links.clinicians_of(unit, ana.id) == []
        found = reminders.find(unit, reminder)
        assert found is not None
        assert found.next_at is None
        assert appointments.standing(unit, ana.id) == []
    assert "has died. Dr Lee noted it." in osei.reads()
    assert "Ana" not in words_of(osei.screen)


def test_whoever_writes_from_that_phone_gets_nothing_and_nothing_is_kept(world, lee, ana):
    dies(lee)
    ana.new.clear()
    before = rows(world)
    ana.says("hello, this is Ana's brother, who are you")
    ana.says("help")
    ana.commands("start")
    ana.commands("menu")

    assert ana.new == []
    assert rows(world) == before, "not even a row that would be dropped"
    with world.database.unit(world.now) as unit:
        assert notes.of(unit, ana.id) == []
        assert letters.of(unit, ana.id) == []


def test_a_row_that_is_queued_all_the_same_is_judged_at_the_hand_off(world, lee, ana):
    dies(lee)
    ana.new.clear()
    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, "companion", ana.address)
        assert chat is not None
        for klass in ("A", "B", "C", "D"):
            screen = {"message": "you-are-confirmed"}
            outbox.add(unit, bot="companion", chat=chat.id, subject=ana.id, klass=klass, screen=screen, answer=True)  # type: ignore[arg-type]
        outbox.add(unit, bot="companion", chat=chat.id, subject=ana.id, do="delete", message_ids=["1"], answer=True)
    count = len(ana.messages)
    world.deliver()

    assert ana.new == []
    assert len(ana.messages) == count
    assert queued(world, ana) == []


@pytest.mark.parametrize("seed", range(6))
def test_after_a_death_no_storm_sends_anything(world, lee, ana, seed):
    """Events from the phone, time passing, and acts of staff, in any order: nothing is ever sent."""
    prepared(world, lee, ana)
    osei = second(world, ana)
    ana.commands("checkin")
    ana.says("something I wrote before I died")
    buttons = [b.data for m in ana.messages if m.rendered for b in m.rendered.buttons]
    dies(lee)
    ana.new.clear()
    dice = random.Random(seed)
    storm = [
        lambda: ana.says(dice.choice(["help", "hello?", "hide", "stop", "menu", "I want to die", "সাহায্য", "مساعدة"])),
        lambda: ana.presses_data(dice.choice([*buttons, "w:help", "w:menu", "w:hide", "w:more-help"])),
        lambda: ana.commands(dice.choice(["start", "help", "menu", "checkin", "stop", "hide", "language"])),
        lambda: ana.sends(dice.choice([Voice(file="f"), Photo(file="f"), Unsupported(), Joined(), Left(), Edited()])),
        lambda: world.passes(hours=dice.randint(1, 30)),
        world.comes_round,
        world.deliver,
        lambda: osei.commands("people"),
        lambda: lee.commands("open", ana.id),
        lambda: _staff(world, dice, lee, ana),
        lambda: _offers_again(world, ana),
    ]
    for _ in range(40):
        dice.choice(storm)()
    world.deliver()

    assert ana.new == []
    assert world.faults == []


def _staff(world: World, dice: random.Random, lee: Phone, ana: Phone) -> None:
    """What code might still write about this person."""
    with world.database.unit(world.now) as unit:
        match dice.randint(0, 3):
            case 0:
                letters.add(unit, person=ana.id, clinician=lee.id, way="to-person", kind="message", words="hello")
            case 1:
                flags.raise_(unit, ana.id, "unreachable")
            case 2:
                restrictions.add(unit, person=ana.id, kind="no-writing", by=lee.id, why="no", until=world.now)
            case _:
                chat = chats.find(unit, "companion", ana.address)
                assert chat is not None
                screen = {"message": "you-are-confirmed"}
                outbox.add(unit, bot="companion", chat=chat.id, subject=ana.id, klass="A", screen=screen, answer=True)


def _offers_again(world: World, ana: Phone) -> None:
    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, "companion", ana.address)
        assert chat is not None
        offer_again(unit, world.desk, chat)


def test_no_old_code_opens_that_phone_again(world, lee, ana):
    with world.database.unit(world.now) as unit:
        code = invites.make(unit, "person", ana.id, lee.id)
    dies(lee)
    ana.new.clear()
    ana.commands("start", code)
    assert ana.new == []
    assert state(world, ana) == "died"


def test_a_second_time_the_update_is_known(world, lee, ana):
    dies(lee)
    ana.says("hello", key="k1")
    with world.database.unit(world.now) as unit:
        assert not inbox.claim(unit, "companion", "k1")


# It was a mistake


def lead(world: World, role: clinicians.Role = "admin") -> Phone:
    phone = world.clinician("Noor Ali")
    with world.database.unit(world.now) as unit:
        known = clinicians.get(unit, phone.id)
        from dataclasses import replace

        clinicians.save(unit, replace(known, role=role))
    return phone


@pytest.mark.parametrize("role", ["lead", "admin"])
def test_set_back_with_a_reason_all_is_as_it_was_after_a_yes(world, lee, ana, role):
    reminder = prepared(world, lee, ana)
    with world.database.unit(world.now) as unit:
        flags.raise_(unit, ana.id, "asked")
    dies(lee)
    noor = lead(world, role)
    noor.commands("people")
    noor.presses("Find somebody")
    noor.says("ana")
    assert "Ana" not in words_of(noor.screen)
    noor.says("Another person of that name had died.")
    ana.new.clear()
    noor.presses("Set it back")

    assert state(world, ana) == "active"
    assert [words_of(one.rendered).splitlines()[0] for one in ana.new] == ["You have a message."]
    with world.database.unit(world.now) as unit:
        assert links.clinicians_of(unit, ana.id) == [lee.id]
        found = reminders.find(unit, reminder)
        assert found is not None
        assert found.state == "on"
        assert [one.opened_at for one in flags.waiting(unit, ana.id)] == [None]
        (row,) = [one for one in audit.looks_at(unit, ana.id) if one.verb == "set back"]
        assert reasons.get(unit, row.reason) == "Another person of that name had died."
    ana.presses("Open")
    said = words_of(ana.screen)
    assert "By mistake your team switched Wren off for good." in said
    assert "Another person of that name had died." in said
    ana.presses("Go on")
    assert "Hello again." in words_of(ana.screen)


def test_a_clinician_who_is_no_lead_sets_nothing_back(world, lee, ana):
    dies(lee)
    lee.commands("people")
    lee.presses("Find somebody")
    lee.says("Ana")
    assert not [b for b in lee.screen.buttons if b.label == "Set it back"]
    assert state(world, ana) == "died"


def test_a_colleague_is_told_who_died_under_the_persons_own_key_and_reads_nothing_else(world, lee, ana):
    osei = second(world, ana)
    osei.new.clear()

    dies(lee)

    said = "\n".join(words_of(one.rendered) for one in osei.new)
    assert flags.reference(ana.id) in said
    with world.database.unit(world.now) as unit:
        rows = unit.connection.execute(tables.outbox.select().where(tables.outbox.c.bot == "console")).all()
        told = [row for row in rows if row.subject == ana.id and row.state == "sent"]
        assert told, "it stands under the person's key"
        assert not any(
            flags.reference(ana.id) in str(unit.open(row.subject, "outbox", row.id, "body", row.body))
            for row in rows
            if row.subject == osei.id
        )
        assert not access.may(unit, osei.id, ana.id)
