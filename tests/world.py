"""Invented people with phones, on the real turn and the real outbox: what one says, and what both then see.

No network and no loop: updates go straight into `take_turn`, rows go through the sender's own hand-off and write-back,
and each chat keeps what a person would see in it. What one person typed may never be shown in another person's chat:
that is judged at every delivery, in every test.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.handoff import Room, hand_off
from bot.results import Result, write_back
from bot.service import PRACTICE
from content.help_check import help_check
from content.phrasebook import Phrasebook
from content.rendered import Button, Rendered
from flows import safety
from flows.engine import replay
from flows.events import Bot, Command, Event, Inbound, Pressed, Text, typed_in
from flows.mending import mended
from flows.model import Conversation, ScriptDefinition, pack_facts
from handlers import escalating, hand_over
from handlers.buttons import Signer
from handlers.channel import Capabilities, Sent
from handlers.desk import Desk
from handlers.here import Here
from handlers.limit_records import run_out
from handlers.present import present
from handlers.reminding import plan
from handlers.telegram_drawing import paragraphs
from handlers.turn import take_turn
from handlers.web_log import entry_of
from storage import (
    alerts,
    chats,
    clinicians,
    conversations,
    hand_overs,
    invites,
    links,
    people,
    reminders,
    restrictions,
)
from storage.chats import Chat
from storage.conversations import Record
from storage.database import Database, _engine
from storage.outbox import Row
from storage.people import Profile
from storage.unit import Unit

A_SENTENCE = 16
"""Letters from which on typed words are one person's own; shorter ones anybody may type."""

START = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


@dataclass
class Message:
    """One message in a chat as its reader sees it."""

    id: str
    rendered: Rendered | None = None
    own: str = ""


@dataclass
class Channel:
    """The drawing side of a channel, without a platform."""

    bot: Bot
    name: str = "telegram"
    capabilities: Capabilities = field(
        default_factory=lambda: Capabilities(buttons=True, edit=True, delete=True, longest=4096)
    )


@dataclass
class Phone:
    """One chat of one bot, as seen by whoever holds it; `id` is the subject's."""

    world: World
    bot: Bot
    address: str
    name: str
    id: str = ""
    language: str = "en"
    messages: list[Message] = field(default_factory=list)
    new: list[Message] = field(default_factory=list)

    def says(self, words: str, *, key: str = "", deliver: bool = True, at: datetime | None = None) -> None:
        moment = at or self.world.now
        self.messages.append(Message(self.world.next_id(), own=words))
        order = int(self.messages[-1].id)
        self._send(Text(words, moment.timestamp(), order), key=key, deliver=deliver, message_id=str(order))

    def sends(self, event: Event) -> None:
        """Something that is no text: a picture, a changed message."""
        self._send(event, message_id=self.world.next_id())

    def commands(self, name: str, rest: str = "") -> None:
        self.messages.append(Message(self.world.next_id(), own=f"/{name}"))
        self._send(Command(name, rest), message_id=self.messages[-1].id)

    def presses(self, label: str, *, deliver: bool = True, key: str = "") -> None:
        """Press the newest button with this label (or beginning with it)."""
        self._send(Pressed(self.button(label).data), deliver=deliver, key=key)

    def opens(self, name: str, *labels: str) -> None:
        """A clinician opens a person from the list, and goes on from there."""
        self.commands("people")
        for label in (name, *labels):
            self.presses(label)

    def presses_data(self, data: str, *, deliver: bool = True) -> None:
        self._send(Pressed(data), deliver=deliver)

    def button(self, label: str) -> Button:
        for message in reversed(self.messages):
            for exact in (True, False):
                for button in message.rendered.buttons if message.rendered else ():
                    said = plain(button.label)
                    if said == label or (not exact and said.startswith(label)):
                        return button
        seen = [plain(b.label) for m in self.messages if m.rendered for b in m.rendered.buttons]
        raise AssertionError(f"no button {label!r} on {self.name}'s phone, only {seen}")

    @property
    def screen(self) -> Rendered:
        """The newest thing that Wren put there."""
        return next(m.rendered for m in reversed(self.messages) if m.rendered is not None)

    def reads(self) -> str:
        """All that stands in the chat, as plain text."""
        return "\n".join(words_of(m.rendered) if m.rendered else m.own for m in self.messages)

    def _send(self, event: Event, *, key: str = "", deliver: bool = True, message_id: str = "") -> None:
        self.world.take(
            Inbound(
                bot=self.bot, channel="telegram", address=self.address, key=key or self.world.next_id(), event=event,
                language_code=self.language, message_id=message_id,
            )
        )  # fmt: skip
        if deliver:
            self.world.deliver()


class World:
    """Everything that a conversation needs, on a migrated database."""

    def __init__(self, database: Database) -> None:
        self.database = self._first = database
        self.now = START
        self.phones: dict[tuple[Bot, str], Phone] = {}
        self.faults: list[Exception] = []
        self.last_person = ""
        self._ids = 0
        self._check = help_check()
        phrasebook = Phrasebook.load()
        self.desk = Desk(
            phrasebook=phrasebook,
            signer=Signer(database.signing_key),
            team=PRACTICE,
            languages=tuple(phrasebook.languages),
            steady=lambda: self.now.timestamp(),  # noqa: PLW0108 - the clock moves
            bot_names={"companion": "wren_test_bot", "console": "wren_console_bot"},
        )

    def next_id(self) -> str:
        self._ids += 1
        return str(self._ids)

    def passes(self, **much: float) -> None:
        self.now += timedelta(**much)

    def take(self, inbound: Inbound) -> None:
        inbound = mended(inbound)
        words = typed_in(inbound.event)
        finding = safety.screen(words, self._check) if words else None
        with self.database.unit(self.now) as unit:
            take_turn(unit, self.desk, inbound, finding)

    def comes_round(self) -> None:
        """What the tick does each second: whatever is due is planned, and sent."""
        put_off: set[str] = set()
        with self.database.unit(self.now) as unit:
            over = restrictions.run_out(unit)
        for restriction, person in over:
            with self.database.unit(self.now) as unit:
                run_out(unit, self.desk, person, restriction)
        while True:
            with self.database.unit(self.now) as unit:
                due = [one for one, _ in reminders.due(unit, 50, but=put_off)]
            if not due:
                break
            for one in due:
                with self.database.unit(self.now) as unit:
                    put_off |= set() if plan(unit, self.desk, one) else {one}
        self.hands_over()
        self.escalates()
        self.deliver()

    def hands_over(self) -> list[bool]:
        """What the tick does each second: whoever leaves now leaves; whether each could be carried out."""
        with self.database.unit(self.now) as unit:
            due = hand_overs.due(unit)
        done = []
        for one in due:
            with self.database.unit(self.now) as unit:
                done.append(hand_over.complete(unit, self.desk, one))
        return done

    def escalates(self) -> None:
        """What the tick does each second: the next step of each flag that is due."""
        with self.database.unit(self.now) as unit:
            due = alerts.due(unit, self.desk.steady(), 100)
        for flag, person in due:
            with self.database.unit(self.now) as unit:
                escalating.go_on(unit, self.desk, flag, person)

    def deliver(self) -> None:
        """Send all that is due; both bots."""
        for bot in ("companion", "console"):
            while self._batch(bot):
                pass

    def _batch(self, bot: Bot) -> bool:
        with self.database.unit(self.now) as unit:
            handoff = hand_off(unit, self.draw, bot, {"telegram": Channel(bot)}, Room())
        results = []
        for one in handoff.ready:
            phone = self.phones.get((bot, one.chat.address))
            assert phone is not None, "a row for nobody's phone"
            if one.row.do == "delete":
                phone.messages = [m for m in phone.messages if m.id not in one.row.message_ids]
                results.append(Result(ready=one, sent=Sent(message_ids=(), at=0.0)))
                continue
            if one.row.do == "strip" or one.rendered is None:
                self._strip(phone, one.row.message_ids[0])
                results.append(Result(ready=one, sent=Sent(message_ids=(), at=0.0)))
                continue
            results.append(Result(ready=one, sent=self._show(phone, one.rendered, one.edit, one.strip)))
        with self.database.unit(self.now) as unit:
            write_back(unit, results)
        return bool(handoff.due)

    def draw(self, unit: Unit, chat: Chat, row: Row) -> Rendered | None:
        try:
            rendered = present(unit, self.desk, chat, row)
        except Exception as fault:  # raised again; kept, since the hand-off only logs it
            self.faults.append(fault)
            raise
        if rendered is not None:
            assert paragraphs(rendered)
            assert entry_of(rendered)
        return rendered

    def _show(self, phone: Phone, rendered: Rendered, edit: str, strip: str) -> Sent:
        self._judge(phone, rendered)
        if edit:
            message = next(m for m in phone.messages if m.id == edit)
            message.rendered = rendered
        else:
            message = Message(self.next_id(), rendered)
            phone.messages.append(message)
            if strip:
                self._strip(phone, strip)
        phone.new.append(Message(message.id, rendered))
        return Sent(message_ids=(message.id,), at=self.now.timestamp(), order=int(message.id))

    def _judge(self, phone: Phone, rendered: Rendered) -> None:
        """The standing oracle: what one person typed never stands in another person's chat."""
        shown = words_of(rendered)
        for other in self.phones.values():
            if other is phone or other.bot == "console" or phone.bot == "console" or other.id == phone.id:
                continue
            strangers = {message.own for message in other.messages if len(message.own) >= A_SENTENCE}
            assert not [words for words in strangers if words in shown], f"{other.name}'s words in {phone.name}'s chat"

    def _strip(self, phone: Phone, message_id: str) -> None:
        for message in phone.messages:
            if message.id == message_id and message.rendered is not None:
                message.rendered = replace(message.rendered, buttons=())

    def close(self) -> None:
        """Close what a restart has opened."""
        if self.database is not self._first:
            self.database.close()

    def restart(self) -> None:
        """The process ends and another opens the same database; whoever waited for an answer of the sender waits."""
        url, key = self.database.engine.url, self.database.keys
        self.database.close()
        self.database = Database(_engine(url), key)

    # People

    def clinician(self, name: str = "Dr Lee") -> Phone:
        """A clinician with a console that is linked."""
        with self.database.unit(self.now) as unit:
            id_ = clinicians.add(unit, name=name)
            code = invites.make(unit, "clinician", id_, "")
        phone = self.phone("console", name)
        phone.commands("start", code)
        phone.id = id_
        return phone

    def begin_together(self, script: ScriptDefinition, facts: Any, person: Phone, clinician: Phone) -> None:
        """A conversation of two, begun on both phones; the product has no such script yet."""
        self.desk = replace(
            self.desk, scripts={bot: {**known, script.name: script} for bot, known in self.desk.scripts.items()}
        )
        with self.database.unit(self.now) as unit:
            both = {phone.bot: chats.find(unit, phone.bot, phone.address) for phone in (person, clinician)}
            conversation = Conversation(id=unit.new_id(), script=script.name, facts=pack_facts(facts))
            ids = {bot: chat.id for bot, chat in both.items() if chat is not None}
            record = Record(
                conversation=conversation,
                subject=person.id,
                person_chat=ids["companion"],
                clinician_chat=ids["console"],
            )
            conversations.add(unit, record)
            for chat in both.values():
                assert chat is not None
                here = Here.between(unit, self.desk, chat)
                here.activate(conversation.id)
                here.talk.show(record, replay(conversation, script))
                here.save()
        self.deliver()

    def phone(self, bot: Bot, name: str, language: str = "en") -> Phone:
        phone = Phone(self, bot, f"{bot}-{len(self.phones)}", name, language)
        self.phones[bot, phone.address] = phone
        return phone

    def invited(self, clinician: Phone, name: str = "Ana", *, phrase: str = "blue teapot", language: str = "en") -> str:
        """A person with an invite, linked to this clinician; the code."""
        with self.database.unit(self.now) as unit:
            id_ = people.add(unit, Profile(name=name, phrase=phrase, language=language))
            links.start(unit, id_, clinician.id)
            self.last_person = id_
            return invites.make(unit, "person", id_, clinician.id)

    def person(self, clinician: Phone, name: str = "Ana", *, language: str = "en", hints: bool = False) -> Phone:
        """A person who has joined and was confirmed, with nothing said yet."""
        code = self.invited(clinician, name, language=language)
        phone = self.phone("companion", name, language)
        phone.commands("start", code)
        with self.database.unit(self.now) as unit:
            person = people.get(unit, self.last_person)
            people.save_profile(unit, replace(person, profile=replace(person.profile, hints_off=not hints)))
            people.set_state(unit, person.id, "active")
            chat = chats.find(unit, "companion", phone.address)
            assert chat is not None
            chats.set_language(unit, chat.id, language)
            conversations.set_state(unit, chat.state.active, "finished")
            chats.save_state(unit, replace(chat, state=replace(chat.state, active="")))
        phone.id = self.last_person
        phone.messages.clear()
        phone.new.clear()
        return phone


ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069\u200f\u200e"))


def plain(text: str) -> str:
    return text.translate(ISOLATES)


def words_of(rendered: Rendered) -> str:
    """All words of a screen, a line each, buttons last."""
    lines = [block.text or "\n".join(" | ".join(row) for row in block.cells) for block in rendered.blocks]
    lines += [rendered.place, rendered.question, rendered.explain, rendered.notice]
    lines += [button.label for button in rendered.buttons]
    return plain("\n".join(line for line in lines if line))
