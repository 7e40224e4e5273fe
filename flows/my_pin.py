"""A person's own PIN: set it, change it, take it off; and a second one that shows an empty journal.

The one rule: only if they want one. What is said at the end is the same for the first PIN and the second, so that
nothing stands in the chat that tells of a second.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.model import End, Script, ScriptDefinition, Start, ask, say
from flows.pin import choose, tries
from flows.pin_outcomes import PinTakenOff
from flows.questions import Pick, YesNo
from flows.screen import Choice
from flows.words import Say


@dataclass(frozen=True, kw_only=True)
class MyPinFacts:
    clinician: str = ""
    there: bool = False
    second: bool = False


def my_pin(facts: MyPinFacts) -> Script[End]:
    """What a PIN does; then what to do with it."""
    if not facts.there:
        yield from say("my-pin-never-for-help", style="small")
        if (yield from ask(Pick("my-pin-none", options=(_way("set"),)))) == "set":
            return (yield from _set("own"))
        return End(start=Start("settings"))
    second = "second-off" if facts.second else "second"
    yield from say("my-pin-hide", style="small")
    chosen = str((yield from ask(Pick("my-pin", options=tuple(_way(one) for one in ("change", second, "off"))))))
    if chosen == "second":
        yield from say("my-pin-second-what")
        yield from say("my-pin-second-kept", style="small")
        if not (yield from ask(YesNo("my-pin-second-ask", yes="my-pin-second-yes", no="not-now"))):
            return End(start=Start("my-pin"))
    elif chosen == "off" and not (yield from ask(YesNo("my-pin-off-ask", yes="my-pin-off-yes", no="my-pin-off-no"))):
        return End(start=Start("my-pin"))
    return (yield from _sure(facts, chosen))


def _sure(facts: MyPinFacts, chosen: str) -> Script[End]:
    """Whoever changes it knows it."""
    judged = yield from tries("pin-once-more", "person")
    if judged == "locked":
        return End(says=(Say("pin-locked", args={"clinician": facts.clinician}), Say("pin-locked-open")))
    if judged == "other":
        return End(start=Start("my-pin"))
    if chosen in {"off", "second-off"}:
        return End(outcome=PinTakenOff(second=chosen == "second-off"), says=(Say("my-pin-done"),))
    return (yield from _set("second" if chosen == "second" else "own"))


def _set(which: str) -> Script[End]:
    if (yield from choose(which, "pin-choose", "pin-again", "person")):
        return End(says=(Say("my-pin-done"),))
    return End(says=(Say("nothing-changed"),))


def _way(one: str) -> Choice:
    return Choice(one, f"pin-way-{one}", group="list")


MY_PIN = ScriptDefinition(name="my-pin", run=my_pin, facts=MyPinFacts, menu="settings", card="pin", lapses=True)
