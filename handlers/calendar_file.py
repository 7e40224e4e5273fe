"""A file for somebody's own calendar (RFC 5545): one event, neutral in name and title.

The one rule: nothing in it says what the meeting is about, with whom or where; whoever owns the phone knows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta

from flows.recurrence import Rule

LINE = 75
"""Bytes that one line may have (RFC 5545, 3.1)."""


def calendar(*, uid: str, at: datetime, minutes: int, title: str, changed: datetime) -> bytes:
    """The event in UTC: a calendar shows it in its own zone. A file of the same meeting, moved, replaces the first."""
    when = (f"DTSTART:{_utc(at)}", f"DTEND:{_utc(at + timedelta(minutes=minutes))}")
    return _file(uid, title, changed, when)


def calendar_of_note(*, uid: str, rule: Rule, day: str, slot: str, title: str, changed: datetime) -> bytes:
    """A note that comes round, from `day` on, at the time of whatever clock the phone shows (so it travels along, and
    no zone is in the file). The phone's own calendar reminds."""
    start = datetime.combine(date.fromisoformat(day), time.fromisoformat(slot))
    how_often = _HOW_OFTEN[rule.kind](rule)
    until = f";UNTIL={date.fromisoformat(rule.until):%Y%m%d}T235959" if rule.until else ""
    again = (f"RRULE:{how_often}{until}",) if how_often else ()
    alarm = ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{_escaped(title)}", "TRIGGER:PT0M", "END:VALARM")
    return _file(uid, title, changed, (f"DTSTART:{start:%Y%m%dT%H%M%S}", "DURATION:PT10M", *again), alarm)


_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_HOW_OFTEN: Mapping[str, Callable[[Rule], str]] = {
    "once": lambda rule: "",
    "daily": lambda rule: "FREQ=DAILY",
    "weekdays": lambda rule: f"FREQ=WEEKLY;BYDAY={','.join(_DAYS[one] for one in sorted(rule.days))}",
    "every": lambda rule: f"FREQ=DAILY;INTERVAL={max(rule.n, 1)}",
}


def _file(uid: str, title: str, changed: datetime, when: tuple[str, ...], more: tuple[str, ...] = ()) -> bytes:
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Wren//EN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTAMP:{_utc(changed)}",
        f"SEQUENCE:{max(int(changed.timestamp()) % 2**31, 0)}",
        *when,
        f"SUMMARY:{_escaped(title)}",
        "CLASS:PRIVATE",
        *more,
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return "".join(part for line in lines for part in _folded(line)).encode()


def _utc(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _escaped(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """Folded between characters, never within one; each further line begins with a space, which counts."""
    part = ""
    for char in line:
        if len((part + char).encode()) > LINE:
            yield f"{part}\r\n"
            part = " "
        part += char
    yield f"{part}\r\n"
