"""A record opened without a link, in an emergency: found by its exact name or reference, opened with a typed reason.

The one rule: nobody is listed. Whoever does not know whom they look for finds nobody.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.console_side import ask, key_of, put
from flows.limit_outcomes import GlassBroken, PersonSought, SetBack
from flows.model import End, Script, Start
from flows.questions import FreeText, Pick
from flows.screen import Choice
from flows.words import Say


@dataclass(frozen=True, kw_only=True)
class FindFacts:
    """Nothing is needed."""


@dataclass(frozen=True, kw_only=True)
class SoughtFacts:
    """Who was found; their name stands on no screen before it is opened."""

    sought: str


@dataclass(frozen=True, kw_only=True)
class GlassToldFacts:
    person: str
    opening: str


def glass_told(facts: GlassToldFacts) -> Script[End]:
    """Arrives with a lead of theirs: who opened it, and whose by first letters; the reason stands behind a press."""
    about = f"{facts.person}/{facts.opening}"
    options = (Choice("why", "glass-told-why", group="list"),)
    yield from ask(Pick("glass-told", view="glass-told", view_about=about, options=options))
    options = (Choice("people", "to-people", group="list"),)
    yield from ask(Pick("glass-why", view="glass-why", view_about=about, options=options))
    return End(start=Start("people"))


def find_person(facts: FindFacts) -> Script[End]:
    return End(outcome=PersonSought(str((yield from ask(FreeText("find-person"))))))


def break_glass(facts: SoughtFacts) -> Script[End]:
    """Why, in words that the person reads; then once more."""
    leave = Choice("leave", "break-glass-leave")
    words = yield from _with_a_reason("break-glass-why", "break-glass-sure", Choice("yes", "break-glass-yes"), leave)
    if words:
        return End(outcome=GlassBroken(sought=facts.sought, why=words))
    return End(says=(Say("break-glass-not"),), start=Start("people"))


def set_back(facts: SoughtFacts) -> Script[End]:
    """Somebody was marked as dead by mistake."""
    leave = Choice("leave", "set-back-leave")
    words = yield from _with_a_reason("set-back-why", "set-back-sure", Choice("yes", "set-back-yes"), leave)
    if words:
        return End(outcome=SetBack(sought=facts.sought, why=words), start=Start("people"))
    return End(start=Start("people"))


def _with_a_reason(why: str, sure: str, yes: Choice, leave: Choice) -> Script[str]:
    """The reason, as its reader will read it, and once more; "" where it is left."""
    words = str((yield from ask(FreeText(why))))
    yield from _as_read(words)
    options = (yes, Choice(f"change:{key_of(why)}", "letter-change"), leave)
    return words if (yield from ask(Pick(sure, final=True, options=options))) == "yes" else ""


def _as_read(words: str) -> Script[None]:
    yield from put(Say("break-glass-they-read", style="heading"))
    yield from put(Say("letter-words", args={"words": words}, style="human"))
