"""What is told to whoever comes back from a break: who is new, and one small thing. Nothing that was missed.

The one rule: a break asks for no account of itself, in neither direction.
"""

from __future__ import annotations

from datetime import datetime

from flows.words import Say
from handlers.here import Here
from storage import clinicians, links, plans


def new_ones(here: Here, since: datetime) -> tuple[Say, ...]:
    """Each clinician who has come since the break began."""
    found = (clinicians.find(here.unit, one) for one in links.begun_since(here.unit, here.chat.subject, since))
    return tuple(
        Say("back-new-clinician", args={"clinician": one.name}) for one in found if one is not None and not one.is_out
    )


def small_step(here: Here) -> tuple[Say, ...]:
    """One that they named themselves, in their words."""
    plan = plans.last(here.unit, here.chat.subject)
    named = [thought.words.get("smallest-change", "") for thought in plan.thoughts] if plan is not None else []
    return next(((Say("back-small-step", args={"words": words}, style="quote"),) for words in named if words), ())
