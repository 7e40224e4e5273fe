"""What somebody is to look at, and when a clinician saw or spoke to a person.

Revision ID: 0004
Revises: 0003
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_INSTANT = sa.DateTime(timezone=True)
_ID = sa.String(length=32)
_OPEN = sa.text("answered_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "flag",
        sa.Column("id", _ID, nullable=False),
        sa.Column("person", _ID, nullable=False),
        sa.Column("at", _INSTANT, nullable=False),
        sa.Column("last_at", _INSTANT, nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("opened_at", _INSTANT, nullable=True),
        sa.Column("opened_by", _ID, nullable=True),
        sa.Column("answered_at", _INSTANT, nullable=True),
        sa.Column("answered_by", _ID, nullable=True),
        sa.Column("seen_at", _INSTANT, nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_flag_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_flag")),
    )
    op.create_index("ix_flag_person_at", "flag", ["person", "at"], unique=False)
    op.create_index("ix_flag_open", "flag", ["at"], unique=False, sqlite_where=_OPEN, postgresql_where=_OPEN)
    op.create_table(
        "contact",
        sa.Column("id", _ID, nullable=False),
        sa.Column("person", _ID, nullable=False),
        sa.Column("clinician", _ID, nullable=False),
        sa.Column("at", _INSTANT, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_contact_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact")),
    )
    op.create_index("ix_contact_person_at", "contact", ["person", "at"], unique=False)


def downgrade() -> None:
    for name in ("contact", "flag"):
        op.drop_table(name)
