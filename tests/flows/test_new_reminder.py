"""Setting a reminder on a web page, which cannot remind once it is closed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from flows.companion import COMPANION
from flows.draw import draw
from flows.engine import advance, replay
from flows.events import Chosen, Screened, Stamp
from flows.model import Conversation, Replay, pack_facts
from flows.questions import FreeText, Given, NotUnderstood
from flows.reminder_asking import LONGEST
from flows.reminder_outcomes import ReminderSet
from flows.screen import Screen
from flows.words import Say
from tests.flows.invented import FACTS

SCRIPT = COMPANION["new-reminder"]
WATER = ("water", "daily", "no-end", "morning", "09:00", "discreet")


def goes(channel: str, calendar: bool, *presses: str) -> tuple[Screen | None, Replay]:
    """What stands there after these presses, and where the script is."""
    facts = replace(FACTS["new-reminder"], channel=channel, calendar=calendar)
    conversation = Conversation(id="0" * 32, script=SCRIPT.name, facts=pack_facts(facts))
    for choice in presses:
        view = replay(conversation, SCRIPT)
        led = advance(conversation, view, "person", Chosen(choice), Stamp("2026-11-24T10:00:00+00:00"))
        assert not led.passed, f"{choice} was not offered"
        conversation = led.conversation
    view = replay(conversation, SCRIPT)
    return (None if view.ended else draw(conversation, view, "person", SCRIPT)), view


@pytest.mark.parametrize(("channel", "said"), [("web", True), ("telegram", False)])
def test_a_web_page_says_that_closed_it_cannot_remind(channel: str, said: bool):
    screen, _ = goes(channel, True, *WATER)

    assert screen is not None
    assert ("web-cannot-remind" in {say.message for say in screen.says}) is said


def test_a_calendar_file_is_offered_where_there_is_one_and_comes_with_it():
    screen, _ = goes("web", False, *WATER)
    assert screen is not None
    assert "calendar-file" not in {choice.id for choice in screen.choices}

    _, view = goes("web", True, *WATER, "calendar-file")

    assert view.end is not None
    assert view.end.view == "calendar"
    assert isinstance(view.end.outcome, ReminderSet)


def test_nothing_is_set_without_the_last_yes():
    _, view = goes("telegram", False, *WATER, "no")

    assert view.end is not None
    assert view.end.outcome is None


def test_words_that_no_locked_phone_could_show_are_asked_for_once_more():
    question = FreeText("reminder-your-words", most=LONGEST)

    assert question.write(Screened("x" * (LONGEST + 1)), {}) == NotUnderstood(
        Say("too-long-here", args={"most": LONGEST})
    )
    assert question.write(Screened("x" * LONGEST), {}) == Given("x" * LONGEST)
