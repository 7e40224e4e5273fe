"""The PIN, before somebody is shown what is theirs; and what is done when it was not right.

The one rule: what the digits were compared with, and which PIN they were, the script never learns.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.keypad import Keypad, Place
from flows.model import End, SayTo, Script, ScriptDefinition, ask
from flows.pin_outcomes import PinRight
from flows.questions import Party
from flows.words import Say

MOST_TRIES = 5


@dataclass(frozen=True, kw_only=True)
class PinFacts:
    """`to` is where they were going ("start/…", "show/…", "press/…"). `locked`: there were five wrong tries."""

    to: str
    clinician: str = ""
    locked: bool = False


def pin(facts: PinFacts) -> Script[End]:
    """Press it; then go where they were going."""
    if facts.locked or (yield from tries("pin-enter", "person")) == "locked":
        return End(says=(Say("pin-locked", args={"clinician": facts.clinician}), Say("pin-locked-open")))
    return End(outcome=PinRight(facts.to))


def tries(message: str, party: Party) -> Script[str]:
    """Until it is right, is the other one, or is locked: the fifth wrong one always is."""
    for n in range(MOST_TRIES):
        judged = yield from ask(Keypad(message, str(n), party=party, final=True))
        if not judged.startswith("wrong"):
            return judged
        yield SayTo(Say("pin-wrong", args={"n": int(judged.removeprefix("wrong-"))}), party)
    return "locked"


def choose(which: str, message: str, again: str, party: Party) -> Script[bool]:
    """Digits, and the same digits again; whether that is the PIN now."""
    for n in range(MOST_TRIES):
        about = f"{which}.{n}"
        place: Place = "second" if which == "second" else "own"
        chosen = yield from ask(Keypad(message, about, party=party, does="choose", which=place, final=True))
        if chosen == "too-easy":
            yield SayTo(Say("pin-too-easy"), party)
            continue
        if chosen == "locked":
            return False
        typed = yield from ask(Keypad(again, about, party=party, does="again", which=place, final=True))
        if typed in {"set", "locked"}:
            return typed == "set"
        yield SayTo(Say("pin-differs"), party)
    return False


PIN = ScriptDefinition(name="pin", run=pin, facts=PinFacts, menu="menu", card="pin", lapses=True)
