"""Somebody asks their team to look: "I want someone to look at this", "I'm heading for a crisis", or what they wrote.

The one rule: nothing is passed on before one question that says who reads it, when, and that nobody is waiting up.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from flows.flag_outcomes import LookAsked, LookNotWanted, RoutesFirst
from flows.model import End, Script, ScriptDefinition, ask, effect, say
from flows.questions import FreeText, Pick
from flows.screen import Choice
from flows.words import Say

HEADING = "heading-for-crisis"


@dataclass(frozen=True, kw_only=True)
class Facts:
    """`found`: what they wrote in which the help check found something, a text each, where they are asked about that.
    `hidden`: the PIN is due, so they are asked without these being shown.
    """

    clinician: str
    team_hours: str
    found: list[str] = field(default_factory=list)
    hidden: bool = False


def ask_to_look(facts: Facts) -> Script[End]:
    """What to say, in their own words if they like; then one question."""
    told = {"clinician": facts.clinician, "hours": facts.team_hours}
    if facts.found:
        return (yield from _about_what_they_wrote(facts))
    options = (
        Choice("asked", "look-asked", group="list"),
        Choice(HEADING, "look-heading", group="list"),
        Choice("word:help", "help-now", group="list"),
    )
    what = Pick("look-what", options=options, args=told, explain="explain-look-what", final=True)
    reason = yield from ask(what)
    if reason == HEADING:
        yield from effect(RoutesFirst())
    words = str((yield from ask(FreeText("look-words", str(reason), args=told, skip=True))) or "")
    if words:
        yield from say("you-wrote", style="quote", words=words)
    return (yield from _sure(facts, "look-sure", reason=HEADING if reason == HEADING else "asked", words=words))


def _about_what_they_wrote(facts: Facts) -> Script[End]:
    for words in () if facts.hidden else facts.found:
        yield from say("you-wrote", style="quote", words=words)
    return (yield from _sure(facts, "look-sure-found", reason="help-check"))


def _sure(facts: Facts, message: str, *, reason: str, words: str = "") -> Script[End]:
    told = {"clinician": facts.clinician, "hours": facts.team_hours}
    options = (
        Choice("yes", "look-yes", group="list"),
        Choice("quiet", "look-yes-quiet", group="list"),
        Choice("no", "not-now", group="list"),
        Choice("word:help", "help-now", group="list"),
    )
    sure = yield from ask(Pick(message, options=options, args=told, final=True))
    if sure == "no":
        return End(outcome=LookNotWanted() if facts.found else None, says=(Say("nothing-passed-on"),))
    quiet = sure == "quiet"
    says = (
        Say("look-passed-on", args=told),
        Say("look-not-told" if quiet else "look-told-here"),
        Say("look-find-it", style="small"),
    )
    outcome = LookAsked(reason=reason, words=words, quiet=quiet, found=tuple(facts.found))  # type: ignore[arg-type]  # one of three
    return End(outcome=outcome, says=says)


ASK_TO_LOOK = ScriptDefinition(
    name="ask-to-look", run=ask_to_look, facts=Facts, menu="menu", card="aside", forgets=True, lapses=True
)
