"""The help plan: what somebody wants to find when things get very bad, in their own words.

The one rule: it is theirs. Every question can be skipped, and nobody else reads it without their yes, asked once.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.crisis_plan_outcomes import PlanDeleted, PlanShared, PlanWritten
from flows.model import End, Script, ScriptDefinition, Start, ask
from flows.outcomes import WantsToMeet
from flows.questions import FreeText, Pick, YesNo
from flows.screen import Choice
from flows.words import Say

PARTS = ("signs", "helps", "call", "others")
"""Warning signs, what helps, who to call, what others can do."""

ABOUT = "crisis-plan"
"""What a wish to meet is about, where the plan is to be made together."""

HELP = Choice("word:help", "help-now", group="list")


@dataclass(frozen=True, kw_only=True)
class Facts:
    """`clinician` is empty where nobody works with them just now: then there is nobody to share with, or to ask."""

    clinician: str = ""
    team_hours: str = ""
    written: bool = False
    shared: bool = False
    channel: str = "telegram"


def crisis_plan(facts: Facts) -> Script[End]:
    """Make one, alone or with the clinician; or see it, and change, share or delete it."""
    if facts.written:
        return (yield from _look(facts))
    told = {"clinician": facts.clinician, "hours": facts.team_hours}
    offered = [
        Choice("write", "crisis-plan-write-now", group="list"),
        *([Choice("together", "crisis-plan-together", args=told, group="list")] if facts.clinician else []),
        Choice("not-now", "not-now", group="list"),
    ]
    match (yield from ask(Pick("crisis-plan", options=tuple(offered), explain="explain-crisis-plan"))):
        case "write":
            return End(start=Start("crisis-plan-write"))
        case "together":
            sure = YesNo("crisis-plan-together-ask", args=told, yes="in-person-yes", no="not-now", final=True)
            if (yield from ask(sure)):
                return End(outcome=WantsToMeet(ABOUT), says=(Say("crisis-plan-passed-on", args=told),))
            return End(says=(Say("nothing-passed-on"),))
        case _:
            return End(start=Start("menu"))


def _look(facts: Facts) -> Script[End]:
    told = {"clinician": facts.clinician}
    offered = [
        ("change", "crisis-plan-change", True),
        ("share", "crisis-plan-share-it", bool(facts.clinician) and not facts.shared),
        ("take-back", "crisis-plan-take-back", facts.shared),
        ("delete", "delete-it", True),
    ]
    options = tuple(Choice(one, label, args=told, group="list") for one, label, there in offered if there)
    match (yield from ask(Pick("crisis-plan-look", view="crisis-plan", options=(*options, HELP)))):
        case "change":
            parts = tuple(Choice(part, f"crisis-plan-part-{part}", group="list") for part in PARTS)
            part = yield from ask(Pick("crisis-plan-which", options=parts))
            return End(start=Start("crisis-plan-write", part or ""))
        case "share":
            return End(outcome=PlanShared(shared=True), start=Start("crisis-plan"))
        case "take-back":
            return End(outcome=PlanShared(shared=False), start=Start("crisis-plan"))
        case "delete":
            if (yield from ask(YesNo("crisis-plan-delete-ask", yes="delete-it", no="keep-it"))):
                gone = "journal-deleted" if facts.channel == "web" else "journal-deleted-in-chat"
                return End(outcome=PlanDeleted(), says=(Say(gone),))
    return End(start=Start("crisis-plan"))


@dataclass(frozen=True, kw_only=True)
class WriteFacts:
    """`part` is the one that is written anew, "" for all four; `asks_to_share` where it was never asked."""

    clinician: str = ""
    part: str = ""
    asks_to_share: bool = False


def crisis_plan_write(facts: WriteFacts) -> Script[End]:
    """One question for each part; then, once, whether their team may see it."""
    if facts.part:
        question = f"crisis-plan-{facts.part}"
        changed = yield from ask(FreeText(question, skip=True, view="crisis-plan-part", view_about=facts.part))
        written = {facts.part: str(changed)} if changed is not None else {}
        return End(outcome=PlanWritten(written) if written else None, start=Start("crisis-plan"))
    words = {}
    for n, part in enumerate(PARTS, 1):
        explain = f"explain-crisis-plan-{part}"
        answer = yield from ask(FreeText(f"crisis-plan-{part}", place=(n, len(PARTS)), skip=True, explain=explain))
        if answer is not None:
            words[part] = str(answer)
    if not words:
        return End(says=(Say("crisis-plan-nothing"),))
    shared = None
    if facts.asks_to_share:
        shared = yield from ask(YesNo("crisis-plan-share", args={"clinician": facts.clinician}))
    return End(outcome=PlanWritten(words, shared), says=(Say("crisis-plan-kept"),))


CRISIS_PLAN = ScriptDefinition(name="crisis-plan", run=crisis_plan, facts=Facts, menu="more", between=True)
CRISIS_PLAN_WRITE = ScriptDefinition(
    name="crisis-plan-write", run=crisis_plan_write, facts=WriteFacts, menu="crisis-plan", resumable=True, forgets=True
)
