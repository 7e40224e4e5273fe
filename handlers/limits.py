"""What a clinician has set, looked at in a turn: what is closed to this person now, and what stays open.

The one rule: help, the help plan, the journal and what is theirs to read are closed to nobody; nothing typed is lost.
"""

from __future__ import annotations

from typing import Any

from flows.my_limits import OPEN
from flows.words import Say
from handlers.here import Here
from handlers.instead import Instead
from handlers.keeping import keep
from storage import clinicians, restrictions
from storage.restrictions import RESTS, Restriction

FIRST = "my-limits"
"""What stands in place of whatever is closed."""


def suspended(here: Here) -> Restriction | None:
    """Whether Wren is switched off for whoever holds this chat; who is on no break costs no look."""
    person = here.person
    if person is None or person.break_since is None:
        return None
    return restrictions.stands(here.unit, person.id, "suspend")


def closes(here: Here, script: str) -> bool:
    """Whether this script of the companion is closed to them now."""
    return here.party == "person" and script not in OPEN and suspended(here) is not None


def holds_break(here: Here) -> bool:
    """Whether the break is not ended by writing: somebody else set it, or it is over and they were not asked yet."""
    unit, person = here.unit, here.chat.subject
    return restrictions.stands(unit, person, *RESTS) is not None or restrictions.asking(unit, person) is not None


def no_writing(here: Here) -> Restriction | None:
    """What keeps words of this person from their team."""
    return restrictions.stands(here.unit, here.chat.subject, "suspend", "no-writing")


def told(here: Here) -> dict[str, Any]:  # fields of `flows.team.Facts`
    """What a script that would pass words on is told: nothing, where it may."""
    one = no_writing(here)
    if one is None:
        return {}
    by = clinicians.find(here.unit, one.by)
    return {
        "limited": "suspended" if one.kind == "suspend" else "writing",
        "limit_by": by.name if by is not None else here.desk.team.team,
        "limit_why": one.why,
        "team": here.desk.team.team,
        "phone": here.desk.team.phone,
    }


def keep_instead(here: Here, words: str) -> Instead:
    """Words that were to be passed on when that had been closed meanwhile."""
    keep(here, words)
    return Instead.of(Say("kept-in-journal"))
