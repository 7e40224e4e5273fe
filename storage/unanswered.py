"""Who was asked whether their team is to look, where the service passes on what has no answer.

The one rule: it says when and for whom, and holds no words; those lie in the writer's own chat.
"""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import bindparam, delete, or_, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from storage import tables
from storage.unit import Unit

_table = tables.unanswered
_ADD = upsert(_table).on_conflict_do_nothing(index_elements=["person"])
_DUE = (
    select(_table.c.person)
    .join(tables.subject, tables.subject.c.id == _table.c.person)
    .where(
        or_(_table.c.due_at <= bindparam("now"), _table.c.due_steady <= bindparam("steady")),
        tables.subject.c.wrapped_key.is_not(None),
    )
    .order_by(_table.c.due_at)
    .limit(16)
)
_WAIT = (
    update(_table)
    .where(_table.c.person == bindparam("person_"))
    .values(due_at=bindparam("due_at_"), due_steady=bindparam("due_steady_"))
)
_REMOVE = delete(_table).where(_table.c.person == bindparam("person_"))


def add(unit: Unit, person: str, chat: str, after: timedelta, steady: float) -> None:
    """Nothing where one waits already: the first words count."""
    row = {"person": person, "chat": chat, "due_at": unit.now + after, "due_steady": steady + after.total_seconds()}
    unit.connection.execute(_ADD, row)


def due(unit: Unit, steady: float) -> list[str]:
    return list(unit.connection.execute(_DUE, {"now": unit.now, "steady": steady}).scalars())


def wait(unit: Unit, person: str, after: timedelta, steady: float) -> None:
    values = {"person_": person, "due_at_": unit.now + after, "due_steady_": steady + after.total_seconds()}
    unit.connection.execute(_WAIT, values)


def remove(unit: Unit, person: str) -> None:
    unit.connection.execute(_REMOVE, {"person_": person})
