"""What somebody is to look at, and when a person was last seen or spoken to.

The one rule: which reason a flag has is sealed like the words; only times and states can be read without the key.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, text

from storage.tables.names import metadata
from storage.types import UtcDateTime, id_type, sealed_type

flag = Table(
    "flag",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("person", id_type(), ForeignKey("person.id"), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    #: the same reason once more, before it was answered
    Column("last_at", UtcDateTime, nullable=False),
    Column("times", Integer, nullable=False),
    Column("opened_at", UtcDateTime),
    Column("opened_by", id_type()),
    Column("answered_at", UtcDateTime),
    Column("answered_by", id_type()),
    #: when the person looked at what became of it
    Column("seen_at", UtcDateTime),
    Column("body", sealed_type(), nullable=False),
    Index("ix_flag_person_at", "person", "at"),
    Index("ix_flag_open", "at", sqlite_where=text("answered_at IS NULL"), postgresql_where=text("answered_at IS NULL")),
)

contact = Table(
    "contact",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("person", id_type(), ForeignKey("person.id"), nullable=False),
    Column("clinician", id_type(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("body", sealed_type(), nullable=False),
    Index("ix_contact_person_at", "person", "at"),
)
