"""A time to meet, as the person has it: it arrives neutral, opens on a tap, and is answered by tap.

The one rule: yes, another time, another way, can't come: each is one tap away at any time, and nobody asks why.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from flows import appointment_outcomes as o
from flows.model import End, Script, ScriptDefinition, Start, ask, effect, say
from flows.outcomes import WantsToMeet
from flows.questions import FreeText, Pick, PickSome
from flows.screen import Choice
from flows.words import Args, Moment, Say

News = Literal["offered", "moved", "cancelled", "missed"]
WAYS = ("in-person", "phone", "video", "chat")
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")
PARTS = ("morning", "midday", "afternoon", "evening")


@dataclass(frozen=True, kw_only=True)
class AppointmentFacts:
    """`news` is what has happened to it. `at` (ISO, UTC) and `how` are as they stand; `state` is how far it is agreed.
    `occurrence` is the reminder on which it is answered. `wording` is what a locked phone may show."""

    appointment: str
    clinician: str
    team_hours: str
    at: str
    how: str
    state: str = "offered"
    news: str = "offered"
    occurrence: str = ""
    #: they have said before which reminders they want
    has_chosen: bool = False
    wording: str = "discreet"


def appointment(facts: AppointmentFacts) -> Script[End]:
    """What a clinician has done: a time that is offered, moved, called off, or that did not happen."""
    card = f"appointment-{facts.appointment}"
    arrived = "something-is-ready" if facts.wording == "ready" else "you-have-a-message"
    yield from ask(Pick(arrived, options=(Choice("open", "open"),), final=True, card=card))
    yield from effect(o.AppointmentOpened(facts.appointment, facts.appointment))
    if facts.news in {"cancelled", "missed"}:
        return (yield from _is_off(facts, card))
    if facts.news == "moved":
        yield from say("meeting-moved", clinician=facts.clinician)
    chosen = yield from ask(
        Pick(
            "meeting-opened",
            view="appointment",
            view_about=facts.appointment,
            options=ways_to_answer(facts, first="meeting-suits"),
            card=card,
        )
    )
    return (yield from answered(facts, str(chosen), card))


def _is_off(facts: AppointmentFacts, card: str) -> Script[End]:
    """Plainly, and without blame: what, and one thing that they can do."""
    told: Args = {"clinician": facts.clinician, "at": Moment(facts.at), "hours": facts.team_hours}
    options = (Choice("yes", "another-time-please", group="list"), Choice("no", "thats-fine", group="list"))
    asked = Pick(
        f"meeting-{facts.news}", args=told, view="from-clinician", view_about=facts.appointment, options=options, card=card
    )  # fmt: skip
    if (yield from ask(asked)) == "yes":
        return End(outcome=WantsToMeet(), says=(Say("another-time-passed-on", args=told),))
    return End(says=(Say("meeting-noted"),))


def ways_to_answer(facts: AppointmentFacts, *, first: str) -> tuple[Choice, ...]:
    """What there is to say to a time that stands."""
    return (
        Choice("suits", first, group="list"),
        Choice("another-time", "meeting-another-time", group="list"),
        Choice("another-way", "meeting-another-way", group="list"),
        Choice("cant", "meeting-cant-come", group="list"),
    )


def answered(facts: AppointmentFacts, chosen: str, card: str) -> Script[End]:
    """Go the way that was tapped."""
    match chosen:
        case "suits":
            outcome = o.AppointmentConfirmed(appointment=facts.appointment, occurrence=facts.occurrence)
            start = None if facts.has_chosen else Start("meeting-reminders", facts.appointment)
            return End(outcome=outcome, start=start)
        case "another-time":
            return (yield from _another_time(facts, card))
        case "another-way":
            return (yield from _another_way(facts, card))
        case _:
            return (yield from _cannot_come(facts, card))


def _another_time(facts: AppointmentFacts, card: str) -> Script[End]:
    """Which days and which parts of a day suit, by tap; and words, if they like."""
    days = tuple(Choice(day, "meeting-day", day, group="list") for day in DAYS)
    picked = yield from ask(PickSome("which-days-suit", options=days, most=len(DAYS), none="any-day", card=card))
    parts = tuple(Choice(part, "meeting-part", part, group="list") for part in PARTS)
    times = yield from ask(PickSome("which-parts-suit", options=parts, most=len(PARTS), none="any-time", card=card))
    words = yield from ask(FreeText("another-time-words", args=_told(facts), skip=True, card=card))
    outcome = o.AnotherTimeWanted(
        appointment=facts.appointment, days=tuple(picked or ()), parts=tuple(times or ()), words=str(words or ""),
        occurrence=facts.occurrence,
    )  # fmt: skip
    return End(outcome=outcome, says=(Say("another-time-passed-on", args=_told(facts)),))


def _another_way(facts: AppointmentFacts, card: str) -> Script[End]:
    options = tuple(Choice(way, "meeting-how", way, group="list") for way in WAYS if way != facts.how)
    how = yield from ask(Pick("which-way-suits", options=options, card=card))
    words = yield from ask(FreeText("another-way-words", args=_told(facts), skip=True, card=card))
    outcome = o.AnotherWayWanted(
        appointment=facts.appointment, how=str(how), words=str(words or ""), occurrence=facts.occurrence
    )
    return End(outcome=outcome, says=(Say("another-way-passed-on", args=_told(facts)),))


def _cannot_come(facts: AppointmentFacts, card: str) -> Script[End]:
    """Asked once, since it takes the time away; no reason is needed, and none is asked for."""
    options = (
        Choice("tell", "cant-come-tell", group="list"),
        Choice("another-time", "another-time-instead", group="list"),
    )
    if (yield from ask(Pick("cant-come", args=_told(facts), options=options, card=card))) == "another-time":
        return (yield from _another_time(facts, card))
    outcome = o.AppointmentDeclined(appointment=facts.appointment, occurrence=facts.occurrence)
    return End(outcome=outcome, says=(Say("cant-come-passed-on", args=_told(facts)),))


def _told(facts: AppointmentFacts) -> Args:
    return {"clinician": facts.clinician, "hours": facts.team_hours}


APPOINTMENT = ScriptDefinition(
    name="appointment", run=appointment, facts=AppointmentFacts, card="appointment", forgets=True
)
