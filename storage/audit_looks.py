"""Who looked, for an auditor: the acts of colleagues on people's records, and which of them were unusual.

The one rule: counts of plain facts; nothing is scored, and nobody is called suspicious.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, exists, select

from storage import tables
from storage.unit import Unit


@dataclass(frozen=True, kw_only=True)
class Act:
    """One colleague did this with one person's record; `linked` as it stood at that moment."""

    at: datetime
    actor: str
    verb: str
    person: str
    linked: bool


LIST = "list"
"""The verb of a list that was drawn; it names everybody on it each day, and is left out."""

_audit, _about, _link = tables.audit, tables.audit_subject, tables.link
_linked = (
    exists()
    .where(
        _link.c.person == _about.c.subject,
        _link.c.clinician == _audit.c.actor,
        _link.c.started_at <= _audit.c.at,
        (_link.c.ended_at.is_(None)) | (_link.c.ended_at >= _audit.c.at),
    )
    .label("linked")
)
_ACTS = (
    select(_audit.c.id, _audit.c.at, _audit.c.actor, _audit.c.verb, _about.c.subject, _linked)
    .join(_about, _about.c.audit == _audit.c.id)
    .join(tables.person, tables.person.c.id == _about.c.subject)
    .join(tables.clinician, tables.clinician.c.id == _audit.c.actor)
    .where(_audit.c.verb.not_in((LIST, "converse")))
    .order_by(_audit.c.at.desc(), _audit.c.id.desc(), _about.c.subject)
)
_PAGE = _ACTS.limit(bindparam("most")).offset(bindparam("skip"))
_SINCE = _ACTS.where(_audit.c.at >= bindparam("since"))


def page(unit: Unit, skip: int, most: int) -> list[Act]:
    """Newest first."""
    rows = unit.connection.execute(_PAGE, {"skip": skip, "most": most}).all()
    return [Act(at=row.at, actor=row.actor, verb=row.verb, person=row.subject, linked=row.linked) for row in rows]


def since(unit: Unit, moment: datetime) -> list[Act]:
    rows = unit.connection.execute(_SINCE, {"since": moment}).all()
    return [Act(at=row.at, actor=row.actor, verb=row.verb, person=row.subject, linked=row.linked) for row in rows]
