"""Whether a reminder still stands: looked at when it is planned, and once more in the transaction that hands it off.

The one rule: nothing is sent as "now" once it is late past its limit, and nothing of an appointment once it has begun.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from storage import access, appointments, links, restrictions
from storage.appointments import Appointment
from storage.occurrences import State
from storage.people import Person
from storage.reminders import Reminder
from storage.unit import Unit

LATE = timedelta(hours=2)
"""A reminder that is later than this is no reminder any more, and whoever trusts it may take a dose twice."""

AT_REST: Mapping[str, str] = {"stopped": "stopped", "quiet": "resting"}
"""States of a reminder in which nothing of it is sent, also of what is on its way; and our word for each."""

STANDS = frozenset({"offered", "confirmed"})
"""States of an appointment that is going to be kept, for all we know."""


@dataclass(frozen=True)
class Ended:
    """How an occurrence ends that is not sent, and our own word for why."""

    state: State
    reason: str


def ended(unit: Unit, reminder: Reminder, person: Person | None, due_at: datetime) -> Ended | None:
    """Why it may not be sent to this person now; None when it may."""
    reason = _barred(unit, reminder, person)
    if reason:
        return Ended("expired", reason)
    return Ended("missed", "late") if unit.now >= latest(unit, reminder, due_at) else None


def latest(unit: Unit, reminder: Reminder, due_at: datetime) -> datetime:
    """Until when it may be sent at all."""
    appointment = _appointment(unit, reminder)
    return min(due_at + LATE, appointment.at) if appointment is not None else due_at + LATE


def _barred(unit: Unit, reminder: Reminder, person: Person | None) -> str:
    """What the person wanted, or a rule, that forbids it; "" where nothing does."""
    if person is None or person.id != reminder.person:
        return "not-theirs"
    if person.state != "active":
        return "has-left"
    if person.break_since is not None:
        return "break"
    if reminder.state in AT_REST:
        return AT_REST[reminder.state]
    if _is_limited(unit, reminder):
        return "limited"
    return _barred_by_link(unit, reminder, person)


def _is_limited(unit: Unit, reminder: Reminder) -> bool:
    """Whether a clinician has set that reminders like this one rest."""
    kinds = {one.kind for one in restrictions.standing(unit, reminder.person)}
    if "only-appointments" in kinds and not reminder.appointment:
        return True
    return "no-check-ins" in kinds and reminder.kind == "check-in"


def _barred_by_link(unit: Unit, reminder: Reminder, person: Person) -> str:
    """What is about an appointment needs its clinician; what is the person's own needs anybody at all."""
    if not reminder.appointment:
        return "" if links.clinicians_of(unit, person.id) else "link-ended"
    appointment = _appointment(unit, reminder)
    if appointment is None or appointment.person != person.id or appointment.state not in STANDS:
        return "appointment-over"
    return "" if access.may(unit, appointment.clinician, person.id) else "link-ended"


def _appointment(unit: Unit, reminder: Reminder) -> Appointment | None:
    return appointments.get(unit, reminder.appointment) if reminder.appointment else None
