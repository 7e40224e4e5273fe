"""What a PIN keeps from whoever holds the phone: in writing that never asks, on a page that comes back, and in files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from flows.outcomes import Action
from handlers import limit_records, media_views, web_log
from handlers.web_log import Place
from storage import actions, attachments, chats, devices, flags, log, notes, pins, reasons
from storage.chats import Chat
from storage.unit import Unit
from tests.handlers.pin_desk import has_keypad, presses_pin, set_pin
from tests.handlers.test_journal import CANARY, SECRET
from tests.handlers.test_media import kept, shared
from tests.world import Phone, World, words_of

TOLD = "I want to die, I wrote it to nobody"


def chat_of(unit: Unit, phone: Phone) -> Chat:
    chat = chats.find(unit, phone.bot, phone.address)
    assert chat is not None
    return chat


def locks(world: World, ana: Phone) -> None:
    with world.database.unit(world.now) as unit:
        for _ in range(5):
            pins.judge(unit, ana.id, "0000")


# What the help check found


@pytest.mark.parametrize("state", ["idle", "locked out"])
def test_with_the_pin_due_the_team_is_asked_without_showing_what_was_written(world: World, ana: Phone, state: str):
    set_pin(ana)
    ana.says(TOLD)
    world.passes(minutes=16)
    if state == "locked out":
        locks(world, ana)
    button = next(b.data for m in ana.messages if m.rendered for b in m.rendered.buttons if "team" in b.label)
    ana.messages.clear()

    ana.presses_data(button)
    assert "Nobody has been told of this so far." in words_of(ana.screen)
    assert "wrote it to nobody" not in ana.reads()

    ana.presses("Yes, ask them")
    assert "wrote it to nobody" not in ana.reads()
    with world.database.unit(world.now) as unit:
        assert [one.words for flag in flags.of(unit, ana.id) for one in flag.said] == [TOLD]


def test_what_was_shown_while_it_was_open_is_not_shown_again_while_it_is_due(world: World, ana: Phone):
    set_pin(ana)
    ana.commands("journal")
    ana.presses("Look back")
    presses_pin(ana, "2580")
    ana.says(TOLD)
    ana.presses("Ask my team to look")
    assert "wrote it to nobody" in ana.reads()
    world.passes(minutes=16)
    ana.messages.clear()

    ana.says("carry on")

    assert has_keypad(ana)
    assert "wrote it to nobody" not in ana.reads()


# A page that comes back


@pytest.mark.parametrize("seen", [1, 2])
def test_what_a_page_says_of_itself_shows_nothing_while_the_pin_is_due(world: World, ana: Phone, seen: int):
    set_pin(ana)
    steady = world.desk.steady()
    with world.database.unit(world.now) as unit:
        token, address = devices.make(unit, "companion")
        chat = chats.add(unit, "companion", "web", address, ana.id, "en")
        log.append(unit, chat.id, {"q": "before"})
        log.append(unit, chat.id, {"q": "before"})
        log.append(unit, chat.id, {"o": SECRET})

        for name in ("another", chat.id):
            place, news = web_log.look(unit, "companion", token, Place(chat=name, cursor=seen, opened=True), steady)
            assert CANARY not in json.dumps(news)

        log.append(unit, chat.id, {"q": "what comes now"})  # the same line: asked for where it was made
        _, news = web_log.look(unit, "companion", token, place, steady)
        assert "what comes now" in json.dumps(news)


def test_help_that_was_asked_for_a_moment_ago_stands_there_whatever_is_due(world: World, ana: Phone):
    set_pin(ana)
    steady = world.desk.steady()
    with world.database.unit(world.now) as unit:
        token, address = devices.make(unit, "companion")
        chat = chats.add(unit, "companion", "web", address, ana.id, "en")
        now = int(unit.now.timestamp())
        log.append(unit, chat.id, {"q": "before", "at": now})
        log.append(unit, chat.id, {"b": [["text", "an old help"]], "s": 1, "at": now - 600})
        log.append(unit, chat.id, {"b": [["text", "ring 999"]], "s": 1, "at": now})

        _, news = web_log.look(unit, "companion", token, Place(chat=chat.id, cursor=1, opened=True), steady)

    assert "ring 999" in json.dumps(news)
    assert "an old help" not in json.dumps(news)


@pytest.mark.parametrize(("rule", "shut"), [("required", True), ("off", False)])
def test_a_clinicians_page_goes_by_the_pin_of_the_service(world: World, lee: Phone, rule: str, shut: bool):
    with world.database.unit(world.now) as unit:
        token, address = devices.make(unit, "console")
        chat = chats.add(unit, "console", "web", address, lee.id, "en")
        log.append(unit, chat.id, {"q": SECRET})

        _, news = web_log.look(unit, "console", token, Place(), world.desk.steady(), rule)

    assert (CANARY not in json.dumps(news)) is shut


# Files


def test_a_file_is_given_to_no_page_while_the_pin_is_due(world: World, ana: Phone):
    id_ = kept(world, ana)
    steady = world.desk.steady()
    with world.database.unit(world.now) as unit:
        assert media_views.for_page(unit, chat_of(unit, ana), id_, steady, "off") is not None
    set_pin(ana)
    with world.database.unit(world.now) as unit:
        chat = chat_of(unit, ana)
        assert media_views.for_page(unit, chat, id_, steady, "off") is None
        opened = chats.with_state(chat, pin_as="own", pin_until=steady + 600)
        assert media_views.for_page(unit, opened, id_, steady, "off") is not None
    locks(world, ana)
    with world.database.unit(world.now) as unit:
        assert media_views.for_page(unit, opened, id_, steady, "off") is None


def test_behind_the_second_pin_a_page_is_given_only_what_was_kept_there(world: World, ana: Phone):
    id_ = kept(world, ana)
    set_pin(ana, "2580", "7913")
    steady = world.desk.steady()
    with world.database.unit(world.now) as unit:
        there = notes.add(unit, person=ana.id, words="", second=True)
        other = attachments.add(unit, person=ana.id, kind="photo", media_type="image/jpeg", data=b"there")
        attachments.keep(unit, ana.id, other, there)
        chat = chats.with_state(chat_of(unit, ana), pin_as="second", pin_until=steady + 600)

        assert media_views.for_page(unit, chat, id_, steady, "off") is None
        assert media_views.for_page(unit, chat, other, steady, "off") == ("image/jpeg", b"there")


def test_a_clinicians_page_is_given_no_file_while_their_pin_is_due(world: World, ana: Phone, lee: Phone):
    note = shared(world, ana, lee)
    steady = world.desk.steady()
    with world.database.unit(world.now) as unit:
        (one,) = attachments.of(unit, ana.id, note)
        chat = chat_of(unit, lee)
        assert media_views.for_page(unit, chat, one.id, steady, "off") is not None
        assert media_views.for_page(unit, chat, one.id, steady, "required") is None
    set_pin(lee)
    with world.database.unit(world.now) as unit:
        assert media_views.for_page(unit, chat_of(unit, lee), one.id, steady, "required") is None
        opened = chats.with_state(chat_of(unit, lee), pin_as="own", pin_until=steady + 600)
        assert media_views.for_page(unit, opened, one.id, steady, "required") is not None


# A new check-in


@pytest.mark.parametrize("opened", [True, False])
def test_a_new_check_in_shows_nothing_of_the_last_one_while_the_pin_is_due(world: World, ana: Phone, opened: bool):
    with world.database.unit(world.now) as unit:
        actions.add(unit, person=ana.id, plan="0" * 32, action=Action("friendships", SECRET, "person", ""))
    set_pin(ana)
    if opened:
        ana.commands("journal")
        ana.presses("Look back")
        presses_pin(ana, "2580")

    ana.says("menu")
    ana.presses("Check in")
    ana.presses("Yes")

    assert not has_keypad(ana)
    assert (CANARY in ana.reads()) is opened


@pytest.mark.parametrize(("digits", "reads"), [("2580", True), ("7913", False)])
def test_why_a_clinician_set_a_limit_is_read_with_the_own_pin_alone(
    world: World, lee: Phone, ana: Phone, digits: str, reads: bool
):
    with world.database.unit(world.now) as unit:
        limit_records.put(unit, lee.id, ana.id, "no-writing", "The builders are in.")
    set_pin(ana, "2580", "7913")
    world.passes(minutes=20)
    ana.commands("menu")
    ana.presses("More")

    ana.presses("Who can see what")
    presses_pin(ana, digits)

    assert ("The builders are in." in ana.reads()) is reads


def test_whatever_way_words_come_into_the_journal_behind_the_second_pin_they_are_marked(world: World, ana: Phone):
    set_pin(ana, "2580", "7913")
    world.passes(minutes=20)
    ana.commands("menu")
    ana.presses("More")
    ana.presses("Who can see what")
    presses_pin(ana, "7913")

    ana.says("a loose thought")
    ana.presses("Keep it for me")
    ana.says("and another")
    ana.says("hide")
    ana.presses("Clear")

    with world.database.unit(world.now) as unit:
        marked = {part.words: one.second for one in notes.of(unit, ana.id) for part in one.parts}
    assert marked["a loose thought"]
    assert all(marked.values())


def test_only_one_place_puts_words_into_the_journal():
    adds = [path.name for path in Path("handlers").glob("*.py") if "notes.add(" in path.read_text(encoding="utf-8")]

    assert adds == ["keeping.py"]


def test_reasons_of_others_are_read_with_the_own_pin_alone(world: World, lee: Phone, ana: Phone):
    with world.database.unit(world.now) as unit:
        reason = reasons.add(unit, ana.id, "The builders asked.")
        unit.audit("ask for export", actor=lee.id, subjects=(ana.id,), reason=reason)
    set_pin(ana, "2580", "7913")
    read = {}
    for digits in ("2580", "7913"):
        world.passes(minutes=20)
        ana.commands("menu")
        ana.presses("More")
        ana.new.clear()
        ana.presses("Who can see what")
        presses_pin(ana, digits)
        read[digits] = "\n".join(words_of(one.rendered) for one in ana.new) + words_of(ana.screen)

    assert "The builders asked." in read["2580"]
    assert "The builders asked." not in read["7913"]
