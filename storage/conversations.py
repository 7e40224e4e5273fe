"""Conversations: a running script with its stored answers, as one sealed value.

The one rule: the row's state is the truth; the sealed body holds everything that a replay needs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, bindparam, insert, or_, select, update

from flows.model import Conversation, State, pack, unpack, with_state
from storage import tables
from storage.prepared import Prepared
from storage.types import Missing
from storage.unit import Unit


@dataclass(frozen=True, kw_only=True)
class Record:
    """`subject` is the person whose record it is; of a console menu the clinician. Chats are ids, empty where none."""

    conversation: Conversation
    subject: str
    person_chat: str = ""
    clinician_chat: str = ""


_table = tables.conversation
_READABLE = (
    select(_table, tables.subject.c.wrapped_key)
    .join(tables.subject, tables.subject.c.id == _table.c.subject)
    .where(tables.subject.c.wrapped_key.is_not(None))
)
_GET = Prepared(_READABLE.where(_table.c.id == bindparam("id")))
_running = or_(_table.c.state == "asking", _table.c.state == "paused")
_newest_first = (_table.c.touched_at.desc(), _table.c.id.desc())
_WAITING = Prepared(
    _READABLE.where(
        or_(_table.c.person_chat == bindparam("chat"), _table.c.clinician_chat == bindparam("chat")), _running
    ).order_by(*_newest_first)
)
_RUNNING_OF = _READABLE.where(_table.c.subject == bindparam("subject"), _running).order_by(*_newest_first)
_SUBJECT_OF = Prepared(select(_table.c.subject).where(_table.c.id == bindparam("id")))
_RUNS_ABOUT = Prepared(select(_table.c.subject).where(_table.c.id == bindparam("id"), _table.c.state != "finished"))
_ADD = Prepared(insert(_table), keys=_table.c.keys())
_SAVE = Prepared(
    update(_table)
    .where(_table.c.id == bindparam("id_"))
    .values(
        {
            name: bindparam(name)
            for name in ("script", "version", "state", "person_chat", "clinician_chat", "body", "touched_at")
        }
    )
)
_SET_STATE = (
    update(_table).where(_table.c.id == bindparam("id_")).values(state=bindparam("state"), touched_at=bindparam("now"))
)
_PAUSE = Prepared(
    update(_table).where(_table.c.id == bindparam("id_"), _table.c.state == "asking").values(state="paused")
)


def add(unit: Unit, record: Record) -> None:
    row = {"id": record.conversation.id, "subject": record.subject, "started_at": unit.now}
    unit.run(_ADD, {**row, **_columns(unit, record)})


def get(unit: Unit, id_: str) -> Record | None:
    """None where there is none, or its subject was erased: buttons bring ids from outside."""
    row = unit.run(_GET, {"id": id_}).first()
    return None if row is None else _record(unit, row)


def subject_of(unit: Unit, id_: str) -> str:
    """Whose record it is, without opening it; "" where there is none."""
    return (unit.run(_SUBJECT_OF, {"id": id_}).scalar() or "") if id_ else ""


def runs_about(unit: Unit, id_: str) -> str:
    """Whose record it is, as long as it is not finished; "" where there is none."""
    return (unit.run(_RUNS_ABOUT, {"id": id_}).scalar() or "") if id_ else ""


def save(unit: Unit, record: Record) -> None:
    values = {"id_": record.conversation.id, **_columns(unit, record)}
    if unit.run(_SAVE, values).rowcount != 1:
        raise Missing(f"no conversation {record.conversation.id}")


def waiting(unit: Unit, chat_id: str) -> list[Record]:
    """What runs or is paused in this chat, newest first."""
    return [_record(unit, row) for row in unit.run(_WAITING, {"chat": chat_id}).all()]


def running_of(unit: Unit, subject: str) -> list[Record]:
    """What runs or is paused about this subject, in whatever chat (ended access closes them)."""
    return [_record(unit, row) for row in unit.connection.execute(_RUNNING_OF, {"subject": subject}).all()]


def set_state(unit: Unit, ids: str | Sequence[str], state: State) -> None:
    rows = [{"id_": id_, "state": state, "now": unit.now} for id_ in ([ids] if isinstance(ids, str) else ids)]
    if rows:
        unit.connection.execute(_SET_STATE, rows)


def pause(unit: Unit, id_: str) -> None:
    """An asking conversation waits; any other state stays."""
    unit.run(_PAUSE, {"id_": id_})


def _columns(unit: Unit, record: Record) -> dict[str, Any]:
    conversation = record.conversation
    return {
        "script": conversation.script,
        "version": conversation.version,
        "state": conversation.state,
        "person_chat": record.person_chat or None,
        "clinician_chat": record.clinician_chat or None,
        "body": unit.seal(record.subject, "conversation", conversation.id, "body", pack(conversation)),
        "touched_at": unit.now,
    }


def _record(unit: Unit, row: Row[Any]) -> Record:
    unit.hold_key(row.subject, row.wrapped_key)
    conversation = unpack(unit.open(row.subject, "conversation", row.id, "body", row.body))
    if conversation.state != row.state:
        conversation = with_state(conversation, row.state)
    return Record(
        conversation=conversation,
        subject=row.subject,
        person_chat=row.person_chat or "",
        clinician_chat=row.clinician_chat or "",
    )
