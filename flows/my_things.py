"""What is theirs to see and to change: the plan, who can see what, how this works, the language."""

from __future__ import annotations

from dataclasses import dataclass, field

from flows.join import choose_language
from flows.model import End, Script, ScriptDefinition, Start, ask, say
from flows.outcomes import HintsOff
from flows.questions import Pick
from flows.screen import Choice
from flows.words import Say


@dataclass(frozen=True, kw_only=True)
class Facts:
    """`letters` are ids; what they say is read when a screen is rendered."""

    clinician: str
    team: str
    team_phone: str
    team_hours: str
    complaints: str = ""
    languages: list[list[str]] = field(default_factory=list)
    letters: list[str] = field(default_factory=list)
    #: the next page of the list that was asked for; empty on its last
    earlier: str = ""
    #: the page of who has looked
    page: str = ""
    has_plan: bool = False
    #: as in `flows/join.py`
    passes_on: bool = False


def show_plan(facts: Facts) -> Script[End]:
    """The plan again, as one message to keep. A script must not be empty; there is nothing to ask here."""
    if not facts.has_plan:
        return End(says=(Say("no-plan-yet"),))
    return End(view="plan")
    yield  # makes this a generator, as every script is


def how_this_works(facts: Facts) -> Script[End]:
    """The person's one page, with whom to ask."""
    told = {"clinician": facts.clinician, "team": facts.team, "phone": facts.team_phone, "hours": facts.team_hours}
    if facts.complaints:
        yield from say("how-to-complain", style="small", phone=facts.complaints)
    yield from say("join-swept", style="small")
    options = (Choice("done", "thats-fine"), Choice("no-hints", "no-hints", group="list"))
    if (yield from ask(Pick("how-this-works", args=told, options=options))) == "no-hints":
        return End(outcome=HintsOff(), says=(Say("hints-are-off"),))
    return End()


def who_sees(facts: Facts) -> Script[End]:
    """Who can see what, true for this person now, and who has looked."""
    told = {"clinician": facts.clinician, "team": facts.team}
    options = (*_earlier(facts), Choice("done", "thats-fine"))
    shown = Pick("who-sees", args=told, view="who-has-looked", view_about=facts.page, options=options)
    yield from say("found-is-passed-on" if facts.passes_on else "found-is-not-passed-on")
    if (yield from ask(shown)) == "earlier":
        return End(start=Start("who-sees", facts.earlier))
    return End()


def _earlier(facts: Facts) -> tuple[Choice, ...]:
    return (Choice("earlier", "earlier-ones", group="list"),) if facts.earlier else ()


def what_was_written(facts: Facts) -> Script[End]:
    """What the team wrote to them, newest first; each opens again."""
    if not facts.letters:
        return End(says=(Say("nothing-written"),))
    options = tuple(Choice(letter, "one-letter", group="list") for letter in facts.letters)
    letter = yield from ask(Pick("what-was-written", options=(*options, *_earlier(facts)), view="letters"))
    if letter == "earlier":
        return End(start=Start("what-was-written", facts.earlier))
    return End(start=Start("message", letter or ""))


def language(facts: Facts) -> Script[End]:
    """Change the language of this chat."""
    yield from choose_language(facts.languages)
    return End(says=(Say("language-changed"),))


SHOW_PLAN = ScriptDefinition(name="show-plan", version=2, run=show_plan, facts=Facts)
HOW_THIS_WORKS = ScriptDefinition(name="how-this-works", version=2, run=how_this_works, facts=Facts, menu="menu")
WHO_SEES = ScriptDefinition(name="who-sees", version=2, run=who_sees, facts=Facts, menu="more")
WHAT_WAS_WRITTEN = ScriptDefinition(name="what-was-written", version=2, run=what_was_written, facts=Facts, menu="more")
LANGUAGE = ScriptDefinition(name="language", version=2, run=language, facts=Facts, menu="menu")
