"""The copy that was asked for: one file on each screen, for a spreadsheet.

The one rule: it begins only behind `export_person`, where the reason was given.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.console_side import ask
from flows.model import End, Script, Start
from flows.questions import Pick
from flows.screen import Choice
from flows.words import NameOf

FILES = ("check-ins", "plans", "columns")
"""The files in their order; `columns` says what each column means."""


@dataclass(frozen=True, kw_only=True)
class TakeCopyFacts:
    person: str


def take_copy(facts: TakeCopyFacts) -> Script[End]:
    """One file after the other; a press shows the next."""
    name = {"person": NameOf(facts.person)}
    for n, file in enumerate(FILES, start=1):
        rest = (Choice("next", f"copy-then-{FILES[n]}"),) if n < len(FILES) else ()
        chosen = yield from ask(
            Pick(
                f"copy-{file}",
                args=name,
                place=(n, len(FILES)),
                view="copy",
                view_about=f"{facts.person}/{file}",
                options=(*rest, Choice("done", "to-people")),
            )
        )
        if chosen == "done":
            break
    return End(start=Start("people"))
