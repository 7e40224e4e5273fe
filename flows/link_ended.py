"""A clinician no longer works with this person here: neutral until it is opened, then said plainly.

The one rule: what arrives by itself looks like any other message; who and what it is about stands behind a tap.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.model import End, Script, ScriptDefinition, ask
from flows.questions import Pick
from flows.screen import Choice
from flows.words import Args, Moment, Say


@dataclass(frozen=True, kw_only=True)
class Facts:
    """Whose link it was, by name; `wording` is what a locked phone may show."""

    clinician: str
    team: str
    phone: str
    #: a meeting with them that stood until then (ISO, UTC)
    meeting: str = ""
    wording: str = "discreet"
    #: why, where it changes what is true for them
    reason: str = ""


SAID = {"moved": "link-ended-moved", "discharged": "link-ended-discharged", "own-wish": "link-ended-own-wish"}


def link_ended(facts: Facts) -> Script[End]:
    """Who, what it means, what they can do."""
    arrived = "something-is-ready" if facts.wording == "ready" else "you-have-a-message"
    yield from ask(Pick(arrived, options=(Choice("open", "open"),), final=True))
    told = {"clinician": facts.clinician, "team": facts.team, "phone": facts.phone}
    says: tuple[Say, ...] = (Say(SAID.get(facts.reason, "link-has-ended"), args=told),)
    if facts.meeting:
        off: Args = {"at": Moment(facts.meeting), "team": facts.team, "phone": facts.phone}
        says = (*says, Say("link-ended-meeting", args=off))
    return End(says=says)


LINK_ENDED = ScriptDefinition(name="link-ended", run=link_ended, facts=Facts, card="link-ended")
