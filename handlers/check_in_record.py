"""A check-in as a record: ratings with how each was asked, the plan, the actions, and how the last ones went.

The one rule: only answers on the path count; each rating keeps its own date, language and the words shown.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from flows.engine import replay
from flows.model import Conversation
from flows.outcomes import Action, CheckedIn, Thought
from flows.questions import Scale
from handlers.flag_records import who_is_awake
from handlers.here import Here
from handlers.reminder_setting import action_ended
from storage import actions, check_ins, flags, people, plans
from storage.check_ins import CheckIn, Rating
from storage.conversations import Record


def write(here: Here, run: Record, outcome: CheckedIn) -> None:
    """The finished check-in with its plan."""
    assert here.person is not None
    check_in = add(here, run, outcome, mode="chat")
    if outcome.wants_safety:
        flags.raise_(here.unit, here.chat.subject, "personal-safety", by_others=True)
        who_is_awake(here)
    reviewed(here, outcome)
    if outcome.thoughts:
        _plan(here, check_in, outcome.thoughts)
    if outcome.plan_delivery and outcome.plan_delivery != here.person.profile.plan_delivery:
        profile = replace(here.person.profile, plan_delivery=outcome.plan_delivery)  # type: ignore[arg-type]
        people.save_profile(here.unit, replace(here.person, profile=profile))
        here.forget_person()


def add(here: Here, run: Record, outcome: CheckedIn, *, mode: str) -> str:
    """The ratings, with how person and clinician met while they were given; its id. `here` is the person's side."""
    check_in = here.unit.new_id()
    domains = [rated.domain for rated in outcome.ratings]
    check_ins.add(
        here.unit,
        CheckIn(
            id=check_in,
            person=here.chat.subject,
            conversation=run.conversation.id,
            state="finished",
            mode=mode,
            language=here.language,
            started_at=datetime.fromisoformat(run.conversation.started_at),
            finished_at=here.unit.now,
            chosen=[thought.domain for thought in outcome.thoughts],
            ratings=[rating(run.conversation, domain) for domain in domains],
        ),
    )
    return check_in


def keep_unfinished(here: Here, left: Record) -> None:
    """A check-in that was started afresh: what was answered is kept, marked as unfinished."""
    view = replay(left.conversation, here.talk.script(left))
    rated = [question.about for question in view.path if isinstance(question, Scale)]
    if not rated:
        return
    check_ins.add(
        here.unit,
        CheckIn(
            id=here.unit.new_id(),
            person=here.chat.subject,
            conversation=left.conversation.id,
            state="unfinished",
            mode="chat",
            language=here.language,
            started_at=datetime.fromisoformat(left.conversation.started_at),
            finished_at=None,
            chosen=[],
            ratings=[rating(left.conversation, domain) for domain in rated],
        ),
    )


def rating(conversation: Conversation, domain: str) -> Rating:
    """One domain as it was answered; skipped and not asked are never a number."""
    answer = conversation.answers[f"rating/{domain}/person"]
    wish = conversation.answers.get(f"more-help/{domain}/person")
    return Rating(
        domain=domain,
        score=answer.value if answer.how == "given" else None,
        how=answer.how,
        help=wish.value if wish is not None and wish.how == "given" else None,
        help_how=wish.how if wish is not None else "not-asked",
        at=answer.at,
        language=answer.language,
        fingerprint=answer.fingerprint,
        draft=answer.draft,
    )


def reviewed(here: Here, outcome: CheckedIn) -> None:
    """How the last actions went. One that is let go is closed; a changed one goes on with its new words. What reminds of
    it goes the same way."""
    for action in actions.open_of(here.unit, here.chat.subject):
        how = outcome.reviews.get(action.id)
        if how is None:
            continue
        new_words = outcome.changed.get(action.id)
        let_go = new_words is not None or outcome.kept.get(action.id) == "let-go"
        now = actions.review(here.unit, action, "let-go" if let_go else how)
        follows = ""
        if new_words is not None:
            changed = Action(action.domain, new_words, action.who, action.by)
            follows = actions.add(here.unit, person=here.chat.subject, plan=action.plan, action=changed)
        if now.state not in actions.STILL_OPEN:
            action_ended(here, action.id, follows=follows)


def _plan(here: Here, check_in: str, thoughts: tuple[Thought, ...]) -> None:
    plan = plans.add(here.unit, person=here.chat.subject, check_in=check_in, thoughts=thoughts)
    for thought in thoughts:
        for one in thought.actions:
            actions.add(here.unit, person=here.chat.subject, plan=plan, action=one)
