"""When a person may be written to: one weekly table in their zone.

The one rule: a window is two times on their wall clock; where that clock skips a time the next valid minute counts,
where it shows a time twice the first counts. Rules alone: whoever asks brings the moment.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

Week = Mapping[str, Sequence[Sequence[str]]]
"""Weekday ("0" is Monday) to windows `[from, to)`, "HH:MM"; "24:00" is the day's end, and a `to` that is not after
its `from` belongs to the next day."""

A_DAY = 24
"""Hours."""

AHEAD = 15
"""Days looked ahead: two weeks and a day, for a week whose only window falls into a skipped hour."""


def is_within(week: Week, zone: str, at: datetime) -> bool:
    return any(start <= at < end for start, end in _windows(week, zone, at))


def next_allowed(week: Week, zone: str, at: datetime) -> datetime | None:
    """The first moment from `at` on that lies in a window (UTC); None when the week has no window at all."""
    for start, end in _windows(week, zone, at):
        if at < end:
            return max(start, at.astimezone(UTC))
    return None


def day_start(zone: str, at: datetime) -> datetime:
    """When the person's day of `at` began (UTC)."""
    return instant(_local_day(zone, at), "00:00", zone)


def next_day(zone: str, at: datetime) -> datetime:
    """When the person's next day begins (UTC)."""
    return instant(_local_day(zone, at) + timedelta(days=1), "00:00", zone)


def instant(day: date, clock: str, zone: str) -> datetime:
    """The instant (UTC) at which their wall clock shows this time on this day."""
    hour, minute = int(clock[:2]), int(clock[3:])
    local = datetime.combine(day + timedelta(days=hour // 24), time(hour % 24, minute), ZoneInfo(zone))
    at = local.astimezone(UTC)
    if at.astimezone(ZoneInfo(zone)).replace(tzinfo=None) == local.replace(tzinfo=None):
        return at
    return _end_of_gap(local)


def _end_of_gap(local: datetime) -> datetime:
    """The first valid minute after a time that the clock skips: where the offset of before and of after meet."""
    before, after = local.replace(fold=0).utcoffset(), local.replace(fold=1).utcoffset()
    assert before is not None
    assert after is not None
    early, late = sorted((local.replace(tzinfo=UTC) - before, local.replace(tzinfo=UTC) - after))
    zone = local.tzinfo
    while early.astimezone(zone).utcoffset() != late.astimezone(zone).utcoffset() and early < late:
        early += timedelta(minutes=1)
    return early


def _windows(week: Week, zone: str, at: datetime) -> Iterator[tuple[datetime, datetime]]:
    """The windows from yesterday on (one may reach over midnight), as instants in order of their day."""
    today = _local_day(zone, at)
    for day in (today + timedelta(days=n) for n in range(-1, AHEAD)):
        for start, end in sorted(tuple(window) for window in week.get(str(day.weekday()), ())):
            last = day if end > start else day + timedelta(days=1)
            window = instant(day, start, zone), instant(last, end, zone)
            if window[0] < window[1]:
                yield window


def _local_day(zone: str, at: datetime) -> date:
    return at.astimezone(ZoneInfo(zone)).date()


def on_clock(days: Iterable[int], clock: str, zone: str, there: str, at: datetime) -> tuple[tuple[int, ...], str]:
    """Weekdays and time of one clock, as another shows them now."""
    day = _local_day(zone, at)
    seen = instant(day, clock, zone).astimezone(ZoneInfo(there))
    shift = (seen.date() - day).days
    return tuple(sorted((one + shift) % 7 for one in days)), f"{seen:%H:%M}"


def days_outside(week: Week, days: Iterable[int], clock: str) -> tuple[int, ...]:
    """Those of the weekdays on which this time on their wall clock lies in no window."""
    return tuple(day for day in days if not _holds(week, day, clock))


def with_time(week: Week, days: Iterable[int], clock: str) -> dict[str, list[list[str]]]:
    """The week with an hour from this time on allowed on these days; what touches a window makes it longer."""
    hour = int(clock[:2]) + 1
    end = f"{hour:02}:{clock[3:]}" if hour < A_DAY else f"{hour - A_DAY:02}:{clock[3:]}"
    wider = {day: [list(span) for span in spans] for day, spans in week.items()}
    for day in days:
        spans = wider.setdefault(str(day), [])
        before = next((span for span in spans if span[1] == clock), None)
        if before is not None:
            before[1] = end
        else:
            spans.append([clock, end])
    return wider


def _holds(week: Week, day: int, clock: str) -> bool:
    today = any(start <= clock < end or (end <= start <= clock) for start, end in _spans(week, day))
    return today or any(end <= start and clock < end for start, end in _spans(week, (day - 1) % 7))


def _spans(week: Week, day: int) -> list[tuple[str, str]]:
    return [(span[0], span[1]) for span in week.get(str(day), ())]
