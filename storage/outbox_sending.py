"""The sender's side of the outbox: which rows are due, the hand-off, and what became of them.

The one rule: each of these moves a row only from the states that allow it, so a late answer of the platform or two
senders at once can do no harm.
"""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import and_, bindparam, case, delete, exists, func, or_, select, tuple_, update

from storage import platform_messages, tables
from storage.outbox_row import AT_ONCE, READABLE, Row, read
from storage.prepared import Prepared
from storage.seal import Unreadable
from storage.unit import Unit

log = logging.getLogger(__name__)

Delivered = tuple[str, Sequence[str], str, str, float]
"""(row id, the platform's message ids, language, fingerprint, the platform's time in seconds)."""

_PAGE = 64
_PATIENT = ("B", "D")
_BEHIND_ALL_IDS = "g"

_table = tables.outbox
_flying = _table.alias("flying")
_newer = _table.alias("newer")
# what is in the air holds back the next of its conversation (among C) and of its card, nothing else
_held_back = exists(
    select(_flying.c.id).where(
        _flying.c.state == tables.HANDED_OFF,
        _flying.c.chat == _table.c.chat,
        _flying.c.conversation == _table.c.conversation,
        or_(
            and_(_flying.c.klass == "C", _table.c.klass == "C"),
            and_(_table.c.card != "", _flying.c.card == _table.c.card),
        ),
    )
)
_DUE = Prepared(
    READABLE.where(
        _table.c.bot == bindparam("bot"),
        _table.c.state == tables.QUEUED,
        _table.c.not_before <= bindparam("now"),
        ~_held_back,
        tuple_(_table.c.klass, _table.c.id) > tuple_(bindparam("klass"), bindparam("id")),
    )
    .order_by(_table.c.klass, _table.c.id)
    .limit(_PAGE)
)
_HAND_OFF = Prepared(
    update(_table)
    .where(_table.c.id == bindparam("id_"), _table.c.state == tables.QUEUED)
    .values(state="handed_off", handed_at=bindparam("now"), attempts=_table.c.attempts + 1)
    .returning(_table.c.id)
)
_WHOSE = Prepared(
    select(_table.c.chat, tables.chat.c.subject, tables.subject.c.wrapped_key)
    .join(tables.chat, tables.chat.c.id == _table.c.chat)
    .join(tables.subject, tables.subject.c.id == tables.chat.c.subject)
    .where(_table.c.id == bindparam("id"), tables.subject.c.wrapped_key.is_not(None))
)
_SENT = Prepared(
    update(_table)
    .where(_table.c.id == bindparam("id_"), or_(_table.c.state == tables.HANDED_OFF, _table.c.state == "in_doubt"))
    .values(
        state="sent",
        sent_at=bindparam("now"),
        language=bindparam("language"),
        fingerprint=bindparam("fingerprint"),
        platform_at=bindparam("at"),
    )
)
_IN_DOUBT = (
    update(_table)
    .where(_table.c.id.in_(bindparam("ids", expanding=True)), _table.c.state == tables.HANDED_OFF)
    .values(state="in_doubt")
)
_PERMANENT = (
    update(_table)
    .where(_table.c.id == bindparam("id_"), _table.c.state.in_(("queued", "handed_off")))
    .values(state="permanent", error=bindparam("error"))
)
# a newer screen of the card already waits: at most one does
_newer_waits = exists(
    select(_newer.c.id).where(
        _table.c.card != "",
        _newer.c.chat == _table.c.chat,
        _newer.c.conversation == _table.c.conversation,
        _newer.c.card == _table.c.card,
        _newer.c.id > _table.c.id,
        _newer.c.state == tables.QUEUED,
        _newer.c.do == "send",
        _table.c.do == "send",
    )
)
_DEFER = (
    update(_table)
    .where(_table.c.id == bindparam("id_"), _table.c.state.in_(("queued", "handed_off")))
    .values(state=case((_newer_waits, "replaced"), else_="queued"), not_before=bindparam("not_before"))
)
_DEFER_CHAT = (
    update(_table)
    .where(
        _table.c.chat == bindparam("chat_"),
        _table.c.state == tables.QUEUED,
        _table.c.not_before < bindparam("not_before_"),
    )
    .values(not_before=bindparam("not_before_"))
)
_EXPIRE = (
    update(_table)
    .where(_table.c.id.in_(bindparam("ids", expanding=True)), _table.c.state == tables.QUEUED)
    .values(state="expired")
)
_FLYING = READABLE.where(_table.c.bot == bindparam("bot"), _table.c.state == tables.HANDED_OFF).order_by(_table.c.id)
_RECOVER = (
    update(_table)
    .where(_table.c.bot == bindparam("bot_"), _table.c.state == tables.HANDED_OFF)
    .values(state="in_doubt")
)
_NEXT = select(func.min(_table.c.not_before)).where(_table.c.bot == bindparam("bot"), _table.c.state == tables.QUEUED)
_QUEUED = (
    select(func.count())
    .select_from(_table)
    .where(_table.c.bot == bindparam("bot"), _table.c.state == "queued", _table.c.not_before <= bindparam("now"))
)
_WAITING_FOR_STAFF = Prepared(
    select(_table.c.id, _table.c.repeat_of, _table.c.created_at, _table.c.subject, tables.subject.c.kind)
    .join(tables.subject, tables.subject.c.id == _table.c.subject)
    .where(
        _table.c.bot == bindparam("bot"),
        _table.c.klass == bindparam("klass"),
        _table.c.state == tables.QUEUED,
        _table.c.do == "send",
    )
    .order_by(_table.c.klass, _table.c.id)
)
_SWEEP = delete(_table).where(
    _table.c.created_at < bindparam("before"), _table.c.state.not_in(("queued", "handed_off"))
)


def due(
    unit: Unit,
    bot: str,
    limit: int = 16,
    *,
    patient: int | None = None,
    waiting: Collection[str] = (),
    busy: Collection[str] = (),
    rows: Collection[str] = (),
) -> list[Row]:
    """What may go now: of each chat one row, class before class, oldest first.

    The sender's own memory narrows it: at most `patient` of class B and D; nothing of the chats in `waiting`, only
    class A of those in `busy`, and none of `rows`.
    """
    chosen: dict[str, Found[Any]] = {}
    left = limit if patient is None else min(limit, max(patient, 0))
    klass, id_ = "", ""
    while len(chosen) < limit:
        values = {"bot": bot, "now": unit.now, "klass": klass, "id": id_}
        page = unit.run(_DUE, values).all()
        for found in page:
            held = found.chat in waiting or found.id in rows or (found.klass != "A" and found.chat in busy)
            if held or found.chat in chosen or len(chosen) >= limit or (found.klass in _PATIENT and left <= 0):
                continue
            chosen[found.chat] = found
            left -= found.klass in _PATIENT
        if len(page) < _PAGE:
            break
        klass, id_ = page[-1].klass, page[-1].id
        if klass in _PATIENT and left <= 0:
            id_ = _BEHIND_ALL_IDS
    return _readable(unit, chosen.values())


def hand_off(unit: Unit, ids: Sequence[str]) -> list[str]:
    """Commit this, then call the platform. Gives the rows that are now yours to send."""
    return [id_ for id_ in ids if unit.run(_HAND_OFF, {"id_": id_, "now": unit.now}).first() is not None]


def sent(unit: Unit, delivered: Sequence[Delivered]) -> None:
    """They arrived; the platform's message ids are kept for hide."""
    for id_, message_ids, language, fingerprint, at in delivered:
        values = {"id_": id_, "now": unit.now, "language": language, "fingerprint": fingerprint, "at": at}
        unit.run(_SENT, values)
        whose = unit.run(_WHOSE, {"id": id_}).first() if message_ids else None
        if whose is not None:
            unit.hold_key(whose.subject, whose.wrapped_key)
            platform_messages.add(unit, whose.chat, whose.subject, message_ids)


def in_doubt(unit: Unit, ids: Sequence[str]) -> None:
    """Nobody knows whether they arrived."""
    if ids:
        unit.connection.execute(_IN_DOUBT, {"ids": list(ids)})


def permanent(unit: Unit, id_: str, error: str) -> None:
    """It will never arrive; `error` is our own word for why, never the platform's text."""
    unit.connection.execute(_PERMANENT, {"id_": id_, "error": error[:200]})


def defer(unit: Unit, id_: str, not_before: datetime = AT_ONCE) -> None:
    """Back to the queue: it certainly did not arrive (429, no connection), or its hour has not come."""
    unit.connection.execute(_DEFER, {"id_": id_, "not_before": not_before})


def defer_chat(unit: Unit, chat: str, not_before: datetime) -> None:
    """The platform wants this chat to wait (429): all that is queued for it does, and keeps its order."""
    unit.connection.execute(_DEFER_CHAT, {"chat_": chat, "not_before_": not_before})


def expire(unit: Unit, ids: Sequence[str]) -> int:
    """Of no use any more; how many of them still waited."""
    return unit.connection.execute(_EXPIRE, {"ids": list(ids)}).rowcount if ids else 0


def recover(unit: Unit, bot: str) -> list[Row]:
    """On taking over from another sender: what that one had in the air is in doubt. Gives those rows."""
    rows = _readable(unit, unit.connection.execute(_FLYING, {"bot": bot}).all())
    unit.connection.execute(_RECOVER, {"bot_": bot})
    return rows


def next_due(unit: Unit, bot: str) -> datetime | None:
    """When the first queued row may go; None where nothing waits."""
    return unit.connection.execute(_NEXT, {"bot": bot}).scalar()


def waiting_for_staff(unit: Unit) -> list[tuple[str, datetime, str]]:
    """What of class A the console's platform has not taken: the first sending, since when, and the person that it is
    about ("": nobody)."""
    rows = unit.run(_WAITING_FOR_STAFF, {"bot": "console", "klass": "A"}).all()
    return [(row.repeat_of or row.id, row.created_at, row.subject if row.kind == "person" else "") for row in rows]


def _readable(unit: Unit, found: Iterable[Found[Any]]) -> list[Row]:
    """The rows that can be opened; one that was tampered with ends here and stops nobody else's."""
    rows = []
    for one in found:
        try:
            rows.append(read(unit, one))
        except Unreadable:
            log.exception("row-unreadable", extra={"row": one.id, "chat": one.chat})
            permanent(unit, one.id, "unreadable")
    return rows


def queued(unit: Unit, bot: str) -> int:
    """How many rows could go now."""
    count: int = unit.connection.execute(_QUEUED, {"bot": bot, "now": unit.now}).scalar_one()
    return count


def sweep(unit: Unit, older_than: timedelta) -> int:
    """Forget rows whose fate is long settled."""
    return unit.connection.execute(_SWEEP, {"before": unit.now - older_than}).rowcount
