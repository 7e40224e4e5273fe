"""Whether whoever used a code is this person.

The one rule: nothing personal is shown on a phone until somebody who knows the person has said so, face to face.
"""

from __future__ import annotations

from flows.console_outcomes import JoinerConfirmed, JoinerRefused
from flows.console_side import ask, say
from flows.model import End, Script, Start
from flows.questions import Pick
from flows.screen import Choice
from flows.words import NameOf


def confirm_joiner(person: str) -> Script[End]:
    """Ask whether the person stands in the room; "not now" leaves it open."""
    name = {"person": NameOf(person)}
    yield from say("joiner-used-code", name)
    chosen = yield from ask(
        Pick(
            "joiner-is-it",
            args=name,
            final=True,
            view="joiner",
            view_about=person,
            options=(
                Choice("yes", "joiner-yes", args=name),
                Choice("no", "joiner-no", args=name),
                Choice("not-now", "joiner-not-now"),
            ),
        )
    )
    match chosen:
        case "yes":
            return End(outcome=JoinerConfirmed(person), start=Start("open-person", person))
        case "no":
            return End(outcome=JoinerRefused(person), start=Start("open-person", person))
        case _:
            return End(start=Start("people"))
