"""What a clinician's act puts into a person's own chat: rows of that chat's outbox, and nothing else.

The one rule: it waits for the person's hours, and its first words say nothing about health.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

from flows.hours import is_within
from flows.screen import Choice, Screen
from handlers import beside, flag_news, hand_over_facts
from handlers.beside import put_beside
from handlers.here import Here
from storage import appointments, chats, conversations, hand_overs, letters, people
from storage.flags import Flag

STILL_NEWS = timedelta(days=31)
"""What became of a meeting longer ago than this is not brought to whoever comes back."""


def confirmed(here: Here, person: str) -> None:
    """Whoever uses the code is this person: the chat is theirs now."""
    _tell(here, person, Screen(card="card", message="you-are-confirmed", choices=_MENU))


def link_ended(here: Here, person: str, reason: str) -> None:
    """Arrives like any other message; who, what it means and what they can do stand behind a tap."""
    there = phone_of(here, person)
    if there is not None:
        _bring(there, "link-ended", f"{here.chat.subject}/{reason}")


Way = Literal["sent", "waits", "kept"]


def message(here: Here, person: str, letter: str) -> Way:
    """A message that opens on a tap: a conversation of its own beside whatever the person is in the middle of.

    It waits for the person's hours and for the end of a break; it is kept where there is no phone that it could go to,
    and brought when there is one (`bring`).
    """
    return _arrives(here, person, "message", letter)


def appointment(here: Here, person: str, id_: str) -> Way:
    """A time to meet, or what became of one: arrives and waits as a message does."""
    return _arrives(here, person, "appointment", id_)


def new_clinician(here: Here, person: str, hand_over: str) -> Way:
    """Who will work with them, and from when; or that it does not come to it."""
    return _arrives(here, person, hand_over_facts.SCRIPT, hand_over)


def way_back(here: Here, person: str) -> Way:
    """An offer of a way back in steps."""
    return _arrives(here, person, "way-back", here.chat.subject)


def _arrives(here: Here, person: str, script: str, about: str) -> Way:
    there = phone_of(here, person)
    if there is None or there.chat.unreachable_since is not None:
        return "kept"
    _bring(there, script, about)
    known = people.get(here.unit, person)
    allowed = is_within(known.profile.hours, known.profile.zone, here.unit.now)
    return "sent" if allowed and known.break_since is None else "waits"


def looked_at(here: Here, flag: Flag) -> None:
    """Somebody opened or answered it. Its person may not want to be told here, or has a line that they did not tap."""
    there = phone_of(here, flag.person)
    if not flag.quiet and there is not None and flag_news.unopened(there, flag) is None:
        _arrives(here, flag.person, flag_news.SCRIPT, flag.id)


def bring(there: Here) -> None:
    """Whoever is here again gets what waits unopened for them and was not brought to this chat."""
    for letter in letters.unopened(there.unit, there.chat.subject):
        _bring_again(there, "message", letter)
    for one in appointments.since(there.unit, there.chat.subject, there.unit.now - STILL_NEWS):
        if one.news and (one.at > there.unit.now or one.state not in appointments.STANDS):
            _bring_again(there, "appointment", one.id)
    for id_ in hand_overs.unseen(there.unit, there.chat.subject, there.unit.now - STILL_NEWS):
        _bring_again(there, hand_over_facts.SCRIPT, id_)
    flag_news.bring(there)


def _bring_again(there: Here, name: str, about: str) -> None:
    running = conversations.waiting(there.unit, there.chat.id)
    run = next(
        (one.conversation for one in running if (one.conversation.script, one.conversation.about) == (name, about)),
        None,
    )
    beside.bring(there, name, about, run)


def _bring(there: Here, name: str, about: str) -> None:
    screen = put_beside(there, name, about)
    if screen is not None:
        there.post(screen, answer=False)


_MENU = (Choice("word:menu", "to-the-menu", group="list"),)


def _tell(here: Here, person: str, screen: Screen) -> None:
    there = phone_of(here, person)
    if there is not None:
        there.post(screen, answer=False)


def phone_of(here: Here, person: str) -> Here | None:
    """The person's phone in use, seen from the clinician's turn."""
    phone = chats.phone(here.unit, person)
    return Here.between(here.unit, here.desk, phone) if phone is not None else None
