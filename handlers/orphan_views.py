"""People who have nobody of their own who can be reached, as a lead or an admin sees them.

The one rule: first letters and references alone, and nobody else's business.
"""

from __future__ import annotations

from flows.words import Say
from handlers.here import Here
from handlers.initials import initials
from handlers.reader import Reader
from handlers.viewing import ViewContent, item
from storage import clinicians, flags, orphans, people
from storage.access import NotFound
from storage.clinicians import Clinician

MOST_SHOWN = 40

MINDS_THEM = frozenset({"lead", "admin"})


def minds_them(clinician: Clinician | None) -> bool:
    """Whether it is theirs to see to it that everybody has somebody."""
    return clinician is not None and clinician.state == "active" and clinician.role in MINDS_THEM


def count(here: Here) -> int:
    """How many were found within the hour."""
    return len(orphans.kept(here.unit)) if minds_them(here.clinician) else 0


def view(reader: Reader, about: str) -> ViewContent:
    if not minds_them(clinicians.find(reader.unit, reader.chat.subject)):
        raise NotFound("list orphans: not theirs")
    found = [one for id_ in orphans.find(reader.unit) if (one := people.find(reader.unit, id_)) is not None]
    if found:
        reader.unit.audit_once(
            "list", actor=reader.chat.subject, subjects=tuple(sorted(one.id for one in found)), object_id="orphans",
            day=reader.unit.now.date(),
        )  # fmt: skip
    lines = [
        item("orphan", {"initials": initials(one.profile.name), "reference": flags.reference(one.id)})
        for one in found[:MOST_SHOWN]
    ]
    more = len(found) - len(lines)
    rest = (Say("orphans-more", args={"n": more}),) if more else ()
    return ViewContent(blocks=(*(lines or [Say("orphans-none")]), *rest))
