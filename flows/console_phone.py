"""A person's phone: a new code for a new one, and closing the old one.

The one rule: a phone that may be in the wrong hands is closed at once, by either side, and nothing is asked twice.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.console_outcomes import NewCode, PhoneClosed
from flows.console_side import ask, say
from flows.model import End, Script, Start
from flows.questions import Pick
from flows.screen import Choice
from flows.words import NameOf, Say


@dataclass(frozen=True, kw_only=True)
class PhoneFacts:
    """`phone` says whether one is in use now."""

    person: str
    phone: bool = False


def new_code(facts: PhoneFacts) -> Script[End]:
    """A new code for the same person; the old phone is closed when it is made."""
    name = {"person": NameOf(facts.person)}
    yield from say("new-code-what-happens" if facts.phone else "new-code-first", name)
    options = (Choice("yes", "new-code-yes"), Choice("no", "new-code-no"))
    sure = yield from ask(Pick("new-code-confirm", args=name, final=True, options=options))
    return End(outcome=NewCode(facts.person)) if sure == "yes" else End(start=Start("open-person", facts.person))


def close_phone(facts: PhoneFacts) -> Script[End]:
    """Close the phone that is in use."""
    name = {"person": NameOf(facts.person)}
    yield from say("close-phone-what-happens", name)
    options = (Choice("yes", "close-phone-yes"), Choice("no", "close-phone-no"))
    if (yield from ask(Pick("close-phone-confirm", args=name, final=True, options=options))) == "no":
        return End(start=Start("open-person", facts.person))
    said = Say("close-phone-closed", args=name)
    return End(outcome=PhoneClosed(facts.person), says=(said,), start=Start("open-person", facts.person))
