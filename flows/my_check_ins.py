"""What they said in check-ins, to read back; and "That wasn't me" for what somebody else gave on their phone.

The one rule: nothing is deleted. What was not theirs is struck, no longer counts, and can be taken back the same way.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from flows.model import End, Script, ScriptDefinition, Start, ask, say
from flows.questions import Pick
from flows.screen import Choice
from flows.strike_outcomes import CheckInStruck
from flows.words import Area, Day, Say

ALL = "all"


@dataclass(frozen=True, kw_only=True)
class ListFacts:
    """Id and day (ISO) of each check-in on this page, newest first; `earlier` names the next page."""

    check_ins: list[list[str]] = field(default_factory=list)
    earlier: str = ""


def my_check_ins(facts: ListFacts) -> Script[End]:
    """Which one?"""
    if not facts.check_ins:
        return End(says=(Say("my-check-ins-none"),))
    options = tuple(
        Choice(id_, "one-check-in-of", args={"day": Day(day)}, group="list") for id_, day in facts.check_ins
    )
    more = (Choice("earlier", "earlier-ones", group="list"),) if facts.earlier else ()
    chosen = yield from ask(Pick("my-check-ins", options=(*options, *more)))
    if chosen == "earlier":
        return End(start=Start("my-check-ins", facts.earlier))
    return End(start=Start("one-check-in", chosen or ""))


@dataclass(frozen=True, kw_only=True)
class OneFacts:
    """`areas` still count; `struck`: something of it, or all of it, is struck. `said` is what has just been done."""

    check_in: str
    areas: list[str] = field(default_factory=list)
    struck: bool = False
    said: str = ""


def one_check_in(facts: OneFacts) -> Script[End]:
    """What was said, and what can be said about it."""
    if facts.said:
        yield from say(f"strike-said-{facts.said}")
    offered = [("not-me", "not-me", bool(facts.areas)), ("was-me", "was-me", facts.struck)]
    options = tuple(Choice(one, label, group="list") for one, label, there in offered if there)
    done = Choice("word:menu", "to-the-menu", group="list")
    look = Pick("one-check-in", view="own-check-in", view_about=facts.check_in, options=(*options, done))
    if (yield from ask(look)) == "was-me":
        return End(outcome=CheckInStruck(facts.check_in, struck=False))
    areas = tuple(Choice(area, "area-option", area, {"area": Area(area)}, "list") for area in facts.areas)
    which = yield from ask(Pick("not-me-which", options=(Choice(ALL, "not-me-all", group="list"), *areas)))
    return End(outcome=CheckInStruck(facts.check_in, part="" if which == ALL else str(which)))


MY_CHECK_INS = ScriptDefinition(name="my-check-ins", run=my_check_ins, facts=ListFacts, menu="more", between=True)
ONE_CHECK_IN = ScriptDefinition(
    name="one-check-in", run=one_check_in, facts=OneFacts, menu="my-check-ins", between=True
)
