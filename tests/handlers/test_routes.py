"""Help now follows the nation where the person is, in every language, and never waits for a question."""

from __future__ import annotations

from dataclasses import replace

import pytest

from content.catalogue import NATIONS
from content.lint_voice import words_in
from flows.where import ASKED
from storage import people
from tests.world import Phone, World, words_of

MOST_WORDS = 85
"""Of help now, in English, the team's own line and the buttons included: it is read by somebody who can hardly read."""

SHOWN = {
    "england": {"999", "111", "116 123", "85258"},
    "wales": {"999", "111", "116 123", "85258"},
    "scotland": {"999", "111", "116 123", "85258"},
    "northern-ireland": {"999", "0808 808 8000", "116 123", "85258"},
    "elsewhere-in-uk": {"999", "111", "0808 808 8000", "116 123", "85258"},
    "abroad": {"112"},
}
EVERY = {"999", "112", "111", "116 123", "85258", "0808 808 8000"}


def is_in(world: World, phone: Phone, nation: str) -> None:
    with world.database.unit(world.now) as unit:
        person = people.get(unit, phone.id)
        people.save_profile(unit, replace(person, profile=replace(person.profile, nation=nation)))


def labels(phone: Phone) -> list[str]:
    return [button.label for button in phone.screen.buttons]


@pytest.mark.parametrize("language", ["en", "bn", "ar"])
@pytest.mark.parametrize("nation", NATIONS)
def test_help_shows_the_numbers_of_the_nation_and_no_others(world, lee, nation, language):
    ana = world.person(lee, language=language)
    is_in(world, ana, nation)

    ana.commands("help")

    shown = words_of(ana.screen)
    assert {number for number in EVERY if number in shown} == SHOWN[nation]
    assert ("020 7946 0999" in shown) == (nation != "abroad")
    assert "020 7946 0018" in shown
    assert ("+44" in shown) == (nation == "abroad")


@pytest.mark.parametrize("language", ["bn", "ar"])
def test_the_english_beside_the_teams_number_says_its_hours_in_english(world, lee, language):
    ana = world.person(lee, language=language)

    ana.commands("help")

    own, english = [block.text for block in ana.screen.blocks if "020 7946 0018" in block.text]
    assert "Monday to Friday" not in own
    assert "Monday to Friday" in english


@pytest.mark.parametrize("nation", NATIONS)
def test_help_begins_with_danger_and_stays_short(world, lee, ana, nation):
    is_in(world, ana, nation)

    ana.commands("help")

    assert ana.screen.blocks[0].text.startswith("In danger now?")
    assert len(words_in(words_of(ana.screen))) <= MOST_WORDS


def test_until_somebody_has_said_where_they_are_help_says_whose_numbers_these_are(world, lee, ana):
    ana.commands("help")

    assert "These numbers are for England." in words_of(ana.screen)


def test_somewhere_else_is_one_tap_from_help_and_brings_help_again(world, lee, ana):
    ana.commands("help")

    ana.presses("I’m somewhere else")
    ana.presses("In Northern Ireland")

    again, kept = (words_of(one.rendered) for one in ana.messages[-2:] if one.rendered)
    assert "0808 808 8000" in again
    assert "These numbers are for" not in again
    assert "the numbers for Northern Ireland" in kept


def test_where_somebody_is_can_be_skipped_and_nothing_changes(world, lee, ana):
    ana.commands("help")
    ana.presses("I’m somewhere else")

    ana.presses("Skip")
    ana.commands("help")

    assert "These numbers are for England." in words_of(ana.screen)


def test_the_menu_changes_it_and_names_it_on_the_way(world, lee, ana):
    ana.commands("menu")
    ana.presses("More")
    ana.presses("How Wren is set up")
    ana.presses("Where I am")

    ana.presses("Not in the UK")

    assert "what works outside the UK" in words_of(ana.screen)
    ana.presses("Help now")
    assert "112" in words_of(ana.screen)


def test_more_ways_are_a_second_message_that_leaves_the_first(world, lee, ana):
    ana.commands("help")
    before = len(ana.messages)

    ana.presses("More ways to reach somebody")

    shown = words_of(ana.screen)
    assert len(ana.messages) == before + 1
    for number in ("18001 111", "999bsl.co.uk", "0800 068 4141", "0808 2000 247", "0800 999 5428"):
        assert number in shown


def test_somebody_nobody_knows_gets_more_ways_too(world):
    stranger = world.phone("companion", "nobody")
    stranger.commands("help")

    stranger.presses("More ways to reach somebody")

    assert "0808 2000 247" in words_of(stranger.screen)
    assert "Carry on where I was" not in labels(stranger)
    assert "020 7946 0018" not in stranger.reads()


def test_whoever_is_in_the_middle_of_something_carries_on_after_more_ways(world, lee, ana):
    ana.commands("menu")
    ana.presses("Check in")
    ana.presses("Yes")
    ana.commands("help")
    ana.presses("More ways to reach somebody")

    ana.presses("Carry on where I was")

    assert "How satisfied are you with your mental health?" in words_of(ana.screen)


@pytest.mark.parametrize("language", ["bn", "ar"])
def test_other_languages_are_told_how_to_ask_for_their_own_on_the_phone(world, lee, language):
    ana = world.person(lee, language=language)

    ana.commands("help")

    assert {"bn": "“Bengali”", "ar": "“Arabic”"}[language] in words_of(ana.screen)


def test_a_service_that_names_no_nation_asks_at_joining_once_and_it_can_be_skipped(world, lee):
    world.desk = replace(world.desk, team=world.desk.team.model_copy(update={"nation": ""}))
    code = world.invited(lee)
    ana = world.phone("companion", "Ana")
    ana.commands("start", code)
    ana.presses("English")
    while "Where are you?" not in words_of(ana.screen):
        ana.presses("Go on")

    ana.presses("In Wales")
    ana.presses("Yes")

    with world.database.unit(world.now) as unit:
        person = people.get(unit, world.last_person)
        assert (person.state, person.profile.nation) == ("unconfirmed", "wales")


def test_a_service_that_names_its_nation_asks_nothing_at_joining(world, lee):
    code = world.invited(lee)
    ana = world.phone("companion", "Ana")
    ana.commands("start", code)
    ana.presses("English")
    for _ in range(5):
        ana.presses("Go on")

    assert "Is that all right?" in words_of(ana.screen)
    assert "Where are you?" not in ana.reads()


def test_each_nation_that_can_be_chosen_has_its_button():
    assert set(ASKED) <= set(NATIONS)
