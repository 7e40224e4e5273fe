"""Two questions of the desk: which day, which time; by a press, or typed.

The one rule: nothing that has passed in the person's own day and time is an answer.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from flows.appointment_times import typed_day, typed_time
from flows.events import Screened
from flows.questions import Answer, Draft, Given, NotUnderstood, Question, Taken
from flows.screen import Choice
from flows.words import Clock, Day, Say

DAYS_AHEAD = 10
TIMES = (
    "09:00",
    "09:30",
    "10:00",
    "10:30",
    "11:00",
    "11:30",
    "12:00",
    "13:00",
    "14:00",
    "14:30",
    "15:00",
    "15:30",
    "16:00",
)
SATURDAY = 5
TYPED = "typed"


@dataclass(frozen=True)
class WhichDay(Question["list[str]"]):
    """The answer is [ISO date], and "typed" where it was. `today` and `now` are the person's own; `others` are ids of
    answers that are no day."""

    typing = True
    today: str = field(default="", kw_only=True, compare=False)
    now: str = field(default="", kw_only=True, compare=False)
    others: tuple[Choice, ...] = field(default=(), kw_only=True, compare=False)

    def choices(self, draft: Draft, before: Answer | None) -> tuple[Choice, ...]:
        days = (date.fromisoformat(self.today) + timedelta(days=n) for n in range(DAYS_AHEAD))
        offered = tuple(
            Choice(day.isoformat(), "one-day", args={"day": Day(day.isoformat())}, group="list")
            for day in days
            if day.weekday() < SATURDAY and (day.isoformat() != self.today or self.now < TIMES[-1])
        )
        return (*offered, *self.others)

    def press(self, choice: str, draft: Draft) -> Taken:
        return Given([choice]) if any(choice == one.id for one in self.choices(draft, None)) else None

    def write(self, words: Screened, draft: Draft) -> Taken:
        day = typed_day(words, self.today)
        if day is None:
            return NotUnderstood(Say("appointment-not-a-day"))
        if day < self.today:
            return NotUnderstood(Say("appointment-day-passed", args={"day": Day(day)}))
        return Given([day, TYPED])

    def chosen(self, before: Answer) -> str:
        return str(before.value[0])


@dataclass(frozen=True)
class WhichTime(Question["list[str]"]):
    """The answer is ["HH:MM"]. `earliest` is the person's own clock where the day is today."""

    typing = True
    earliest: str = field(default="", kw_only=True, compare=False)

    def choices(self, draft: Draft, before: Answer | None) -> tuple[Choice, ...]:
        return tuple(Choice(time, "clock-time", args={"time": Clock(time)}) for time in TIMES if time > self.earliest)

    def press(self, choice: str, draft: Draft) -> Taken:
        return Given([choice]) if any(choice == one.id for one in self.choices(draft, None)) else None

    def write(self, words: Screened, draft: Draft) -> Taken:
        time = typed_time(words)
        if time is None:
            return NotUnderstood(Say("appointment-not-a-time"))
        if time <= self.earliest:
            return NotUnderstood(
                Say("appointment-time-passed", args={"time": Clock(time), "now": Clock(self.earliest)})
            )
        return Given([time])

    def chosen(self, before: Answer) -> str:
        return str(before.value[0])
