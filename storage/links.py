"""Links: the care relationship between one person and one clinician, with a start and an end.

The one rule: two people have at most one active link, whatever happens at once (a unique index holds it).
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import bindparam, select, text, update
from sqlalchemy.dialects.postgresql import insert as upsert

from storage import tables
from storage.prepared import Prepared
from storage.unit import Unit

_table = tables.link
_active = _table.c.ended_at.is_(None)
_START = upsert(_table).on_conflict_do_nothing(
    index_elements=["person", "clinician"], index_where=text("ended_at IS NULL")
)
_END = (
    update(_table)
    .where(_table.c.person == bindparam("person_"), _table.c.clinician == bindparam("clinician_"), _active)
    .values(ended_at=bindparam("now"), ended_by=bindparam("by"))
    .returning(_table.c.id)
)
_ACTIVE_FOR = (
    select(_table.c.person)
    .where(_table.c.clinician == bindparam("clinician"), _active)
    .order_by(_table.c.started_at, _table.c.id)
)
_CLINICIANS_OF = Prepared(
    select(_table.c.clinician)
    .where(_table.c.person == bindparam("person"), _active)
    .order_by(_table.c.started_at, _table.c.id)
)
_IS_ACTIVE = Prepared(
    select(_table.c.id).where(
        _table.c.person == bindparam("person"), _table.c.clinician == bindparam("clinician"), _active
    )
)
_SINCE = select(_table.c.started_at).where(
    _table.c.person == bindparam("person"), _table.c.clinician == bindparam("clinician"), _active
)
_BEGUN_SINCE = (
    select(_table.c.clinician)
    .where(_table.c.person == bindparam("person"), _active, _table.c.started_at > bindparam("since"))
    .order_by(_table.c.started_at, _table.c.id)
)
_of_team = _active & (_table.c.clinician == tables.clinician.c.id) & (tables.clinician.c.team == bindparam("team"))
_IN_TEAM = select(_table.c.person).where(_of_team).distinct().order_by(_table.c.person)
_IS_IN_TEAM = Prepared(select(_table.c.id).where(_of_team, _table.c.person == bindparam("person")).limit(1))
_LINKED = select(_table.c.person).where(_active).distinct().order_by(_table.c.person)


def start(unit: Unit, person: str, clinician: str) -> None:
    """Nothing happens where the link is active already."""
    row = {
        "id": unit.new_id(), "person": person, "clinician": clinician,
        "started_at": unit.now, "ended_at": None, "ended_by": None,
    }  # fmt: skip
    unit.connection.execute(_START, row)


def end(unit: Unit, person: str, clinician: str, by: str) -> bool:
    """Whether there was an active link to end."""
    values = {"person_": person, "clinician_": clinician, "now": unit.now, "by": by}
    return unit.connection.execute(_END, values).first() is not None


def active_for(unit: Unit, clinician: str) -> list[str]:
    """The persons of one clinician, longest known first."""
    return list(unit.connection.execute(_ACTIVE_FOR, {"clinician": clinician}).scalars())


def linked(unit: Unit) -> list[str]:
    """Every person who has an active link with somebody."""
    return list(unit.connection.execute(_LINKED).scalars())


def in_team(unit: Unit, team: str) -> list[str]:
    """Every person who has an active link with somebody of this team: a lead's list."""
    return list(unit.connection.execute(_IN_TEAM, {"team": team}).scalars())


def is_in_team(unit: Unit, person: str, team: str) -> bool:
    return unit.run(_IS_IN_TEAM, {"person": person, "team": team}).first() is not None


def begun_since(unit: Unit, person: str, since: datetime) -> list[str]:
    """Clinicians whose link with this person began after that, and still stands."""
    return list(unit.connection.execute(_BEGUN_SINCE, {"person": person, "since": since}).scalars())


def clinicians_of(unit: Unit, person: str) -> list[str]:
    return unit.run(_CLINICIANS_OF, {"person": person}).scalars()


def is_active(unit: Unit, person: str, clinician: str) -> bool:
    return unit.run(_IS_ACTIVE, {"person": person, "clinician": clinician}).first() is not None


def active_since(unit: Unit, person: str, clinician: str) -> datetime | None:
    """When the active link began; None where there is none."""
    at: datetime | None = unit.connection.execute(_SINCE, {"person": person, "clinician": clinician}).scalar()
    return at
