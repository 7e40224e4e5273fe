"""Who looked, who leads, what is set.

The one rule: nothing here holds words; a reason's words are the person's (`records.reason`).
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Float, Index, Integer, LargeBinary, String, Table, Text, text

from storage.tables.names import metadata
from storage.types import UtcDateTime, id_type

audit = Table(
    "audit",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("actor", String(32), nullable=False),
    Column("verb", String(64), nullable=False),
    Column("subjects", Text, nullable=False),
    Column("object", String(64), nullable=False),
    Column("reason", String(32), nullable=False),
    #: made with a key that is not in the database: who can write rows here still cannot invent one
    Column("mark", LargeBinary, nullable=False),
    #: 1 once it is in the chain
    Column("sealed", Integer, nullable=False),
    Index(
        "ix_audit_unsealed",
        "at",
        "id",
        sqlite_where=text("sealed = 0"),
        postgresql_where=text("sealed = 0"),
    ),
)

audit_subject = Table(
    "audit_subject",
    metadata,
    Column("subject", id_type(), primary_key=True),
    Column("audit", id_type(), primary_key=True),
    Index("ix_audit_subject_audit", "audit"),
)

audit_seal = Table(
    "audit_seal",
    metadata,
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("audit", id_type(), nullable=False, unique=True),
    Column("salt", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
)

lease = Table(
    "lease",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("owner", String(64), nullable=False),
    #: seconds since 1970 by the database's own clock
    Column("until", Float, nullable=False),
)

setting = Table(
    "setting",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)
