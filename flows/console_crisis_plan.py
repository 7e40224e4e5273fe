"""A person's help plan in the console: read it where they have shared it, or suggest to make one.

The one rule: what was not shared is not there, and nothing in the console says whether there is one.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.console_side import ask
from flows.crisis_plan_outcomes import PlanSuggested
from flows.model import End, Script, Start
from flows.questions import Pick
from flows.screen import Choice
from flows.words import NameOf, Say

DOES = {"write": "write-to", "person": "open-person"}


@dataclass(frozen=True, kw_only=True)
class CrisisPlanFacts:
    person: str


def opened_crisis_plan(facts: CrisisPlanFacts) -> Script[End]:
    """Their own words, unchanged; that it was opened is theirs to see."""
    name = {"person": NameOf(facts.person)}
    options = (Choice("write", "person-write", args=name), Choice("person", "opened-to-person", args=name))
    chosen = yield from ask(
        Pick("opened-crisis-plan", args=name, view="crisis-plan", view_about=facts.person, options=options)
    )
    return End(start=Start(DOES[str(chosen)], facts.person))


def suggest_crisis_plan(facts: CrisisPlanFacts) -> Script[End]:
    """One confirm screen with the exact words; it arrives as any message does."""
    name = {"person": NameOf(facts.person)}
    sure = Pick(
        "suggest-crisis-plan",
        args=name,
        final=True,
        view="before-sending",
        view_about=facts.person,
        options=(
            Choice("send", "send-to-person", args=name),
            Choice("dont-send", "letter-dont-send"),
        ),
    )
    if (yield from ask(sure)) == "send":
        return End(outcome=PlanSuggested(facts.person), start=Start("people"))
    return End(says=(Say("letter-not-sent", args=name),), start=Start("people"))
