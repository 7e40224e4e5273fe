"""The words that always work: help, back, pause, skip, stop, language, hide; between questions menu, plan, journal, carry on.

The one rule: a word works at every step, typed or pressed, and *stop* and *hide* ask once.
"""

from __future__ import annotations

from dataclasses import replace

from flows import draw
from flows.events import Chosen
from flows.words import Say
from handlers import pin_gate
from handlers.here import Here
from handlers.routes import more_ways
from handlers.screens import help_now
from storage import people

STARTS = {
    "stop": "stop",
    "hide": "hide",
    "language": "language",
    "plan": "show-plan",
    "journal": "journal",
    "crisis-plan": "crisis-plan",
    "ask-to-look": "ask-to-look",
    "in-person": "in-person",
    "break": "take-a-break",
    "invite": "invite-person",
    "how-this-works": "how-this-works",
}
"""Word to the script that it starts, where that bot has it."""


BELOW_ROUTES = {"where": ("where-i-am", "help"), "look-found": ("ask-to-look", "found")}
"""Words of the buttons below help: script and what it is about."""


def do_word(here: Here, word: str) -> None:
    """Do what the word says; one that means nothing here leads to the menu."""
    match word:
        case "help" if here.chat.bot == "console":
            here.talk.start("console-help")
        case "help":
            here.post(help_now(here), klass="A")
        case "more-help" if here.chat.bot == "companion":
            here.post(more_ways(here), klass="A")
        case "where" | "look-found" if here.chat.bot == "companion":
            here.talk.start(*BELOW_ROUTES[word])
        case "back" | "skip":
            _way(here, word)
        case "pause":
            here.talk.pause()
        case "carry-on":
            here.talk.carry_on()
        case "no-hints":
            _no_hints(here)
        case _:
            if word == "hide":
                pin_gate.close(here)  # at once: what it asks next is only about what stands on the screen
            name = STARTS.get(word, "")
            here.talk.start(name if name in here.desk.scripts[here.chat.bot] else here.talk.menu)


def _way(here: Here, word: str) -> None:
    """Back and skip, typed: as if pressed on the open question, which may not offer it."""
    record = here.talk.active()
    if record is None:
        here.talk.home()
        return
    seen = here.talk.view(record)
    if seen is None:
        return
    record, view = seen
    offered = {choice.id for choice in draw.choices(record.conversation, view, here.party, here.talk.script(record))}
    if word == "skip" and "skip" not in offered:
        here.talk.show(record, view, note=Say("cannot-skip"))
    else:
        here.talk.step(record, Chosen(word), view)


def _no_hints(here: Here) -> None:
    if here.person is not None:
        without = replace(here.person.profile, hints_off=True)
        people.save_profile(here.unit, replace(here.person, profile=without))
        here.forget_person()
    record = here.talk.active()
    if record is None:
        here.talk.home()
        return
    seen = here.talk.view(record)
    if seen is not None:
        here.talk.show(*seen)
