"""One row of the outbox as everybody reads it.

The one rule: a row is wordless; what it says is rendered when it is handed off, in the reader's language then.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from sqlalchemy import Row as Found
from sqlalchemy import select

from flows.events import Bot
from storage import tables
from storage.types import Json
from storage.unit import Unit

Klass = Literal["A", "B", "C", "D"]
State = Literal["queued", "handed_off", "sent", "in_doubt", "permanent", "expired", "cancelled", "replaced"]
Do = Literal["send", "strip", "delete"]

AT_ONCE = datetime(1970, 1, 1, tzinfo=UTC)
"""`not_before` of a row that waits for nothing: it is due even when the clock is set back after it was written."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """`screen` is `flows.screen.pack_screen`'s; `message_ids` are what `strip` and `delete` work on.

    `subject` is under whose key it stands, the chat may be somebody else's. `repeat_of` is the first sending.
    """

    id: str
    bot: Bot
    chat: str
    subject: str
    klass: Klass
    state: State
    card: str
    conversation: str
    screen: Json
    do: Do
    answer: bool
    not_before: datetime
    created_at: datetime
    attempts: int
    repeat_of: str | None
    sending: int
    error: str
    message_ids: tuple[str, ...]


READABLE = (
    select(tables.outbox, tables.subject.c.wrapped_key)
    .join(tables.subject, tables.subject.c.id == tables.outbox.c.subject)
    .where(tables.subject.c.wrapped_key.is_not(None))
)


def emptied(unit: Unit, found: Any) -> bytes:  # a row of a query with id, subject and body
    """The body of a row without anybody's words: which words of ours it showed is kept (`storage/incidents.py`)."""
    body = unit.open(found.subject, "outbox", found.id, "body", found.body)
    ids = ids_of(body["screen"]) or body.get("ids", [])
    return unit.seal(found.subject, "outbox", found.id, "body", {"screen": {}, "message_ids": [], "ids": ids})


def ids_of(screen: Json) -> list[str]:
    """The ids of all the words on a packed screen."""
    ids = [*(say[0] for say in screen.get("says", ())), screen.get("message", "")]
    return [one for one in ids if one]


def read(unit: Unit, found: Found[Any]) -> Row:
    """What a query over the table and the wrapped key has found."""
    unit.hold_key(found.subject, found.wrapped_key)
    body = unit.open(found.subject, "outbox", found.id, "body", found.body)
    return Row(
        id=found.id,
        bot=found.bot,
        chat=found.chat,
        subject=found.subject,
        klass=found.klass,
        state=found.state,
        card=found.card,
        conversation=found.conversation,
        screen=body["screen"],
        do=found.do,
        answer=found.answer,
        not_before=found.not_before,
        created_at=found.created_at,
        attempts=found.attempts,
        repeat_of=found.repeat_of,
        sending=found.sending,
        error=found.error,
        message_ids=tuple(body["message_ids"]),
    )
