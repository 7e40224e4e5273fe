"""A person's PIN: what it asks for and what never asks, a second one that shows an empty journal, five tries and the way back."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import select

from flows import private
from flows.companion import COMPANION
from flows.events import Chosen
from flows.model import Conversation, pack_facts
from flows.my_limits import OPEN
from flows.screen import Screen, unpack_screen
from handlers import limit_records, pin_empty, pin_gate, web_log
from handlers.here import Here
from storage import audit, chats, conversations, devices, letters, log, notes, outbox, pins, tables
from storage.conversations import Record
from storage.unit import Unit
from tests.flows.invented import FACTS
from tests.handlers.pin_desk import has_keypad, presses_pin, set_pin
from tests.handlers.test_journal import CANARY, SECRET, keeps, web
from tests.pin_page import PAGE, page
from tests.world import Phone, World, plain, words_of


def idle(world: World) -> None:
    world.passes(minutes=16)


def clear(phone: Phone) -> None:
    phone.messages.clear()


def here_of(unit: Unit, world: World, phone: Phone) -> Here:
    chat = chats.find(unit, phone.bot, phone.address)
    assert chat is not None
    here = Here.between(unit, world.desk, chat)
    here.inbound = type(here.inbound)(**{**vars(here.inbound), "key": "1"})  # somebody did something
    return here


def looks_back(ana: Phone) -> None:
    ana.commands("journal")
    ana.presses("Look back")


# The matrix (T3)


def test_every_script_of_the_companion_has_a_row_that_says_what_it_asks_and_what_is_taken_off():
    assert set(private.COMPANION) == set(COMPANION)


def test_what_asks_before_it_is_shown_has_a_line_for_the_second_pin_too():
    rows = private.COMPANION.items()

    assert [name for name, row in rows if row.asks == "start" and row.behind is None] == []
    assert {name for name, row in rows if row.behind == "emptied"} <= set(pin_empty._EMPTY)


def test_the_paper_is_made_of_that_table():
    assert PAGE.read_text(encoding="utf-8") == page()


@pytest.mark.parametrize("state", ["locked out", "idle", "open", "no pin"])
def test_every_script_asks_for_the_pin_as_its_row_says(world: World, ana: Phone, state: str):
    if state != "no pin":
        set_pin(ana)
    with world.database.unit(world.now) as unit:
        if state == "locked out":
            for _ in range(5):
                pins.judge(unit, ana.id, "0000")
    asked = {name: _asks(world, ana, name, opened=state == "open") for name in COMPANION}

    rows = {name: row.asks for name, row in private.COMPANION.items() if name in COMPANION}
    expected = dict.fromkeys(COMPANION, "") if state in {"open", "no pin"} else rows
    assert asked == {name: {"never": ""}.get(rule, rule) for name, rule in expected.items()}


def _asks(world: World, ana: Phone, name: str, *, opened: bool) -> str:
    """At what the keypad comes up in this script: as it begins, on coming back to it, on the tap; or never."""
    if name == "pin":
        return ""
    for asks, tried in (("start", _begun), ("again", _come_back_to), ("open", _tapped)):
        with pytest.raises(_Undo) as seen, world.database.unit(world.now) as unit:
            here = here_of(unit, world, ana)
            if opened:
                pin_gate.open_(here, "own")
            tried(here, name)
            rows = outbox.due(unit, "companion")
            raise _Undo(*(one for one in rows if _is_keypad(unpack_screen(one.screen))))
        if seen.value.args:
            return asks
    return ""


BEGUN = {"menu", "journal", "check-in", "write-to-team", "crisis-plan", "hide", "language", "ask-to-look"}
"""Of what never asks as it begins: those that need nothing to begin with."""


class _Undo(Exception):
    """Nothing of one try is left for the next."""


def _is_keypad(screen: Screen) -> bool:
    """The keypad, or that five tries were wrong."""
    return any(one.group == "keys" for one in screen.choices) or any(one.message == "pin-locked" for one in screen.says)


def _begun(here: Here, name: str) -> None:
    if private.asks("companion", name) == "start" or name in BEGUN:
        here.talk.start(name)


def _come_back_to(here: Here, name: str) -> None:
    record = _stored(here, name)
    if not COMPANION_FIRST_UNOPENED(here, record):
        here.talk.resume(record)


def _tapped(here: Here, name: str) -> None:
    record = _stored(here, name)
    if COMPANION_FIRST_UNOPENED(here, record):
        seen = here.talk.view(record)
        assert seen is not None
        here.talk.step(record, Chosen("open"), seen[1])


def COMPANION_FIRST_UNOPENED(here: Here, record: Record) -> bool:  # noqa: N802 - reads like what it says
    seen = here.talk.view(record)
    opened = seen[1].open.get("person") if seen else None
    return opened is not None and any(one.id == "open" for one in opened.question.choices({}, None))


def _stored(here: Here, name: str) -> Record:
    """A conversation that was left in the middle a day ago, with something in it."""
    conversation = Conversation(
        id=here.unit.new_id(), script=name, version=COMPANION[name].version, facts=pack_facts(FACTS[name]),
        state="paused", drafts={"person": {"face": ""}}, started_at="2026-11-20T10:00:00+00:00",
        touched_at="2026-11-20T10:00:00+00:00",
    )  # fmt: skip
    record = Record(conversation=conversation, subject=here.chat.subject, person_chat=here.chat.id)
    conversations.add(here.unit, record)
    return record


# Asking


def test_the_journal_asks_and_after_the_pin_shows_what_was_wanted(world: World, ana: Phone):
    keeps(ana, SECRET)
    set_pin(ana)
    idle(world)
    clear(ana)

    looks_back(ana)
    assert has_keypad(ana)
    assert CANARY not in ana.reads()

    presses_pin(ana, "2580")
    assert SECRET[:20] in ana.reads()
    assert not any(b.group == "keys" for m in ana.messages if m.rendered for b in m.rendered.buttons)


def test_a_press_on_an_old_card_asks_first_and_then_goes_where_it_led(world: World, ana: Phone):
    keeps(ana, SECRET)
    ana.commands("journal")
    ana.presses("Look back")
    set_pin(ana)
    idle(world)
    entry = next(b for b in ana.screen.buttons if CANARY in b.label or SECRET[:10] in b.label)
    clear(ana)

    ana.presses_data(entry.data)
    assert has_keypad(ana)
    assert CANARY not in ana.reads()

    presses_pin(ana, "2580")
    assert SECRET in plain(ana.reads())


def test_for_fifteen_minutes_after_the_last_act_nobody_asks_again(world: World, ana: Phone):
    keeps(ana, SECRET)
    set_pin(ana)
    looks_back(ana)
    presses_pin(ana, "2580")

    for _ in range(3):
        world.passes(minutes=14)
        looks_back(ana)
        assert not has_keypad(ana)
    world.passes(minutes=16)
    looks_back(ana)

    assert has_keypad(ana)


def test_a_clock_that_is_set_back_opens_nothing(world: World, ana: Phone):
    set_pin(ana)
    looks_back_before = world.now
    ana.commands("journal")
    steady = world.now.timestamp()
    keeps(ana, SECRET)
    looks_back(ana)
    presses_pin(ana, "2580")
    object.__setattr__(world.desk, "steady", lambda: steady + 20 * 60)
    world.now = looks_back_before

    looks_back(ana)

    assert has_keypad(ana)


def test_hide_shuts_it_at_once(world: World, ana: Phone):
    keeps(ana, SECRET)
    set_pin(ana)
    looks_back(ana)
    presses_pin(ana, "2580")
    ana.says("hide")
    ana.presses("Clear")

    looks_back(ana)

    assert has_keypad(ana)


def test_help_writing_and_ratings_never_ask(world: World, ana: Phone):
    set_pin(ana)
    idle(world)

    ana.says("help")
    assert "999" in ana.reads()
    keeps(ana, "The heron came back")
    assert "Kept, for you." in ana.reads()
    ana.says("menu")
    ana.presses("Check in")
    ana.presses("Yes")

    assert not any(b.group == "keys" for m in ana.messages if m.rendered for b in m.rendered.buttons)
    with world.database.unit(world.now) as unit:
        assert [note.words for note in notes.of(unit, ana.id)] == ["The heron came back"]


def test_a_check_in_left_in_the_middle_is_not_read_on_by_somebody_else(world: World, ana: Phone):
    """Coming back asks; a new one begins without, and the old one stays where it is."""
    set_pin(ana)
    ana.says("menu")
    ana.presses("Check in")
    ana.presses("Yes")
    ana.presses("3")
    idle(world)
    clear(ana)

    ana.says("carry on")
    assert has_keypad(ana)
    ana.says("menu")
    ana.presses("Check in")
    assert not has_keypad(ana)

    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, "companion", ana.address)
        assert chat is not None
        left = [r for r in conversations.waiting(unit, chat.id) if r.conversation.script == "check-in"]
        assert any(r.conversation.answers.get("rating/mental-health/person") for r in left)


def test_words_of_a_while_ago_are_not_shown_beside_what_somebody_else_types(world: World, ana: Phone):
    set_pin(ana)
    ana.says(SECRET)
    idle(world)
    clear(ana)

    ana.says("what is this thing on the phone")

    assert CANARY not in ana.reads()
    with world.database.unit(world.now) as unit:
        assert [note.words for note in notes.of(unit, ana.id)] == [SECRET]


def test_a_message_arrives_as_a_line_and_the_tap_asks(world: World, lee: Phone, ana: Phone):
    set_pin(ana)
    lee.opens("Ana", "Write to Ana")
    lee.says("The appointment letter is at the front desk")
    lee.presses("Send to Ana")
    assert "front desk" not in ana.reads()

    ana.presses("Open")
    assert has_keypad(ana)
    assert "front desk" not in ana.reads()
    with world.database.unit(world.now) as unit:
        assert letters.unopened(unit, ana.id)

    presses_pin(ana, "2580")
    assert "front desk" in ana.reads()


def test_the_gap_after_an_outage_shows_nothing_of_it(world: World, ana: Phone):
    from handlers.turn import offer_again

    keeps(ana, SECRET)
    looks_back(ana)
    set_pin(ana)
    idle(world)
    clear(ana)

    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, "companion", ana.address)
        assert chat is not None
        offer_again(unit, world.desk, chat)
    world.deliver()

    assert ana.reads() == ""


# Digits


def test_the_digits_are_nowhere_but_in_the_draft(world: World, ana: Phone):
    set_pin(ana, "91827364")
    looks_back(ana)
    presses_pin(ana, "91827364")

    with world.database.unit(world.now) as unit:
        for row in unit.connection.execute(select(tables.conversation)).all():
            record = conversations.get(unit, row.id)
            assert record is not None
            assert "91827364" not in json.dumps([vars(a) for a in record.conversation.answers.values()])
            assert "91827364" not in json.dumps(record.conversation.history, default=vars)
            assert not record.conversation.drafts
    assert "91827364" not in ana.reads()


def test_digits_that_are_typed_go_from_the_chat_and_are_kept_nowhere(world: World, ana: Phone):
    set_pin(ana)
    looks_back(ana)

    ana.says("2580")

    assert "2580" not in ana.reads()
    assert has_keypad(ana)
    assert "Tap the digits" in words_of(ana.screen)
    with world.database.unit(world.now) as unit:
        assert notes.of(unit, ana.id) == []


def test_digits_that_are_typed_go_from_the_log_of_a_web_chat(world: World, ana: Phone):
    from dataclasses import replace as changed

    from flows.events import Inbound, Text
    from storage import log

    set_pin(ana)
    looks_back(ana)
    chat = web(world, ana)
    inbound = Inbound(bot="companion", channel="web", address=ana.address, key="x.1", event=Text("2580", order=10**9))
    world.take(changed(inbound, event=Text("2580", at=world.now.timestamp(), order=10**9)))

    with world.database.unit(world.now) as unit:
        assert "2580" not in json.dumps([row.entry for row in log.after(unit, chat, 0)])


def test_a_text_at_the_keypad_is_a_text_like_any_other_and_help_is_help(world: World, ana: Phone):
    set_pin(ana)
    looks_back(ana)

    ana.says("help")
    assert "999" in ana.reads()
    ana.says("I do not remember which one I chose")
    assert "What would you like to do with it?" in ana.reads()


@pytest.mark.parametrize("state", ["locked out", "idle"])
def test_switched_off_what_stays_open_asks_for_the_pin_and_no_more(world: World, lee: Phone, ana: Phone, state: str):
    set_pin(ana)
    with world.database.unit(world.now) as unit:
        limit_records.put(unit, lee.id, ana.id, "suspend", "The builders are in.")
        for _ in range(5 if state == "locked out" else 0):
            pins.judge(unit, ana.id, "0000")
    stays = OPEN - {"pin"}
    rows = {name: private.COMPANION[name].asks for name in stays}

    asked = {name: _asks(world, ana, name, opened=False) for name in stays}

    assert asked == {name: {"never": ""}.get(rule, rule) for name, rule in rows.items()}


def test_switched_off_the_right_pin_opens_what_was_wanted(world: World, lee: Phone, ana: Phone):
    keeps(ana, SECRET)
    set_pin(ana)
    with world.database.unit(world.now) as unit:
        limit_records.put(unit, lee.id, ana.id, "suspend", "The builders are in.")

    looks_back(ana)
    assert has_keypad(ana)
    presses_pin(ana, "2580")

    assert SECRET[:20] in ana.reads()


# Five tries


def test_five_wrong_tries_close_it_and_help_and_writing_stay_open(world: World, ana: Phone):
    keeps(ana, SECRET)
    set_pin(ana)
    clear(ana)
    looks_back(ana)
    for _ in range(5):
        presses_pin(ana, "1379")

    assert "Dr Lee can take it off when you meet" in ana.reads()
    world.restart()
    world.passes(days=2)
    looks_back(ana)
    assert "Dr Lee can take it off when you meet" in words_of(ana.screen)
    assert CANARY not in ana.reads()
    ana.says("help")
    assert "999" in ana.reads()
    keeps(ana, "I write all the same")
    with world.database.unit(world.now) as unit:
        assert len(notes.of(unit, ana.id)) == 2


def test_the_clinician_sees_it_as_a_fact_and_takes_the_pin_off_after_they_met(world: World, lee: Phone, ana: Phone):
    keeps(ana, SECRET)
    set_pin(ana)
    looks_back(ana)
    for _ in range(5):
        presses_pin(ana, "1379")

    lee.commands("people")
    assert any("locked out of their own record" in plain(button.long) for button in lee.screen.buttons)
    lee.opens("Ana", "More", "Take the PIN off")
    lee.presses("Yes, take the PIN off")
    clear(ana)
    looks_back(ana)

    assert SECRET[:20] in ana.reads()
    with world.database.unit(world.now) as unit:
        assert [look.verb for look in audit.looks_at(unit, ana.id) if look.verb == "take pin off"] == ["take pin off"]
    ana.says("menu")
    ana.presses("More")
    ana.presses("Who can see what")
    assert "took your PIN off" in plain(ana.reads())


# Setting it


def to_the_pin(ana: Phone) -> None:
    ana.says("menu")
    ana.presses("More")
    ana.presses("How Wren is set up")
    if not has_keypad(ana):
        ana.presses("A PIN")


def test_it_is_set_in_the_settings_by_pressing_it_twice(world: World, ana: Phone):
    to_the_pin(ana)
    ana.presses("Set a PIN")
    presses_pin(ana, "1234")
    assert "easy to guess" in ana.reads()
    presses_pin(ana, "2580")
    presses_pin(ana, "2581")
    assert "not the same" in ana.reads()
    presses_pin(ana, "2580")
    presses_pin(ana, "2580")

    assert "Done." in ana.reads()
    idle(world)
    looks_back(ana)
    assert has_keypad(ana)


def test_it_is_changed_and_taken_off_only_by_who_knows_it(world: World, ana: Phone):
    set_pin(ana)
    to_the_pin(ana)
    presses_pin(ana, "2580")
    ana.presses("A PIN")
    ana.presses("Take it off")
    ana.presses("Take it off")
    presses_pin(ana, "9999")
    assert "That was not it" in ana.reads()
    presses_pin(ana, "2580")

    idle(world)
    to_the_pin(ana)
    assert not has_keypad(ana)
    assert "Would you like one?" in ana.reads()


# The second one


def test_the_second_pin_opens_an_empty_journal_and_empty_records(world: World, lee: Phone, ana: Phone):
    keeps(ana, SECRET)
    lee.opens("Ana", "Write to Ana")
    lee.says("The appointment letter is at the front desk")
    lee.presses("Send to Ana")
    ana.presses("Open")
    set_pin(ana, "2580", "7913")
    idle(world)
    clear(ana)

    looks_back(ana)
    presses_pin(ana, "7913")
    shown = [ana.reads()]
    for way in (("What was written to me",), ("A copy to keep",), ("Who can see what",)):
        ana.says("menu")
        ana.presses("More")
        ana.presses(way[0])
        shown.append(ana.reads())
    ana.says("menu")
    ana.presses("My plan")

    said = plain("\n".join([*shown, ana.reads()]))
    assert CANARY not in said
    assert "front desk" not in said
    assert "Nothing was written to you so far." in said
    assert "Nobody else has looked so far." in said


def test_the_second_pin_shows_no_check_in_and_no_reason_of_a_clinician(world: World, lee: Phone, ana: Phone):
    from tests.handlers.test_strikes import checks_in

    id_ = checks_in(world, ana)
    set_pin(ana, "2580", "7913")
    with world.database.unit(world.now) as unit:
        limit_records.put(unit, lee.id, ana.id, "no-writing", "The builders are in.")
    shown = {}
    for name, about in (("my-check-ins", ""), ("one-check-in", id_), ("who-sees", ""), ("my-limits", "")):
        with pytest.raises(_Undo) as seen, world.database.unit(world.now) as unit:
            here = here_of(unit, world, ana)
            pin_gate.open_(here, "second")
            here.talk.start(name, about)
            raise _Undo(json.dumps([row.screen for row in outbox.due(unit, "companion")], default=str))
        shown[name] = str(seen.value)

    assert "my-check-ins-none" in shown["my-check-ins"]
    assert "not-found" in shown["one-check-in"]
    assert "no-limits" in shown["my-limits"]
    assert not any(id_ in one or "builders" in one or "limit-stands" in one for one in shown.values())


def test_what_is_written_behind_the_second_pin_is_kept_and_is_all_that_stands_there(world: World, ana: Phone):
    keeps(ana, SECRET)
    set_pin(ana, "2580", "7913")
    idle(world)
    looks_back(ana)
    presses_pin(ana, "7913")
    keeps(ana, "The heron came back")
    idle(world)
    clear(ana)

    looks_back(ana)
    presses_pin(ana, "7913")
    assert "The heron came back" in ana.reads()
    assert CANARY not in ana.reads()
    idle(world)
    looks_back(ana)
    presses_pin(ana, "2580")
    assert "The heron came back" in ana.reads()
    assert SECRET[:20] in ana.reads()


def test_nothing_that_stood_open_before_shows_behind_the_second_pin(world: World, ana: Phone):
    keeps(ana, SECRET)
    looks_back(ana)
    set_pin(ana, "2580", "7913")
    idle(world)
    entry = next(b for b in ana.screen.buttons if SECRET[:10] in b.label)
    clear(ana)

    ana.presses_data(entry.data)
    presses_pin(ana, "7913")

    assert CANARY not in ana.reads()


def test_behind_the_second_pin_it_looks_as_if_it_were_the_only_one(world: World, ana: Phone):
    set_pin(ana, "2580", "7913")
    to_the_pin(ana)
    presses_pin(ana, "7913")
    ana.presses("A PIN")

    assert "A second PIN" in words_of(ana.screen)
    assert "Take the second one off" not in words_of(ana.screen)


def test_taken_off_behind_the_second_pin_it_only_looks_off_and_the_own_one_brings_all_back(world: World, ana: Phone):
    keeps(ana, SECRET)
    set_pin(ana, "2580", "7913")
    idle(world)
    clear(ana)
    to_the_pin(ana)
    presses_pin(ana, "7913")
    ana.presses("A PIN")
    ana.presses("Take it off")
    ana.presses("Take it off")
    presses_pin(ana, "7913")
    idle(world)

    ana.commands("journal")
    assert not has_keypad(ana)
    assert CANARY not in ana.reads()
    to_the_pin(ana)
    ana.presses("Set a PIN")
    presses_pin(ana, "2580")
    presses_pin(ana, "2580")
    looks_back(ana)

    assert SECRET[:20] in ana.reads()


def wrong(world: World, person: Phone) -> int:
    with world.database.unit(world.now) as unit:
        pin = pins.find(unit, person.id)
        assert pin is not None
        return pin.wrong


def changes_it_with_the_second(ana: Phone, digits: str, *, again: str = "") -> str:
    """From the settings behind the second PIN, which is 7913; what stands there then."""
    ana.presses("A PIN")
    ana.presses("Change it")
    presses_pin(ana, "7913")
    presses_pin(ana, digits)
    if again:
        presses_pin(ana, again)
    return words_of(ana.screen)


def test_the_second_pin_does_not_clear_wrong_tries_at_the_own_one(world: World, ana: Phone):
    set_pin(ana, "2580", "7913")
    looks_back(ana)
    for _ in range(4):
        presses_pin(ana, "1379")
    presses_pin(ana, "7913")
    idle(world)
    looks_back(ana)
    presses_pin(ana, "1379")

    assert "Dr Lee can take it off when you meet" in ana.reads()
    looks_back(ana)
    assert not has_keypad(ana)


@pytest.mark.parametrize("digits", ["2580", "2468"])
def test_a_hit_on_the_own_pin_behind_the_second_one_says_what_a_miss_says_and_is_counted(
    world: World, ana: Phone, digits: str
):
    set_pin(ana, "2580", "7913")
    to_the_pin(ana)
    presses_pin(ana, "7913")

    said = changes_it_with_the_second(ana, digits)

    assert "Press the same digits again" in said
    assert "easy to guess" not in ana.reads()
    assert wrong(world, ana) == 1
    presses_pin(ana, digits)
    assert "Done." in ana.reads()
    assert wrong(world, ana) == 2


def test_five_guesses_by_changing_it_behind_the_second_pin_lock_it(world: World, ana: Phone):
    set_pin(ana, "2580", "7913")
    to_the_pin(ana)
    presses_pin(ana, "7913")
    changes_it_with_the_second(ana, "2468", again="2469")
    presses_pin(ana, "2470")
    presses_pin(ana, "2471")
    presses_pin(ana, "2580")

    assert "Done." not in ana.reads()
    assert not has_keypad(ana)
    with world.database.unit(world.now) as unit:
        assert pins.locked_since(unit, ana.id) is not None
        assert pins.judge(unit, ana.id, "2580") == "locked"


def looks_taken_off(world: World, ana: Phone) -> None:
    set_pin(ana, "2580", "7913")
    with world.database.unit(world.now) as unit:
        pins.look_off(unit, ana.id)
    to_the_pin(ana)
    ana.presses("Set a PIN")


def test_taken_off_with_the_second_pin_no_guess_at_setting_one_goes_uncounted(world: World, ana: Phone):
    keeps(ana, SECRET)
    looks_taken_off(world, ana)
    presses_pin(ana, "2468")
    presses_pin(ana, "2580")
    assert "not the same" in ana.reads()
    assert wrong(world, ana) == 2
    presses_pin(ana, "2469")
    presses_pin(ana, "2468")
    presses_pin(ana, "2580")

    assert not has_keypad(ana)
    clear(ana)
    looks_back(ana)
    assert CANARY not in ana.reads()
    with world.database.unit(world.now) as unit:
        assert pins.locked_since(unit, ana.id) is not None


def test_a_pin_set_where_it_looked_taken_off_leaves_what_was_counted(world: World, ana: Phone):
    looks_taken_off(world, ana)
    presses_pin(ana, "2468")
    presses_pin(ana, "2468")

    assert "Done." in ana.reads()
    assert wrong(world, ana) == 2


def test_the_words_at_the_end_are_the_same_for_the_first_and_the_second(world: World, ana: Phone):
    set_pin(ana)
    to_the_pin(ana)
    presses_pin(ana, "2580")
    ana.presses("A PIN")
    ana.presses("A second PIN")
    assert "opens an empty journal" in ana.reads()
    ana.presses("Set it")
    presses_pin(ana, "2580")
    presses_pin(ana, "7913")
    presses_pin(ana, "7913")

    assert "second" not in ana.reads()
    with world.database.unit(world.now) as unit:
        assert pins.judge(unit, ana.id, "7913") == "second"


def test_a_page_that_opens_while_the_pin_is_due_shows_nothing_of_what_stands_there(world: World, ana: Phone):
    set_pin(ana)
    steady = world.desk.steady()
    with world.database.unit(world.now) as unit:
        token, address = devices.make(unit, "companion")
        chat = chats.add(unit, "companion", "web", address, ana.id, "en")
        log.append(unit, chat.id, {"o": SECRET})

        for place in (web_log.Place(), web_log.Place(chat=chat.id, shown=True, opened=True)):
            _, news = web_log.look(unit, "companion", token, place, steady)
            assert CANARY not in json.dumps(news)

        chats.save_state(unit, chats.with_state(chat, pin_as="own", pin_until=steady + 600))
        _, news = web_log.look(unit, "companion", token, web_log.Place(chat=chat.id, shown=True, opened=True), steady)
        assert CANARY in json.dumps(news)
