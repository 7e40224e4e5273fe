"""Screens that belong to no script: help now, and what Wren cannot listen to or see."""

from __future__ import annotations

from flows.screen import Choice, Screen
from flows.words import Say
from handlers.here import Here

ROUTES = ("help-danger", "help-talk", "help-listening")


def help_now(here: Here) -> Screen:
    """The routes first, then the team, then that nobody reads this now; the way back is always there."""
    team = here.desk.team
    says = [Say(message) for message in ROUTES]
    person = here.person
    knows_us = here.may_talk() or (person is not None and person.state == "stopped")
    if knows_us and team.phone:
        says.append(
            Say("help-team", args={"team": team.team, "phone": team.phone, "hours": team.hours_in(here.language)})
        )
    if team.help_line:
        says.insert(2, Say("help-local", args={"phone": team.help_line}))
    says.append(Say("help-nobody"))
    way = (Choice("word:carry-on", "carry-on-where-i-was", group="list"),) if here.may_talk() else ()
    return Screen(says=tuple(says), choices=way, keep=True, safety=True)


def cannot_look(here: Here) -> Screen:
    """A voice note, a photo, a sticker: Wren reads words and buttons."""
    return Screen(message="cannot-look", choices=(Choice("word:help", "help-now", group="list"),))
