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
    #: how many people have nobody of their own who can be reached, for a lead or an admin
    orphans: int = 0
    #: scripts about their own work and about colleagues that are theirs to start
    work: tuple[str, ...] = ()
    #: the digest of today and of this week, where there is one
    digest: str = ""
    weekly: str = ""


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
        case "digest":
            return End(start=Start("digest", facts.digest))
        case "weekly":
            return End(start=Start("weekly-digest", facts.weekly))
        case "orphans":
            return End(start=Start("orphans"))
        case "reports":
            return End(start=Start("opened-report"))
        case name if name in facts.work:
            return End(start=Start(str(name)))
        case _:
            return End(start=Start("open-person", str(chosen)))


def _options(facts: PeopleFacts) -> tuple[Choice, ...]:
    persons = tuple(
        Choice(person, "people-person", args={"person": NameOf(person)}, group="list") for person in facts.people
    )
    more = Choice("show-all", "people-show-more" if facts.page else "people-show-all")
    waiting = (Choice("reports", "people-reports", args={"n": facts.reports}),) if facts.reports else ()
    alone = (Choice("orphans", "people-orphans", args={"n": facts.orphans}),) if facts.orphans else ()
    offered = [("digest", "people-digest", facts.digest), ("weekly", "people-weekly", facts.weekly)]
    digests = tuple(Choice(one, label) for one, label, there in offered if there)
    work = tuple(Choice(one, f"people-{one}") for one in facts.work)
    ways = (Choice("invite", "people-invite"), *work, Choice("how-this-works", "people-help"))
    return (*persons, *alone, *waiting, *digests, more, *ways)
