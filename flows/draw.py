"""From what is open to what is drawn: one party's screen, without words.

The one rule: a screen depends on the conversation alone, so it can be drawn again at any time.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from flows.engine import can_go_back
from flows.model import Conversation, Opened, Replay, ScriptDefinition
from flows.private import is_swept
from flows.questions import Answer, Draft, Party, Question
from flows.screen import Choice, Screen
from flows.words import Label, Say


def draw(
    conversation: Conversation, view: Replay, party: Party, script: ScriptDefinition, *, note: Say | None = None
) -> Screen:
    """The screen of one party: its open question, or whom it waits for."""
    opened = view.open.get(party)
    board = script.board if party == "clinician" else ""
    if opened is None:
        return Screen(
            conversation=conversation.id, card=script.card,
            message="board-waits" if board and "person" in view.open else _waiting(conversation, view, party),
            view=board, view_about=conversation.id if board else "",
        )  # fmt: skip
    question = opened.question
    draft = conversation.drafts.get(party, {})
    before = conversation.answers.get(question.key)
    screen = Screen(
        conversation=conversation.id,
        question=question.key,
        asked=conversation.asked.get(question.key, 0),
        card=question.card or script.card,
        says=(*((note,) if note else ()), *opened.says, *question.paragraphs(draft), *_before(question, before)),
        message=question.message,
        about=question.about,
        args=question.args,
        place=question.place,
        explain=question.explain if draft.get("face") == "explained" else "",
        choices=choices(conversation, view, party, script),
        chosen=question.chosen(before) if before else "",
        typing=question.typing,
        view=question.view or board,
        view_about=question.view_about or (conversation.id if board else ""),
    )
    # the line that waits for its tap stays: there is nothing on it yet
    return replace(screen, private=is_swept(script.bot, script.name) and not screen.unopened)


def choices(conversation: Conversation, view: Replay, party: Party, script: ScriptDefinition) -> tuple[Choice, ...]:
    """Every choice now open to this party: the question's own, then the other ways on."""
    opened = view.open.get(party)
    if opened is None:
        return ()
    question = opened.question
    draft = conversation.drafts.get(party, {})
    before = conversation.answers.get(question.key)
    return (*question.choices(draft, before), *_ways(conversation, view, party, opened, draft, before, script))


def _ways(
    conversation: Conversation,
    view: Replay,
    party: Party,
    opened: Opened,
    draft: Draft,
    before: Answer | None,
    script: ScriptDefinition,
) -> tuple[Choice, ...]:
    question = opened.question
    offered = [
        (question.later, Choice("for-meeting", "keep-for-meeting", group="ways")),
        (bool(script.menu) or can_go_back(conversation, view, party) is not None, Choice("back", "back", group="ways")),
        (before is not None, _keep(before)),
        (question.skip, Choice("skip", "skip", group="ways")),
        (
            bool(question.explain) and draft.get("face") != "explained",
            Choice("another-way", "another-way", group="ways"),
        ),
        (question.in_person, Choice("in-person", "rather-in-person", group="ways")),
    ]
    return tuple(choice for there, choice in offered if there)


def _keep(before: Answer | None) -> Choice:
    """The button that leaves an earlier answer as it was."""
    value = before.value if before is not None else None
    if isinstance(value, int) and not isinstance(value, bool):
        return Choice("keep", "keep-score", args={"score": value}, group="ways")
    return Choice("keep", "keep-answer", group="ways")


def _before(question: Question[Any], before: Answer | None) -> tuple[Say, ...]:
    """One line that says what was answered before, when somebody comes back to a question."""
    if before is None:
        return ()
    if before.how == "skipped":
        return (Say("came-back-skipped", style="small"),)
    if before.how == "for-meeting":
        return (Say("came-back-for-meeting", style="small"),)
    if isinstance(before.value, bool):
        return (Say("came-back-yes-no", args={"answer": Label("yes" if before.value else "no")}, style="small"),)
    if isinstance(before.value, int):
        return (
            Say("came-back-score", args={"score": before.value, "word": Label(f"scale-{before.value}")}, style="small"),
        )
    if question.typing and isinstance(before.value, str):
        return (Say("came-back-words", args={"words": before.value}, style="quote"),)
    return (Say("came-back", style="small"),)


def _waiting(conversation: Conversation, view: Replay, party: Party) -> str:
    """Which waiting screen a party without a question sees."""
    other: Party = "clinician" if party == "person" else "person"
    if conversation.reopened.get(other):
        return f"waiting-change-{other}"
    return f"waiting-{other}" if other in view.open else "waiting"
