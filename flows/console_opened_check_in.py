"""A person's check-in, opened: their words first, the answers after, last time beside now.

The one rule: the person can see that it was opened, and the screen says so.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.console_side import ask
from flows.model import End, Script, Start
from flows.questions import Pick
from flows.screen import Choice
from flows.words import NameOf

DOES = {"write": "write-to", "person": "open-person"}
MOST_LOOKED_BACK = 12


@dataclass(frozen=True, kw_only=True)
class OpenedCheckInFacts:
    """The ids of this person's check-ins, newest first."""

    person: str
    check_ins: tuple[str, ...] = ()


def opened_check_in(facts: OpenedCheckInFacts) -> Script[End]:
    """Read the newest check-in, then the one before it, for as long as there is one."""
    name = {"person": NameOf(facts.person)}
    check_ins = facts.check_ins[:MOST_LOOKED_BACK]
    chosen: str | None = "person"
    for n, check_in in enumerate(check_ins, start=1):
        options = [Choice("write", "person-write", args=name), Choice("person", "opened-to-person", args=name)]
        if n < len(check_ins):
            options.append(Choice("earlier", "opened-earlier"))
        chosen = yield from ask(
            Pick(
                "opened-check-in", check_in, args=name, options=tuple(options),
                view="check-in", view_about=f"{facts.person}/{check_in}",
            )
        )  # fmt: skip
        if chosen != "earlier":
            break
    return End(start=Start(DOES[str(chosen)], facts.person))
