"""Ids of messages on the platform, so that hide and the sweep can clear them.

The one rule: they are kept for 48 hours, the time in which a platform lets us delete them, and sealed. What is
private has the time of its last drawing besides, and is taken off the screen within a day of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select, update

from storage import tables
from storage.prepared import Prepared
from storage.unit import Unit

KEEP = timedelta(hours=48)

_table = tables.platform_message
_ADD = Prepared(insert(_table), keys=_table.c.keys())
_OF = (
    select(_table)
    .where(_table.c.subject == bindparam("subject"), _table.c.chat == bindparam("chat"))
    .order_by(_table.c.id)
)
_FORGET = delete(_table).where(_table.c.subject == bindparam("subject"), _table.c.chat == bindparam("chat"))
_OLD = (
    select(_table, tables.subject.c.wrapped_key)
    .join(tables.chat, tables.chat.c.id == _table.c.chat)
    .join(tables.subject, tables.subject.c.id == _table.c.subject)
    .where(
        tables.chat.c.bot == bindparam("bot"),
        tables.subject.c.wrapped_key.is_not(None),
        _table.c.at < bindparam("before"),
    )
    .order_by(_table.c.id)
    .limit(5000)
)
_PRIVATE = (
    select(_table, tables.subject.c.wrapped_key)
    .join(tables.subject, tables.subject.c.id == _table.c.subject)
    .where(tables.subject.c.wrapped_key.is_not(None), _table.c.private_at < bindparam("before"))
    .order_by(_table.c.id)
    .limit(5000)
)
_MARK = Prepared(
    update(_table)
    .where(
        _table.c.subject == bindparam("subject_"),
        _table.c.chat == bindparam("chat_"),
        _table.c.name_hash == bindparam("name_"),
    )
    .values(private_at=bindparam("private_at"))
)
_TAKEN = delete(_table).where(_table.c.id.in_(bindparam("ids", expanding=True)))
_SWEEP = delete(_table).where(_table.c.at < bindparam("before"))


def add(unit: Unit, chat: str, subject: str, messages: Sequence[str], *, private: bool = False) -> None:
    """`subject` is the chat's own, so that hide needs no other key."""
    for message in messages:
        id_ = unit.new_id()
        sealed = unit.seal(subject, "platform_message", id_, "message", message)
        row = {"id": id_, "subject": subject, "chat": chat, "message": sealed, "at": unit.now}
        unit.run(_ADD, {**row, "name_hash": _name(unit, chat, message), "private_at": unit.now if private else None})


def mark(unit: Unit, chat: str, subject: str, message: str, *, private: bool) -> None:
    """What stands in this message now is private, or is not: a card was drawn on once more."""
    values = {"subject_": subject, "chat_": chat, "name_": _name(unit, chat, message)}
    unit.run(_MARK, {**values, "private_at": unit.now if private else None})


def of(unit: Unit, chat: str, subject: str) -> list[str]:
    """Oldest first; theirs and ours."""
    rows = unit.connection.execute(_OF, {"subject": subject, "chat": chat}).all()
    return [unit.open(subject, "platform_message", row.id, "message", row.message) for row in rows]


def take_old(unit: Unit, bot: str, older_than: timedelta) -> dict[tuple[str, str], list[str]]:
    """By (chat, subject): the messages of this bot's chats that are older, and no longer kept here from now on."""
    return _take(unit, unit.connection.execute(_OLD, {"bot": bot, "before": unit.now - older_than}).all())


def take_private(unit: Unit, older_than: timedelta) -> dict[tuple[str, str], list[str]]:
    """As `take_old`, of all chats: what is private and has stood there unchanged for longer."""
    return _take(unit, unit.connection.execute(_PRIVATE, {"before": unit.now - older_than}).all())


def _take(unit: Unit, rows: Sequence[Row[Any]]) -> dict[tuple[str, str], list[str]]:
    taken: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        unit.hold_key(row.subject, row.wrapped_key)
        message = unit.open(row.subject, "platform_message", row.id, "message", row.message)
        taken.setdefault((row.chat, row.subject), []).append(message)
    if rows:
        unit.connection.execute(_TAKEN, {"ids": [row.id for row in rows]})
    return taken


def _name(unit: Unit, chat: str, message: str) -> bytes:
    return unit.keyed_hash("platform-message", f"{chat}\0{message}")


def forget(unit: Unit, chat: str, subject: str) -> None:
    unit.connection.execute(_FORGET, {"subject": subject, "chat": chat})


def sweep(unit: Unit, older_than: timedelta = KEEP) -> int:
    return unit.connection.execute(_SWEEP, {"before": unit.now - older_than}).rowcount
