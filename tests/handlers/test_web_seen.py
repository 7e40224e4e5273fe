"""On the web what a page had drawn decides which question its words answer; nothing that was typed loses its end."""

from __future__ import annotations

from flows.events import Text
from handlers.web_socket import _event
from storage import chats, conversations
from tests.world import Phone, World


def at_rating(ana: Phone) -> None:
    ana.says("menu")
    ana.presses("Check in")
    ana.presses("Yes")


def shown(world: World, ana: Phone) -> int:
    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, "companion", ana.address)
        assert chat is not None
        return chat.state.shown.order


def test_the_time_of_arrival_says_nothing_on_the_web():
    event = _event({"text": "yes", "seen": 7}, at=1_800_000_000.0)

    assert event == Text("yes", at=0.0, order=7)


def test_words_written_under_an_earlier_question_do_not_answer_a_later_one(world: World, ana: Phone):
    at_rating(ana)
    ana.presses("5")
    before_this_change = shown(world, ana) - 1

    ana.sends(Text("no", at=0.0, order=before_this_change))

    assert "more help in this area" in ana.screen.question


def test_words_written_under_the_open_question_answer_it_however_late_they_come(world: World, ana: Phone):
    at_rating(ana)
    ana.presses("5")
    drawn = shown(world, ana)
    world.passes(hours=2)

    ana.sends(Text("no", at=0.0, order=drawn))

    assert "physical health" in ana.screen.question


def test_a_long_answer_keeps_its_end(world: World, ana: Phone):
    long = "word " * 6000 + "the end"
    ana.says("menu")
    ana.presses("More")
    ana.presses("Write to my team")

    ana.says(long)

    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, "companion", ana.address)
        assert chat is not None
        record = conversations.get(unit, chat.state.active)
        assert record is not None
        assert [one.value for one in record.conversation.answers.values()] == [long]
