"""End the link between this clinician and a person.

The one rule: it ends what the clinician sees, never the person's care and never what the person has kept.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.console_outcomes import LinkEnded
from flows.console_side import ask, say
from flows.model import End, Script, Start
from flows.questions import FreeText, Pick
from flows.screen import Choice
from flows.words import NameOf, Say

REASONS = ("handed-over", "care-ended", "person-asked", "other")


@dataclass(frozen=True, kw_only=True)
class EndLinkFacts:
    person: str


def end_link(facts: EndLinkFacts) -> Script[End]:
    """Ask why, say what it does, and ask once more by name."""
    name = {"person": NameOf(facts.person)}
    options = tuple(Choice(one, f"end-link-{one}", args=name, group="list") for one in REASONS)
    reason = str((yield from ask(Pick("end-link-why", args=name, options=options))))
    words = str((yield from ask(FreeText("end-link-reason", args=name)))) if reason == "other" else ""
    yield from say("end-link-what-happens", name)
    sure = yield from ask(
        Pick(
            "end-link-confirm",
            args=name,
            final=True,
            options=(Choice("end", "end-link-end", args=name), Choice("leave", "end-link-leave")),
        )
    )
    if sure == "leave":
        return End(start=Start("open-person", facts.person))
    return End(
        outcome=LinkEnded(person=facts.person, reason=reason, words=words),
        says=(Say("end-link-ended"),),
        start=Start("people"),
    )
