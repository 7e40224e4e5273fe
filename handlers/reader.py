"""Who reads a screen: names are read for them, with an access check, at the moment of rendering.

The one rule: a name that this reader may not (or no longer) see reads the same as one that does not exist.
"""

from __future__ import annotations

from functools import cached_property

from flows.screen import Screen
from flows.words import Moment
from handlers.desk import Desk
from storage import access, clinicians, people
from storage.chats import Chat
from storage.people import Person
from storage.unit import Unit

NOBODY = "…"


class Reader:
    """One chat, at the moment when a screen is drawn for it."""

    def __init__(self, unit: Unit, desk: Desk, chat: Chat, conversation: str = "") -> None:
        self.unit = unit
        self.desk = desk
        self.chat = chat
        #: in which conversation the screen stands
        self.conversation = conversation

    @cached_property
    def person(self) -> Person | None:
        return people.find(self.unit, self.chat.subject) if self.chat.bot == "companion" else None

    def looked(self, verb: str, person: str, object_id: str) -> None:
        """The row that the person can read: one for each opening, however often its screen is tried or drawn again."""
        self.unit.audit_once(
            verb, actor=self.chat.subject, subjects=(person,), object_id=object_id, day=self.unit.now.date(),
            occasion=self.conversation,
        )  # fmt: skip

    @cached_property
    def zone(self) -> str:
        """The reader's own zone."""
        if self.chat.bot == "companion":
            return self.person.profile.zone if self.person else self.desk.team.zone
        clinician = clinicians.find(self.unit, self.chat.subject)
        return clinician.zone if clinician else self.desk.team.zone

    def zone_for(self, screen: Screen) -> str:
        """The zone, read only where a screen shows an instant."""
        args = [screen.args, *(say.args for say in screen.says), *(choice.args for choice in screen.choices)]
        shows_instant = any(isinstance(value, Moment) for one in args for value in one.values())
        return self.zone if shows_instant else self.desk.team.zone

    def name(self, subject: str) -> str:
        """What somebody is called, if this reader may know."""
        if self.person is not None and subject == self.person.id:
            return self.person.profile.name
        if self.chat.bot == "companion":
            clinician = clinicians.find(self.unit, subject)
            return clinician.name if clinician else NOBODY
        if access.may(self.unit, self.chat.subject, subject):
            person = people.find(self.unit, subject)
            if person is not None:
                return person.profile.name
        return self._colleague(subject)

    def _colleague(self, subject: str) -> str:
        """Whoever works here knows who else does."""
        mine = clinicians.find(self.unit, self.chat.subject)
        other = clinicians.find(self.unit, subject) if mine is not None and mine.state == "active" else None
        return other.name if other else NOBODY
