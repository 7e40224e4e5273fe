"""The rota: who works, who is away, who stands in, who is on duty, and who can be reached.

The one rule: it says who there is at a moment and asks nobody; an empty answer means that there really is nobody.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from flows import hours
from storage import absences, chats, clinicians, duty
from storage.absences import Absence
from storage.clinicians import SEES_PEOPLE, Clinician
from storage.unit import Unit


class Team(Protocol):
    """The part of the service file that says when the team works."""

    @property
    def zone(self) -> str: ...
    @property
    def hours(self) -> Mapping[str, Sequence[Sequence[str]]]: ...
    @property
    def holidays(self) -> Sequence[date]: ...


def on_leave(unit: Unit, clinician: str, day: date) -> Absence | None:
    return absences.on_day(unit, clinician, day)


def cover_of(unit: Unit, clinician: str, at: datetime) -> list[str]:
    """Who stands in for somebody who is away then: where the cover is away too, the cover's own cover. Nobody who is
    away or may not work is among them; [] where nobody is away, or nobody is left.
    """
    away = _away(unit, at)
    return [one for one in _stand_ins(away, clinician) if _is_active(unit, one)]


def covered_by(unit: Unit, clinician: str, at: datetime) -> list[str]:
    """For whom this clinician stands in then."""
    away = _away(unit, at)
    return [absent for absent in away if clinician in _stand_ins(away, absent)]


def on_duty(unit: Unit, at: datetime, zone: str) -> list[str]:
    """Who is on duty then; for somebody who is away, who stands in for them."""
    turns = [one for one in duty.week(unit) if hours.is_within({str(one.weekday): [[one.start, one.end]]}, zone, at)]
    away = _away(unit, at)
    there = [
        one
        for turn in turns
        for one in (_stand_ins(away, turn.clinician) if turn.clinician in away else [turn.clinician])
    ]
    return [one for one in dict.fromkeys(there) if _is_active(unit, one)]


def works_at(unit: Unit, clinician: str, at: datetime, team: Team) -> bool:
    """Within their own hours (the team's, where they have none), not away, on no holiday."""
    found = clinicians.find(unit, clinician)
    if found is None or found.state != "active" or is_holiday(team, at) or clinician in _away(unit, at):
        return False
    return hours.is_within(*week_of(found, team), at)


def week_of(clinician: Clinician, team: Team) -> tuple[hours.Week, str]:
    """Their week, and whose clock it is on."""
    return (clinician.hours, clinician.zone) if clinician.hours else (team.hours, team.zone)


def is_holiday(team: Team, at: datetime) -> bool:
    return _day(team, at) in team.holidays


def reachable(unit: Unit, clinician: str) -> bool:
    """Whether what is sent to them now can arrive: they may work, and a console of theirs is open and not blocked."""
    if not _is_active(unit, clinician):
        return False
    return any(one.unreachable_since is None for one in chats.consoles_of(unit, clinician))


def next_opening(unit: Unit, team: Team, at: datetime) -> datetime | None:
    """The first moment from `at` on at which the team works, holidays left out; None where its week has no hours."""
    moment = at
    for _ in range(len(team.holidays) + 1):  # each round leaves at least one holiday behind
        found = hours.next_allowed(team.hours, team.zone, moment)
        if found is None or not is_holiday(team, found):
            return found
        moment = hours.next_day(team.zone, found)
    return None


def _away(unit: Unit, at: datetime) -> dict[str, list[str]]:
    """Everybody who is away then, and who was asked to stand in."""
    away: dict[str, list[str]] = {}
    for one in absences.standing(unit, at):
        away.setdefault(one.clinician, []).append(one.cover)
    return away


def _stand_ins(away: Mapping[str, list[str]], clinician: str) -> list[str]:
    """Down the line to those who are there; whoever was asked in a circle is not."""
    found: dict[str, None] = {}
    seen, ahead = {clinician}, list(away.get(clinician, ()))
    while ahead:
        one = ahead.pop(0)
        if one in seen:
            continue
        seen.add(one)
        if one in away:
            ahead += away[one]
        else:
            found[one] = None
    return list(found)


def _is_active(unit: Unit, clinician: str) -> bool:
    """Whether they may work with people: only such a one can stand in or be on duty."""
    found = clinicians.find(unit, clinician)
    return found is not None and found.state == "active" and found.role in SEES_PEOPLE


def _day(team: Team, at: datetime) -> date:
    return at.astimezone(ZoneInfo(team.zone)).date()
