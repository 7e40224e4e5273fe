"""The DIALOG+ session of two: one conversation on two phones, from "is this a good moment?" to a plan both have read.

The instrument is DIALOG+ (Priebe et al. 2015, Psychother Psychosom 84:304): last time's actions, the ratings beside last
time's, up to three areas in four steps each, actions with owners. The one rule: the person rates and picks; whoever
writes, both read it, and neither side can take back what the other said.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from flows import check_in, session_steps
from flows.model import End, SayTo, Script, ScriptDefinition, ask, say, together
from flows.outcomes import CheckedIn, Rated, Review, Thought
from flows.plan import plan_says
from flows.questions import FreeText, Later, Party, Pick, PickSome, areas
from flows.screen import Choice
from flows.session_outcomes import Mode, SessionHeld, SessionNotNow, View
from flows.session_ready import About, Ready, get_ready
from flows.session_steps import Said, Two, Worded
from flows.words import Area, Args, Day, NameOf, Say

SESSION = "session"
BOARD = "session-board"
"""The view that a clinician sees above every screen of it: one board, edited in place."""

MOST_AREAS = check_in.MOST_AREAS


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What a check-in is told, and who the two are: the person's id, the agreed phrase, how they meet, what was agreed
    for a line that breaks. `phone` and `complaints` are the team's, for who sees it differently."""

    person: str
    clinician: str
    mode: Mode
    domains: list[str]
    team_hours: str
    today: str
    phrase: str = ""
    fallback: str = ""
    link: str = ""
    interpreter: str = ""
    phone: str = ""
    complaints: str = ""
    last: Mapping[str, int] = field(default_factory=dict)
    last_day: str = ""
    actions: list[dict[str, str]] = field(default_factory=list)
    #: rated by themselves a short time ago: domain, score, help
    beforehand: list[dict[str, Any]] = field(default_factory=list)
    beforehand_day: str = ""
    #: the check-in that they are from
    check_in: str = ""


def session(facts: Facts) -> Script[End]:
    """Ready, how last time's actions went, ratings, up to three areas, and a summary that each side reads."""
    about = About(
        clinician=facts.clinician, phrase=facts.phrase, mode=facts.mode, fallback=facts.fallback, link=facts.link,
        interpreter=facts.interpreter,
    )  # fmt: skip
    ready = yield from get_ready(about)
    if ready.why is not None:
        return _not_now(facts, ready)

    alone = _check_in_facts(facts, ready)
    promises = yield from _promises(facts)
    reviews, kept, changed = yield from check_in.how_it_went(alone)
    ratings, beforehand = yield from _ratings(facts, alone)
    yield from check_in.compare(alone, ratings)
    went_well = yield from _what_went_well(facts)
    chosen = yield from _choose(facts, ratings)
    thoughts = yield from _think_through(facts, chosen)
    views = yield from _read_it(facts, thoughts)

    checked = CheckedIn(ratings=ratings, thoughts=thoughts, reviews=reviews, kept=kept, changed=changed)
    held = SessionHeld(
        checked=checked, mode=facts.mode, views=views, promises=promises, went_well=went_well,
        interpreter=ready.interpreter, left_out=ready.left_out, check_in=facts.check_in if beforehand else "",
    )  # fmt: skip
    told = {"clinician": facts.clinician, "hours": facts.team_hours}
    return End(
        outcome=held,
        says=(Say("session-over", args=told), *_differs(facts, views)),
        keep=plan_says(thoughts, day=facts.today, clinician=facts.clinician, hours=facts.team_hours),
        clinician=(Say("console-session-over", args={"person": NameOf(facts.person)}),),
    )


def _not_now(facts: Facts, ready: Ready) -> End:
    assert ready.why is not None
    return End(
        outcome=SessionNotNow(ready.why),
        says=(Say("session-not-now", ready.why, {"clinician": facts.clinician}),),
        clinician=(Say("console-session-not-now", ready.why, {"person": NameOf(facts.person)}),),
    )


def _check_in_facts(facts: Facts, ready: Ready) -> check_in.Facts:
    """What the person's own part is told: the areas without those kept for later, and their own actions."""
    return check_in.Facts(
        domains=[domain for domain in facts.domains if domain not in ready.left_out],
        clinician=facts.clinician,
        team_hours=facts.team_hours,
        today=facts.today,
        last=facts.last,
        last_day=facts.last_day,
        actions=[action for action in facts.actions if action["who"] not in {"clinician", "team"}],
    )


def _promises(facts: Facts) -> Script[dict[str, Review]]:
    """How the clinician's own actions went; the person reads each answer."""
    went: dict[str, Review] = {}
    for action in facts.actions:
        if action["who"] not in {"clinician", "team"}:
            continue
        options = tuple(Choice(one, f"review-{one}") for one in ("done", "partly", "not-yet", "no-longer"))
        args: Args = {"words": action["what"], "person": NameOf(facts.person)}
        how = yield from ask(Pick("session-promise", action["id"], party="clinician", args=args, options=options))
        went[action["id"]] = how  # type: ignore[assignment]  # one of the four
        yield from say("session-promise-went", str(how), clinician=facts.clinician, words=action["what"])
    return went


def _ratings(facts: Facts, alone: check_in.Facts) -> Script[tuple[tuple[Rated, ...], bool]]:
    """Those that they gave by themselves a short time ago, if they like; else all of them now. And whether they are
    those."""
    if facts.beforehand:
        options = (Choice("use", "session-use-them"), Choice("fresh", "session-rate-again"))
        day = {"day": Day(facts.beforehand_day)}
        used = yield from ask(
            Pick("session-beforehand", args=day, options=options, explain="explain-session-beforehand")
        )
        if used == "use":
            return tuple(_rated(one) for one in facts.beforehand), True
    return (yield from check_in.rate(alone)), False


def _rated(one: Mapping[str, Any]) -> Rated:
    return Rated(one["domain"], one["score"], one["help"])


def _what_went_well(facts: Facts) -> Script[str]:
    """Asked once, of whoever wants to say it; before anything that is hard."""
    well = Worded("session-went-well", party="either", args={"clinician": facts.clinician}, skip=True)
    told: Said | Later | None = yield well
    if not isinstance(told, Said):
        return ""
    yield from session_steps.hear(_two(facts), told)
    return told.words


def _choose(facts: Facts, ratings: tuple[Rated, ...]) -> Script[list[str]]:
    """The clinician may suggest; the person picks."""
    first = [rated.domain for rated in ratings if rated.more_help]
    order = first + [rated.domain for rated in ratings if rated.domain not in first]
    suggested = yield from ask(
        PickSome(
            "session-suggest", party="clinician", options=areas(order), most=MOST_AREAS, none="session-leave-it",
            args={"person": NameOf(facts.person)},
        )
    )  # fmt: skip
    for domain in suggested or ():
        yield from say("session-suggested", domain, style="item", clinician=facts.clinician, area=Area(domain))
    chosen = yield from ask(
        PickSome("choose-areas", options=areas(order), most=MOST_AREAS, explain="explain-choose-areas", in_person=True)
    )
    return chosen or []


def _think_through(facts: Facts, chosen: list[str]) -> Script[tuple[Thought, ...]]:
    thoughts = []
    for n, domain in enumerate(chosen, 1):
        thoughts.append((yield from session_steps.four_steps(_two(facts), domain, (n, len(chosen)))))
    return tuple(thoughts)


def _read_it(facts: Facts, thoughts: tuple[Thought, ...]) -> Script[Mapping[Party, View]]:
    """Each side reads the same words, and says how they see it; neither waits for the other to do so."""
    summary = plan_says(thoughts, day=facts.today, clinician=facts.clinician, hours=facts.team_hours)

    def reads(party: Party) -> Callable[[], Script[View]]:
        return lambda: _reads(facts, party, summary)

    return (yield from together(person=reads("person"), clinician=reads("clinician")))


def _reads(facts: Facts, party: Party, summary: tuple[Say, ...]) -> Script[View]:
    for one in summary:
        yield SayTo(one, party)
    options = (Choice("same", "session-same", group="list"), Choice("differs", "session-differs", group="list"))
    args: Args = {"clinician": facts.clinician, "person": NameOf(facts.person)}
    seen = yield from ask(Pick(f"session-agreed-{party}", party=party, args=args, options=options))
    if seen == "same":
        return View(same=True)
    note = yield from ask(FreeText("session-differs-how", party=party, args=args, skip=True))
    return View(same=False, note=note if isinstance(note, str) else "")


def _differs(facts: Facts, views: Mapping[Party, View]) -> tuple[Say, ...]:
    """Who sees it differently is told where to turn; what was agreed stands as it was."""
    if views["person"].same:
        return ()
    return (Say("session-differs-turn-to", args={"phone": facts.phone, "complaints": facts.complaints}, style="small"),)


def _two(facts: Facts) -> Two:
    return Two(person=facts.person, clinician=facts.clinician, today=facts.today, mode=facts.mode)


SESSION_SCRIPT = ScriptDefinition(name=SESSION, run=session, facts=Facts, card=SESSION, resumable=True, board=BOARD)
