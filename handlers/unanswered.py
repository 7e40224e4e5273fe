"""Words in a check-in or to the team in which the help check found something, and whose writer has not said whether
the team is to look.

The one rule: only where the service has set it, and people agreed to it, are they passed on; what is private is not.
"""

from __future__ import annotations

from datetime import timedelta

from flows.safety import Finding
from handlers import found_words
from handlers.desk import Desk
from handlers.here import Here
from storage import chats, flags, people, unanswered
from storage.unit import Unit

AFTER = timedelta(minutes=30)
LOOK_AGAIN = timedelta(minutes=5)
"""How soon it is looked again while somebody is at the question just now."""

FOR_THE_TEAM = frozenset({"check-in", "write-to-team"})
"""Scripts whose words the team reads anyway, once they are finished."""


def keep(here: Here, finding: Finding) -> None:
    """The words, until their writer has said; and what they are about."""
    marks = [found_words.BY_OTHERS] if "harm-by-others" in finding.dangers else []
    if is_for_the_team(here):
        marks.append(found_words.FOR_THE_TEAM)
        if passes_on(here):
            unanswered.add(here.unit, here.chat.subject, here.chat.id, AFTER, here.desk.steady())
    found_words.keep(here, finding.words, marks)


def passes_on(here: Here) -> bool:
    return here.desk.team.without_answer == "pass-on"


def is_for_the_team(here: Here) -> bool:
    """Whether what was just written answers a question in a check-in or in writing to the team."""
    record = here.talk.active()
    if record is None or record.conversation.script not in FOR_THE_TEAM:
        return False
    seen = here.talk.view(record)
    opened = seen[1].open.get(here.party) if seen is not None else None
    return opened is not None and opened.question.typing


def pass_on(unit: Unit, desk: Desk, person_id: str) -> None:
    """Half an hour is over: what still waits for an answer goes to the team, word for word."""
    phone = chats.phone(unit, person_id)
    if phone is not None:
        unit.lock_chat(phone.bot, phone.address)
    unit.lock_subject(person_id)
    phone, person = chats.phone(unit, person_id), people.find(unit, person_id)
    if phone is None or person is None or person.state != "active" or desk.team.without_answer != "pass-on":
        unanswered.remove(unit, person_id)
        return
    here = Here.between(unit, desk, phone)
    record = here.talk.active()
    if record is not None and (record.conversation.script, record.conversation.about) == ("ask-to-look", "found"):
        unanswered.wait(unit, person_id, LOOK_AGAIN, desk.steady())  # they are at it, and a no must stay a no
        return
    by_others = bool(found_words.of(here, found_words.BY_OTHERS))
    said = found_words.take(here, found_words.FOR_THE_TEAM)
    if said:
        flags.raise_(unit, person_id, "help-check", said, by_others=by_others)
        unit.audit("pass on unanswered", actor=person_id, subjects=(person_id,))
    unanswered.remove(unit, person_id)
    here.save()
