"""A person's own meetings on the screen: when, where, how, who, with the words that prove it; the list; the file.

The one rule: all of it is read when it is drawn, so a screen never shows the time that was.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from content.rendered import Attachment
from flows.appointment_times import MINUTES
from flows.screen import Screen
from flows.words import Arg, Label, Moment, NameOf, Say
from handlers.calendar_file import calendar
from handlers.reader import Reader
from storage import appointments, conversations
from storage.appointments import Appointment


def _theirs(reader: Reader, id_: str) -> Appointment | None:
    one = appointments.get(reader.unit, id_)
    return one if one is not None and one.person == reader.chat.subject else None


def _appointment(reader: Reader, screen: Screen) -> Screen | None:
    one = _theirs(reader, screen.view_about)
    if one is None:
        return None
    return replace(screen, says=(*screen.says, *_from(reader, one), *in_words(one)))


def in_words(one: Appointment) -> tuple[Say, ...]:
    """When, how, where, how long: the same lines for the person and, before they go, for the clinician."""
    return (Say("meeting-at", args={"at": Moment(one.at.isoformat())}, style="human"), *how_in_words(one))


def how_in_words(one: Appointment) -> tuple[Say, ...]:
    long = next((name for name, n in MINUTES.items() if n == one.minutes), "hour")
    lines = [Say("meeting-how", one.how, style="human")]
    if one.where:
        lines.append(Say("meeting-where", one.how, {"where": one.where}, "human"))
    lines.append(Say("meeting-long", long, style="human"))
    if one.interpreter:
        lines.append(Say("meeting-interpreter", args={"interpreter": one.interpreter}, style="human"))
    return tuple(lines)


def _from(reader: Reader, one: Appointment) -> tuple[Say, ...]:
    """Who, and the agreed phrase."""
    who = Say("from-clinician", args={"clinician": NameOf(one.clinician)}, style="small")
    phrase = reader.person.profile.phrase if reader.person is not None else ""
    return (who, Say("agreed-words", args={"phrase": phrase}, style="proof")) if phrase else (who,)


def _from_clinician(reader: Reader, screen: Screen) -> Screen | None:
    """Only who says it, and the phrase: for one that is off."""
    one = _theirs(reader, screen.view_about)
    return None if one is None else replace(screen, says=(*screen.says, *_from(reader, one)))


def _meetings(reader: Reader, screen: Screen) -> Screen:
    """Each as a button: when it is, and how far it is agreed."""
    choices = []
    for choice in screen.choices:
        if choice.label != "one-meeting":
            choices.append(choice)
            continue
        one = _theirs(reader, choice.id)
        if one is not None and one.state in appointments.STANDS:
            args: dict[str, Arg] = {"at": Moment(one.at.isoformat()), "word": Label("meeting-state", one.state)}
            choices.append(replace(choice, label="one-meeting-at", about=one.state, args=args))
    return replace(screen, choices=tuple(choices))


def _calendar_file(reader: Reader, screen: Screen) -> Screen | None:
    return screen if _filed(reader, screen) is not None else None


def _filed(reader: Reader, screen: Screen) -> Appointment | None:
    """The appointment that the conversation of this screen is about."""
    run = conversations.get(reader.unit, screen.view_about)
    one = _theirs(reader, run.conversation.about) if run is not None else None
    return one if one is not None and one.state in appointments.STANDS else None


def calendar_attachment(reader: Reader, screen: Screen) -> Attachment | None:
    """A file with a neutral name and title: whoever looks over a shoulder reads "Meeting"."""
    one = _filed(reader, screen)
    if one is None:
        return None
    title = reader.desk.phrasebook.words(reader.chat.language, "calendar-title")
    data = calendar(uid=one.id, at=one.at, minutes=one.minutes, title=title, changed=one.changed_at)
    return Attachment(filename="meeting.ics", media_type="text/calendar", data=data)


VIEWS: Mapping[str, Callable[[Reader, Screen], Screen | None]] = {
    "appointment": _appointment,
    "from-clinician": _from_clinician,
    "meetings": _meetings,
    "calendar-file": _calendar_file,
}

FILES: Mapping[str, Callable[[Reader, Screen], Attachment | None]] = {"calendar-file": calendar_attachment}
