"""Offer a person a way back in steps.

The one rule: the clinician offers; nothing begins before the person says yes on their own phone.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.console_side import ask, say
from flows.model import End, Script, Start
from flows.questions import Pick
from flows.reminder import STEPS
from flows.screen import Choice
from flows.words import NameOf, Say


@dataclass(frozen=True, kw_only=True)
class OfferWayBackFacts:
    person: str


@dataclass(frozen=True)
class WayBackOffered:
    """It goes to the person as a message does: within their hours, and not on a break."""

    person: str


def offer_way_back(facts: OfferWayBackFacts) -> Script[End]:
    """The three steps as the person will read them, and whether to offer them."""
    name = {"person": NameOf(facts.person)}
    for step in STEPS:
        yield from say(f"console-way-back-{step}", style="item")
    sure = yield from ask(
        Pick(
            "console-way-back",
            args=name,
            final=True,
            view="before-sending",
            view_about=facts.person,
            options=(Choice("offer", "console-way-back-yes", args=name), Choice("no", "letter-dont-send")),
        )
    )
    if sure == "offer":
        return End(outcome=WayBackOffered(facts.person), start=Start("people"))
    return End(says=(Say("letter-not-sent", args=name),), start=Start("people"))
