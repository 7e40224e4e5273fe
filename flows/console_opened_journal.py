"""What a person shared of their journal with this clinician, opened: their own words, unchanged.

The one rule: opening is recorded, and the person can see when; what was not shared is not there.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.console_side import ask
from flows.model import End, Script, Start
from flows.questions import Pick
from flows.screen import Choice
from flows.words import NameOf

DOES = {"write": "write-to", "person": "open-person"}
MOST_AT_ONCE = 5


@dataclass(frozen=True, kw_only=True)
class OpenedJournalFacts:
    """Ids of what was shared when it began, newest first; what may still be read is asked at each screen. `media`: entry,
    id and kind of each voice note and photo."""

    person: str
    notes: tuple[str, ...] = ()
    media: tuple[tuple[str, str, str], ...] = ()


def opened_journal(facts: OpenedJournalFacts) -> Script[End]:
    """Read what was shared, a page at a time, newest first."""
    name = {"person": NameOf(facts.person)}
    ways = (Choice("write", "person-write", args=name), Choice("person", "opened-to-person", args=name))
    chosen: str | None = "earlier"
    pages = [facts.notes[n : n + MOST_AT_ONCE] for n in range(0, len(facts.notes), MOST_AT_ONCE)] or [()]
    for n, page in enumerate(pages):
        more = (Choice("earlier", "letters-earlier"),) if n + 1 < len(pages) else ()
        view_about = "/".join((facts.person, *page))
        here = [(id_, kind) for note, id_, kind in facts.media if note in page]
        media = tuple(
            Choice(id_, "shared-media-open", args={"n": n, "kind": kind}) for n, (id_, kind) in enumerate(here, 1)
        )
        chosen = yield from ask(
            Pick(
                "opened-journal",
                str(n),
                args=name,
                view="journal",
                view_about=view_about,
                options=(*media, *ways, *more),
            )
        )
        if chosen in {id_ for id_, _ in here}:
            return End(start=Start("shared-media", f"{facts.person}/{chosen}"))
        if chosen != "earlier":
            break
    return End(start=Start(DOES[str(chosen)], facts.person))
