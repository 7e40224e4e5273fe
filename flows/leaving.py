"""Ways out: a break, coming back from it, hide, stop, a new phone, and an old conversation found again.

Each asks once and says what happens. Nobody is asked why, nobody is scolded, nothing is lost.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.model import End, Script, ScriptDefinition, Start, ask
from flows.outcomes import BreakStarted, CarriedOn, Hidden, OldPhoneClosed, StartedFresh, Stopped
from flows.questions import Pick, YesNo
from flows.screen import Choice
from flows.words import Args, Day, Say


@dataclass(frozen=True, kw_only=True)
class Facts:
    """For an old conversation: which, which script, at which question of how many, since which day (ISO)."""

    clinician: str
    team: str
    conversation: str = ""
    script: str = ""
    question: int = 0
    questions: int = 0
    since: str = ""
    #: what the platform lets Wren clear differs
    channel: str = "telegram"


def take_a_break(facts: Facts) -> Script[End]:
    told = {"clinician": facts.clinician, "team": facts.team}
    if (yield from ask(YesNo("take-a-break", args=told, yes="start-the-break", no="not-now", explain="explain-break"))):
        return End(outcome=BreakStarted(), says=(Say("break-started"),))
    return End(says=(Say("nothing-changed"),))


def back_from_break(facts: Facts) -> Script[End]:
    """Nothing to catch up on."""
    options = (
        Choice("show-plan", "menu-show-plan", group="list"),
        Choice("check-in", "menu-check-in", group="list"),
        Choice("looking", "just-looking", group="list"),
    )
    chosen = yield from ask(Pick("back-from-break", options=options))
    return End(start=None if chosen == "looking" else Start(chosen or "menu"))


def hide(facts: Facts) -> Script[End]:
    if (
        yield from ask(
            YesNo("hide-before", args={"channel": facts.channel}, yes="clear", no="not-now", explain="explain-hide")
        )
    ):
        return End(outcome=Hidden(), says=(Say("hide-after"),))
    return End(says=(Say("nothing-changed"),))


def stop(facts: Facts) -> Script[End]:
    told = {"clinician": facts.clinician, "team": facts.team}
    options = (
        Choice("stop", "stop-yes", group="list"),
        Choice("break", "break-instead", group="list"),
        Choice("no", "not-now", group="list"),
    )
    match (yield from ask(Pick("stop", options=options, args=told, explain="explain-stop"))):
        case "stop":
            return End(outcome=Stopped(), says=(Say("stopped", args=told),))
        case "break":
            return End(start=Start("take-a-break"))
        case _:
            return End(says=(Say("nothing-changed"),))


def new_phone(facts: Facts) -> Script[End]:
    """Close Wren on this phone; the team gives a new code for the other one."""
    told = {"clinician": facts.clinician, "team": facts.team}
    if (yield from ask(YesNo("new-phone", args=told, yes="close-this-phone", no="not-now"))):
        return End(outcome=OldPhoneClosed(), says=(Say("phone-closed", args=told),))
    return End(says=(Say("nothing-changed"),))


def old_one(facts: Facts) -> Script[End]:
    """Left open for more than 14 days: not silently joined to today's answers."""
    options = (Choice("carry-on", "carry-on", group="list"), Choice("fresh", "start-fresh", group="list"))
    told: Args = {"n": facts.question, "of": facts.questions, "day": Day(facts.since)}
    if (yield from ask(Pick("old-one", options=options, args=told))) == "carry-on":
        return End(outcome=CarriedOn(facts.conversation))
    return End(outcome=StartedFresh(facts.conversation), start=Start(facts.script))


TAKE_A_BREAK = ScriptDefinition(name="take-a-break", run=take_a_break, facts=Facts, menu="menu", lapses=True)
BACK_FROM_BREAK = ScriptDefinition(name="back-from-break", run=back_from_break, facts=Facts, between=True)
HIDE = ScriptDefinition(name="hide", run=hide, facts=Facts, menu="menu", card="aside", lapses=True)
STOP = ScriptDefinition(name="stop", run=stop, facts=Facts, menu="menu", card="aside", lapses=True)
NEW_PHONE = ScriptDefinition(name="new-phone", run=new_phone, facts=Facts, menu="settings", lapses=True)
OLD_ONE = ScriptDefinition(name="old-one", run=old_one, facts=Facts)
