"""Counts of one week over many persons, for a lead: times and states alone.

The one rule: nothing is opened but which check-in was struck, and nothing is counted for one clinician or one person.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, bindparam, func, select

from storage import strikes, tables
from storage.appointments import STANDS
from storage.unit import Unit


@dataclass(frozen=True, kw_only=True)
class Week:
    """`waits` are how long each flag of the week stood until a human opened it; `flags` and `letters` wait now."""

    check_ins: int
    raised: int
    answered: int
    waits: tuple[timedelta, ...]
    flags: int
    letters: int
    kept: int
    missed: int
    not_noted: int
    in_doubt: int


_check_in, _flag, _letter = tables.check_in, tables.flag, tables.letter
_appointment, _outbox = tables.appointment, tables.outbox


def _between(column: ColumnElement[datetime]) -> tuple[ColumnElement[bool], ...]:
    return (column >= bindparam("start"), column < bindparam("end"))


_CHECK_INS = select(_check_in.c.id, _check_in.c.person).where(
    _check_in.c.state == "finished",
    *_between(_check_in.c.finished_at),
)
_FLAGS = select(_flag.c.person, _flag.c.at, _flag.c.opened_at, _flag.c.answered_at).where(*_between(_flag.c.at))
_WAITING = select(_flag.c.person).where(_flag.c.answered_at.is_(None))
_LETTERS = select(_letter.c.person).where(_letter.c.way == "from-person", _letter.c.answered_at.is_(None))
_MEETINGS = select(_appointment.c.person, _appointment.c.state).where(*_between(_appointment.c.at))
_IN_DOUBT = (
    select(_outbox.c.subject, func.count().label("n"))
    .where(_outbox.c.state == "in_doubt", *_between(_outbox.c.created_at))
    .group_by(_outbox.c.subject)
)


def count(unit: Unit, persons: Collection[str], start: datetime, end: datetime) -> Week:
    """The week `[start, end)` of these persons."""
    them, values = set(persons), {"start": start, "end": end}
    rows = unit.connection.execute
    flags = [row for row in rows(_FLAGS, values).all() if row.person in them]
    meetings = [row.state for row in rows(_MEETINGS, values).all() if row.person in them]
    return Week(
        check_ins=sum(
            row.person in them and not _is_struck(unit, row.person, row.id) for row in rows(_CHECK_INS, values)
        ),
        raised=len(flags),
        answered=sum(row.answered_at is not None for row in flags),
        waits=tuple(sorted(row.opened_at - row.at for row in flags if row.opened_at is not None)),
        flags=sum(row.person in them for row in rows(_WAITING)),
        letters=sum(row.person in them for row in rows(_LETTERS)),
        kept=meetings.count("held"),
        missed=meetings.count("missed"),
        not_noted=sum(state in STANDS for state in meetings),
        in_doubt=sum(row.n for row in rows(_IN_DOUBT, values) if row.subject in them),
    )


def _is_struck(unit: Unit, person: str, check_in: str) -> bool:
    return unit.is_readable(person) and (check_in, "") in strikes.standing(unit, person)
