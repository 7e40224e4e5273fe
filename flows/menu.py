"""The menu, its second page, and what is set once. A menu is not a loop: it ends with `Start`, and the next script's Back leads here."""

from __future__ import annotations

from dataclasses import dataclass

from flows.model import End, Script, ScriptDefinition, Start, ask
from flows.questions import Pick
from flows.screen import Choice

FIRST = (
    "check-in",
    "show-plan",
    "my-meetings",
    "my-reminders",
    "journal",
    "in-person",
    "ask-to-look",
    "how-this-works",
    "more",
)
SECOND = (
    "my-flags",
    "who-sees",
    "what-was-written",
    "my-check-ins",
    "my-copy",
    "write-to-team",
    "crisis-plan",
    "language",
    "settings",
    "take-a-break",
    "something-wrong",
    "stop",
)
SETTINGS_PAGE = ("my-pin", "my-hours", "my-limits", "where-i-am", "how-it-looks", "new-phone")
"""What is set once and seldom changed."""


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What the menu mentions."""

    on_break: bool = False
    carry_on: bool = False
    #: only the web page has a look that can be chosen
    web: bool = False


def menu(facts: Facts) -> Script[End]:
    """What would you like to do?"""
    carry_on = (Choice("word:carry-on", "menu-carry-on", group="list"),) if facts.carry_on else ()
    options = tuple(Choice(script, f"menu-{script}", group="list") for script in FIRST)
    chosen = yield from ask(Pick("menu", options=(*carry_on, *options), explain="explain-menu"))
    return End(start=Start(chosen or "menu"))


def more(facts: Facts) -> Script[End]:
    """The second page of the menu."""
    options = tuple(Choice(script, f"menu-{script}", group="list") for script in SECOND)
    chosen = yield from ask(Pick("more", options=options, explain="explain-more"))
    return End(start=Start(chosen or "menu"))


def settings(facts: Facts) -> Script[End]:
    """How Wren is set up for this person."""
    offered = [script for script in SETTINGS_PAGE if facts.web or script != "how-it-looks"]
    options = tuple(Choice(script, f"menu-{script}", group="list") for script in offered)
    chosen = yield from ask(Pick("settings", options=options, explain="explain-settings"))
    return End(start=Start(chosen or "menu"))


MENU = ScriptDefinition(name="menu", run=menu, facts=Facts, between=True)
MORE = ScriptDefinition(name="more", run=more, facts=Facts, menu="menu", between=True)
SETTINGS = ScriptDefinition(name="settings", run=settings, facts=Facts, menu="more", between=True)
