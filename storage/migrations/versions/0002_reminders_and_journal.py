"""Reminders, their occurrences, appointments, and a journal that can be shared, marked and heard.

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_INSTANT = sa.DateTime(timezone=True)
_ID = sa.String(length=32)


def upgrade() -> None:
    _reminder()
    _occurrence()
    _appointment()
    _attachment()
    _queue("klass", "id", "not_before")
    for name in ("shared_at", "marked_at"):
        op.add_column("note", sa.Column(name, _INSTANT, nullable=True))


def downgrade() -> None:
    for name in ("marked_at", "shared_at"):
        op.drop_column("note", name)
    for name in ("attachment", "appointment", "occurrence", "reminder"):
        op.drop_table(name)
    _queue("not_before")


def _queue(*columns: str) -> None:
    """The index of what waits, in another order."""
    op.drop_index("ix_outbox_queued", "outbox")
    op.create_index(
        "ix_outbox_queued",
        "outbox",
        ["bot", *columns],
        unique=False,
        sqlite_where=sa.text("state = 'queued'"),
        postgresql_where=sa.text("state = 'queued'"),
    )


def _reminder() -> None:
    op.create_table(
        "reminder",
        sa.Column("id", _ID, nullable=False),
        sa.Column("person", _ID, nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("next_at", _INSTANT, nullable=True),
        sa.Column("appointment", _ID, nullable=True),
        sa.Column("ignored", sa.Integer(), nullable=False),
        sa.Column("made_at", _INSTANT, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_reminder_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder")),
    )
    op.create_index("ix_reminder_person", "reminder", ["person"], unique=False)
    op.create_index("ix_reminder_appointment", "reminder", ["appointment"], unique=False)
    op.create_index(
        "ix_reminder_next_at",
        "reminder",
        ["next_at"],
        unique=False,
        sqlite_where=sa.text("next_at IS NOT NULL"),
        postgresql_where=sa.text("next_at IS NOT NULL"),
    )


def _occurrence() -> None:
    op.create_table(
        "occurrence",
        sa.Column("person", _ID, nullable=False),
        sa.Column("reminder", _ID, nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("slot", sa.String(length=5), nullable=False),
        sa.Column("id", _ID, nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("due_at", _INSTANT, nullable=False),
        sa.Column("planned_at", _INSTANT, nullable=False),
        sa.Column("sent_at", _INSTANT, nullable=True),
        sa.Column("seen_at", _INSTANT, nullable=True),
        sa.Column("answered_at", _INSTANT, nullable=True),
        sa.Column("ended_at", _INSTANT, nullable=True),
        sa.Column("answer", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.String(length=32), nullable=False),
        sa.Column("conversation", _ID, nullable=True),
        sa.Column("outbox", _ID, nullable=True),
        sa.PrimaryKeyConstraint("person", "reminder", "day", "slot", name=op.f("pk_occurrence")),
        sa.UniqueConstraint("id", name=op.f("uq_occurrence_id")),
    )
    op.create_index("ix_occurrence_person_due_at", "occurrence", ["person", "due_at"], unique=False)
    op.create_index("ix_occurrence_outbox", "occurrence", ["outbox"], unique=False)
    op.create_index("ix_occurrence_conversation", "occurrence", ["conversation"], unique=False)


def _appointment() -> None:
    op.create_table(
        "appointment",
        sa.Column("id", _ID, nullable=False),
        sa.Column("person", _ID, nullable=False),
        sa.Column("clinician", _ID, nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("at", _INSTANT, nullable=False),
        sa.Column("made_at", _INSTANT, nullable=False),
        sa.Column("changed_at", _INSTANT, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_appointment_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointment")),
    )
    op.create_index("ix_appointment_person_at", "appointment", ["person", "at"], unique=False)
    op.create_index("ix_appointment_clinician_at", "appointment", ["clinician", "at"], unique=False)


def _attachment() -> None:
    op.create_table(
        "attachment",
        sa.Column("id", _ID, nullable=False),
        sa.Column("person", _ID, nullable=False),
        sa.Column("note", _ID, nullable=True),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("at", _INSTANT, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_attachment_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
    )
    op.create_index("ix_attachment_person_note", "attachment", ["person", "note"], unique=False)
    op.create_index("ix_attachment_at", "attachment", ["at"], unique=False)
    op.create_index(
        "ix_attachment_wanted",
        "attachment",
        ["id"],
        unique=False,
        sqlite_where=sa.text("state = 'wanted'"),
        postgresql_where=sa.text("state = 'wanted'"),
    )
