"""Looking back: newest first, by month, or what holds a word.

The one rule: each list is a page; what is on it is read when it is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from flows.model import End, Script, ScriptDefinition, Start, ask
from flows.questions import FreeText, Pick
from flows.screen import Choice
from flows.words import Args


@dataclass(frozen=True, kw_only=True)
class LookFacts:
    """`notes` are the ids of this page; `earlier` names the next one. `month` ("2026-11") or `words` say what the list
    is narrowed to."""

    notes: list[str] = field(default_factory=list)
    earlier: str = ""
    month: str = ""
    words: str = ""


def journal_look(facts: LookFacts) -> Script[End]:
    """A page of entries; each opens."""
    entries = tuple(Choice(note, "kept-note", group="list") for note in facts.notes)
    narrowed = bool(facts.month or facts.words)
    offered = [
        ("earlier", "earlier-ones", bool(facts.earlier)),
        ("month", "journal-by-month", True),
        ("search", "journal-search", True),
        ("all", "journal-show-all", narrowed),
    ]
    ways = tuple(Choice(one, label, group="list") for one, label, there in offered if there)
    chosen = yield from ask(Pick(_heading(facts), args=_told(facts), view="notes", options=(*entries, *ways)))
    match chosen:
        case "earlier":
            return End(start=Start("journal-look", facts.earlier))
        case "month":
            return End(start=Start("journal-months"))
        case "all":
            return End(start=Start("journal-look"))
        case "search":
            words = yield from ask(FreeText("journal-search-for"))
            return End(start=Start("journal-look", f"search/0/{words}"))
        case _:
            return End(start=Start("journal-entry", chosen or ""))


def _heading(facts: LookFacts) -> str:
    if not facts.notes:
        return "journal-not-found" if facts.words else "nothing-kept"
    if facts.words:
        return "journal-found"
    return "journal-of-month" if facts.month else "journal-newest-first"


def _told(facts: LookFacts) -> Args:
    if facts.words:
        return {"words": facts.words}
    return month_args(facts.month) if facts.month else {}


def month_args(month: str) -> Args:
    """A month ("2026-11") as variables of a message: which one, and the year."""
    year, _, number = month.partition("-")
    return {"month": f"m{number}", "year": int(year)}


@dataclass(frozen=True, kw_only=True)
class MonthsFacts:
    """Month ("2026-11") and how many entries it has, newest first; `earlier` names the next page."""

    months: list[list[str]] = field(default_factory=list)
    earlier: str = ""


def journal_months(facts: MonthsFacts) -> Script[End]:
    """The months in which something was written."""
    months = tuple(
        Choice(month, "journal-one-month", args={**month_args(month), "n": int(many)}, group="list")
        for month, many in facts.months
    )
    more = (Choice("earlier", "earlier-ones", group="list"),) if facts.earlier else ()
    chosen = yield from ask(Pick("journal-which-month", options=(*months, *more)))
    if chosen == "earlier":
        return End(start=Start("journal-months", facts.earlier))
    return End(start=Start("journal-look", f"month/0/{chosen}"))


JOURNAL_LOOK = ScriptDefinition(
    name="journal-look", run=journal_look, facts=LookFacts, menu="journal", between=True, forgets=True
)
JOURNAL_MONTHS = ScriptDefinition(
    name="journal-months", run=journal_months, facts=MonthsFacts, menu="journal-look", between=True
)
