"""What a script is told when it starts, gathered once and frozen into the conversation.

The one rule: every read about a person goes through the person's own chat or an access check; a script that may not
start gets None, and the answer is the same as for one that does not exist.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from content.catalogue import dialog
from flows import check_in, join, leaving, link_ended, look, menu, my_things, team, where
from handlers import (
    appointment_facts,
    console_facts,
    crisis_plan_facts,
    flag_facts,
    hand_over_facts,
    journal_facts,
    limit_facts,
    limits,
    media_record,
    medical,
    pin_facts,
    reminder_facts,
    reminder_files,
    reports,
    strike_records,
    unanswered,
    who_looked,
    your_answer,
)
from handlers.here import Here
from storage import actions, appointments, check_ins, clinicians, letters, links, plans


def gather(here: Here, name: str, about: str) -> Any | None:
    """The facts of a script, as its own dataclass; None where it is not to be had."""
    if here.chat.bot == "console":
        return console_facts.gather(here, name, about)
    if here.person is None or name not in _COMPANION:  # a session of two begins in the console
        return None
    return _COMPANION[name](here, about)


def subject_of(here: Here, name: str, about: str) -> str:
    """Whose record the conversation is: the person's, also when a clinician holds it; of a menu the clinician's."""
    return here.chat.subject if here.chat.bot == "companion" else console_facts.subject_of(here, name, about)


def clinician_name(here: Here) -> str:
    """Who the person is in touch with, by name; the team where nobody is linked just now."""
    for one in links.clinicians_of(here.unit, here.chat.subject):
        clinician = clinicians.find(here.unit, one)
        if clinician is not None and not clinician.is_out:
            return clinician.name
    return here.desk.team.team


def today(here: Here) -> str:
    """The person's own day (ISO)."""
    assert here.person is not None
    return here.unit.now.astimezone(ZoneInfo(here.person.profile.zone)).date().isoformat()


def offered(here: Here) -> list[list[str]]:
    """The languages on offer: code and own name."""
    return [[code, here.desk.phrasebook.languages[code].name] for code in here.desk.languages]


def _join(here: Here, about: str) -> join.Facts:
    return join.Facts(
        clinician=clinician_name(here),
        team=here.desk.team.team,
        team_hours=here.desk.team.hours_in(here.language),
        languages=offered(here),
        channel=here.chat.channel,
        asks_where=not here.desk.team.nation,
        passes_on=unanswered.passes_on(here),
    )


def _menu(here: Here, about: str) -> menu.Facts:
    return menu.Facts(carry_on=here.talk.waiting() is not None, web=here.chat.channel == "web")


def _check_in(here: Here, about: str) -> check_in.Facts:
    assert here.person is not None
    last = check_ins.last(here.unit, here.chat.subject)
    here.unit.audit_once(
        "read", actor=here.chat.subject, subjects=(here.chat.subject,), object_id="check-ins", day=here.unit.now.date()
    )
    scores = {rating.domain: rating.score for rating in last.ratings if rating.score is not None} if last else {}
    zone = ZoneInfo(here.person.profile.zone)
    return check_in.Facts(
        domains=[item.key for item in dialog().items],
        clinician=clinician_name(here),
        team_hours=here.desk.team.hours_in(here.language),
        today=today(here),
        last=scores,
        last_day=last.finished_at.astimezone(zone).date().isoformat() if last and last.finished_at and scores else "",
        actions=[
            {"id": action.id, "what": action.what, "who": action.who, "by": action.by}
            for action in actions.open_of(here.unit, here.chat.subject)
        ],
        plan_delivery=here.person.profile.plan_delivery,
    )


def _team(here: Here, about: str) -> team.Facts:
    return team.Facts(
        clinician=clinician_name(here),
        team_hours=here.desk.team.hours_in(here.language),
        about=about,
        **limits.told(here),
    )


def _outside(here: Here, words: str) -> team.Facts:
    return team.Facts(
        clinician=clinician_name(here),
        team_hours=here.desk.team.hours_in(here.language),
        words=words,
        medical=medical.asks(words),
        **limits.told(here),
    )


def _message(here: Here, letter: str) -> team.Facts:
    assert here.person is not None
    return team.Facts(
        clinician=clinician_name(here),
        team_hours=here.desk.team.hours_in(here.language),
        letter=letter,
        wording=here.person.profile.wording,
        **limits.told(here),
    )


def _written(here: Here, page: str) -> my_things.Facts:
    ids, earlier = _page(letters.to_person(here.unit, here.chat.subject), page)
    return replace(_my_things(here, ""), letters=ids, earlier=earlier)


def _who_sees(here: Here, page: str) -> my_things.Facts:
    after = int(page or 0) + 1
    earlier = str(after) if after < who_looked.pages(here) else ""
    return replace(_my_things(here, ""), page=page, earlier=earlier)


def _page(ids: list[str], page: str) -> tuple[list[str], str]:
    """The ids of this page, and the next page's name where there is one."""
    first = int(page or 0) * A_PAGE
    return ids[first : first + A_PAGE], str(int(page or 0) + 1) if len(ids) > first + A_PAGE else ""


def _my_things(here: Here, about: str) -> my_things.Facts:
    return my_things.Facts(
        clinician=clinician_name(here),
        team=here.desk.team.team,
        team_phone=here.desk.team.phone,
        complaints=here.desk.team.complaints,
        team_hours=here.desk.team.hours_in(here.language),
        languages=offered(here),
        has_plan=plans.last(here.unit, here.chat.subject) is not None,
        passes_on=unanswered.passes_on(here),
    )


def _leaving(here: Here, about: str) -> leaving.Facts:
    return leaving.Facts(clinician=clinician_name(here), team=here.desk.team.team, channel=here.chat.channel)


def _old_one(here: Here, about: str) -> leaving.Facts | None:
    """About the conversation that was left: named, or the newest."""
    record = here.talk.get(about) if about else here.talk.waiting()
    record = record or here.talk.waiting()
    if record is None:
        return None
    seen = here.talk.view(record)
    if seen is None:
        return None
    record, view = seen
    opened = view.open.get(here.party)
    place = opened.question.place if opened is not None else None
    touched = datetime.fromisoformat(record.conversation.touched_at or record.conversation.started_at)
    assert here.person is not None
    return leaving.Facts(
        clinician=clinician_name(here),
        team=here.desk.team.team,
        conversation=record.conversation.id,
        script=record.conversation.script,
        question=place[0] if place else 0,
        questions=place[1] if place else 0,
        since=touched.astimezone(ZoneInfo(here.person.profile.zone)).date().isoformat(),
    )


def _link_ended(here: Here, about: str) -> link_ended.Facts:
    """`about` is the clinician, and why."""
    clinician, _, reason = about.partition("/")
    assert here.person is not None
    # what stood with them is called off in this very transaction
    off = [one for one in appointments.of(here.unit, here.chat.subject) if one.clinician == clinician]
    ended = [one.at for one in off if (one.cancelled_by, one.changed_at) == (clinician, here.unit.now)]
    return link_ended.Facts(
        clinician=clinicians.get(here.unit, clinician).name,
        team=here.desk.team.team,
        phone=here.desk.team.phone,
        reason=reason,
        meeting=ended[0].isoformat() if ended else "",
        wording=here.person.profile.wording,
    )


A_PAGE = 20
"""Kept words or messages that are listed at once, newest first."""

_COMPANION: Mapping[str, Callable[[Here, str], Any]] = {
    "join": _join,
    "menu": _menu,
    "more": _menu,
    "settings": _menu,
    "check-in": _check_in,
    "in-person": _team,
    "outside": _outside,
    "your-answer": your_answer.gather,
    "write-to-team": _team,
    "message": _message,
    "show-plan": _my_things,
    "how-this-works": _my_things,
    "who-sees": _who_sees,
    **journal_facts.FACTS,
    **strike_records.FACTS,
    **crisis_plan_facts.GATHERERS,
    **flag_facts.GATHERERS,
    **pin_facts.GATHERERS,
    **limit_facts.GATHERERS,
    **reports.GATHERERS,
    "what-was-written": _written,
    "language": _my_things,
    "how-it-looks": lambda here, about: look.Facts(),
    "where-i-am": lambda here, about: where.Facts(from_help=about == "help"),
    "take-a-break": _leaving,
    "back-from-break": _leaving,
    "hide": _leaving,
    "stop": _leaving,
    "new-phone": _leaving,
    "old-one": _old_one,
    "link-ended": _link_ended,
    hand_over_facts.SCRIPT: hand_over_facts.facts,
    **reminder_facts.GATHERERS,
    **appointment_facts.GATHERERS,
    **media_record.GATHERERS,
    **reminder_files.GATHERERS,
}
