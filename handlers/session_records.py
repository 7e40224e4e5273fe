"""A session of two: begun from the console on both phones, and kept when both have read what they agreed.

The one rule: the record is the person's, whoever of the two ended it; each side's view of it stands beside it for ever.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from flows import draw, engine, session
from flows.console_session import SessionResumed, SessionTakenBack
from flows.model import Conversation, pack_facts
from flows.session_outcomes import SessionHeld, SessionNotNow, SessionOffered
from flows.words import NameOf, Say
from handlers import caseload, check_in_record, from_team, session_facts
from handlers.here import Here
from handlers.reminder_setting import action_ended
from handlers.showing import other_side, show_there
from storage import actions, conversations, outbox, pins, plans, restrictions
from storage.conversations import Record
from storage.plans import Meeting

Says = tuple[Say, ...]

OFFERED, HELD, TAKEN_BACK = "offer session", "hold session", "take session back"
"""Audit verbs; the person reads them in "Who has looked"."""


def _offered(here: Here, outcome: SessionOffered) -> Says | None:
    """One conversation on two phones: a line that opens on a tap on the person's, the board on the clinician's."""
    there = from_team.phone_of(here, outcome.person)
    name = {"person": NameOf(outcome.person)}
    if there is None or there.chat.unreachable_since is not None or there.person is None:
        return (Say("console-session-no-phone", args=name),)
    if there.person.state != "active" or there.person.break_since is not None:
        return (Say("console-session-on-a-break", args=name),)
    if restrictions.stands(here.unit, outcome.person, "suspend") is not None:
        return (Say("console-session-switched-off", args=name),)
    if pins.locked_since(here.unit, outcome.person) is not None:
        return (Say("console-session-locked", args=name),)
    for left in conversations.waiting(here.unit, here.chat.id):
        if left.conversation.script == session.SESSION and left.subject == outcome.person:
            conversations.set_state(here.unit, left.conversation.id, "closed")
    script = here.desk.script("companion", session.SESSION)
    at = here.unit.now.isoformat()
    conversation = Conversation(
        id=here.unit.new_id(), script=script.name, version=script.version, about=here.chat.subject,
        facts=pack_facts(session_facts.gather(there, here.chat.subject, outcome)), started_at=at, touched_at=at,
    )  # fmt: skip
    run = Record(
        conversation=conversation, subject=outcome.person, person_chat=there.chat.id, clinician_chat=here.chat.id
    )
    conversations.add(here.unit, run)
    here.unit.audit(OFFERED, actor=here.chat.subject, subjects=(outcome.person,), object_id=conversation.id)
    view = engine.replay(conversation, script)
    there.post(draw.draw(conversation, view, "person", script), answer=False)
    here.activate(conversation.id)
    here.post(draw.draw(conversation, view, "clinician", script))
    return None


def _resumed(here: Here, outcome: SessionResumed) -> Says | None:
    """Both see where they were."""
    left = here.talk.get(outcome.conversation)
    if left is None:
        return (Say("card-not-there"),)
    here.talk.resume(left)
    there = from_team.phone_of(here, outcome.person)
    if there is not None and there.chat.id == left.person_chat:
        script = here.talk.script(left)
        view = engine.replay(left.conversation, script)
        show_there(there, left, draw.draw(left.conversation, view, "person", script))
    return None


def _taken_back(here: Here, outcome: SessionTakenBack) -> Says:
    """It is closed on both phones; what of it still waits is not sent."""
    left = here.talk.get(outcome.conversation)
    if left is not None:
        conversations.set_state(here.unit, left.conversation.id, "closed")
        outbox.cancel_for_conversation(here.unit, left.conversation.id)
        here.unit.audit(TAKEN_BACK, actor=here.chat.subject, subjects=(outcome.person,), object_id=left.conversation.id)
    return (Say("console-session-taken-back", args={"person": NameOf(outcome.person)}),)


def held(here: Here, run: Record, outcome: SessionHeld) -> None:
    """The ratings with how the two met, how the last actions went, the plan with each side's view."""
    person = run.subject
    here.unit.audit(HELD, actor=here.chat.subject, subjects=(person,), object_id=run.conversation.id)
    theirs = here if here.party == "person" else other_side(here, run)
    assert theirs is not None, "a session has two sides"
    check_in = outcome.check_in or check_in_record.add(theirs, run, outcome.checked, mode=outcome.mode)
    # who sat beside it has seen it: it is no news on their list
    here.unit.audit(caseload.OPENED, actor=run.conversation.about, subjects=(person,), object_id=check_in)
    check_in_record.reviewed(theirs, outcome.checked)
    for action in actions.open_of(here.unit, person):
        how = outcome.promises.get(action.id)
        if how is not None and actions.review(here.unit, action, how).state not in actions.STILL_OPEN:
            action_ended(theirs, action.id)
    meeting = Meeting(
        mode=outcome.mode,
        clinician=run.conversation.about,
        went_well=outcome.went_well,
        interpreter=outcome.interpreter,
        views={party: (view.same, view.note) for party, view in outcome.views.items()},
    )
    plan = plans.add(here.unit, person=person, check_in=check_in, thoughts=outcome.checked.thoughts, meeting=meeting)
    for thought in outcome.checked.thoughts:
        for one in thought.actions:
            actions.add(here.unit, person=person, plan=plan, action=one)


def not_now(here: Here, run: Record, outcome: SessionNotNow) -> None:
    """The clinician reads it on their own side of the conversation; it is no record of anything missed."""


CONSOLE: Mapping[type[Any], Callable[[Here, Any], Says | None]] = {
    SessionOffered: _offered,
    SessionResumed: _resumed,
    SessionTakenBack: _taken_back,
}
OF_TWO: Mapping[type[Any], Callable[[Here, Record, Any], Any]] = {SessionHeld: held, SessionNotNow: not_now}
"""Outcomes that either side may have brought about."""
