"""Clinicians: role, state, and the name they go by under their own key.

The one rule: a role says what somebody may do; whose records they see is the affair of `access.py`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from sqlalchemy import bindparam, insert, select, update

from flows.hours import Week
from storage import subjects, tables
from storage.prepared import Prepared
from storage.types import Missing
from storage.unit import Unit

Role = Literal["clinician", "lead", "admin", "auditor"]
State = Literal["invited", "active", "suspended", "ended"]

SEES_PEOPLE: frozenset[Role] = frozenset({"clinician", "lead"})
"""Roles that see records; admins and auditors do not."""


@dataclass(frozen=True, kw_only=True)
class Clinician:
    id: str
    role: Role
    state: State
    name: str
    zone: str = "Europe/London"
    #: a plain name; "" is the one team of a service that has only one
    team: str = ""
    #: when they work, on their own clock; none: the team's hours
    hours: Week = field(default_factory=dict)
    #: when the daily digest comes ("08:30"; "": as they begin to work; "none": not to the phone)
    digest_at: str = ""
    #: when the one before a meeting comes ("": in the morning, "hour": an hour before, "none")
    digest_before: str = ""

    @property
    def is_out(self) -> bool:
        """Whether they do not work here, for now or for good; who is invited is on the way in."""
        return self.state in {"suspended", "ended"}


_PROFILE = ("name", "zone", "hours", "digest_at", "digest_before")
_HERE: tuple[State, ...] = ("active", "invited", "suspended")
_table = tables.clinician
_ADD = insert(_table)
_GET = Prepared(
    select(_table, tables.subject.c.wrapped_key)
    .join(tables.subject, tables.subject.c.id == _table.c.id)
    .where(_table.c.id == bindparam("id"), tables.subject.c.wrapped_key.is_not(None))
)
_SET_STATE = update(_table).where(_table.c.id == bindparam("id_")).values(state=bindparam("state"))
_SAVE = (
    update(_table)
    .where(_table.c.id == bindparam("id_"))
    .values(role=bindparam("role"), team=bindparam("team_"), profile=bindparam("profile"))
)
_ALL = select(_table.c.id).where(_table.c.state == bindparam("state")).order_by(_table.c.id)


def add(
    unit: Unit, *, name: str, role: Role = "clinician", team: str = "", zone: str = "Europe/London",
    state: State = "invited",
) -> str:  # fmt: skip
    made = Clinician(id=subjects.add(unit, "clinician"), role=role, state=state, name=name, zone=zone, team=team)
    row = {
        "id": made.id, "role": role, "state": state, "team": team, "profile": _sealed(unit, made),
        "created_at": unit.now,
    }  # fmt: skip
    unit.connection.execute(_ADD, row)
    return made.id


def find(unit: Unit, id_: str) -> Clinician | None:
    row = unit.run(_GET, {"id": id_}).first()
    if row is None:
        return None
    unit.hold_key(id_, row.wrapped_key)
    profile = unit.open(id_, "clinician", id_, "profile", row.profile)
    return Clinician(
        id=id_, role=row.role, state=row.state, name=profile["name"], zone=profile["zone"], team=row.team,
        hours=profile.get("hours", {}), digest_at=profile.get("digest_at", ""),
        digest_before=profile.get("digest_before", ""),
    )  # fmt: skip


def get(unit: Unit, id_: str) -> Clinician:
    clinician = find(unit, id_)
    if clinician is None:
        raise Missing(f"no clinician {id_}")
    return clinician


def save(unit: Unit, clinician: Clinician) -> None:
    """Name, zone, hours, role and team; the state has its own function."""
    values = {"role": clinician.role, "team_": clinician.team, "profile": _sealed(unit, clinician)}
    unit.connection.execute(_SAVE, {"id_": clinician.id, **values})


def set_state(unit: Unit, id_: str, state: State) -> None:
    unit.connection.execute(_SET_STATE, {"id_": id_, "state": state})


def ids(unit: Unit, state: State = "active") -> list[str]:
    return list(unit.connection.execute(_ALL, {"state": state}).scalars())


def everybody(unit: Unit) -> list[Clinician]:
    """All who work here, are invited or are suspended; by name."""
    found = (find(unit, id_) for state in _HERE for id_ in ids(unit, state))
    return sorted((one for one in found if one is not None), key=lambda one: (one.name.casefold(), one.id))


def at_work(unit: Unit) -> list[Clinician]:
    """Whoever may work with people now, by name."""
    return [one for one in everybody(unit) if one.state == "active" and one.role in SEES_PEOPLE]


def _sealed(unit: Unit, clinician: Clinician) -> bytes:
    profile = {name: getattr(clinician, name) for name in _PROFILE}
    return unit.seal(clinician.id, "clinician", clinician.id, "profile", profile)
