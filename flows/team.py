"""What a person passes to their team: "I'd rather talk in person", words, an answer to a message.

Each asks once, says who reads it and when, and is passed on by what the script returns.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.model import End, Script, ScriptDefinition, ask, effect, say
from flows.outcomes import Kept, LetterOpened, PassedOn, Replied, WantsToMeet
from flows.questions import FreeText, Pick, YesNo
from flows.screen import Choice
from flows.words import Say


@dataclass(frozen=True, kw_only=True)
class Facts:
    """`about` is the domain where it was said, `letter` the message that is answered, `words` what was typed with no
    question open; `medical` is true when those words ask for a diagnosis or a dose. `wording` is what a locked phone
    may show."""

    clinician: str
    team_hours: str
    about: str = ""
    letter: str = ""
    words: str = ""
    medical: bool = False
    wording: str = "discreet"
    #: why words are not passed on just now ("writing" or "suspended"), who set it, why in their words, and whom to call
    limited: str = ""
    limit_by: str = ""
    limit_why: str = ""
    team: str = ""
    phone: str = ""


def in_person(facts: Facts) -> Script[End]:
    """I'd rather talk in person: passed on, with when it is read."""
    told = {"clinician": facts.clinician, "hours": facts.team_hours}
    if (yield from ask(YesNo("in-person-ask", args=told, final=True, yes="in-person-yes", no="not-now"))):
        return End(outcome=WantsToMeet(facts.about), says=(Say("in-person-passed-on", args=told),))
    return End(says=(Say("nothing-passed-on"),))


def outside(facts: Facts) -> Script[End]:
    """Typed with no question open: keep it, pass it on, or forget it. A question about medicine is passed on or not."""
    told = {"clinician": facts.clinician, "hours": facts.team_hours}
    if facts.limited == "suspended":
        yield from say("wren-is-off-short", words=facts.limit_why)
        yield from say("wren-is-off-call", style="small", team=facts.team, phone=facts.phone)
    if facts.medical:
        yield from say("medical-cannot", clinician=facts.clinician)
    yield from say("you-wrote", style="quote", words=facts.words)
    yield from say("help-nobody", style="small")
    passes = () if facts.limited else (Choice("pass", "pass-it-on", args=told, group="list"),)
    options = (
        Choice("keep", "keep-it", group="list"),
        *passes,
        Choice("forget", "forget-it", group="list"),
        Choice("word:help", "help-now", group="list"),
    )
    match (yield from ask(Pick("what-with-it", options=options, explain="explain-what-with-it", args=told))):
        case "keep":
            return End(outcome=Kept(facts.words))
        case "pass":
            return End(outcome=PassedOn(facts.words), says=(Say("passed-on", args=told),))
        case _:
            return End(says=(Say("forgotten"),), forget=True)


def write_to_team(facts: Facts) -> Script[End]:
    """Words for the team, asked once more before they go."""
    if facts.limited:
        off = {"clinician": facts.limit_by, "team": facts.team, "phone": facts.phone}
        why = Say("limit-words", args={"words": facts.limit_why}, style="human")
        return End(says=(Say("writing-is-off", args=off), Say("limit-reason", style="small"), why))
    told = {"clinician": facts.clinician, "hours": facts.team_hours}
    words = yield from ask(FreeText("write-to-team", args=told, explain="explain-write-to-team"))
    yield from say("you-wrote", style="quote", words=str(words))
    if (yield from ask(YesNo("pass-it-on-ask", args=told, yes="pass-it-on-yes", no="dont-send", final=True))):
        return End(outcome=PassedOn(str(words)), says=(Say("passed-on", args=told),))
    return End(says=(Say("nothing-passed-on"),))


def message(facts: Facts) -> Script[End]:
    """A message from the clinician: neutral until it is opened, then shown with the agreed phrase."""
    told = {"clinician": facts.clinician, "hours": facts.team_hours}
    card = f"message-{facts.letter}"  # each message has a card of its own: a second one leaves the first its button
    arrived = "something-is-ready" if facts.wording == "ready" else "you-have-a-message"
    yield from ask(Pick(arrived, options=(Choice("open", "open"),), final=True, card=card))
    yield from effect(LetterOpened(facts.letter, facts.letter))
    answers = () if facts.limited else (Choice("answer", "answer-it", group="list"),)
    options = (
        *answers,
        Choice("meet", "rather-meet", group="list"),
        Choice("fine", "thats-fine", group="list"),
    )
    opened = Pick("message-opened", view="letter", view_about=facts.letter, options=options, args=told, card=card)
    match (yield from ask(opened)):
        case "meet":
            return End(outcome=WantsToMeet(), says=(Say("in-person-passed-on", args=told),))
        case "answer":
            words = yield from ask(FreeText("message-answer", args=told, explain="explain-write-to-team", card=card))
            yield from say("you-wrote", style="quote", words=str(words))
            sure = YesNo("pass-it-on-ask", args=told, yes="pass-it-on-yes", no="dont-send", final=True, card=card)
            if (yield from ask(sure)):
                return End(outcome=Replied(facts.letter, str(words)), says=(Say("passed-on", args=told),))
            return End(says=(Say("nothing-passed-on"),))
        case _:
            return End()


IN_PERSON = ScriptDefinition(name="in-person", run=in_person, facts=Facts, menu="menu", card="aside")
OUTSIDE = ScriptDefinition(
    name="outside",
    run=outside,
    facts=Facts,
    menu="menu",
    card="aside",
    resumable=True,
    gathers_words=True,
    forgets=True,
)
WRITE_TO_TEAM = ScriptDefinition(
    name="write-to-team", run=write_to_team, facts=Facts, menu="menu", resumable=True, forgets=True
)
MESSAGE = ScriptDefinition(name="message", run=message, facts=Facts, card="message", forgets=True)
