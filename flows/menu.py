"""The menu and its second page. A menu is not a loop: it ends with `Start`, and the next script's Back leads here."""

from __future__ import annotations

from dataclasses import dataclass

from flows.model import End, Script, ScriptDefinition, Start, ask
from flows.questions import Pick
from flows.screen import Choice

FIRST = ("check-in", "show-plan", "my-meetings", "my-reminders", "journal", "in-person", "how-this-works", "more")
SECOND = (
    "who-sees",
    "what-was-written",
    "my-copy",
    "write-to-team",
    "my-hours",
    "crisis-plan",
    "where-i-am",
    "language",
    "how-it-looks",
    "take-a-break",
    "new-phone",
    "something-wrong",
    "stop",
)


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
    offered = [script for script in SECOND if facts.web or script != "how-it-looks"]
    options = tuple(Choice(script, f"menu-{script}", group="list") for script in offered)
    chosen = yield from ask(Pick("more", options=options, explain="explain-more"))
    return End(start=Start(chosen or "menu"))


MENU = ScriptDefinition(name="menu", run=menu, facts=Facts, between=True)
MORE = ScriptDefinition(name="more", run=more, facts=Facts, menu="menu", between=True)
