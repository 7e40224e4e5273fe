"""The appointments of one person: move one, call one off, or say what became of it.

The one rule: what the person is told is shown word for word before it goes, and nothing is told of one that did not
happen unless the clinician chooses to.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.appointment_outcomes import AppointmentCalledOff, AppointmentHeld, AppointmentMissed
from flows.console_side import ask, say
from flows.model import End, Script, Start
from flows.questions import Pick
from flows.screen import Choice
from flows.words import Args, Moment, NameOf, Say


@dataclass(frozen=True, kw_only=True)
class AppointmentsFacts:
    """Id and instant (ISO, UTC) of each that stands, earliest first."""

    person: str
    appointments: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class OneAppointmentFacts:
    """`past`: it has begun."""

    person: str
    appointment: str
    past: bool = False


def appointments(facts: AppointmentsFacts) -> Script[End]:
    """Each as a button; or another one."""
    name: Args = {"person": NameOf(facts.person)}
    each = tuple(Choice(one, "meeting-at", args={"at": Moment(at)}, group="list") for one, at in facts.appointments)
    options = (*each, Choice("make", "person-appointment", args=name), Choice("person", "opened-to-person", args=name))
    chosen = str(
        (yield from ask(Pick("appointments", args=name, view="appointments", view_about=facts.person, options=options)))
    )
    match chosen:
        case "make":
            return End(start=Start("make-appointment", facts.person))
        case "person":
            return End(start=Start("open-person", facts.person))
        case _:
            return End(start=Start("one-appointment", f"{facts.person}/{chosen}"))


def one_appointment(facts: OneAppointmentFacts) -> Script[End]:
    """Before it: move it or call it off. After it: held, or it did not happen."""
    name: Args = {"person": NameOf(facts.person)}
    about = f"{facts.person}/{facts.appointment}"
    ways = ("held", "missed", "move", "cancel") if facts.past else ("move", "cancel")
    options = tuple(Choice(one, f"appointment-do-{one}", args=name, group="list") for one in ways)
    match (
        yield from ask(Pick("appointment-what-now", args=name, view="appointment", view_about=about, options=options))
    ):
        case "move":
            return End(start=Start("make-appointment", about))
        case "held":
            outcome = AppointmentHeld(facts.person, facts.appointment)
            return End(outcome=outcome, says=(Say("appointment-noted", args=name),), start=Start("people"))
        case "missed":
            return (yield from _missed(facts, name, about))
        case _:
            return (yield from _call_off(facts, name, about))


def _call_off(facts: OneAppointmentFacts, name: Args, about: str) -> Script[End]:
    yield from say("to-person", name, style="heading")
    options = (Choice("send", "appointment-tell-person", args=name), Choice("leave", "appointment-leave"))
    asked = Pick("appointment-call-off", args=name, final=True, view="calling-off", view_about=about, options=options)
    if (yield from ask(asked)) == "send":
        return End(outcome=AppointmentCalledOff(facts.person, facts.appointment), start=Start("people"))
    return End(says=(Say("appointment-stands"),), start=Start("open-person", facts.person))


def _missed(facts: OneAppointmentFacts, name: Args, about: str) -> Script[End]:
    """It did not happen, whosever doing that was. One line may go, without blame; or none."""
    yield from say("to-person", name, style="heading")
    options = (
        Choice("send", "send-to-person", args=name),
        Choice("dont-send", "appointment-only-note"),
        Choice("leave", "appointment-leave"),
    )
    asked = Pick("appointment-send-line", args=name, final=True, view="missed-line", view_about=about, options=options)
    chosen = yield from ask(asked)
    if chosen == "leave":
        return End(says=(Say("appointment-stands"),), start=Start("open-person", facts.person))
    outcome = AppointmentMissed(person=facts.person, appointment=facts.appointment, tell=chosen == "send")
    return End(outcome=outcome, start=Start("people"))
