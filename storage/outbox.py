"""Outbox: what is to be sent, as wordless rows that commit with the turn that wrote them.

The one rule: queued → handed_off → sent | in_doubt | permanent (and expired, cancelled, replaced); a row that was
handed off never goes back to the queue unless it certainly did not arrive. `outbox_sending.py` has the sender's
side of it, `outbox_taken_back.py` what is not sent after all; everything is reached from here.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from flows.events import Bot
from storage import tables
from storage.outbox_row import AT_ONCE, READABLE, Do, Klass, Row, State, emptied, read
from storage.outbox_sending import (
    Delivered,
    defer,
    defer_chat,
    due,
    expire,
    hand_off,
    in_doubt,
    next_due,
    permanent,
    queued,
    recover,
    sent,
    sweep,
    waiting_for_staff,
)
from storage.outbox_taken_back import (
    cancel_for_chat,
    cancel_for_conversation,
    cancel_for_subject,
    withdraw,
    withdraw_repeat,
)
from storage.prepared import Prepared
from storage.types import Json
from storage.unit import Unit

__all__ = [
    "AT_ONCE", "Delivered", "Do", "Klass", "Row", "State", "add", "cancel_for_chat", "cancel_for_conversation", "cancel_for_subject", "cap", "defer",
    "defer_chat", "due", "expire", "forget", "get", "hand_off", "has_gone", "in_doubt", "is_flying", "next_due", "permanent", "queued", "recover", "repeat", "sent",
    "started_today", "subject_of", "sweep", "waiting_for_staff", "waits", "withdraw", "withdraw_repeat",
]  # fmt: skip

_table = tables.outbox
_ADD = Prepared(insert(_table), keys=_table.c.keys())
_REPLACE = Prepared(
    update(_table)
    .where(
        _table.c.chat == bindparam("chat_"),
        _table.c.conversation == bindparam("conversation_"),
        _table.c.card == bindparam("card_"),
        _table.c.state == tables.QUEUED,
        _table.c.do == "send",
    )
    .values(state="replaced")
)
_GET = Prepared(READABLE.where(_table.c.id == bindparam("id")))
_SUBJECT_OF = Prepared(select(_table.c.subject).where(_table.c.id == bindparam("id")))
_WAITS = (
    select(_table.c.id)
    .where(_table.c.chat == bindparam("chat"), _table.c.card == bindparam("card"), _table.c.state == tables.QUEUED)
    .limit(1)
)
_OVER = select(_table.c.id, _table.c.subject, _table.c.body).where(
    _table.c.conversation == bindparam("conversation"), _table.c.state.not_in(("queued", "handed_off"))
)
_EMPTY = update(_table).where(_table.c.id == bindparam("id_")).values(body=bindparam("body"))
_GONE = (
    select(_table.c.id)
    .where(
        _table.c.conversation == bindparam("conversation"),
        _table.c.do == "send",
        _table.c.state.in_(("handed_off", "sent", "in_doubt")),
    )
    .limit(1)
)
_FLYING_TO = (
    select(_table.c.id)
    .where(
        _table.c.chat == bindparam("chat"),
        _table.c.conversation == bindparam("conversation"),
        _table.c.state == tables.HANDED_OFF,
        _table.c.do == "send",
    )
    .limit(1)
)
_STARTED_TODAY = (
    select(func.count())
    .select_from(_table)
    .where(
        _table.c.subject == bindparam("subject"),
        _table.c.handed_at >= bindparam("day_start"),
        _table.c.bot == "companion",
        _table.c.do == "send",
        _table.c.answer.is_(False),
        _table.c.klass != "A",
        _table.c.state.in_(("handed_off", "sent", "in_doubt")),
    )
)
_newer = _table.alias("newer")
_NEWER_OF_CARD = (
    select(_newer.c.id)
    .where(
        _newer.c.chat == bindparam("chat"),
        _newer.c.conversation == bindparam("conversation"),
        _newer.c.card == bindparam("card"),
        _newer.c.id > bindparam("id"),
        _newer.c.state.in_(("queued", "handed_off", "sent", "in_doubt")),
        _newer.c.do == "send",
    )
    .limit(1)
)
_SENDINGS = select(func.max(_table.c.sending)).where(_table.c.repeat_of == bindparam("first"))
_REPEAT = upsert(_table).on_conflict_do_nothing(index_elements=["repeat_of", "sending"]).returning(_table.c.id)


def add(
    unit: Unit,
    *,
    bot: Bot,
    chat: str,
    subject: str,
    klass: Klass = "C",
    screen: Json = None,
    card: str = "",
    conversation: str = "",
    do: Do = "send",
    message_ids: Sequence[str] = (),
    answer: bool = False,
    not_before: datetime | None = None,
) -> str:
    """Queue one row; older queued rows of the same card are replaced by it."""
    if card and do == "send":
        unit.run(_REPLACE, {"chat_": chat, "conversation_": conversation, "card_": card})
    id_ = unit.new_id()
    body = {"screen": screen, "message_ids": list(message_ids)}
    values = {
        "bot": bot, "chat": chat, "klass": klass, "do": do, "card": card, "conversation": conversation,
        "answer": answer,
    }  # fmt: skip
    unit.run(_ADD, _new_row(unit, id_, subject, body, not_before, values))
    unit.wakes.add(f"outbox:{bot}")
    return id_


def get(unit: Unit, id_: str) -> Row | None:
    found = unit.run(_GET, {"id": id_}).first()
    return None if found is None else read(unit, found)


def subject_of(unit: Unit, id_: str) -> str:
    """Under whose key it stands; "" where there is no such row."""
    return unit.run(_SUBJECT_OF, {"id": id_}).scalar() or ""


def repeat(unit: Unit, row_id: str, not_before: datetime | None = None, *, screen: Json = None) -> str | None:
    """A second sending: a row of its own that points to the first. None once the class's cap is reached, while the
    row may still arrive in the ordinary way, when a newer screen of its card has taken its place, or when its words
    were forgotten.

    The cap (A staff 8, person 2; B 2; C 2; D 1) is also a constraint of the table. `screen` is said instead.
    """
    one = get(unit, row_id)
    if one is None or one.state not in {"in_doubt", "sent", "permanent", "expired"} or _has_newer(unit, one):
        return None
    if one.screen == {} and screen is None:
        return None
    first = one.repeat_of or one.id
    sending = (unit.connection.execute(_SENDINGS, {"first": first}).scalar() or 1) + 1
    if sending > cap(one.klass, one.bot):
        return None
    id_ = unit.new_id()
    body = {"screen": one.screen if screen is None else screen, "message_ids": list(one.message_ids)}
    values = {
        "bot": one.bot, "chat": one.chat, "klass": one.klass, "do": one.do, "card": one.card,
        "conversation": one.conversation, "answer": one.answer, "repeat_of": first, "sending": sending,
    }  # fmt: skip
    made = unit.connection.execute(_REPEAT, _new_row(unit, id_, one.subject, body, not_before, values)).first()
    if made is None:
        return None
    unit.wakes.add(f"outbox:{one.bot}")
    return id_


def forget(unit: Unit, conversation: str) -> None:
    """Empty the bodies of what was sent (or never will be) of this conversation; what waits is left to be sent."""
    for row in unit.connection.execute(_OVER, {"conversation": conversation}).all():
        unit.connection.execute(_EMPTY, {"id_": row.id, "body": emptied(unit, row)})


def has_gone(unit: Unit, conversation: str) -> bool:
    """Whether anything of this conversation was handed to a platform."""
    return unit.connection.execute(_GONE, {"conversation": conversation}).first() is not None


def is_flying(unit: Unit, chat: str, conversation: str) -> bool:
    """Whether a screen of this conversation is on its way to this chat just now."""
    return unit.connection.execute(_FLYING_TO, {"chat": chat, "conversation": conversation}).first() is not None


def waits(unit: Unit, chat: str, card: str) -> bool:
    """Whether a screen of this card is queued for this chat."""
    return unit.connection.execute(_WAITS, {"chat": chat, "card": card}).first() is not None


def cap(klass: Klass, bot: Bot) -> int:
    """How often one message may be sent in all."""
    if klass == "A" and bot == "console":
        return 8
    return 1 if klass == "D" else 2


def started_today(unit: Unit, subject: str, day_start: datetime) -> int:
    """How many messages Wren started towards this person since then; answers and class A do not count."""
    values = {"subject": subject, "day_start": day_start}
    count: int = unit.connection.execute(_STARTED_TODAY, values).scalar_one()
    return count


def _has_newer(unit: Unit, one: Row) -> bool:
    if not one.card:
        return False
    place = {"chat": one.chat, "conversation": one.conversation, "card": one.card, "id": one.id}
    return unit.connection.execute(_NEWER_OF_CARD, place).first() is not None


def _new_row(
    unit: Unit, id_: str, subject: str, body: Json, not_before: datetime | None, values: dict[str, Any]
) -> dict[str, Any]:
    return {
        "id": id_, "subject": subject, "state": "queued", "not_before": not_before or AT_ONCE,
        "created_at": unit.now, "handed_at": None, "attempts": 0, "repeat_of": None, "sending": 1,
        "body": unit.seal(subject, "outbox", id_, "body", body), "error": "", "language": "", "fingerprint": "",
        "sent_at": None, "platform_at": None, **values,
    }  # fmt: skip
