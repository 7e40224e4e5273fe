"""What a person said and agreed to, kept as records.

The one rule: every row names the person whose it is, in its primary key or its first index.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, String, Table

from storage.tables.names import metadata
from storage.types import UtcDateTime, id_type, sealed_type

check_in = Table(
    "check_in",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("person", id_type(), ForeignKey("person.id"), nullable=False),
    Column("conversation", id_type(), nullable=False),
    Column("state", String(16), nullable=False),
    Column("mode", String(32), nullable=False),
    Column("started_at", UtcDateTime, nullable=False),
    Column("finished_at", UtcDateTime),
    Column("body", sealed_type(), nullable=False),
    Index("ix_check_in_person_started_at", "person", "started_at"),
)

rating = Table(
    "rating",
    metadata,
    Column("person", id_type(), primary_key=True),
    Column("check_in", id_type(), ForeignKey("check_in.id"), primary_key=True),
    Column("domain", String(64), primary_key=True),
    Column("body", sealed_type(), nullable=False),
)

plan = Table(
    "plan",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("person", id_type(), ForeignKey("person.id"), nullable=False),
    Column("check_in", id_type()),
    Column("made_at", UtcDateTime, nullable=False),
    Column("body", sealed_type(), nullable=False),
    Index("ix_plan_person_made_at", "person", "made_at"),
)

action = Table(
    "action",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("person", id_type(), ForeignKey("person.id"), nullable=False),
    Column("plan", id_type()),
    Column("made_at", UtcDateTime, nullable=False),
    Column("body", sealed_type(), nullable=False),
    Index("ix_action_person_made_at", "person", "made_at"),
)

note = Table(
    "note",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("person", id_type(), ForeignKey("person.id"), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("body", sealed_type(), nullable=False),
    #: since when their clinician may read it, and since when it is marked for the next session
    Column("shared_at", UtcDateTime),
    Column("marked_at", UtcDateTime),
    Index("ix_note_person_at", "person", "at"),
)

letter = Table(
    "letter",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("person", id_type(), ForeignKey("person.id"), nullable=False),
    Column("clinician", id_type()),
    Column("way", String(16), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("body", sealed_type(), nullable=False),
    Column("opened_at", UtcDateTime),
    Column("answered_at", UtcDateTime),
    Index("ix_letter_person_at", "person", "at"),
)

reason = Table(
    "reason",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("person", id_type(), nullable=False, index=True),
    Column("body", sealed_type(), nullable=False),
)

crisis_plan = Table(
    "crisis_plan",
    metadata,
    Column("person", id_type(), ForeignKey("person.id"), primary_key=True),
    Column("made_at", UtcDateTime, nullable=False),
    Column("changed_at", UtcDateTime, nullable=False),
    Column("body", sealed_type(), nullable=False),
)

#: what somebody, a person or a clinician, says is wrong with Wren
report = Table(
    "report",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("subject", id_type(), nullable=False, index=True),
    Column("bot", String(16), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("read_at", UtcDateTime),
    Column("body", sealed_type(), nullable=False),
)
