"""What was set for a person, what is over, and who opened their record: told by a neutral line that opens on a tap.

The one rule: one line stands unopened for each, and what was not opened is brought when they are here again.
"""

from __future__ import annotations

from typing import Literal

from flows.hours import is_within
from handlers import beside
from handlers.desk import Desk
from handlers.here import Here
from storage import break_glass, chats, conversations, outbox, people, restrictions
from storage.restrictions import Restriction
from storage.unit import Unit

NEWS, OPENED = "limit-news", "record-opened"
OVER = "/over"

Way = Literal["sent", "waits", "kept"]


def about_of(one: Restriction) -> str:
    return one.id + (OVER if one.ended_at is not None else "")


def tell(unit: Unit, desk: Desk, one: Restriction) -> Way:
    """The line about it, in place of an earlier one that was not opened."""
    return _arrives(unit, desk, one.person, NEWS, about_of(one), stale=one.id)


def tell_opened(unit: Unit, desk: Desk, opening: break_glass.Opened) -> Way:
    return _arrives(unit, desk, opening.person, OPENED, opening.id)


def bring(there: Here) -> None:
    """Whoever is here again gets what they have not opened and what was not brought to this chat."""
    if there.person is None or there.person.state != "active" or there.chat.closed_at is not None:
        return
    for one in restrictions.untold(there.unit, there.chat.subject):
        _bring_again(there, NEWS, about_of(one))
    for opening in break_glass.unseen(there.unit, there.chat.subject):
        _bring_again(there, OPENED, opening.id)


def _bring_again(there: Here, name: str, about: str) -> None:
    run = there.talk.running(name, about)
    beside.bring(there, name, about, run.conversation if run is not None else None)


def _arrives(unit: Unit, desk: Desk, person: str, name: str, about: str, *, stale: str = "") -> Way:
    phone = chats.phone(unit, person)
    if phone is None:
        return "kept"
    there = Here.between(unit, desk, phone)
    if stale:
        _close(there, stale)
    if phone.unreachable_since is not None:
        return "kept"
    screen = beside.put_beside(there, name, about)
    if screen is None:
        return "kept"
    there.post(screen, answer=False)
    profile = people.get(unit, person).profile
    return "sent" if is_within(profile.hours, profile.zone, unit.now) else "waits"


def _close(there: Here, restriction: str) -> None:
    """What it said before holds no longer; its buttons do nothing."""
    for run in conversations.waiting(there.unit, there.chat.id):
        one = run.conversation
        if one.script == NEWS and one.about.startswith(restriction):
            conversations.set_state(there.unit, one.id, "closed")
            outbox.cancel_for_conversation(there.unit, one.id)
