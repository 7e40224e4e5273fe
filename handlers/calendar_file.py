"""A file for somebody's own calendar (RFC 5545): one event, neutral in name and title.

The one rule: nothing in it says what the meeting is about, with whom or where; whoever owns the phone knows.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

LINE = 75
"""Bytes that one line may have (RFC 5545, 3.1)."""


def calendar(*, uid: str, at: datetime, minutes: int, title: str, changed: datetime) -> bytes:
    """The event in UTC: a calendar shows it in its own zone. A file of the same meeting, moved, replaces the first."""
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Wren//EN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTAMP:{_utc(changed)}",
        f"SEQUENCE:{max(int(changed.timestamp()) % 2**31, 0)}",
        f"DTSTART:{_utc(at)}",
        f"DTEND:{_utc(at + timedelta(minutes=minutes))}",
        f"SUMMARY:{_escaped(title)}",
        "CLASS:PRIVATE",
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
