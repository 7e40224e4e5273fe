"""Plans: what one session thought through, as the person saw it.

The one rule: a plan is kept as it was made; what became of its actions is in `actions.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, insert, select

from flows.outcomes import Action, Thought
from storage import tables
from storage.unit import Unit


@dataclass(frozen=True, kw_only=True)
class Plan:
    id: str
    person: str
    check_in: str
    made_at: datetime
    thoughts: tuple[Thought, ...]


_table = tables.plan
_ADD = insert(_table)
_OF = select(_table).where(_table.c.person == bindparam("person")).order_by(_table.c.made_at.desc(), _table.c.id.desc())
_LAST = _OF.limit(1)
_GET = select(_table).where(_table.c.id == bindparam("id"))


def add(unit: Unit, *, person: str, check_in: str, thoughts: Sequence[Thought]) -> str:
    id_ = unit.new_id()
    body = [asdict(thought) for thought in thoughts]
    sealed = unit.seal(person, "plan", id_, "body", body)
    unit.connection.execute(
        _ADD, {"id": id_, "person": person, "check_in": check_in, "made_at": unit.now, "body": sealed}
    )
    return id_


def get(unit: Unit, id_: str) -> Plan | None:
    row = unit.connection.execute(_GET, {"id": id_}).first()
    return None if row is None else _plan(unit, row)


def last(unit: Unit, person: str) -> Plan | None:
    row = unit.connection.execute(_LAST, {"person": person}).first()
    return None if row is None else _plan(unit, row)


def of(unit: Unit, person: str) -> list[Plan]:
    """Newest first."""
    return [_plan(unit, row) for row in unit.connection.execute(_OF, {"person": person}).all()]


def _plan(unit: Unit, row: Row[Any]) -> Plan:
    body = unit.open(row.person, "plan", row.id, "body", row.body)
    return Plan(
        id=row.id,
        person=row.person,
        check_in=row.check_in,
        made_at=row.made_at,
        thoughts=tuple(_thought(one) for one in body),
    )


def _thought(packed: dict[str, Any]) -> Thought:  # JSON of a Thought
    return Thought(
        domain=packed["domain"],
        words=packed["words"],
        for_meeting=tuple(packed["for_meeting"]),
        actions=tuple(Action(**action) for action in packed["actions"]),
    )
