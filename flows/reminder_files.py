"""What reminds without Wren: a file for somebody's own calendar, and a card to print.

The one rule: the file says "A note" and when, whatever the reminder is; the card says their own words only if they want
them there.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.model import End, Script, ScriptDefinition, ask
from flows.questions import Pick
from flows.screen import Choice
from flows.words import Say

WHICH = "card-which"


@dataclass(frozen=True, kw_only=True)
class FileFacts:
    """`there`: whether there is anything to make a file or a card of."""

    there: bool = True


def calendar(facts: FileFacts) -> Script[End]:
    """The file, as one message to keep. A script must not be empty; there is nothing to ask here."""
    return End(view="calendar") if facts.there else End(says=(Say("calendar-nothing"),))
    yield


def reminders_card(facts: FileFacts) -> Script[End]:
    """A card of all of them: with their words, or with times alone."""
    if not facts.there:
        return End(says=(Say("calendar-nothing"),))
    options = (Choice("words", "card-with-words", group="list"), Choice("times", "card-times-only", group="list"))
    yield from ask(Pick(WHICH, options=options))
    return End(view="reminders-card")


CALENDAR = ScriptDefinition(name="calendar", run=calendar, facts=FileFacts)
REMINDERS_CARD = ScriptDefinition(name="reminders-card", run=reminders_card, facts=FileFacts, menu="my-reminders")
