"""Access: the one place that decides who may see whom, from links and roles.

The one rule: no, unless there is a reason for yes; and a refusal looks like "not found".
"""

from __future__ import annotations

from storage import alerts, break_glass, clinicians, crisis_plans, links, notes, restrictions, rota
from storage.clinicians import SEES_PEOPLE, Clinician
from storage.crisis_plans import CrisisPlan
from storage.notes import Note
from storage.unit import Unit


class NotFound(LookupError):
    """Not there, or not theirs to see: the answer is the same. Catch it inside the unit, or the audit row that says
    so is rolled back with the rest."""


def may(unit: Unit, clinician: str, person: str) -> bool:
    """Whether this clinician works with this person, now: by a link of their own, as the lead of a team in which
    somebody has one, in place of somebody who is away, because they were asked to look at a flag that still waits, or
    because they opened the record for a few hours with a reason. Admins and auditors see no records.
    """
    found = clinicians.find(unit, clinician)
    if found is None or not is_at_work(found) or not unit.is_readable(person):
        return False
    return _works_with(unit, found, person) or break_glass.standing(unit, clinician, person) is not None


def worked_with_at_death(unit: Unit, clinician: str, person: str) -> bool:
    """Whether their link ended because the person has died: of that they are told, and see nothing else any more."""
    died = restrictions.stands(unit, person, "died") if unit.is_readable(person) else None
    return died is not None and clinician in died.kept["links"]


def only_by_glass(unit: Unit, clinician: str, person: str) -> bool:
    """Whether nothing but an opening for a few hours lets them see this person: they read, and change next to nothing."""
    found = clinicians.find(unit, clinician)
    return found is not None and not _works_with(unit, found, person)


def _works_with(unit: Unit, found: Clinician, person: str) -> bool:
    clinician = found.id
    return (
        links.is_active(unit, person, clinician)
        or (found.role == "lead" and links.is_in_team(unit, person, found.team))
        or any(links.is_active(unit, person, absent) for absent in rota.covered_by(unit, clinician, unit.now))
        or alerts.stands(unit, clinician, person)
    )


def persons_of(unit: Unit, clinician: Clinician) -> list[str]:
    """Whose names stand on this clinician's list: their own, of whom they stand in for, and for a lead the team's."""
    if not is_at_work(clinician):
        return []
    listed = links.active_for(unit, clinician.id)
    if clinician.role == "lead":
        listed += links.in_team(unit, clinician.team)
    for absent in rota.covered_by(unit, clinician.id, unit.now):
        listed += links.active_for(unit, absent)
    listed += alerts.standing_for(unit, clinician.id)
    return [person for person in dict.fromkeys(listed) if unit.is_readable(person)]


def is_at_work(clinician: Clinician) -> bool:
    """Whether they may see records at all. Who is suspended or has left may not, from that very moment."""
    return clinician.state == "active" and clinician.role in SEES_PEOPLE


def may_manage(manager: Clinician, other: Clinician) -> bool:
    """Whether somebody decides about a colleague's work here: an admin about everybody, a lead about the clinicians of
    their own team.
    """
    if manager.state != "active":
        return False
    of_their_team = manager.team == other.team and (other.role == "clinician" or other.id == manager.id)
    return manager.role == "admin" or (manager.role == "lead" and of_their_team)


def manages(clinician: Clinician) -> bool:
    """Whether colleagues and the duty rota are theirs to look after."""
    return clinician.state == "active" and clinician.role in {"admin", "lead"}


def may_switch(clinician: Clinician) -> bool:
    """Whether they may stop Wren, and give roles."""
    return clinician.state == "active" and clinician.role == "admin"


def may_audit(clinician: Clinician) -> bool:
    """Whether they see who looked; no record is ever theirs to open."""
    return clinician.state == "active" and clinician.role == "auditor"


def may_seek(clinician: Clinician) -> bool:
    """Whether they may look for somebody by their exact name or reference."""
    return clinician.state == "active" and clinician.role in {*SEES_PEOPLE, "admin"}


def may_set_back(clinician: Clinician) -> bool:
    """Whether they may say that somebody was marked as dead by mistake."""
    return clinician.state == "active" and clinician.role in {"lead", "admin"}


def may_invite(clinician: Clinician) -> bool:
    """Whether this clinician may be linked to a person."""
    return is_at_work(clinician)


def require(unit: Unit, actor: str, person: str, verb: str) -> None:
    """`actor` is the person themselves or a clinician who may; else the refusal is audited and raised."""
    if actor == person or may(unit, actor, person):
        return
    unit.audit(f"refused {verb}", actor=actor, subjects=(person,))
    raise NotFound(f"{verb}: no such person")


def may_read(unit: Unit, clinician: str, note: Note) -> bool:
    """Whether this entry of a journal was shared with this clinician by name, under the link that there still is. A
    lead who sees the team reads nobody's journal.
    """
    if note.shared_at is None or note.shared_with != clinician or not may(unit, clinician, note.person):
        return False
    since = links.active_since(unit, note.person, clinician)
    return since is not None and since <= note.shared_at


def shared_notes(unit: Unit, clinician: str, person: str) -> list[Note]:
    """What of the person's journal this clinician may read now, newest first."""
    if not may(unit, clinician, person):
        return []
    return [note for note in notes.shared(unit, person) if may_read(unit, clinician, note)]


def shared_crisis_plan(unit: Unit, clinician: str, person: str) -> CrisisPlan:
    """The plan that the person lets their team see; one that is not shared is refused like one that does not exist."""
    plan = crisis_plans.get(unit, person) if may(unit, clinician, person) else None
    if plan is None or plan.shared_at is None:
        unit.audit("refused open crisis plan", actor=clinician, subjects=(person,))
        raise NotFound("open crisis plan: no such plan")
    return plan
