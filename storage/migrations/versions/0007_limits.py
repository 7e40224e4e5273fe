"""What a clinician sets for somebody, and records opened in an emergency.

Revision ID: 0007
Revises: 0006
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_INSTANT = sa.DateTime(timezone=True)
_ID = sa.String(length=32)
_RUNS_OUT = sa.text("until IS NOT NULL AND ended_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "restriction",
        sa.Column("id", _ID, nullable=False),
        sa.Column("person", _ID, nullable=False),
        sa.Column("at", _INSTANT, nullable=False),
        sa.Column("set_by", _ID, nullable=False),
        sa.Column("until", _INSTANT, nullable=True),
        sa.Column("ended_at", _INSTANT, nullable=True),
        sa.Column("ended_by", _ID, nullable=True),
        sa.Column("seen_at", _INSTANT, nullable=True),
        sa.Column("answered_at", _INSTANT, nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_restriction_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_restriction")),
    )
    op.create_index("ix_restriction_person_at", "restriction", ["person", "at"], unique=False)
    op.create_index(
        "ix_restriction_until", "restriction", ["until"], unique=False,
        sqlite_where=_RUNS_OUT, postgresql_where=_RUNS_OUT,
    )  # fmt: skip
    op.create_table(
        "break_glass",
        sa.Column("id", _ID, nullable=False),
        sa.Column("person", _ID, nullable=False),
        sa.Column("clinician", _ID, nullable=False),
        sa.Column("at", _INSTANT, nullable=False),
        sa.Column("until", _INSTANT, nullable=False),
        sa.Column("reason", _ID, nullable=False),
        sa.Column("seen_at", _INSTANT, nullable=True),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_break_glass_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_break_glass")),
    )
    op.create_index("ix_break_glass_person_clinician", "break_glass", ["person", "clinician"], unique=False)


def downgrade() -> None:
    for name in ("break_glass", "restriction"):
        op.drop_table(name)
