"""What the journal's scripts returned becomes a record: kept, added to, shared, taken back, marked, deleted.

The one rule: nothing leaves the person's own chat but a share of one entry; and what may no longer be read is taken off
a console's screen in the same transaction.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from flows import journal_outcomes as o
from flows.outcomes import Kept
from flows.words import Say
from handlers.forgetting import forget_note
from handlers.here import Here
from handlers.journal_facts import listener
from handlers.keeping import keep
from handlers.off_console import take_off
from handlers.opened_journal import OPENED, OPENS
from storage import audit, notes
from storage.conversations import Record
from storage.notes import Note

Says = tuple[Say, ...]


def _kept(here: Here, run: Record, outcome: o.EntryKept | Kept) -> None:
    asked = {"prompt": outcome.prompt, "asked": outcome.asked} if isinstance(outcome, o.EntryKept) else {}
    id_ = keep(here, outcome.words, **asked)
    here.talk.start("journal-entry", f"{id_}/kept")


def _added_to(here: Here, run: Record, outcome: o.EntryAddedTo) -> None:
    """What was deleted while somebody wrote takes nothing of theirs along: it is an entry of its own."""
    if notes.append(here.unit, here.chat.subject, outcome.note, outcome.words):
        here.talk.start("journal-entry", f"{outcome.note}/added")
    else:
        _kept(here, run, Kept(outcome.words))


def _shared(here: Here, run: Record, outcome: o.EntryShared) -> None:
    """Where somebody else works with the person by now, that is asked anew, by name."""
    clinician = listener(here)
    named = clinician is not None and clinician.id == outcome.clinician
    if named and notes.share(here.unit, here.chat.subject, outcome.note, outcome.clinician):
        _audit(here, "share journal", outcome.note)
        here.talk.start("journal-entry", f"{outcome.note}/shared")
    else:
        here.talk.start("journal-entry", outcome.note)


def _taken_back(here: Here, run: Record, outcome: o.EntryTakenBack) -> None:
    note = notes.get(here.unit, here.chat.subject, outcome.note)
    if note is not None:
        notes.take_back(here.unit, here.chat.subject, note.id)
        _audit(here, "take back journal", note.id)
        _off_the_console(here, note)
    here.talk.start("journal-entry", f"{outcome.note}/taken-back")


def _marked(here: Here, run: Record, outcome: o.EntryMarked) -> None:
    notes.mark(here.unit, here.chat.subject, outcome.note)
    here.talk.start("journal-entry", f"{outcome.note}/marked")


def _unmarked(here: Here, run: Record, outcome: o.EntryUnmarked) -> None:
    notes.unmark(here.unit, here.chat.subject, outcome.note)
    here.talk.start("journal-entry", f"{outcome.note}/unmarked")


def _deleted(here: Here, run: Record, outcome: o.EntryDeleted) -> Says | None:
    note = notes.get(here.unit, here.chat.subject, outcome.note)
    if note is None:
        return None
    notes.delete(here.unit, here.chat.subject, note.id)
    _audit(here, "delete journal", note.id)
    forget_note(here, note)
    if note.shared_at is not None:
        _off_the_console(here, note)
    return None


def _off_the_console(here: Here, note: Note) -> None:
    """A console in which it was opened is cleared."""
    person, reader = here.chat.subject, note.shared_with
    if note.id in audit.objects_of(here.unit, person, reader, OPENED):
        take_off(here, person, reader, scripts=OPENS, says="journal-not-shared-now")


def _audit(here: Here, verb: str, note: str) -> None:
    here.unit.audit(verb, actor=here.chat.subject, subjects=(here.chat.subject,), object_id=note)


WRITERS: Mapping[type[Any], Callable[[Here, Record, Any], Says | None]] = {
    Kept: _kept,
    o.EntryKept: _kept,
    o.EntryAddedTo: _added_to,
    o.EntryShared: _shared,
    o.EntryTakenBack: _taken_back,
    o.EntryMarked: _marked,
    o.EntryUnmarked: _unmarked,
    o.EntryDeleted: _deleted,
}
