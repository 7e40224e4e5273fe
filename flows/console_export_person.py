"""A copy of one person's check-ins and plans, as files for a spreadsheet.

The one rule: nothing leaves Wren without a reason that the person can read.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.console_outcomes import Exported
from flows.console_side import ask, say
from flows.model import End, Script, Start
from flows.questions import FreeText, Pick
from flows.screen import Choice
from flows.words import NameOf

REASONS = ("for-the-record", "person-asked", "for-a-meeting", "other")


@dataclass(frozen=True, kw_only=True)
class ExportPersonFacts:
    person: str


def export_person(facts: ExportPersonFacts) -> Script[End]:
    """Ask why, say what is in it, and ask once more by name."""
    name = {"person": NameOf(facts.person)}
    options = tuple(Choice(one, f"export-{one}", args=name, group="list") for one in REASONS)
    reason = str((yield from ask(Pick("export-why", args=name, options=options))))
    words = str((yield from ask(FreeText("export-reason", args=name)))) if reason == "other" else ""
    yield from say("export-what-is-in-it", name)
    sure = yield from ask(
        Pick(
            "export-confirm",
            args=name,
            final=True,
            options=(Choice("make", "export-make", args=name), Choice("leave", "export-leave")),
        )
    )
    if sure == "leave":
        return End(start=Start("open-person", facts.person))
    return End(outcome=Exported(person=facts.person, reason=reason, words=words))
