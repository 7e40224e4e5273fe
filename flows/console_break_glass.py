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


def find_person(facts: FindFacts) -> Script[End]:
    return End(outcome=PersonSought(str((yield from ask(FreeText("find-person"))))))


def break_glass(facts: SoughtFacts) -> Script[End]:
    """Why, in words that the person reads; then once more."""
    words = str((yield from ask(FreeText("break-glass-why"))))
    if (yield from _sure("break-glass", words)):
        return End(outcome=GlassBroken(sought=facts.sought, why=words))
    return End(says=(Say("break-glass-not"),), start=Start("people"))


def set_back(facts: SoughtFacts) -> Script[End]:
    """Somebody was marked as dead by mistake."""
    words = str((yield from ask(FreeText("set-back-why"))))
    if (yield from _sure("set-back", words)):
        return End(outcome=SetBack(sought=facts.sought, why=words), start=Start("people"))
    return End(start=Start("people"))


def _sure(what: str, words: str) -> Script[bool]:
    yield from put(Say("break-glass-they-read", style="heading"))
    yield from put(Say("letter-words", args={"words": words}, style="human"))
    options = (
        Choice("yes", f"{what}-yes"),
        Choice(f"change:{key_of(f'{what}-why')}", "letter-change"),
        Choice("leave", f"{what}-leave"),
    )
    return (yield from ask(Pick(f"{what}-sure", final=True, options=options))) == "yes"
