"""What the scripts of appointments are told when they start, on either side.

The one rule: only this person's own appointments, whatever id is asked for; the console is told ids and clocks, no words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from zoneinfo import ZoneInfo

from flows.appointment import AppointmentFacts
from flows.appointment_reminder import AppointmentReminderFacts
from flows.appointment_times import fitting, slot_of
from flows.console_appointments import AppointmentsFacts, OneAppointmentFacts
from flows.console_make_appointment import MakeAppointmentFacts
from flows.my_meetings import CalendarFileFacts, MeetingRemindersFacts, MyMeetingsFacts
from handlers.here import Here
from storage import appointments, clinicians, letters, occurrences, people, reminders
from storage.appointments import Appointment

A_PAGE = 20
"""Appointments that are listed at once."""


# The person's own


def of_theirs(here: Here, id_: str) -> Appointment | None:
    one = appointments.get(here.unit, id_)
    return one if one is not None and one.person == here.chat.subject else None


def _appointment(here: Here, id_: str) -> AppointmentFacts | None:
    one = of_theirs(here, id_)
    return AppointmentFacts(**_told(here, one)) if one is not None else None


def _told(here: Here, one: Appointment) -> dict[str, Any]:
    assert here.person is not None
    clinician = clinicians.find(here.unit, one.clinician)
    as_last_time = fitting(here.person.profile.meeting_reminders, one.how)
    return {
        "appointment": one.id,
        "clinician": clinician.name if clinician is not None else here.desk.team.team,
        "team_hours": here.desk.team.hours_in(here.language),
        "at": one.at.isoformat(),
        "how": one.how,
        "state": one.state,
        "news": one.news or "offered",
        "has_chosen": bool(one.before or as_last_time or one.state == "confirmed"),
        "wording": here.person.profile.wording,
    }


def _my_meetings(here: Here, about: str) -> MyMeetingsFacts:
    return MyMeetingsFacts(meetings=[one.id for one in coming(here, here.chat.subject)][:A_PAGE])


def coming(here: Here, person: str) -> list[Appointment]:
    """Those that stand and have not begun, soonest first."""
    return [one for one in appointments.standing(here.unit, person) if one.at > here.unit.now]


def _meeting(here: Here, id_: str) -> AppointmentFacts | None:
    """One that is coming; what is over can no longer be answered."""
    one = of_theirs(here, id_)
    if one is None or one.state not in appointments.STANDS or one.at <= here.unit.now:
        return None
    return AppointmentFacts(**_told(here, one))


def _meeting_reminders(here: Here, id_: str) -> MeetingRemindersFacts | None:
    one = of_theirs(here, id_)
    if one is None or here.person is None:
        return None
    return MeetingRemindersFacts(
        appointment=one.id,
        at=one.at.isoformat(),
        now=here.unit.now.isoformat(),
        how=one.how,
        zone=here.person.profile.zone,
        hours=here.person.profile.hours,
        channel=here.chat.channel,
    )


def _calendar_file(here: Here, id_: str) -> CalendarFileFacts | None:
    one = of_theirs(here, id_)
    return CalendarFileFacts(appointment=one.id) if one is not None else None


def _appointment_reminder(here: Here, occurrence: str) -> AppointmentReminderFacts | None:
    """About one occurrence of one of their reminders, as long as the appointment stands."""
    came = occurrences.get(here.unit, here.chat.subject, occurrence)
    reminder = reminders.get(here.unit, here.chat.subject, came.reminder) if came is not None else None
    one = of_theirs(here, reminder.appointment) if reminder is not None else None
    if came is None or reminder is None or one is None or one.state not in appointments.STANDS:
        return None
    assert here.person is not None
    zone = here.person.profile.zone
    return AppointmentReminderFacts(
        **(_told(here, one) | {"occurrence": came.id}),
        reminder=reminder.id,
        lead=reminder.about,
        time=slot_of(one.at, zone)[1],
        since=reminder.made_at.astimezone(ZoneInfo(zone)).date().isoformat(),
    )


GATHERERS: Mapping[str, Callable[[Here, str], Any]] = {
    "appointment": _appointment,
    "my-meetings": _my_meetings,
    "meeting": _meeting,
    "meeting-reminders": _meeting_reminders,
    "calendar-file": _calendar_file,
    "appointment-reminder": _appointment_reminder,
}


# The desk; access to the person was asked for before


def _make_appointment(here: Here, about: str) -> MakeAppointmentFacts | None:
    """`about` is a person, or "person/appointment" for one that is moved."""
    id_, _, moved = about.partition("/")
    if moved and _standing(here, id_, moved) is None:
        return None
    person = people.get(here.unit, id_)
    today, now = slot_of(here.unit.now, person.profile.zone)
    wishes = letters.unanswered(here.unit, id_, "in-person")
    return MakeAppointmentFacts(
        person=id_,
        letter=wishes[0].id if wishes and not moved else "",
        appointment=moved,
        today=today,
        now=now,
        place=bool(person.profile.place),
        interpreter=bool(person.profile.interpreter),
    )


def _appointments(here: Here, person: str) -> AppointmentsFacts:
    """What is coming, and what has been and nobody has marked yet."""
    standing = appointments.standing(here.unit, person)
    return AppointmentsFacts(
        person=person, appointments=tuple((one.id, one.at.isoformat()) for one in standing)[:A_PAGE]
    )


def _one_appointment(here: Here, about: str) -> OneAppointmentFacts | None:
    person, _, id_ = about.partition("/")
    one = _standing(here, person, id_)
    if one is None:
        return None
    return OneAppointmentFacts(person=person, appointment=id_, past=one.at <= here.unit.now)


def _standing(here: Here, person: str, id_: str) -> Appointment | None:
    one = appointments.get(here.unit, id_)
    return one if one is not None and one.person == person and one.state in appointments.STANDS else None


CONSOLE_GATHERERS: Mapping[str, Callable[[Here, str], Any]] = {
    "make-appointment": _make_appointment,
    "appointments": _appointments,
    "one-appointment": _one_appointment,
}
