"""Orphans: persons for whom nobody of their own can be reached, and whether there is anybody at all.

The one rule: it is worked out from links and the rota as they stand; what was found last is kept for lists that are
looked at often.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from sqlalchemy import select

from storage import absences, duty, rota, settings_store, tables
from storage.unit import Unit

KEPT = "orphans"
"""The setting that holds the ids of those who were found last."""

_ACTIVE = (
    select(tables.person.c.id)
    .join(tables.subject, tables.subject.c.id == tables.person.c.id)
    .where(tables.person.c.state == "active", tables.subject.c.wrapped_key.is_not(None))
    .order_by(tables.person.c.id)
)
_LINKS = select(tables.link.c.person, tables.link.c.clinician).where(tables.link.c.ended_at.is_(None))


def find(unit: Unit) -> list[str]:
    """Active persons of whose clinicians none can be reached, and none who stands in for one of them."""
    linked: defaultdict[str, list[str]] = defaultdict(list)
    for row in unit.connection.execute(_LINKS).all():
        linked[row.person].append(row.clinician)
    known: dict[str, bool] = {}

    def is_there(clinician: str) -> bool:
        if clinician not in known:
            known[clinician] = _is_there(unit, clinician)
        return known[clinician]

    active = unit.connection.execute(_ACTIVE).scalars().all()
    return [person for person in active if not _any(linked[person], is_there)]


def keep(unit: Unit) -> list[str]:
    """Find them, and keep who they are until the next time."""
    found = find(unit)
    settings_store.set(unit, KEPT, found)
    return found


def kept(unit: Unit) -> list[str]:
    """Those who were found last and still are there."""
    return [one for one in settings_store.get(unit, KEPT) or [] if unit.is_readable(one)]


def is_rota_empty(unit: Unit) -> bool:
    """Whether there is nobody at all who could be asked: no linked clinician and nobody on the duty rota."""
    linked = dict.fromkeys(row.clinician for row in unit.connection.execute(_LINKS).all())
    return not _any(linked, lambda one: rota.reachable(unit, one)) and not _any(
        dict.fromkeys(turn.clinician for turn in duty.week(unit)), lambda one: rota.reachable(unit, one)
    )


def _is_there(unit: Unit, clinician: str) -> bool:
    """In person, or by whoever stands in while they are away."""
    if any(one.clinician == clinician for one in absences.standing(unit, unit.now)):
        return _any(rota.cover_of(unit, clinician, unit.now), lambda one: rota.reachable(unit, one))
    return rota.reachable(unit, clinician)


def _any(who: list[str] | dict[str, None], test: Callable[[str], bool]) -> bool:
    return any(test(one) for one in who)
