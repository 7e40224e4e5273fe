"""One transaction, and what belongs to it: the instant, the subjects' keys, locks, audit rows, whom to wake.

The one rule: all of it commits together or none of it does. Unwrapped keys live here and end with it.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time
from types import TracebackType
from typing import Literal, Protocol, Self

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Connection, bindparam, func, insert, select
from sqlalchemy.dialects.postgresql import insert as upsert

from storage import seal, tables
from storage.ids import new_id
from storage.prepared import Found, Prepared
from storage.types import Json

Dialect = Literal["sqlite", "postgresql"]

_WRAPPED = Prepared(select(tables.subject.c.wrapped_key).where(tables.subject.c.id == bindparam("id")))
_LOCK = select(func.pg_advisory_xact_lock(bindparam("key")))
_AUDIT = insert(tables.audit)
# PostgreSQL's insert compiles on SQLite too: both know ON CONFLICT and RETURNING
_AUDIT_ONCE = Prepared(
    upsert(tables.audit).on_conflict_do_nothing(index_elements=["id"]).returning(tables.audit.c.id),
    keys=tables.audit.c.keys(),
)
_AUDIT_SUBJECT = insert(tables.audit_subject)


class Erased(LookupError):
    """The subject's key is gone, or there never was such a subject."""


class Source(Protocol):
    """Where a unit's connection comes from and how it ends: `Database`, or `Reader` for what only reads."""

    dialect: Dialect
    keys: seal.Keys

    def begin(self) -> Connection: ...
    def commit(self, unit: Unit) -> None: ...
    def rollback(self) -> None: ...


class Unit:
    """A transaction on `connection`, opened by `Database.unit`. Leaving it by an exception undoes everything."""

    def __init__(self, source: Source, now: datetime) -> None:
        if now.tzinfo is None:
            raise ValueError("an instant without a zone")
        self.now = now.astimezone(UTC)
        self.dialect: Dialect = source.dialect
        self.connection: Connection
        #: readers to wake after the commit: "outbox:companion", "log:<chat id>"
        self.wakes: set[str] = set()
        #: set by an erasure: after the commit nothing of the old pages may stay in SQLite's write-ahead log
        self.forgets = False
        self._source = source
        self._keys: dict[str, AESGCM] = {}

    def __enter__(self) -> Self:
        self.connection = self._source.begin()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._keys.clear()
        if kind is None:
            self._source.commit(self)
        else:
            self._source.rollback()

    def run(self, statement: Prepared, values: Mapping[str, Json]) -> Found:
        """A statement of the hot path; the others go to `connection.execute`."""
        return statement.run(self.connection, values)

    def new_id(self) -> str:
        return new_id(self.now)

    # Locks: first the chat, then the subject (DESIGN 4). SQLite has one writer and needs none.

    def lock_chat(self, bot: str, address: str) -> None:
        self.lock(f"chat {bot} {address}")

    def lock_subject(self, subject: str) -> None:
        self.lock(f"subject {subject}")

    def lock(self, name: str) -> None:
        if self.dialect == "postgresql":
            key = int.from_bytes(self.keyed_hash("lock", name)[:8], "big", signed=True)
            self.connection.execute(_LOCK, {"key": key})

    # Sealing

    def seal(self, subject: str, table: str, row: str, column: str, value: Json) -> bytes:
        return seal.seal(self._key(subject), subject, table, row, column, value)

    def open(self, subject: str, table: str, row: str, column: str, sealed: bytes) -> Json:
        return seal.unseal(self._key(subject), subject, table, row, column, sealed)

    def keyed_hash(self, purpose: str, text: str) -> bytes:
        return self._source.keys.keyed_hash(purpose, text)

    def hold_key(self, subject: str, wrapped: bytes) -> None:
        """Spare the look-up where a query has brought the wrapped key along."""
        if subject not in self._keys:
            self._keys[subject] = self._source.keys.unwrap(subject, wrapped)

    def new_key(self, subject: str) -> bytes:
        """A wrapped key for a new subject; `subjects.add` stores it."""
        wrapped = self._source.keys.new_wrapped(subject)
        self.hold_key(subject, wrapped)
        return wrapped

    def drop_key(self, subject: str) -> None:
        self._keys.pop(subject, None)

    def is_readable(self, subject: str) -> bool:
        """Whether what was sealed for this subject can still be opened."""
        try:
            self._key(subject)
        except Erased:
            return False
        return True

    def _key(self, subject: str) -> AESGCM:
        if subject == "":
            return self._source.keys.system
        if subject not in self._keys:
            wrapped = self.run(_WRAPPED, {"id": subject}).scalar()
            if wrapped is None:
                raise Erased(f"subject {subject} has no key")
            self.hold_key(subject, wrapped)
        return self._keys[subject]

    # Audit

    def audit(self, verb: str, *, actor: str, subjects: tuple[str, ...], object_id: str = "", reason: str = "") -> str:
        """One row; `reason` is the id of a row of `reasons`. Gives the row's id."""
        row = self._audit_row(self.new_id(), self.now, verb, actor, subjects, object_id, reason)
        self.connection.execute(_AUDIT, row)
        self._index_audit(str(row["id"]), subjects)
        return str(row["id"])

    def audit_once(
        self, verb: str, *, actor: str, subjects: tuple[str, ...], object_id: str, day: date, occasion: str = ""
    ) -> None:
        """One row per verb, object, day and occasion, however often it is called."""
        name = "\0".join((verb, actor, " ".join(subjects), object_id, day.isoformat(), occasion))
        start = datetime.combine(day, time(), UTC)
        id_ = f"{int(start.timestamp() * 1000):012x}{hashlib.sha256(name.encode()).hexdigest()[:20]}"
        row = self._audit_row(id_, self.now, verb, actor, subjects, object_id, "")
        if self.run(_AUDIT_ONCE, row).first() is not None:
            self._index_audit(id_, subjects)

    def audit_mark(self, row: Iterable[str]) -> bytes:
        """What only a holder of the master key can put beside an audit row."""
        return hmac.digest(self.keyed_hash("audit", "mark"), "\0".join(row).encode(), "sha256")

    def _audit_row(
        self, id_: str, at: datetime, verb: str, actor: str, subjects: tuple[str, ...], object_id: str, reason: str
    ) -> dict[str, Json]:
        joined = " ".join(subjects)
        mark = self.audit_mark((id_, at.isoformat(timespec="microseconds"), actor, verb, joined, object_id, reason))
        return {
            "id": id_, "at": at, "actor": actor, "verb": verb, "subjects": joined, "object": object_id,
            "reason": reason, "mark": mark, "sealed": 0,
        }  # fmt: skip

    def _index_audit(self, id_: str, subjects: tuple[str, ...]) -> None:
        rows = [{"subject": one, "audit": id_} for one in dict.fromkeys(subjects)]
        if rows:
            self.connection.execute(_AUDIT_SUBJECT, rows)
