"""E-mails to the duty desk: rows with the states of the outbox, so that a process that ends loses none.

The one rule: a row holds a reference and nothing of anybody; a second sending is a row of its own that says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Row, bindparam, func, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from storage import tables
from storage.unit import Unit

Kind = Literal["flag", "row", "rota"]
State = Literal["queued", "handed_off", "sent", "in_doubt", "permanent", "cancelled"]

MOST = 8
"""Sendings of one mail; as class A for staff."""

WOKEN = "mail"


@dataclass(frozen=True, kw_only=True)
class Mail:
    """`about` and `kind` are together unique: the same is written once, and again only where the first is in doubt."""

    id: str
    kind: Kind
    about: str
    reference: str
    state: State
    created_at: datetime
    sent_at: datetime | None
    attempts: int
    sending: int


_table = tables.mail
_ADD = upsert(_table).on_conflict_do_nothing(index_elements=["kind", "about", "sending"]).returning(_table.c.id)
_QUEUED = select(_table).where(_table.c.state == "queued").order_by(_table.c.created_at, _table.c.id)
_ALL = select(_table).order_by(_table.c.created_at, _table.c.id)
_HAND_OFF = (
    update(_table)
    .where(_table.c.id == bindparam("id_"), _table.c.state == "queued")
    .values(state="handed_off", handed_at=bindparam("now"), attempts=_table.c.attempts + 1)
    .returning(_table.c.id)
)
_END = (
    update(_table)
    .where(_table.c.id == bindparam("id_"), _table.c.state == "handed_off")
    .values(state=bindparam("state_"), sent_at=bindparam("sent_at_"), error=bindparam("error_"))
)
_CANCEL = update(_table).where(_table.c.id == bindparam("id_"), _table.c.state == "queued").values(state="cancelled")
_FLYING = select(_table).where(_table.c.state == "handed_off")
_REFUSED = (
    select(func.count())
    .select_from(_table)
    .where(_table.c.state == "permanent", _table.c.created_at > bindparam("since"))
)


def add(unit: Unit, kind: Kind, about: str, reference: str, *, person: str = "", sending: int = 1) -> str | None:
    """Queue one; None where the same was written before."""
    id_ = unit.new_id()
    row = {
        "id": id_, "person": person or None, "kind": kind, "about": about, "reference": reference, "state": "queued",
        "created_at": unit.now, "handed_at": None, "sent_at": None, "attempts": 0, "sending": sending, "error": "",
    }  # fmt: skip
    made = unit.connection.execute(_ADD, row).first()
    if made is not None:
        unit.wakes.add(WOKEN)
    return id_ if made is not None else None


def queued(unit: Unit) -> list[Mail]:
    """What waits, oldest first."""
    return [_mail(row) for row in unit.connection.execute(_QUEUED).all()]


def every(unit: Unit) -> list[Mail]:
    return [_mail(row) for row in unit.connection.execute(_ALL).all()]


def hand_off(unit: Unit, mail: Mail) -> bool:
    """Commit this, then write; False where another has it."""
    return unit.connection.execute(_HAND_OFF, {"id_": mail.id, "now": unit.now}).first() is not None


def sent(unit: Unit, mail: Mail) -> None:
    _end(unit, mail, "sent", at=unit.now)


def put_back(unit: Unit, mail: Mail) -> None:
    """It certainly did not leave."""
    _end(unit, mail, "queued")


def refuse(unit: Unit, mail: Mail) -> None:
    """The server does not take it, ever."""
    _end(unit, mail, "permanent", error="refused")


def cancel(unit: Unit, mail: Mail) -> None:
    """There is nothing to write about any more; what another has in its hands is on its way."""
    unit.connection.execute(_CANCEL, {"id_": mail.id})


def doubt(unit: Unit, mail: Mail) -> None:
    """Nobody knows whether it arrived: once more, marked, up to the cap."""
    _end(unit, mail, "in_doubt")
    if mail.sending < MOST:
        add(unit, mail.kind, mail.about, mail.reference, sending=mail.sending + 1)


def recover(unit: Unit) -> int:
    """On taking over: what another had in its hands is in doubt."""
    found = [_mail(row) for row in unit.connection.execute(_FLYING).all()]
    for mail in found:
        doubt(unit, mail)
    return len(found)


def refused_since(unit: Unit, since: datetime) -> int:
    count: int = unit.connection.execute(_REFUSED, {"since": since}).scalar_one()
    return count


def _end(unit: Unit, mail: Mail, state: State, *, at: datetime | None = None, error: str = "") -> None:
    unit.connection.execute(_END, {"id_": mail.id, "state_": state, "sent_at_": at, "error_": error})


def _mail(row: Row[Any]) -> Mail:
    return Mail(
        id=row.id,
        kind=row.kind,
        about=row.about,
        reference=row.reference,
        state=row.state,
        created_at=row.created_at,
        sent_at=row.sent_at,
        attempts=row.attempts,
        sending=row.sending,
    )
