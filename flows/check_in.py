"""The check-in: rate each part of life, say where more help is wanted, think up to three through, get a plan.

The instrument is DIALOG+ (Priebe et al. 2015, Psychother Psychosom 84:304); the order of the domains is the national
one and comes as a fact.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from flows import four_steps, scores
from flows.model import End, Script, ScriptDefinition, ask, say
from flows.outcomes import CheckedIn, Rated, Review, Thought
from flows.plan import plan_says
from flows.questions import FreeText, GoOn, Pick, PickSome, ReadBack, Scale, YesNo, areas
from flows.screen import Choice
from flows.words import Area, Day, Label, Say

MOST_AREAS = 3


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What a check-in is told at its start. `last` maps a domain to its last score; `last_day` and `today` are ISO
    dates in the person's zone; `actions` are the open ones: id, what, who, by."""

    domains: list[str]
    clinician: str
    team_hours: str
    today: str
    last: Mapping[str, int] = field(default_factory=dict)
    last_day: str = ""
    actions: list[dict[str, str]] = field(default_factory=list)
    plan_delivery: str = ""


def check_in(facts: Facts) -> Script[End]:
    """Rate each part of life, then think through the ones that need it."""
    yield from say("check-in-welcome", n=len(facts.domains))
    if not (yield from ask(YesNo("good-moment", yes="yes", no="not-now", explain="explain-good-moment"))):
        return End(says=(Say("good-moment-later"),))

    reviews, kept, changed = yield from how_it_went(facts)
    ratings = yield from rate(facts)
    yield from compare(facts, ratings)
    thoughts = yield from think_through(facts, ratings)
    delivery = yield from how_to_keep_the_plan(facts, thoughts)

    outcome = CheckedIn(
        ratings=ratings, thoughts=thoughts, reviews=reviews, kept=kept, changed=changed, plan_delivery=delivery
    )
    told = {"clinician": facts.clinician, "hours": facts.team_hours}
    safety = (Say("look-safety-passed-on", args=told),) if outcome.wants_safety else ()
    thanks = (Say("check-in-thanks", args=told), *safety)
    if not thoughts:
        return End(outcome=outcome, says=thanks)
    if delivery == "asked":
        return End(outcome=outcome, says=(*thanks, Say("plan-when-asked")))
    plan = plan_says(thoughts, day=facts.today, clinician=facts.clinician, hours=facts.team_hours)
    return End(outcome=outcome, says=thanks, keep=plan)


def how_it_went(facts: Facts) -> Script[tuple[dict[str, Review], dict[str, str], dict[str, str]]]:
    """The last actions come first: done, partly, not yet, no longer. Not yet: keep it, change it, or let it go."""
    reviews: dict[str, Review] = {}
    kept: dict[str, str] = {}
    changed: dict[str, str] = {}
    for action in facts.actions:
        what = {"words": action["what"], "clinician": facts.clinician, "who": action["who"]}
        options = tuple(Choice(one, f"review-{one}") for one in ("done", "partly", "not-yet", "no-longer"))
        how = yield from ask(Pick("how-did-it-go", action["id"], args=what, options=options, skip=True))
        if how is None:
            continue
        reviews[action["id"]] = how  # type: ignore[assignment]  # the options are the four reviews
        if how == "not-yet":
            ways = tuple(Choice(one, f"action-{one}") for one in ("keep", "change", "let-go"))
            kept[action["id"]] = (
                yield from ask(Pick("keep-action", action["id"], args=what, options=ways, skip=True))
            ) or "keep"
        if kept.get(action["id"]) == "change":
            words = yield from ask(FreeText("change-action", action["id"], args=what, skip=True))
            if isinstance(words, str):
                changed[action["id"]] = words
    return reviews, kept, changed


def rate(facts: Facts) -> Script[tuple[Rated, ...]]:
    """Eleven ratings and eleven times "more help?", then all of it on one screen to look over."""
    ratings = []
    for n, domain in enumerate(facts.domains, 1):
        place = (n, len(facts.domains))
        score = yield from ask(
            Scale("rating", domain, place=place, skip=True, explain="explain-rating", in_person=True)
        )
        more_help = yield from ask(
            YesNo(
                "more-help", domain, place=place, skip=True, explain="explain-more-help", in_person=True,
                args={"score": score or 0, "word": Label(f"scale-{score}") if score else ""},
            )
        )  # fmt: skip
        ratings.append(Rated(domain, score, more_help))
    lines = tuple(_line(rated) for rated in ratings)
    yield from ask(ReadBack("read-back", lines=lines, explain="explain-read-back", in_person=True))
    return tuple(ratings)


def _line(rated: Rated) -> Choice:
    keys = "+".join(f"{message}/{rated.domain}/person" for message in ("rating", "more-help"))
    args: dict[str, Any] = {
        "area": Area(rated.domain),
        "score": rated.score or 0,
        "word": Label(f"scale-{rated.score}") if rated.score else "",
        "help": "yes" if rated.more_help else "no",
    }
    label = "line-rated" if rated.score else "line-skipped"
    return Choice(f"change:{keys}", label, rated.domain, args, "lines")


def compare(facts: Facts, ratings: tuple[Rated, ...]) -> Script[None]:
    """What is different from last time, better first; a difference of words."""
    if not facts.last:
        return
    found = scores.compared({r.domain: r.score for r in ratings}, facts.last)
    yield from say("since-last-time", day=Day(facts.last_day))
    for message, changes in (("went-up", found.up), ("went-down", found.down)):
        for change in changes:
            yield from say(
                message, change.domain, style="item", area=Area(change.domain), was=change.was, now=change.now
            )
    if found.same:
        yield from say("stayed-the-same", style="item", n=len(found.same))
    if found.not_compared:
        yield from say("not-compared", style="item", n=len(found.not_compared))
    yield from ask(GoOn("compared", args={"down": len(found.down), "up": len(found.up)}, in_person=True))


def think_through(facts: Facts, ratings: tuple[Rated, ...]) -> Script[tuple[Thought, ...]]:
    """The person picks up to three areas; first those where more help is wanted."""
    first = [r.domain for r in ratings if r.more_help]
    order = first + [r.domain for r in ratings if r.domain not in first]
    chosen = yield from ask(
        PickSome("choose-areas", options=areas(order), most=MOST_AREAS, explain="explain-choose-areas", in_person=True)
    )
    thoughts = []
    for domain in chosen or ():
        thoughts.append((yield from four_steps.four_steps(domain, facts.clinician, facts.today)))  # noqa: PERF401 - a script, read top to bottom
    return tuple(thoughts)


def how_to_keep_the_plan(facts: Facts, thoughts: tuple[Thought, ...]) -> Script[str]:
    """The first plan asks once: a message to keep, or only when asked for."""
    if not thoughts or facts.plan_delivery:
        return facts.plan_delivery
    options = (Choice("message", "plan-as-message"), Choice("asked", "plan-only-when-asked"))
    return (yield from ask(Pick("how-to-keep-the-plan", options=options, explain="explain-keep-the-plan"))) or "message"


CHECK_IN = ScriptDefinition(name="check-in", run=check_in, facts=Facts, menu="menu", resumable=True, old_after=14)
