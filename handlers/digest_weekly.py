"""The week in numbers: for a lead of what came and was answered, for an admin of Wren itself.

The one rule: nobody is named and nobody is compared; where nothing was given, nothing is counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from statistics import median
from zoneinfo import ZoneInfo

from content.catalogue import register
from flows.words import Args, Day, Say
from handlers import caseload
from handlers.reader import Reader
from handlers.viewing import ViewContent, at, heading, item, small, today
from storage import audit, clinicians, digests, duty, orphans, people, reports, week_numbers
from storage.access import NotFound
from storage.clinicians import Clinician
from storage.unit import Unit

UNSEALED_FOR = timedelta(minutes=1)


def view(reader: Reader, about: str) -> ViewContent:
    """`about` is the digest's id; its day is the Monday after the week that it tells of."""
    found = digests.get(reader.unit, reader.chat.subject, about)
    clinician = clinicians.find(reader.unit, reader.chat.subject)
    if found is None or clinician is None or clinician.role not in {"lead", "admin"}:
        raise NotFound("read digest: no such digest")
    digests.set_opened(reader.unit, found.id)
    if clinician.role == "admin":
        return ViewContent(blocks=tuple(_of_wren(reader)))
    return ViewContent(blocks=tuple(_of_team(reader, clinician, date.fromisoformat(found.day))))


def _of_team(reader: Reader, lead: Clinician, monday: date) -> Iterator[Say]:
    persons = caseload.persons_of(reader.unit, lead)
    reader.unit.audit_once(
        "count", actor=lead.id, subjects=tuple(sorted(persons)), object_id="week", day=reader.unit.now.date()
    )
    start, end = monday - timedelta(days=7), monday
    zone = ZoneInfo(reader.zone)
    edges = [datetime.combine(day, time(), zone) for day in (start, end)]
    week = week_numbers.count(reader.unit, persons, *edges)
    shown: Args = {"start": Day(start.isoformat()), "end": Day((end - timedelta(days=1)).isoformat())}
    yield heading("weekly-title", shown)
    yield item("weekly-people", {"n": sum(_uses(reader.unit, one) for one in persons)})
    yield item("weekly-check-ins", {"n": week.check_ins})
    yield item("weekly-raised", {"n": week.raised, "opened": len(week.waits), "answered": week.answered})
    if week.raised:
        yield _to_open(week.waits)
    yield item("weekly-unanswered", {"flags": week.flags, "letters": week.letters})
    yield item("weekly-meetings", {"kept": week.kept, "missed": week.missed, "open": week.not_noted})
    yield item("weekly-orphans", {"n": len(set(orphans.find(reader.unit)) & set(persons))})
    yield item("weekly-in-doubt", {"n": week.in_doubt})
    yield small("weekly-no-data")


def _to_open(waits: tuple[timedelta, ...]) -> Say:
    if not waits:
        return item("weekly-not-opened")
    half, longest = median(one.total_seconds() for one in waits), waits[-1].total_seconds()
    return item("weekly-to-open", {**_long("half", half), **_long("all", longest)})


def _long(which: str, seconds: float) -> Args:
    hours, minutes = divmod(int(seconds) // 60, 60)
    return {f"{which}-hours": hours, f"{which}-minutes": minutes}


def _uses(unit: Unit, id_: str) -> bool:
    person = people.find(unit, id_)
    return person is not None and person.state == "active"


def _of_wren(reader: Reader) -> Iterator[Say]:
    """What `check` is red about, for somebody who reads no terminal."""
    unit = reader.unit
    late = register().past_review(date.fromisoformat(today(reader)))
    oldest = audit.unsealed_since(unit)
    yield heading("weekly-admin-title", {"day": Day(today(reader))})
    yield item("weekly-crisis-late", {"n": len(late)}) if late else item("weekly-crisis-fine")
    yield item("weekly-backups-none")
    unsealed = oldest is not None and unit.now - oldest > UNSEALED_FOR
    yield item("weekly-unsealed", at(oldest)) if unsealed and oldest is not None else item("weekly-sealed")
    yield item("weekly-duty-fine") if duty.week(unit) else item("weekly-duty-empty")
    yield item("weekly-reports", {"n": len(reports.unread(unit))})
