"""Check-ins as records: the ratings of one day, each with how it was asked and answered.

The one rule: written once, with the outcome; a correction is a new check-in, and skipped is never a number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Row, bindparam, insert, select

from storage import strikes, tables
from storage.unit import Unit

State = Literal["finished", "unfinished"]


@dataclass(frozen=True, kw_only=True)
class Rating:
    """One domain. `how` and `help_how` are `flows.questions.How`, or "struck"; `at` is ISO, UTC. What is struck has no
    score, so that nothing counts it; `was` is the number that was given, to be shown as struck."""

    domain: str
    score: int | None
    how: str
    help: bool | None
    help_how: str
    at: str
    language: str
    fingerprint: str
    draft: bool
    struck_at: datetime | None = None
    was: int | None = None


@dataclass(frozen=True, kw_only=True)
class CheckIn:
    id: str
    person: str
    conversation: str
    state: State
    mode: str
    language: str
    started_at: datetime
    finished_at: datetime | None
    #: the domains that were thought through
    chosen: Sequence[str] = ()
    ratings: Sequence[Rating] = field(default_factory=list)
    #: since when the whole of it is struck: it was not theirs
    struck_at: datetime | None = None


_table = tables.check_in
_rating = tables.rating
_ADD = insert(_table)
_ADD_RATINGS = insert(_rating)
_newest_first = (_table.c.started_at.desc(), _table.c.id.desc())
_OF = select(_table).where(_table.c.person == bindparam("person")).order_by(*_newest_first)
_finished = _OF.where(_table.c.state == "finished").order_by(None)
_LAST = (
    _finished.where(_table.c.id.not_in(bindparam("but", expanding=True)))
    .order_by(_table.c.finished_at.desc(), _table.c.id.desc())
    .limit(1)
)
_LAST_BEFORE = _LAST.where(_table.c.finished_at < bindparam("before"))
_GET = select(_table).where(_table.c.id == bindparam("id"))
_RATINGS_OF = select(_rating).where(_rating.c.person == bindparam("person"))
_RATINGS = _RATINGS_OF.where(_rating.c.check_in == bindparam("check_in"))


def add(unit: Unit, check_in: CheckIn) -> None:
    body = {
        "language": check_in.language,
        "chosen": list(check_in.chosen),
        "order": [rating.domain for rating in check_in.ratings],
    }
    unit.connection.execute(
        _ADD,
        {
            "id": check_in.id, "person": check_in.person, "conversation": check_in.conversation,
            "state": check_in.state, "mode": check_in.mode, "started_at": check_in.started_at,
            "finished_at": check_in.finished_at,
            "body": unit.seal(check_in.person, "check_in", check_in.id, "body", body),
        },
    )  # fmt: skip
    rows = [
        {
            "person": check_in.person, "check_in": check_in.id, "domain": rating.domain,
            "body": unit.seal(check_in.person, "rating", f"{check_in.id}/{rating.domain}", "body", _given(rating)),
        }
        for rating in check_in.ratings
    ]  # fmt: skip
    if rows:
        unit.connection.execute(_ADD_RATINGS, rows)


def get(unit: Unit, id_: str) -> CheckIn | None:
    row = unit.connection.execute(_GET, {"id": id_}).first()
    return None if row is None else _with_ratings(unit, row, strikes.standing(unit, row.person))


def last(unit: Unit, person: str, before: datetime | None = None) -> CheckIn | None:
    """The newest finished one (that was finished before then); one that is struck does not count."""
    struck = strikes.standing(unit, person)
    but = [id_ for id_, part in struck if not part]
    query, values = (_LAST, {}) if before is None else (_LAST_BEFORE, {"before": before})
    row = unit.connection.execute(query, {"person": person, "but": but, **values}).first()
    return None if row is None else _with_ratings(unit, row, struck)


def is_there(unit: Unit, person: str) -> str:
    """The newest that was finished, struck or not: that there is one to open; "" where there is none."""
    row = unit.connection.execute(_LAST, {"person": person, "but": []}).first()
    return "" if row is None else str(row.id)


def of(unit: Unit, person: str) -> list[CheckIn]:
    """All of them, unfinished and struck ones too, newest first."""
    struck = strikes.standing(unit, person)
    ratings: dict[str, list[Rating]] = {}
    for row in unit.connection.execute(_RATINGS_OF, {"person": person}).all():
        ratings.setdefault(row.check_in, []).append(_rating_of(unit, row))
    rows = unit.connection.execute(_OF, {"person": person}).all()
    return [_check_in(unit, row, ratings.get(row.id, []), struck) for row in rows]


def _with_ratings(unit: Unit, row: Row[Any], struck: strikes.Struck) -> CheckIn:
    found = unit.connection.execute(_RATINGS, {"person": row.person, "check_in": row.id}).all()
    return _check_in(unit, row, [_rating_of(unit, one) for one in found], struck)


def _check_in(unit: Unit, row: Row[Any], ratings: list[Rating], struck: strikes.Struck) -> CheckIn:
    body = unit.open(row.person, "check_in", row.id, "body", row.body)
    place = {domain: n for n, domain in enumerate(body["order"])}
    return CheckIn(
        id=row.id,
        person=row.person,
        conversation=row.conversation,
        state=row.state,
        mode=row.mode,
        language=body["language"],
        started_at=row.started_at,
        finished_at=row.finished_at,
        chosen=body["chosen"],
        ratings=[_as_it_counts(one, row.id, struck) for one in sorted(ratings, key=lambda one: place[one.domain])],
        struck_at=struck.get((row.id, "")),
    )


def _as_it_counts(rating: Rating, check_in: str, struck: strikes.Struck) -> Rating:
    """What the person has struck is no answer of theirs."""
    at = struck.get((check_in, "")) or struck.get((check_in, rating.domain))
    if at is None:
        return rating
    return replace(rating, score=None, how="struck", help=None, help_how="struck", struck_at=at, was=rating.score)


def _given(rating: Rating) -> dict[str, Any]:
    """What is kept of a rating: as it was given."""
    return {name: value for name, value in vars(rating).items() if name not in {"struck_at", "was"}}


def _rating_of(unit: Unit, row: Row[Any]) -> Rating:
    return Rating(**unit.open(row.person, "rating", f"{row.check_in}/{row.domain}", "body", row.body))
