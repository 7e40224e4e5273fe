"""Wren, one script or one language is stopped: a plain line and the routes, and what was typed is kept.

The one rule: help, hide, stop and the language go on, and nothing typed is lost.
"""

from __future__ import annotations

from dataclasses import replace

from content import reading
from flows.events import Command, Edited, Event, Pressed
from flows.safety import Finding
from flows.stops import ALL, is_stopped, language
from flows.words import Say
from handlers import kept_words
from handlers.buttons import conversation_of, word_of
from handlers.here import Here
from handlers.screens import help_now
from handlers.words import STARTS


def hold(here: Here, event: Event, finding: Finding | None) -> bool:
    """True where this update would go to something that is stopped, and was answered here."""
    if not here.chat.stops or not is_stopped(here.chat.stops, script_of(here, event, finding), here.language):
        return False
    if finding is not None and finding.words and not isinstance(event, Edited):
        word = reading.word_for(finding.words, here.language)
        if not word:
            kept_words.keep(here, finding.words)
    if not here.hushed:  # the routes stand there already, and nothing may push them out of sight
        say(here)
    return True


def instead_of(here: Here, name: str, about: str) -> None:
    """A script that is stopped would have begun; the words that it would have asked about are kept."""
    if name == "outside" and here.inbound.key:
        kept_words.keep(here, about)
    say(here)


def say(here: Here) -> None:
    """The line, and the routes of where they are below it."""
    whole = bool({ALL, language(here.language)} & set(here.chat.stops))
    screen = help_now(here)
    here.post(replace(screen, says=(Say("wren-is-stopped" if whole else "part-is-stopped"), *screen.says)))


def script_of(here: Here, event: Event, finding: Finding | None) -> str:
    """The script that this update would go to."""
    match event:
        case Pressed(data=data) if (word := word_of(data)) is not None:
            return _of_word(here, word)
        case Pressed(data=data):
            named = conversation_of(data)
            record = here.talk.get(named) if named else None
            return record.conversation.script if record is not None else "menu"
        case Command(name=name):
            return STARTS.get(name, "menu")
        case _:
            word = reading.word_for(finding.words, here.language) if finding is not None else ""
            return _of_word(here, word)


def _of_word(here: Here, word: str) -> str:
    if word in {"menu", "pause", "carry-on", "no-hints"}:
        return "menu"  # what is carried on is looked at when it is drawn
    if word in STARTS:
        return STARTS[word]
    active = here.talk.active()
    return active.conversation.script if active is not None else "menu"
