"""Somebody without a link is sought by name or reference, and their record opened for a few hours with a reason.

The one rule: the search tells nothing but one person or nobody; and whoever opens is told on by name, at once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from flows.limit_outcomes import GlassBroken, PersonSought, SetBack
from flows.screen import Screen
from flows.words import Args, Moment, NameOf, Say
from handlers import limit_news, link_ends
from handlers.beside import put_beside
from handlers.escalating import leads_of
from handlers.here import Here
from storage import access, break_glass, chats, flags, people
from storage.break_glass import Opened
from storage.unit import Unit

Says = tuple[Say, ...]

BROKEN = "break glass"
"""Audit verb; the person reads it, marked, in "Who has looked"."""

SOUGHT = "seek person"


def find(unit: Unit, words: str) -> str | None:
    """Whose whole name, or whose reference, this is; None where it is nobody's, or more than one person's."""
    wanted = " ".join(words.split()).casefold()
    found = []
    for id_ in people.ids(unit):
        name = people.get(unit, id_).profile.name
        if wanted in {" ".join(name.split()).casefold(), flags.reference(id_).casefold()}:
            found.append(id_)
    return found[0] if len(found) == 1 else None


def sought(here: Here, outcome: PersonSought) -> Says:
    """Whom they work with opens as ever; anybody else asks for a reason first."""
    who = here.clinician
    found = find(here.unit, outcome.words) if who is not None and access.may_seek(who) else None
    here.unit.audit(SOUGHT, actor=here.chat.subject, subjects=(found,) if found else ())
    if who is None or found is None:
        return _nobody(here)
    if people.get(here.unit, found).state == "died" and access.may_set_back(who):
        here.talk.start("set-back", found)
    elif access.may(here.unit, who.id, found):
        here.talk.start("open-person", found)
    elif access.is_at_work(who):
        here.talk.start("break-glass", found)
    else:
        return _nobody(here)
    return ()


def _nobody(here: Here) -> Says:
    here.talk.start("people", says=(Say("find-nobody"),))
    return ()


def broken(here: Here, outcome: GlassBroken) -> Says:
    who, person = here.clinician, people.find(here.unit, outcome.sought)
    if who is None or not access.is_at_work(who) or person is None:
        here.unit.audit(f"refused {BROKEN}", actor=here.chat.subject, subjects=(outcome.sought,))
        return (Say("card-not-there"),)
    one = break_glass.open_(here.unit, person=person.id, clinician=who.id, words=outcome.why)
    here.unit.audit(BROKEN, actor=who.id, subjects=(person.id,), object_id=one.id, reason=one.reason)
    limit_news.tell_opened(here.unit, here.desk, one)
    _tell_leads(here, one)
    here.talk.start("open-person", person.id)
    return ()


def _tell_leads(here: Here, one: Opened) -> None:
    """The leads of this person's team, with first letters and a reference; where none of them may see the person,
    every lead learns that it was done, and nothing of whose record it is."""
    leads = [id_ for id_ in leads_of(here.unit, one.person) if id_ != one.clinician]
    for id_ in leads:
        for chat in chats.consoles_of(here.unit, id_):
            there = Here.between(here.unit, here.desk, chat)
            if access.may(here.unit, id_, one.person):
                screen = put_beside(there, "glass-told", f"{one.person}/{one.id}")
            else:
                args: Args = {"clinician": NameOf(one.clinician), "at": Moment(one.at.isoformat())}
                screen = Screen(message="glass-told-nobodys", args=args)
            if screen is not None:
                there.post(screen, answer=False)


WRITERS: Mapping[type[Any], Callable[[Here, Any], Says]] = {
    PersonSought: sought,
    GlassBroken: broken,
    SetBack: link_ends.set_back,
}
