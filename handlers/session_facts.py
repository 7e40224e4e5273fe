"""What a session of two is told when it begins, and what its console script is told before.

The one rule: what it knows of the person is what their own check-in would know, read on their side.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from flows import session
from flows.console_session import SessionWithFacts
from flows.session_outcomes import SessionOffered
from handlers.here import Here
from storage import check_ins, clinicians, conversations
from storage.check_ins import CheckIn

A_SHORT_TIME = timedelta(days=7)
"""Ratings that the person gave by themselves so lately need not be asked for again."""


def gather(there: Here, clinician: str, offered: SessionOffered) -> session.Facts:
    """`there` is the person's phone."""
    from handlers import facts  # noqa: PLC0415 - the two know each other

    assert there.person is not None
    alone = facts.gather(there, "check-in", "")
    assert alone is not None
    before = check_ins.last(there.unit, there.chat.subject)
    mine = before if before is not None and _is_waiting(there, before) else None
    last, last_day = alone.last, alone.last_day
    if mine is not None:
        last, last_day = _last_before(there, mine)
    team = there.desk.team
    profile = there.person.profile
    return session.Facts(
        person=there.chat.subject,
        clinician=clinicians.get(there.unit, clinician).name,
        mode=offered.mode,
        domains=alone.domains,
        team_hours=alone.team_hours,
        today=alone.today,
        phrase=profile.phrase,
        fallback=offered.fallback,
        link=offered.link,
        interpreter=profile.interpreter,
        phone=team.phone,
        complaints=team.complaints,
        last=last,
        last_day=last_day,
        actions=alone.actions,
        beforehand=[
            {"domain": one.domain, "score": one.score, "help": one.help} for one in (mine.ratings if mine else ())
        ],
        beforehand_day=_day(there, mine) if mine else "",
        check_in=mine.id if mine else "",
    )


def _is_waiting(there: Here, check_in: CheckIn) -> bool:
    """Whether it was given lately, alone, and nothing was thought through yet."""
    at = check_in.finished_at
    return at is not None and at > there.unit.now - A_SHORT_TIME and not check_in.chosen and check_in.mode == "chat"


def _last_before(there: Here, mine: CheckIn) -> tuple[dict[str, int], str]:
    found = check_ins.last(there.unit, there.chat.subject, before=mine.finished_at)
    if found is None:
        return {}, ""
    return {one.domain: one.score for one in found.ratings if one.score is not None}, _day(there, found)


def _day(there: Here, check_in: CheckIn) -> str:
    """The day on which it was finished, as the person's own (ISO)."""
    assert there.person is not None
    assert check_in.finished_at is not None
    return check_in.finished_at.astimezone(ZoneInfo(there.person.profile.zone)).date().isoformat()


def running(here: Here, person: str) -> str:
    """A session of this clinician with this person that was left in the middle; "" where there is none."""
    found = conversations.waiting(here.unit, here.chat.id)
    return next((one.conversation.id for one in found if _is_session_with(one, person)), "")


def _is_session_with(record: conversations.Record, person: str) -> bool:
    return record.conversation.script == session.SESSION and record.subject == person


def _with(here: Here, person: str) -> SessionWithFacts:
    return SessionWithFacts(person=person, running=running(here, person))


CONSOLE_GATHERERS: Mapping[str, Callable[[Here, str], Any]] = {"session-with": _with}
