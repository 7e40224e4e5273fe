"""A link ends, with its reason: what waits is cancelled in this transaction, and the person is told what is true.

The one rule: after a death nothing is ever sent again; only a lead or an admin can say that it was a mistake.
"""

from __future__ import annotations

from dataclasses import replace

from flows.console_outcomes import LinkEnded
from flows.limit_outcomes import SetBack
from flows.screen import Screen, pack_screen
from flows.words import Args, NameOf, Say
from handlers import appointment_records, escalating, from_team, limit_news, limit_records
from handlers.here import Here
from handlers.initials import initials
from handlers.off_console import take_off
from handlers.opened_journal import OPENED, OPENS
from storage import (
    access,
    audit,
    chats,
    flags,
    invites,
    links,
    outbox,
    people,
    reasons,
    reminders,
    restrictions,
)

Says = tuple[Say, ...]

DIED_TOLD = "console-died-told"

ENDED, DIED, BACK = "end link", "mark died", "set back"
"""Audit verbs; the person reads them in "Who has looked"."""


def ended(here: Here, outcome: LinkEnded) -> Says | None:
    """What this clinician had open about them is closed, and this chat is cleared of it."""
    me, person = here.chat.subject, outcome.person
    if outcome.reason == "died":
        return _died(here, outcome)
    if not links.end(here.unit, person, me, me):
        return None
    _audit(here, ENDED, person, outcome.words or outcome.reason)
    appointment_records.end_all(here, person, clinician=me)
    last = not links.clinicians_of(here.unit, person)
    if last:
        _cancel(here, person, rests=outcome.reason == "hospital")
    if outcome.reason == "hospital":
        _rest(here, person)
    else:
        from_team.link_ended(here, person, outcome.reason)
    if not access.may(here.unit, me, person):
        take_off(here, person, me)
    elif audit.objects_of(here.unit, person, me, OPENED):  # a lead, who reads nobody's journal
        take_off(here, person, me, scripts=OPENS)
    return None


def _cancel(here: Here, person: str, *, rests: bool) -> None:
    """Nobody works with them here any more: nothing that waits goes, nothing comes round, nobody meets them. Reminders
    of somebody who comes back only rest."""
    outbox.cancel_for_subject(here.unit, person)
    appointment_records.end_all(here, person)
    if not rests:
        reminders.stop_all(here.unit, person)


def _rest(here: Here, person: str) -> None:
    """In hospital: a break that one press of theirs ends, and with it, where nobody else is there, this link's end."""
    one = limit_records.put(here.unit, here.chat.subject, person, "hospital", "")
    one = restrictions.save(here.unit, replace(one, kept={"links": [here.chat.subject]}))
    limit_news.tell(here.unit, here.desk, one)


# A death


def _died(here: Here, outcome: LinkEnded) -> Says | None:
    """All links end. What is put back, if this was a mistake, is kept under the person's key."""
    unit, me, person = here.unit, here.chat.subject, people.get(here.unit, outcome.person)
    if person.state == "died":
        return None
    mine = links.clinicians_of(unit, person.id)
    on: tuple[reminders.State, ...] = ("on",)
    quiet: tuple[reminders.State, ...] = ("quiet",)
    kept: dict[str, list[str]] = {
        "links": mine,
        "state": [person.state],
        "on": [one.id for one in reminders.of(unit, person.id, on)],
        "quiet": [one.id for one in reminders.of(unit, person.id, quiet)],
        "flags": [one.id for one in flags.waiting(unit, person.id)],
    }
    limit_records.end_all(unit, person.id, me)
    for one in mine:
        links.end(unit, person.id, one, me)
    _audit(here, DIED, person.id, outcome.reason)
    _cancel(here, person.id, rests=False)
    for chat in chats.open_of(unit, person.id):
        outbox.cancel_for_chat(unit, chat.id)
    invites.revoke(unit, "person", person.id)
    for flag in flags.waiting(unit, person.id):
        escalating.settled(unit, flags.answer(unit, flag, me, ""))
    people.set_state(unit, person.id, "died")
    restrictions.add(unit, person=person.id, kind="died", by=me, why="", kept=kept)
    for one in dict.fromkeys((*mine, me)):
        take_off(here, person.id, one, says="console-link-over")
        if one != me:
            _tell_colleague(here, one, person)
    return None


def _tell_colleague(here: Here, clinician: str, person: people.Person) -> None:
    args: Args = {
        "initials": initials(person.profile.name),
        "reference": flags.reference(person.id),
        "clinician": NameOf(here.chat.subject),
    }
    screen = pack_screen(Screen(message=DIED_TOLD, args=args))
    for chat in chats.consoles_of(here.unit, clinician):  # who it was is the person's, and goes with their key
        outbox.add(here.unit, bot="console", chat=chat.id, subject=person.id, screen=screen)


def set_back(here: Here, outcome: SetBack) -> Says:
    """It was a mistake: links, reminders and what waited for a look are as they were, and the person is asked whether
    to go on. What was cancelled of meetings and messages is not sent after all."""
    unit, me = here.unit, here.chat.subject
    unit.lock_subject(outcome.sought)  # the search that led here is about nobody, so the turn has not locked them
    person = people.find(unit, outcome.sought)
    if here.clinician is None or not access.may_set_back(here.clinician) or person is None or person.state != "died":
        unit.audit("refused set back", actor=me, subjects=(outcome.sought,))
        return (Say("card-not-there"),)
    one = next(one for one in restrictions.standing(unit, person.id) if one.kind == "died")
    people.set_state(unit, person.id, _state(one.kept["state"][0]))
    for clinician in one.kept["links"]:
        links.start(unit, person.id, clinician)
    for id_ in (*one.kept["on"], *one.kept["quiet"]):
        reminder = reminders.get(unit, person.id, id_)
        if reminder is not None:
            state: reminders.State = "quiet" if id_ in one.kept["quiet"] else "on"
            reminders.move_on(unit, replace(reminder, state=state), unit.now)
    for id_ in one.kept["flags"]:
        flag = flags.get(unit, person.id, id_)
        if flag is not None:
            flags.take_answer_back(unit, flag)
    people.set_break(unit, person.id, unit.now)
    one = limit_records.over(unit, one, by=me, words=outcome.why)
    _audit(here, BACK, person.id, outcome.why)
    limit_news.tell(unit, here.desk, one)
    return (Say("set-back-done"),)


def _state(before: str) -> people.State:
    states: dict[str, people.State] = {"active": "active", "unconfirmed": "unconfirmed", "stopped": "stopped"}
    return states.get(before, "invited")


def _audit(here: Here, verb: str, person: str, words: str) -> None:
    reason = reasons.add(here.unit, person, words)
    here.unit.audit(verb, actor=here.chat.subject, subjects=(person,), reason=reason)
