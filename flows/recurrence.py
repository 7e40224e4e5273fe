"""When something comes round: a rule in somebody's own calendar, and its next occurrence as a pure function.

The one rule: an occurrence is a date and a time on their wall clock; where the clock skips that time the first valid
minute counts, where it shows it twice the first counts (`flows.hours.instant`). Dates follow dates, so nothing drifts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Literal
from zoneinfo import ZoneInfo

from flows.hours import instant

Kind = Literal["once", "daily", "weekdays", "every"]

A_WEEK = 7


@dataclass(frozen=True, kw_only=True)
class Rule:
    """`first` and `until` are local dates (ISO; `until` included, "" for without end). `days` are weekdays (0 is Monday)
    of a rule of weekdays, `n` is the step in days of "every". A rule of weekdays without days never comes round."""

    kind: Kind
    first: str
    days: tuple[int, ...] = ()
    n: int = 1
    until: str = ""


@dataclass(frozen=True, kw_only=True)
class Occurrence:
    """The local date (ISO) and time ("HH:MM") as they were chosen, and the instant (UTC) at which that is."""

    day: str
    slot: str
    at: datetime


def next_after(rule: Rule, slot: str, zone: str, after: datetime) -> Occurrence | None:
    """The first occurrence whose instant lies strictly after `after`; None when there is none any more."""
    # an instant may lie on the next local date (a gap at midnight), so the search begins a day early
    start = after.astimezone(ZoneInfo(zone)).date() - timedelta(days=1)
    for day in _days(rule, start):
        at = instant(day, slot, zone)
        if at > after:
            return Occurrence(day=day.isoformat(), slot=slot, at=at)
    return None


def pack_rule(rule: Rule) -> dict[str, Any]:
    """JSON of a rule."""
    return {"kind": rule.kind, "first": rule.first, "days": list(rule.days), "n": rule.n, "until": rule.until}


def unpack_rule(packed: Mapping[str, Any]) -> Rule:
    return Rule(
        kind=packed["kind"],
        first=packed["first"],
        days=tuple(packed.get("days", ())),
        n=packed.get("n", 1),
        until=packed.get("until", ""),
    )


def _days(rule: Rule, start: date) -> Iterator[date]:
    """The rule's dates from `start` on, in order; dates end where the calendar does."""
    first = date.fromisoformat(rule.first)
    last = date.fromisoformat(rule.until) if rule.until else date.max
    if rule.kind == "once":
        last = min(last, first)
    step = max(rule.n, 1) if rule.kind == "every" else 1
    day = first if start <= first else first + timedelta(days=-(-(start - first).days // step) * step)
    if rule.kind == "weekdays" and not rule.days:
        return
    while day <= last:
        if rule.kind != "weekdays" or day.weekday() in rule.days:
            yield day
        if (date.max - day).days < step:
            return
        day += timedelta(days=step)
