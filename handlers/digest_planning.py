"""Which digests one clinician's day brings, and when; each becomes a row, and where it goes to the phone a line there.

The one rule: the row's own key makes it come once. What is too late for its moment is not sent as that moment's; it
stands in the console all the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from flows.hours import day_start, instant, next_day
from handlers.beside import put_beside
from handlers.desk import Desk
from handlers.digest_facts import monday
from handlers.here import Here
from storage import access, appointments, chats, clinicians, digests, rota
from storage.appointments import Appointment
from storage.clinicians import Clinician
from storage.digests import Kind
from storage.unit import Unit

LATE = timedelta(hours=2)
"""So long after its time a digest is no more that morning's."""

AN_HOUR = timedelta(hours=1)

HAVE: dict[str, tuple[Kind, ...]] = {
    "clinician": ("daily", "before"),
    "lead": ("daily", "before", "weekly"),
    "admin": ("weekly",),
}
"""By role; an auditor has none."""


@dataclass(frozen=True, kw_only=True)
class Due:
    """One that has come round: `day` is its day, `about` and `person` the meeting that it comes before."""

    kind: Kind
    day: date
    at: datetime
    about: str = ""
    person: str = ""


def plan(unit: Unit, desk: Desk, clinician_id: str) -> int:
    """Plan what is due for this clinician; how many came."""
    clinician = clinicians.find(unit, clinician_id)
    if clinician is None or clinician.state != "active" or clinician.role not in HAVE:
        return 0
    found = [one for one in _due(unit, desk, clinician) if _is_new(unit, clinician, one)]
    if not found:
        return 0
    chat = chats.phone(unit, clinician.id)
    if chat is not None:
        unit.lock_chat(chat.bot, chat.address)
    unit.lock_subject(clinician.id)
    there = Here.between(unit, desk, chat) if chat is not None and chat.bot == "console" else None
    return sum(_come(unit, clinician, there, one) for one in found)


def _due(unit: Unit, desk: Desk, clinician: Clinician) -> Iterator[Due]:
    """What has come round today, on days on which they work."""
    day = unit.now.astimezone(ZoneInfo(clinician.zone)).date()
    began = begins(unit, desk, clinician, day)
    if began is None:
        return
    has = HAVE[clinician.role]
    if "daily" in has and began <= unit.now:
        yield Due(kind="daily", day=day, at=began)
    if "weekly" in has and began <= unit.now:
        yield Due(kind="weekly", day=monday(day), at=began)
    if "before" in has:
        yield from _before(unit, clinician, day, began)


def begins(unit: Unit, desk: Desk, clinician: Clinician, day: date) -> datetime | None:
    """When their digest of that day comes: at their own time, or as they begin to work; None on a day off."""
    week, zone = rota.week_of(clinician, desk.team)
    spans = week.get(str(day.weekday()), ())
    if not spans or day in desk.team.holidays or rota.on_leave(unit, clinician.id, day) is not None:
        return None
    if ":" in clinician.digest_at:
        return instant(day, clinician.digest_at, clinician.zone)
    return instant(day, min(start for start, _ in spans), zone)


def _before(unit: Unit, clinician: Clinician, day: date, began: datetime) -> Iterator[Due]:
    """In the morning; an hour before where it was made, or moved, after that, or where they want it so."""
    start = day_start(clinician.zone, unit.now) - timedelta(microseconds=1)
    for one in appointments.of_clinician(unit, clinician.id, start, next_day(clinician.zone, unit.now)):
        at = _lead(clinician, one, began)
        if at <= unit.now < one.at and access.may(unit, clinician.id, one.person):
            yield Due(kind="before", day=day, at=at, about=one.id, person=one.person)


def _lead(clinician: Clinician, one: Appointment, began: datetime) -> datetime:
    an_hour = one.at - AN_HOUR
    late = clinician.digest_before == "hour" or one.changed_at >= began
    return an_hour if late else min(began, an_hour)


def _is_new(unit: Unit, clinician: Clinician, one: Due) -> bool:
    return digests.of_day(unit, clinician.id, one.kind, one.day, one.about) is None


def _come(unit: Unit, clinician: Clinician, there: Here | None, one: Due) -> bool:
    """The row, and the line on the phone; False where somebody else planned it in the meantime."""
    wanted = clinician.digest_before if one.kind == "before" else clinician.digest_at
    since = digests.since(unit, clinician.id)
    late = one.kind != "before" and unit.now - one.at > LATE
    nobody = one.kind == "daily" and not access.persons_of(unit, clinician)
    quiet = wanted == "none" or there is None or nobody
    state: digests.State = "late" if late else "quiet" if quiet else "sent"
    id_ = digests.add(
        unit, clinician=clinician.id, kind=one.kind, day=one.day, about=one.about, state=state, since=since
    )
    if id_ is not None and state == "sent" and there is not None:
        _send(there, one, id_)
    return id_ is not None


def _send(there: Here, one: Due, id_: str) -> None:
    """Class D: never twice, and it stands in the console whatever becomes of it."""
    script, about = ("meeting-ready", f"{one.person}/{id_}") if one.kind == "before" else ("digest-ready", id_)
    screen = put_beside(there, script, about)
    if screen is not None:
        there.post(screen, klass="D", answer=False)
