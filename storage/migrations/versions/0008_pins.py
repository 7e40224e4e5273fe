"""PINs, and what stands in a chat that is taken off within a day.

Revision ID: 0008
Revises: 0007
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_INSTANT = sa.DateTime(timezone=True)
_ID = sa.String(length=32)
_PRIVATE = sa.text("private_at IS NOT NULL")


def upgrade() -> None:
    op.create_table(
        "pin",
        sa.Column("subject", _ID, nullable=False),
        sa.Column("wrong", sa.Integer(), nullable=False),
        sa.Column("locked_at", _INSTANT, nullable=True),
        sa.Column("changed_at", _INSTANT, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["subject"], ["subject.id"], name=op.f("fk_pin_subject")),
        sa.PrimaryKeyConstraint("subject", name=op.f("pk_pin")),
    )
    op.add_column("platform_message", sa.Column("name_hash", sa.LargeBinary(), nullable=True))
    for table in ("platform_message", "log"):
        op.add_column(table, sa.Column("private_at", _INSTANT, nullable=True))
        op.create_index(
            f"ix_{table}_private_at",
            table,
            ["private_at"],
            unique=False,
            sqlite_where=_PRIVATE,
            postgresql_where=_PRIVATE,
        )


def downgrade() -> None:
    for table in ("platform_message", "log"):
        op.drop_index(f"ix_{table}_private_at", table_name=table)
        op.drop_column(table, "private_at")
    op.drop_column("platform_message", "name_hash")
    op.drop_table("pin")
