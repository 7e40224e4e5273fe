"""Notes: the entries of a person's journal.

The one rule: private until the person shares it; every function names the person whose it is. What was written is never
written over: whatever is added later is a part of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, insert, select, update
from sqlalchemy import delete as delete_from

from storage import attachments, strikes, tables
from storage.unit import Unit


@dataclass(frozen=True, kw_only=True)
class Part:
    """What was written at one time."""

    at: datetime
    words: str


@dataclass(frozen=True, kw_only=True)
class Note:
    """`prompt` names what it answers ("good-day", "went-better", "question"; "" where nothing was asked), `asked` is the
    person's own question in their words. `shared_with` is the one clinician who may read it, since `shared_at`;
    `marked_at`: it is marked for the next meeting, which shares nothing."""

    id: str
    person: str
    at: datetime
    parts: tuple[Part, ...]
    prompt: str = ""
    asked: str = ""
    shared_with: str = ""
    shared_at: datetime | None = None
    marked_at: datetime | None = None
    #: it was written behind the second PIN, which shows this and nothing else
    second: bool = False

    @property
    def words(self) -> str:
        """All that was written, in its order."""
        return "\n".join(part.words for part in self.parts)


_table = tables.note
_ADD = insert(_table)
_theirs = _table.c.person == bindparam("person")
_OF = select(_table).where(_theirs).order_by(_table.c.at.desc(), _table.c.id.desc())
_SHARED = _OF.where(_table.c.shared_at.is_not(None))
_TIMES = select(_table.c.id, _table.c.at).where(_theirs).order_by(_table.c.at.desc(), _table.c.id.desc())
_MARKED = select(_table.c.id).where(_theirs, _table.c.marked_at.is_not(None))
_MARKED_IDS = select(_table.c.id).where(
    _theirs, _table.c.marked_at > bindparam("after"), _table.c.marked_at <= bindparam("before")
)
_GET = select(_table).where(_theirs, _table.c.id == bindparam("id"))
_DELETE = delete_from(_table).where(_theirs, _table.c.id == bindparam("id"))
_SAVE = (
    update(_table)
    .where(_table.c.person == bindparam("person_"), _table.c.id == bindparam("id_"))
    .values(body=bindparam("body"), shared_at=bindparam("shared_at"), marked_at=bindparam("marked_at"))
)


def add(unit: Unit, *, person: str, words: str, prompt: str = "", asked: str = "", second: bool = False) -> str:
    """A new entry; without words where it begins with something else (a voice note, a photo)."""
    id_ = unit.new_id()
    parts = (Part(at=unit.now, words=words),) if words else ()
    note = Note(id=id_, person=person, at=unit.now, parts=parts, prompt=prompt, asked=asked, second=second)
    unit.connection.execute(_ADD, {"id": id_, "person": person, "at": unit.now, **_columns(unit, note)})
    return id_


def append(unit: Unit, person: str, id_: str, words: str) -> bool:
    """Whether it was there to be added to."""
    note = get(unit, person, id_)
    if note is None:
        return False
    _save(unit, note, parts=(*note.parts, Part(at=unit.now, words=words)))
    return True


def get(unit: Unit, person: str, id_: str) -> Note | None:
    row = unit.connection.execute(_GET, {"person": person, "id": id_}).first()
    return None if row is None else _note(unit, row)


def of(unit: Unit, person: str) -> list[Note]:
    """Newest first."""
    return [_note(unit, row) for row in unit.connection.execute(_OF, {"person": person}).all()]


def times(unit: Unit, person: str) -> list[tuple[str, datetime]]:
    """Id and instant of each entry, newest first; nothing is opened for it."""
    return [(row.id, row.at) for row in unit.connection.execute(_TIMES, {"person": person}).all()]


def answer_to(unit: Unit, person: str, prompt: str) -> Note | None:
    """The newest entry that answers this prompt."""
    return next((note for note in of(unit, person) if note.prompt == prompt), None)


def share(unit: Unit, person: str, id_: str, clinician: str) -> bool:
    """This one entry, with this one clinician, from now on."""
    note = get(unit, person, id_)
    if note is None:
        return False
    since = note.shared_at if note.shared_with == clinician and note.shared_at else unit.now
    _save(unit, note, shared_with=clinician, shared_at=since)
    return True


def take_back(unit: Unit, person: str, id_: str) -> None:
    note = get(unit, person, id_)
    if note is not None:
        _save(unit, note, shared_with="", shared_at=None)


def mark(unit: Unit, person: str, id_: str) -> None:
    """For the next meeting."""
    note = get(unit, person, id_)
    if note is not None:
        _save(unit, note, marked_at=note.marked_at or unit.now)


def unmark(unit: Unit, person: str, id_: str) -> None:
    note = get(unit, person, id_)
    if note is not None:
        _save(unit, note, marked_at=None)


def marked(unit: Unit, person: str) -> int:
    """How many are marked for the next meeting, those that are struck apart; none of them is opened for it."""
    found = unit.connection.execute(_MARKED, {"person": person}).scalars().all()
    struck = strikes.standing(unit, person) if found else {}
    return sum((id_, "") not in struck for id_ in found)


def marked_between(unit: Unit, person: str, after: datetime, before: datetime) -> list[str]:
    """Ids of those marked after the one moment and by the other; nothing is opened for it."""
    return list(unit.connection.execute(_MARKED_IDS, {"person": person, "after": after, "before": before}).scalars())


def shared(unit: Unit, person: str) -> list[Note]:
    """What is shared, newest first. Who may read it is asked in `storage.access`."""
    return [_note(unit, row) for row in unit.connection.execute(_SHARED, {"person": person}).all()]


def delete(unit: Unit, person: str, id_: str) -> bool:
    """Whether it was there. Its voice notes and photos go with it; nothing of it stays in SQLite's files."""
    unit.forgets = True
    attachments.delete_of(unit, person, id_)
    return unit.connection.execute(_DELETE, {"person": person, "id": id_}).rowcount == 1


def _save(unit: Unit, note: Note, **changes: Any) -> None:
    changed = Note(**{**vars(note), **changes})
    unit.connection.execute(_SAVE, {"person_": note.person, "id_": note.id, **_columns(unit, changed)})


def _columns(unit: Unit, note: Note) -> dict[str, Any]:
    body = {
        "prompt": note.prompt, "asked": note.asked, "shared_with": note.shared_with, "second": note.second,
        "parts": [[part.at.isoformat(), part.words] for part in note.parts],
    }  # fmt: skip
    sealed = unit.seal(note.person, "note", note.id, "body", body)
    return {"body": sealed, "shared_at": note.shared_at, "marked_at": note.marked_at}


def _note(unit: Unit, row: Row[Any]) -> Note:
    body = unit.open(row.person, "note", row.id, "body", row.body)
    # rows of the first release hold their words alone
    parts = body.get("parts", [[row.at.isoformat(), body.get("words", "")]])
    return Note(
        id=row.id, person=row.person, at=row.at, shared_at=row.shared_at, marked_at=row.marked_at,
        parts=tuple(Part(at=datetime.fromisoformat(at), words=words) for at, words in parts),
        prompt=body.get("prompt", ""), asked=body.get("asked", ""), shared_with=body.get("shared_with", ""),
        second=body.get("second", False),
    )  # fmt: skip
