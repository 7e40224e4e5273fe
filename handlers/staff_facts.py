"""What the scripts about colleagues are told when they start: ids, days and choices.

The one rule: for whom each of them is, is asked at the start and at every turn; nobody's record is a fact here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from zoneinfo import ZoneInfo

from flows.companion import COMPANION
from flows.console_audit import UnusualLooksFacts, WhoLookedFacts
from flows.console_duty import DutyAddFacts, DutyRemoveFacts, DutyRotaFacts
from flows.console_hand_over import HandOverFacts
from flows.console_my_work import EndLeaveFacts, MyWorkFacts, TakeLeaveFacts, WorkHoursFacts
from flows.console_staff import (
    DOES,
    ColleagueCodeFacts,
    ColleagueFacts,
    ColleagueRoleFacts,
    ColleagueSureFacts,
    StaffFacts,
)
from flows.console_switch import WrenSwitchFacts
from flows.stops import ALWAYS
from handlers.here import Here
from handlers.invitation import invitation
from storage import (
    absences,
    access,
    audit_looks,
    chats,
    clinicians,
    duty,
    flags,
    hand_overs,
    invites,
    links,
    pins,
    switches,
)
from storage.clinicians import Clinician

A_PAGE = 20
"""Looks that an auditor sees at once."""

MOST_OFFERED = 60
"""Colleagues on the buttons of one screen (Telegram takes at most 100)."""


def managed(here: Here, id_: str) -> Clinician | None:
    """This colleague, where they are this reader's to decide about; a refusal leaves its row."""
    manager, other = here.clinician, clinicians.find(here.unit, id_)
    if manager is not None and other is not None and access.may_manage(manager, other):
        return other
    here.unit.audit("refused staff", actor=here.chat.subject, subjects=())
    return None


def can_take_over(here: Here, leaver: Clinician) -> tuple[str, ...]:
    """Who can be linked to the people of somebody who leaves: of their team first."""
    found = [one for one in clinicians.at_work(here.unit) if one.id != leaver.id]
    found.sort(key=lambda one: one.team != leaver.team)
    return tuple(one.id for one in found[:MOST_OFFERED])


def people_of(here: Here, clinician: str) -> tuple[str, ...]:
    return tuple(one for one in links.active_for(here.unit, clinician) if here.unit.is_readable(one))


def _my_work(here: Here, about: str) -> MyWorkFacts:
    assert here.clinician is not None
    mine = absences.of(here.unit, here.clinician.id)
    leave = [(one.id, one.first_day.isoformat(), one.last_day.isoformat(), one.cover) for one in mine]
    week = {day: [list(span) for span in spans] for day, spans in here.clinician.hours.items()}
    return MyWorkFacts(hours=week, leave=tuple(leave))


def _take_leave(here: Here, about: str) -> TakeLeaveFacts:
    assert here.clinician is not None
    today = here.unit.now.astimezone(ZoneInfo(here.desk.team.zone)).date()
    return TakeLeaveFacts(today=today.isoformat(), colleagues=can_take_over(here, here.clinician))


def _end_leave(here: Here, about: str) -> EndLeaveFacts | None:
    mine = next((one for one in absences.of(here.unit, here.chat.subject) if one.id == about), None)
    if mine is None:
        return None
    first, last = mine.first_day.isoformat(), mine.last_day.isoformat()
    return EndLeaveFacts(absence=mine.id, first=first, last=last, cover=mine.cover)


def _staff(here: Here, about: str) -> StaffFacts:
    assert here.clinician is not None
    everybody = clinicians.everybody(here.unit)
    theirs = [one.id for one in everybody if access.may_manage(here.clinician, one)]
    return StaffFacts(colleagues=tuple(theirs[:MOST_OFFERED]))


def _colleague(here: Here, about: str) -> ColleagueFacts | None:
    other = managed(here, about)
    if other is None or here.clinician is None:
        return None
    return ColleagueFacts(
        clinician=other.id,
        state=other.state,
        phone=bool(chats.open_of(here.unit, other.id)),
        myself=other.id == here.clinician.id,
        leaving=hand_overs.standing_of(here.unit, other.id) is not None,
        roles=here.clinician.role == "admin",
        pin=_has_pin(here, other.id),
    )


def _has_pin(here: Here, clinician: str) -> bool:
    pin = pins.find(here.unit, clinician)
    return pin is not None and (bool(pin.own) or pin.locked_at is not None)


def _colleague_sure(here: Here, about: str) -> ColleagueSureFacts | None:
    """`about` is "colleague/what"."""
    id_, _, does = about.partition("/")
    other = managed(here, id_) if does in DOES else None
    return ColleagueSureFacts(clinician=other.id, does=does) if other is not None else None


def _colleague_role(here: Here, about: str) -> ColleagueRoleFacts | None:
    other = managed(here, about)
    return ColleagueRoleFacts(clinician=other.id, role=other.role) if other is not None else None


def _colleague_code(here: Here, about: str) -> ColleagueCodeFacts | None:
    """`about` is "colleague/code"; only what has just been made can be shown."""
    id_, _, code = about.partition("/")
    other, invite = managed(here, id_), invites.latest(here.unit, "clinician", id_)
    if other is None or invite is None or not code:
        return None
    shown = invitation(code, "clinician", bot_names=here.desk.bot_names, public_url=here.desk.public_url)
    return ColleagueCodeFacts(
        clinician=id_, code=code, telegram=shown.telegram, web=shown.web, until=invite.expires_at.isoformat()
    )


def _hand_over(here: Here, about: str) -> HandOverFacts | None:
    leaver = managed(here, about)
    if leaver is None:
        return None
    theirs = people_of(here, leaver.id)
    return HandOverFacts(
        clinician=leaver.id,
        people=theirs,
        references=tuple(flags.reference(one) for one in theirs),
        colleagues=can_take_over(here, leaver),
    )


def _duty_rota(here: Here, about: str) -> DutyRotaFacts:
    return DutyRotaFacts(
        entries=tuple((one.id, str(one.weekday), one.start, one.end, one.clinician) for one in duty.week(here.unit))
    )


def _duty_add(here: Here, about: str) -> DutyAddFacts:
    return DutyAddFacts(colleagues=tuple(one.id for one in clinicians.at_work(here.unit)[:MOST_OFFERED]))


def _duty_remove(here: Here, about: str) -> DutyRemoveFacts | None:
    entry = next((one for one in duty.week(here.unit) if one.id == about), None)
    if entry is None:
        return None
    return DutyRemoveFacts(
        entry=entry.id, weekday=str(entry.weekday), begin=entry.start, end=entry.end, clinician=entry.clinician
    )


def _wren_switch(here: Here, about: str) -> WrenSwitchFacts:
    known = here.desk.phrasebook.languages
    return WrenSwitchFacts(
        stopped=tuple((one.what, one.since.isoformat()) for one in switches.of(here.unit)),
        scripts=tuple(sorted(set(COMPANION) - ALWAYS)),
        languages=tuple((code, known[code].name) for code in here.desk.languages),
    )


def _who_looked(here: Here, about: str) -> WhoLookedFacts:
    page = int(about) if about.isdecimal() else 0
    return WhoLookedFacts(page=page, more=len(audit_looks.page(here.unit, (page + 1) * A_PAGE, 1)) > 0)


GATHERERS: Mapping[str, Callable[[Here, str], Any]] = {
    "my-work": _my_work,
    "work-hours": lambda here, about: WorkHoursFacts(),
    "take-leave": _take_leave,
    "end-leave": _end_leave,
    "staff": _staff,
    "colleague": _colleague,
    "colleague-sure": _colleague_sure,
    "colleague-role": _colleague_role,
    "colleague-code": _colleague_code,
    "hand-over": _hand_over,
    "duty-rota": _duty_rota,
    "duty-add": _duty_add,
    "duty-remove": _duty_remove,
    "wren-switch": _wren_switch,
    "who-looked": _who_looked,
    "unusual-looks": lambda here, about: UnusualLooksFacts(),
}
NOBODYS = frozenset(GATHERERS)
"""None of them is about one person."""

_MANAGERS = (
    "staff",
    "colleague",
    "colleague-sure",
    "colleague-code",
    "hand-over",
    "duty-rota",
    "duty-add",
    "duty-remove",
)
FOR: Mapping[str, Callable[[Clinician], bool]] = {
    **dict.fromkeys(_MANAGERS, access.manages),
    **dict.fromkeys(("colleague-role", "wren-switch"), access.may_switch),
    **dict.fromkeys(("who-looked", "unusual-looks"), access.may_audit),
    **dict.fromkeys(("my-work", "work-hours", "take-leave", "end-leave"), access.is_at_work),
}

ABOUT_A_COLLEAGUE = frozenset({"colleague", "colleague-sure", "colleague-role", "colleague-code", "hand-over"})


def is_theirs(here: Here, name: str, about: str) -> bool:
    """Whether the colleague whom a script is about is this reader's to decide about: teams and roles change while a
    screen stands open.
    """
    if name not in ABOUT_A_COLLEAGUE:
        return True
    other = clinicians.find(here.unit, about.partition("/")[0])
    return here.clinician is not None and other is not None and access.may_manage(here.clinician, other)


_ON_THE_LIST = ("my-work", "staff", "wren-switch", "who-looked")


def ways(clinician: Clinician) -> tuple[str, ...]:
    """Which of these stand under this colleague's list of people."""
    return tuple(one for one in _ON_THE_LIST if FOR[one](clinician))
