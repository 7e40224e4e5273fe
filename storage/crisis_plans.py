"""Crisis plans: what a person wrote for when things get very bad, in their words; one each.

The one rule: it is the person's. Nobody else reads it unless they have shared it (`storage.access` asks).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, insert, select, update
from sqlalchemy import delete as delete_from

from storage import tables
from storage.unit import Unit


@dataclass(frozen=True, kw_only=True)
class CrisisPlan:
    """`words` are by part (flows/crisis_plan.py says which there are); `shared_at`: since when their team may read it;
    `asked`: whether they were asked about that."""

    person: str
    words: Mapping[str, str]
    made_at: datetime
    changed_at: datetime
    shared_at: datetime | None = None
    asked: bool = False


_table = tables.crisis_plan
_ADD = insert(_table)
_GET = select(_table).where(_table.c.person == bindparam("person"))
_DELETE = delete_from(_table).where(_table.c.person == bindparam("person"))
_SAVE = (
    update(_table)
    .where(_table.c.person == bindparam("person_"))
    .values(changed_at=bindparam("changed_at"), body=bindparam("body"))
)


def get(unit: Unit, person: str) -> CrisisPlan | None:
    row = unit.connection.execute(_GET, {"person": person}).first()
    return None if row is None else _plan(unit, row)


def is_shared(unit: Unit, person: str) -> bool:
    plan = get(unit, person)
    return plan is not None and plan.shared_at is not None


def write(unit: Unit, person: str, words: Mapping[str, str]) -> None:
    """These parts, from now on; the others stay as they are."""
    plan = get(unit, person)
    if plan is None:
        plan = CrisisPlan(person=person, words=dict(words), made_at=unit.now, changed_at=unit.now)
        row = {"person": person, "made_at": unit.now, "changed_at": unit.now, "body": _sealed(unit, plan)}
        unit.connection.execute(_ADD, row)
    else:
        _save(unit, plan, words={**plan.words, **words})


def share(unit: Unit, person: str, *, shared: bool) -> None:
    """With their team, or with nobody any more."""
    plan = get(unit, person)
    if plan is not None:
        _save(unit, plan, asked=True, shared_at=(plan.shared_at or unit.now) if shared else None)


def delete(unit: Unit, person: str) -> bool:
    """Whether it was there. Nothing of it stays in SQLite's files."""
    unit.forgets = True
    return unit.connection.execute(_DELETE, {"person": person}).rowcount == 1


def _save(unit: Unit, plan: CrisisPlan, **changes: Any) -> None:
    changed = CrisisPlan(**{**vars(plan), **changes})
    values = {"person_": plan.person, "changed_at": unit.now, "body": _sealed(unit, changed)}
    unit.connection.execute(_SAVE, values)


def _sealed(unit: Unit, plan: CrisisPlan) -> bytes:
    body = {
        "words": dict(plan.words),
        "shared_at": plan.shared_at.isoformat() if plan.shared_at else "",
        "asked": plan.asked,
    }
    return unit.seal(plan.person, "crisis_plan", plan.person, "body", body)


def _plan(unit: Unit, row: Row[Any]) -> CrisisPlan:
    body = unit.open(row.person, "crisis_plan", row.person, "body", row.body)
    return CrisisPlan(
        person=row.person, words=body["words"], made_at=row.made_at, changed_at=row.changed_at, asked=body["asked"],
        shared_at=datetime.fromisoformat(body["shared_at"]) if body["shared_at"] else None,
    )  # fmt: skip
