"""What of each script is private: what asks for the PIN, and what is taken off the screen within a day.

The one rule: both are decided here and nowhere else, for every script; one without a line asks, and is taken off, and
the tests call it out (`docs/pin.md` is made of this table).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

Asks = Literal["never", "again", "open", "start"]
"""`never`; `again`: it is writing, so to begin never asks, but coming back to what was left does; `open`: it arrives as
a line that says nothing, and the tap asks; `start`: before anything of it is shown."""


Behind = Literal["same", "emptied", "written"]
"""What somebody sees who pressed the second PIN: `same` (nothing in it is of what is kept), `emptied` (as if nothing were
kept: `handlers/pin_empty.py`), `written` (only what was written behind that PIN). What arrives is not there at all."""

But = Callable[[str, Mapping[str, Any]], Asks | None]


@dataclass(frozen=True, kw_only=True)
class Private:
    """`shows` says, for `docs/pin.md`, what stands there."""

    asks: Asks
    swept: bool
    shows: str
    #: of its conversations (what they are about, their facts) those that are decided otherwise
    but: But | None = None
    #: of what asks before it is shown
    behind: Behind | None = None


def _row(
    asks: Asks, shows: str, *, kept: bool = False, but: But | None = None, behind: Behind | None = None
) -> Private:
    return Private(asks=asks, swept=not kept, shows=shows, but=but, behind=behind)


def _just_kept(about: str, facts: Mapping[str, Any]) -> Asks | None:
    """What has just been written is confirmed without its words: that is a part of writing."""
    return "again" if facts.get("said") or "/" in about else None


def _leads_to_writing(about: str, facts: Mapping[str, Any]) -> Asks | None:
    """A reminder to check in, or to write, shows nothing of anybody's own, and writing never asks."""
    step = facts.get("about") if facts.get("kind") == "way-back" else facts.get("kind")
    return "never" if step in {"check-in", "journal"} else None


def _shows_what_was_found(about: str, facts: Mapping[str, Any]) -> Asks | None:
    """To begin never asks: with the PIN due nothing of it is shown. What was shown while it was open is not for others."""
    return "start" if facts.get("found") and not facts.get("hidden") else None


COMPANION: Mapping[str, Private] = {
    # what helps, what leads elsewhere, and how to leave: open to whoever holds the phone
    "join": _row("never", "what Wren is", kept=True),
    "menu": _row("never", "what there is to do", kept=True),
    "more": _row("never", "what there is to do", kept=True),
    "how-this-works": _row("never", "the one page about Wren", kept=True),
    "language": _row("never", "the languages", kept=True),
    "where-i-am": _row("never", "the nations, for the numbers to call", kept=True),
    "hide": _row("never", "whether to clear the chat", kept=True),
    "stop": _row("never", "whether to stop", kept=True),
    "take-a-break": _row("never", "whether to take a break", kept=True),
    "back-from-break": _row("never", "hello again", kept=True),
    "old-one": _row("never", "that something was left in the middle", kept=True),
    "link-ended": _row("never", "who has left, and whom to call", kept=True),
    "new-clinician": _row("never", "who takes over, and from when", kept=True),
    "crisis-plan": _row("never", "the help plan: it is help"),
    "crisis-plan-write": _row("never", "the help plan, while it is written"),
    "pin": _row("never", "the keypad", kept=True),
    # writing
    "check-in": _row("again", "the ratings and thoughts of this check-in"),
    "session": _row("open", "the ratings and thoughts of a session of two"),
    "journal": _row("never", "what there is to do in the journal"),
    "journal-write": _row("again", "what is being written"),
    "write-to-team": _row("again", "what is being written"),
    "outside": _row("again", "what was just typed"),
    "your-answer": _row("again", "what was just typed"),
    "ask-to-look": _row("again", "what somebody is asked to look at", but=_shows_what_was_found),
    "in-person": _row("never", "whether to talk in person"),
    "something-wrong": _row("again", "what is wrong with Wren"),
    "keep-media": _row("again", "what was just sent"),
    "add-media": _row("never", "how to add a voice note or a photo"),
    "new-reminder": _row("again", "the reminder that is being set"),
    # reading
    "journal-entry": _row("start", "an entry of the journal", but=_just_kept, behind="written"),
    "journal-look": _row("start", "the entries of the journal", behind="written"),
    "journal-months": _row("start", "the months with entries", behind="written"),
    "show-media": _row("start", "a voice note or a photo", behind="emptied"),
    "show-plan": _row("start", "the plan, a message to keep", kept=True, behind="emptied"),
    "what-was-written": _row("start", "who wrote, and when", behind="emptied"),
    "my-check-ins": _row("start", "the days of the check-ins", behind="emptied"),
    "one-check-in": _row("start", "the answers of a check-in", behind="emptied"),
    "my-copy": _row("start", "a copy as a file", behind="emptied"),
    "who-sees": _row("start", "who has looked", behind="same"),
    "my-flags": _row("start", "what somebody was asked to look at, and what became of it", behind="emptied"),
    "my-reminders": _row("start", "the reminders", behind="same"),
    "one-reminder": _row("start", "one reminder", behind="same"),
    "calendar": _row("start", "the reminders as a file", kept=True, behind="same"),
    "reminders-card": _row("start", "the reminders as a card", kept=True, behind="same"),
    # what arrives as a line that says nothing
    "message": _row("open", "a message from the team, with the agreed words"),
    "flag-news": _row("open", "what became of what somebody was asked to look at"),
    "way-back": _row("open", "an offer of the team, with the agreed words"),
    "reminder": _row("open", "what they set it for, in their words", but=_leads_to_writing),
    "limit-news": _row("open", "what a clinician set, and why"),
    "record-opened": _row("open", "who opened their record in an emergency, and why"),
    # meetings: like a card in a purse, needed in a hurry, and kept
    "appointment": _row("never", "when and where to meet", kept=True),
    "appointment-reminder": _row("never", "when and where to meet", kept=True),
    "my-meetings": _row("never", "the meetings ahead", kept=True),
    "meeting": _row("never", "when and where to meet", kept=True),
    "meeting-reminders": _row("never", "when to be reminded of a meeting", kept=True),
    "calendar-file": _row("never", "a meeting as a file", kept=True),
    # settings
    "settings": _row("start", "how Wren is set up", kept=True, behind="same"),
    "my-pin": _row("start", "the PIN", kept=True, behind="same"),
    "my-limits": _row("start", "what a clinician set, and why", behind="emptied"),
    "my-hours": _row("start", "when Wren may write", kept=True, behind="same"),
    "travel": _row("start", "the place they travel to", kept=True, behind="same"),
    "how-it-looks": _row("start", "how the page looks", kept=True, behind="same"),
    "new-phone": _row("start", "how to change phones", kept=True, behind="same"),
}

UNKNOWN = Private(asks="start", swept=True, shows="")

CONSOLE_OPEN = frozenset({"console-help", "console-join", "console-something-wrong", "console-pin", "console-pin-set"})
"""Console scripts with nothing about a person; every other asks a clinician whose PIN is due."""

CONSOLE_ARRIVES: frozenset[str] = frozenset({"alert", "glass-told", "digest-ready", "meeting-ready"})
"""Those that arrive by themselves as initials and a reference: they come all the same, and the press asks."""


def asks(bot: str, name: str, about: str = "", facts: Mapping[str, Any] | None = None) -> Asks:
    """When this conversation asks for the PIN."""
    if bot == "console":
        return "never" if name in CONSOLE_OPEN else "open" if name in CONSOLE_ARRIVES else "start"
    row = COMPANION.get(name, UNKNOWN)
    return (row.but(about, facts or {}) if row.but else None) or row.asks


def is_swept(bot: str, name: str) -> bool:
    """Whether what this script shows is taken off within a day. A console loses all its screens (`bot/nightly.py`)."""
    return bot == "companion" and COMPANION.get(name, UNKNOWN).swept
