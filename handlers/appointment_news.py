"""What a clinician's list says of appointments: another time is wanted, confirmed, unanswered, called off, over.

The one rule: it says what, and since when; the day is the clinician's own to read.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Literal

from flows.appointment import DAYS
from flows.words import Args, Moment, NameOf, Say, Weekdays
from storage import appointments, chats
from storage.appointments import Appointment
from storage.unit import Unit

FRESH = timedelta(days=1)
"""How long a yes is news."""

Group = Literal["look-first", "new", "nothing-new"]
Told = tuple[Group, datetime, Say, Say | None]
"""Group of the list, since when, what, and what else."""


def told(unit: Unit, person: str) -> Iterator[Told]:
    for one in appointments.live(unit, person):
        found = _told(unit, one)
        if found is not None:
            yield found


def _told(unit: Unit, one: Appointment) -> Told | None:
    when = {"at": Moment(one.at.isoformat())}
    past = one.at <= unit.now
    words = Say("letters-words", args={"words": one.words}) if one.words else None
    match one.state:
        case "wants-other":
            return ("look-first", one.changed_at, Say(f"caseload-{one.wants}", args=when), words)
        case "offered" | "confirmed" if past:
            return ("new", one.at, Say("caseload-not-marked", args=when), None)
        case "offered" if _cannot_arrive(unit, one.person):
            more = Say("caseload-cannot-arrive", args={"person": NameOf(one.person)})
            return ("look-first", one.changed_at, Say("caseload-not-answered", args=when), more)
        case "offered":
            return ("new", one.changed_at, Say("caseload-not-answered", args=when), None)
        case "confirmed":
            group: Group = "new" if unit.now - one.changed_at < FRESH else "nothing-new"
            return (group, one.changed_at, Say("caseload-confirmed", args=when), None)
        case "cancelled" if one.cancelled_by == one.person and not past:
            return ("new", one.changed_at, Say("caseload-cant-come", args=when), None)
        case _:
            return None


def _cannot_arrive(unit: Unit, person: str) -> bool:
    """No phone, or one at which nothing arrives: what was offered is known to nobody but who offered it."""
    phone = chats.phone(unit, person)
    return phone is None or phone.unreachable_since is not None


def lines_of(one: Appointment) -> tuple[Say, ...]:
    """How far it is agreed; what the person would rather, and since when."""
    return (Say("appointment-state", one.wants or one.state, when(one), "item"), *wish_of(one))


def when(one: Appointment) -> Args:
    return {"at": Moment(one.at.isoformat()), "since": Moment(one.changed_at.isoformat())}


def wish_of(one: Appointment) -> tuple[Say, ...]:
    if one.state != "wants-other":
        return ()
    if one.wants == "another-way":
        lines = [Say("wish-way", one.other_how, style="item")]
    else:
        days = "".join(str(DAYS.index(day)) for day in DAYS if day in one.days)
        lines = [
            Say("wish-days", args={"days": Weekdays(days)}, style="item") if days else Say("wish-any-day", style="item")
        ]
        lines += [Say("wish-part", part, style="item") for part in one.parts]
    if one.words:
        lines.append(Say("letters-words", args={"words": one.words}, style="quote"))
    return tuple(lines)


def card_lines(unit: Unit, person: str) -> list[Say]:
    """What is coming, on the person's card."""
    return [line for one in appointments.standing(unit, person) for line in lines_of(one)]
