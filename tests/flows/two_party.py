"""A small conversation of two, in which everything a joint session will need happens once.

`together` at the start and at the end, questions of each party, one that either may answer, and a final question.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flows.model import End, Script, ScriptDefinition, ask, say, together
from flows.questions import FreeText, GoOn, Party, Pick, PickSome, YesNo, areas
from flows.screen import Choice
from flows.words import Say

TOLD = {"clinician": "Dr Lee"}
AREAS = ("friendships", "accommodation", "medication")


@dataclass(frozen=True, kw_only=True)
class Facts:
    areas: list[str]


def session(facts: Facts) -> Script[End]:
    yield from together(person=person_ready, clinician=clinician_ready)
    chosen = yield from ask(PickSome("choose-areas", options=areas(facts.areas), most=2))
    said = []
    for area in chosen or ():
        works = yield from ask(FreeText("helps-a-little", area, args=TOLD, skip=True))
        yield from say("you-wrote", party="clinician", style="quote", words=str(works or ""))
        advice = yield from ask(FreeText("team-could", area, party="clinician", args=TOLD, skip=True))
        option = yield from ask(FreeText("others-could", area, party="either", args=TOLD, skip=True))
        said.append((area, works, advice, option))
    agreed = yield from together(person=agrees("person"), clinician=agrees("clinician"))
    return End(outcome=(tuple(said), agreed))


def person_ready() -> Script[bool | None]:
    yield from ask(GoOn("join-adds"))
    return (yield from ask(YesNo("good-moment")))


def clinician_ready() -> Script[str | None]:
    options = (Choice("yes", "yes"), Choice("not-now", "not-now"))
    return (yield from ask(Pick("is-that-all-right", party="clinician", options=options)))


def agrees(party: Party) -> Callable[[], Script[Any]]:
    return lambda: ask(YesNo("one-more", "end", party=party, final=True))


TWO_PARTY = ScriptDefinition(name="two-party", run=session, facts=Facts)


def played(facts: Facts) -> Script[End]:
    """The same for two phones: it leaves no record, and both are told that it is over."""
    yield from session(facts)
    return End(says=(Say("forgotten"),))


PLAYED = ScriptDefinition(name="two-party", run=played, facts=Facts)
