"""A break, a limit or a switch-off becomes a record, with its reason; and so does its end, whoever ends it.

The one rule: who was put to rest by somebody else goes on only after their own yes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from flows.hours import instant
from flows.limit_outcomes import LimitSeen, OpeningSeen, RestrictionLifted, RestrictionSet, SetBreakEnded, WentOn
from flows.my_limits import ENDABLE
from flows.words import NameOf, Say
from handlers import limit_news
from handlers.desk import Desk
from handlers.here import Here
from handlers.instead import Instead
from storage import break_glass, links, people, reasons, restrictions
from storage.conversations import Record
from storage.restrictions import RESTS, Kind, Restriction
from storage.unit import Unit

Says = tuple[Say, ...]

SET: Mapping[str, str] = {
    "break": "set break",
    "suspend": "suspend",
    "no-check-ins": "limit check-ins",
    "only-appointments": "limit to appointments",
    "no-writing": "limit writing",
}
"""Kind to audit verb; the person reads them in "Who has looked"."""

LIFTED = "lift limit"


# By a clinician; `console_records` has asked for access before


def _set(here: Here, outcome: RestrictionSet) -> Says:
    kind: Kind = outcome.kind  # type: ignore[assignment]  # one of the script's own choices
    one = put(here.unit, here.chat.subject, outcome.person, kind, outcome.why, until=outcome.until)
    _audit(here, SET[kind], one, outcome.why)
    way = limit_news.tell(here.unit, here.desk, one)
    return (Say(f"limit-is-set-{way}", args={"person": NameOf(outcome.person)}),)


def put(unit: Unit, by: str, person: str, kind: Kind, why: str, *, until: str = "") -> Restriction:
    """It stands from now on, to the end of its last day on the person's own clock."""
    known = people.get(unit, person)
    end = None
    if until:
        end = instant(date.fromisoformat(until) + timedelta(days=1), "00:00", known.profile.zone)
    one = restrictions.add(unit, person=person, kind=kind, by=by, why=why, until=end)
    if kind in RESTS and known.break_since is None:
        people.set_break(unit, person, unit.now)
    return one


def _lifted(here: Here, outcome: RestrictionLifted) -> Says:
    one = restrictions.get(here.unit, outcome.person, outcome.restriction)
    if one is None or one.ended_at is not None:
        return (Say("lift-gone"),)
    one = over(here.unit, one, by=here.chat.subject, words=outcome.words)
    _audit(here, LIFTED, one, outcome.words)
    way = limit_news.tell(here.unit, here.desk, one)
    return (Say(f"limit-is-set-{way}", args={"person": NameOf(outcome.person)}),)


def _audit(here: Here, verb: str, one: Restriction, words: str) -> None:
    reason = reasons.add(here.unit, one.person, words)
    here.unit.audit(verb, actor=here.chat.subject, subjects=(one.person,), object_id=one.id, reason=reason)


# By itself


def run_out(unit: Unit, desk: Desk, person: str, id_: str) -> None:
    """What was set until a day that has passed is over."""
    unit.lock_subject(person)
    one = restrictions.get(unit, person, id_)
    if one is not None and one.ended_at is None:
        one = over(unit, one)
        if one.asks:
            limit_news.tell(unit, desk, one)


def over(unit: Unit, one: Restriction, *, by: str = "", words: str = "") -> Restriction:
    """It stands no more. While another one keeps them at rest they are not asked yet whether to go on; a limit whose
    time has run out is nothing new to them."""
    one = restrictions.end(unit, one, by, words)
    still = one.kind in RESTS and restrictions.stands(unit, one.person, *RESTS) is not None
    if still or (one.kind not in RESTS and not by):
        return restrictions.save(unit, replace(one, answered_at=unit.now))
    return one


def end_all(unit: Unit, person: str, by: str) -> None:
    """Whoever begins anew begins without them."""
    for one in restrictions.of(unit, person):
        if one.ended_at is None or one.asks:
            ended = {"ended_at": one.ended_at or unit.now, "ended_by": one.ended_by or by, "answered_at": unit.now}
            restrictions.save(unit, replace(one, **ended))  # type: ignore[arg-type]  # names of its own fields


# By the person


def _ended(here: Here, run: Record, outcome: SetBreakEnded) -> Says:
    """One press. Where their link had ended for a stay in hospital, and nobody works with them now, it is back."""
    standing = restrictions.standing(here.unit, here.chat.subject)
    mine = [one for one in standing if one.kind in ENDABLE]
    if not mine or any(one.kind not in ENDABLE for one in standing if one.kind in RESTS):
        return Instead.of(Say("not-yours-to-end"))
    for one in mine:
        ended = restrictions.end(here.unit, one, here.chat.subject)
        restrictions.save(here.unit, replace(ended, answered_at=here.unit.now))
        _link_again(here, one)
    _go_on(here)
    return ()


def _link_again(here: Here, one: Restriction) -> None:
    for clinician in one.kept.get("links", ()):
        if not links.clinicians_of(here.unit, one.person):
            links.start(here.unit, one.person, clinician)
            here.unit.audit("link again", actor=here.chat.subject, subjects=(one.person,), object_id=clinician)


def _went_on(here: Here, run: Record, outcome: WentOn) -> Says:
    one = restrictions.get(here.unit, here.chat.subject, outcome.restriction)
    if one is None or not one.asks:
        return Instead.of(Say("not-yours-to-end"))
    restrictions.save(here.unit, replace(one, answered_at=here.unit.now))
    if outcome.rests:
        return ()
    if restrictions.stands(here.unit, here.chat.subject, *RESTS) is not None:
        return Instead.of(Say("not-yours-to-end"))
    _go_on(here)
    return ()


def _go_on(here: Here) -> None:
    from handlers import records  # noqa: PLC0415 - the two know each other

    records.end_break(here)


def seen(here: Here, effect: LimitSeen) -> None:
    one = restrictions.get(here.unit, here.chat.subject, effect.restriction)
    if one is None:
        return
    read = replace(one, seen_at=one.seen_at or here.unit.now)
    if one.ended_at is not None and not one.asks:
        read = replace(read, answered_at=one.answered_at or here.unit.now)
    if one.ended_at is not None and one.kind not in RESTS:
        read = replace(read, answered_at=here.unit.now)
    restrictions.save(here.unit, read)


def opening_seen(here: Here, effect: OpeningSeen) -> None:
    if break_glass.get(here.unit, here.chat.subject, effect.opening) is not None:
        break_glass.seen(here.unit, effect.opening)


WRITERS: Mapping[type[Any], Callable[[Here, Record, Any], Says | None]] = {SetBreakEnded: _ended, WentOn: _went_on}
CONSOLE: Mapping[type[Any], Callable[[Here, Any], Says | None]] = {RestrictionSet: _set, RestrictionLifted: _lifted}
