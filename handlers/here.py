"""Where a turn stands: the transaction, the desk, the chat and who holds it.

The one rule: what a turn does in another chat is only rows in that chat's outbox (DESIGN 4).
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from flows.events import Inbound, Joined
from flows.questions import Party
from flows.screen import Screen, pack_screen
from handlers.desk import Desk
from storage import chats, clinicians, conversations, outbox, people
from storage.chats import Chat
from storage.clinicians import Clinician
from storage.outbox import Klass
from storage.people import Person
from storage.unit import Unit

if TYPE_CHECKING:
    from handlers.talk import Talk


class StillArriving(Exception):
    """A screen is on its way to this chat: whether this text answers it can be told in a moment."""


class Here:
    """One chat in one turn. `save` writes the chat's state back, once, where it changed."""

    def __init__(self, unit: Unit, desk: Desk, inbound: Inbound, chat: Chat) -> None:
        self.unit = unit
        self.desk = desk
        self.inbound = inbound
        self.chat = chat
        #: whether the turn may ask to be tried again in a moment (StillArriving)
        self.patient = False
        #: the routes have just been shown: nothing is asked below them until the person does something
        self.hushed = False
        self._saved = chat.state

    @classmethod
    def between(cls, unit: Unit, desk: Desk, chat: Chat) -> Here:
        """Not an update from outside, but something of ours about this chat."""
        return cls(
            unit, desk, Inbound(bot=chat.bot, channel=chat.channel, address=chat.address, key="", event=Joined()), chat
        )

    @property
    def party(self) -> Party:
        return "person" if self.chat.bot == "companion" else "clinician"

    @property
    def language(self) -> str:
        return self.chat.language

    @cached_property
    def talk(self) -> Talk:
        from handlers.talk import Talk  # noqa: PLC0415 - the two know each other

        return Talk(self)

    @cached_property
    def person(self) -> Person | None:
        """The person whose chat this is; None for a guest and in the console."""
        return people.find(self.unit, self.chat.subject) if self.chat.bot == "companion" else None

    @cached_property
    def clinician(self) -> Clinician | None:
        """The clinician whose chat this is; None for a guest and in the companion."""
        return clinicians.find(self.unit, self.chat.subject) if self.chat.bot == "console" else None

    def forget_person(self) -> None:
        """After a record changed the person: read anew."""
        self.__dict__.pop("person", None)
        self.__dict__.pop("clinician", None)

    def may_talk(self) -> bool:
        """Whether more than joining, waiting and help is open to this chat."""
        if self.chat.closed_at is not None:
            return False
        if self.chat.bot == "console":
            return self.clinician is not None and self.clinician.state == "active"
        return self.person is not None and self.person.state in {"active", "joining"}

    def post(self, screen: Screen, *, klass: Klass = "C", answer: bool = True) -> str:
        """Queue a screen for this chat; "" where it asks something and nothing is to be asked now."""
        if self.hushed and klass == "C" and screen.question:
            return ""
        return outbox.add(
            self.unit,
            bot=self.chat.bot,
            chat=self.chat.id,
            subject=self._about(screen),
            klass=klass,
            card=screen.card,
            conversation=screen.conversation,
            screen=pack_screen(screen),
            answer=answer,
        )

    def _about(self, screen: Screen) -> str:
        """Under whose key it stands: what a console shows of a person is the person's, whoever typed it (DESIGN 8).
        Last words hold nobody's, and must reach a clinician whose link has just ended.
        """
        if self.chat.bot == "companion":
            return self.chat.subject
        return conversations.runs_about(self.unit, screen.conversation) or self.chat.subject

    def strip(self) -> None:
        """Every card of this chat loses its buttons."""
        cards = [card.message for card in self.chat.state.cards.values()]
        for message in cards:
            outbox.add(
                self.unit, bot=self.chat.bot, chat=self.chat.id, subject=self.chat.subject,
                do="strip", message_ids=[message], answer=True,
            )  # fmt: skip

    def move_to(self, chat: Chat) -> None:
        """The turn goes on in another chat row (a guest who redeemed a code)."""
        self.chat = chat
        self._saved = chat.state
        self.forget_person()

    def activate(self, conversation: str) -> None:
        self.chat = replace(self.chat, state=replace(self.chat.state, active=conversation))

    def something_stands_below(self) -> None:
        """A card is edited only while it is the newest thing in its chat."""
        state = self.chat.state
        order = max(state.order, getattr(self.inbound.event, "order", 0))
        self.chat = replace(self.chat, state=replace(state, newest="", order=order))

    def save(self) -> None:
        if self.chat.state != self._saved:
            chats.save_state(self.unit, self.chat)
            self._saved = self.chat.state
