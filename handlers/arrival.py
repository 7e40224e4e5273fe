"""Arriving: somebody unknown, a code, a new phone, and those who may not (or not yet) talk.

The one rule: a wrong, used, expired or limited code gets the same kind answer; redeeming one carries over the
language alone and erases the guest.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from flows.events import Inbound
from flows.screen import Choice, Screen
from handlers import facts, records
from handlers.access_ended import note_outsider
from handlers.desk import Desk
from handlers.here import Here
from handlers.phones import close_phone
from storage import chats, clinicians, invites, people, subjects
from storage.chats import Chat
from storage.invites import Kind
from storage.unit import Unit

CODE_LETTERS = 12


def new_guest(unit: Unit, desk: Desk, inbound: Inbound) -> Chat:
    """Somebody who is not linked: a subject with a key of its own, forgotten after 72 hours."""
    language = inbound.language_code.split("-", 1)[0].lower()
    language = language if language in desk.languages else "en"
    guest = subjects.add(unit, "guest")
    return chats.add(unit, inbound.bot, inbound.channel, inbound.address, guest, language)


def looks_like_code(words: str) -> bool:
    """Twelve letters and digits, however they are grouped."""
    normal = invites.normal(words)
    return len(normal) == CODE_LETTERS and any(one.isdigit() for one in normal) and len(words) <= CODE_LETTERS + 6


def redeem(here: Here, code: str) -> None:
    """A code joins this chat to the person or the clinician that it was made for."""
    kind: Kind = "person" if here.chat.bot == "companion" else "clinician"
    if not _is_guest(here) and here.chat.closed_at is None and here.may_talk():
        here.talk.home()  # already linked: nothing to redeem
        return
    who = f"{here.chat.bot} {here.chat.channel} {here.chat.address}"
    whose = invites.whose(here.unit, code, kind)
    if whose is not None:
        # before the lock of all codes: a turn that holds one subject and wants another may not hold up everybody's code
        here.unit.lock_subject(whose)
    subject = invites.redeem(here.unit, code, kind, who, here.desk.steady())
    if subject is None:
        here.unit.audit("refuse code", actor=here.chat.subject, subjects=(here.chat.subject,))
        here.post(Screen(message="code-does-not-work"))
        return
    _close_old_phones(here, subject)
    _move(here, subject)
    here.unit.audit("redeem code", actor=subject, subjects=(subject,))
    if kind == "clinician":
        _clinician_arrives(here, subject)
    else:
        _person_arrives(here)


def _clinician_arrives(here: Here, subject: str) -> None:
    """A code opens a console once; whoever was suspended or has left is not let back in by one."""
    if clinicians.get(here.unit, subject).state == "invited":
        clinicians.set_state(here.unit, subject, "active")
    here.forget_person()
    if here.may_talk():
        here.talk.start("console-join")
    else:
        here.post(_screen_for(here))


def _move(here: Here, subject: str) -> None:
    """The turn goes on in the subject's own chat; the same device may come back to the same person."""
    if here.chat.subject == subject:
        chats.reopen(here.unit, here.chat.id)
        here.move_to(replace(here.chat, closed_at=None))
    else:
        here.move_to(chats.move_to_subject(here.unit, here.chat, subject))


def _close_old_phones(here: Here, subject: str) -> None:
    """One phone at a time: what is open elsewhere is closed at once."""
    for chat in chats.of_subject(here.unit, subject):
        if chat.bot == here.chat.bot and chat.id != here.chat.id and chat.closed_at is None:
            close_phone(here, chat)


def _person_arrives(here: Here) -> None:
    """The first time: joining. With a new phone: nothing is asked twice, the clinician confirms again."""
    person = here.person
    assert person is not None, "an invite is made for a person who is kept"
    if person.state in {"active", "unconfirmed"}:
        if person.profile.language in here.desk.languages:
            records.speak(here, person.profile.language)
        people.set_state(here.unit, person.id, "unconfirmed")
        here.forget_person()
        here.post(Screen(message="wait-until-confirmed", args={"clinician": facts.clinician_name(here)}))
        return
    people.set_state(here.unit, person.id, "joining")
    here.forget_person()
    here.talk.start("join")


def answer_outsider(here: Here, event: Any) -> None:  # an Event
    """Whoever may not talk here: a guest, one who waits to be confirmed, one who stopped, a closed phone."""
    typed = getattr(event, "words", "")
    if looks_like_code(typed):
        redeem(here, typed)
        return
    note_outsider(here)
    here.post(_screen_for(here))


def _screen_for(here: Here) -> Screen:
    help_now = (Choice("word:help", "help-now", group="list"),)
    if here.chat.closed_at is not None:
        return Screen(message="phone-is-closed", choices=help_now)
    person = here.person
    team = here.desk.team
    if here.clinician is not None and here.clinician.state == "suspended":
        return Screen(message="console-suspended")
    if person is None:
        return Screen(message="guest-hello" if here.chat.bot == "companion" else "guest-console", choices=help_now)
    told = {"clinician": facts.clinician_name(here), "team": team.team, "phone": team.phone}
    message = {
        "unconfirmed": "wait-until-confirmed",
        "declined": "you-said-no",
        "stopped": "you-stopped",
    }.get(person.state, "guest-hello")
    return Screen(message=message, args=told, choices=help_now)


def _is_guest(here: Here) -> bool:
    return here.person is None and here.clinician is None
