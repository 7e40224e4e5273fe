"""Who is asked to look, and when the next is asked.

Revision ID: 0005
Revises: 0004
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


_INSTANT = sa.DateTime(timezone=True)
_ID = sa.String(length=32)
_OPEN = sa.text("answered_at IS NULL")


def upgrade() -> None:
    op.add_column("flag", sa.Column("round", sa.Integer(), nullable=False, server_default=sa.text("1")))
    at_once = sa.text("'1970-01-01 00:00:00+00'")
    op.add_column("flag", sa.Column("due_at", _INSTANT, nullable=False, server_default=at_once))
    op.add_column("flag", sa.Column("due_steady", sa.Float(), nullable=False, server_default=sa.text("0")))
    op.create_index("ix_flag_due", "flag", ["due_at"], unique=False, sqlite_where=_OPEN, postgresql_where=_OPEN)
    op.create_index(
        "ix_flag_due_steady", "flag", ["due_steady"], unique=False, sqlite_where=_OPEN, postgresql_where=_OPEN
    )
    _alert()
    _mail()
    _unanswered()


def _alert() -> None:
    op.create_table(
        "alert",
        sa.Column("id", _ID, nullable=False),
        sa.Column("flag", _ID, nullable=False),
        sa.Column("person", _ID, nullable=False),
        sa.Column("clinician", _ID, nullable=True),
        sa.Column("step", sa.String(length=16), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("at", _INSTANT, nullable=False),
        sa.Column("due_at", _INSTANT, nullable=False),
        sa.Column("outbox", _ID, nullable=True),
        sa.Column("failed_at", _INSTANT, nullable=True),
        sa.Column("ended_at", _INSTANT, nullable=True),
        sa.ForeignKeyConstraint(["flag"], ["flag.id"], name=op.f("fk_alert_flag")),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_alert_person")),
        sa.ForeignKeyConstraint(["clinician"], ["clinician.id"], name=op.f("fk_alert_clinician")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alert")),
    )
    op.create_index("ix_alert_person_clinician", "alert", ["person", "clinician"], unique=False)
    op.create_index("ix_alert_flag", "alert", ["flag"], unique=False)
    op.create_index("ix_alert_outbox", "alert", ["outbox"], unique=False)


def _mail() -> None:
    op.create_table(
        "mail",
        sa.Column("id", _ID, nullable=False),
        sa.Column("person", _ID, nullable=True),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("about", sa.String(length=64), nullable=False),
        sa.Column("reference", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("created_at", _INSTANT, nullable=False),
        sa.Column("handed_at", _INSTANT, nullable=True),
        sa.Column("sent_at", _INSTANT, nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("sending", sa.Integer(), nullable=False),
        sa.Column("error", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mail")),
    )
    op.create_index("ix_mail_person", "mail", ["person"], unique=False)
    op.create_index("ix_mail_state", "mail", ["state"], unique=False)
    op.create_index("uq_mail_about", "mail", ["kind", "about", "sending"], unique=True)


def _unanswered() -> None:
    op.create_table(
        "unanswered",
        sa.Column("person", _ID, nullable=False),
        sa.Column("chat", _ID, nullable=False),
        sa.Column("due_at", _INSTANT, nullable=False),
        sa.Column("due_steady", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_unanswered_person")),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_unanswered")),
    )


def downgrade() -> None:
    for name in ("unanswered", "mail", "alert"):
        op.drop_table(name)
    for name in ("ix_flag_due_steady", "ix_flag_due"):
        op.drop_index(name, table_name="flag")
    for name in ("due_steady", "due_at", "round"):
        op.drop_column("flag", name)
