"""What stands first in a turn when the help check found something in what was written: one kind line, and the routes.

The one rule: it tells nobody. It asks one thing, whether the team is to look, and without a yes nothing is passed on.
What was written is taken as if it had not been found, but no question stands below the routes (VOICE 5: "then it
stops"): they must not be pushed out of sight. "Carry on" brings it.
"""

from __future__ import annotations

from dataclasses import replace

from content.catalogue import register
from flows.events import Pressed
from flows.safety import Finding
from flows.screen import Screen
from flows.words import Say
from handlers import found_words, unanswered
from handlers.here import Here
from handlers.routes import is_ours, nation_of, place_of
from handlers.screens import help_now

NOT_AGAIN_FOR = 60.0
"""Seconds for which the same text is not shown again while nothing but words has come. Somebody who writes ten messages
in a row must find the routes once, where they can be read, and not ten times, as if nobody read what lies between. A
minute later, or after any press, they may have gone out of sight. A help word is always answered."""

BY_OTHERS, OTHERWISE = "by-others", "otherwise"


def show_routes(here: Here, finding: Finding | None) -> None:
    """Queue the routes as this turn's first row, unless the same text came a moment ago; then nothing is asked."""
    if isinstance(here.inbound.event, Pressed) and here.chat.state.routes_shown:
        here.chat = replace(here.chat, state=replace(here.chat.state, routes_shown={}))
    found_words.fade(here)
    if finding is None or not finding.found or here.chat.bot != "companion":
        return
    here.hushed = True
    if is_ours(here):
        unanswered.keep(here, finding)
    which = BY_OTHERS if "harm-by-others" in finding.dangers else OTHERWISE
    now = here.unit.now.timestamp()
    shown = here.chat.state.routes_shown
    if 0 <= now - shown.get(which, 0.0) < NOT_AGAIN_FOR:
        return
    here.post(_by_others(here) if which == BY_OTHERS else _otherwise(here), klass="A")
    here.chat = replace(here.chat, state=replace(here.chat.state, routes_shown={**shown, which: now}))


def _otherwise(here: Here) -> Screen:
    screen = help_now(here)
    return _with_question(here, replace(screen, says=(Say("help-found"), *screen.says)))


def _by_others(here: Here) -> Screen:
    """Who is hurt by somebody may be watched by them: how to clear the chat stands below the routes."""
    screen = help_now(here)
    nation = nation_of(place_of(here).nation, here.desk.team.nation)
    lines = [line for line in register().screens[nation].more if line.startswith("more-abuse")]
    first = [Say("help-found-by-others" if lines else "help-found-by-others-anywhere"), *map(Say, lines)]
    return _with_question(here, replace(screen, says=(*first, *screen.says, Say("help-found-hide"))))


def _with_question(here: Here, screen: Screen) -> Screen:
    """Shall the team look at it? Whoever says nothing to that has passed nothing on."""
    if not is_ours(here):
        return screen
    choices = (replace(one, id="word:look-found") if one.id == "word:ask-to-look" else one for one in screen.choices)
    waits = unanswered.passes_on(here) and bool(found_words.of(here, found_words.FOR_THE_TEAM))
    shall_i = Say("look-shall-i-or-else" if waits else "look-shall-i")
    return replace(screen, says=(*screen.says, shall_i), choices=tuple(choices))
