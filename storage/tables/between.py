"""In between meetings: reminders and their occurrences, appointments, the journal's voice notes and photos.

The one rule: what is planned is a row, so that a restart or a second worker can never plan it twice.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, text

from storage.tables.names import metadata
from storage.types import UtcDateTime, id_type, sealed_type

reminder = Table(
    "reminder",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("person", id_type(), ForeignKey("person.id"), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("state", String(16), nullable=False),
    #: null: nothing more to come
    Column("next_at", UtcDateTime),
    #: the appointment that it reminds of
    Column("appointment", id_type()),
    #: how many of the last ones were left without an answer, one after the other
    Column("ignored", Integer, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("body", sealed_type(), nullable=False),
    Index("ix_reminder_person", "person"),
    Index("ix_reminder_appointment", "appointment"),
    Index(
        "ix_reminder_next_at",
        "next_at",
        sqlite_where=text("next_at IS NOT NULL"),
        postgresql_where=text("next_at IS NOT NULL"),
    ),
)

occurrence = Table(
    "occurrence",
    metadata,
    Column("person", id_type(), primary_key=True),
    Column("reminder", id_type(), primary_key=True),
    #: the person's local date and time, as they were chosen
    Column("day", String(10), primary_key=True),
    Column("slot", String(5), primary_key=True),
    Column("id", id_type(), nullable=False, unique=True),
    Column("state", String(16), nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("planned_at", UtcDateTime, nullable=False),
    Column("sent_at", UtcDateTime),
    Column("seen_at", UtcDateTime),
    Column("answered_at", UtcDateTime),
    Column("ended_at", UtcDateTime),
    Column("answer", String(16), nullable=False),
    #: why it ended as it did
    Column("reason", String(32), nullable=False),
    Column("conversation", id_type()),
    Column("outbox", id_type()),
    Index("ix_occurrence_person_due_at", "person", "due_at"),
    Index("ix_occurrence_outbox", "outbox"),
    Index("ix_occurrence_conversation", "conversation"),
)

appointment = Table(
    "appointment",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("person", id_type(), ForeignKey("person.id"), nullable=False),
    Column("clinician", id_type(), nullable=False),
    Column("state", String(16), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("changed_at", UtcDateTime, nullable=False),
    Column("body", sealed_type(), nullable=False),
    Index("ix_appointment_person_at", "person", "at"),
    Index("ix_appointment_clinician_at", "clinician", "at"),
)

attachment = Table(
    "attachment",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("person", id_type(), ForeignKey("person.id"), nullable=False),
    #: null while it belongs to no entry of the journal
    Column("note", id_type()),
    Column("kind", String(16), nullable=False),
    #: "wanted" (the person said yes, a platform still has it) or "here"
    Column("state", String(8), nullable=False),
    #: how often it was asked for in vain
    Column("tries", Integer, nullable=False),
    #: bytes, before sealing
    Column("size", Integer, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("body", sealed_type(), nullable=False),
    #: null while it is wanted
    Column("data", sealed_type()),
    Index("ix_attachment_person_note", "person", "note"),
    Index("ix_attachment_at", "at"),
    Index(
        "ix_attachment_wanted", "id", sqlite_where=text("state = 'wanted'"), postgresql_where=text("state = 'wanted'")
    ),
)
