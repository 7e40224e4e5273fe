"""Begin a DIALOG+ session with somebody: how to meet, what to do when the line breaks, and whether the place is private.

The one rule: the clinician's own readiness is asked here, so that nothing arrives on the other phone before it.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.console_side import ask, say
from flows.model import End, Script, Start
from flows.questions import FreeText, Pick
from flows.screen import Choice
from flows.session_outcomes import MODES, SessionOffered
from flows.words import Args, NameOf, Say

LONGEST_LINK = 300


@dataclass(frozen=True, kw_only=True)
class SessionWithFacts:
    """`running` is a session with them that was left in the middle."""

    person: str
    running: str = ""


def session_with(facts: SessionWithFacts) -> Script[End]:
    """Five taps at most; one that was left open is gone on with instead."""
    name: Args = {"person": NameOf(facts.person)}
    if facts.running:
        ways = tuple(Choice(one, f"left-session-{one}", group="list") for one in ("go-on", "fresh", "take-back"))
        way = yield from ask(Pick("console-session-left", args=name, options=ways))
        if way == "go-on":
            return End(outcome=SessionResumed(facts.person, facts.running))
        if way == "take-back":
            return End(outcome=SessionTakenBack(facts.person, facts.running), start=Start("people"))
    hows = tuple(Choice(one, f"session-by-{one}", group="list") for one in MODES)
    mode = yield from ask(Pick("console-session-how", args=name, options=hows))
    chosen = next(one for one in MODES if one == mode)
    link = ""
    if chosen == "video":
        link = str((yield from ask(FreeText("console-session-link", skip=True, most=LONGEST_LINK))) or "")
    fallback = ""
    if chosen != "in-person":
        fallback = str((yield from ask(FreeText("console-session-fallback", args=name, skip=True))) or "")
    if chosen == "chat":
        yield from say("console-session-cannot-show", style="small")
    options = (Choice("begin", "console-session-begin", args=name), Choice("no", "letter-dont-send"))
    sure = Pick(
        "console-session-private",
        args=name,
        final=True,
        view="to-person",
        view_about=facts.person,
        options=options,
    )
    if (yield from ask(sure)) == "begin":
        return End(outcome=SessionOffered(person=facts.person, mode=chosen, fallback=fallback, link=link))
    return End(says=(Say("letter-not-sent", args=name),), start=Start("people"))


@dataclass(frozen=True)
class SessionResumed:
    """Go on with the one that was left in the middle."""

    person: str
    conversation: str


@dataclass(frozen=True)
class SessionTakenBack:
    """It is not to go on: nobody has opened it, or the two leave it there."""

    person: str
    conversation: str
