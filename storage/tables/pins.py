"""Who asks for a PIN before they are shown their own.

The one rule: which digits, and whether there is a second PIN, is sealed; only the count and the times can be read.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, Table

from storage.tables.names import metadata
from storage.types import UtcDateTime, id_type, sealed_type

pin = Table(
    "pin",
    metadata,
    Column("subject", id_type(), ForeignKey("subject.id"), primary_key=True),
    #: wrong tries since the last right one
    Column("wrong", Integer, nullable=False),
    #: no time frees it: only somebody who may take the PIN off
    Column("locked_at", UtcDateTime),
    Column("changed_at", UtcDateTime, nullable=False),
    Column("body", sealed_type(), nullable=False),
)
