"""A reminder as a file for somebody's own calendar, and all of them as a card to print.

The one rule: both are made when they are drawn, from what stands then, and name neither Wren nor anybody's care.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from content.rendered import Attachment
from flows.recurrence import next_after
from flows.reminder_files import WHICH, FileFacts
from flows.reminder_words import rule_says
from flows.screen import Screen
from flows.words import Say
from handlers.calendar_file import calendar_of_note
from handlers.here import Here
from handlers.reader import Reader
from handlers.reminder_views import words_of
from storage import conversations, reminders
from storage.reminders import Reminder


def _calendar(reader: Reader, screen: Screen) -> Screen:
    said = Say("calendar-note-here" if _file(reader, screen) is not None else "calendar-nothing")
    return replace(screen, says=(*screen.says, said))


def _file(reader: Reader, screen: Screen) -> Attachment | None:
    """From its next time on, under a neutral name: the same file of the same reminder replaces the one before."""
    one = _reminder(reader, screen)
    coming = next_after(one.rule, one.slot, one.zone, reader.unit.now) if one is not None else None
    if one is None or coming is None:
        return None
    title = reader.desk.phrasebook.words(reader.chat.language, "calendar-note-title")
    data = calendar_of_note(
        uid=one.id, rule=one.rule, day=coming.day, slot=one.slot, title=title, changed=reader.unit.now
    )
    return Attachment(filename="note.ics", media_type="text/calendar", data=data)


def _reminder(reader: Reader, screen: Screen) -> Reminder | None:
    """What the conversation of this screen is about; where it has just set one, that."""
    run = conversations.get(reader.unit, screen.view_about)
    mine = [one for one in reminders.of(reader.unit, reader.chat.subject) if one.kind != "appointment"]
    if run is None or not mine:
        return None
    if run.conversation.script == "new-reminder":
        return max(mine, key=lambda one: (one.made_at, one.id))
    return next((one for one in mine if one.id == run.conversation.about), None)


def _card(reader: Reader, screen: Screen) -> Screen | None:
    """What and when, a line each; it prints alone, without the name of any service."""
    run = conversations.get(reader.unit, screen.view_about)
    if run is None:
        return None
    chosen = run.conversation.answers.get(f"{WHICH}//person")
    with_words = chosen is not None and chosen.value == "words"
    says = [Say("card-title", style="heading")]
    for one in _printed(reader):
        words = words_of(reader.unit, one) if with_words else ""
        says.append(
            Say("card-words", args={"words": words}, style="item") if words else Say("card-a-note", style="item")
        )
        says += rule_says(one.rule, one.slot)
    return replace(screen, says=(*screen.says, *says))


def _printed(reader: Reader) -> list[Reminder]:
    mine = [one for one in reminders.of(reader.unit, reader.chat.subject) if one.kind != "appointment"]
    return sorted(
        (one for one in mine if next_after(one.rule, one.slot, one.zone, reader.unit.now) is not None),
        key=lambda one: (one.slot, one.id),
    )


def _of_one(here: Here, about: str) -> FileFacts:
    one = reminders.get(here.unit, here.chat.subject, about)
    return FileFacts(there=one is not None and one.kind != "appointment")


def _of_all(here: Here, about: str) -> FileFacts:
    return FileFacts(there=any(one.kind != "appointment" for one in reminders.of(here.unit, here.chat.subject)))


GATHERERS: Mapping[str, Callable[[Here, str], Any]] = {"calendar": _of_one, "reminders-card": _of_all}
VIEWS: Mapping[str, Callable[[Reader, Screen], Screen | None]] = {"calendar": _calendar, "reminders-card": _card}
FILES: Mapping[str, Callable[[Reader, Screen], Attachment | None]] = {"calendar": _file}
