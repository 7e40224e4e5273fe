"""Times of day: read as they are typed, in the digits of any script, and asked for by buttons.

The one rule: what was typed is shown once more for a yes; where it could be morning or evening, both are shown.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from flows.events import Screened
from flows.questions import Answer, Draft, Drafted, Given, NotUnderstood, Question, Taken
from flows.screen import Choice
from flows.words import Clock, Say

NOON = 12
HOURS = 24
PARTS: dict[str, tuple[str, ...]] = {
    "morning": ("06:00", "07:00", "07:30", "08:00", "08:30", "09:00", "09:30", "10:00", "11:00"),
    "midday": ("12:00", "12:30", "13:00", "14:00", "15:00", "16:00", "17:00"),
    "evening": ("18:00", "18:30", "19:00", "20:00", "20:30", "21:00", "22:00", "23:00"),
}
"""Times on the buttons of each part of the day."""

_TYPED = re.compile(r"(\d{1,2})(?:[:.٫،h ](\d{2}))?\s*(am|pm)?")


def read_time(words: str) -> tuple[str, ...]:
    """The times ("HH:MM") that this can mean: none, one, or one in the morning and one in the evening."""
    found = _TYPED.fullmatch(" ".join(_latin(words).casefold().split()))
    if found is None:
        return ()
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
    if hour >= HOURS or minute >= 60 or (half and not 1 <= hour <= NOON):
        return ()
    if half:
        hours: tuple[int, ...] = (hour % NOON + (NOON if half == "pm" else 0),)
    elif found[1].startswith("0") or hour > NOON:
        hours = (hour,)
    else:
        hours = (hour, (hour + NOON) % HOURS)
    return tuple(f"{one:02}:{minute:02}" for one in hours)


def _latin(words: str) -> str:
    """Digits of any script as Latin ones; invisible characters go."""
    seen = (one for one in unicodedata.normalize("NFKC", words) if unicodedata.category(one) != "Cf")
    return "".join(str(unicodedata.decimal(one)) if one.isdecimal() else one for one in seen)


@dataclass(frozen=True)
class TimeOfDay(Question["str | None"]):
    """First the part of the day, then the time; or typed, and shown once more. The answer is "HH:MM"."""

    typing = True
    #: a time that can be had by one press
    usual: str = field(default="", kw_only=True, compare=False)

    def choices(self, draft: Draft, before: Answer | None) -> tuple[Choice, ...]:
        face = draft.get("face")
        if face == "sure":
            return tuple(Choice(one, "time-yes", args={"time": Clock(one)}, group="list") for one in draft["times"])
        if face in PARTS:
            return tuple(Choice(one, "one-time", args={"time": Clock(one)}) for one in PARTS[face])
        usual = (Choice(self.usual, "one-time", args={"time": Clock(self.usual)}, group="list"),) if self.usual else ()
        return (*usual, *(Choice(part, f"time-{part}", group="list") for part in PARTS))

    def press(self, choice: str, draft: Draft) -> Taken:
        if not any(choice == one.id for one in self.choices(draft, None)):
            return None
        return Drafted({**draft, "face": choice}) if choice in PARTS else Given(choice)

    def write(self, words: Screened, draft: Draft) -> Taken:
        times = read_time(words)
        return Drafted({"face": "sure", "times": list(times)}) if times else NotUnderstood(Say("not-understood-time"))

    def paragraphs(self, draft: Draft) -> tuple[Say, ...]:
        if draft.get("face") != "sure":
            return ()
        return (Say("time-which" if len(draft["times"]) > 1 else "time-sure", style="small"),)
