"""What a person has passed on, opened: their own words, unchanged, with when they wrote them.

The one rule: opening is recorded, and the person can see when.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.console_side import ask
from flows.model import End, Script, Start
from flows.questions import Pick
from flows.screen import Choice
from flows.words import NameOf

DOES = {"write": "write-to", "offer-time": "offer-time", "person": "open-person"}


@dataclass(frozen=True, kw_only=True)
class OpenedLettersFacts:
    person: str
    wants_to_meet: str = ""


def opened_letters(facts: OpenedLettersFacts) -> Script[End]:
    """Read what was passed on, and answer it."""
    name = {"person": NameOf(facts.person)}
    ids = ["write", "offer-time"] if facts.wants_to_meet else ["write"]
    options = tuple(Choice(one, f"person-{one}", args=name) for one in ids)
    chosen = yield from ask(
        Pick(
            "opened-letters",
            args=name,
            view="letters",
            view_about=facts.person,
            options=(*options, Choice("person", "opened-to-person", args=name)),
        )
    )
    return End(start=Start(DOES[str(chosen)], facts.person))
