"""Where I am: which nation's numbers help now shows.

The one rule: it is never asked before help is given, and "skip" leaves everything as it was.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.model import End, Script, ScriptDefinition, ask
from flows.outcomes import NationChosen
from flows.questions import Pick
from flows.screen import Choice
from flows.words import Label, Say

ASKED = ("england", "wales", "scotland", "northern-ireland", "abroad")
"""What can be chosen. The register has lines for each, and for whoever has not said."""


@dataclass(frozen=True, kw_only=True)
class Facts:
    """`from_help`: asked for on the help screen, which then comes again."""

    from_help: bool = False


def where_question() -> Pick:
    options = tuple(Choice(nation, f"where-{nation}", group="list") for nation in ASKED)
    return Pick("where-i-am", options=options, skip=True, explain="explain-where-i-am")


def where_i_am(facts: Facts) -> Script[End]:
    nation = yield from ask(where_question())
    if nation is None:
        return End(says=(Say("nothing-changed"),))
    outcome = NationChosen(nation, show_help=facts.from_help)
    if nation == "abroad":
        return End(outcome=outcome, says=(Say("where-kept-abroad"),))
    return End(outcome=outcome, says=(Say("where-kept", args={"nation": Label(f"nation-{nation}")}),))


WHERE_I_AM = ScriptDefinition(name="where-i-am", run=where_i_am, facts=Facts, menu="settings", card="aside")
