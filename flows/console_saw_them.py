"""A clinician saw or spoke to somebody: contact outside Wren counts, so that nobody is called silent who was visited.

The one rule: that it happened and how, never what was said.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.console_side import ask
from flows.flag_outcomes import ContactNoted
from flows.model import End, Script, Start
from flows.questions import Pick
from flows.screen import Choice
from flows.words import Args, NameOf, Say


@dataclass(frozen=True, kw_only=True)
class SawThemFacts:
    person: str


def saw_them(facts: SawThemFacts) -> Script[End]:
    name: Args = {"person": NameOf(facts.person)}
    options = (Choice("saw", "saw-them-saw", args=name), Choice("spoke", "saw-them-spoke", args=name))
    sure = Pick("saw-them", args=name, final=True, options=(*options, Choice("no", "not-now")))
    how = yield from ask(sure)
    if how == "no":
        return End(start=Start("people"))
    outcome = ContactNoted(person=facts.person, how="saw" if how == "saw" else "spoke")
    return End(outcome=outcome, says=(Say("saw-them-noted", args=name),), start=Start("people"))
