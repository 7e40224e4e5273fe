"""Screens that belong to no script: help now, and what Wren cannot listen to or see."""

from __future__ import annotations

from flows.screen import Choice, Screen
from handlers.crisis_plan_views import on_help
from handlers.here import Here
from handlers.routes import routes, ways


def help_now(here: Here) -> Screen:
    """Their own people first, then the routes where they are, their team, and that nobody reads this now; the way back
    is always there.
    """
    own = on_help(here)
    return Screen(says=(*own, *routes(here)), choices=ways(here, has_plan=bool(own)), keep=True, safety=True)


def cannot_look(here: Here) -> Screen:
    """A voice note, a photo, a sticker: Wren reads words and buttons."""
    return Screen(message="cannot-look", choices=(Choice("word:help", "help-now", group="list"),))
