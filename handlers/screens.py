"""Screens that belong to no script: help now, and what Wren cannot listen to or see."""

from __future__ import annotations

from flows.screen import Choice, Screen
from handlers.here import Here
from handlers.routes import routes, ways


def help_now(here: Here) -> Screen:
    """The routes where they are, then the team, then that nobody reads this now; the way back is always there."""
    return Screen(says=routes(here), choices=ways(here), keep=True, safety=True)


def cannot_look(here: Here) -> Screen:
    """A voice note, a photo, a sticker: Wren reads words and buttons."""
    return Screen(message="cannot-look", choices=(Choice("word:help", "help-now", group="list"),))
