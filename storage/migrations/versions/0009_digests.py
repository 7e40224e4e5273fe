"""Digests, and answers that were struck.

Revision ID: 0009
Revises: 0008
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_INSTANT = sa.DateTime(timezone=True)
_ID = sa.String(length=32)


def upgrade() -> None:
    op.create_table(
        "digest",
        sa.Column("clinician", _ID, nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("about", sa.String(length=32), nullable=False),
        sa.Column("id", _ID, nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("since", _INSTANT, nullable=False),
        sa.Column("at", _INSTANT, nullable=False),
        sa.Column("opened_at", _INSTANT, nullable=True),
        sa.ForeignKeyConstraint(["clinician"], ["clinician.id"], name=op.f("fk_digest_clinician")),
        sa.PrimaryKeyConstraint("clinician", "kind", "day", "about", name=op.f("pk_digest")),
        sa.UniqueConstraint("id", name=op.f("uq_digest_id")),
    )
    op.create_table(
        "strike",
        sa.Column("person", _ID, nullable=False),
        sa.Column("id", _ID, nullable=False),
        sa.Column("at", _INSTANT, nullable=False),
        sa.Column("object", _ID, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_strike_person")),
        sa.PrimaryKeyConstraint("person", "id", name=op.f("pk_strike")),
    )
    op.create_index("ix_strike_object", "strike", ["person", "object"], unique=False)


def downgrade() -> None:
    for name in ("strike", "digest"):
        op.drop_table(name)
