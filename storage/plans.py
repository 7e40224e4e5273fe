"""Plans: what one session thought through, as the person saw it.

The one rule: a plan is kept as it was made; what became of its actions is in `actions.py`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, insert, select

from flows.outcomes import Action, Thought
from storage import strikes, tables
from storage.unit import Unit


@dataclass(frozen=True, kw_only=True)
class Meeting:
    """Of a plan that two made: how they met, with whom, what went well, and each side's view of it: whether it is what
    they agreed, and a note. A view is never changed; what comes later is added beside it."""

    mode: str
    clinician: str
    went_well: str = ""
    interpreter: str = ""
    views: Mapping[str, tuple[bool, str]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Plan:
    id: str
    person: str
    check_in: str
    made_at: datetime
    thoughts: tuple[Thought, ...]
    #: None where the person made it alone
    meeting: Meeting | None = None


_table = tables.plan
_ADD = insert(_table)
_OF = select(_table).where(_table.c.person == bindparam("person")).order_by(_table.c.made_at.desc(), _table.c.id.desc())
_LAST = _OF.where(_table.c.id.not_in(bindparam("but", expanding=True))).limit(1)
_GET = select(_table).where(_table.c.id == bindparam("id"))


def add(unit: Unit, *, person: str, check_in: str, thoughts: Sequence[Thought], meeting: Meeting | None = None) -> str:
    id_ = unit.new_id()
    packed = [asdict(thought) for thought in thoughts]
    body = packed if meeting is None else {"thoughts": packed, "meeting": asdict(meeting)}
    sealed = unit.seal(person, "plan", id_, "body", body)
    unit.connection.execute(
        _ADD, {"id": id_, "person": person, "check_in": check_in, "made_at": unit.now, "body": sealed}
    )
    return id_


def get(unit: Unit, id_: str) -> Plan | None:
    row = unit.connection.execute(_GET, {"id": id_}).first()
    return None if row is None else _plan(unit, row)


def last(unit: Unit, person: str) -> Plan | None:
    """The newest; one that was made in a check-in that is struck does not count."""
    but = [id_ for id_, _ in strikes.standing(unit, person)]
    row = unit.connection.execute(_LAST, {"person": person, "but": but}).first()
    return None if row is None else _plan(unit, row)


def of(unit: Unit, person: str) -> list[Plan]:
    """Newest first."""
    return [_plan(unit, row) for row in unit.connection.execute(_OF, {"person": person}).all()]


def _plan(unit: Unit, row: Row[Any]) -> Plan:
    body = unit.open(row.person, "plan", row.id, "body", row.body)
    thoughts, meeting = (body, None) if isinstance(body, list) else (body["thoughts"], _meeting(body["meeting"]))
    return Plan(
        id=row.id,
        person=row.person,
        check_in=row.check_in,
        made_at=row.made_at,
        thoughts=tuple(_thought(one) for one in thoughts),
        meeting=meeting,
    )


def _meeting(packed: dict[str, Any]) -> Meeting:  # JSON of a Meeting
    views = {party: (bool(same), str(note)) for party, (same, note) in packed["views"].items()}
    return Meeting(**{**packed, "views": views})


def _thought(packed: dict[str, Any]) -> Thought:  # JSON of a Thought
    return Thought(
        domain=packed["domain"],
        words=packed["words"],
        for_meeting=tuple(packed["for_meeting"]),
        actions=tuple(Action(**action) for action in packed["actions"]),
    )
