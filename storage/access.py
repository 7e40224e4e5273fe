"""Access: the one place that decides who may see whom, from links and roles.

The one rule: no, unless there is a reason for yes; and a refusal looks like "not found".
"""

from __future__ import annotations

from storage import clinicians, links
from storage.clinicians import Clinician
from storage.unit import Unit


class NotFound(LookupError):
    """Not there, or not theirs to see: the answer is the same. Catch it inside the unit, or the audit row that says
    so is rolled back with the rest."""


SEES_PEOPLE = frozenset({"clinician", "lead"})
"""Roles that see records; admins and auditors do not."""


def may(unit: Unit, clinician: str, person: str) -> bool:
    """Whether this clinician works with this person; a lead sees the whole team. Admins and auditors see no records."""
    found = clinicians.find(unit, clinician)
    if found is None or found.state != "active" or not unit.is_readable(person):
        return False
    if found.role == "lead":
        return True
    return found.role == "clinician" and links.is_active(unit, person, clinician)


def may_invite(clinician: Clinician) -> bool:
    """Whether this clinician may be linked to a person."""
    return clinician.state == "active" and clinician.role in SEES_PEOPLE


def require(unit: Unit, actor: str, person: str, verb: str) -> None:
    """`actor` is the person themselves or a clinician who may; else the refusal is audited and raised."""
    if actor == person or may(unit, actor, person):
        return
    unit.audit(f"refused {verb}", actor=actor, subjects=(person,))
    raise NotFound(f"{verb}: no such person")
