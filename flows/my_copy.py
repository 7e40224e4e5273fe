"""A copy of what is theirs, to take along: their journal, their check-ins, their plans.

The one rule: before the file comes what a phone does with one is said.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.model import End, Script, ScriptDefinition, Start, ask, say
from flows.questions import Pick
from flows.screen import Choice

FILES = {"journal": "my-copy-journal", "check-ins": "my-copy-check-ins", "plans": "my-copy-plans"}
"""The files, and their labels."""


@dataclass(frozen=True, kw_only=True)
class MyCopyFacts:
    """Which of them there are."""

    journal: bool = False
    check_ins: bool = False
    plans: bool = False


def my_copy(facts: MyCopyFacts) -> Script[End]:
    """Which one; then the file itself."""
    there = {"journal": facts.journal, "check-ins": facts.check_ins, "plans": facts.plans}
    options = tuple(Choice(one, label, group="list") for one, label in FILES.items() if there[one])
    if not options:
        yield from ask(Pick("my-copy-nothing", options=(Choice("done", "thats-fine"),)))
        return End(start=Start("menu"))
    yield from say("my-copy-on-this-phone", style="small")
    file = yield from ask(Pick("my-copy-which", options=options))
    done = (Choice("another", "my-copy-another"), Choice("done", "thats-fine"))
    if (
        yield from ask(Pick("my-copy-here", file or "", view="my-copy", view_about=file or "", options=done))
    ) == "done":
        return End(start=Start("menu"))
    return End(start=Start("my-copy"))


MY_COPY = ScriptDefinition(name="my-copy", run=my_copy, facts=MyCopyFacts, menu="more", between=True)
