"""Somebody writes from the phone of a person who has died.

The one rule: nothing is answered, kept or sent. Whoever asks for help there gets the numbers from the edge, which needs
no record of anybody (docs/decisions/after-a-death-nothing-is-sent.md).
"""

from __future__ import annotations

from handlers.here import Here
from handlers.routes import Place


def turn_away(here: Here) -> Place:
    """One row a day, so that a lead sees that the phone is used; what was written is nobody's to keep."""
    whose = here.chat.subject
    here.unit.audit_once("refused turn", actor="", subjects=(whose,), object_id=here.chat.id, day=here.unit.now.date())
    return Place(here.language, "", gone=True)
