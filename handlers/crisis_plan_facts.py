"""What the help plan's scripts are told when they start: whether there is one, and with whom it can be shared.

The one rule: their words are read when a screen is drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from flows.crisis_plan import PARTS, Facts, WriteFacts
from handlers.here import Here
from handlers.journal_facts import listener
from storage import crisis_plans


def _plan(here: Here, about: str) -> Facts:
    clinician = listener(here)
    plan = crisis_plans.get(here.unit, here.chat.subject)
    return Facts(
        clinician=clinician.name if clinician is not None else "",
        team_hours=here.desk.team.hours_in(here.language),
        written=plan is not None,
        shared=plan is not None and plan.shared_at is not None,
        channel=here.chat.channel,
    )


def _write(here: Here, about: str) -> WriteFacts:
    """`about` is the part that is written anew, or nothing."""
    clinician = listener(here)
    plan = crisis_plans.get(here.unit, here.chat.subject)
    return WriteFacts(
        clinician=clinician.name if clinician is not None else "",
        part=about if about in PARTS and plan is not None else "",
        asks_to_share=clinician is not None and (plan is None or not plan.asked),
    )


GATHERERS: Mapping[str, Callable[[Here, str], Any]] = {"crisis-plan": _plan, "crisis-plan-write": _write}
