"""Help now: the routes of the nation where somebody is, then their team; and more ways, on a tap.

The one rule: the numbers are the register's for that nation, the most needed first; help waits for no question.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from content.catalogue import SOURCE, UNKNOWN, Nation, register
from flows.screen import Choice, Screen
from flows.words import Args, Label, Say, Told
from handlers.here import Here

ABROAD: Nation = "abroad"


class Place(NamedTuple):
    """What the edge remembers of an address: the language it is spoken to in, and the nation, "" where not said."""

    language: str
    nation: str
    #: they have died: whoever holds the phone gets nothing but the numbers, from the edge, when they ask for help
    gone: bool = False


def place_of(here: Here) -> Place:
    return Place(here.language, here.person.profile.nation if here.person is not None else "")


def nation_of(said: str, service: str) -> Nation:
    """Where somebody is: as they said, else where the service is, else somewhere in the kingdom."""
    screens = register().screens
    return next((nation for nation in screens if nation == (said or service)), UNKNOWN)


def routes(here: Here) -> tuple[Say, ...]:
    """The lines of help now, the register's first."""
    team, said = here.desk.team, place_of(here).nation
    nation = nation_of(said, team.nation)
    says = [Say(line) for line in register().screens[nation].first]
    if team.help_line and nation != ABROAD:
        says.insert(2, Say("help-local", args={"phone": team.help_line}))
    if here.language != SOURCE and nation != ABROAD:
        says.append(Say("help-interpreter"))
    says += _team(here, nation)
    says.append(Say("help-nobody"))
    if not said:
        says.append(Say("help-where", args={"nation": Label(f"nation-{nation}")}, style="small"))
    return tuple(says)


def reads(hours_in: Callable[[str], str], language: str) -> Told:
    """When the team reads, in that language and in the English that stands beside a draft."""
    return Told(tuple((code, hours_in(code)) for code in dict.fromkeys((language, SOURCE))))


def ways(here: Here, *, has_plan: bool = False) -> tuple[Choice, ...]:
    """What stands below them: back to where they were, more ways, their own plan, and other numbers for who is
    somewhere else."""
    nation = nation_of(place_of(here).nation, here.desk.team.nation)
    offered = [
        ("word:carry-on", "carry-on-where-i-was", here.may_talk()),
        ("word:ask-to-look", "ask-my-team", is_ours(here)),
        ("word:more-help", "more-ways", bool(register().screens[nation].more)),
        ("word:crisis-plan", "help-plan-all", has_plan),
        ("word:where", "where-else", is_ours(here)),
    ]
    return tuple(Choice(one, label, group="list") for one, label, there in offered if there)


def is_ours(here: Here) -> bool:
    """Whether whoever holds this chat is known for certain, and has a team."""
    return here.person is not None and here.person.state == "active" and here.may_talk()


def more_ways(here: Here) -> Screen:
    """The second message: by text, for deaf people, in other languages, for some people more than for others."""
    nation = nation_of(place_of(here).nation, here.desk.team.nation)
    lines = register().screens[nation].more
    says = (Say("more-ways-title"), *(Say(line) for line in lines), Say("more-trace", style="small"))
    way = (Choice("word:carry-on", "carry-on-where-i-was", group="list"),) if here.may_talk() else ()
    return Screen(says=says, choices=(*way, Choice("word:help", "help-now", group="list")), keep=True, safety=True)


def _team(here: Here, nation: Nation) -> list[Say]:
    team = here.desk.team
    knows_us = here.may_talk() or (here.person is not None and here.person.state == "stopped")
    if not (knows_us and team.phone):
        return []
    args: Args = {"team": team.team, "phone": team.phone, "hours": reads(team.hours_in, here.language)}
    abroad = [Say("help-team-abroad", args={"team": team.team})] if nation == ABROAD else []
    return [Say("help-team", args=args), *abroad]
