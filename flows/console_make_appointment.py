"""Offer somebody a time to meet, or move one that stands.

The one rule: nothing goes before a confirm screen has shown the exact words, to whom, in whose time, and when they go.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.appointment_outcomes import AppointmentMade
from flows.appointment_times import MINUTES
from flows.console_outcomes import MeetingArranged
from flows.console_side import ask, key_of, put, say
from flows.console_when import TYPED, WhichDay, WhichTime
from flows.model import End, Script, Start
from flows.questions import FreeText, Pick, YesNo
from flows.screen import Choice
from flows.words import Args, Clock, Day, NameOf, Say

WAYS = ("in-person", "phone", "video", "chat")
MOST_LETTERS = 300
"""Of a place, a number or a link."""


@dataclass(frozen=True, kw_only=True)
class MakeAppointmentFacts:
    """`letter` is the wish to meet, `appointment` the one that is moved. `today` and `now` are the person's own day and
    clock. `place`: a usual place is kept; `interpreter`: one is needed."""

    person: str
    letter: str = ""
    appointment: str = ""
    today: str
    now: str = "00:00"
    place: bool = False
    interpreter: bool = False


@dataclass(frozen=True, kw_only=True)
class _Way:
    """How they meet, and where."""

    how: str
    where: str = ""
    usual: bool = False
    keep_place: bool = False


def make_appointment(facts: MakeAppointmentFacts) -> Script[End]:
    """Which day, what time, how and where, how long; then once more by name."""
    name: Args = {"person": NameOf(facts.person)}
    day = yield from _day(facts, name)
    if day == "arranged":
        said = Say("offer-noted-arranged", args=name)
        return End(outcome=MeetingArranged(facts.person, facts.letter), says=(said,), start=Start("people"))
    earliest = facts.now if day == facts.today else ""
    asked = WhichTime("appointment-time", day, args={**name, "day": Day(day)}, earliest=earliest)
    time = (yield from ask(asked))[0]
    if facts.appointment and (
        yield from ask(YesNo("appointment-as-before", args=name, yes="as-before", no="another-place"))
    ):
        made = AppointmentMade(person=facts.person, day=day, time=time, moves=facts.appointment, same=True)
        return (yield from _confirm(made))
    way = yield from _way(facts, name)
    interpreter = facts.interpreter and bool((yield from ask(_interpreter(facts, name))))
    lengths = tuple(Choice(one, "meeting-long", one) for one in MINUTES)
    minutes = MINUTES[str((yield from ask(Pick("appointment-minutes", args=name, options=lengths))))]
    made = AppointmentMade(
        person=facts.person, day=day, time=time, how=way.how, where=way.where, usual=way.usual, keep_place=way.keep_place,
        interpreter=interpreter, minutes=minutes, answers=facts.letter, moves=facts.appointment,
    )  # fmt: skip
    return (yield from _confirm(made))


def _day(facts: MakeAppointmentFacts, name: Args) -> Script[str]:
    """A typed date is shown back in full, with its weekday, for a yes."""
    arranged = (Choice("arranged", "offer-arranged"),) if facts.letter else ()
    about = f"{facts.person}/{facts.appointment}"
    asked = WhichDay(
        "appointment-day", args=name, today=facts.today, now=facts.now, others=arranged, view="appointment-wish",
        view_about=about,
    )  # fmt: skip
    day, *how = yield from ask(asked)
    if TYPED in how:
        options = (Choice("yes", "yes"), Choice(f"change:{key_of('appointment-day')}", "appointment-another-day"))
        yield from ask(Pick("appointment-day-sure", day, args={"day": Day(day)}, options=options))
    return day


def _way(facts: MakeAppointmentFacts, name: Args) -> Script[_Way]:
    options = tuple(Choice(one, "meeting-how", one, group="list") for one in WAYS)
    how = str((yield from ask(Pick("appointment-how", args=name, options=options))))
    if how == "chat":
        return _Way(how=how)
    if how == "in-person" and facts.place:
        place = yield from ask(_usual(facts, name))
        if place == "usual":
            return _Way(how=how, usual=True)
    where = yield from ask(FreeText("appointment-where", how, args={**name, "how": how}, skip=True, most=MOST_LETTERS))
    if how != "in-person" or not where:
        return _Way(how=how, where=str(where or ""))
    yield from say("appointment-place", {"where": str(where)}, style="human")
    keep = yield from ask(YesNo("appointment-keep-place", args=name))
    return _Way(how=how, where=str(where), keep_place=bool(keep))


def _usual(facts: MakeAppointmentFacts, name: Args) -> Pick:
    options = (
        Choice("usual", "appointment-usual-place", group="list"),
        Choice("other", "appointment-other-place", group="list"),
    )
    return Pick("appointment-which-place", args=name, options=options, view="usual-place", view_about=facts.person)


def _interpreter(facts: MakeAppointmentFacts, name: Args) -> YesNo:
    return YesNo(
        "appointment-interpreter", args=name, yes="interpreter-comes", no="interpreter-not-this-time",
        view="interpreter", view_about=facts.person,
    )  # fmt: skip


def _confirm(made: AppointmentMade) -> Script[End]:
    """Exactly what will be read. What is kept about the person is read when the screen is drawn."""
    name: Args = {"person": NameOf(made.person)}
    yield from say("to-person", name, style="heading")
    yield from say("appointment-at", {"day": Day(made.day), "time": Clock(made.time)}, style="human")
    if not made.same:
        for one in way_in_words(made.how, made.where, made.minutes):
            yield from put(one)
    flags = ("same", made.same), ("usual", made.usual), ("interpreter", made.interpreter)
    shown = "+".join(flag for flag, there in flags if there)
    about = f"{made.person}/{made.moves}/{shown}/{made.day}/{made.time}"
    options = (
        Choice("send", "send-to-person", args=name),
        Choice(f"change:{key_of('appointment-day')}", "letter-change"),
        Choice("dont-send", "letter-dont-send"),
    )
    asked = Pick("send-letter", args=name, final=True, view="before-appointment", view_about=about, options=options)
    if (yield from ask(asked)) == "send":
        return End(outcome=made, start=Start("people"))  # whether it is on its way, the record says
    return End(says=(Say("letter-not-sent", args=name),), start=Start("people"))


def way_in_words(how: str, where: str, minutes: int) -> tuple[Say, ...]:
    """How, where and how long: the same lines that the person reads."""
    long = next(name for name, n in MINUTES.items() if n == minutes)
    place = (Say("meeting-where", how, {"where": where}, "human"),) if where else ()
    return (Say("meeting-how", how, style="human"), *place, Say("meeting-long", long, style="human"))
