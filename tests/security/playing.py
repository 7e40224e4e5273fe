"""Plays one cell: makes who it is, plants what was open before, sends the update, and says what came.

The one rule: what comes from outside enters as a raw update of Telegram through the parser and the real turn.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import delete

from content.help_check import help_check
from flows import safety
from flows.events import typed_in
from flows.screen import unpack_screen
from handlers.here import Here
from handlers.present import present
from handlers.telegram_updates import parse
from handlers.turn import take_turn
from storage import chats, clinicians, conversations, links, outbox, people, tables
from storage.chats import Chat
from storage.unit import Unit
from tests.security import seen as looking
from tests.security.cells import Cell, has_command, table
from tests.security.seen import Before, Seen
from tests.security.ward import Ward, as_role
from tests.world import Phone

WORDS = "See you on Thursday afternoon then"
RANDOM = b"\x5a" * 12
PLANTED_AS: Mapping[str, clinicians.Role] = {
    "admins": "admin", "managers": "admin", "managers-of-owner": "admin", "minders": "admin", "auditors": "auditor",
}  # fmt: skip
_CHECK = help_check()


@dataclass
class Player:
    """One cell in one unit."""

    ward: Ward
    unit: Unit
    cell: Cell

    @property
    def phone(self) -> Phone:
        if self.cell.who == "stranger":
            return self.ward.phones[self.cell.bot, "stranger"]
        if self.cell.bot == "console":
            return self.ward.phones["console", "staff"]
        return self.ward.phones["companion", "other-person" if self.cell.who == "other-person" else "person"]

    @property
    def chat(self) -> Chat:
        return self.ward.chat(self.unit, self.phone)

    @property
    def about(self) -> str:
        """What is tried: hers; of her own chat also the other's."""
        she = self.phone is self.ward.phones["companion", "person"]
        return self._about(self.ward.others if she and self.cell.link == "other" else self.ward.hers)

    def _about(self, ids: Mapping[str, str]) -> str:
        what = self.row["about"]
        if what in {"nobody", "nothing"}:
            return ""
        if what in {"words", "media"}:
            return WORDS if what == "words" else json.dumps({"kind": "photo", "file": "f", "name": "n", "size": 12})
        first, _, second = what.partition("/")
        return f"{first}/{ids[second]}" if first == "add" else ids[what]

    @property
    def row(self) -> Mapping[str, Any]:
        found: Mapping[str, Any] = table()[self.cell.bot][self.cell.script]
        return found

    # Who they are

    def grant(self) -> None:
        """What they had when the conversation was opened."""
        if self.cell.bot == "companion" or self.cell.who == "stranger":
            return
        as_role(self.unit, self.phone.id, PLANTED_AS.get(self.row["for"], "clinician"))
        links.start(self.unit, self.ward.hers["person"], self.phone.id)

    def become(self) -> None:
        """What they are when the update comes."""
        if self.cell.bot == "companion":
            PERSON_IS.get(self.cell.who, lambda player: None)(self)
        elif self.cell.who != "stranger":
            self._link()
            CLINICIAN_IS[self.cell.who](self)

    def _link(self) -> None:
        person, clinician = self.ward.hers["person"], self.phone.id
        here = (tables.link.c.person == person, tables.link.c.clinician == clinician)
        if self.cell.link == "active":
            links.start(self.unit, person, clinician)
        elif self.cell.link == "ended":
            links.start(self.unit, person, clinician)
            links.end(self.unit, person, clinician, "somebody else")
        else:
            self.unit.connection.execute(delete(tables.link).where(*here))
        if self.cell.link == "break-glass":
            from storage import break_glass

            break_glass.open_(self.unit, person=person, clinician=clinician, words="Nobody else could be reached.")

    # What was open before

    def plant(self, phone: Phone | None = None) -> str:
        """The script begins while it was allowed; its conversation, "" where it asks nothing."""
        phone = phone or self.phone
        here = Here.between(self.unit, self.ward.world.desk, self.ward.chat(self.unit, phone))
        was = here.chat.state.active
        bens = phone is self.ward.phones["companion", "other-person"]
        here.talk.start(self.cell.script, self._about(self.ward.others if bens else self.ward.hers))
        here.save()
        active = self.ward.chat(self.unit, phone).state.active
        record = conversations.get(self.unit, active) if active and active != was else None
        if record is None or record.conversation.script != self.cell.script:
            return ""
        self._was_shown(phone, record.conversation.id)
        return record.conversation.id

    def _was_shown(self, phone: Phone, conversation: str) -> None:
        """As if its screen had been sent: typed words count for it."""
        chat = self.ward.chat(self.unit, phone)
        for row_id in sorted(looking.before(self.unit).rows):
            row = outbox.get(self.unit, row_id)
            if row is not None and row.conversation == conversation:
                screen = unpack_screen(row.screen)
                shown = chats.Shown(conversation=conversation, question=screen.question, language="en", at=1.0, order=1)
                chats.save_state(self.unit, chats.with_state(chat, shown=shown))

    def buttons(self, phone: Phone, conversation: str) -> list[str]:
        """The data of every button on its newest screen that answers something."""
        chat = self.ward.chat(self.unit, phone)
        rows = [outbox.get(self.unit, one) for one in sorted(looking.before(self.unit).rows)]
        mine = [row for row in rows if row is not None and row.conversation == conversation]
        rendered = present(self.unit, self.ward.world.desk, chat, mine[-1]) if mine else None
        found = [button.data for button in rendered.buttons] if rendered is not None else []
        return [data for data in found if not data.startswith("w:")]

    # What they send

    def send(self, update: Mapping[str, Any]) -> None:
        inbound = parse({"update_id": self.ward.world.next_id(), **update}, self.cell.bot).inbound
        if inbound is None:
            return
        inbound = replace(inbound, key=self.ward.world.next_id())
        words = typed_in(inbound.event)
        finding = safety.screen(words, _CHECK) if words else None
        take_turn(self.unit, self.ward.world.desk, inbound, finding)

    def message(self, words: str, *, kind: str = "message", chat: str = "private", **more: Any) -> None:
        number = int(self.ward.world.next_id()) + 10_000
        sender = {"id": self.phone.address, "is_bot": False, "language_code": "en"}
        body = {
            "message_id": number, "date": int(self.ward.world.now.timestamp()), "text": words, "from": sender,
            "chat": {"id": self.phone.address, "type": chat}, **more,
        }  # fmt: skip
        self.send({kind: body})

    def press(self, data: str) -> None:
        sender = {"id": self.phone.address, "is_bot": False, "language_code": "en"}
        self.send({"callback_query": {"id": "1", "from": sender, "data": data}})


def play(ward: Ward, cell: Cell) -> list[Seen] | None:
    """What came; one for each button where every button is pressed. None where there is nothing to try."""
    with ward.unit() as unit:
        return WAYS[cell.way](Player(ward, unit, cell))
    raise AssertionError("a unit gives back what was seen")


def _judged(player: Player, act: Callable[[], None]) -> Seen:
    was: Before = looking.before(player.unit)
    act()
    return looking.seen(player.unit, player.ward.world, player.chat, was, actor=player.chat.subject)


def _start(player: Player) -> list[Seen] | None:
    """The router itself. Whoever may not talk never comes to it."""
    player.become()
    here = Here.between(player.unit, player.ward.world.desk, player.chat)
    if not here.may_talk():
        return None

    def act() -> None:
        here.talk.start(player.cell.script, player.about)
        here.save()

    return [_judged(player, act)]


def _command(player: Player) -> list[Seen]:
    from handlers.commands import _SCRIPTS

    player.become()
    names = {script: name for name, script in _SCRIPTS[player.cell.bot].items()}
    name = names.get(player.cell.script, player.cell.script)
    opens = has_command(player.cell) and player.cell.script == "open-person"
    words = f"/open {player.about}" if opens else f"/{name} {player.about}"
    return [_judged(player, lambda: player.message(words))]


def _deep_link(player: Player) -> list[Seen]:
    player.become()
    return [_judged(player, lambda: player.message(f"/start {player.cell.script}_{player.about}"))]


def _planted(player: Player) -> str:
    """Opened while it was allowed, and then things changed."""
    player.grant()
    return player.plant() if player.cell.who != "stranger" else ""


def _own(player: Player) -> list[Seen] | None:
    conversation = _planted(player)
    data = player.buttons(player.phone, conversation) if conversation else []
    player.become()
    found = []
    for one in data:
        before = player.unit.connection.begin_nested()
        found.append(_judged(player, lambda one=one: player.press(one)))
        before.rollback()
    return found or None


def _forged(player: Player) -> list[Seen] | None:
    conversation = _planted(player)
    player.become()
    if not conversation:
        return None
    raw = base64.urlsafe_b64encode(bytes.fromhex(conversation) + RANDOM).decode().rstrip("=")
    return [_judged(player, lambda: player.press(raw))]


def _stale(player: Player) -> list[Seen] | None:
    conversation = _planted(player)
    data = player.buttons(player.phone, conversation) if conversation else []
    if not data:
        return None
    conversations.set_state(player.unit, conversation, "closed")
    chats.save_state(player.unit, chats.with_state(player.chat, active=""))
    player.become()
    return [_judged(player, lambda: player.press(data[0]))]


def _foreign(player: Player) -> list[Seen] | None:
    """A button of whoever may: the clinician in the console, she (or the other) in the companion."""
    other = player.ward.owner if player.cell.bot == "console" else player.ward.phones["companion", _else(player)]
    conversation = player.plant(other)
    data = player.buttons(other, conversation) if conversation else []
    player.become()
    return [_judged(player, lambda: player.press(data[0]))] if data else None


def _else(player: Player) -> str:
    return "person" if player.cell.who in {"other-person", "stranger"} else "other-person"


def _text(player: Player, *, kind: str = "message", **more: Any) -> list[Seen] | None:
    conversation = _planted(player)
    player.become()
    if not conversation and player.cell.who != "stranger":
        return None
    return [_judged(player, lambda: player.message(WORDS, kind=kind, **more))]


WAYS: Mapping[str, Callable[[Player], list[Seen] | None]] = {
    "start": _start,
    "command": _command,
    "deep-link": _deep_link,
    "own": _own,
    "forged": _forged,
    "stale": _stale,
    "foreign": _foreign,
    "text": _text,
    "forwarded": lambda player: _text(player, forward_origin={"type": "user", "date": 1}),
    "edited": lambda player: _text(player, kind="edited_message"),
    "group": lambda player: _text(player, chat="group"),
}


def _role(role: clinicians.Role) -> Callable[[Player], None]:
    return lambda player: as_role(player.unit, player.phone.id, role)


def _in_team(role: clinicians.Role, team: str) -> Callable[[Player], None]:
    def become(player: Player) -> None:
        one = clinicians.get(player.unit, player.phone.id)
        clinicians.save(player.unit, replace(one, role=role, team=team))

    return become


def _away(player: Player, absent: str, cover: str) -> None:
    from storage import absences

    today = player.unit.now.date()
    absences.add(
        player.unit, clinician=absent, cover=cover, first_day=today, last_day=today, zone="Europe/London", by=cover
    )
    _role("clinician")(player)


def _state(state: clinicians.State) -> Callable[[Player], None]:
    return lambda player: clinicians.set_state(player.unit, player.phone.id, state)


CLINICIAN_IS: Mapping[str, Callable[[Player], None]] = {
    "clinician": _role("clinician"),
    "other-team": _in_team("clinician", "elsewhere"),
    "cover": lambda player: _away(player, player.ward.owner.id, player.phone.id),
    "on-leave": lambda player: _away(player, player.phone.id, player.ward.owner.id),
    "suspended": _state("suspended"),  # type: ignore[arg-type] - not built before the states know it
    "left": _state("ended"),
    "lead": _role("lead"),
    "other-lead": _in_team("lead", "elsewhere"),
    "admin": _role("admin"),
    "auditor": _role("auditor"),
}


def _person_state(state: people.State) -> Callable[[Player], None]:
    return lambda player: people.set_state(player.unit, player.phone.id, state)


PERSON_IS: Mapping[str, Callable[[Player], None]] = {
    "ex-person": _person_state("stopped"),
    "declined": _person_state("declined"),
    "joining": _person_state("joining"),
    "unconfirmed": _person_state("unconfirmed"),
    "on-break": lambda player: people.set_break(player.unit, player.phone.id, player.unit.now),
    "closed-phone": lambda player: chats.close(player.unit, player.chat.id),
}
