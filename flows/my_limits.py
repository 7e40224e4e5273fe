"""What a clinician has set for this person: what it is, who, why; how it ends, and whether to go on after it.

The one rule: the reason is always one tap away, and a break is the person's to end.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from flows.limit_outcomes import LimitSeen, OpeningSeen, SetBreakEnded, WentOn
from flows.model import End, Script, ScriptDefinition, Start, ask, effect
from flows.questions import Pick
from flows.screen import Choice
from flows.words import Say

OPEN = frozenset({
    "my-limits", "limit-news", "record-opened", "link-ended", "flag-news", "message", "appointment",
    "hide", "stop", "language", "where-i-am", "how-it-looks", "how-this-works", "new-phone", "something-wrong",
    "ask-to-look", "my-flags", "crisis-plan", "crisis-plan-write",
    "journal", "journal-write", "journal-entry", "journal-look", "journal-months", "keep-media", "add-media",
    "show-media", "outside",
    "who-sees", "what-was-written", "show-plan", "my-copy", "my-meetings", "meeting", "calendar-file", "pin",
})  # fmt: skip
"""Scripts that stay open to somebody for whom Wren is switched off: help and their team, their journal, what is theirs
to read and to take along, every way out, and the keypad that some of these ask for."""

OFFERED = ("journal", "ask-to-look", "show-plan", "crisis-plan", "what-was-written", "who-sees", "my-copy", "language")

ENDABLE = frozenset({"break", "hospital"})
"""Kinds that the person ends with one press."""


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What kinds stand now."""

    kinds: list[str] = field(default_factory=list)


def my_limits(facts: Facts) -> Script[End]:
    """Everything that stands. Where Wren is switched off this is all there is, and what stays open stands on it."""
    suspended = "suspend" in facts.kinds
    ends = () if suspended or not ENDABLE & set(facts.kinds) else (Choice("end", _end(facts.kinds), group="list"),)
    stays = tuple(Choice(one, f"menu-{one}", group="list") for one in OFFERED) if suspended else ()
    fine = () if suspended else (Choice("fine", "thats-fine", group="list"),)
    options = (*ends, *stays, *fine, Choice("word:help", "help-now", group="list"))
    message = "wren-is-off" if suspended else "my-limits" if facts.kinds else "no-limits"
    chosen = yield from ask(Pick(message, view="limits", options=options))
    if chosen == "end":
        return End(outcome=SetBreakEnded(), start=Start("back-from-break"))
    return End(start=Start("menu" if chosen in {None, "fine"} else str(chosen)))


def _end(kinds: list[str]) -> str:
    return "end-hospital" if "hospital" in kinds else "end-set-break"


@dataclass(frozen=True, kw_only=True)
class NewsFacts:
    """`over`: it has ended. `asks`: and the person is to say whether to go on. `wording` is what a locked phone shows."""

    restriction: str
    kind: str
    over: bool = False
    asks: bool = False
    wording: str = "discreet"


def limit_news(facts: NewsFacts) -> Script[End]:
    """Something was set, or is over: neutral until it is opened, then said plainly, with the reason."""
    card = f"limit-{facts.restriction}"
    arrived = "something-is-ready" if facts.wording == "ready" else "you-have-a-message"
    yield from ask(Pick(arrived, options=(Choice("open", "open"),), final=True, card=card))
    yield from effect(LimitSeen(facts.restriction, facts.restriction))
    if facts.asks:
        return (yield from _go_on(facts, card))
    ends = not facts.over and facts.kind in ENDABLE
    end = (Choice("end", _end([facts.kind]), group="list"),) if ends else ()
    options = (*end, Choice("fine", "thats-fine", group="list"), Choice("word:help", "help-now", group="list"))
    message = "limit-over" if facts.over else "limit-news"
    shown = Pick(message, view="limit", view_about=facts.restriction, options=options, card=card)
    if (yield from ask(shown)) == "end":
        return End(outcome=SetBreakEnded(), start=Start("back-from-break"))
    return End()


def _go_on(facts: NewsFacts, card: str) -> Script[End]:
    """The one question after it: nobody goes on without a yes."""
    options = (
        Choice("go-on", "go-on-with-wren", group="list"),
        Choice("rest", "rest-some-more", group="list"),
        Choice("stop", "stop-yes", group="list"),
        Choice("word:help", "help-now", group="list"),
    )
    shown = Pick("shall-we-go-on", view="limit", view_about=facts.restriction, options=options, card=card)
    match (yield from ask(shown)):
        case "go-on":
            return End(outcome=WentOn(facts.restriction), start=Start("back-from-break"))
        case "stop":
            return End(outcome=WentOn(facts.restriction, rests=True), start=Start("stop"))
        case _:
            return End(outcome=WentOn(facts.restriction, rests=True), says=(Say("resting-on"),))


@dataclass(frozen=True, kw_only=True)
class OpenedFacts:
    opening: str
    wording: str = "discreet"


def record_opened(facts: OpenedFacts) -> Script[End]:
    """Somebody without a link opened this person's record: who, why, for how long, and whom to ask."""
    card = f"opened-{facts.opening}"
    arrived = "something-is-ready" if facts.wording == "ready" else "you-have-a-message"
    yield from ask(Pick(arrived, options=(Choice("open", "open"),), final=True, card=card))
    yield from effect(OpeningSeen(facts.opening, facts.opening))
    options = (Choice("who", "menu-who-sees", group="list"), Choice("fine", "thats-fine", group="list"))
    shown = Pick("record-was-opened", view="opening", view_about=facts.opening, options=options, card=card)
    chosen = yield from ask(shown)
    return End(start=Start("who-sees") if chosen == "who" else None)


MY_LIMITS = ScriptDefinition(name="my-limits", run=my_limits, facts=Facts, menu="settings", between=True)
LIMIT_NEWS = ScriptDefinition(name="limit-news", run=limit_news, facts=NewsFacts, card="message")
RECORD_OPENED = ScriptDefinition(name="record-opened", run=record_opened, facts=OpenedFacts, card="message")
