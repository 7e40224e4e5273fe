"""What a clinician sets for somebody (a break, a limit, a stop), and records opened in an emergency.

The one rule: what it is and why is sealed; only times, and whose hand it was, can be read without the key.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Table, text

from storage.tables.names import metadata
from storage.types import UtcDateTime, id_type, sealed_type

_RUNS_OUT = text("until IS NOT NULL AND ended_at IS NULL")

restriction = Table(
    "restriction",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("person", id_type(), ForeignKey("person.id"), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("set_by", id_type(), nullable=False),
    #: null: until somebody ends it
    Column("until", UtcDateTime),
    Column("ended_at", UtcDateTime),
    #: null where it ran out by itself
    Column("ended_by", id_type()),
    #: when the person opened the line that says what was set; and said whether to go on, once it was over
    Column("seen_at", UtcDateTime),
    Column("answered_at", UtcDateTime),
    Column("body", sealed_type(), nullable=False),
    Index("ix_restriction_person_at", "person", "at"),
    Index("ix_restriction_until", "until", sqlite_where=_RUNS_OUT, postgresql_where=_RUNS_OUT),
)

break_glass = Table(
    "break_glass",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("person", id_type(), ForeignKey("person.id"), nullable=False),
    Column("clinician", id_type(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("until", UtcDateTime, nullable=False),
    #: a row of `reason`
    Column("reason", id_type(), nullable=False),
    #: when the person opened the line that says so
    Column("seen_at", UtcDateTime),
    Index("ix_break_glass_person_clinician", "person", "clinician"),
)
