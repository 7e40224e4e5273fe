"""Something is wrong with Wren, from the console; and what was reported, for an admin.

The one rule: an admin reads the words that were meant for them and nobody's name; that they did is recorded.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.console_side import ask
from flows.model import End, Script, Start
from flows.questions import FreeText, Pick
from flows.report_outcomes import ReportRead, WrongReported
from flows.screen import Choice


@dataclass(frozen=True, kw_only=True)
class WrongFacts:
    """Nothing is needed."""


@dataclass(frozen=True, kw_only=True)
class ReportFacts:
    report: str


def console_something_wrong(facts: WrongFacts) -> Script[End]:
    words = yield from ask(FreeText("console-something-wrong"))
    return End(outcome=WrongReported(str(words)), start=Start("people"))


def opened_report(facts: ReportFacts) -> Script[End]:
    """The oldest that nobody has read; it leaves the list when somebody says that they have it."""
    options = (Choice("mine", "report-mine"), Choice("later", "to-people"))
    chosen = yield from ask(Pick("opened-report", view="report", view_about=facts.report, options=options))
    return End(outcome=ReportRead(facts.report) if chosen == "mine" else None, start=Start("people"))
