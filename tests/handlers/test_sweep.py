"""What is private does not stay on the screen for a day, though nobody was at work for ten hours; what is kept, stays."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from bot import sweeping
from bot.handoff import OLD_CARD, Ready
from bot.results import Result, write_back
from content.rendered import Rendered
from flows import private
from flows.companion import COMPANION
from flows.events import Inbound, Text
from handlers import web_log
from handlers.channel import NotAll
from handlers.present import READ_BACKS
from storage import chats, log, notes, outbox, platform_messages
from tests.handlers.test_journal import CANARY, SECRET, keeps, web
from tests.world import Phone, World, plain

DOWN = timedelta(hours=10)
ROUND = timedelta(minutes=10)


def sweeps(world: World) -> None:
    with world.database.unit(world.now) as unit:
        sweeping.sweep_private(unit)
    world.deliver()


def in_order(world: World, *moments: timedelta) -> None:
    begun = world.now
    for moment in moments:
        world.now = begun + moment
        sweeps(world)


@pytest.fixture
def talked(world: World, lee: Phone, ana: Phone) -> Phone:
    """An evening: journal, read back, a letter, a check-in begun, words outside a question."""
    keeps(ana, SECRET)
    ana.presses("Read it")
    lee.opens("Ana", "Write to Ana")
    lee.says(f"Bring the {CANARY} letter when we meet")
    lee.presses("Send to Ana")
    ana.presses("Open")
    ana.presses("That’s fine")
    ana.says("menu")
    ana.presses("Check in")
    ana.presses("Yes")
    ana.presses("3")
    ana.says(f"The neighbours took my {CANARY} again last night")
    return ana


def test_every_script_is_decided_about():
    assert set(private.COMPANION) == set(COMPANION)
    assert private.UNKNOWN.swept


@pytest.mark.parametrize("at", [timedelta(hours=h) for h in (0, 12.9, 13, 18, 21.9)], ids=str)
def test_a_day_later_no_canary_stands_on_the_screen_though_nobody_worked_for_ten_hours(
    world: World, talked: Phone, at: timedelta
):
    assert CANARY in talked.reads()

    in_order(world, *sorted(_few_rounds(at)))

    assert CANARY not in talked.reads()
    with world.database.unit(world.now) as unit:
        assert any(CANARY in note.words for note in notes.of(unit, talked.id))


def _few_rounds(at: timedelta) -> set[timedelta]:
    """The last round before the standstill, the one with which work begins again, and the last of the day."""
    before = [ROUND * n for n in range(1, 144) if at >= ROUND * n][-1:]
    after = [one for one in (at + DOWN, ROUND * 143) if at + DOWN <= one < timedelta(hours=24)]
    return {*before, *after}


def test_on_the_web_the_log_loses_it_too(world: World, ana: Phone):
    chat = web(world, ana)
    with world.database.unit(world.now) as unit:
        shown = {"language": "en", "direction": "ltr", "fingerprint": ""}
        own = Inbound(bot="companion", channel="web", address=ana.address, key="x.1", event=Text(SECRET))
        web_log.keep_own(unit, chat, own)
        web_log.keep_screen(
            unit, "companion", ana.address, Rendered(**shown, question=f"About {CANARY}?", private=True)
        )
        web_log.keep_screen(unit, "companion", ana.address, Rendered(**shown, question="What would you like to do?"))

    world.passes(hours=14)
    sweeps(world)

    with world.database.unit(world.now) as unit:
        left = json.dumps([row.entry for row in log.after(unit, chat, 0)])
    assert CANARY not in left
    assert "What would you like to do?" in left


def test_help_meetings_and_the_line_that_waits_for_its_tap_stay(world: World, lee: Phone, ana: Phone):
    ana.says("help")
    lee.opens("Ana", "Write to Ana")
    lee.says("The appointment letter is at the front desk")
    lee.presses("Send to Ana")

    world.passes(hours=20)
    sweeps(world)

    assert "999" in ana.reads()
    assert "You have a message." in ana.reads()
    ana.presses("Open")
    assert "front desk" in ana.reads()


def test_what_somebody_is_reading_just_now_is_not_taken_from_under_their_eyes(world: World, ana: Phone):
    """It counts from when it was drawn last, not from when its card came."""
    keeps(ana, SECRET)
    ana.presses("Read it")
    world.passes(hours=14)
    ana.commands("journal")
    ana.presses("Look back")
    ana.presses(next(plain(b.label) for b in ana.screen.buttons if SECRET[:8] in b.label))

    sweeps(world)

    assert SECRET in plain(ana.reads())


def test_a_card_that_is_too_old_to_be_taken_off_in_time_is_not_drawn_on(world: World, ana: Phone):
    ana.says("menu")
    ana.presses("Check in")
    card = ana.messages[-1].id
    world.passes(seconds=OLD_CARD + 60)

    ana.presses("Yes")

    assert ana.messages[-1].id != card


def test_after_it_was_taken_off_the_question_is_as_open_as_before(world: World, ana: Phone):
    ana.says("menu")
    ana.presses("Check in")
    ana.presses("Yes")
    ana.presses("3")
    world.passes(hours=14)
    sweeps(world)
    assert not any(m.rendered and m.rendered.place for m in ana.messages)

    ana.says("carry on")

    assert any(m.rendered and m.rendered.place for m in ana.messages)


def test_what_could_not_be_taken_off_is_said_once(world: World, ana: Phone):
    for n in range(2):
        with world.database.unit(world.now) as unit:
            chat = chats.find(unit, "companion", ana.address)
            assert chat is not None
            row = outbox.add(
                unit, bot="companion", chat=chat.id, subject=ana.id, do="delete", message_ids=[str(900 + n)]
            )
            outbox.hand_off(unit, [row])
            found = outbox.get(unit, row)
            assert found is not None
            write_back(unit, [Result(ready=Ready(row=found, chat=chat), failure=NotAll())])
        world.deliver()

    assert plain(ana.reads()).count("I could not take all older messages off this screen.") == 1


def test_it_is_said_before_and_where_something_is_read_back(world: World, ana: Phone):
    ana.says("menu")
    ana.presses("How this works")
    assert "leaves the screen within a day" in ana.reads()

    keeps(ana, SECRET)
    ana.presses("Read it")

    assert "I take this off the screen within a day." in ana.reads()
    assert "note" in READ_BACKS


def test_their_own_typed_messages_are_deleted_on_the_platform(world: World, ana: Phone):
    ana.says(SECRET)
    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, "companion", ana.address)
        assert chat is not None
        own = next(m.id for m in ana.messages if m.own == SECRET)
        assert own in platform_messages.of(unit, chat.id, ana.id)

    world.passes(hours=13, minutes=1)
    sweeps(world)

    assert SECRET not in ana.reads()
