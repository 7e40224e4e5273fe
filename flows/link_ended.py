"""A clinician no longer works with this person here: neutral until it is opened, then said plainly.

The one rule: what arrives by itself looks like any other message; who and what it is about stands behind a tap.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.model import End, Script, ScriptDefinition, ask
from flows.questions import Pick
from flows.screen import Choice
from flows.words import Say


@dataclass(frozen=True, kw_only=True)
class Facts:
    """Whose link it was, by name; `wording` is what a locked phone may show."""

    clinician: str
    team: str
    phone: str
    wording: str = "discreet"


def link_ended(facts: Facts) -> Script[End]:
    """Who, what it means, what they can do."""
    arrived = "something-is-ready" if facts.wording == "ready" else "you-have-a-message"
    yield from ask(Pick(arrived, options=(Choice("open", "open"),), final=True))
    told = {"clinician": facts.clinician, "team": facts.team, "phone": facts.phone}
    return End(says=(Say("link-has-ended", args=told),))


LINK_ENDED = ScriptDefinition(name="link-ended", run=link_ended, facts=Facts, card="link-ended")
