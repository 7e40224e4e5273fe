"""What one cell of the matrix showed: which answer came, whether anything of hers was on it, and what it left behind."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from sqlalchemy import Table, select

from flows.screen import Screen, unpack_screen
from handlers.present import present
from storage import conversations, outbox, tables
from storage.chats import Chat
from storage.unit import Unit
from tests.security.ward import CANARIES
from tests.world import World, words_of

TRACES = {
    "audit", "audit_subject", "audit_seal", "inbox", "outbox", "conversation", "chat", "log", "platform_message",
    "attempt", "lease", "setting", "subject",
}  # fmt: skip
"""Tables that hold how something came about; all others hold records, and a refusal changes none."""

RECORDS: tuple[Table, ...] = tuple(one for one in tables.metadata.sorted_tables if one.name not in TRACES)
OUTSIDE = {
    "guest-console", "guest-hello", "phone-is-closed", "code-does-not-work", "you-stopped", "you-said-no",
    "wait-until-confirmed", "console-suspended",
}  # fmt: skip


@dataclass(frozen=True)
class Before:
    """Where things stood."""

    rows: frozenset[str]
    audits: frozenset[str]
    records: str


@dataclass(frozen=True)
class Seen:
    """`answer` is the kind of answer; the rest is judged whatever the answer is."""

    answer: str
    leaks: tuple[str, ...]
    changed: bool
    #: a refusal of this actor's was written down just now
    refused: bool
    #: something of this actor's is written down: a read once a day is enough
    audited: bool
    texts: tuple[str, ...]


def before(unit: Unit) -> Before:
    return Before(_ids(unit, tables.outbox), _ids(unit, tables.audit), _records(unit))


def _ids(unit: Unit, table: Table) -> frozenset[str]:
    return frozenset(unit.connection.execute(select(table.c.id)).scalars())


def _records(unit: Unit) -> str:
    found = [
        (one.name, sorted(map(repr, unit.connection.execute(select(one)).all()))) for one in RECORDS
    ]  # fmt: skip
    return hashlib.sha256(repr(found).encode()).hexdigest()


def seen(unit: Unit, world: World, chat: Chat, was: Before, *, actor: str) -> Seen:
    """What came into this chat, and what was written anywhere."""
    shown = []
    for id_ in sorted(_ids(unit, tables.outbox) - was.rows):
        row = outbox.get(unit, id_)
        if row is not None and row.chat == chat.id and row.do == "send":
            screen = unpack_screen(row.screen)
            rendered = present(unit, world.desk, chat, row)
            shown.append((screen, words_of(rendered) if rendered is not None else ""))
    texts = tuple(text for _, text in shown)
    new = _ids(unit, tables.audit) - was.audits
    rows = unit.connection.execute(select(tables.audit).where(tables.audit.c.id.in_(new))).all()
    return Seen(
        answer=_answer(unit, shown),
        leaks=tuple(one for one in CANARIES if any(one in text for text in texts)),
        changed=_records(unit) != was.records,
        refused=any(row.verb.startswith("refuse") and row.actor == actor for row in rows),
        audited=unit.connection.execute(select(tables.audit.c.id).where(tables.audit.c.actor == actor)).first()
        is not None,
        texts=texts,
    )


def _answer(unit: Unit, shown: list[tuple[Screen, str]]) -> str:
    screens = [screen for screen, _ in shown]
    says = {say.message for screen in screens for say in screen.says} | {screen.message for screen in screens}
    if not screens:
        return "nothing"
    if says & OUTSIDE:
        return "outside"
    if says & {"not-found", "card-not-there"} or any("That isn’t here, or it isn’t yours" in text for _, text in shown):
        return "not-found"
    if says & {"question-passed", "reminder-already"}:
        return "passed"
    runs = [conversations.get(unit, screen.conversation) for screen in screens if screen.conversation]
    scripts = {run.conversation.script for run in runs if run is not None}
    return "menu" if scripts and scripts <= {"people", "menu", "join"} else "goes-on"
