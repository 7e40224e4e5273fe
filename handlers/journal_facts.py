"""What the journal's scripts are told when they start: ids, months, what was shared and marked.

The one rule: all of it is the person's own, read in their own chat; words are read when a screen is drawn.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from content.reading import plain
from flows import journal, journal_look, my_copy
from handlers import pin_gate
from handlers.here import Here
from storage import access, attachments, check_ins, clinicians, links, notes, plans, reminders, strikes
from storage.clinicians import Clinician
from storage.notes import Note

A_PAGE = 10
"""Entries, or months, that are listed at once."""


def listener(here: Here) -> Clinician | None:
    """With whom an entry would be shared now."""
    for one in links.clinicians_of(here.unit, here.chat.subject):
        clinician = clinicians.find(here.unit, one)
        if clinician is not None and access.may(here.unit, one, here.chat.subject):
            return clinician
    return None


def reads(here: Here, note: Note) -> Clinician | None:
    """Who may read this entry now."""
    may = access.may_read(here.unit, note.shared_with, note)
    return clinicians.find(here.unit, note.shared_with) if may else None


def _notes(here: Here) -> list[Note]:
    """The entries that this chat may be shown now, newest first: behind the second PIN only what was written there."""
    found = notes.of(here.unit, here.chat.subject)
    return [note for note in found if note.second] if pin_gate.shows_empty(here) else found


def _times(here: Here) -> list[tuple[str, datetime]]:
    """Id and instant of each of them."""
    if pin_gate.shows_empty(here):
        return [(note.id, note.at) for note in _notes(here)]
    return notes.times(here.unit, here.chat.subject)


def _is_shown(here: Here, note: Note) -> bool:
    return note.second or not pin_gate.shows_empty(here)


def _journal(here: Here, about: str) -> journal.JournalFacts:
    person = here.chat.subject
    half = here.talk.running("journal-write")
    if half is not None and pin_gate.holds(here, half):
        half = None
    # with a PIN the page is the same whatever is kept and whichever PIN comes: it tells nothing of either
    shut = pin_gate.state(here) != "open"
    good_day = notes.answer_to(here.unit, person, "good-day") if not shut else None
    question = next((one for one in reminders.of(here.unit, person) if one.kind == "question"), None)
    return journal.JournalFacts(
        entries=shut or bool(notes.times(here.unit, person)),
        waits=half is not None,
        half=half.conversation.about if half is not None else "",
        good_day=good_day.id if good_day is not None else "",
        question=question.id if question is not None else "",
        asked=question.words if question is not None else "",
        web=here.chat.channel == "web",
    )


def _write(here: Here, about: str) -> journal.WriteFacts | None:
    """`about` is a prompt, "question/…" with the reminder that asks it, "add/…" with an entry, or nothing."""
    what, _, id_ = about.partition("/")
    if what == "add":
        return journal.WriteFacts(note=id_) if notes.get(here.unit, here.chat.subject, id_) is not None else None
    if what == "question":
        reminder = reminders.get(here.unit, here.chat.subject, id_)
        return journal.WriteFacts(prompt=what, asked=reminder.words) if reminder is not None else journal.WriteFacts()
    return journal.WriteFacts(prompt=what)


def _entry(here: Here, about: str) -> journal.EntryFacts | None:
    """`about` is an entry, or "entry/what was just done with it"."""
    id_, _, said = about.partition("/")
    note = notes.get(here.unit, here.chat.subject, id_)
    if note is None or not _is_shown(here, note):
        return None
    reader, would = reads(here, note), listener(here)
    clinician = reader or would
    return journal.EntryFacts(
        note=id_,
        said=said,
        clinician=clinician.name if clinician is not None else "",
        reader=clinician.id if clinician is not None else "",
        shared=reader is not None,
        marked=note.marked_at is not None,
        struck=(id_, "") in strikes.standing(here.unit, note.person),
        carry_on=here.talk.waiting() is not None,
        media=[[one.id, one.kind] for one in attachments.of(here.unit, note.person, id_)],
        channel=here.chat.channel,
    )


def _look(here: Here, about: str) -> journal_look.LookFacts:
    """`about` is "page", "month/page/2026-11" or "search/page/words"."""
    narrowed, _, rest = about.partition("/") if "/" in about else ("", "", about)
    page, _, by = rest.partition("/")
    if narrowed == "search":
        found, told = _holding(here, by), {"words": by}
    elif narrowed == "month":
        found, told = [id_ for id_, month in _months(here) if month == by], {"month": by}
    else:
        found, told = [id_ for id_, _ in _times(here)], {}
    ids, earlier = _page(found, page)
    return journal_look.LookFacts(notes=ids, earlier=f"{narrowed}/{earlier}/{by}" if earlier and told else earlier,
                                  **told)  # fmt: skip


def _holding(here: Here, words: str) -> list[str]:
    """Ids of the entries in which each of these words stands, whatever its case, marks or punctuation."""
    wanted = plain(words).split()
    found = []
    for note in _notes(here):
        text = plain(f"{note.asked}\n{note.words}")
        if wanted and all(word in text for word in wanted):
            found.append(note.id)
    return found


def _months(here: Here) -> list[tuple[str, str]]:
    """Id and month of each entry, in the person's own zone, newest first."""
    assert here.person is not None
    zone = ZoneInfo(here.person.profile.zone)
    return [(id_, at.astimezone(zone).strftime("%Y-%m")) for id_, at in _times(here)]


def _months_facts(here: Here, page: str) -> journal_look.MonthsFacts:
    counted = Counter(month for _, month in _months(here))
    months, earlier = _page(list(counted), page)
    return journal_look.MonthsFacts(months=[[month, str(counted[month])] for month in months], earlier=earlier)


def _page(found: list[str], page: str) -> tuple[list[str], str]:
    """What stands on this page, and the next page's name where there is one."""
    first = int(page or 0) * A_PAGE
    return found[first : first + A_PAGE], str(int(page or 0) + 1) if len(found) > first + A_PAGE else ""


def _my_copy(here: Here, about: str) -> my_copy.MyCopyFacts:
    return my_copy.MyCopyFacts(
        journal=bool(notes.times(here.unit, here.chat.subject)),
        check_ins=check_ins.last(here.unit, here.chat.subject) is not None,
        plans=plans.last(here.unit, here.chat.subject) is not None,
    )


FACTS: Mapping[str, Callable[[Here, str], Any]] = {
    "journal": _journal,
    "journal-write": _write,
    "journal-entry": _entry,
    "journal-look": _look,
    "journal-months": _months_facts,
    "my-copy": _my_copy,
}
