"""Something is wrong with Wren: a row, a line in the log without a word of it, and an admin who reads it."""

from __future__ import annotations

import logging
from dataclasses import replace

import pytest

from handlers.reader import Reader
from handlers.reports import view
from storage import chats, clinicians, invites, reports, subjects, tables
from storage.access import NotFound
from tests.world import Phone, World, words_of

WORDS = "the button for Back is hidden behind the keyboard"


@pytest.fixture
def admin(world: World) -> Phone:
    with world.database.unit(world.now) as unit:
        id_ = clinicians.add(unit, name="Jo Admin", role="admin")
        code = invites.make(unit, "clinician", id_, "")
    phone = world.phone("console", "Jo Admin")
    phone.commands("start", code)
    phone.id = id_
    return phone


def says_it(ana: Phone) -> None:
    ana.commands("menu")
    for label in ("More", "Something is wrong with Wren"):
        ana.presses(label)
    ana.says(WORDS)


def test_the_teams_phone_stands_beside_the_question(world, lee, ana):
    ana.commands("menu")
    for label in ("More", "Something is wrong with Wren"):
        ana.presses(label)

    assert "020 7946 0018" in words_of(ana.screen)
    assert ana.screen.question == "What does not work?"


def test_the_words_are_sealed_and_the_log_has_the_id_alone(world, lee, ana, caplog):
    with caplog.at_level(logging.WARNING):
        says_it(ana)

    with world.database.unit(world.now) as unit:
        (report,) = reports.unread(unit)
        (row,) = unit.connection.execute(tables.report.select()).all()
    assert (report.subject, report.bot, report.words) == (ana.id, "companion", WORDS)
    assert WORDS.encode() not in row.body
    (line,) = [one for one in caplog.records if one.msg == "something-is-wrong"]
    assert (line.reference, line.bot) == (report.id, "companion")
    assert WORDS not in caplog.text
    assert report.id[-6:] in words_of(ana.screen)


def test_a_clinician_has_it_under_how_this_works(world, lee):
    lee.commands("help")
    lee.presses("Something is wrong with Wren")
    lee.says(WORDS)

    with world.database.unit(world.now) as unit:
        (report,) = reports.unread(unit)
    assert (report.subject, report.bot) == (lee.id, "console")


def test_an_admin_reads_the_words_without_a_name_and_it_leaves_the_list(world, lee, ana, admin):
    says_it(ana)
    admin.commands("people")
    admin.presses("1 report about Wren")
    shown = words_of(admin.screen)

    admin.presses("I have it")

    assert WORDS in shown
    assert "Ana" not in admin.reads()
    with world.database.unit(world.now) as unit:
        assert reports.unread(unit) == []
    ana.commands("menu")
    ana.presses("More")
    ana.presses("Who can see what")
    assert "Jo Admin read what you said is wrong with Wren." in ana.reads()


def test_a_clinician_sees_nobodys_report(world, lee, ana):
    says_it(ana)

    lee.commands("people")

    assert "report about Wren" not in words_of(lee.screen)
    assert WORDS not in lee.reads()


@pytest.mark.parametrize("role", ["clinician", "lead", "auditor"])
def test_nobody_but_an_admin_is_shown_one_even_by_its_id(world, lee, ana, role):
    says_it(ana)

    with world.database.unit(world.now) as unit:
        other = clinicians.add(unit, name="Sam Osei", role=role, state="active")
        (report,) = reports.unread(unit)
        chat = replace(chats.of_subject(unit, lee.id)[0], subject=other)
        with pytest.raises(NotFound):
            view(Reader(unit, world.desk, chat), report.id)


def test_an_erased_persons_report_is_nobodys_any_more(world, lee, ana):

    says_it(ana)

    with world.database.unit(world.now) as unit:
        subjects.erase(unit, ana.id)
        assert reports.unread(unit) == []
