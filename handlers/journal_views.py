"""What a journal's screens show that is read when they are drawn: the entries, one of them, and who may read it.

The one rule: whether nobody or somebody may read an entry is said from what is true at that moment.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from zoneinfo import ZoneInfo

from flows.journal import PROMPTS
from flows.screen import Choice, Screen
from flows.words import Day, Moment, NameOf, Say
from handlers.reader import Reader
from storage import access, notes, strikes
from storage.notes import Note

FIRST_WORDS = 24
"""Letters of an entry that stand on its button."""


def _notes(reader: Reader, screen: Screen) -> Screen:
    """Each entry as a button with its day and first words."""
    kept = {note.id: note for note in notes.of(reader.unit, reader.chat.subject)}
    choices = tuple(
        _button(reader, choice, kept[choice.id]) if choice.id in kept else choice
        for choice in screen.choices
        if choice.id in kept or choice.label != "kept-note"
    )
    return replace(screen, choices=choices)


def _button(reader: Reader, choice: Choice, note: Note) -> Choice:
    day = Day(note.at.astimezone(ZoneInfo(reader.zone)).date().isoformat())
    if not note.words:
        return replace(choice, label="kept-note-wordless", args={"day": day})
    return replace(choice, label="kept-note-words", args={"day": day, "words": first_words(note)})


def first_words(note: Note) -> str:
    """The beginning, on one line."""
    line = " ".join(note.words.split())
    return line if len(line) <= FIRST_WORDS else line[: FIRST_WORDS - 1].rstrip() + "…"


def _note(reader: Reader, screen: Screen) -> Screen:
    """The whole of one entry. However long it is, nothing of it is left out: a channel makes several messages of it."""
    note = notes.get(reader.unit, reader.chat.subject, screen.view_about)
    if note is None:
        ways = tuple(choice for choice in screen.choices if choice.group == "ways")
        return replace(screen, says=(Say("note-gone"),), message="", choices=ways)
    marked = (Say("journal-is-marked", style="small"),) if note.marked_at is not None else ()
    return replace(screen, says=(*screen.says, *struck(reader, note), *note_says(note), *marked, _line(reader, note)))


def struck(reader: Reader, note: Note) -> tuple[Say, ...]:
    """That it was not theirs, and since when they say so."""
    at = strikes.standing(reader.unit, note.person).get((note.id, ""))
    return (Say("journal-is-struck", args={"at": Moment(at.isoformat())}),) if at is not None else ()


def note_says(note: Note) -> Iterator[Say]:
    """When it was written, what it answers, and the words; what was added later with its own time. None of it is small
    print, which a page puts below the question."""
    yield Say("journal-written-at", args={"at": Moment(note.at.isoformat())})
    if note.asked:
        yield Say("journal-asked", args={"words": note.asked}, style="heading")
    elif note.prompt in PROMPTS:
        yield Say(f"prompt-{note.prompt}", style="heading")
    for n, part in enumerate(note.parts):
        if n:
            yield Say("journal-added-at", args={"at": Moment(part.at.isoformat())})
        yield Say("journal-words", args={"words": part.words}, style="quote")


def _with_line(reader: Reader, screen: Screen) -> Screen:
    """Who may read what is being written, or the entry that the screen is about."""
    note = notes.get(reader.unit, reader.chat.subject, screen.view_about) if screen.view_about else None
    return replace(screen, says=(*screen.says, _line(reader, note)))


def _line(reader: Reader, note: Note | None) -> Say:
    if note is not None and access.may_read(reader.unit, note.shared_with, note):
        return Say("journal-shared-line", args={"clinician": NameOf(note.shared_with)}, style="small")
    return Say("journal-private", style="small")


VIEWS: Mapping[str, Callable[[Reader, Screen], Screen | None]] = {
    "notes": _notes,
    "note": _note,
    "journal-line": _with_line,
}
