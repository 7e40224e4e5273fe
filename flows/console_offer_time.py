"""Somebody would rather talk in person: offer them a time.

The one rule: a wish to meet stays on the list until a human has answered it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from flows.console_outcomes import MeetingArranged, SendLetter
from flows.console_side import ask, key_of
from flows.console_write_to import confirm_letter
from flows.model import End, Script, Start
from flows.questions import FreeText, Pick
from flows.screen import Choice
from flows.words import Args, Day, NameOf, Say

DAYS_AHEAD = 10
HOURS = ("09:00", "10:00", "11:00", "12:00", "13:00", "14:00", "15:00", "16:00")


@dataclass(frozen=True, kw_only=True)
class OfferTimeFacts:
    """`letter` is the wish to meet; `today` is the clinician's own day (ISO)."""

    person: str
    letter: str = ""
    today: str


def offer_time(facts: OfferTimeFacts) -> Script[End]:
    """Pick a day and a time, or write it in words; or say that it is arranged already."""
    name: Args = {"person": NameOf(facts.person)}
    letter = SendLetter(person=facts.person, answers=facts.letter)
    day = yield from ask(Pick("offer-day", args=name, options=_days(facts), view="to-person", view_about=facts.person))
    if day == "arranged":
        said = Say("offer-noted-arranged", args=name)
        return End(outcome=MeetingArranged(facts.person, facts.letter), says=(said,), start=Start("people"))
    time = "in-words" if day == "in-words" else (yield from ask(Pick("offer-time", args=name, options=_times())))
    if time == "in-words":
        words = str((yield from ask(FreeText("offer-in-words", args=name))))
        return (yield from confirm_letter(replace(letter, words=words), change=key_of("offer-in-words")))
    where = yield from ask(FreeText("offer-where", args=name, skip=True))
    offered = replace(letter, day=str(day), time=str(time), words=str(where or ""))
    return (yield from confirm_letter(offered, change=key_of("offer-day")))


def _days(facts: OfferTimeFacts) -> tuple[Choice, ...]:
    today = date.fromisoformat(facts.today)
    ahead = [today + timedelta(days=n) for n in range(DAYS_AHEAD)]
    days = tuple(
        Choice(day.isoformat(), "one-day", args={"day": Day(day.isoformat())}, group="list")
        for day in ahead
        if day.weekday() < 5
    )
    arranged = (Choice("arranged", "offer-arranged"),) if facts.letter else ()
    return (*days, Choice("in-words", "offer-write-it"), *arranged)


def _times() -> tuple[Choice, ...]:
    hours = tuple(Choice(time, "clock-time", args={"time": time}) for time in HOURS)
    return (*hours, Choice("in-words", "offer-write-it"))
