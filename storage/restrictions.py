"""What a clinician has set for somebody: a break, a limit, a stop; who, since when, until when, and why in their words.

The one rule: it never stands without a reason that the person can read, and what stood is never deleted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Row, and_, bindparam, insert, or_, select, update

from storage import tables
from storage.prepared import Prepared
from storage.unit import Unit

Kind = Literal["break", "hospital", "suspend", "no-check-ins", "only-appointments", "no-writing", "died"]

RESTS: frozenset[Kind] = frozenset({"break", "hospital", "suspend", "died"})
"""Nothing but answers is sent while it stands; and once it is over the person is asked whether to go on."""

LIMITS: tuple[Kind, ...] = ("no-check-ins", "only-appointments", "no-writing")


@dataclass(frozen=True, kw_only=True)
class Restriction:
    """`why` and `lifted` are a clinician's words. `kept` is what is put back when it is over (ids)."""

    id: str
    person: str
    kind: Kind
    at: datetime
    by: str
    why: str = ""
    until: datetime | None = None
    ended_at: datetime | None = None
    ended_by: str = ""
    lifted: str = ""
    seen_at: datetime | None = None
    answered_at: datetime | None = None
    kept: Mapping[str, list[str]] = field(default_factory=dict)

    @property
    def asks(self) -> bool:
        """Whether it is over and the person was not asked yet whether to go on."""
        return self.kind in RESTS and self.ended_at is not None and self.answered_at is None


_table = tables.restriction
_ADD = insert(_table)
_GET = select(_table).where(_table.c.id == bindparam("id"))
_OF = select(_table).where(_table.c.person == bindparam("person")).order_by(_table.c.at, _table.c.id)
_STANDING = _OF.where(_table.c.ended_at.is_(None), or_(_table.c.until.is_(None), _table.c.until > bindparam("now")))
_UNTOLD = Prepared(
    _OF.where(
        or_(_table.c.seen_at.is_(None), and_(_table.c.ended_at.is_not(None), _table.c.answered_at.is_(None))),
    )
)
_RUN_OUT = (
    select(_table.c.id, _table.c.person)
    .join(tables.subject, tables.subject.c.id == _table.c.person)
    .where(
        _table.c.until.is_not(None),
        _table.c.ended_at.is_(None),
        _table.c.until <= bindparam("now"),
        tables.subject.c.wrapped_key.is_not(None),
    )
    .order_by(_table.c.until)
    .limit(50)
)
_COLUMNS = ("until", "ended_at", "ended_by", "seen_at", "answered_at")
_SAVE = (
    update(_table)
    .where(_table.c.id == bindparam("id_"))
    .values(body=bindparam("body"), **{name: bindparam(name) for name in _COLUMNS})
)


def add(
    unit: Unit,
    *,
    person: str,
    kind: Kind,
    by: str,
    why: str,
    until: datetime | None = None,
    kept: Mapping[str, list[str]] | None = None,
) -> Restriction:
    """One of each kind stands at a time: the one before ends as this begins."""
    for before in standing(unit, person):
        if before.kind == kind:
            save(unit, replace(before, ended_at=unit.now, ended_by=by, answered_at=unit.now))
    one = Restriction(
        id=unit.new_id(), person=person, kind=kind, at=unit.now, by=by, why=why, until=until, kept=kept or {}
    )  # fmt: skip
    fixed = {"id": one.id, "person": person, "at": one.at, "set_by": by}
    unit.connection.execute(_ADD, {**fixed, **_columns(unit, one)})
    return one


def get(unit: Unit, person: str, id_: str) -> Restriction | None:
    """One of this person's."""
    row = unit.connection.execute(_GET, {"id": id_}).first()
    return _restriction(unit, row) if row is not None and row.person == person else None


def of(unit: Unit, person: str) -> list[Restriction]:
    """All that ever stood, oldest first."""
    return [_restriction(unit, row) for row in unit.connection.execute(_OF, {"person": person}).all()]


def standing(unit: Unit, person: str) -> list[Restriction]:
    """Those that stand now, oldest first."""
    rows = unit.connection.execute(_STANDING, {"person": person, "now": unit.now}).all()
    return [_restriction(unit, row) for row in rows]


def stands(unit: Unit, person: str, *kinds: Kind) -> Restriction | None:
    """The oldest of these kinds that stands now."""
    return next((one for one in standing(unit, person) if one.kind in kinds), None)


def asking(unit: Unit, person: str) -> Restriction | None:
    """The newest that is over and after which the person was not asked yet whether to go on."""
    return next((one for one in reversed(of(unit, person)) if one.asks), None)


def untold(unit: Unit, person: str) -> list[Restriction]:
    """What they have not opened yet: that it was set, or, where it is over, that it is over."""
    found = [_restriction(unit, row) for row in unit.run(_UNTOLD, {"person": person}).all()]
    return [one for one in found if one.ended_at is None or one.answered_at is None]


def run_out(unit: Unit) -> list[tuple[str, str]]:
    """Id and person of those whose time is over and that were not ended yet."""
    return [(row.id, row.person) for row in unit.connection.execute(_RUN_OUT, {"now": unit.now}).all()]


def end(unit: Unit, one: Restriction, by: str = "", words: str = "") -> Restriction:
    """`by` is "" where it ran out by itself."""
    return save(unit, replace(one, ended_at=unit.now, ended_by=by, lifted=words))


def save(unit: Unit, one: Restriction) -> Restriction:
    unit.connection.execute(_SAVE, {"id_": one.id, **_columns(unit, one)})
    return one


def _columns(unit: Unit, one: Restriction) -> dict[str, Any]:
    body = {"kind": one.kind, "why": one.why, "lifted": one.lifted, "kept": dict(one.kept)}
    columns = {name: getattr(one, name) or None for name in _COLUMNS}
    return {**columns, "body": unit.seal(one.person, "restriction", one.id, "body", body)}


def _restriction(unit: Unit, row: Row[Any] | Any) -> Restriction:  # Any: the driver's own row of a prepared statement
    body = unit.open(row.person, "restriction", row.id, "body", row.body)
    return Restriction(
        id=row.id, person=row.person, at=row.at, by=row.set_by, until=row.until, ended_at=row.ended_at,
        ended_by=row.ended_by or "", seen_at=row.seen_at, answered_at=row.answered_at, **body,
    )  # fmt: skip
