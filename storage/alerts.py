"""Alerts: who was asked to look at a flag, when, and when the next is asked.

The one rule: a flag without an answer has its next step and a time for it at every instant; nothing here ends a flag.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Row, bindparam, insert, or_, select, update

from storage import tables
from storage.flags import Flag
from storage.outbox_row import AT_ONCE
from storage.unit import Unit

Step = Literal["linked", "cover", "duty", "lead", "passed", "desk", "reminder"]

GIVES_ACCESS: tuple[Step, ...] = ("cover", "duty", "lead", "passed")
"""Whoever was asked in one of these steps sees that person for as long as the alert stands; the others must be linked."""


@dataclass(frozen=True, kw_only=True)
class Alert:
    """`clinician` is "" and `outbox` too where the duty desk was written to."""

    id: str
    flag: str
    person: str
    clinician: str
    step: Step
    round: int
    at: datetime
    outbox: str
    failed_at: datetime | None


_table = tables.alert
_flag = tables.flag
_ADD = insert(_table)
_OF = select(_table).where(_table.c.flag == bindparam("flag")).order_by(_table.c.id)
_OF_OUTBOX = select(_table).where(_table.c.outbox == bindparam("outbox"))
_STAGE = select(_flag.c.opened_at, _flag.c.answered_at).where(_flag.c.id == bindparam("id"))
_FAIL = (
    update(_table)
    .where(_table.c.id == bindparam("id_"), _table.c.failed_at.is_(None))
    .values(failed_at=bindparam("now"))
    .returning(_table.c.id)
)
_END_BEFORE = (
    update(_table)
    .where(
        _table.c.flag == bindparam("flag_"), _table.c.round < bindparam("round_"), _table.c.ended_at.is_(None)
    )
    .values(ended_at=bindparam("now"))
)  # fmt: skip
_STANDS = (
    select(_table.c.id)
    .join(_flag, _flag.c.id == _table.c.flag)
    .where(
        _table.c.person == bindparam("person"),
        _table.c.clinician == bindparam("clinician"),
        _table.c.ended_at.is_(None),
        _table.c.failed_at.is_(None),
        _table.c.step.in_(GIVES_ACCESS),
        _flag.c.answered_at.is_(None),
    )
    .limit(1)
)
_STANDING_FOR = (
    select(_table.c.person)
    .join(_flag, _flag.c.id == _table.c.flag)
    .where(
        _table.c.clinician == bindparam("clinician"),
        _table.c.ended_at.is_(None),
        _table.c.failed_at.is_(None),
        _table.c.step.in_(GIVES_ACCESS),
        _flag.c.answered_at.is_(None),
    )
    .distinct()
    .order_by(_table.c.person)
)
_DUE = (
    select(_flag.c.id, _flag.c.person)
    .join(tables.subject, tables.subject.c.id == _flag.c.person)
    .where(
        _flag.c.answered_at.is_(None),
        or_(_flag.c.due_at <= bindparam("now"), _flag.c.due_steady <= bindparam("steady")),
        _flag.c.id.not_in(bindparam("but", expanding=True)),
        tables.subject.c.wrapped_key.is_not(None),
    )
    .order_by(_flag.c.due_at, _flag.c.id)
    .limit(bindparam("limit"))
)
_WAIT = (
    update(_flag)
    .where(_flag.c.id == bindparam("id_"))
    .values(due_at=bindparam("due_at"), due_steady=bindparam("due_steady"))
)
_DEADLINES = select(_flag.c.id, _flag.c.due_at, _flag.c.due_steady).where(_flag.c.answered_at.is_(None))


def due(unit: Unit, steady: float, limit: int, *, but: Collection[str] = ()) -> list[tuple[str, str]]:
    """Flags whose next step has come, and whose they are. The clock of the wall or the one that nobody moves: a clock
    that was set back holds nothing up."""
    values = {"now": unit.now, "steady": steady, "limit": limit, "but": list(but)}
    return [(row.id, row.person) for row in unit.connection.execute(_DUE, values).all()]


def wait(unit: Unit, flag: str, until: datetime, steady: float) -> None:
    """The next step is at `until`; `steady` is what that clock says now."""
    seconds = max((until - unit.now).total_seconds(), 0.0)
    unit.connection.execute(_WAIT, {"id_": flag, "due_at": until, "due_steady": steady + seconds})


def at_once(unit: Unit, flag: str) -> None:
    unit.connection.execute(_WAIT, {"id_": flag, "due_at": AT_ONCE, "due_steady": 0.0})


def deadlines(unit: Unit) -> dict[str, tuple[datetime, float]]:
    """Of every flag without an answer: when its next step is, on either clock."""
    return {row.id: (row.due_at, row.due_steady) for row in unit.connection.execute(_DEADLINES).all()}


def add(unit: Unit, flag: Flag, step: Step, *, clinician: str = "", outbox: str = "", due_at: datetime) -> str:
    id_ = unit.new_id()
    row = {
        "id": id_, "flag": flag.id, "person": flag.person, "clinician": clinician or None, "step": step,
        "round": flag.round, "at": unit.now, "due_at": due_at, "outbox": outbox or None, "failed_at": None,
        "ended_at": None,
    }  # fmt: skip
    unit.connection.execute(_ADD, row)
    return id_


def set_outbox(unit: Unit, id_: str, outbox: str) -> None:
    unit.connection.execute(update(_table).where(_table.c.id == id_).values(outbox=outbox))


def of(unit: Unit, flag: str) -> list[Alert]:
    """All of them, oldest first."""
    return [_alert(row) for row in unit.connection.execute(_OF, {"flag": flag}).all()]


def of_round(unit: Unit, flag: Flag) -> list[Alert]:
    """Who was told since everybody was last told anew, reminders of what was opened apart."""
    return [one for one in of(unit, flag.id) if one.round == flag.round and one.step != "reminder"]


def of_outbox(unit: Unit, outbox: str) -> Alert | None:
    """The alert whose first sending this row is."""
    row = unit.connection.execute(_OF_OUTBOX, {"outbox": outbox}).first()
    return None if row is None else _alert(row)


def stage(unit: Unit, flag: str) -> Literal["waits", "opened", "answered"] | None:
    """How far this flag has come, without a look at whose it is; None where there is none."""
    row = unit.connection.execute(_STAGE, {"id": flag}).first()
    if row is None:
        return None
    if row.answered_at is not None:
        return "answered"
    return "waits" if row.opened_at is None else "opened"


def fail(unit: Unit, id_: str) -> bool:
    """It will not arrive; False where that was known."""
    return unit.connection.execute(_FAIL, {"id_": id_, "now": unit.now}).first() is not None


def end_earlier(unit: Unit, flag: Flag) -> None:
    """What was asked before everybody was told anew stands no more."""
    unit.connection.execute(_END_BEFORE, {"flag_": flag.id, "round_": flag.round, "now": unit.now})


def stands(unit: Unit, clinician: str, person: str) -> bool:
    """Whether this clinician was asked to look in somebody's place, and it has no answer yet."""
    return unit.connection.execute(_STANDS, {"clinician": clinician, "person": person}).first() is not None


def standing_for(unit: Unit, clinician: str) -> list[str]:
    """The persons at whom this clinician was asked to look in somebody's place."""
    return list(unit.connection.execute(_STANDING_FOR, {"clinician": clinician}).scalars())


def _alert(row: Row[Any]) -> Alert:
    return Alert(
        id=row.id,
        flag=row.flag,
        person=row.person,
        clinician=row.clinician or "",
        step=row.step,
        round=row.round,
        at=row.at,
        outbox=row.outbox or "",
        failed_at=row.failed_at,
    )
