"""What the companion's scripts return: the records they make. `handlers/records.py` writes them.

The one rule: an outcome holds what was answered, never how it was shown; names are the glossary's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from flows.model import Effect

SAFETY = "personal-safety"
"""The domain in which a wish for more help is passed on."""

Review = Literal["done", "partly", "not-yet", "no-longer"]


@dataclass(frozen=True)
class Rated:
    """One domain: the score (None where skipped) and whether more help is wanted (None where skipped)."""

    domain: str
    score: int | None
    more_help: bool | None


@dataclass(frozen=True)
class Action:
    """One thing to do: their words, who does it (person, team, someone), by when (ISO date, "before-we-meet" or "")."""

    domain: str
    what: str
    who: str
    by: str


@dataclass(frozen=True)
class Thought:
    """One area worked through: the answer to each question (words, "" where skipped), what is kept for the meeting,
    and the actions."""

    domain: str
    words: Mapping[str, str]
    for_meeting: tuple[str, ...]
    actions: tuple[Action, ...]


@dataclass(frozen=True, kw_only=True)
class CheckedIn:
    ratings: tuple[Rated, ...]
    thoughts: tuple[Thought, ...]
    reviews: Mapping[str, Review] = field(default_factory=dict)
    #: action id -> "keep" or "let-go" after "not yet"; or, behind "change", its new words
    kept: Mapping[str, str] = field(default_factory=dict)
    changed: Mapping[str, str] = field(default_factory=dict)
    plan_delivery: str = ""

    @property
    def wants_safety(self) -> bool:
        """Whether more help with personal safety is wanted. How it was rated is a conversation, not an alarm."""
        return any(rated.domain == SAFETY and bool(rated.more_help) for rated in self.ratings)


@dataclass(frozen=True, kw_only=True)
class MediaWanted:
    """The person said yes to keeping a voice note or a photo: `file` is what the platform calls it."""

    kind: str
    file: str
    size: int = 0
    words: str = ""


@dataclass(frozen=True)
class Agreed:
    """The person said yes to Wren; the clinician confirms next. `nation` is where they are, where that was asked."""

    nation: str = ""


@dataclass(frozen=True)
class Declined:
    """The person said no to Wren."""


@dataclass(frozen=True)
class NotNow:
    """The person wants to decide later."""


@dataclass(frozen=True)
class WantsToMeet:
    """The person would rather talk in person; about a domain, where it was said during a check-in."""

    domain: str = ""


@dataclass(frozen=True)
class PassedOn:
    """Words of the person for the team."""

    words: str


@dataclass(frozen=True)
class Kept:
    """Words of the person for themselves: an entry of their journal."""

    words: str


@dataclass(frozen=True)
class BreakStarted:
    pass


@dataclass(frozen=True)
class Stopped:
    pass


@dataclass(frozen=True)
class Hidden:
    pass


@dataclass(frozen=True)
class Replied:
    """An answer to a clinician's message."""

    letter: str
    words: str


@dataclass(frozen=True)
class CarriedOn:
    """The person goes on with an old conversation."""

    conversation: str


@dataclass(frozen=True)
class StartedFresh:
    """The old conversation is kept as unfinished; the same script starts again."""

    conversation: str


@dataclass(frozen=True)
class PlanDelivery:
    how: str


@dataclass(frozen=True)
class HintsOff:
    pass


@dataclass(frozen=True)
class AnswerMeant:
    """A number in a sentence was the answer to the question at which it was typed."""

    conversation: str
    question: str
    choice: str


@dataclass(frozen=True)
class LookChosen:
    """How the web page looks from now on: `usual` or `quiet`."""

    look: str


@dataclass(frozen=True)
class NationChosen:
    """Where the person is: whose numbers help now shows; `show_help`: now, at once."""

    nation: str
    show_help: bool = False


@dataclass(frozen=True)
class OldPhoneClosed:
    """The person closes Wren on this phone; a new code opens it on another."""


@dataclass(frozen=True)
class SpeakLanguage(Effect):
    """From now on this chat is in another language."""

    language: str
    about: str = ""


@dataclass(frozen=True)
class LetterOpened(Effect):
    """The person opened a message."""

    letter: str
    about: str = ""


Outcome = Any  # any of the frozen dataclasses above or of the console's; matched by type
