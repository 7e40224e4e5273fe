"""One line that says what to do, the first time somebody meets a kind of screen; off with one tap.

The one rule: once only, each, and never after they are off.
"""

from __future__ import annotations

from dataclasses import replace

from flows.screen import Choice, Screen
from flows.words import Say
from handlers.here import Here
from storage import people

HINTED = frozenset({"rating", "more-help", "read-back", "choose-areas", "makes-it-hard", "by-when", "menu"})
"""The questions whose first showing has a line `hint-<message>`."""


def with_hint(here: Here, screen: Screen) -> Screen:
    """The screen with its line, if this person has not seen it yet."""
    if screen.message not in HINTED:
        return screen
    person = here.person
    if person is None or person.profile.hints_off or screen.message in person.profile.hints_seen:
        return screen
    seen = [*person.profile.hints_seen, screen.message]
    people.save_profile(here.unit, replace(person, profile=replace(person.profile, hints_seen=seen)))
    here.forget_person()
    hint = Say(f"hint-{screen.message}", style="small")
    off = Choice("word:no-hints", "no-hints", group="ways")
    return replace(screen, says=(*screen.says, hint), choices=(*screen.choices, off))
