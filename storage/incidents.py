"""Everything that was sent, seen and opened for one event, read from the rows as they stand.

The one rule: ids, states, times and which words, in order; what somebody wrote only where it is asked for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, or_, select

from storage import conversations, reasons, tables
from storage.outbox_row import ids_of
from storage.types import Json
from storage.unit import Unit

_outbox, _occurrence, _audit, _talk = tables.outbox, tables.occurrence, tables.audit, tables.conversation


@dataclass(frozen=True, kw_only=True)
class Line:
    """One thing that happened; `told` are names and plain values, `body` what somebody wrote or was shown."""

    at: datetime
    what: str
    id: str
    told: dict[str, str] = field(default_factory=dict)
    body: Json = None


@dataclass(frozen=True, kw_only=True)
class Scope:
    """Which rows belong to it. `subjects` are whose they are; `ids` what an audit row may be about ("" all of them)."""

    subjects: frozenset[str]
    rows: ColumnElement[bool]
    talks: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()
    since: datetime | None = None
    until: datetime | None = None


def of_row(unit: Unit, id_: str) -> Scope | None:
    """One message: all its sendings, and the conversation that it belongs to."""
    row = unit.connection.execute(select(_outbox).where(_outbox.c.id == id_)).first()
    if row is None:
        return None
    if row.conversation and (whole := of_conversation(unit, row.conversation)) is not None:
        return whole
    first = row.repeat_of or row.id
    return Scope(
        subjects=frozenset({row.subject}),
        rows=or_(_outbox.c.id == first, _outbox.c.repeat_of == first),
        ids=frozenset({id_, first}),
    )


def of_conversation(unit: Unit, id_: str) -> Scope | None:
    subject = conversations.subject_of(unit, id_)
    if not subject:
        return None
    record = conversations.get(unit, id_)
    about = set(record.conversation.about.split("/")) - {""} if record is not None else set()
    return Scope(
        subjects=frozenset({subject}),
        rows=_outbox.c.conversation == id_,
        talks=frozenset({id_}),
        ids=frozenset({id_, *about}),
    )


def of_day(unit: Unit, person: str, start: datetime) -> Scope | None:
    """A whole day of one person."""
    known = unit.connection.execute(select(tables.subject.c.id).where(tables.subject.c.id == person)).first()
    if known is None:
        return None
    end = start + timedelta(days=1)
    return Scope(
        subjects=frozenset({person}),
        rows=(_outbox.c.subject == person)
        & or_(_outbox.c.created_at.between(start, end), _outbox.c.sent_at.between(start, end)),
        since=start,
        until=end,
    )


def lines(unit: Unit, scope: Scope, *, words: bool) -> list[Line]:
    """In order of time; of the same instant in the order of their ids."""
    found = [*_sent(unit, scope, words), *_occurrences(unit, scope), *_talks(unit, scope), *_looks(unit, scope, words)]
    return sorted(found, key=lambda one: (one.at, one.id))


def _sent(unit: Unit, scope: Scope, words: bool) -> Iterator[Line]:
    for row in unit.connection.execute(select(_outbox).where(scope.rows)).all():
        body = unit.open(row.subject, "outbox", row.id, "body", row.body) if unit.is_readable(row.subject) else {}
        screen = body.get("screen", {})
        told = {
            "state": row.state, "class": row.klass, "bot": row.bot, "does": row.do,
            "words": " ".join(ids_of(screen) or body.get("ids", ())), "fingerprint": row.fingerprint,
            "language": row.language, "handed": _iso(row.handed_at), "sent": _iso(row.sent_at),
            "attempts": str(row.attempts), "sending": str(row.sending), "repeat-of": row.repeat_of or "",
            "conversation": row.conversation, "error": row.error,
        }  # fmt: skip
        yield Line(at=row.created_at, what="outbox", id=row.id, told=told, body=screen if words else None)


def _occurrences(unit: Unit, scope: Scope) -> Iterator[Line]:
    query = select(_occurrence).where(_occurrence.c.person.in_(scope.subjects))
    if scope.since is not None:
        query = query.where(_occurrence.c.due_at.between(scope.since, scope.until))
    else:
        query = query.where(_occurrence.c.conversation.in_(scope.talks))
    for row in unit.connection.execute(query).all():
        told = {
            "state": row.state, "reason": row.reason, "reminder": row.reminder, "due": f"{row.day} {row.slot}",
            "sent": _iso(row.sent_at), "seen": _iso(row.seen_at), "answered": _iso(row.answered_at),
            "answer": row.answer, "ended": _iso(row.ended_at), "outbox": row.outbox or "",
        }  # fmt: skip
        yield Line(at=row.planned_at, what="occurrence", id=row.id, told=told)


def _talks(unit: Unit, scope: Scope) -> Iterator[Line]:
    query = select(_talk).where(_talk.c.subject.in_(scope.subjects))
    if scope.since is not None:
        query = query.where(_talk.c.started_at.between(scope.since, scope.until))
    else:
        query = query.where(_talk.c.id.in_(scope.talks))
    for row in unit.connection.execute(query).all():
        told = {"script": row.script, "version": str(row.version), "state": row.state, "touched": _iso(row.touched_at)}
        yield Line(at=row.started_at, what="conversation", id=row.id, told=told)


def _looks(unit: Unit, scope: Scope, words: bool) -> Iterator[Line]:
    index = tables.audit_subject
    query = select(_audit).where(
        _audit.c.id.in_(select(index.c.audit).where(index.c.subject.in_(scope.subjects)))
    )  # fmt: skip
    if scope.since is not None:
        query = query.where(_audit.c.at.between(scope.since, scope.until))
    else:
        query = query.where(_audit.c.object.in_(scope.ids))
    for row in unit.connection.execute(query).all():
        yield _look(unit, row, words=words)


def _look(unit: Unit, row: Row[Any], *, words: bool) -> Line:
    told = {"actor": row.actor, "verb": row.verb, "object": row.object, "reason": row.reason}
    return Line(
        at=row.at, what="audit", id=row.id, told=told,
        body=reasons.get(unit, row.reason) if words and row.reason else None,
    )  # fmt: skip


def note(unit: Unit, scope: Scope, actor: str, ref: str, why: Collection[str]) -> None:
    """That somebody looked: with a reason where they asked for the words, audited like an export."""
    for subject in scope.subjects:
        reason = reasons.add(unit, subject, " ".join(why)) if why and unit.is_readable(subject) else ""
        verb = "export" if why else "read incident"
        unit.audit(verb, actor=actor, subjects=(subject,), object_id=ref[:64], reason=reason)


def _iso(at: datetime | None) -> str:
    return at.isoformat(timespec="seconds") if at is not None else ""
