"""The log of a web chat: what a page draws, kept so that it can be drawn again.

The one rule: every change (an entry added, an entry in place of an old one) takes the chat's next number, so a page
that knows the last number it drew is given whatever it missed. `seq` is an entry's place and never changes. An entry
is sealed for the subject that it is about: in a console that is the person, so that it goes when they are erased.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, NamedTuple

from sqlalchemy import Row, bindparam, delete, insert, select, update

from storage import tables
from storage.prepared import Prepared
from storage.types import Json, Missing
from storage.unit import Unit


class Entry(NamedTuple):
    """`changed` is the number of the change that wrote it last: the greatest is a page's next cursor."""

    seq: int
    entry: Json
    changed: int


_table = tables.log
_chat = tables.chat
_NEXT = Prepared(
    update(_chat)
    .where(_chat.c.id == bindparam("id_"))
    .values(log_changed=_chat.c.log_changed + 1)
    .returning(_chat.c.log_changed, _chat.c.subject)
)
_OF_OUTBOX = Prepared(
    select(_table.c.seq).where(_table.c.chat == bindparam("chat"), _table.c.outbox == bindparam("outbox"))
)
_ADD = Prepared(insert(_table), keys=_table.c.keys())
_REPLACE = (
    update(_table)
    .where(_table.c.chat == bindparam("chat_"), _table.c.seq == bindparam("seq_"))
    .values(
        entry=bindparam("entry"),
        changed=bindparam("changed"),
        subject=bindparam("subject_"),
        private_at=bindparam("private_at"),
    )
)
_SUBJECT_OF = select(_table.c.subject).where(_table.c.chat == bindparam("chat"), _table.c.seq == bindparam("seq"))
_GET = select(_table).where(_table.c.chat == bindparam("chat"), _table.c.seq == bindparam("seq"))
_AFTER = Prepared(
    select(_table)
    .where(_table.c.chat == bindparam("chat"), _table.c.changed > bindparam("cursor"))
    .order_by(_table.c.changed)
)
_OLD = (
    select(_table.c.chat)
    .join(_chat, _chat.c.id == _table.c.chat)
    .where(_chat.c.bot == bindparam("bot"), _table.c.at < bindparam("before"))
    .distinct()
)
_FORGET = delete(_table).where(_table.c.chat.in_(bindparam("chats", expanding=True)), _table.c.at < bindparam("before"))
_PRIVATE = (
    select(_table.c.chat, _table.c.seq)
    .where(_table.c.private_at < bindparam("before"))
    .order_by(_table.c.chat, _table.c.seq)
    .limit(5000)
)
_NEWEST = Prepared(select(_chat.c.log_changed).where(_chat.c.id == bindparam("id")))

_DROP = delete(_table).where(_table.c.chat == bindparam("chat"), _table.c.seq.in_(bindparam("seqs", expanding=True)))


def append(unit: Unit, chat: str, entry: Json, outbox_id: str = "", *, about: str = "", private: bool = False) -> int:
    """The entry's place; the same row of the outbox is never appended twice. `about` is whose record it shows; the
    chat's own subject where it is not given. What is `private` is taken off within a day.
    """
    changed, owner = _next(unit, chat)
    subject = about or owner
    if outbox_id:
        there: int | None = unit.run(_OF_OUTBOX, {"chat": chat, "outbox": outbox_id}).scalar()
        if there is not None:
            return there
    unit.run(_ADD,
        {
            "chat": chat, "seq": changed, "subject": subject, "changed": changed, "outbox": outbox_id or None,
            "entry": _sealed(unit, subject, chat, changed, entry), "at": unit.now,
            "private_at": unit.now if private else None,
        },
    )  # fmt: skip
    return changed


def replace(unit: Unit, chat: str, seq: int, entry: Json, *, about: str = "", private: bool = False) -> bool:
    """Put another entry in its place, about the same subject where no other is given; False where there is none."""
    changed, _ = _next(unit, chat)
    subject = about or unit.connection.execute(_SUBJECT_OF, {"chat": chat, "seq": seq}).scalar()
    if subject is None:
        return False
    sealed = _sealed(unit, subject, chat, seq, entry)
    values = {
        "chat_": chat, "seq_": seq, "entry": sealed, "changed": changed, "subject_": subject,
        "private_at": unit.now if private else None,
    }  # fmt: skip
    return unit.connection.execute(_REPLACE, values).rowcount == 1


def get(unit: Unit, chat: str, seq: int) -> Json | None:
    row = unit.connection.execute(_GET, {"chat": chat, "seq": seq}).first()
    return None if row is None else _entry(unit, row).entry


def after(unit: Unit, chat: str, cursor: int) -> list[Entry]:
    """What was added or changed since then, in that order."""
    rows = unit.run(_AFTER, {"chat": chat, "cursor": cursor}).all()
    return [_entry(unit, row) for row in rows]


def forget_old(unit: Unit, bot: str, older_than: timedelta) -> list[str]:
    """Delete what stands in this bot's chats for longer; the chats that it stood in."""
    before = unit.now - older_than
    old = list(unit.connection.execute(_OLD, {"bot": bot, "before": before}).scalars())
    if old:
        unit.connection.execute(_FORGET, {"chats": old, "before": before})
    return old


def take_private(unit: Unit, older_than: timedelta) -> list[tuple[str, int]]:
    """Chat and place of what is private and has stood unchanged for longer."""
    return [(row.chat, row.seq) for row in unit.connection.execute(_PRIVATE, {"before": unit.now - older_than}).all()]


def drop(unit: Unit, chat: str, seqs: Sequence[int]) -> None:
    """Take entries out for good."""
    if seqs:
        unit.forgets = True
        unit.connection.execute(_DROP, {"chat": chat, "seqs": list(seqs)})


def newest(unit: Unit, chat: str) -> int:
    """The number of the last change."""
    return unit.run(_NEWEST, {"id": chat}).scalar() or 0


def _next(unit: Unit, chat: str) -> tuple[int, str]:
    # the update holds the chat's row, so two writers take two numbers
    row = unit.run(_NEXT, {"id_": chat}).first()
    if row is None:
        raise Missing(f"no chat {chat}")
    unit.wakes.add(f"log:{chat}")
    return row.log_changed, row.subject


def _sealed(unit: Unit, subject: str, chat: str, seq: int, entry: Json) -> bytes:
    return unit.seal(subject, "log", f"{chat}/{seq}", "entry", entry)


def _entry(unit: Unit, row: Row[Any]) -> Entry:
    entry = unit.open(row.subject, "log", f"{row.chat}/{row.seq}", "entry", row.entry)
    return Entry(row.seq, entry, row.changed)
