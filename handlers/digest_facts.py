"""What the scripts about digests are told when they start, and what they change.

The one rule: a digest is its reader's own; facts are ids and numbers, and whoever is named is read when it is drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from flows.console_digest import (
    DigestFacts,
    DigestReadyFacts,
    DigestTimesFacts,
    DigestTimesSet,
    MeetingDigestFacts,
    WeeklyDigestFacts,
)
from handlers import caseload
from handlers.here import Here
from storage import appointments, clinicians, digests, flags, letters
from storage.clinicians import Clinician
from storage.digests import Digest

ABOUT_NOBODY = frozenset({"digest-ready", "digest", "weekly-digest", "digest-times"})


def of_today(here: Here, clinician: Clinician, kind: digests.Kind) -> str:
    """The id of today's digest, or of this week's; "" where it has not come."""
    day = here.unit.now.astimezone(ZoneInfo(clinician.zone)).date()
    found = digests.of_day(here.unit, clinician.id, kind, day if kind == "daily" else monday(day))
    return found.id if found is not None else ""


def monday(day: date) -> date:
    """The week's first day."""
    return day - timedelta(days=day.weekday())


def _ready(here: Here, about: str) -> DigestReadyFacts | None:
    found = _own(here, about)
    if found is None or here.clinician is None:
        return None
    if found.kind != "daily":
        return DigestReadyFacts(digest=found.id, kind=found.kind, day=found.day)
    persons = set(caseload.persons_of(here.unit, here.clinician))
    wishing = letters.wishing_to_meet(here.unit) | appointments.wishing_another(here.unit)
    look = sum(person in persons for _, person, _ in flags.all_waiting(here.unit))
    return DigestReadyFacts(digest=found.id, day=found.day, look=look, meet=len(persons & wishing))


def _digest(here: Here, about: str) -> DigestFacts | None:
    """`about` is "digest" or "digest/page"."""
    id_, _, page = about.partition("/")
    found = _own(here, id_)
    if found is None or here.clinician is None:
        return None
    people = tuple(caseload.persons_of(here.unit, here.clinician))
    return DigestFacts(digest=found.id, people=people, page=int(page) if page.isdecimal() else 0)


def _meeting(here: Here, about: str) -> MeetingDigestFacts | None:
    """`about` is "person/digest"; whether this clinician may was asked before."""
    person, _, id_ = about.partition("/")
    found = _own(here, id_)
    return MeetingDigestFacts(person=person, digest=found.id) if found is not None else None


def _weekly(here: Here, about: str) -> WeeklyDigestFacts | None:
    found = _own(here, about)
    return WeeklyDigestFacts(digest=found.id) if found is not None else None


def _times(here: Here, about: str) -> DigestTimesFacts:
    assert here.clinician is not None
    return DigestTimesFacts(daily=here.clinician.digest_at, before=here.clinician.digest_before)


def _own(here: Here, id_: str) -> Digest | None:
    return digests.get(here.unit, here.chat.subject, id_)


def times_set(here: Here, outcome: DigestTimesSet) -> None:
    """When they come from now on. It is nobody's data but the clinician's own."""
    assert here.clinician is not None
    changed = replace(here.clinician, digest_at=outcome.daily, digest_before=outcome.before)
    clinicians.save(here.unit, changed)
    here.unit.audit("set digest times", actor=here.chat.subject, subjects=())


CONSOLE_GATHERERS: Mapping[str, Callable[[Here, str], Any]] = {
    "digest-ready": _ready,
    "digest": _digest,
    "meeting-ready": _meeting,
    "meeting-digest": _meeting,
    "weekly-digest": _weekly,
    "digest-times": _times,
}
