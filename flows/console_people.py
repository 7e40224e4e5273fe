"""The list of people: where every console conversation begins and ends.

The one rule: the script holds ids only; who is new and what happened is read when the list is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.console_side import ask
from flows.model import End, Script, Start
from flows.questions import Pick
from flows.screen import Choice
from flows.words import NameOf


@dataclass(frozen=True, kw_only=True)
class PeopleFacts:
    """`page` 0 leaves out those with nothing new where there are many; from 1 on everybody is listed, page by page."""

    people: tuple[str, ...] = ()
    page: int = 0
    #: how many reports wait for an admin
    reports: int = 0


def people(facts: PeopleFacts) -> Script[End]:
    """Who there is, and what is new. A press on a name opens that person."""
    chosen = yield from ask(
        Pick(
            "people" if facts.people else "people-none",
            view="caseload",
            view_about=str(facts.page),
            options=_options(facts),
        )
    )
    match chosen:
        case "show-all":
            return End(start=Start("people", str(facts.page + 1)))
        case "invite":
            return End(start=Start("invite-person"))
        case "how-this-works":
            return End(start=Start("console-help"))
        case "reports":
            return End(start=Start("opened-report"))
        case _:
            return End(start=Start("open-person", str(chosen)))


def _options(facts: PeopleFacts) -> tuple[Choice, ...]:
    persons = tuple(
        Choice(person, "people-person", args={"person": NameOf(person)}, group="list") for person in facts.people
    )
    more = Choice("show-all", "people-show-more" if facts.page else "people-show-all")
    waiting = (Choice("reports", "people-reports", args={"n": facts.reports}),) if facts.reports else ()
    return (*persons, *waiting, more, Choice("invite", "people-invite"), Choice("how-this-works", "people-help"))
