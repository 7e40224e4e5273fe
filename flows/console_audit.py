"""Who looked: for an auditor, and nothing else is.

The one rule: when, who, what and whose reference; no record can be opened from here.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.console_side import ask
from flows.model import End, Script, Start
from flows.questions import Pick
from flows.screen import Choice


@dataclass(frozen=True, kw_only=True)
class WhoLookedFacts:
    """`page` 0 is the newest; `more` whether there is an older one."""

    page: int = 0
    more: bool = False


@dataclass(frozen=True, kw_only=True)
class UnusualLooksFacts:
    """Nothing is needed; it is read when it is drawn."""


def who_looked(facts: WhoLookedFacts) -> Script[End]:
    """One page, newest first."""
    older = (Choice(f"who-looked/{facts.page + 1}", "looked-older", group="list"),) if facts.more else ()
    options = (
        *older,
        Choice("unusual-looks", "looked-unusual", group="list"),
        Choice("people", "to-people", group="list"),
    )
    chosen = str((yield from ask(Pick("who-looked", view="who-looked", view_about=str(facts.page), options=options))))
    name, _, page = chosen.partition("/")
    return End(start=Start(name, page))


def unusual_looks(facts: UnusualLooksFacts) -> Script[End]:
    """The last seven days, in numbers."""
    options = (Choice("who-looked", "looked-all", group="list"), Choice("people", "to-people", group="list"))
    chosen = str((yield from ask(Pick("unusual-looks", view="unusual-looks", options=options))))
    return End(start=Start(chosen))
