"""May this row go now? Link, break, hours and the day's brake, looked at in the hand-off transaction itself.

The one rule: an answer goes at once; whatever Wren or a clinician started waits for the person's hours, and never
passes a break. What is refused here never reaches a platform.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from flows.hours import day_start, next_allowed, next_day
from storage import access, conversations, outbox, people, subjects
from storage.chats import Chat
from storage.outbox import Row
from storage.people import Person
from storage.unit import Unit

ANSWER_FOR = timedelta(minutes=2)
"""An answer that is older is no answer any more: nobody is waiting for it."""

A_DAY = 12
"""Messages a day that Wren starts for one person."""

LOOK_AFTER_BREAK = timedelta(minutes=10)
"""How soon a row that met a break is looked at again."""

GONE = ("stopped", "declined")


@dataclass(frozen=True)
class Go:
    """It may go now."""


@dataclass(frozen=True)
class Wait:
    """Not yet; `tripped` when the day's brake holds it."""

    until: datetime
    tripped: bool = False


@dataclass(frozen=True)
class Drop:
    """Never."""

    reason: str


Verdict = Go | Wait | Drop


def judge(unit: Unit, row: Row, chat: Chat) -> Verdict:
    """What is to become of a row that is due."""
    if row.do != "send":
        return Go()  # taking away is always allowed, and makes no sound
    # help that somebody asked for is an answer, however late
    answer = row.answer and (row.klass == "A" or unit.now - row.created_at <= ANSWER_FOR)
    if chat.closed_at is not None and (not answer or chat.channel == "web"):
        return Drop("chat closed")
    if chat.unreachable_since is not None and not answer and row.klass != "A":
        return Drop("unreachable")
    if chat.bot == "console":
        return _judge_console(unit, row, chat)
    if row.subject != chat.subject:
        return Drop("not this person's chat")
    if answer or row.klass == "A":
        return Go()
    person = people.find(unit, chat.subject)
    return Go() if person is None else _judge_started(unit, row, person)


def _judge_console(unit: Unit, row: Row, chat: Chat) -> Verdict:
    """What is about a person goes only to whom they are linked with now, whoever's key it is under. The last words of
    a conversation hold nobody's words, and names are read when they are drawn. Who is being invited is a guest, and
    known to nobody but the one who invites."""
    about = {row.subject, conversations.runs_about(unit, row.conversation)} - {"", chat.subject}
    allowed = all(access.may(unit, chat.subject, one) or subjects.is_guest(unit, one) for one in about)
    return Go() if allowed else Drop("link ended")


def _judge_started(unit: Unit, row: Row, person: Person) -> Verdict:
    if person.state in GONE:
        return Drop("has left")
    if person.break_since is not None:
        return Wait(unit.now + LOOK_AFTER_BREAK)
    allowed = next_allowed(person.profile.hours, person.profile.zone, unit.now)
    if allowed is None:
        return Wait(next_day(person.profile.zone, unit.now))
    if allowed > unit.now:
        return Wait(allowed)
    if row.klass in {"B", "D"} and _is_braked(unit, person):
        tomorrow = next_day(person.profile.zone, unit.now)
        return Wait(next_allowed(person.profile.hours, person.profile.zone, tomorrow) or tomorrow, tripped=True)
    return Go()


def _is_braked(unit: Unit, person: Person) -> bool:
    return outbox.started_today(unit, person.id, day_start(person.profile.zone, unit.now)) >= A_DAY
