"""A clinician's PIN, and a person's that a clinician takes off.

The one rule: nothing about a person stands on these screens before the PIN was right.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.console_side import ask, say
from flows.model import End, Script, Start
from flows.pin import PinFacts, choose, tries
from flows.pin_outcomes import PersonsPinOff, PinPostponed, PinRight
from flows.questions import Pick
from flows.screen import Choice
from flows.words import NameOf, Say


def console_pin(facts: PinFacts) -> Script[End]:
    """After a quarter of an hour without a press: the PIN, then where the press led."""
    if facts.locked or (yield from tries("console-pin-enter", "clinician")) == "locked":
        return End(says=(Say("console-pin-locked"),))
    return End(outcome=PinRight(facts.to))


@dataclass(frozen=True, kw_only=True)
class SetPinFacts:
    to: str
    #: whether the service lets them choose another time
    may_wait: bool = False


def console_pin_set(facts: SetPinFacts) -> Script[End]:
    """Asked once, before the first list of people."""
    yield from say("console-pin-why")
    later = (Choice("later", "console-pin-later"),) if facts.may_wait else ()
    options = (Choice("set", "console-pin-set-it"), *later)
    if (yield from ask(Pick("console-pin-set", options=options))) == "later":
        return End(outcome=PinPostponed(facts.to))
    if (yield from choose("own", "console-pin-choose", "console-pin-again", "clinician")):
        return End(outcome=PinRight(facts.to))
    return End(says=(Say("console-pin-not-set"),))


@dataclass(frozen=True, kw_only=True)
class PersonsPinFacts:
    person: str


def take_pin_off(facts: PersonsPinFacts) -> Script[End]:
    """Only somebody who has met the person knows who asks for it."""
    name = {"person": NameOf(facts.person)}
    options = (Choice("off", "take-pin-off-yes", args=name, group="list"), Choice("no", "take-pin-off-no"))
    if (yield from ask(Pick("take-pin-off", args=name, options=options, final=True))) == "off":
        return End(outcome=PersonsPinOff(facts.person), says=(Say("pin-taken-off", args=name),), start=Start("people"))
    return End(start=Start("open-person", facts.person))
