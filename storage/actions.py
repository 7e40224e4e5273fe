"""Actions: things somebody agreed to do, and how they went.

The one rule: a review is added, never taken back; the newest one is the action's state.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Row, bindparam, insert, select, update

from flows import outcomes
from storage import strikes, tables
from storage.types import Json
from storage.unit import Unit

State = Literal["open", "done", "partly", "not-yet", "no-longer", "let-go"]
STILL_OPEN: frozenset[State] = frozenset({"open", "partly", "not-yet"})


@dataclass(frozen=True)
class Review:
    """`at` is ISO, UTC."""

    at: str
    state: State


@dataclass(frozen=True, kw_only=True)
class Action:
    """`who` is person, team or someone; `by` an ISO date, "before-we-meet" or empty."""

    id: str
    person: str
    plan: str
    made_at: datetime
    domain: str
    what: str
    who: str
    by: str
    state: State = "open"
    reviews: tuple[Review, ...] = ()


_table = tables.action
_ADD = insert(_table)
_SAVE = update(_table).where(_table.c.id == bindparam("id_")).values(body=bindparam("body"))
_OF = select(_table).where(_table.c.person == bindparam("person")).order_by(_table.c.made_at, _table.c.id)


def add(unit: Unit, *, person: str, plan: str, action: outcomes.Action) -> str:
    id_ = unit.new_id()
    made = Action(id=id_, person=person, plan=plan, made_at=unit.now, **vars(action))
    unit.connection.execute(
        _ADD, {"id": id_, "person": person, "plan": plan, "made_at": unit.now, "body": _sealed(unit, made)}
    )
    return id_


def of(unit: Unit, person: str) -> list[Action]:
    """Oldest first."""
    return [_action(unit, row) for row in unit.connection.execute(_OF, {"person": person}).all()]


def open_of(unit: Unit, person: str) -> list[Action]:
    """Those that are asked about next time, oldest first; none of a plan that is struck."""
    found = [action for action in of(unit, person) if action.state in STILL_OPEN]
    struck = strikes.standing(unit, person) if found else {}
    return [action for action in found if (action.plan, "") not in struck]


def review(unit: Unit, action: Action, state: State) -> Action:
    """How it went, said now."""
    reviewed = replace(
        action, state=state, reviews=(*action.reviews, Review(unit.now.isoformat(timespec="seconds"), state))
    )
    unit.connection.execute(_SAVE, {"id_": action.id, "body": _sealed(unit, reviewed)})
    return reviewed


def _sealed(unit: Unit, action: Action) -> bytes:
    body: Json = {name: getattr(action, name) for name in ("domain", "what", "who", "by", "state")}
    body["reviews"] = [vars(one) for one in action.reviews]
    return unit.seal(action.person, "action", action.id, "body", body)


def _action(unit: Unit, row: Row[Any]) -> Action:
    body = unit.open(row.person, "action", row.id, "body", row.body)
    body["reviews"] = tuple(Review(**one) for one in body["reviews"])
    return Action(id=row.id, person=row.person, plan=row.plan, made_at=row.made_at, **body)
