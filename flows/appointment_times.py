"""Days and times of appointments: read as people type them, and when each reminder of one is due.

The one rule: the person's own wall clock counts; whoever asks brings the day, the time and the zone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from flows.hours import Week, instant

LEADS = ("day-before", "morning", "hour-before", "leave", "get-ready")
"""How long before an appointment a reminder may come."""

REMOTE = frozenset({"phone", "video", "chat"})
MINUTES = {"half-hour": 30, "three-quarters": 45, "hour": 60, "hour-and-half": 90}
"""How long an appointment takes, by the name that it is asked by."""

MORNING = "09:00"
"""When a morning begins for whoever has no hours that day."""

EARLIEST = 7
"""The first hour that can be typed without saying which half of the day it is in."""

GET_READY = timedelta(minutes=15)
_LEAST = timedelta(minutes=30)
_FORMS = ("%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y", "%d/%m/%Y", "%d/%m/%y", "%d.%m.%Y", "%Y-%m-%d")
_YEARS_AHEAD = 5
_SIGNS = (" ", "/", ".")
_TIME = re.compile(r"(\d{1,2})(?:[:.h ]?(\d{2}))?\s*(am|pm)?", re.IGNORECASE)
_ORDINAL = re.compile(r"(?<=\d)(st|nd|rd|th)\b", re.IGNORECASE)
_NOON = 12


def typed_day(words: str, today: str) -> str | None:
    """The date (ISO) that was typed: "3 December", "3/12", "2026-12-03"; without a year the next one that comes."""
    text = " ".join(_ORDINAL.sub("", words).replace(",", " ").split())
    first = date.fromisoformat(today)
    for one in (text, text.partition(" ")[2]):  # "Thursday 3 December": the weekday is for whoever reads it
        whole = _first_of(one)
        if whole is not None:
            return whole.isoformat()
        for year in range(first.year, first.year + _YEARS_AHEAD):
            day = next((day for sign in _SIGNS if (day := _first_of(f"{one}{sign}{year}"))), None)
            if day is not None and day >= first:
                return day.isoformat()
    return None


def _first_of(text: str) -> date | None:
    return next(_read_as(text), None)


def _read_as(text: str) -> Iterator[date]:
    for form in _FORMS:
        try:
            yield datetime.strptime(text, form).replace(tzinfo=UTC).date()
        except ValueError:
            continue


def typed_time(words: str) -> str | None:
    """The time ("HH:MM") that was typed: "14:30", "2.30pm", "02:30". A plain "2" or "2:30" is hardly ever meant for the
    night, and nobody is asked to come then by mistake."""
    found = _TIME.fullmatch(words.strip())
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
    if half:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    elif hour < EARLIEST and not found[1].startswith("0"):
        return None
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def leads_for(how: str) -> tuple[str, ...]:
    """Alike for remote and in person, but that one has a way to go and the other a place to find."""
    without = "leave" if how in REMOTE else "get-ready"
    return tuple(lead for lead in LEADS if lead != without)


def fitting(leads: Iterable[str], how: str) -> list[str]:
    """Those that were chosen for another meeting, or before it changed, and make sense for this one."""
    fit = leads_for(how)
    return [lead for lead in leads if lead in fit]


def lead_at(lead: str, at: datetime, zone: str, *, hours: Week, way: int = 0) -> datetime | None:
    """When that reminder is due (UTC); None where there is no such moment before this appointment."""
    match lead:
        case "day-before":
            there = at.astimezone(ZoneInfo(zone))
            return instant(there.date() - timedelta(days=1), f"{there:%H:%M}", zone)
        case "morning":
            return _morning(at, zone, hours)
        case "hour-before":
            return at - timedelta(hours=1)
        case "leave":
            return at - timedelta(minutes=way) if way else None
        case "get-ready":
            return at - GET_READY
        case _:
            return None


def _morning(at: datetime, zone: str, hours: Week) -> datetime | None:
    """When their day begins; an early appointment has no morning before it."""
    day = at.astimezone(ZoneInfo(zone)).date()
    spans = sorted(tuple(span) for span in hours.get(str(day.weekday()), ()))
    begins = instant(day, spans[0][0] if spans else MORNING, zone)
    return begins if begins + _LEAST <= at else None


def slot_of(at: datetime, zone: str) -> tuple[str, str]:
    """The date (ISO) and the time on their wall clock."""
    there = at.astimezone(ZoneInfo(zone))
    return there.date().isoformat(), f"{there:%H:%M}"


def due(
    leads: Mapping[str, int] | tuple[str, ...] | list[str],
    at: datetime,
    zone: str,
    *,
    hours: Week,
    way: int,
    now: datetime,
) -> dict[str, datetime]:
    """When each of these is due, earliest first; what would lie in the past is left out."""
    found = {lead: lead_at(lead, at, zone, hours=hours, way=way) for lead in leads}
    return {lead: when for lead, when in sorted(found.items(), key=lambda one: str(one[1])) if when and when > now}
