"""Words that worry bring the routes first, and change nothing else: not the answer, not the place, not what others see."""

from __future__ import annotations

import pytest

from flows.events import Edited, Event, Photo
from storage import chats, conversations
from tests.handlers.test_turn import at_rating, at_steps
from tests.world import Phone, World, words_of

THANKS = "Thank you for writing that. You can talk to a person now:"
NOT_YOUR_FAULT = "What happens to you is not your fault."


def routes(phone: Phone) -> list[str]:
    """The texts with the routes that stand in the chat, oldest first."""
    shown = [words_of(message.rendered) for message in phone.messages if message.rendered is not None]
    return [words for words in shown if words.startswith((THANKS, NOT_YOUR_FAULT))]


def test_the_routes_come_and_the_answer_is_taken(world: World, ana: Phone):
    at_steps(ana)

    ana.says("I want to die")

    assert words_of(ana.screen).startswith(THANKS)
    assert "999" in words_of(ana.screen)
    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, "companion", ana.address)
        assert chat is not None
        record = conversations.get(unit, chat.state.active)
        assert record is not None
        assert "I want to die" in [one.value for one in record.conversation.answers.values()]


def test_nothing_is_asked_below_the_routes_until_they_carry_on(world: World, ana: Phone):
    at_steps(ana)
    ana.new.clear()

    ana.says("I want to die")
    ana.says("i cant go on")

    assert [message.rendered for message in ana.new if message.rendered is not None] == [ana.screen]
    ana.presses("Carry on where I was")
    assert ana.screen.question not in {"", "What makes it hard?"}


def test_words_outside_a_question_wait_until_they_carry_on(world: World, ana: Phone):
    at_rating(ana)

    ana.says("I want to die")

    assert words_of(ana.screen).startswith(THANKS)
    ana.presses("Carry on where I was")
    assert "I want to die" in words_of(ana.screen)
    ana.presses("Keep it for me")
    ana.presses("Carry on where I was")
    assert "1 of 11" in words_of(ana.screen)


def test_it_asks_nothing_but_whether_the_team_is_to_look(world: World, ana: Phone):
    ana.says("i cut myself again")

    (shown,) = routes(ana)
    assert shown.count("Shall I ask your team to look at this?") == 1
    assert "?" not in shown.replace("In danger now?", "").replace("Shall I ask your team to look at this?", "")


def test_harm_by_others_has_words_of_its_own_and_how_to_hide(world: World, ana: Phone):
    ana.says("my husband hits me")

    (shown,) = routes(ana)
    assert shown.startswith(NOT_YOUR_FAULT)
    assert "999" in shown
    assert "type “hide”" in shown


@pytest.mark.parametrize("event", [Edited("I want to kill myself"), Photo("I want to kill myself")])
def test_it_reads_edits_and_captions(world: World, ana: Phone, event: Event):
    ana.sends(event)

    assert routes(ana)


@pytest.mark.parametrize("words", ["ami morte chai", "আমি মরতে চাই", "بدي موت", "I want to die", "mujhe marna hai"])
def test_it_reads_every_language_whatever_the_persons_own(world: World, ana: Phone, words: str):
    ana.says(words)

    assert routes(ana)


def test_a_stranger_is_shown_the_routes_too(world: World, lee: Phone):
    stranger = world.phone("companion", "nobody")

    stranger.says("I want to die")

    assert "999" in routes(stranger)[0]


def test_many_messages_in_a_row_bring_the_routes_once_and_later_again(world: World, ana: Phone):
    for words in ("I want to die", "i cant go on", "I just want to end it all"):
        ana.says(words)
        world.passes(seconds=20)
    once = len(routes(ana))
    world.passes(minutes=5)
    ana.says("I want to die")

    assert once == 1
    assert len(routes(ana)) == 2


def test_harm_by_others_is_answered_though_the_routes_came_a_moment_ago(world: World, ana: Phone):
    ana.says("I want to die")
    ana.says("my dad beats me")

    assert [one.startswith(NOT_YOUR_FAULT) for one in routes(ana)] == [False, True]


def test_a_help_word_is_always_answered(world: World, ana: Phone):
    ana.says("I want to die")
    ana.says("help")

    assert "999" in words_of(ana.screen)
    assert ana.screen is not ana.messages[0].rendered


def test_everyday_words_bring_nothing(world: World, ana: Phone):
    at_rating(ana)
    ana.says("I'm dying for a cup of tea")

    assert routes(ana) == []


def test_the_console_shows_no_routes_and_hears_of_nothing(world: World, lee: Phone, ana: Phone):
    lee.says("I want to die")
    before = lee.reads()

    ana.says("I want to kill myself")

    assert routes(lee) == []
    assert lee.reads() == before


def test_it_comes_in_the_persons_language(world: World, lee: Phone):
    rina = world.person(lee, "Rina", language="bn")

    rina.says("I want to die")

    shown = [words_of(message.rendered) for message in rina.messages if message.rendered is not None]
    assert any("এটা লেখার জন্য ধন্যবাদ" in words for words in shown)
