"""What a console script returned becomes a record, once, in the turn's own transaction.

The one rule: access is asked once more before anything is written, and every record leaves its audit row; what a person
is told is a row in their own chat's outbox.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from flows import console_outcomes as o
from flows.console_digest import DigestTimesSet
from flows.console_way_back import WayBackOffered
from flows.crisis_plan_outcomes import PlanSuggested
from flows.model import Effect
from flows.pin_outcomes import PinPostponed, PinRight
from flows.report_outcomes import ReportRead, WrongReported
from flows.words import NameOf, Say
from handlers import (
    appointment_records,
    crisis_plan_records,
    digest_facts,
    flag_records,
    from_team,
    glass,
    limit_records,
    link_ends,
    pin_records,
    reports,
    session_records,
    staff_records,
)
from handlers.here import Here
from handlers.phones import close_phone
from storage import access, chats, invites, letters, links, people, reasons
from storage.conversations import Record
from storage.people import Hours, Profile

Says = tuple[Say, ...]


def record(here: Here, run: Record, outcome: Any) -> Says:
    """Write the record of one of `flows.console_outcomes`; what could not be done any more is said instead."""
    alone = _ABOUT_NOBODY.get(type(outcome))
    if alone is not None:
        return alone(here, run, outcome) or ()
    of_theirs = {**glass.WRITERS, **staff_records.WRITERS}.get(type(outcome))
    if of_theirs is not None:
        return of_theirs(here, outcome) or ()
    try:
        access.require(here.unit, here.chat.subject, outcome.person, type(outcome).__name__)
    except access.NotFound:
        return (Say("card-not-there"),)
    if type(outcome) not in flag_records.CONSOLE and access.only_by_glass(here.unit, here.chat.subject, outcome.person):
        _audit(here, f"refused {type(outcome).__name__}", outcome.person)
        return (Say("card-not-by-glass"),)
    return _WRITERS[type(outcome)](here, outcome) or ()


def carry_out(here: Here, effect: Effect) -> None:
    """The console's scripts end with outcomes; they have no effects in the middle."""
    raise TypeError(f"no such effect: {type(effect).__name__}")


def _audit(here: Here, verb: str, person: str, *, object_id: str = "", reason: str = "") -> None:
    here.unit.audit(verb, actor=here.chat.subject, subjects=(person,), object_id=object_id, reason=reason)


def _reason(here: Here, outcome: o.Exported) -> str:
    """The reason's row: the choice that was pressed, or the words."""
    return reasons.add(here.unit, outcome.person, outcome.words or outcome.reason)


def _invited(here: Here, outcome: o.Invited) -> Says:
    """The person, linked to whoever asked in the room; then the code is shown."""
    if here.clinician is None or not access.may_invite(here.clinician):
        here.unit.audit("refused invite-person", actor=here.chat.subject, subjects=())
        return (Say("not-found"),)
    profile = Profile(
        name=outcome.name,
        language=outcome.language,
        zone=here.clinician.zone,
        hours=_hours(outcome.hours),
        phrase=outcome.phrase,
        wording=outcome.wording,
        interpreter=outcome.interpreter,
        shared_phone=outcome.shared_phone,
    )
    person = people.add(here.unit, profile)
    links.start(here.unit, person, here.chat.subject)
    _audit(here, "invite", person)
    _show_code(here, person)
    return ()


def _new_code(here: Here, outcome: o.NewCode) -> None:
    """The old phone is closed now, not when the code is used: it may be in the wrong hands."""
    _close_phones(here, outcome.person)
    if people.get(here.unit, outcome.person).state in {"declined", "stopped"}:
        people.invite_again(here.unit, outcome.person)
        limit_records.end_all(here.unit, outcome.person, here.chat.subject)
    _audit(here, "new code", outcome.person)
    _show_code(here, outcome.person)


def _show_code(here: Here, person: str) -> None:
    code = invites.make(here.unit, "person", person, here.chat.subject)
    here.talk.start("show-code", f"{person}/{code}")


def _joiner_confirmed(here: Here, outcome: o.JoinerConfirmed) -> None:
    if people.get(here.unit, outcome.person).state != "unconfirmed":
        return
    people.set_state(here.unit, outcome.person, "active")
    _audit(here, "confirm", outcome.person)
    from_team.confirmed(here, outcome.person)


def _joiner_refused(here: Here, outcome: o.JoinerRefused) -> None:
    """Whoever holds that phone is not the person. Nothing that the person had before is lost."""
    person = people.get(here.unit, outcome.person)
    if person.state != "unconfirmed":
        return
    _close_phones(here, person.id)
    people.set_state(here.unit, person.id, "active" if person.joined_at else "invited")
    _audit(here, "refuse joiner", person.id)


def _phone_closed(here: Here, outcome: o.PhoneClosed) -> None:
    _close_phones(here, outcome.person)
    invites.revoke(here.unit, "person", outcome.person)
    _audit(here, "close phone", outcome.person)


def _close_phones(here: Here, person: str) -> None:
    for chat in chats.open_of(here.unit, person):
        close_phone(here, chat)


def _hours_changed(here: Here, outcome: o.SafeHoursChanged) -> None:
    person = people.get(here.unit, outcome.person)
    profile = replace(person.profile, hours=_hours(outcome.hours), wording=outcome.wording)
    people.save_profile(here.unit, replace(person, profile=profile))
    _audit(here, "set hours", person.id)


def _hours(hours: o.Hours) -> Hours:
    return {day: [list(span) for span in spans] for day, spans in hours.items()}


def _letter_sent(here: Here, outcome: o.SendLetter) -> Says:
    """Kept under the person's key, and told in their chat; what it answers is answered, and so are words already read."""
    letter = letters.add(
        here.unit,
        person=outcome.person,
        clinician=here.chat.subject,
        way="to-person",
        kind="reply" if outcome.answers else "message",
        words=outcome.words,
        about=outcome.answers,
        day=outcome.day,
        time=outcome.time,
    )
    for one in letters.unanswered(here.unit, outcome.person):
        if one.id == outcome.answers or (one.kind != "in-person" and one.opened_at is not None):
            letters.set_answered(here.unit, one.id)
    _audit(here, "write", outcome.person, object_id=letter)
    way = from_team.message(here, outcome.person, letter)
    return (Say(f"letter-{way}", args={"person": NameOf(outcome.person)}),)


def _meeting_arranged(here: Here, outcome: o.MeetingArranged) -> None:
    letter = letters.get(here.unit, outcome.letter)
    if letter is not None and letter.person == outcome.person:
        letters.set_answered(here.unit, letter.id)
        _audit(here, "arrange meeting", outcome.person, object_id=letter.id)


def _way_back_offered(here: Here, outcome: WayBackOffered) -> Says:
    _audit(here, "write", outcome.person)
    way = from_team.way_back(here, outcome.person)
    return (
        Say("console-way-back-kept" if way == "kept" else f"letter-{way}", args={"person": NameOf(outcome.person)}),
    )


def _exported(here: Here, outcome: o.Exported) -> None:
    _audit(here, "ask for export", outcome.person, reason=_reason(here, outcome))
    here.talk.start("take-copy", outcome.person)


_ABOUT_NOBODY: Mapping[type[Any], Callable[[Here, Record, Any], Says | None]] = {
    o.Invited: lambda here, run, outcome: _invited(here, outcome),
    WrongReported: reports.reported,
    ReportRead: lambda here, run, outcome: reports.was_read(here, outcome),
    PinRight: pin_records.right,
    PinPostponed: pin_records.postponed,
    DigestTimesSet: lambda here, run, outcome: digest_facts.times_set(here, outcome),
}
"""Outcomes that are about no one person, or about somebody whom nobody works with yet."""

_WRITERS: Mapping[type[Any], Callable[[Here, Any], Says | None]] = {
    o.JoinerConfirmed: _joiner_confirmed,
    o.JoinerRefused: _joiner_refused,
    o.NewCode: _new_code,
    o.PhoneClosed: _phone_closed,
    o.SafeHoursChanged: _hours_changed,
    o.SendLetter: _letter_sent,
    o.MeetingArranged: _meeting_arranged,
    o.LinkEnded: link_ends.ended,
    o.Exported: _exported,
    WayBackOffered: _way_back_offered,
    PlanSuggested: crisis_plan_records.suggested,
    **flag_records.CONSOLE,
    **pin_records.CONSOLE,
    **limit_records.CONSOLE,
    **session_records.CONSOLE,
    **appointment_records.CONSOLE,
}
