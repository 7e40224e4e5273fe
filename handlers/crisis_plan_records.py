"""What the help plan's scripts returned becomes a record: written, shared or not, deleted; suggested by a clinician.

The one rule: what is no longer shared is taken off a console's screen in the same transaction.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from flows.crisis_plan_outcomes import PlanDeleted, PlanShared, PlanSuggested, PlanWritten
from flows.words import NameOf, Say
from handlers import from_team
from handlers.crisis_plan_views import OPENED
from handlers.forgetting import forget_kept
from handlers.here import Here
from handlers.off_console import take_off
from storage import audit, crisis_plans, letters
from storage.conversations import Record

STANDS = timedelta(days=1)
"""As long as a console may show what was opened (`bot/nightly.NAMES_KEPT`)."""


def _written(here: Here, run: Record, outcome: PlanWritten) -> None:
    before = crisis_plans.get(here.unit, here.chat.subject)
    crisis_plans.write(here.unit, here.chat.subject, outcome.words)
    if before is not None:  # nothing would find these later, when the plan is deleted
        old = [words for part, words in before.words.items() if outcome.words.get(part, words) != words]
        forget_kept(here, here.chat.subject, old)
    if outcome.shared is not None:
        crisis_plans.share(here.unit, here.chat.subject, shared=outcome.shared)
        _audit(here, "share plan" if outcome.shared else "keep plan")


def _shared(here: Here, run: Record, outcome: PlanShared) -> None:
    crisis_plans.share(here.unit, here.chat.subject, shared=outcome.shared)
    _audit(here, "share plan" if outcome.shared else "take back plan")
    if not outcome.shared:
        _off_the_consoles(here)


def _deleted(here: Here, run: Record, outcome: PlanDeleted) -> None:
    plan = crisis_plans.get(here.unit, here.chat.subject)
    if plan is None:
        return
    crisis_plans.delete(here.unit, plan.person)
    _audit(here, "delete plan")
    if plan.shared_at is not None:
        _off_the_consoles(here)
    forget_kept(here, plan.person, plan.words.values())


def _audit(here: Here, verb: str) -> None:
    here.unit.audit(verb, actor=here.chat.subject, subjects=(here.chat.subject,))


def _off_the_consoles(here: Here) -> None:
    """Whoever of the team has opened it is shown it no longer. What they opened longer ago has gone by itself."""
    looks = audit.looks_at(here.unit, here.chat.subject)
    for reader in sorted({one.actor for one in looks if one.verb == OPENED and here.unit.now - one.at < STANDS}):
        take_off(here, here.chat.subject, reader, scripts=("opened-crisis-plan",))


def suggested(here: Here, outcome: PlanSuggested) -> tuple[Say, ...]:
    """Kept under the person's key and told in their chat, as a message without words of its own."""
    letter = letters.add(
        here.unit, person=outcome.person, clinician=here.chat.subject, way="to-person", kind="help-plan"
    )
    here.unit.audit("write", actor=here.chat.subject, subjects=(outcome.person,), object_id=letter)
    way = from_team.message(here, outcome.person, letter)
    return (Say(f"letter-{way}", args={"person": NameOf(outcome.person)}),)


WRITERS: Mapping[type[Any], Callable[[Here, Record, Any], None]] = {
    PlanWritten: _written,
    PlanShared: _shared,
    PlanDeleted: _deleted,
}
