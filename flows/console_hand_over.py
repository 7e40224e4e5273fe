"""Somebody leaves: each of their people gets a new clinician, is told before it happens, and nobody is left with nobody.

The one rule: whoever hands over need not know the people; initials and a reference say who is meant.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.console_my_work import colleague_options
from flows.console_side import ask, put, say
from flows.model import End, Script, Start
from flows.questions import Pick
from flows.screen import Choice
from flows.staff_outcomes import HandedOver
from flows.words import Args, NameOf, Say

WHEN = {"now": "leaves-now", "tomorrow": "leaves-tomorrow", "week": "leaves-in-a-week"}


@dataclass(frozen=True, kw_only=True)
class HandOverFacts:
    """Who leaves; whose clinician they are; who can take over. `references` are those of the people, in their order."""

    clinician: str
    people: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    colleagues: tuple[str, ...] = ()


def hand_over(facts: HandOverFacts) -> Script[End]:
    """To whom, when; what happens, and once more by name."""
    name: Args = {"name": NameOf(facts.clinician), "n": len(facts.people)}
    back = Start("colleague", facts.clinician)
    if facts.people and not facts.colleagues:
        yield from ask(Pick("hand-over-nobody", args=name, options=(Choice("back", "leave-nobody-back"),)))
        return End(start=back)
    to = (yield from _to_whom(facts, name)) if facts.people else {}
    when = str((yield from ask(Pick("hand-over-when", args=name, options=_whens()))))
    yield from say("hand-over-what-happens" if facts.people else "hand-over-no-people", name)
    for one in dict.fromkeys(to.values()):
        count = sum(other == one for other in to.values())
        yield from put(Say("hand-over-gets", args={"name": NameOf(one), "n": count}, style="item"))
    sure = yield from ask(
        Pick(
            "hand-over-sure",
            when,
            args=name,
            final=True,
            options=(Choice("yes", "hand-over-yes"), Choice("no", "colleague-no")),
        )
    )
    outcome = HandedOver(clinician=facts.clinician, when=when, to=to) if sure == "yes" else None
    return End(outcome=outcome, start=back)


def _whens() -> tuple[Choice, ...]:
    return tuple(Choice(one, label, group="list") for one, label in WHEN.items())


def _to_whom(facts: HandOverFacts, name: Args) -> Script[dict[str, str]]:
    options = colleague_options(facts.colleagues)
    if len(facts.people) > 1:
        ways = (Choice("one", "hand-over-to-one", group="list"), Choice("each", "hand-over-to-each", group="list"))
        if (yield from ask(Pick("hand-over-how", args=name, options=ways))) == "one":
            one = str((yield from ask(Pick("hand-over-to", args=name, options=options))))
            return dict.fromkeys(facts.people, one)
    chosen = {}
    for n, (person, reference) in enumerate(zip(facts.people, facts.references, strict=True), start=1):
        question = Pick(
            "hand-over-person",
            reference,
            view="initials",
            view_about=person,
            options=options,
            place=(n, len(facts.people)),
        )
        chosen[person] = str((yield from ask(question)))
    return chosen
