"""Taking back what still waits in the outbox, and ending the occurrence of a reminder that was to go with it.

The one rule: the row decides. What a sender has taken meanwhile is on its way, and ends as the platform says.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, bindparam, not_, update
from sqlalchemy.sql.dml import ReturningUpdate

from storage import occurrences, tables
from storage.unit import Unit

_table = tables.outbox


def _cancel_where(which: ColumnElement[bool]) -> ReturningUpdate[tuple[str]]:
    waits = update(_table).where(which, _table.c.state == tables.QUEUED)
    return waits.values(state="cancelled").returning(_table.c.id)


_IS_ALERT = and_(_table.c.bot == "console", _table.c.klass == "A")
_CANCEL_FOR_SUBJECT = _cancel_where(and_(_table.c.subject == bindparam("whose"), not_(_IS_ALERT)))
_CANCEL_FOR_CHAT = _cancel_where(_table.c.chat == bindparam("whose"))
_CANCEL_FOR_CONVERSATION = _cancel_where(_table.c.conversation == bindparam("whose"))
_REPLACED = update(_table).where(_table.c.state == tables.QUEUED).values(state="replaced")
_WITHDRAW = _REPLACED.where(_table.c.id == bindparam("id_"))
_WITHDRAW_REPEAT = _REPLACED.where(_table.c.repeat_of == bindparam("first"))


def cancel_for_subject(unit: Unit, subject: str) -> int:
    """Whatever waits under this subject's key, in whosever chat. What asks staff to look is left: whoever may no more is
    found at the hand-off, and then the next are asked."""
    return _cancel(unit, _CANCEL_FOR_SUBJECT, subject, "stopped")


def cancel_for_chat(unit: Unit, chat: str) -> int:
    """Whatever waits for this chat."""
    return _cancel(unit, _CANCEL_FOR_CHAT, chat, "no-phone")


def cancel_for_conversation(unit: Unit, conversation: str) -> int:
    """What waits of a conversation that is closed."""
    return _cancel(unit, _CANCEL_FOR_CONVERSATION, conversation, "closed")


def withdraw(unit: Unit, id_: str) -> bool:
    """Something newer has taken its place: it is not sent any more. False where it is on its way, or was."""
    return unit.connection.execute(_WITHDRAW, {"id_": id_}).rowcount == 1


def withdraw_repeat(unit: Unit, first: str) -> None:
    """The first did arrive after all: a second one that still waits is not sent."""
    unit.connection.execute(_WITHDRAW_REPEAT, {"first": first})


def _cancel(unit: Unit, rows: ReturningUpdate[tuple[str]], whose: str, why: str) -> int:
    """How many; an occurrence that waited ends with its row."""
    gone = [row.id for row in unit.connection.execute(rows, {"whose": whose})]
    occurrences.end_waiting(unit, gone, why)
    return len(gone)
