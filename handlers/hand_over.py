"""Somebody leaves: their people are told, and at the moment that was set they have somebody else, all at once.

The one rule: it is done whole or not at all, and never as long as it would leave one person with nobody.
"""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from flows import hours
from flows.staff_outcomes import HandedOver, HandOverStopped
from flows.words import NameOf, Say
from handlers import from_team, staff_facts
from handlers.desk import Desk
from handlers.here import Here
from handlers.staff_access import close_consoles
from storage import access, appointments, clinicians, duty, hand_overs, links
from storage.hand_overs import HandOver
from storage.unit import Unit

log = logging.getLogger(__name__)

Says = tuple[Say, ...]


def plan(here: Here, outcome: HandedOver) -> Says:
    """Set down, and everybody told. Nobody may be forgotten: who came meanwhile stops it."""
    leaver = staff_facts.managed(here, outcome.clinician)
    name = {"name": NameOf(outcome.clinician)}
    if leaver is None or hand_overs.standing_of(here.unit, leaver.id) is not None:
        return (Say("card-not-there"),)
    theirs = staff_facts.people_of(here, leaver.id)
    to = {person: outcome.to[person] for person in theirs if person in outcome.to}
    if len(to) < len(theirs) or not all(_can_take(here.unit, one, leaver.id) for one in to.values()):
        return (Say("hand-over-somebody-new", args=name),)
    id_ = hand_overs.add(
        here.unit, clinician=leaver.id, at=_moment(here, outcome.when), to=to, by=here.chat.subject
    )  # fmt: skip
    here.unit.audit("plan hand-over", actor=here.chat.subject, subjects=(leaver.id, *theirs), object_id=id_)
    kept = sum(from_team.new_clinician(here, person, id_) == "kept" for person in theirs)
    said = Say("hand-over-set", args={**name, "n": len(theirs)})
    return (said, Say("hand-over-not-reached", args={"n": kept})) if kept else (said,)


def _moment(here: Here, when: str) -> datetime:
    """Days begin on the team's clock."""
    zone = here.desk.team.zone
    if when == "now":
        return here.unit.now
    day = here.unit.now.astimezone(ZoneInfo(zone)).date()
    return hours.instant(day + timedelta(days=1 if when == "tomorrow" else 7), "00:00", zone)


def stop(here: Here, outcome: HandOverStopped) -> Says:
    """They stay after all, and whoever was told otherwise is told that."""
    leaver = staff_facts.managed(here, outcome.clinician)
    id_ = hand_overs.cancel(here.unit, leaver.id) if leaver is not None else ""
    one = hand_overs.get(here.unit, id_) if id_ else None
    if leaver is None or one is None:
        return (Say("card-not-there"),)
    here.unit.audit("stop hand-over", actor=here.chat.subject, subjects=(leaver.id, *one.to), object_id=id_)
    for person in one.to:
        from_team.new_clinician(here, person, id_)
    return (Say("hand-over-is-off", args={"name": NameOf(leaver.id)}),)


def complete(unit: Unit, desk: Desk, id_: str) -> bool:
    """Now: links move, meetings go along, the leaver's access ends. False while somebody would be left with nobody."""
    one = hand_overs.get(unit, id_)
    if one is None or one.done_at is not None or one.cancelled_at is not None:
        return True
    theirs = links.active_for(unit, one.clinician)
    for person in sorted(theirs):
        unit.lock_subject(person)
    left = [person for person in theirs if unit.is_readable(person) and not _successor(unit, one, person)]
    if left:
        log.error("hand-over-stuck", extra={"count": len(left), "reference": id_})
        return False
    if not hand_overs.set_done(unit, id_):
        return True
    for person in theirs:
        _move(unit, one, person)
    duty.remove_of(unit, one.clinician)
    clinicians.set_state(unit, one.clinician, "ended")
    close_consoles(unit, desk, one.clinician)
    unit.audit("end work", actor=one.made_by, subjects=(one.clinician,), object_id=id_)
    return True


def _successor(unit: Unit, one: HandOver, person: str) -> str:
    """Who has this person afterwards: who was named, else somebody whom they have already; "" where there is nobody."""
    have = [other for other in links.clinicians_of(unit, person) if other != one.clinician]
    named = one.to.get(person, "")
    return next((other for other in (named, *have) if other and _can_take(unit, other, one.clinician)), "")


def _move(unit: Unit, one: HandOver, person: str) -> None:
    new = _successor(unit, one, person)
    if new:
        links.start(unit, person, new)
        appointments.pass_on(unit, person, one.clinician, new)
    links.end(unit, person, one.clinician, one.made_by)
    unit.audit("hand over", actor=one.made_by, subjects=(person, *((new,) if new else ())), object_id=one.id)


def _can_take(unit: Unit, id_: str, leaver: str) -> bool:
    found = clinicians.find(unit, id_)
    return found is not None and id_ != leaver and access.is_at_work(found)
