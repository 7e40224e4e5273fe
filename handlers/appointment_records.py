"""What became of an appointment, written once in the turn's own transaction: made, moved, agreed, called off, held.

The one rule: a time that has passed is never offered and never agreed; its reminders change with it, or stop.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from flows import appointment_outcomes as o
from flows.hours import instant
from flows.words import NameOf, Say
from handlers import appointment_reminders, from_team
from handlers.here import Here
from storage import appointments, letters, people
from storage.appointments import Appointment
from storage.people import Person

Says = tuple[Say, ...]


def made(here: Here, outcome: o.AppointmentMade) -> Says:
    """A new one, or one that stands at another time; the person is told, and a wish to meet is answered."""
    person = people.get(here.unit, outcome.person)
    name: Mapping[str, Any] = {"person": NameOf(person.id)}
    at = instant(date.fromisoformat(outcome.day), outcome.time, person.profile.zone)
    if at <= here.unit.now:
        return (Say("appointment-too-late", args=name),)
    if person.state != "active":
        return (Say("appointment-not-active", args=name),)
    before = _theirs(here, person.id, outcome.moves) if outcome.moves else None
    if outcome.moves and before is None:
        return (Say("card-not-there"),)
    _keep_place(here, person, outcome)
    how = _how(person, outcome)
    if before is None:
        one = appointments.add(
            here.unit, person=person.id, clinician=here.chat.subject, at=at, **how, news="offered"
        )  # fmt: skip
    else:
        one = replace(
            before, at=at, state="offered", wants="", words="", days=[], parts=[], other_how="", news="moved", **how
        )  # fmt: skip
        appointments.save(here.unit, one)
    _answer_wish(here, outcome)
    _audit(here, "move appointment" if before else "make appointment", one)
    appointment_reminders.make_anew(here.unit, one)
    return (Say(f"letter-{_tell(here, one)}", args=name),)


def _how(person: Person, outcome: o.AppointmentMade) -> dict[str, Any]:
    """What stands sealed of how they meet; nothing where that stays as it was."""
    if outcome.same:
        return {}
    return {
        "how": outcome.how,
        "where": person.profile.place if outcome.usual else outcome.where,
        "minutes": outcome.minutes,
        "interpreter": person.profile.interpreter if outcome.interpreter else "",
    }


def _keep_place(here: Here, person: Person, outcome: o.AppointmentMade) -> None:
    if outcome.keep_place:
        people.save_profile(here.unit, replace(person, profile=replace(person.profile, place=outcome.where)))


def _answer_wish(here: Here, outcome: o.AppointmentMade) -> None:
    """A time that is offered answers every wish to meet that waits."""
    for wish in letters.unanswered(here.unit, outcome.person, "in-person"):
        letters.set_answered(here.unit, wish.id)


def called_off(here: Here, outcome: o.AppointmentCalledOff) -> Says | None:
    one = _theirs(here, outcome.person, outcome.appointment)
    if one is None:
        return (Say("card-not-there"),)
    one = replace(one, state="cancelled", cancelled_by=here.chat.subject, news="cancelled")
    appointments.save(here.unit, one)
    appointment_reminders.stop(here.unit, one)
    _audit(here, "cancel appointment", one)
    return (Say(f"letter-{_tell(here, one)}", args={"person": NameOf(one.person)}),)


def held(here: Here, outcome: o.AppointmentHeld) -> None:
    one = _theirs(here, outcome.person, outcome.appointment)
    if one is not None:
        _over(here, replace(one, state="held"))
        _audit(here, "mark appointment held", one)


def missed(here: Here, outcome: o.AppointmentMissed) -> Says | None:
    """It did not happen. Nobody is told unless the clinician chose to."""
    one = _theirs(here, outcome.person, outcome.appointment)
    if one is None:
        return (Say("card-not-there"),)
    one = replace(one, state="missed", news="missed" if outcome.tell else "")
    _over(here, one)
    _audit(here, "mark appointment missed", one)
    name: Mapping[str, Any] = {"person": NameOf(one.person)}
    return (Say(f"letter-{_tell(here, one)}", args=name),) if outcome.tell else (Say("appointment-noted", args=name),)


def _over(here: Here, one: Appointment) -> None:
    appointments.save(here.unit, one)
    appointment_reminders.stop(here.unit, one)
    appointment_reminders.close_news(here.unit, one)


def _tell(here: Here, one: Appointment) -> from_team.Way:
    appointment_reminders.close_news(here.unit, one)
    return from_team.appointment(here, one.person, one.id)


def _theirs(here: Here, person: str, id_: str) -> Appointment | None:
    """The appointment, as long as it stands and is this person's."""
    one = appointments.get(here.unit, id_)
    return one if one is not None and one.person == person and one.state in appointments.STANDS else None


def _audit(here: Here, verb: str, one: Appointment) -> None:
    here.unit.audit(verb, actor=here.chat.subject, subjects=(one.person,), object_id=one.id)


CONSOLE: Mapping[type[Any], Callable[[Here, Any], Says | None]] = {
    o.AppointmentMade: made,
    o.AppointmentCalledOff: called_off,
    o.AppointmentHeld: held,
    o.AppointmentMissed: missed,
}
"""The clinician's outcomes; `console_records` has asked for access before."""


# Whoever's link or stay ends


def end_all(here: Here, person: str, *, clinician: str = "") -> None:
    """The person has stopped, or the link with this clinician has ended: what stood with them is off, without a word."""
    for one in appointments.of(here.unit, person):
        if one.clinician != clinician and clinician:
            continue
        appointment_reminders.stop(here.unit, one)
        appointment_reminders.close_news(here.unit, one)
        if one.state in appointments.STANDS and one.at > here.unit.now:
            by = here.chat.subject
            appointments.save(here.unit, replace(one, state="cancelled", cancelled_by=by, news=""))
        elif one.news:
            appointments.save(here.unit, replace(one, news=""))
