"""Which digest came for whom and when, and what a person says was not theirs.

The one rule: a digest's row holds no word about anybody, and the day in its key makes it come once; a strike is added,
never changed.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, String, Table

from storage.tables.names import metadata
from storage.types import UtcDateTime, id_type, sealed_type

digest = Table(
    "digest",
    metadata,
    Column("clinician", id_type(), ForeignKey("clinician.id"), primary_key=True),
    #: daily, before (a meeting) or weekly
    Column("kind", String(16), primary_key=True),
    #: the reader's own day (ISO); of a weekly one the week's Monday
    Column("day", String(10), primary_key=True),
    #: the appointment that it comes before; empty for the others
    Column("about", String(32), primary_key=True),
    Column("id", id_type(), nullable=False, unique=True),
    #: sent, quiet (nothing was to go to the phone) or late (too late to go out as that day's)
    Column("state", String(16), nullable=False),
    #: what changed is told from here
    Column("since", UtcDateTime, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("opened_at", UtcDateTime),
)

strike = Table(
    "strike",
    metadata,
    Column("person", id_type(), ForeignKey("person.id"), primary_key=True),
    Column("id", id_type(), primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    #: which check-in, plan or note
    Column("object", id_type(), nullable=False),
    Column("body", sealed_type(), nullable=False),
    Index("ix_strike_object", "person", "object"),
)
