"""What a person is told of a hand-over: who goes, who comes, and on which day of theirs.

The one rule: it is told to whom it is about, in their own chat, and is true at the moment when it is put there.
"""

from __future__ import annotations

from zoneinfo import ZoneInfo

from flows.new_clinician import NewClinicianFacts
from flows.staff_outcomes import NewClinicianRead
from handlers.here import Here
from storage import clinicians, hand_overs
from storage.conversations import Record

SCRIPT = "new-clinician"


def facts(here: Here, about: str) -> NewClinicianFacts | None:
    """It may have been called off meanwhile."""
    one = hand_overs.get(here.unit, about)
    if one is None or here.person is None or here.person.id not in one.to:
        return None
    zone = ZoneInfo(here.person.profile.zone)
    return NewClinicianFacts(
        hand_over=one.id,
        clinician=_name(here, one.clinician),
        new=_name(here, one.to[here.person.id]),
        day=one.at.astimezone(zone).date().isoformat(),
        team=here.desk.team.team,
        phone=here.desk.team.phone,
        off=one.cancelled_at is not None,
        wording=here.person.profile.wording,
    )


def _name(here: Here, id_: str) -> str:
    found = clinicians.find(here.unit, id_)
    return found.name if found is not None else here.desk.team.team


def was_read(here: Here, run: Record, outcome: NewClinicianRead) -> None:
    hand_overs.seen(here.unit, here.chat.subject, outcome.hand_over)
