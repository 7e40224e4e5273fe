"""A clinician sets a break for somebody, limits Wren, switches it off, or lifts what stands; each with a reason.

The one rule: the reason is in the clinician's own words, and the person reads it word for word.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from flows.console_side import ask, key_of, put, say
from flows.limit_outcomes import RestrictionLifted, RestrictionSet
from flows.model import End, Script, Start
from flows.questions import FreeText, Pick
from flows.screen import Choice
from flows.words import Args, Day, NameOf, Say

WEEKS = (1, 2, 4, 12)
KINDS = ("no-check-ins", "only-appointments", "no-writing")


@dataclass(frozen=True, kw_only=True)
class LimitFacts:
    """`today` is the person's own day (ISO); `standing` what stands: id and kind."""

    person: str
    today: str = ""
    standing: tuple[tuple[str, str], ...] = ()


def break_for_them(facts: LimitFacts) -> Script[End]:
    return (yield from _set(facts, "break"))


def suspend_them(facts: LimitFacts) -> Script[End]:
    return (yield from _set(facts, "suspend"))


def limit_them(facts: LimitFacts) -> Script[End]:
    options = tuple(Choice(kind, f"limiting-{kind}", group="list") for kind in KINDS)
    kind = yield from ask(Pick("limit-which", args=_name(facts), options=options))
    return (yield from _set(facts, str(kind)))


def _set(facts: LimitFacts, kind: str) -> Script[End]:
    """How long, why, and once more by name."""
    name = _name(facts)
    days = [(date.fromisoformat(facts.today) + timedelta(weeks=n)).isoformat() for n in WEEKS]
    dated = tuple(Choice(day, "limit-until-day", args={"day": Day(day)}, group="list") for day in days)
    until = yield from ask(
        Pick("limit-until", about=kind, args=name, options=(*dated, Choice("open", "limit-until-ended", group="list")))
    )
    words = str((yield from ask(FreeText("limit-why", about=kind, args=name))))
    yield from say("limit-they-read", name, style="heading")
    yield from put(Say("letter-words", args={"words": words}, style="human"))
    options = (
        Choice("set", f"limit-set-{kind}", args=name),
        Choice(f"change:{key_of('limit-why', kind)}", "letter-change"),
        Choice("leave", "limit-dont"),
    )
    sure = Pick(f"limit-sure-{kind}", args=name, final=True, options=options)
    if (yield from ask(sure)) != "set":
        return End(start=Start("open-person", facts.person))
    day = "" if until == "open" else str(until)
    outcome = RestrictionSet(person=facts.person, kind=kind, why=words, until=day)
    return End(outcome=outcome, start=Start("open-person", facts.person))


def lift_limit(facts: LimitFacts) -> Script[End]:
    """Which, with a sentence that the person reads."""
    name = _name(facts)
    options = tuple(Choice(id_, f"limiting-{kind}", group="list") for id_, kind in facts.standing)
    which = str(
        (yield from ask(Pick("lift-which", args=name, view="limits", view_about=facts.person, options=options)))
    )
    words = str((yield from ask(FreeText("lift-why", args=name))))
    yield from say("limit-they-read", name, style="heading")
    yield from put(Say("letter-words", args={"words": words}, style="human"))
    sure = Pick(
        "lift-sure",
        args=name,
        final=True,
        options=(
            Choice("lift", "lift-it", args=name),
            Choice(f"change:{key_of('lift-why')}", "letter-change"),
            Choice("leave", "lift-dont"),
        ),
    )
    if (yield from ask(sure)) != "lift":
        return End(start=Start("open-person", facts.person))
    outcome = RestrictionLifted(person=facts.person, restriction=which, words=words)
    return End(outcome=outcome, start=Start("open-person", facts.person))


def _name(facts: LimitFacts) -> Args:
    return {"person": NameOf(facts.person)}
