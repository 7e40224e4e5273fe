"""What the scripts about colleagues returned becomes a record: leave, access, roles, duty, the switch.

The one rule: whether this reader may is asked once more, and each leaves its audit row.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, cast

from flows import staff_outcomes as o
from flows.console_staff import ROLES
from flows.words import NameOf, Say
from handlers import hand_over, staff_facts
from handlers.here import Here
from handlers.staff_access import close_consoles, shut_consoles
from storage import absences, access, clinicians, duty, invites, pins, switches
from storage.clinicians import Clinician, Role, State

Says = tuple[Say, ...]
NOT_THERE: Says = (Say("card-not-there"),)


def _hours_set(here: Here, outcome: o.WorkHoursSet) -> Says:
    assert here.clinician is not None
    week = {day: [list(span) for span in spans] for day, spans in outcome.hours.items()}
    clinicians.save(here.unit, replace(here.clinician, hours=week))
    _audit(here, "set own hours", here.clinician.id)
    here.forget_person()
    return ()


def _leave_taken(here: Here, outcome: o.LeaveTaken) -> Says:
    cover = clinicians.find(here.unit, outcome.cover)
    if cover is None or not access.is_at_work(cover) or cover.id == here.chat.subject:
        return (Say("leave-cover-gone"),)
    first, last = date.fromisoformat(outcome.first), date.fromisoformat(outcome.last)
    absences.add(
        here.unit, clinician=here.chat.subject, cover=cover.id, first_day=first, last_day=last,
        zone=here.desk.team.zone, by=here.chat.subject,
    )  # fmt: skip
    _audit(here, "take leave", here.chat.subject, cover.id)
    return (Say("leave-taken", args={"name": NameOf(cover.id)}),)


def _leave_ended(here: Here, outcome: o.LeaveEnded) -> Says:
    if not absences.cancel(here.unit, here.chat.subject, outcome.absence):
        return NOT_THERE
    _audit(here, "end leave", here.chat.subject)
    return (Say("leave-ended"),)


def _code_made(here: Here, outcome: o.CodeMade) -> Says:
    """The old phone is closed now, not when the code is used: it may be in the wrong hands."""
    other = staff_facts.managed(here, outcome.clinician)
    if other is None or other.is_out:
        return NOT_THERE
    if other.id != here.chat.subject:
        close_consoles(here.unit, here.desk, other.id)
    _audit(here, "new code", other.id)
    code = invites.make(here.unit, "clinician", other.id, here.chat.subject)
    here.talk.start("colleague-code", f"{other.id}/{code}")
    return ()


def _phones_closed(here: Here, outcome: o.PhonesClosed) -> Says:
    other = _another(here, outcome.clinician)
    if other is None:
        return NOT_THERE
    close_consoles(here.unit, here.desk, other.id)
    _audit(here, "close phone", other.id)
    return (Say("colleague-phones-closed", args={"name": NameOf(other.id)}),)


def _suspended(here: Here, outcome: o.Suspended) -> Says:
    return _state(here, outcome.clinician, "active", "suspended", "suspend colleague")


def _let_in(here: Here, outcome: o.LetIn) -> Says:
    return _state(here, outcome.clinician, "suspended", "active", "let colleague in")


def _state(here: Here, id_: str, before: State, after: State, verb: str) -> Says:
    other = _another(here, id_)
    if other is None or other.state != before:
        return NOT_THERE
    clinicians.set_state(here.unit, other.id, after)
    if after == "suspended":
        shut_consoles(here.unit, here.desk, other.id)
    _audit(here, verb, other.id)
    return (Say(f"colleague-is-{after}", args={"name": NameOf(other.id)}),)


def _pin_off(here: Here, outcome: o.ColleaguesPinOff) -> Says:
    """The lock goes with it. Before anything is seen on their phone a new one is chosen there."""
    other = _another(here, outcome.clinician)
    if other is None or not pins.take_off(here.unit, other.id):
        return NOT_THERE
    _audit(here, "take pin off", other.id)
    return (Say("colleague-pin-is-off", args={"name": NameOf(other.id)}),)


def _role_changed(here: Here, outcome: o.RoleChanged) -> Says:
    """What was open under the old role is closed with it."""
    other = _another(here, outcome.clinician)
    if other is None or here.clinician is None or not access.may_switch(here.clinician) or outcome.role not in ROLES:
        return NOT_THERE
    clinicians.save(here.unit, replace(other, role=cast("Role", outcome.role)))
    shut_consoles(here.unit, here.desk, other.id)
    _audit(here, "change role", other.id)
    return (Say("colleague-role-changed", outcome.role, {"name": NameOf(other.id)}),)


def _duty_added(here: Here, outcome: o.DutyAdded) -> Says:
    who = clinicians.find(here.unit, outcome.clinician)
    if not _manages(here) or who is None or not access.is_at_work(who):
        return NOT_THERE
    for day in outcome.days:
        duty.add(here.unit, clinician=who.id, weekday=int(day), start=outcome.begin, end=outcome.end)
    _audit(here, "change duty", who.id)
    return (Say("duty-is-set", args={"name": NameOf(who.id)}),)


def _duty_removed(here: Here, outcome: o.DutyRemoved) -> Says:
    if not _manages(here) or not duty.remove(here.unit, outcome.entry):
        return NOT_THERE
    _audit(here, "change duty")
    return ()


def _switched(here: Here, outcome: o.Switched) -> Says:
    if here.clinician is None or not access.may_switch(here.clinician):
        return NOT_THERE
    turn = switches.start if outcome.on else switches.stop
    done = turn(here.unit, outcome.what, outcome.words, here.chat.subject)
    return (Say(("switch-started" if outcome.on else "switch-stopped") if done else "switch-was-so"),)


def _another(here: Here, id_: str) -> Clinician | None:
    """A colleague who is theirs to decide about, and is not themselves."""
    return staff_facts.managed(here, id_) if id_ != here.chat.subject else None


def _manages(here: Here) -> bool:
    return here.clinician is not None and access.manages(here.clinician)


def _audit(here: Here, verb: str, *whose: str) -> None:
    here.unit.audit(verb, actor=here.chat.subject, subjects=whose)


WRITERS: Mapping[type[Any], Callable[[Here, Any], Says]] = {
    o.WorkHoursSet: _hours_set,
    o.LeaveTaken: _leave_taken,
    o.LeaveEnded: _leave_ended,
    o.CodeMade: _code_made,
    o.PhonesClosed: _phones_closed,
    o.Suspended: _suspended,
    o.LetIn: _let_in,
    o.ColleaguesPinOff: _pin_off,
    o.RoleChanged: _role_changed,
    o.HandedOver: hand_over.plan,
    o.HandOverStopped: hand_over.stop,
    o.DutyAdded: _duty_added,
    o.DutyRemoved: _duty_removed,
    o.Switched: _switched,
}
