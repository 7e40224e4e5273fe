"""The audit chain: who did what to whose records, in an order that cannot be changed unseen.

The one rule: a turn only adds its rows; they are chained here, in one place, a moment after they were committed, each
hash over the one before, a random salt and the row. The key of the hashes is not in the database.
"""

from __future__ import annotations

import hmac
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Row, bindparam, func, insert, select, update

from storage import tables
from storage.unit import Unit

Kind = Literal["changed", "removed", "inserted", "unchained", "cut", "rewritten", "unindexed"]


@dataclass(frozen=True)
class Head:
    """The end of the chain, kept outside the database too, so that a shortened chain shows."""

    seq: int
    hash: str


@dataclass(frozen=True, kw_only=True)
class Fault:
    kind: Kind
    seq: int | None = None
    audit: str = ""


@dataclass(frozen=True, kw_only=True)
class Look:
    """What somebody else did with a person's records."""

    at: datetime
    actor: str
    verb: str
    object_id: str
    reason: str


_BATCH = 500
_START = bytes(32)

_table = tables.audit
_seal = tables.audit_seal
_subject = tables.audit_subject
_UNSEALED = select(_table).where(_table.c.sealed == tables.UNSEALED).order_by(_table.c.at, _table.c.id).limit(_BATCH)
_OLDEST_UNSEALED = select(func.min(_table.c.at)).where(_table.c.sealed == tables.UNSEALED)
_HEAD = select(_seal.c.seq, _seal.c.hash).order_by(_seal.c.seq.desc()).limit(1)
_ADD = insert(_seal)
_MARK_SEALED = update(_table).where(_table.c.id == bindparam("id_")).values(sealed=1)
_CHAIN = (
    select(_seal.c.seq, _seal.c.audit, _seal.c.salt, _seal.c.hash, _table)
    .outerjoin(_table, _table.c.id == _seal.c.audit)
    .where(_seal.c.seq > bindparam("seq"))
    .order_by(_seal.c.seq)
    .limit(_BATCH)
)
_ROWS = (
    select(_table, _seal.c.seq)
    .outerjoin(_seal, _seal.c.audit == _table.c.id)
    .where(_table.c.id > bindparam("id"))
    .order_by(_table.c.id)
    .limit(_BATCH)
)
_INDEX = select(_subject.c.audit, _subject.c.subject).where(
    _subject.c.audit > bindparam("first"), _subject.c.audit <= bindparam("last")
)
_LOOKS = (
    select(_table)
    .join(_subject, _subject.c.audit == _table.c.id)
    .where(_subject.c.subject == bindparam("person"), _table.c.actor != bindparam("person"))
    .order_by(_table.c.at.desc(), _table.c.id.desc())
)
_OBJECTS = (
    select(_table.c.object)
    .join(_subject, _subject.c.audit == _table.c.id)
    .where(
        _subject.c.subject == bindparam("person"),
        _table.c.actor == bindparam("actor"),
        _table.c.verb == bindparam("verb"),
    )
    .distinct()
)


def seal(unit: Unit) -> int:
    """Chain what was committed and is not chained yet; gives how many rows that were."""
    unit.lock("audit")
    rows = unit.connection.execute(_UNSEALED).all()
    if not rows:
        return 0
    last = unit.connection.execute(_HEAD).first()
    seq, before = (last.seq, last.hash) if last is not None else (0, _START)
    seals = []
    for row in rows:
        seq += 1
        salt = os.urandom(16)
        before = _hash(unit, before, salt, row)
        seals.append({"seq": seq, "audit": row.id, "salt": salt, "hash": before})
    unit.connection.execute(_ADD, seals)
    unit.connection.execute(_MARK_SEALED, [{"id_": row.id} for row in rows])
    return len(rows)


def head(unit: Unit) -> Head | None:
    """None as long as nothing was sealed."""
    last = unit.connection.execute(_HEAD).first()
    return None if last is None else Head(last.seq, last.hash.hex())


def unsealed_since(unit: Unit) -> datetime | None:
    """When the oldest row was written that is not in the chain yet; over a minute ago is a fault."""
    return unit.connection.execute(_OLDEST_UNSEALED).scalar()


def verify(unit: Unit, head: Head | None = None) -> list[Fault]:
    """Every fault of the chain and of the rows. `head` is the one kept outside."""
    return [*_verify_chain(unit, head), *_verify_rows(unit)]


def looks_at(unit: Unit, person: str) -> list[Look]:
    """Other people's acts on this person's records, newest first."""
    return [
        Look(at=row.at, actor=row.actor, verb=row.verb, object_id=row.object, reason=row.reason)
        for row in unit.connection.execute(_LOOKS, {"person": person}).all()
    ]


def objects_of(unit: Unit, person: str, actor: str, verb: str) -> set[str]:
    """Which of this person's objects somebody has done this with."""
    values = {"person": person, "actor": actor, "verb": verb}
    return set(unit.connection.execute(_OBJECTS, values).scalars())


def _verify_chain(unit: Unit, head: Head | None) -> Iterator[Fault]:
    seq, before = 0, _START
    while rows := unit.connection.execute(_CHAIN, {"seq": seq}).all():
        for row in rows:
            if row.seq != seq + 1:
                yield Fault(kind="removed", seq=seq + 1)
            if row.id is None:
                yield Fault(kind="removed", seq=row.seq, audit=row.audit)
            elif row.seq == seq + 1 and not hmac.compare_digest(_hash(unit, before, row.salt, row), row.hash):
                yield Fault(kind="changed", seq=row.seq, audit=row.audit)
            # go on from what stands there, so that one change is one fault
            seq, before = row.seq, row.hash
            if head is not None and seq == head.seq and before.hex() != head.hash:
                yield Fault(kind="rewritten", seq=seq, audit=row.audit)
    if head is not None and seq < head.seq:
        yield Fault(kind="cut", seq=seq + 1)


def _verify_rows(unit: Unit) -> Iterator[Fault]:
    last = ""
    while rows := unit.connection.execute(_ROWS, {"id": last}).all():
        found = unit.connection.execute(_INDEX, {"first": last, "last": rows[-1].id}).all()
        subjects: dict[str, set[str]] = {}
        for one in found:
            subjects.setdefault(one.audit, set()).add(one.subject)
        for row in rows:
            if not hmac.compare_digest(unit.audit_mark(_fields(row)), row.mark):
                yield Fault(kind="inserted" if row.seq is None else "changed", seq=row.seq, audit=row.id)
            elif row.seq is None and row.sealed:
                yield Fault(kind="unchained", audit=row.id)
            if subjects.get(row.id, set()) != set(row.subjects.split()):
                yield Fault(kind="unindexed", seq=row.seq, audit=row.id)
        last = rows[-1].id


def _hash(unit: Unit, before: bytes, salt: bytes, row: Row[Any]) -> bytes:
    key = unit.keyed_hash("audit", "chain")
    return hmac.digest(key, b"".join((before, salt, row.mark, "\0".join(_fields(row)).encode())), "sha256")


def _fields(row: Row[Any]) -> tuple[str, ...]:
    at: datetime = row.at
    return (
        row.id, at.isoformat(timespec="microseconds"), row.actor, row.verb, row.subjects, row.object, row.reason,
    )  # fmt: skip
