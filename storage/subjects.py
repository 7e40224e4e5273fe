"""Subjects: everybody who has a key of their own (persons, clinicians, guests).

The one rule: erasing destroys the key, so that whatever was written under it stays noise. A copy of the database made
before still holds the key: it must run out too.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal, cast

from sqlalchemy import bindparam, delete, insert, select, update

from storage import tables
from storage.types import Missing
from storage.unit import Unit

Kind = Literal["person", "clinician", "guest"]

_table = tables.subject
_ADD = insert(_table)
_KIND = select(_table.c.kind).where(_table.c.id == bindparam("id"))
_DESTROY = update(_table).where(_table.c.id == bindparam("subject")).values(wrapped_key=None)
# an address that has moved on to another subject (a redeemed code) is no longer this one's to end
_CHATS = select(tables.chat.c.id, tables.chat.c.address).where(
    tables.chat.c.subject == bindparam("subject"), tables.chat.c.address_hash.is_not(None)
)
_END_DEVICES = (
    update(tables.device)
    .where(tables.device.c.address == bindparam("address_"), tables.device.c.ended_at.is_(None))
    .values(ended_at=bindparam("now"))
)
_FREE_CHATS = (
    update(tables.chat)
    .where(tables.chat.c.subject == bindparam("subject_"))
    .values(address_hash=None, closed_at=bindparam("now"))
)
_CANCEL = (
    update(tables.outbox)
    .where(tables.outbox.c.subject == bindparam("subject_"), tables.outbox.c.state == "queued")
    .values(state="cancelled")
)
_STOP_REMINDERS = (
    update(tables.reminder)
    .where(tables.reminder.c.person == bindparam("subject_"))
    .values(state="stopped", next_at=None)
)
_END_OCCURRENCES = (
    update(tables.occurrence)
    .where(tables.occurrence.c.person == bindparam("subject_"), tables.occurrence.c.state == "planned")
    .values(state="expired", reason="erased", ended_at=bindparam("now"))
)
_REVOKE = (
    update(tables.invite)
    .where(
        tables.invite.c.subject == bindparam("subject_"),
        tables.invite.c.used_at.is_(None),
        tables.invite.c.revoked_at.is_(None),
    )
    .values(revoked_at=bindparam("now"))
)
_FORGET = tuple(
    delete(table).where(table.c.subject == bindparam("subject"))
    for table in (tables.inbox, tables.platform_message, tables.log)
)
_FORGET_ATTACHMENTS = delete(tables.attachment).where(tables.attachment.c.person == bindparam("subject"))
_GUESTS = select(_table.c.id).where(
    _table.c.kind == "guest", _table.c.wrapped_key.is_not(None), _table.c.created_at < bindparam("before")
)


def add(unit: Unit, kind: Kind) -> str:
    id_ = unit.new_id()
    unit.connection.execute(_ADD, {"id": id_, "kind": kind, "wrapped_key": unit.new_key(id_), "created_at": unit.now})
    return id_


def kind_of(unit: Unit, id_: str) -> Kind:
    kind = unit.connection.execute(_KIND, {"id": id_}).scalar()
    if kind is None:
        raise Missing(f"no subject {id_}")
    return cast("Kind", kind)


def is_guest(unit: Unit, id_: str) -> bool:
    """Somebody who is not yet linked to anybody."""
    return unit.connection.execute(_KIND, {"id": id_}).scalar() == "guest"


def erase(unit: Unit, id_: str) -> None:
    """Destroy the key; nothing waits for this subject any longer, and their chats belong to nobody."""
    unit.lock_subject(id_)
    if not unit.is_readable(id_):
        return
    run = unit.connection.execute
    for chat in run(_CHATS, {"subject": id_}).all():
        run(_END_DEVICES, {"address_": unit.open(id_, "chat", chat.id, "address", chat.address), "now": unit.now})
    run(_FREE_CHATS, {"subject_": id_, "now": unit.now})
    run(_CANCEL, {"subject_": id_})
    run(_STOP_REMINDERS, {"subject_": id_})
    run(_END_OCCURRENCES, {"subject_": id_, "now": unit.now})
    run(_REVOKE, {"subject_": id_, "now": unit.now})
    for statement in (*_FORGET, _FORGET_ATTACHMENTS):
        run(statement, {"subject": id_})
    run(_DESTROY, {"subject": id_})
    unit.drop_key(id_)
    unit.forgets = True


def sweep_guests(unit: Unit, older_than: timedelta = timedelta(hours=72)) -> int:
    """Erase who never redeemed a code."""
    before: datetime = unit.now - older_than
    guests = unit.connection.execute(_GUESTS, {"before": before}).scalars().all()
    for guest in guests:
        erase(unit, guest)
    return len(guests)
