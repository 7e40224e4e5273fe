"""Occurrences: each time that a reminder came round, and what became of it.

The one rule: one row for each (person, reminder, local date, time), however many workers plan it; it ends once, as
`sent`, `missed` (too late, which is ours) or `expired` (a rule or a wish of the person's). Planned, sent, seen and
answered are kept apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Row, bindparam, func, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from storage import reminders, tables
from storage.prepared import Prepared
from storage.unit import Unit

State = Literal["planned", "sent", "missed", "expired"]
Answer = Literal["", "done", "later", "not-today", "stopped"]


@dataclass(frozen=True, kw_only=True)
class Occurrence:
    """`reason` says why it ended as it did (a word of ours); `conversation` and `outbox` are where it went."""

    id: str
    person: str
    reminder: str
    day: str
    slot: str
    state: State
    due_at: datetime
    planned_at: datetime
    sent_at: datetime | None = None
    seen_at: datetime | None = None
    answered_at: datetime | None = None
    ended_at: datetime | None = None
    answer: Answer = ""
    reason: str = ""
    conversation: str = ""
    outbox: str = ""


_table = tables.occurrence
_KEY = ("person", "reminder", "day", "slot")
_ADD = Prepared(upsert(_table).on_conflict_do_nothing(index_elements=list(_KEY)).returning(_table.c.id))
_GET = select(_table).where(_table.c.person == bindparam("person"), _table.c.id == bindparam("id"))
_KNOWN = select(_table.c.id).where(*(_table.c[name] == bindparam(name) for name in _KEY))
_OF = select(_table).where(_table.c.person == bindparam("person")).order_by(_table.c.due_at.desc(), _table.c.id.desc())
_OF_REMINDER = _OF.where(_table.c.reminder == bindparam("reminder"))
_OF_OUTBOX = Prepared(select(_table).where(_table.c.outbox == bindparam("outbox")))
_OF_CONVERSATION = select(_table).where(_table.c.conversation == bindparam("conversation"))
_THIS = update(_table).where(_table.c.id == bindparam("id_"))
_PLACE = Prepared(_THIS.values(conversation=bindparam("conversation_"), outbox=bindparam("outbox_")))
_END = Prepared(
    _THIS.where(_table.c.state == "planned").values(
        state=bindparam("state_"), reason=bindparam("reason_"), ended_at=bindparam("now"), sent_at=bindparam("sent")
    )
)
_SEEN = _THIS.values(seen_at=func.coalesce(_table.c.seen_at, bindparam("now", type_=_table.c.seen_at.type)))
_ANSWER = _THIS.where(_table.c.answered_at.is_(None)).values(answered_at=bindparam("now"), answer=bindparam("answer_"))
_WHOSE = select(_table.c.person, _table.c.reminder).where(_table.c.id == bindparam("id"))
_LAST_ANSWERED = select(func.max(_table.c.answered_at)).where(_table.c.person == bindparam("person"))
_UNANSWERED = (
    select(func.count())
    .select_from(_table)
    .where(
        _table.c.person == bindparam("person"),
        _table.c.state == "sent",
        _table.c.answered_at.is_(None),
        _table.c.due_at > bindparam("after"),
        _table.c.due_at <= bindparam("before"),
    )
)
_END_WAITING = (
    update(_table)
    .where(_table.c.outbox.in_(bindparam("rows_", expanding=True)), _table.c.state == "planned")
    .values(state="expired", reason=bindparam("reason_"), ended_at=bindparam("now"))
)


def plan(unit: Unit, *, person: str, reminder: str, day: str, slot: str, due_at: datetime) -> str | None:
    """The new row's id; None where this occurrence was planned before."""
    values = {
        "person": person, "reminder": reminder, "day": day, "slot": slot, "id": unit.new_id(), "state": "planned",
        "due_at": due_at, "planned_at": unit.now, "sent_at": None, "seen_at": None, "answered_at": None,
        "ended_at": None, "answer": "", "reason": "", "conversation": None, "outbox": None,
    }  # fmt: skip
    row = unit.run(_ADD, values).first()
    return None if row is None else str(row.id)


def was_planned(unit: Unit, person: str, reminder: str, day: str, slot: str) -> bool:
    """Whether this occurrence has its row."""
    key = {"person": person, "reminder": reminder, "day": day, "slot": slot}
    return unit.connection.execute(_KNOWN, key).first() is not None


def place(unit: Unit, id_: str, *, conversation: str, outbox: str) -> None:
    """Where it goes: its conversation, and its row of the outbox."""
    unit.run(_PLACE, {"id_": id_, "conversation_": conversation, "outbox_": outbox})


def get(unit: Unit, person: str, id_: str) -> Occurrence | None:
    row = unit.connection.execute(_GET, {"person": person, "id": id_}).first()
    return None if row is None else _occurrence(row)


def of(unit: Unit, person: str, limit: int = 50) -> list[Occurrence]:
    """Newest first."""
    rows = unit.connection.execute(_OF.limit(limit), {"person": person}).all()
    return [_occurrence(row) for row in rows]


def of_reminder(unit: Unit, person: str, reminder: str, limit: int = 50) -> list[Occurrence]:
    """Newest first."""
    rows = unit.connection.execute(_OF_REMINDER.limit(limit), {"person": person, "reminder": reminder}).all()
    return [_occurrence(row) for row in rows]


def of_outbox(unit: Unit, row_id: str) -> Occurrence | None:
    row = unit.run(_OF_OUTBOX, {"outbox": row_id}).first()
    return None if row is None else _occurrence(row)


def of_conversation(unit: Unit, conversation: str) -> Occurrence | None:
    row = unit.connection.execute(_OF_CONVERSATION, {"conversation": conversation}).first()
    return None if row is None else _occurrence(row)


def end(unit: Unit, id_: str, state: State, reason: str = "") -> bool:
    """End it, once: False where it had ended before, and nothing is changed."""
    sent = unit.now if state == "sent" else None
    return unit.run(_END, {"id_": id_, "state_": state, "reason_": reason, "now": unit.now, "sent": sent}).rowcount == 1


def seen(unit: Unit, id_: str) -> None:
    """The person opened it; the first time counts."""
    unit.connection.execute(_SEEN, {"id_": id_, "now": unit.now})
    _heard(unit, id_)


def answer(unit: Unit, id_: str, how: Answer) -> bool:
    """What the person said to it; the first answer counts."""
    _heard(unit, id_)
    return unit.connection.execute(_ANSWER, {"id_": id_, "answer_": how, "now": unit.now}).rowcount == 1


def last_answered(unit: Unit, person: str) -> datetime | None:
    """When the person last answered one."""
    at: datetime | None = unit.connection.execute(_LAST_ANSWERED, {"person": person}).scalar()
    return at


def unanswered(unit: Unit, person: str, after: datetime, before: datetime) -> int:
    """How many were due after the one moment and by the other, were sent, and have no answer."""
    values = {"person": person, "after": after, "before": before}
    count: int = unit.connection.execute(_UNANSWERED, values).scalar_one()
    return count


def end_waiting(unit: Unit, rows: Sequence[str], reason: str) -> None:
    """End, as expired, those whose rows of the outbox waited and were taken back."""
    if rows:
        unit.connection.execute(_END_WAITING, {"rows_": list(rows), "reason_": reason, "now": unit.now})


def _heard(unit: Unit, id_: str) -> None:
    row = unit.connection.execute(_WHOSE, {"id": id_}).first()
    if row is not None:
        reminders.heard(unit, row.person, row.reminder)


def _occurrence(row: Row[Any] | Any) -> Occurrence:  # Any: the driver's own row of a prepared statement
    values = {name: getattr(row, name) for name in tables.occurrence.c.keys()}  # noqa: SIM118 - columns, not a dict
    return Occurrence(**{**values, "conversation": row.conversation or "", "outbox": row.outbox or ""})
