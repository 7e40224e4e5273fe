"""Chats: one place where one bot talks to one subject, and what stands there.

The one rule: an address is found by its keyed hash only; the address itself and the chat's state are sealed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Row, Select, bindparam, insert, literal_column, select, update

from flows.events import Bot
from storage import subjects, tables
from storage.prepared import Prepared
from storage.types import Json, Missing
from storage.unit import Unit


@dataclass(frozen=True, kw_only=True)
class Shown:
    """The question whose screen was sent last: what a text answers. `at` and `order` are the platform's."""

    conversation: str = ""
    question: str = ""
    language: str = ""
    fingerprint: str = ""
    at: float = 0.0
    order: int = 0


@dataclass(frozen=True, kw_only=True)
class Card:
    """A card that stands in the chat: the platform's id of its message, and whose screens are drawn on it."""

    message: str
    conversation: str = ""
    #: when it was first sent, by our own clock (how old it is is asked of that clock too); 0 where nobody knows
    at: float = 0.0


@dataclass(frozen=True, kw_only=True)
class ChatState:
    #: id of the conversation that runs here
    active: str = ""
    shown: Shown = field(default_factory=Shown)
    #: by name
    cards: Mapping[str, Card] = field(default_factory=dict)
    #: platform id of the newest thing we put there; empty when something of theirs stands below it
    newest: str = ""
    #: the greatest place (the platform's) of anything seen in this chat, theirs or ours
    order: int = 0
    #: until when (steady) a row counts as an answer to what they did
    answering_until: float = 0.0
    #: when (`now`, in seconds) something last came from here, to half a minute
    heard_at: float = 0.0
    #: when (`now`, in seconds) the help check last showed which of its two texts here
    routes_shown: Mapping[str, float] = field(default_factory=dict)
    #: when (ISO) and in what words the help check found something that its writer is asked about; what of harm by
    #: others, and what was written in a check-in or to the team, says so
    found: tuple[tuple[str, ...], ...] = ()
    #: which PIN was pressed here ("own", "second"), until when (steady) it holds, and when (ISO) it was pressed
    pin_as: str = ""
    pin_until: float = 0.0
    pin_opened: str = ""
    #: whether they were told that something could not be taken off the screen
    told_of_sweep: bool = False
    #: whether words of theirs lie beside their updates until they can be asked about (`handlers/kept_words.py`)
    kept: bool = False


@dataclass(frozen=True, kw_only=True)
class Chat:
    id: str
    bot: Bot
    channel: str
    address: str
    subject: str
    language: str
    closed_at: datetime | None = None
    state: ChatState = field(default_factory=ChatState)
    unreachable_since: datetime | None = None
    #: what an admin has stopped (`flows/stops.py`), everywhere
    stops: tuple[str, ...] = ()
    #: the person has died: nothing is ever sent there again
    gone: bool = False


_STATE_FIELDS = {one.name for one in fields(ChatState)}

_table = tables.chat
# read along, so that a turn needs no statement more to know what an admin has stopped (`storage/switches.py`)
_stops = select(tables.setting.c.value).where(tables.setting.c.name == literal_column("'stopped'")).scalar_subquery()
_gone = (
    select(tables.person.c.id)
    .where(tables.person.c.id == _table.c.subject, tables.person.c.state == literal_column("'died'"))
    .correlate(_table)
    .scalar_subquery()
)
_READABLE = (
    select(_table, tables.subject.c.wrapped_key, _stops.label("stops"), _gone.label("gone"))
    .join(tables.subject, tables.subject.c.id == _table.c.subject)
    .where(tables.subject.c.wrapped_key.is_not(None))
)
_FIND = Prepared(_READABLE.where(_table.c.bot == bindparam("bot"), _table.c.address_hash == bindparam("hash")))
_KNOWN = select(_table.c.id).where(_table.c.bot == bindparam("bot"), _table.c.address_hash == bindparam("hash"))
_GET = Prepared(_READABLE.where(_table.c.id == bindparam("id")))
_OF_SUBJECT = _READABLE.where(_table.c.subject == bindparam("subject")).order_by(_table.c.id)
_OPEN_IDS = select(_table.c.id).where(_table.c.closed_at.is_(None)).order_by(_table.c.id)
_ADD = insert(_table)
_THIS = update(_table).where(_table.c.id == bindparam("id_"))
_SAVE_STATE = Prepared(_THIS.values(state=bindparam("state")))
_SET_LANGUAGE = _THIS.values(language=bindparam("language"))
_CLOSE = _THIS.values(closed_at=bindparam("now"))
_REOPEN = _THIS.values(closed_at=None, unreachable_since=None)
_FREE_ADDRESS = _THIS.values(closed_at=bindparam("now"), address_hash=None)
_MARK = _THIS.values(unreachable_since=bindparam("since"))


def find(unit: Unit, bot: str, address: str) -> Chat | None:
    """The chat at this address, closed or not."""
    values = {"bot": bot, "hash": _address_hash(unit, bot, address)}
    row = unit.run(_FIND, values).first()
    return None if row is None else _chat(unit, row, address)


def is_known(unit: Unit, bot: str, address: str) -> bool:
    """Whether anybody ever wrote from this address."""
    values = {"bot": bot, "hash": _address_hash(unit, bot, address)}
    return unit.connection.execute(_KNOWN, values).first() is not None


def get(unit: Unit, id_: str) -> Chat:
    row = unit.run(_GET, {"id": id_}).first()
    if row is None:
        raise Missing(f"no chat {id_}")
    return _chat(unit, row)


def of_subject(unit: Unit, subject: str) -> list[Chat]:
    """All of them, closed ones too, oldest first."""
    return _chats(unit, _OF_SUBJECT, {"subject": subject})


def open_ids(unit: Unit) -> list[str]:
    """Every chat, of both bots, that is not closed; oldest first."""
    return list(unit.connection.execute(_OPEN_IDS).scalars())


def add(unit: Unit, bot: str, channel: str, address: str, subject: str, language: str) -> Chat:
    chat = Chat(
        id=unit.new_id(), bot=cast("Bot", bot), channel=channel, address=address, subject=subject, language=language
    )
    unit.connection.execute(
        _ADD,
        {
            "id": chat.id, "subject": subject, "bot": bot, "channel": channel,
            "address_hash": _address_hash(unit, bot, address),
            "address": unit.seal(subject, "chat", chat.id, "address", address),
            "language": language, "state": _sealed(unit, chat), "opened_at": unit.now,
            "closed_at": None, "unreachable_since": None,
        },
    )  # fmt: skip
    return chat


def save_state(unit: Unit, chat: Chat) -> None:
    unit.run(_SAVE_STATE, {"id_": chat.id, "state": _sealed(unit, chat)})


def set_language(unit: Unit, id_: str, language: str) -> None:
    unit.connection.execute(_SET_LANGUAGE, {"id_": id_, "language": language})


def close(unit: Unit, id_: str) -> None:
    """Nothing more is sent there; whoever writes from that address is still recognised."""
    unit.connection.execute(_CLOSE, {"id_": id_, "now": unit.now})


def reopen(unit: Unit, id_: str) -> None:
    unit.connection.execute(_REOPEN, {"id_": id_})


def move_to_subject(unit: Unit, chat: Chat, subject: str) -> Chat:
    """A redeemed code: a new row under the new subject. Only the language comes along; a guest is erased."""
    unit.connection.execute(_FREE_ADDRESS, {"id_": chat.id, "now": unit.now})
    if subjects.kind_of(unit, chat.subject) == "guest":
        subjects.erase(unit, chat.subject)
    return add(unit, chat.bot, chat.channel, chat.address, subject, chat.language)


def mark_unreachable(unit: Unit, id_: str, since: datetime | None) -> None:
    """`since` None: reachable again."""
    unit.connection.execute(_MARK, {"id_": id_, "since": since})


def with_state(chat: Chat, **changes: Any) -> Chat:  # the fields of ChatState
    return replace(chat, state=replace(chat.state, **changes))


def open_of(unit: Unit, subject: str) -> list[Chat]:
    """Those that are not closed, oldest first; a new phone closes the one before."""
    return [chat for chat in of_subject(unit, subject) if chat.closed_at is None]


def consoles_of(unit: Unit, clinician: str) -> list[Chat]:
    """Every console that this clinician has open."""
    return [chat for chat in open_of(unit, clinician) if chat.bot == "console"]


def phone(unit: Unit, person: str) -> Chat | None:
    """The person's phone in use; None where they have none."""
    return next(reversed(open_of(unit, person)), None)


def _chats(unit: Unit, query: Select[Any], values: dict[str, Json]) -> list[Chat]:
    return [_chat(unit, row) for row in unit.connection.execute(query, values).all()]


def _chat(unit: Unit, row: Row[Any], address: str | None = None) -> Chat:
    unit.hold_key(row.subject, row.wrapped_key)
    if address is None:
        address = cast("str", unit.open(row.subject, "chat", row.id, "address", row.address))
    return Chat(
        id=row.id,
        bot=row.bot,
        channel=row.channel,
        address=address,
        subject=row.subject,
        language=row.language,
        closed_at=row.closed_at,
        state=_unpack(unit.open(row.subject, "chat", row.id, "state", row.state)),
        unreachable_since=row.unreachable_since,
        stops=tuple(json.loads(row.stops)) if row.stops is not None and row.bot == "companion" else (),
        gone=row.gone is not None,
    )


def _sealed(unit: Unit, chat: Chat) -> bytes:
    state = chat.state
    packed = {
        **vars(state),
        "shown": vars(state.shown),
        "cards": {name: vars(card) for name, card in state.cards.items()},
    }
    return unit.seal(chat.subject, "chat", chat.id, "state", packed)


def _unpack(packed: dict[str, Any]) -> ChatState:  # JSON of a ChatState, perhaps of another version
    known = {name: value for name, value in packed.items() if name in _STATE_FIELDS}
    if "shown" in known:
        known["shown"] = Shown(**known["shown"])
    if "cards" in known:
        known["cards"] = {name: Card(**card) for name, card in known["cards"].items()}
    if "found" in known:
        known["found"] = tuple(tuple(one) for one in known["found"])
    return ChatState(**known)


def _address_hash(unit: Unit, bot: str, address: str) -> bytes:
    return unit.keyed_hash("address", f"{bot}\0{address}")
