"""Staff: who is away and who stands in, who is on duty in the week, and who takes over from somebody who leaves.

The one rule: nothing here is about a person's health; whose new clinician somebody will be is the most that it says.
"""

from __future__ import annotations

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, String, Table

from storage.tables.names import metadata
from storage.types import UtcDateTime, id_type

absence = Table(
    "absence",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("clinician", id_type(), ForeignKey("clinician.id"), nullable=False),
    Column("cover", id_type(), ForeignKey("clinician.id"), nullable=False),
    #: both days included
    Column("first_day", Date, nullable=False),
    Column("last_day", Date, nullable=False),
    #: the same as instants, by the team's clock when it was written down
    Column("starts_at", UtcDateTime, nullable=False),
    Column("ends_at", UtcDateTime, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("made_by", id_type(), nullable=False),
    Column("cancelled_at", UtcDateTime),
    Index("ix_absence_clinician_ends_at", "clinician", "ends_at"),
    Index("ix_absence_ends_at", "ends_at"),
)

duty = Table(
    "duty",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("clinician", id_type(), ForeignKey("clinician.id"), nullable=False),
    #: 0 is Monday; on the team's clock, and a `to` that is not after its `from` belongs to the next day
    Column("weekday", Integer, nullable=False),
    Column("from_clock", String(5), nullable=False),
    Column("to_clock", String(5), nullable=False),
)

hand_over = Table(
    "hand_over",
    metadata,
    Column("id", id_type(), primary_key=True),
    #: who leaves
    Column("clinician", id_type(), ForeignKey("clinician.id"), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("made_by", id_type(), nullable=False),
    Column("done_at", UtcDateTime),
    Column("cancelled_at", UtcDateTime),
    Index("ix_hand_over_clinician", "clinician"),
    Index("ix_hand_over_at", "at"),
)

hand_over_person = Table(
    "hand_over_person",
    metadata,
    Column("person", id_type(), ForeignKey("person.id"), primary_key=True),
    Column("hand_over", id_type(), ForeignKey("hand_over.id"), primary_key=True),
    #: who it will be
    Column("clinician", id_type(), ForeignKey("clinician.id"), nullable=False),
    #: when the person read it
    Column("seen_at", UtcDateTime),
    Index("ix_hand_over_person_hand_over", "hand_over"),
)
