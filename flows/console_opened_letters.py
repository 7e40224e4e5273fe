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

DOES = {"write": "write-to", "offer-time": "make-appointment", "person": "open-person"}


MOST_AT_ONCE = 10


@dataclass(frozen=True, kw_only=True)
class OpenedLettersFacts:
    """The ids of all that was passed on, newest first."""

    person: str
    wants_to_meet: str = ""
    letters: tuple[str, ...] = ()


def opened_letters(facts: OpenedLettersFacts) -> Script[End]:
    """Read what was passed on, a page at a time, newest first; and answer it."""
    name = {"person": NameOf(facts.person)}
    ids = ["write", "offer-time"] if facts.wants_to_meet else ["write"]
    ways = (*(Choice(one, f"person-{one}", args=name) for one in ids), Choice("person", "opened-to-person", args=name))
    chosen: str | None = "earlier"
    pages = ("", *facts.letters[MOST_AT_ONCE::MOST_AT_ONCE])
    for first, older in zip(pages, (*pages[1:], ""), strict=True):
        more = (Choice("earlier", "letters-earlier"),) if older else ()
        view_about = f"{facts.person}/{first}/{older}"
        options = (*ways, *more)
        chosen = yield from ask(
            Pick("opened-letters", first, args=name, view="letters", view_about=view_about, options=options)
        )
        if chosen != "earlier":
            break
    return End(start=Start(DOES[str(chosen)], facts.person))
