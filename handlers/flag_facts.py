"""What the scripts about flags are told when they start.

The one rule: a person's own flags are read in their own chat; a clinician's facts are ids and states alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from flows import ask_to_look, my_flags
from flows.console_alert import AlertFacts
from flows.console_flags import LookAtFlagFacts
from handlers import escalating, found_words, pin_gate
from handlers.here import Here
from storage import flags

MOST_NAMED = 30
"""Colleagues who are offered by name."""


def _ask(here: Here, about: str) -> ask_to_look.Facts:
    from handlers import facts  # noqa: PLC0415 - the two know each other

    hours = here.desk.team.hours_in(here.language)
    found = [one.words for one in found_words.of(here)] if about == "found" else []
    hidden = bool(found) and pin_gate.state(here) != "open"
    return ask_to_look.Facts(clinician=facts.clinician_name(here), team_hours=hours, found=found, hidden=hidden)


def _list(here: Here, about: str) -> my_flags.ListFacts:
    found = flags.of(here.unit, here.chat.subject)
    waiting = [one for one in found if one.answered_at is None]
    quiet = bool(waiting) and all(one.quiet for one in waiting)
    return my_flags.ListFacts(any=bool(found), waiting=bool(waiting), quiet=quiet)


def _news(here: Here, about: str) -> my_flags.NewsFacts | None:
    flag = flags.get(here.unit, here.chat.subject, about)
    if flag is None or here.person is None:
        return None
    answered = flag.answered_at is not None
    return my_flags.NewsFacts(flag=flag.id, answered=answered, wording=here.person.profile.wording)


def _look(here: Here, about: str) -> LookAtFlagFacts | None:
    """`about` is "person/flag"; whether this clinician may was asked before."""
    person, _, id_ = about.partition("/")
    flag = flags.get(here.unit, person, id_)
    if flag is None:
        return None
    others = tuple(one for one in escalating.colleagues(here.unit) if one != here.chat.subject)
    return LookAtFlagFacts(
        person=person, flag=id_, times=flag.times, answered=flag.answered_at is not None, colleagues=others[:MOST_NAMED]
    )  # fmt: skip


def _alert(here: Here, about: str) -> AlertFacts | None:
    person, _, id_ = about.partition("/")
    flag = flags.get(here.unit, person, id_)
    return None if flag is None else AlertFacts(person=person, flag=id_, opened=flag.opened_at is not None)


GATHERERS: Mapping[str, Callable[[Here, str], Any]] = {"ask-to-look": _ask, "my-flags": _list, "flag-news": _news}
CONSOLE_GATHERERS: Mapping[str, Callable[[Here, str], Any]] = {
    "look-at-flag": _look,
    "alert": _alert,
}
