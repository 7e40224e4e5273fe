"""People who have nobody of their own who can be reached, for a lead or an admin.

The one rule: first letters and references; who they are is found by whoever may see them.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.console_side import ask
from flows.model import End, Script, Start
from flows.questions import Pick
from flows.screen import Choice


@dataclass(frozen=True, kw_only=True)
class OrphansFacts:
    """Nothing is needed."""


def orphans(facts: OrphansFacts) -> Script[End]:
    yield from ask(Pick("orphans", view="orphans", options=(Choice("people", "to-people", group="list"),)))
    return End(start=Start("people"))
