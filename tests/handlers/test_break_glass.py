"""A record opened without a link: found by exact name or reference, with a reason, for four hours, and told at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from storage import access, audit, break_glass, clinicians, flags, letters, links, notes, people, reasons
from storage.people import Profile
from tests.handlers.test_whose_key import under
from tests.world import Phone, World, plain, words_of

WHY = "Their sister rang, they have not been seen for two days."


@pytest.fixture
def osei(world: World, lee: Phone) -> Phone:
    return world.clinician("Sam Osei")


@pytest.fixture
def noor(world: World, lee: Phone) -> Phone:
    phone = world.clinician("Noor Ali")
    with world.database.unit(world.now) as unit:
        clinicians.save(unit, replace(clinicians.get(unit, phone.id), role="lead"))
    return phone


def seeks(phone: Phone, words: str) -> None:
    phone.commands("people")
    phone.presses("Find somebody")
    phone.says(words)


def opens(phone: Phone, words: str = "Ana", why: str = WHY) -> None:
    seeks(phone, words)
    phone.says(why)
    phone.presses("Open it for four hours")


def stands(world: World, phone: Phone, ana: Phone) -> bool:
    with world.database.unit(world.now) as unit:
        return access.may(unit, phone.id, ana.id)


def test_without_a_link_nothing_is_seen_before_there_is_a_reason(world, ana, osei):
    assert not stands(world, osei, ana)
    seeks(osei, "Ana")
    assert "Ana" not in words_of(osei.screen)
    assert "Why do you need their record now?" in words_of(osei.screen)
    osei.says(WHY)
    assert not stands(world, osei, ana)
    osei.presses("Don’t open it")
    assert not stands(world, osei, ana)


def test_with_a_reason_it_stands_for_four_hours_and_no_longer(world, ana, osei):
    opens(osei)
    assert "Ana" in words_of(osei.screen)
    assert "You opened this record without a link." in words_of(osei.screen)
    world.passes(hours=3, minutes=59)
    assert stands(world, osei, ana)
    world.passes(minutes=1)
    assert not stands(world, osei, ana)
    osei.commands("open", ana.id)
    assert "Ana" not in words_of(osei.screen)


def test_what_was_open_about_them_is_shut_when_the_time_is_over(world, ana, osei):
    with world.database.unit(world.now) as unit:
        flags.raise_(unit, ana.id, "asked")
    opens(osei)
    button = osei.button("I’ll look").data
    world.passes(hours=5)
    osei.presses_data(button)
    with world.database.unit(world.now) as unit:
        assert [one.opened_at for one in flags.waiting(unit, ana.id)] == [None]


@pytest.mark.parametrize("words", ["ana", "  ANA ", "Ana"])
def test_a_name_is_found_whole_whatever_its_letters(world, ana, osei, words):
    seeks(osei, words)
    assert "Why do you need their record now?" in words_of(osei.screen)


def test_a_reference_finds_them_too(world, ana, osei):
    seeks(osei, flags.reference(ana.id).lower())
    assert "Why do you need their record now?" in words_of(osei.screen)


@pytest.mark.parametrize("words", ["An", "Anab", "*", "%", "a"])
def test_a_part_of_a_name_finds_nobody(world, ana, osei, words):
    seeks(osei, words)
    assert "Nobody was found by that name or reference alone." in osei.reads()
    assert "Why do you need their record now?" not in osei.reads()


def test_a_name_of_two_people_finds_nobody(world, ana, osei):
    with world.database.unit(world.now) as unit:
        people.add(unit, Profile(name="Ana"))
    seeks(osei, "Ana")
    assert "Nobody was found by that name or reference alone." in osei.reads()


def test_every_search_leaves_its_row(world, ana, osei):
    seeks(osei, "Ana")
    with world.database.unit(world.now) as unit:
        newest = audit.looks_at(unit, ana.id)[0]
    assert (newest.verb, newest.actor) == ("seek person", osei.id)


@pytest.mark.parametrize("role", ["admin", "auditor"])
def test_who_sees_no_records_opens_none(world, ana, osei, role):
    with world.database.unit(world.now) as unit:
        clinicians.save(unit, replace(clinicians.get(unit, osei.id), role=role))
        break_glass.open_(unit, person=ana.id, clinician=osei.id, words=WHY)
        assert not access.may(unit, osei.id, ana.id)
    osei.commands("people")
    if role == "admin":
        osei.presses("Find somebody")
        osei.says("Ana")
        assert "Nobody was found by that name or reference alone." in osei.reads()


def test_the_person_is_told_by_a_line_that_says_nothing_until_it_is_opened(world, ana, osei):
    opens(osei)
    assert [words_of(one.rendered).splitlines()[0] for one in ana.new] == ["You have a message."]
    ana.presses("Open")
    said = words_of(ana.screen)
    assert "Sam Osei opened your record." in said
    assert WHY in said
    assert "020 7946 0021" in said


def test_a_lead_is_told_with_initials_and_a_reference_and_reads_the_reason_after_a_press(world, ana, osei, noor):
    opens(osei)
    said = plain(words_of(noor.screen))
    assert f"Sam Osei opened it: A., {flags.reference(ana.id)}" in said
    assert WHY not in noor.reads()
    noor.presses("See the reason")
    assert WHY in words_of(noor.screen)
    assert "Ana" not in noor.reads()


def test_a_lead_of_another_team_learns_that_it_was_done_and_not_whose(world, ana, osei, noor):
    with world.database.unit(world.now) as unit:
        clinicians.save(unit, replace(clinicians.get(unit, noor.id), team="North"))
    opens(osei)
    said = plain(noor.reads())
    assert "Sam Osei opened a record without a link" in said
    assert flags.reference(ana.id) not in said
    assert WHY not in said


def test_what_a_lead_is_told_is_under_the_persons_key(world, ana, osei, noor):
    opens(osei)
    with world.database.unit(world.now) as unit:
        mine = list(under(unit, noor.id))
        assert not any(WHY in one or flags.reference(ana.id) in one for one in mine)
        assert any("glass-told" in one for one in under(unit, ana.id))


def test_who_has_looked_marks_it_and_shows_the_reason(world, ana, osei):
    opens(osei)
    ana.commands("menu")
    ana.presses("More")
    ana.presses("Who can see what")
    said = words_of(ana.screen)
    assert "Sam Osei opened your record without working with you." in said
    assert f"Why: “{WHY}”" in said
    assert "Sam Osei opened your page." in said
    assert said.count("This was opened without a link to you.") == 2


def test_the_audit_row_holds_the_reason(world, ana, osei):
    opens(osei)
    with world.database.unit(world.now) as unit:
        (row,) = [one for one in audit.looks_at(unit, ana.id) if one.verb == "break glass"]
        assert reasons.get(unit, row.reason) == WHY


def test_the_journal_stays_shut(world, lee, ana, osei):
    with world.database.unit(world.now) as unit:
        note = notes.add(unit, person=ana.id, words="only for Lee")
        notes.share(unit, ana.id, note, lee.id)
    opens(osei)
    assert not [b for b in osei.screen.buttons if "shared" in b.label]
    with world.database.unit(world.now) as unit:
        assert access.shared_notes(unit, osei.id, ana.id) == []


def test_nothing_is_changed_by_it(world, lee, ana, osei):
    """Old buttons of a link that was, pressed again under an opening for four hours."""
    with world.database.unit(world.now) as unit:
        links.start(unit, ana.id, osei.id)
    osei.opens("Ana", "More about Ana", "Suspend", "Until somebody ends it")
    osei.says("because")
    button = osei.button("Switch it off for Ana").data
    with world.database.unit(world.now) as unit:
        links.end(unit, ana.id, osei.id, osei.id)
        break_glass.open_(unit, person=ana.id, clinician=osei.id, words=WHY)
    osei.presses_data(button)
    with world.database.unit(world.now) as unit:
        assert people.get(unit, ana.id).break_since is None
    assert "can’t be changed" in osei.reads()
    assert not [b for b in osei.screen.buttons if b.label.startswith("Write to")]


def test_a_flag_can_be_looked_at_and_answered(world, ana, osei):
    with world.database.unit(world.now) as unit:
        flags.raise_(unit, ana.id, "asked")
    opens(osei)
    osei.presses("I’ll look")
    osei.presses("Answer with a sentence")
    osei.says("I have rung your sister. She comes at six.")
    osei.presses("Send to Ana")
    with world.database.unit(world.now) as unit:
        assert flags.waiting(unit, ana.id) == []
        assert letters.of(unit, ana.id) == []


def test_it_is_under_the_persons_key_and_goes_with_it(world, ana, osei):
    opens(osei)
    with world.database.unit(world.now) as unit:
        (one,) = break_glass.of(unit, ana.id)
        assert one.until - one.at == timedelta(hours=4)
        assert WHY not in repr(unit.connection.exec_driver_sql("select * from reason").all())
