"""What a person says to an appointment, written once in the turn's own transaction.

The one rule: of what has begun nothing can be agreed or called off any more, whatever stands on an old screen.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from flows import appointment_outcomes as o
from flows.appointment_times import due, fitting, slot_of
from flows.hours import with_time
from flows.words import Moment, NameOf, Say
from handlers import appointment_reminders
from handlers.appointment_facts import of_theirs
from handlers.here import Here
from handlers.instead import Instead
from storage import appointments, occurrences, people
from storage.appointments import Appointment
from storage.conversations import Record

Says = tuple[Say, ...]

IS_OVER = Instead.of(Say("meeting-is-over"))


def opened(here: Here, effect: o.AppointmentOpened) -> None:
    one = of_theirs(here, effect.appointment)
    if one is not None and one.news:
        appointments.save(here.unit, replace(one, news=""))


def _confirmed(here: Here, run: Record, outcome: o.AppointmentConfirmed) -> Says:
    """It suits; the reminders that they chose the last time are made for this one too."""
    _answered(here, outcome.occurrence, "done")
    one = _open(here, outcome.appointment)
    if one is None:
        return IS_OVER
    profile = here.person.profile if here.person is not None else None
    fresh_leads = not one.before
    if one.state != "confirmed":
        chosen = one.before or fitting(profile.meeting_reminders if profile else [], one.how)
        way = one.way or (profile.way_minutes if profile else 0)
        fresh: dict[str, Any] = {"wants": "", "words": "", "days": [], "parts": [], "other_how": ""}
        one = replace(one, state="confirmed", before=chosen, way=way, news="", **fresh)
        appointments.save(here.unit, one)
        appointment_reminders.make_anew(here.unit, one)
    said = Say("meeting-confirmed", args={"at": Moment(one.at.isoformat()), "clinician": NameOf(one.clinician)})
    return (said, Say("reminders-as-last-time")) if one.before and fresh_leads else (said,)


def _another_time(here: Here, run: Record, outcome: o.AnotherTimeWanted) -> Says | None:
    _answered(here, outcome.occurrence, "done")
    wish = {"days": list(outcome.days), "parts": list(outcome.parts), "other_how": ""}
    return _wants(here, outcome.appointment, "another-time", outcome.words, wish)


def _another_way(here: Here, run: Record, outcome: o.AnotherWayWanted) -> Says | None:
    _answered(here, outcome.occurrence, "done")
    return _wants(
        here, outcome.appointment, "another-way", outcome.words, {"other_how": outcome.how, "days": [], "parts": []}
    )


def _wants(here: Here, id_: str, wants: str, words: str, wish: dict[str, Any]) -> Says | None:
    """Nothing reminds of a time that is in question."""
    one = _open(here, id_)
    if one is None:
        return IS_OVER
    one = replace(one, state="wants-other", wants=wants, words=words, news="", **wish)
    appointments.save(here.unit, one)
    appointment_reminders.stop(here.unit, one)
    return None


def _declined(here: Here, run: Record, outcome: o.AppointmentDeclined) -> Says | None:
    _answered(here, outcome.occurrence, "done")
    one = _open(here, outcome.appointment)
    if one is None:
        return IS_OVER
    one = replace(one, state="cancelled", cancelled_by=here.chat.subject, news="")
    appointments.save(here.unit, one)
    appointment_reminders.stop(here.unit, one)
    appointment_reminders.close_news(here.unit, one)
    return None


def _reminders_chosen(here: Here, run: Record, outcome: o.RemindersChosen) -> Says | None:
    """Made for this one, and kept for the next; what has passed since it was asked is not promised. A time outside their
    hours that they said yes to is added to these."""
    one = of_theirs(here, outcome.appointment)
    if one is None or here.person is None:
        return None
    profile = replace(here.person.profile, meeting_reminders=list(outcome.before), way_minutes=outcome.way)
    moments = due(outcome.outside, one.at, profile.zone, hours=profile.hours, way=outcome.way, now=here.unit.now)
    for at in moments.values():
        day, clock = slot_of(at, profile.zone)
        hours = with_time(profile.hours, [date.fromisoformat(day).weekday()], clock)
        profile = replace(profile, hours=hours)
    people.save_profile(here.unit, replace(here.person, profile=profile))
    here.forget_person()
    one = replace(one, before=list(outcome.before), way=outcome.way)
    appointments.save(here.unit, one)
    made = appointment_reminders.make_anew(here.unit, one)
    if len(made) == len(outcome.before):
        return None
    comes = (Say("meeting-reminder-at", args={"at": Moment(at.isoformat())}, style="item") for at in made.values())
    return Instead.of(Say("meeting-reminders-set" if made else "no-reminders-come"), *comes)


def _reminders_dropped(here: Here, run: Record, outcome: o.RemindersDropped) -> None:
    _answered(here, outcome.occurrence, "stopped")
    one = of_theirs(here, outcome.appointment)
    if one is not None:
        appointments.save(here.unit, replace(one, before=[]))
        appointment_reminders.stop(here.unit, one)


def _open(here: Here, id_: str) -> Appointment | None:
    """Theirs, standing, and not begun."""
    one = of_theirs(here, id_)
    return one if one is not None and one.state in appointments.STANDS and one.at > here.unit.now else None


def _answered(here: Here, occurrence: str, how: occurrences.Answer) -> None:
    """The reminder on which this was said has its answer."""
    if occurrence and occurrences.get(here.unit, here.chat.subject, occurrence) is not None:
        occurrences.answer(here.unit, occurrence, how)


WRITERS: Mapping[type[Any], Callable[[Here, Record, Any], Says | None]] = {
    o.AppointmentConfirmed: _confirmed,
    o.AnotherTimeWanted: _another_time,
    o.AnotherWayWanted: _another_way,
    o.AppointmentDeclined: _declined,
    o.RemindersChosen: _reminders_chosen,
    o.RemindersDropped: _reminders_dropped,
}
