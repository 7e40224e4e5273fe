"""What a person's own screens show that is read when they are rendered: plan, message, journal, who has looked.

The one rule: a person sees what is theirs, whole; a message from a human always shows who and the agreed phrase.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from zoneinfo import ZoneInfo

from flows.plan import plan_says
from flows.screen import Screen
from flows.words import Arg, Day, Moment, NameOf, Say
from handlers import (
    appointment_views,
    crisis_plan_views,
    flag_views,
    journal_views,
    limit_views,
    media_views,
    reminder_files,
    reminder_views,
    strike_records,
    who_looked,
)
from handlers.reader import Reader
from storage import clinicians, letters, links, plans
from storage.letters import Letter


def see(reader: Reader, screen: Screen) -> Screen | None:
    """The screen with what its view shows; None when there is nothing to show (any more)."""
    return _VIEWS[screen.view](reader, screen)


def knows(view: str) -> bool:
    """Whether there is such a view."""
    return view in _VIEWS


def _plan(reader: Reader, screen: Screen) -> Screen | None:
    plan = plans.last(reader.unit, reader.chat.subject)
    if plan is None or reader.person is None:
        return None
    made = plan.made_at.astimezone(ZoneInfo(reader.person.profile.zone)).date().isoformat()
    says = plan_says(
        plan.thoughts, day=made, clinician=_clinician(reader), hours=reader.desk.team.hours_in(reader.chat.language)
    )  # fmt: skip
    return replace(screen, says=(*screen.says, *says))


def _letter(reader: Reader, screen: Screen) -> Screen | None:
    letter = letters.get(reader.unit, screen.view_about)
    if letter is None or letter.person != reader.chat.subject or reader.person is None:
        return None
    says = [
        Say("from-clinician", args={"clinician": NameOf(letter.clinician or "")}, style="small"),
        *([_offer(letter)] if letter.day else []),
        *([Say("their-help-plan", style="human")] if letter.kind == "help-plan" else []),
        *([Say("their-words", args={"words": letter.words}, style="human")] if letter.words else []),
    ]
    if reader.person.profile.phrase:
        says.append(Say("agreed-words", args={"phrase": reader.person.profile.phrase}, style="proof"))
    return replace(screen, says=(*screen.says, *says))


def _offer(letter: Letter) -> Say:
    return Say("their-offer", args={"day": Day(letter.day), "time": letter.time}, style="human")


def _letters(reader: Reader, screen: Screen) -> Screen:
    """Each message as a button: who wrote it, and when."""
    choices = []
    for choice in screen.choices:
        letter = letters.get(reader.unit, choice.id) if choice.label == "one-letter" else None
        if letter is not None and letter.person == reader.chat.subject:
            args: dict[str, Arg] = {"clinician": NameOf(letter.clinician or ""), "at": Moment(letter.at.isoformat())}
            choices.append(replace(choice, label="one-letter-from", args=args))
        elif choice.label != "one-letter":
            choices.append(choice)
    return replace(screen, choices=tuple(choices))


def _clinician(reader: Reader) -> str:
    for one in links.clinicians_of(reader.unit, reader.chat.subject):
        clinician = clinicians.find(reader.unit, one)
        if clinician is not None:
            return clinician.name
    return reader.desk.team.team


_VIEWS: Mapping[str, Callable[[Reader, Screen], Screen | None]] = {
    "plan": _plan,
    "letter": _letter,
    "letters": _letters,
    "who-has-looked": who_looked.view,
    **reminder_views.VIEWS,
    **journal_views.VIEWS,
    **strike_records.VIEWS,
    **crisis_plan_views.VIEWS,
    **flag_views.VIEWS,
    **limit_views.VIEWS,
    **media_views.VIEWS,
    **reminder_files.VIEWS,
    "my-copy": lambda reader, screen: screen,
    **appointment_views.VIEWS,
}
