"""The questions that make a reminder: the words, how often, until when, at what time, and what a locked phone shows.

The one rule: the script that makes one and the script that changes one ask with the same questions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from flows.hours import days_outside
from flows.model import SayTo, Script, ask, say
from flows.questions import FreeText, Pick, PickSome, YesNo
from flows.recurrence import A_WEEK, Kind, Rule
from flows.reminder_words import preview, what_it_is
from flows.screen import Choice
from flows.times import TimeOfDay
from flows.words import Args, Clock, Day

WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
HOW_OFTEN: tuple[Kind, ...] = ("daily", "weekdays", "every", "once")
STEPS_IN_DAYS = (2, 3, 7, 14)
LENGTHS = {"a-week": 7, "two-weeks": 14, "four-weeks": 28}
DAYS_AHEAD = 10
TRIES = 3
LONGEST = 200
"""Letters of a reminder's own words: what a locked phone can show."""
"""How often a time is asked for, where each lies outside the hours and is not wanted there."""


@dataclass(frozen=True, kw_only=True)
class Facts:
    """`today` and `now` ("HH:MM") are the person's own, `week` their hours. The rest is about the one reminder that is
    looked at: `next_at` is ISO (UTC), "" where nothing is to come. `calendar`: a calendar file can be had."""

    today: str
    now: str
    week: Mapping[str, Sequence[Sequence[str]]]
    channel: str = "telegram"
    calendar: bool = False
    actions: list[dict[str, str]] = field(default_factory=list)
    reminder: str = ""
    kind: str = ""
    words: str = ""
    about: str = ""
    rule: dict[str, Any] = field(default_factory=dict)
    slot: str = ""
    wording: str = "discreet"
    state: str = ""
    next_at: str = ""


@dataclass(frozen=True, kw_only=True)
class Chosen:
    """A time; `outside` are the weekdays on which the person wants it though it lies outside their hours."""

    slot: str
    outside: tuple[int, ...] = ()


def ask_words(kind: str) -> Script[str]:
    """What it says; no doses are ever asked for."""
    if kind == "question":
        return str((yield from ask(FreeText("reminder-your-question", explain="explain-your-question", most=LONGEST))))
    yield from say("reminder-no-doses", style="small")
    return str((yield from ask(FreeText("reminder-your-words", explain="explain-your-words", most=LONGEST))))


def ask_rule(today: str) -> Script[Rule]:
    """How often, and until when. Of "once" the day is asked later: whether today will do depends on the time."""
    options = tuple(Choice(one, f"often-{one}", group="list") for one in HOW_OFTEN)
    kind: Any = yield from ask(Pick("reminder-how-often", options=options))
    if kind == "once":
        return Rule(kind="once", first=today)
    days: tuple[int, ...] = ()
    n = 1
    if kind == "weekdays":
        week = tuple(Choice(str(day), "day-of-week", name, group="list") for day, name in enumerate(WEEK))
        picked = yield from ask(PickSome("reminder-which-days", options=week, most=7, none="often-daily"))
        days = tuple(sorted(int(day) for day in picked or ()))
        kind = "weekdays" if days else "daily"
    if kind == "every":
        steps = tuple(Choice(str(one), "every-n-days", args={"n": one}, group="list") for one in STEPS_IN_DAYS)
        n = int((yield from ask(Pick("reminder-every", options=steps))) or 1)
    until = yield from _until(today)
    return Rule(kind=kind, first=today, days=days, n=n, until=until)


def _until(today: str) -> Script[str]:
    options = tuple(Choice(one, f"until-{one}", group="list") for one in ("no-end", *LENGTHS, "a-day"))
    chosen = str((yield from ask(Pick("reminder-until", options=options))))
    first = date.fromisoformat(today)
    if chosen in LENGTHS:
        return (first + timedelta(days=LENGTHS[chosen])).isoformat()
    if chosen == "a-day":
        return str((yield from ask(Pick("reminder-until-day", options=_days(first, 1)))))
    return ""


def ask_day(rule: Rule, slot: str, facts: Facts) -> Script[Rule]:
    """The day of "once": today only while that time is still to come."""
    if rule.kind != "once":
        return rule
    first = date.fromisoformat(facts.today)
    options = _days(first, 0 if slot > facts.now else 1)
    day = str((yield from ask(Pick("reminder-which-day", options=options))))
    return Rule(kind="once", first=day)


def _days(first: date, begin: int) -> tuple[Choice, ...]:
    days = ((first + timedelta(days=n)).isoformat() for n in range(begin, begin + DAYS_AHEAD))
    return tuple(Choice(day, "one-day", args={"day": Day(day)}, group="list") for day in days)


def ask_time(rule: Rule, facts: Facts) -> Script[Chosen | None]:
    """The time; outside the person's hours they are asked once. None where they want none of them."""
    for n in range(TRIES):
        about = str(n) if n else ""
        slot = str((yield from ask(TimeOfDay("reminder-what-time", about))))
        days = range(A_WEEK) if rule.kind == "once" else weekdays_of(rule)  # of "once" the day is asked later
        outside = days_outside(facts.week, days, slot)
        if not outside:
            return Chosen(slot=slot)
        args: Args = {"time": Clock(slot)}
        still = YesNo("reminder-outside-hours", f"{n}", args=args, yes="time-still", no="time-another")
        if (yield from ask(still)):
            return Chosen(slot=slot, outside=outside)
    return None


def weekdays_of(rule: Rule) -> tuple[int, ...]:
    """The weekdays on which it can come round."""
    if rule.kind == "weekdays":
        return rule.days
    if rule.kind == "once" or (rule.kind == "every" and rule.n % A_WEEK == 0):
        return (date.fromisoformat(rule.first).weekday(),)
    return tuple(range(A_WEEK))


def ask_wording(kind: str, words: str, about: str, slot: str) -> Script[str]:
    """Both are shown exactly as a locked phone would show them."""
    for wording in ("discreet", "words"):
        yield from say(f"lock-screen-{wording}")
        yield SayTo(preview(kind, words, about, slot, wording), "person")
    options = tuple(Choice(one, f"wording-of-{one}", group="list") for one in ("discreet", "words"))
    return str((yield from ask(Pick("reminder-wording", options=options, explain="explain-reminder-wording"))))


def named(kind: str, words: str, about: str) -> SayTo:
    """What it is, as a paragraph."""
    return SayTo(what_it_is(kind, words, about), "person")
