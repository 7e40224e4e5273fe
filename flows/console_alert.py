"""Somebody waits for a look: the one message about a flag that Wren starts in the console.

The one rule: it says who by first letters and a reference alone; what it is about stands behind a press of a human.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.console_side import ask
from flows.flag_outcomes import FlagOpened
from flows.model import End, Script, Start
from flows.questions import Pick
from flows.screen import Choice


@dataclass(frozen=True, kw_only=True)
class AlertFacts:
    """`opened`: somebody has looked, and its person still waits for an answer."""

    person: str
    flag: str
    opened: bool = False


def alert(facts: AlertFacts) -> Script[End]:
    """One button."""
    label = "flag-see" if facts.opened else "flag-look"
    about = f"{facts.person}/{facts.flag}"
    message = "alert-still-waits" if facts.opened else "alert"
    options = (Choice("look", label, args={"reason": "alone"}, group="list"),)
    yield from ask(Pick(message, view="alert", view_about=about, options=options))
    look = None if facts.opened else FlagOpened(person=facts.person, flag=facts.flag)
    return End(outcome=look, start=Start("look-at-flag", about))
