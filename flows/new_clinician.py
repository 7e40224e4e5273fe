"""Somebody new will work with this person: told before it happens, neutral until it is opened.

The one rule: what arrives by itself looks like any other message; who it is about stands behind a tap.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.model import End, Script, ScriptDefinition, ask
from flows.questions import Pick
from flows.screen import Choice
from flows.staff_outcomes import NewClinicianRead
from flows.words import Day, Say


@dataclass(frozen=True, kw_only=True)
class NewClinicianFacts:
    """Names as they stood when it was said; `day` is the person's own (ISO)."""

    hand_over: str
    clinician: str
    new: str
    day: str
    team: str
    phone: str
    #: it did not come to it
    off: bool = False
    wording: str = "discreet"


def new_clinician(facts: NewClinicianFacts) -> Script[End]:
    """Who goes, who comes, when, and what stays as it is."""
    arrived = "something-is-ready" if facts.wording == "ready" else "you-have-a-message"
    yield from ask(Pick(arrived, options=(Choice("open", "open"),), final=True))
    read = NewClinicianRead(facts.hand_over)
    ask_them = Say("new-clinician-ask", args={"team": facts.team, "phone": facts.phone}, style="small")
    if facts.off:
        return End(outcome=read, says=(Say("new-clinician-off", args={"clinician": facts.clinician}), ask_them))
    told = {"clinician": facts.clinician, "new": facts.new}
    comes = Say("new-clinician-comes", args={**told, "day": Day(facts.day)})
    return End(outcome=read, says=(comes, Say("new-clinician-stays", args=told), ask_them))


NEW_CLINICIAN = ScriptDefinition(name="new-clinician", run=new_clinician, facts=NewClinicianFacts, card="new-clinician")
