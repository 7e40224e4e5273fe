"""A flag is passed on by its person, opened and answered by a clinician: each is a record, once, with its audit row.

The one rule: nothing of ours closes a flag. What a clinician has not read they have not answered.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from flows.flag_outcomes import (
    ContactNoted,
    FlagAnswered,
    FlagCalled,
    FlagOpened,
    FlagPassedOn,
    LookAsked,
    LookNotWanted,
    LooksQuiet,
    NewsSeen,
)
from flows.words import NameOf, Say
from handlers import escalating, found_words, from_team
from handlers.here import Here
from handlers.screens import help_now
from storage import contacts, flags
from storage.conversations import Record
from storage.flags import Flag, Said

Says = tuple[Say, ...]

OPENED, ANSWERED, CALLED, MET, PASSED = "open flag", "answer flag", "note call", "note contact", "pass flag on"
"""Audit verbs; the person reads them in "Who has looked"."""


def _asked(here: Here, run: Record, outcome: LookAsked) -> None:
    """Kept word for word."""
    now = here.unit.now.isoformat()
    said: tuple[Said, ...] = (Said(at=now, words=outcome.words),) if outcome.words else ()
    if outcome.found:
        when = {one.words: one.at for one in found_words.of(here)}
        said = tuple(Said(at=when.get(words, now), words=words) for words in outcome.found)
    by_others = bool(outcome.found) and bool(found_words.of(here, found_words.BY_OTHERS))
    found_words.clear(here)
    flags.raise_(here.unit, here.chat.subject, outcome.reason, said, quiet=outcome.quiet, by_others=by_others)
    who_is_awake(here)


def who_is_awake(here: Here) -> None:
    """Where nobody can be asked to look just now, who can be rung at this hour stands there at once."""
    if not escalating.is_somebody_there(here.unit, here.desk.team, here.chat.subject):
        here.post(help_now(here), klass="A")


def _not_wanted(here: Here, run: Record, outcome: LookNotWanted) -> None:
    """Nobody is told, and nothing of it is kept to be asked about again."""
    found_words.clear(here)


def _quiet(here: Here, run: Record, outcome: LooksQuiet) -> None:
    flags.set_quiet(here.unit, here.chat.subject, quiet=outcome.quiet)


def news_seen(here: Here, effect: NewsSeen) -> None:
    flag = flags.get(here.unit, here.chat.subject, effect.flag)
    if flag is not None:
        flags.seen(here.unit, flag)


def _opened(here: Here, outcome: FlagOpened) -> None:
    """The first who looks is who the person is told of."""
    flag = flags.get(here.unit, outcome.person, outcome.flag)
    if flag is None or flag.opened_at is not None:
        return
    flag = flags.open_(here.unit, flag, here.chat.subject)
    _audit(here, OPENED, flag)
    from_team.looked_at(here, flag)


def _called(here: Here, outcome: FlagCalled) -> None:
    flag = flags.get(here.unit, outcome.person, outcome.flag)
    if flag is not None and flag.answered_at is None:
        flags.note_call(here.unit, flag, here.chat.subject, outcome.how)
        if outcome.how == "spoke":
            contacts.add(here.unit, person=flag.person, clinician=here.chat.subject, how="spoke")
        _audit(here, CALLED, flag)


def _passed_on(here: Here, outcome: FlagPassedOn) -> Says:
    """A colleague is asked by name, and its person can read to whom it went."""
    named = {"person": NameOf(outcome.person), "clinician": NameOf(outcome.to)}
    flag = flags.get(here.unit, outcome.person, outcome.flag)
    if flag is None or flag.answered_at is not None:
        return (Say("flag-answered-already", args=named),)
    if not escalating.pass_on(here.unit, here.desk, flag, here.chat.subject, outcome.to):
        return (Say("flag-not-passed", args=named),)
    _audit(here, PASSED, flag)
    passed = flags.get(here.unit, outcome.person, outcome.flag)
    if passed is not None:
        from_team.looked_at(here, passed)
    return (Say("flag-passed", args=named),)


def _answered(here: Here, outcome: FlagAnswered) -> Says:
    """Where the person has said more since it was read, it is to be read first."""
    name = {"person": NameOf(outcome.person)}
    flag = flags.get(here.unit, outcome.person, outcome.flag)
    if flag is None or flag.answered_at is not None:
        return (Say("flag-answered-already", args=name),)
    if flag.opened_at is None or flag.times != outcome.times:
        return (Say("flag-said-more", args=name),)
    flag = flags.answer(here.unit, flag, here.chat.subject, outcome.words)
    _audit(here, ANSWERED, flag)
    escalating.settled(here.unit, flag)
    from_team.looked_at(here, flag)
    return (Say("flag-answer-sent", args=name),)


def _met(here: Here, outcome: ContactNoted) -> None:
    id_ = contacts.add(here.unit, person=outcome.person, clinician=here.chat.subject, how=outcome.how)
    here.unit.audit(MET, actor=here.chat.subject, subjects=(outcome.person,), object_id=id_)


def _audit(here: Here, verb: str, flag: Flag) -> None:
    here.unit.audit(verb, actor=here.chat.subject, subjects=(flag.person,), object_id=flag.id)


WRITERS: Mapping[type[Any], Callable[[Here, Record, Any], Says | None]] = {
    LookAsked: _asked,
    LookNotWanted: _not_wanted,
    LooksQuiet: _quiet,
}
CONSOLE: Mapping[type[Any], Callable[[Here, Any], Says | None]] = {
    FlagOpened: _opened,
    FlagCalled: _called,
    FlagAnswered: _answered,
    FlagPassedOn: _passed_on,
    ContactNoted: _met,
}
