"""Words that wait in a question as its draft: used, or kept all the same."""

from __future__ import annotations

import pytest

from flows import engine
from flows.check_in import CHECK_IN, Facts
from flows.events import Chosen, Screened, Stamp, Wrote
from flows.model import Conversation, pack_facts

STAMP = Stamp("2026-11-24T09:00:00+00:00")
HARD = "makes-it-hard/friendships/person"


def does(conversation: Conversation, *choices: str) -> Conversation:
    for choice in choices:
        event = Wrote(Screened(choice[1:])) if choice.startswith("=") else Chosen(choice)
        view = engine.replay(conversation, CHECK_IN)
        conversation = engine.advance(conversation, view, "person", event, STAMP).conversation
    return conversation


@pytest.fixture
def waiting() -> Conversation:
    """At the first text question, with words that came before it could be seen."""
    facts = Facts(domains=["friendships"], clinician="Dr Lee", team_hours="9 to 5", today="2026-11-24")
    begun = Conversation(id="0" * 32, script="check-in", facts=pack_facts(facts))
    asked = does(begun, "yes", "4", "no", "right", "friendships", "done")
    return engine.with_draft(asked, "person", {"words": "The evenings"})


def test_a_draft_that_is_used_is_the_answer_and_nothing_else(waiting):
    after = does(waiting, "use-draft")

    assert after.answers[HARD].value == "The evenings"
    assert after.history == ()


@pytest.mark.parametrize("instead", ["=The nights", "skip", "for-meeting", "back"])
def test_a_draft_that_is_not_used_is_kept_in_the_history(waiting, instead):
    after = does(waiting, instead)

    assert [(key, answer.value) for key, answer in after.history] == [(HARD, "The evenings")]
    assert after.drafts == {}


def test_a_draft_waits_while_the_question_is_only_said_another_way(waiting):
    after = does(waiting, "another-way")

    assert after.drafts["person"]["words"] == "The evenings"
    assert after.history == ()
