"""What the screens about colleagues add when they are drawn: who works here and how, who is on duty, who looked.

The one rule: of a person no more than initials and a reference stands here; whoever needs neither sees a count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import timedelta

from flows import hours
from flows.words import Args, Day, Moment, NameOf, Say
from handlers.initials import initials
from handlers.reader import Reader
from handlers.staff_facts import A_PAGE
from handlers.viewing import View, ViewContent, at, item, small
from storage import absences, access, audit_looks, clinicians, flags, hand_overs, links, people, rota
from storage.access import NotFound
from storage.audit_looks import Act
from storage.clinicians import Clinician

A_WEEK = timedelta(days=7)
BREAK_GLASS = "break glass"
"""The audit verb of a record opened in an emergency."""


def _manager(reader: Reader) -> Clinician:
    found = clinicians.find(reader.unit, reader.chat.subject)
    if found is None or not access.manages(found):
        raise NotFound("staff: not for this reader")
    return found


def _auditor(reader: Reader) -> None:
    found = clinicians.find(reader.unit, reader.chat.subject)
    if found is None or not access.may_audit(found):
        raise NotFound("who looked: not for this reader")


def _staff(reader: Reader, about: str) -> ViewContent:
    manager = _manager(reader)
    theirs = [one for one in clinicians.everybody(reader.unit) if access.may_manage(manager, one)]
    lines = {one.id: {"state": _state(one), "more": Say("staff-people", args=_count(reader, one))} for one in theirs}
    return ViewContent(blocks=(Say("staff-title", args={"n": len(theirs)}),), lines=lines)


def _colleague(reader: Reader, id_: str) -> ViewContent:
    manager, other = _manager(reader), clinicians.find(reader.unit, id_)
    if other is None or not access.may_manage(manager, other):
        raise NotFound("colleague: not for this reader")
    blocks = [_state(other), Say("staff-people", args=_count(reader, other))]
    if other.team:
        blocks.append(small("staff-team", {"team": other.team}))
    away = absences.of(reader.unit, id_)
    blocks += [item("colleague-away", {**_days(one), "name": NameOf(one.cover)}) for one in away]
    covers = rota.covered_by(reader.unit, id_, reader.unit.now)
    blocks += [item("colleague-covers", {"name": NameOf(one)}) for one in covers]
    leaving = hand_overs.standing_of(reader.unit, id_)
    if leaving is not None:
        stuck = leaving.at <= reader.unit.now
        blocks.append(Say("colleague-leaving-stuck" if stuck else "colleague-leaving", args=at(leaving.at)))
    return ViewContent(blocks=tuple(blocks))


def _state(one: Clinician) -> Say:
    return Say("staff-state", one.role, {"state": one.state})


def _count(reader: Reader, one: Clinician) -> Args:
    return {"n": len(links.active_for(reader.unit, one.id))}


def _days(one: absences.Absence) -> Args:
    return {"first": Day(one.first_day.isoformat()), "last": Day(one.last_day.isoformat())}


def _initials(reader: Reader, person: str) -> ViewContent:
    """Whose new clinician is asked for: no more than is needed to tell them apart."""
    manager, known = _manager(reader), people.find(reader.unit, person)
    theirs = (clinicians.get(reader.unit, one) for one in links.clinicians_of(reader.unit, person))
    if known is None or not any(access.may_manage(manager, one) for one in theirs):
        raise NotFound("initials: no such person")
    reader.looked("list", person, "hand-over")
    return ViewContent(blocks=(Say("staff-initials", args=_who(person, known.profile.name)),))


def _who(person: str, name: str) -> Args:
    return {"initials": initials(name), "reference": flags.reference(person)}


def _duty(reader: Reader, about: str) -> ViewContent:
    _manager(reader)
    there = rota.on_duty(reader.unit, reader.unit.now, reader.desk.team.zone)
    now = tuple(item("duty-now", {"name": NameOf(one)}) for one in there)
    return ViewContent(blocks=now or (Say("duty-nobody-now"),))


def _who_looked(reader: Reader, page: str) -> ViewContent:
    _auditor(reader)
    acts = audit_looks.page(reader.unit, int(page) * A_PAGE, A_PAGE)
    _note(reader, acts)
    blocks = tuple(item("looked-row", {**_said(reader, one), **at(one.at)}) for one in acts)
    return ViewContent(blocks=blocks or (Say("looked-nothing"),))


def _said(reader: Reader, act: Act) -> Args:
    known = people.find(reader.unit, act.person)
    return {"name": NameOf(act.actor), "verb": act.verb, **_who(act.person, known.profile.name if known else "")}


def _unusual(reader: Reader, about: str) -> ViewContent:
    """Looks outside hours, without a link of one's own, in an emergency: for each colleague who has any."""
    _auditor(reader)
    acts = audit_looks.since(reader.unit, reader.unit.now - A_WEEK)
    _note(reader, acts)
    of: dict[str, list[Act]] = {}
    for one in acts:
        of.setdefault(one.actor, []).append(one)
    lines = [
        item("unusual-row", {"name": NameOf(actor), "n": len(theirs), **counts})
        for actor, theirs in sorted(of.items())
        if any((counts := _counts(reader, actor, theirs)).values())
    ]
    since = small("unusual-since", {"at": Moment((reader.unit.now - A_WEEK).isoformat())})
    return ViewContent(blocks=(since, *(lines or [Say("unusual-none")])))


def _counts(reader: Reader, actor: str, acts: list[Act]) -> Mapping[str, int]:
    clinician, team = clinicians.get(reader.unit, actor), reader.desk.team
    week, zone = rota.week_of(clinician, team)
    found = Counter(
        outside=sum(not hours.is_within(week, zone, one.at) or rota.is_holiday(team, one.at) for one in acts),
        unlinked=sum(not one.linked for one in acts),
        emergency=sum(one.verb == BREAK_GLASS for one in acts),
    )
    return {name: found[name] for name in ("outside", "unlinked", "emergency")}


def _note(reader: Reader, acts: list[Act]) -> None:
    """That an auditor read about these people is on record too: one row a day for each set of them."""
    persons = tuple(sorted({one.person for one in acts}))
    if persons:
        reader.unit.audit_once(
            "list", actor=reader.chat.subject, subjects=persons, object_id="who-looked", day=reader.unit.now.date()
        )


VIEWS: Mapping[str, View] = {
    "staff": _staff,
    "colleague": _colleague,
    "initials": _initials,
    "duty": _duty,
    "who-looked": _who_looked,
    "unusual-looks": _unusual,
}
