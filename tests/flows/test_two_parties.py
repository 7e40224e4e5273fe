"""Two people in one conversation: nobody's doing takes anything from the other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from flows import engine
from flows.events import Chosen, Screened, Stamp, Wrote
from flows.model import Conversation, Replay
from flows.questions import Party
from tests.flows.two_party import AREAS, TWO_PARTY, Facts
from tests.flows.walking import Walk

STAMP = Stamp("2026-11-24T09:00:00+00:00")


def begun() -> Conversation:
    return Conversation(id="0" * 32, script="two-party", facts={"areas": list(AREAS)})


def view(conversation: Conversation) -> Replay:
    return engine.replay(conversation, TWO_PARTY)


def does(conversation: Conversation, party: Party, *choices: str) -> Conversation:
    for choice in choices:
        event = Wrote(Screened(choice[1:])) if choice.startswith("=") else Chosen(choice)
        conversation = engine.advance(conversation, view(conversation), party, event, STAMP).conversation
    return conversation


def at_either_question() -> Conversation:
    ready = does(does(begun(), "person", "go-on", "yes"), "clinician", "yes")
    chosen = does(ready, "person", "friendships", "done", "=Sam rings me")
    return does(chosen, "clinician", "=A group on Tuesdays")


def test_each_side_goes_through_its_own_branch_at_its_own_pace():
    after = does(begun(), "clinician", "yes")

    assert "clinician" not in view(after).open
    assert view(after).open["person"].question.message == "join-adds"


def test_the_join_waits_for_both():
    one = does(begun(), "person", "go-on", "yes")

    assert set(view(one).open) == {"clinician"}
    assert set(view(does(one, "clinician", "yes")).open) == {"person"}


def test_a_paragraph_for_one_side_is_not_shown_to_the_other():
    asked = at_either_question()

    assert view(asked).open["person"].says == ()
    before = does(does(begun(), "person", "go-on", "yes"), "clinician", "yes")
    before = does(before, "person", "friendships", "done", "=Sam rings me")
    assert [one.message for one in view(before).open["clinician"].says] == ["you-wrote"]


def test_the_first_answer_to_a_question_of_either_stands():
    asked = at_either_question()
    same_instant = view(asked)  # both presses were made against this view

    first = engine.advance(asked, same_instant, "person", Wrote(Screened("My sister")), STAMP).conversation
    second = engine.advance(first, view(first), "clinician", Wrote(Screened("The job centre")), STAMP)

    assert first.answers["others-could/friendships/either"].value == "My sister"
    assert second.conversation.answers["others-could/friendships/either"].value == "My sister"


def test_back_reopens_only_what_this_side_answered():
    asked = does(at_either_question(), "clinician", "back")

    assert view(asked).open["clinician"].question.message == "team-could"
    assert asked.reopened == {"clinician": ("team-could/friendships/clinician",)}


def test_back_by_each_side_keeps_all_answers():
    asked = at_either_question()

    gone_back = does(does(asked, "clinician", "back"), "person", "back")

    assert gone_back.answers == asked.answers


def test_a_final_answer_closes_what_came_before_to_both():
    done = does(at_either_question(), "person", "=My sister", "yes")

    clinician = engine.advance(done, view(done), "clinician", Chosen("back"), STAMP)

    assert clinician.note is not None
    assert clinician.note.message == "back-is-closed"
    assert clinician.conversation.reopened == {}


def test_a_side_without_a_question_sees_for_whom_it_waits():
    from flows.draw import draw

    waiting = does(begun(), "clinician", "yes")
    changing = replace(at_either_question(), reopened={"person": ("helps-a-little/friendships/person",)})

    assert draw(waiting, view(waiting), "clinician", TWO_PARTY).message == "waiting-person"
    assert draw(changing, view(changing), "clinician", TWO_PARTY).message == "waiting-change-person"


@pytest.mark.parametrize("start", range(0, 500, 50))
def test_500_random_pairs_end_and_lose_nothing(start: int):
    for seed in range(start, start + 50):
        walk = Walk(TWO_PARTY, Facts(areas=list(AREAS)), seed, parties=("person", "clinician"))

        said, agreed = walk.end().outcome

        assert set(agreed) == {"person", "clinician"}
        for area, works, *_ in said:
            stored = walk.conversation.answers[f"helps-a-little/{area}/person"]
            assert works == (stored.value if stored.how == "given" else None)
