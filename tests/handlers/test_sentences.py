"""Sentences typed where buttons stand: nobody's words become an answer without a yes, and none are lost."""

from __future__ import annotations

import pytest

from content.reading import number_in
from storage import chats, conversations, notes, people
from tests.world import Phone, World, plain, words_of


def at_rating(ana: Phone) -> None:
    ana.says("menu")
    ana.presses("Check in")
    ana.presses("Yes")


def on_a_break(ana: Phone) -> None:
    ana.says("menu")
    ana.presses("More")
    ana.presses("Take a break")
    ana.presses("Start a break")


def first_answer(world: World, ana: Phone) -> object:
    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, "companion", ana.address)
        assert chat is not None
        record = conversations.get(unit, chat.state.active)
        assert record is not None
        ratings = [one.value for key, one in record.conversation.answers.items() if "mental-health" in key]
        return ratings[0] if ratings else None


def test_a_sentence_with_one_number_is_read_back_for_a_yes(world: World, ana: Phone):
    at_rating(ana)

    ana.says("about a four I think")
    asked = plain(ana.screen.question)
    ana.presses("Yes")

    assert asked == "Shall I take 4 as your answer?"
    assert "more help in this area" in ana.screen.question
    assert first_answer(world, ana) == 4


def test_without_the_yes_the_words_are_asked_about_and_are_no_answer(world: World, ana: Phone):
    at_rating(ana)

    ana.says("about a four I think")
    ana.presses("No")

    assert "about a four I think" in words_of(ana.screen)
    assert ana.screen.question == "What would you like to do with it?"
    ana.presses("Forget it")
    ana.presses("Carry on where I was")
    assert "mental health" in ana.screen.question
    assert first_answer(world, ana) is None


@pytest.mark.parametrize(
    "words", ["between 3 and 4", "I have not slept for 3 nights and nobody came to see me", "a hard one to answer"]
)
def test_what_is_no_answer_is_asked_about_as_words(world: World, ana: Phone, words: str):
    at_rating(ana)

    ana.says(words)

    assert ana.screen.question == "What would you like to do with it?"
    assert words in words_of(ana.screen)


def test_more_words_before_the_yes_lose_nothing(world: World, ana: Phone):
    at_rating(ana)

    ana.says("about a four I think")
    ana.says("and my sister has been here")

    assert "about a four I think" in words_of(ana.screen)
    assert "and my sister has been here" in words_of(ana.screen)


@pytest.mark.parametrize("how", ["typed", "pressed"])
def test_back_leads_from_the_words_to_what_they_interrupted(world: World, ana: Phone, how: str):
    at_rating(ana)
    ana.says("my sister came to see me")

    if how == "typed":
        ana.says("back")
    else:
        ana.presses("Back")

    assert "mental health" in ana.screen.question


@pytest.mark.parametrize("place", ["menu", "check-in", "nothing"])
def test_whoever_comes_back_from_a_break_with_a_sentence_is_greeted(world: World, ana: Phone, place: str):
    on_a_break(ana)
    if place == "menu":
        ana.presses("To the menu")
    if place == "check-in":
        ana.presses("To the menu")
        ana.presses("Check in")
    with world.database.unit(world.now) as unit:
        people.set_break(unit, ana.id, world.now)

    ana.says("hello, I am back")

    assert "Hello again" in words_of(ana.screen)
    assert "hello, I am back" in words_of(ana.screen)
    with world.database.unit(world.now) as unit:
        assert people.get(unit, ana.id).break_since is None


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("about a four I think", "4"), ("৩ মনে হয়", "3"), ("أظن ٥ تقريبا", "5"), ("it is 7/7", "7"), ("8 of 10", ""),
        ("3 or 4", ""), ("a hard one", ""), ("1 today", "1"), ("six, six", "6"), ("nothing", ""),
    ],
)  # fmt: skip
def test_the_one_number_in_a_sentence(words: str, number: str):
    assert number_in(words) == number


def test_words_of_another_day_are_in_the_journal_and_not_shown_again(world: World, ana: Phone):
    at_rating(ana)
    ana.says("my sister has not called me for weeks")
    world.passes(days=3)

    ana.says("the bus was very late this morning again")

    assert "my sister" not in words_of(ana.screen)
    assert "What you wrote before is in your journal." in words_of(ana.screen)
    with world.database.unit(world.now) as unit:
        assert [note.words for note in notes.of(unit, ana.id)] == ["my sister has not called me for weeks"]


def test_after_hide_undecided_words_are_in_the_journal_and_not_on_the_screen(world: World, ana: Phone):
    ana.says("my brother hits the wall when he is drunk")
    ana.says("hide")
    ana.presses("Clear")
    ana.new.clear()

    ana.says("carry on")

    assert not any("my brother" in words_of(message.rendered) for message in ana.new if message.rendered is not None)
    with world.database.unit(world.now) as unit:
        assert [note.words for note in notes.of(unit, ana.id)] == ["my brother hits the wall when he is drunk"]
