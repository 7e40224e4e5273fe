"""Joining: language first, then one screen each for what a person should know, then a plain yes.

Nothing personal is shown here: the clinician has not yet confirmed who is holding the phone.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.model import End, Script, ScriptDefinition, ask, effect, say
from flows.outcomes import Agreed, Declined, NotNow, SpeakLanguage
from flows.questions import GoOn, Pick
from flows.screen import Choice
from flows.where import where_question
from flows.words import Say


@dataclass(frozen=True, kw_only=True)
class Facts:
    """Who asked, when the team reads, the languages offered (code, own name), and what carries the chat."""

    clinician: str
    team: str
    team_hours: str
    languages: list[list[str]]
    channel: str
    #: whether they are asked where they are: only where the service does not say where it is
    asks_where: bool = False
    #: whether words that worry somebody go to the team where their writer does not answer; the service's choice
    passes_on: bool = False


def join(facts: Facts) -> Script[End]:
    """Language, what this is, who can see what, and is that all right."""
    if len(facts.languages) > 1:
        yield from choose_language(facts.languages)
    told = {"clinician": facts.clinician, "team": facts.team, "hours": facts.team_hours}
    screens = ["join-hello", "join-who-sees", "join-adds", "join-nobody-watches"]
    if facts.channel == "telegram":
        screens.append("join-carrier")
    for message in screens:
        if message == "join-who-sees":
            yield from say("join-swept")
        if message == "join-nobody-watches":
            yield from say("found-is-passed-on" if facts.passes_on else "found-is-not-passed-on")
        yield from ask(GoOn(message, args=told, explain=f"explain-{message}"))
    nation = (yield from ask(where_question())) if facts.asks_where else None

    options = (Choice("yes", "yes"), Choice("not-now", "not-now"), Choice("no", "no-not-for-me", group="list"))
    match (yield from ask(Pick("is-that-all-right", options=options, args=told))):
        case "yes":
            return End(outcome=Agreed(nation or ""), says=(Say("joined-thanks", args=told),))
        case "no":
            return End(outcome=Declined(), says=(Say("joined-declined", args=told),))
        case _:
            return End(outcome=NotNow(), says=(Say("joined-not-now"),))


def choose_language(languages: list[list[str]]) -> Script[None]:
    """Which language; from the next screen on everything is in it."""
    options = tuple(Choice(code, "language-name", code, {"language": name}, "list") for code, name in languages)
    code = yield from ask(Pick("which-language", options=options, final=True))
    yield from effect(SpeakLanguage(code or "en"))


JOIN = ScriptDefinition(name="join", run=join, facts=Facts, resumable=True)
