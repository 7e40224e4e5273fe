"""Appointments on the clinician's screens: what was wished for, what will be read, what is coming.

The one rule: access is asked for and recorded before anything is read; the person's own words stand as they wrote them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from flows.hours import instant
from flows.words import Args, Moment, NameOf, Say
from handlers.appointment_news import card_lines, lines_of
from handlers.appointment_views import how_in_words
from handlers.person_card import before_sending
from handlers.reader import Reader
from handlers.viewing import View, ViewContent, at, small
from storage import access, appointments, clinicians, people
from storage.appointments import Appointment
from storage.people import Person

VERB = "see appointments"


def _read(reader: Reader, about: str) -> tuple[Person, Appointment | None]:
    """The person after the access check, and which of their appointments it is about."""
    id_, _, rest = about.partition("/")
    access.require(reader.unit, reader.chat.subject, id_, VERB)
    reader.unit.audit_once(VERB, actor=reader.chat.subject, subjects=(id_,), object_id=id_, day=reader.unit.now.date())
    one = appointments.get(reader.unit, rest.partition("/")[0]) if rest else None
    return people.get(reader.unit, id_), one if one is not None and one.person == id_ else None


def _wish(reader: Reader, about: str) -> ViewContent:
    """While choosing a day: what they would rather, and whose clock counts."""
    person, moved = _read(reader, about)
    blocks = (*(lines_of(moved) if moved else ()), *_zone(reader, person))
    return ViewContent(blocks=blocks)


def _zone(reader: Reader, person: Person) -> tuple[Say, ...]:
    if person.profile.zone == reader.zone:
        return ()
    return (small("appointment-zone", {"person": NameOf(person.id), "zone": person.profile.zone}),)


def _usual_place(reader: Reader, about: str) -> ViewContent:
    person, _ = _read(reader, about)
    return ViewContent(blocks=(Say("appointment-place", args={"where": person.profile.place}, style="human"),))


def _interpreter(reader: Reader, about: str) -> ViewContent:
    person, _ = _read(reader, about)
    return ViewContent(blocks=(small("card-interpreter", {"interpreter": person.profile.interpreter}),))


def _before(reader: Reader, about: str) -> ViewContent:
    """`about` is "person/appointment/flags/day/time": what the script does not know of the exact words, and how they go."""
    person, moved = _read(reader, about)
    _, _, flags, day, time = about.split("/")
    shown = set(flags.split("+"))
    blocks: list[Say] = []
    if "same" in shown and moved is not None:
        blocks += how_in_words(moved)
    if "usual" in shown:
        blocks.append(Say("meeting-where", "in-person", {"where": person.profile.place}, "human"))
    if "interpreter" in shown:
        blocks.append(Say("meeting-interpreter", args={"interpreter": person.profile.interpreter}, style="human"))
    if person.profile.zone != reader.zone:
        here = instant(date.fromisoformat(day), time, person.profile.zone)
        blocks += [*_zone(reader, person), small("appointment-for-you", {"at": Moment(here.isoformat())})]
    return ViewContent(blocks=(*blocks, *before_sending(reader, person.id).blocks))


def _appointments(reader: Reader, about: str) -> ViewContent:
    """How far each is agreed, and what the person would rather."""
    person, _ = _read(reader, about)
    lines = card_lines(reader.unit, person.id)
    return ViewContent(blocks=tuple(lines) or (Say("appointments-none"),))


def _one(reader: Reader, about: str) -> ViewContent:
    person, one = _read(reader, about)
    if one is None:
        raise access.NotFound("no such appointment")
    return ViewContent(blocks=(*lines_of(one), *how_in_words(one), *_zone(reader, person)))


def _calling_off(reader: Reader, about: str) -> ViewContent:
    return _told(reader, about, "meeting-cancelled")


def _missed_line(reader: Reader, about: str) -> ViewContent:
    return _told(reader, about, "meeting-missed")


def _told(reader: Reader, about: str, message: str) -> ViewContent:
    """The exact words, and how they go."""
    person, one = _read(reader, about)
    if one is None:
        raise access.NotFound("no such appointment")
    clinician = clinicians.get(reader.unit, one.clinician).name
    args: Args = {**at(one.at), "clinician": clinician, "hours": reader.desk.team.hours_in("en")}
    return ViewContent(blocks=(Say(message, args=args, style="human"), *before_sending(reader, person.id).blocks))


VIEWS: Mapping[str, View] = {
    "appointment-wish": _wish,
    "usual-place": _usual_place,
    "interpreter": _interpreter,
    "before-appointment": _before,
    "appointments": _appointments,
    "appointment": _one,
    "calling-off": _calling_off,
    "missed-line": _missed_line,
}
