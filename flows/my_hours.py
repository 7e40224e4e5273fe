"""When Wren may write first: the person's own weekly table, and their clock when they are somewhere else.

The one rule: what was agreed in the room is the person's to change; nothing of theirs is silenced unasked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from flows.cities import CITIES, FAR, NEAR, City
from flows.hours import days_outside, on_clock
from flows.model import End, SayTo, Script, ScriptDefinition, Start, ask, say
from flows.questions import Pick, PickSome, YesNo
from flows.reminder_asking import WEEK
from flows.reminder_outcomes import MyHoursChanged, Travelled
from flows.screen import Choice
from flows.words import Clock, Say, Weekdays

SPANS = {
    "day-and-evening": ("09:00", "21:00"),
    "working-hours": ("09:00", "17:00"),
    "morning": ("09:00", "12:00"),
    "afternoon": ("12:00", "17:00"),
    "evening": ("17:00", "21:00"),
}
ALL_DAYS = "0123456"
WORKING_DAYS = "01234"
EARLIEST, LATEST = 5, 23
Hours = dict[str, list[list[str]]]


@dataclass(frozen=True, kw_only=True)
class Facts:
    """`times` are those of their reminders on their clock: the weekdays ("024") and the time of each; `meetings` are
    those of reminders of a meeting, which is at an instant. `now` is ISO (UTC)."""

    week: Mapping[str, Sequence[Sequence[str]]]
    zone: str
    now: str
    times: list[list[str]] = field(default_factory=list)
    meetings: list[list[str]] = field(default_factory=list)


def my_hours(facts: Facts) -> Script[End]:
    """What stands, and other days or times for it."""
    for one in hours_says(facts.week):
        yield SayTo(one, "person")
    options = tuple(Choice(one, f"writing-hours-{one}", group="list") for one in ("other", "travel", "fine"))
    chosen = yield from ask(Pick("my-hours", options=options, explain="explain-my-hours"))
    if chosen == "travel":
        return End(start=Start("travel"))
    if chosen == "fine":
        return End()
    hours = yield from _ask_hours()
    keep = False
    if any(days_outside(hours, _days(days), time) for days, time in (*facts.times, *facts.meetings)):
        keep = yield from _keep()
    for one in hours_says(hours):
        yield SayTo(one, "person")
    if (yield from ask(YesNo("writing-hours-sure", yes="writing-hours-set", no="not-now"))):
        return End(outcome=MyHoursChanged(hours, keep), says=(Say("writing-hours-are-set"),))
    return End(says=(Say("nothing-changed"),))


def _keep() -> Script[bool]:
    return bool((yield from ask(YesNo("writing-hours-reminders", yes="keep-times-yes", no="keep-times-no"))))


def _days(packed: str) -> tuple[int, ...]:
    return tuple(int(day) for day in packed)


def _ask_hours() -> Script[Hours]:
    """Which days, then from when to when."""
    options = tuple(
        Choice(one, f"writing-hours-{one}", group="list") for one in ("every-day", "working-days", "some-days")
    )
    chosen = yield from ask(Pick("writing-hours-which-days", options=options))
    days = ALL_DAYS if chosen == "every-day" else WORKING_DAYS
    if chosen == "some-days":
        week = tuple(Choice(str(day), "day-of-week", name, group="list") for day, name in enumerate(WEEK))
        picked = yield from ask(
            PickSome("writing-hours-some-of-them", options=week, most=7, none="writing-hours-no-day")
        )
        days = "".join(sorted(picked or ()))
    if not days:
        return {day: [] for day in ALL_DAYS}
    span = yield from _span()
    return {day: [list(span)] if day in days else [] for day in ALL_DAYS}


def _span() -> Script[tuple[str, str]]:
    options = tuple(
        Choice(one, "writing-hours-from-to", args={"begin": Clock(begin), "end": Clock(end)}, group="list")
        for one, (begin, end) in SPANS.items()
    )
    other = Choice("others", "writing-hours-others", group="list")
    chosen = str((yield from ask(Pick("writing-hours-which", options=(*options, other)))))
    if chosen in SPANS:
        return SPANS[chosen]
    begin = str((yield from ask(Pick("writing-hours-from-when", options=_clock(EARLIEST, LATEST - 1)))))
    end = str((yield from ask(Pick("writing-hours-until-when", begin[:2], options=_clock(int(begin[:2]) + 1, LATEST)))))
    return begin, end


def _clock(first: int, last: int) -> tuple[Choice, ...]:
    times = (f"{hour:02}:00" for hour in range(first, last + 1))
    return tuple(Choice(time, "one-time", args={"time": Clock(time)}) for time in times)


def hours_says(week: Mapping[str, Sequence[Sequence[str]]]) -> tuple[Say, ...]:
    """The weekly table: a line for each span, with the days on which it stands."""
    days: dict[tuple[str, str], str] = {}
    for day in ALL_DAYS:
        for begin, end in week.get(day, ()):
            days[begin, end] = days.get((begin, end), "") + day
    if not days:
        return (Say("writing-hours-are-none"),)
    return tuple(_line(when, begin, end) for (begin, end), when in days.items())


def _line(days: str, begin: str, end: str) -> Say:
    told = {"begin": Clock(begin), "end": Clock(end)}
    if days == ALL_DAYS:
        return Say("writing-hours-all-days", args=told, style="item")
    return Say("writing-hours-on-days", args={**told, "days": Weekdays(days)}, style="item")


def travel(facts: Facts) -> Script[End]:
    """Somewhere with another clock: which city has the same, and whether the reminders go with it."""
    city = str((yield from ask(City("travel", near=NEAR, far=FAR, explain="explain-travel"))))
    zone = CITIES[city]
    there = datetime.fromisoformat(facts.now).astimezone(ZoneInfo(zone))
    told = {"time": Clock(there.strftime("%H:%M"))}
    if not (yield from ask(YesNo("travel-clock", city, args=told, yes="travel-yes", no="travel-no"))):
        return End(says=(Say("nothing-changed"),))
    follow = True
    if facts.times:
        yield from say("travel-reminders-why", style="small")
        follow = bool((yield from ask(YesNo("travel-reminders", yes="travel-follow", no="travel-stay"))))
    keep = False
    if _outside_there(facts, zone, follow):
        for one in hours_says(facts.week):
            yield SayTo(one, "person")
        keep = yield from _keep()
    return End(outcome=Travelled(zone, follow, keep), says=(Say("travel-is-set"),))


def _outside_there(facts: Facts, zone: str, follow: bool) -> bool:
    """Whether what stays on the old clock lies outside their hours on the new one."""
    now = datetime.fromisoformat(facts.now)
    stays = (*facts.meetings, *(() if follow else facts.times))
    there = (on_clock(_days(days), time, facts.zone, zone, now) for days, time in stays)
    return any(days_outside(facts.week, days, time) for days, time in there)


MY_HOURS = ScriptDefinition(name="my-hours", run=my_hours, facts=Facts, menu="settings")
TRAVEL = ScriptDefinition(name="travel", run=travel, facts=Facts, menu="my-hours")
