"""The clinician's one page, and the welcome after a code was used.

The one rule: one page each; nobody needs a training to use the console.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.console_side import ask, say
from flows.model import End, Script, Start
from flows.questions import GoOn, Pick
from flows.screen import Choice

PAGE = (
    "console-help-list",
    "console-help-invite",
    "console-help-check-in",
    "console-help-write",
    "console-help-meet",
    "console-help-phone",
    "console-help-copy",
    "console-help-people-see",
    "console-help-cannot",
)


@dataclass(frozen=True, kw_only=True)
class ConsoleHelpFacts:
    """Nothing is needed."""


@dataclass(frozen=True, kw_only=True)
class ConsoleJoinFacts:
    """The clinician's own name, as it will stand under messages."""

    name: str = ""


def console_help(facts: ConsoleHelpFacts) -> Script[End]:
    """How this works, on one page."""
    for line in PAGE:
        yield from say(line)
    options = (Choice("go-on", "to-people"), Choice("wrong", "console-wrong", group="list"))
    chosen = yield from ask(Pick("console-help", options=options))
    return End(start=Start("console-something-wrong" if chosen == "wrong" else "people"))


def console_join(facts: ConsoleJoinFacts) -> Script[End]:
    """One welcome screen, then the list."""
    yield from say("console-welcome-nobody-watches")
    yield from ask(GoOn("console-welcome", args={"name": facts.name}, label="to-people"))
    return End(start=Start("people"))
