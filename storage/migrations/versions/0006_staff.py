"""Teams, leave, cover and the duty rota, and who takes over from somebody who leaves.

Revision ID: 0006
Revises: 0005
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_INSTANT = sa.DateTime(timezone=True)
_ID = sa.String(length=32)


def upgrade() -> None:
    op.add_column("clinician", sa.Column("team", sa.String(length=80), nullable=False, server_default=sa.text("''")))
    _absence()
    op.create_table(
        "duty",
        sa.Column("id", _ID, nullable=False),
        sa.Column("clinician", _ID, nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("from_clock", sa.String(length=5), nullable=False),
        sa.Column("to_clock", sa.String(length=5), nullable=False),
        sa.ForeignKeyConstraint(["clinician"], ["clinician.id"], name=op.f("fk_duty_clinician")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duty")),
    )
    _hand_over()


def _absence() -> None:
    op.create_table(
        "absence",
        sa.Column("id", _ID, nullable=False),
        sa.Column("clinician", _ID, nullable=False),
        sa.Column("cover", _ID, nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("starts_at", _INSTANT, nullable=False),
        sa.Column("ends_at", _INSTANT, nullable=False),
        sa.Column("made_at", _INSTANT, nullable=False),
        sa.Column("made_by", _ID, nullable=False),
        sa.Column("cancelled_at", _INSTANT, nullable=True),
        sa.ForeignKeyConstraint(["clinician"], ["clinician.id"], name=op.f("fk_absence_clinician")),
        sa.ForeignKeyConstraint(["cover"], ["clinician.id"], name=op.f("fk_absence_cover")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absence")),
    )
    op.create_index("ix_absence_clinician_ends_at", "absence", ["clinician", "ends_at"], unique=False)
    op.create_index("ix_absence_ends_at", "absence", ["ends_at"], unique=False)


def _hand_over() -> None:
    op.create_table(
        "hand_over",
        sa.Column("id", _ID, nullable=False),
        sa.Column("clinician", _ID, nullable=False),
        sa.Column("at", _INSTANT, nullable=False),
        sa.Column("made_at", _INSTANT, nullable=False),
        sa.Column("made_by", _ID, nullable=False),
        sa.Column("done_at", _INSTANT, nullable=True),
        sa.Column("cancelled_at", _INSTANT, nullable=True),
        sa.ForeignKeyConstraint(["clinician"], ["clinician.id"], name=op.f("fk_hand_over_clinician")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hand_over")),
    )
    op.create_index("ix_hand_over_clinician", "hand_over", ["clinician"], unique=False)
    op.create_index("ix_hand_over_at", "hand_over", ["at"], unique=False)
    op.create_table(
        "hand_over_person",
        sa.Column("person", _ID, nullable=False),
        sa.Column("hand_over", _ID, nullable=False),
        sa.Column("clinician", _ID, nullable=False),
        sa.Column("seen_at", _INSTANT, nullable=True),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_hand_over_person_person")),
        sa.ForeignKeyConstraint(["hand_over"], ["hand_over.id"], name=op.f("fk_hand_over_person_hand_over")),
        sa.ForeignKeyConstraint(["clinician"], ["clinician.id"], name=op.f("fk_hand_over_person_clinician")),
        sa.PrimaryKeyConstraint("person", "hand_over", name=op.f("pk_hand_over_person")),
    )
    op.create_index("ix_hand_over_person_hand_over", "hand_over_person", ["hand_over"], unique=False)


def downgrade() -> None:
    for name in ("hand_over_person", "hand_over", "duty", "absence"):
        op.drop_table(name)
    op.drop_column("clinician", "team")
