"""My hours and leave: when somebody works, and who stands in while they are away.

The one rule: there is no leave without a cover.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from flows.console_hours import SPANS, WEEK, WORKING_DAYS, hours_in_words
from flows.console_outcomes import Hours
from flows.console_side import ask, put, say
from flows.console_when import WhichDay
from flows.model import End, Script, Start
from flows.questions import Pick, PickSome
from flows.screen import Choice
from flows.staff_outcomes import LeaveEnded, LeaveTaken, WorkHoursSet
from flows.words import Args, Day, NameOf, Say

WORK_SPANS = ("working-hours", "morning", "afternoon")
FIRST_HOUR, LAST_HOUR = 5, 23


@dataclass(frozen=True, kw_only=True)
class MyWorkFacts:
    """`leave`: id, first and last day (ISO) and cover of each that stands or is to come."""

    hours: Hours = field(default_factory=dict)
    leave: tuple[tuple[str, str, str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class WorkHoursFacts:
    """Nothing is needed."""


@dataclass(frozen=True, kw_only=True)
class TakeLeaveFacts:
    """`today` is the team's day (ISO); `colleagues` may stand in."""

    today: str
    colleagues: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class EndLeaveFacts:
    absence: str
    first: str
    last: str
    cover: str


def my_work(facts: MyWorkFacts) -> Script[End]:
    """What stands, and what can be changed."""
    yield from say("work-hours-are", style="heading")
    for one in work_in_words(facts.hours):
        yield from put(one)
    for _, first, last, cover in facts.leave:
        yield from put(Say("work-away", args=_away(first, last, cover), style="item"))
    options = (
        Choice("hours", "work-do-hours", group="list"),
        Choice("leave", "work-do-leave", group="list"),
        *(
            Choice(f"back/{id_}", "work-do-back", args={"first": Day(first)}, group="list")
            for id_, first, _, _ in facts.leave
        ),
        Choice("people", "to-people", group="list"),
    )
    match str((yield from ask(Pick("my-work", options=options)))).partition("/"):
        case ("hours", _, _):
            return End(start=Start("work-hours"))
        case ("leave", _, _):
            return End(start=Start("take-leave"))
        case ("back", _, absence):
            return End(start=Start("end-leave", absence))
        case _:
            return End(start=Start("people"))


def work_in_words(hours: Hours) -> tuple[Say, ...]:
    return hours_in_words(hours) if hours else (Say("work-as-the-team"),)


def work_hours(facts: WorkHoursFacts) -> Script[End]:
    """Which days, from when to when."""
    options = (
        Choice("as-the-team", "work-as-the-team", group="list"),
        Choice("mon-to-fri", "work-mon-to-fri", group="list"),
        Choice("some-days", "work-some-days", group="list"),
    )
    chosen = yield from ask(Pick("work-hours", options=options))
    if chosen == "as-the-team":
        return _set({})
    days = list(WORKING_DAYS) if chosen == "mon-to-fri" else (yield from _days())
    if not days:
        return _set({})
    span = yield from _span()
    return _set({day: [list(span)] for day in WEEK if day in days})


def _set(hours: Hours) -> End:
    return End(outcome=WorkHoursSet(hours), says=(Say("work-hours-set"),), start=Start("my-work"))


def _days() -> Script[list[str]]:
    week = tuple(Choice(day, "weekday", name, group="list") for day, name in WEEK.items())
    return (yield from ask(PickSome("work-days", options=week, most=7, none="work-as-the-team-after-all"))) or []


def _span() -> Script[tuple[str, str]]:
    options = tuple(Choice(one, f"span-{one}", group="list") for one in (*WORK_SPANS, "other"))
    chosen = str((yield from ask(Pick("work-span", options=options))))
    if chosen in SPANS:
        return SPANS[chosen]
    begin = str((yield from ask(Pick("work-from", options=clock(FIRST_HOUR, LAST_HOUR - 1)))))
    end = str((yield from ask(Pick("work-until", begin, options=clock(int(begin[:2]) + 1, LAST_HOUR)))))
    return begin, end


def clock(first: int, last: int) -> tuple[Choice, ...]:
    times = (f"{hour:02}:00" for hour in range(first, last + 1))
    return tuple(Choice(time, "clock-time", args={"time": time}) for time in times)


def take_leave(facts: TakeLeaveFacts) -> Script[End]:
    """From, until, and who stands in."""
    if not facts.colleagues:
        yield from ask(Pick("leave-nobody", options=(Choice("back", "leave-nobody-back"),)))
        return End(start=Start("my-work"))
    first = (yield from ask(WhichDay("leave-from", today=facts.today)))[0]
    last = (yield from ask(WhichDay("leave-until", about=first, args={"first": Day(first)}, today=first)))[0]
    cover = str((yield from ask(Pick("leave-cover", options=colleague_options(facts.colleagues)))))
    away = _away(first, last, cover)
    yield from say("leave-what-happens", away)
    options = (Choice("take", "leave-take"), Choice("not", "leave-not"))
    if (yield from ask(Pick("leave-sure", args=away, final=True, options=options))) == "not":
        return End(start=Start("my-work"))
    return End(outcome=LeaveTaken(first=first, last=last, cover=cover), start=Start("my-work"))


def end_leave(facts: EndLeaveFacts) -> Script[End]:
    """Back earlier, or not going at all."""
    options = (Choice("end", "leave-end"), Choice("keep", "leave-keep"))
    away = _away(facts.first, facts.last, facts.cover)
    sure = yield from ask(Pick("end-leave", args=away, final=True, options=options))
    return End(outcome=LeaveEnded(facts.absence) if sure == "end" else None, start=Start("my-work"))


def colleague_options(colleagues: tuple[str, ...]) -> tuple[Choice, ...]:
    return tuple(Choice(one, "colleague-name", args={"name": NameOf(one)}, group="list") for one in colleagues)


def _away(first: str, last: str, cover: str) -> Args:
    return {"first": Day(first), "last": Day(last), "name": NameOf(cover)}
