"""End the link between this clinician and a person.

The one rule: it ends what the clinician sees, never what the person has kept. What the person is told depends on why; and
after a death nobody is told anything, ever.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.console_outcomes import LinkEnded
from flows.console_side import ask, say
from flows.model import End, Script, Start
from flows.questions import FreeText, Pick
from flows.screen import Choice
from flows.words import NameOf, Say

REASONS = ("handed-over", "moved", "discharged", "hospital", "own-wish", "died", "other")
BEFORE = ("care-ended", "person-asked")
"""Reasons of version 1, which stand in old rows of the audit."""


@dataclass(frozen=True, kw_only=True)
class EndLinkFacts:
    person: str


def end_link(facts: EndLinkFacts) -> Script[End]:
    """Ask why, say what it does and what the person is told, and ask once more by name."""
    name = {"person": NameOf(facts.person)}
    options = tuple(Choice(one, f"end-link-{one}", args=name, group="list") for one in REASONS)
    reason = str((yield from ask(Pick("end-link-why", args=name, options=options))))
    if reason == "died":
        return (yield from _died(facts))
    words = str((yield from ask(FreeText("end-link-reason", args=name)))) if reason == "other" else ""
    yield from say("end-link-what-happens", name)
    yield from say("end-link-told", {**name, "reason": reason}, style="small")
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


def _died(facts: EndLinkFacts) -> Script[End]:
    """Asked twice, by name: nothing will ever be sent to this phone again."""
    name = {"person": NameOf(facts.person)}
    leave = Choice("leave", "end-link-leave")
    first = Pick("end-link-died-first", args=name, options=(Choice("yes", "end-link-died-yes", args=name), leave))
    if (yield from ask(first)) == "leave":
        return End(start=Start("open-person", facts.person))
    second = Pick(
        "end-link-died-second", args=name, final=True, options=(Choice("end", "end-link-died-end", args=name), leave)
    )
    if (yield from ask(second)) == "leave":
        return End(start=Start("open-person", facts.person))
    outcome = LinkEnded(person=facts.person, reason="died")
    return End(outcome=outcome, says=(Say("end-link-died-done"),), start=Start("people"))
