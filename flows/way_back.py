"""A way back in steps, offered by the clinician: a reminder, then a check-in, then a few words for oneself.

The one rule: it begins only with the person's own yes, on their own phone; every step can be left out, and waits.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.model import End, Script, ScriptDefinition, ask, say
from flows.questions import Pick, YesNo
from flows.recurrence import Rule
from flows.reminder import STEPS
from flows.reminder_asking import Facts as Asking
from flows.reminder_asking import ask_time
from flows.reminder_outcomes import WayBackAgreed
from flows.screen import Choice
from flows.words import Say


@dataclass(frozen=True, kw_only=True)
class Facts(Asking):
    """Who offers it, and what both agreed to know each other by."""

    clinician: str
    phrase: str = ""


def way_back(facts: Facts) -> Script[End]:
    """Neutral until it is opened; then the three steps, and whether."""
    yield from ask(Pick("something-is-ready", options=(Choice("open", "open"),), card="way-back"))
    yield from say("from-clinician", style="small", clinician=facts.clinician)
    if facts.phrase:
        yield from say("agreed-words", style="proof", phrase=facts.phrase)
    yield from say("way-back-offer", clinician=facts.clinician)
    for step in STEPS:
        yield from say(f"way-back-week-{step}", style="item")
    yield from say("way-back-waits", style="small")
    if not (yield from ask(YesNo("way-back-ask", yes="way-back-yes", no="not-now", card="way-back"))):
        return End(says=(Say("reminder-thats-fine"),))
    chosen = yield from ask_time(Rule(kind="daily", first=facts.today), facts)
    if chosen is None:
        return End(says=(Say("reminder-none-set"),))
    return End(outcome=WayBackAgreed(slot=chosen.slot, outside=chosen.outside), says=(Say("way-back-begins"),))


WAY_BACK = ScriptDefinition(name="way-back", run=way_back, facts=Facts, card="way-back")
