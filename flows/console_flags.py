"""A flag that a clinician looks at: what was said, what was done, and what to do now.

The one rule: "I'll look" is a press of a human; only a sentence that the person can read ends it.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.console_side import ask, key_of, put, say
from flows.flag_outcomes import FlagAnswered, FlagCalled, FlagPassedOn
from flows.model import End, Script, Start
from flows.questions import FreeText, Pick
from flows.screen import Choice
from flows.words import Args, NameOf, Say

DOES = {"write": "write-to", "offer-time": "make-appointment"}


@dataclass(frozen=True, kw_only=True)
class LookAtFlagFacts:
    """`times` is how often it had been said when this screen was made."""

    person: str
    flag: str
    times: int = 1
    answered: bool = False
    #: colleagues who can be reached now
    colleagues: tuple[str, ...] = ()


def look_at_flag(facts: LookAtFlagFacts) -> Script[End]:
    """Their words, and one action after the other."""
    name: Args = {"person": NameOf(facts.person)}
    offered = [
        ("answer", "flag-do-answer", not facts.answered),
        ("call", "flag-do-call", not facts.answered),
        ("pass", "flag-do-pass", bool(facts.colleagues) and not facts.answered),
        ("write", "person-write", True),
        ("offer-time", "person-offer-time", True),
        ("people", "to-people", True),
    ]
    options = tuple(Choice(one, label, args=name, group="list") for one, label, there in offered if there)
    about = f"{facts.person}/{facts.flag}"
    chosen = yield from ask(Pick("look-at-flag", args=name, view="flag", view_about=about, options=options))
    match chosen:
        case "answer":
            return (yield from _answer(facts))
        case "call":
            return (yield from _call(facts))
        case "pass":
            return (yield from _pass_on(facts))
        case "people":
            return End(start=Start("people"))
        case _:
            return End(start=Start(DOES[str(chosen)], facts.person))


def _call(facts: LookAtFlagFacts) -> Script[End]:
    """Noted; it goes on waiting for an answer."""
    name: Args = {"person": NameOf(facts.person)}
    hows = ("spoke", "no-answer")
    options = tuple(Choice(how, f"flag-call-{how}", args=name, group="list") for how in hows)
    how = yield from ask(Pick("flag-call", args=name, options=options))
    outcome = FlagCalled(person=facts.person, flag=facts.flag, how="spoke" if how == "spoke" else "no-answer")
    return End(outcome=outcome, start=Start("look-at-flag", f"{facts.person}/{facts.flag}"))


def _pass_on(facts: LookAtFlagFacts) -> Script[End]:
    """To one colleague by name; it waits to be opened by them."""
    name: Args = {"person": NameOf(facts.person)}
    options = tuple(
        Choice(one, "flag-colleague", args={"clinician": NameOf(one)}, group="list") for one in facts.colleagues
    )
    to = yield from ask(Pick("flag-pass-to", args=name, options=options))
    return End(outcome=FlagPassedOn(person=facts.person, flag=facts.flag, to=str(to)), start=Start("people"))


def _answer(facts: LookAtFlagFacts) -> Script[End]:
    name: Args = {"person": NameOf(facts.person)}
    words = str((yield from ask(FreeText("flag-answer", args=name, view="to-person", view_about=facts.person))))
    yield from say("to-person", name, style="heading")
    yield from put(Say("letter-words", args={"words": words}, style="human"))
    options = (
        Choice("send", "send-to-person", args=name),
        Choice(f"change:{key_of('flag-answer')}", "letter-change"),
        Choice("dont-send", "letter-dont-send"),
    )
    sure = Pick(
        "flag-answer-sure",
        args=name,
        final=True,
        view="before-answering",
        view_about=f"{facts.person}/{facts.flag}",
        options=options,
    )
    if (yield from ask(sure)) == "send":
        outcome = FlagAnswered(person=facts.person, flag=facts.flag, words=words, times=facts.times)
        return End(outcome=outcome, start=Start("people"))
    return End(says=(Say("letter-not-sent", args=name),), start=Start("people"))
