"""Letters: words that go between a person and their team, either way.

The one rule: all of them are under the person's key, whoever wrote them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Row, bindparam, func, insert, select, update

from storage import tables
from storage.unit import Unit

Way = Literal["from-person", "to-person"]
Kind = Literal["words", "in-person", "message", "reply", "help-plan"]


@dataclass(frozen=True, kw_only=True)
class Letter:
    """`clinician` wrote it or it is for them; None: the whole team. `about` is a domain or the letter that this
    answers; `day` (ISO) and `time` ("HH:MM", the person's zone) are an offered meeting."""

    id: str
    person: str
    clinician: str | None
    way: Way
    kind: Kind
    at: datetime
    words: str
    about: str = ""
    day: str = ""
    time: str = ""
    opened_at: datetime | None = None
    answered_at: datetime | None = None


_table = tables.letter
_ADD = insert(_table)
_GET = select(_table).where(_table.c.id == bindparam("id"))
_OF = select(_table).where(_table.c.person == bindparam("person")).order_by(_table.c.at.desc(), _table.c.id.desc())
_UNANSWERED = (
    select(_table)
    .where(_table.c.person == bindparam("person"), _table.c.way == "from-person", _table.c.answered_at.is_(None))
    .order_by(_table.c.at, _table.c.id)
)
_UNOPENED = (
    select(_table.c.id)
    .where(_table.c.person == bindparam("person"), _table.c.way == "to-person", _table.c.opened_at.is_(None))
    .order_by(_table.c.at, _table.c.id)
)
_LAST_FROM = select(func.max(_table.c.at)).where(_table.c.person == bindparam("person"), _table.c.way == "from-person")
_WISHES = (
    select(_table.c.person)
    .where(_table.c.kind == "in-person", _table.c.way == "from-person", _table.c.answered_at.is_(None))
    .distinct()
)
_SET_OPENED = (
    update(_table)
    .where(_table.c.id == bindparam("id_"))
    .values(opened_at=func.coalesce(_table.c.opened_at, bindparam("now", type_=_table.c.opened_at.type)))
)
_SET_ANSWERED = (
    update(_table)
    .where(_table.c.id == bindparam("id_"))
    .values(answered_at=func.coalesce(_table.c.answered_at, bindparam("now", type_=_table.c.answered_at.type)))
)


def add(
    unit: Unit,
    *,
    person: str,
    clinician: str | None,
    way: Way,
    kind: Kind,
    words: str = "",
    about: str = "",
    day: str = "",
    time: str = "",
) -> str:
    id_ = unit.new_id()
    body = {"words": words, "about": about, "day": day, "time": time}
    unit.connection.execute(
        _ADD,
        {
            "id": id_, "person": person, "clinician": clinician, "way": way, "kind": kind, "at": unit.now,
            "body": unit.seal(person, "letter", id_, "body", body), "opened_at": None, "answered_at": None,
        },
    )  # fmt: skip
    return id_


def get(unit: Unit, id_: str) -> Letter | None:
    """Whose it is must still be checked: see its `person`."""
    row = unit.connection.execute(_GET, {"id": id_}).first()
    return None if row is None else _letter(unit, row)


def of(unit: Unit, person: str) -> list[Letter]:
    """Both ways, newest first."""
    return [_letter(unit, row) for row in unit.connection.execute(_OF, {"person": person}).all()]


def unopened(unit: Unit, person: str) -> list[str]:
    """Ids of what was written to the person and not opened yet, oldest first."""
    return list(unit.connection.execute(_UNOPENED, {"person": person}).scalars())


def to_person(unit: Unit, person: str) -> list[str]:
    """Ids of all that was written to the person, newest first."""
    return [letter.id for letter in of(unit, person) if letter.way == "to-person"]


def unanswered(unit: Unit, person: str, kind: Kind | None = None) -> list[Letter]:
    """What the person sent and nobody has answered, oldest first."""
    rows = unit.connection.execute(_UNANSWERED, {"person": person}).all()
    return [_letter(unit, row) for row in rows if kind in (None, row.kind)]


def last_from(unit: Unit, person: str) -> datetime | None:
    """When the person last sent one."""
    at: datetime | None = unit.connection.execute(_LAST_FROM, {"person": person}).scalar()
    return at


def wishing_to_meet(unit: Unit) -> set[str]:
    """Who would rather meet and was not answered; nothing is opened for it."""
    return set(unit.connection.execute(_WISHES).scalars())


def set_opened(unit: Unit, id_: str) -> None:
    """The first time counts."""
    unit.connection.execute(_SET_OPENED, {"id_": id_, "now": unit.now})


def set_answered(unit: Unit, id_: str) -> None:
    unit.connection.execute(_SET_ANSWERED, {"id_": id_, "now": unit.now})


def _letter(unit: Unit, row: Row[Any]) -> Letter:
    body = unit.open(row.person, "letter", row.id, "body", row.body)
    return Letter(
        id=row.id,
        person=row.person,
        clinician=row.clinician,
        way=row.way,
        kind=row.kind,
        at=row.at,
        opened_at=row.opened_at,
        answered_at=row.answered_at,
        **body,
    )
