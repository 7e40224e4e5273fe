"""The days, hours and wording that are safe for a person, agreed in the room.

The one rule: these are the person's answers. The sender obeys them; nobody has to remember them.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.console_outcomes import Hours, SafeHoursChanged
from flows.console_side import ask, say
from flows.model import End, Script, Start
from flows.questions import Pick, PickSome
from flows.screen import Choice
from flows.words import Args, NameOf, Say

WEEK = {
    "0": "monday",
    "1": "tuesday",
    "2": "wednesday",
    "3": "thursday",
    "4": "friday",
    "5": "saturday",
    "6": "sunday",
}
WORKING_DAYS = ("0", "1", "2", "3", "4")
SPANS = {
    "day-and-evening": ("09:00", "21:00"),
    "working-hours": ("09:00", "17:00"),
    "morning": ("09:00", "12:00"),
    "afternoon": ("12:00", "17:00"),
    "evening": ("17:00", "21:00"),
}
WORDINGS = ("discreet", "ready")
"""What a locked phone shows: "You have a message." or "Something is ready to look at." Both are neutral."""
Place = tuple[int, int] | None


@dataclass(frozen=True, kw_only=True)
class SafeHoursFacts:
    person: str


def safe_hours(facts: SafeHoursFacts) -> Script[End]:
    """Change when Wren may write first to this person, and what a locked phone shows."""
    name = {"person": NameOf(facts.person)}
    yield from say("hours-ask-them", name)
    hours = yield from ask_hours()
    wording = yield from ask_wording()
    sure = yield from ask(
        Pick(
            "hours-confirm",
            args=name,
            final=True,
            options=(Choice("set", "hours-keep-these", args=name), Choice("leave", "hours-leave-as-before")),
        )
    )
    outcome = SafeHoursChanged(person=facts.person, hours=hours, wording=wording) if sure == "set" else None
    return End(outcome=outcome, start=Start("open-person", facts.person))


def ask_hours(*, place: Place = None) -> Script[Hours]:
    """The weekly table: which days, then from when to when."""
    days = yield from ask_days("safe-days", "safe-days-which", "days-none", place=place)
    if not days:
        return {day: [] for day in WEEK}
    span = yield from _span(place)
    return {day: [list(span)] if day in days else [] for day in WEEK}


def ask_wording(*, place: Place = None) -> Script[str]:
    options = tuple(Choice(one, f"wording-{one}", group="list") for one in WORDINGS)
    return str((yield from ask(Pick("safe-wording", options=options, place=place))))


def ask_days(
    message: str, which: str, none: str, *, args: Args | None = None, place: Place = None
) -> Script[list[str]]:
    """Every day, working days, or some of them: weekdays as "0" (Monday) to "6"."""
    told = args or {}
    options = (
        Choice("every-day", "days-every-day"),
        Choice("working-days", "days-working-days"),
        Choice("some", "days-some"),
    )
    chosen = yield from ask(Pick(message, args=told, options=options, place=place))
    if chosen == "every-day":
        return list(WEEK)
    if chosen == "working-days":
        return list(WORKING_DAYS)
    week = tuple(Choice(day, "weekday", name, group="list") for day, name in WEEK.items())
    picked = yield from ask(PickSome(which, args=told, options=week, most=7, none=none, place=place))
    return sorted(picked or [])


def _span(place: Place) -> Script[tuple[str, str]]:
    options = tuple(Choice(one, f"span-{one}", group="list") for one in (*SPANS, "other"))
    chosen = str((yield from ask(Pick("safe-span", options=options, place=place))))
    if chosen in SPANS:
        return SPANS[chosen]
    begin = str((yield from ask(Pick("safe-span-from", options=_clock(6, 22), place=place))))
    end = str((yield from ask(Pick("safe-span-to", begin, options=_clock(int(begin[:2]) + 1, 23), place=place))))
    return begin, end


def _clock(first: int, last: int) -> tuple[Choice, ...]:
    return tuple(
        Choice(f"{hour:02}:00", "clock-time", args={"time": f"{hour:02}:00"}) for hour in range(first, last + 1)
    )


def hours_in_words(hours: Hours) -> tuple[Say, ...]:
    """The weekly table as one line where it is regular, else as a line for each day."""
    spans = {day: spans for day, spans in hours.items() if spans}
    if not spans:
        return (Say("hours-none"),)
    first = next(iter(spans.values()))
    if all(one == first for one in spans.values()) and len(first) == 1:
        args = {"begin": first[0][0], "end": first[0][1]}
        if set(spans) == set(WEEK):
            return (Say("hours-every-day", args=args),)
        if set(spans) == set(WORKING_DAYS):
            return (Say("hours-working-days", args=args),)
    return tuple(
        Say("hours-one-day", WEEK[day], {"begin": begin, "end": end}, "item")
        for day in WEEK
        for begin, end in spans.get(day, ())
    )
