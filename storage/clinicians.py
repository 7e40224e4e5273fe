"""Clinicians: role, state, and the name they go by under their own key.

The one rule: a role says what somebody may do; whose records they see is the affair of `access.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sqlalchemy import bindparam, insert, select, update

from storage import subjects, tables
from storage.prepared import Prepared
from storage.types import Missing
from storage.unit import Unit

Role = Literal["clinician", "lead", "admin", "auditor"]
State = Literal["invited", "active", "ended"]


@dataclass(frozen=True, kw_only=True)
class Clinician:
    id: str
    role: Role
    state: State
    name: str
    zone: str = "Europe/London"


_table = tables.clinician
_ADD = insert(_table)
_GET = Prepared(
    select(_table, tables.subject.c.wrapped_key)
    .join(tables.subject, tables.subject.c.id == _table.c.id)
    .where(_table.c.id == bindparam("id"), tables.subject.c.wrapped_key.is_not(None))
)
_SET_STATE = update(_table).where(_table.c.id == bindparam("id_")).values(state=bindparam("state"))
_SAVE = (
    update(_table).where(_table.c.id == bindparam("id_")).values(role=bindparam("role"), profile=bindparam("profile"))
)
_ALL = select(_table.c.id).where(_table.c.state == bindparam("state")).order_by(_table.c.id)


def add(
    unit: Unit, *, name: str, role: Role = "clinician", zone: str = "Europe/London", state: State = "invited"
) -> str:
    id_ = subjects.add(unit, "clinician")
    profile = unit.seal(id_, "clinician", id_, "profile", {"name": name, "zone": zone})
    unit.connection.execute(_ADD, {"id": id_, "role": role, "state": state, "profile": profile, "created_at": unit.now})
    return id_


def find(unit: Unit, id_: str) -> Clinician | None:
    row = unit.run(_GET, {"id": id_}).first()
    if row is None:
        return None
    unit.hold_key(id_, row.wrapped_key)
    profile = unit.open(id_, "clinician", id_, "profile", row.profile)
    return Clinician(id=id_, role=row.role, state=row.state, name=profile["name"], zone=profile["zone"])


def get(unit: Unit, id_: str) -> Clinician:
    clinician = find(unit, id_)
    if clinician is None:
        raise Missing(f"no clinician {id_}")
    return clinician


def save(unit: Unit, clinician: Clinician) -> None:
    """Name, zone and role; the state has its own function."""
    id_ = clinician.id
    profile = unit.seal(id_, "clinician", id_, "profile", {"name": clinician.name, "zone": clinician.zone})
    unit.connection.execute(_SAVE, {"id_": id_, "role": clinician.role, "profile": profile})


def set_state(unit: Unit, id_: str, state: State) -> None:
    unit.connection.execute(_SET_STATE, {"id_": id_, "state": state})


def ids(unit: Unit, state: State = "active") -> list[str]:
    return list(unit.connection.execute(_ALL, {"state": state}).scalars())
