"""Who there is: subjects and their keys, persons, clinicians, links, invites, devices.

The one rule: whoever has no wrapped key any more is erased, whatever else stands here.
"""

from __future__ import annotations

from sqlalchemy import Column, Float, ForeignKey, Index, LargeBinary, String, Table, text

from storage.tables.names import metadata
from storage.types import UtcDateTime, id_type, sealed_type

subject = Table(
    "subject",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("kind", String(16), nullable=False),
    #: null: erased, and all that was sealed with it is noise
    Column("wrapped_key", LargeBinary),
    Column("created_at", UtcDateTime, nullable=False),
)

person = Table(
    "person",
    metadata,
    Column("id", id_type(), ForeignKey("subject.id"), primary_key=True),
    Column("state", String(16), nullable=False),
    Column("profile", sealed_type(), nullable=False),
    Column("break_since", UtcDateTime),
    Column("joined_at", UtcDateTime),
    Column("created_at", UtcDateTime, nullable=False),
)

clinician = Table(
    "clinician",
    metadata,
    Column("id", id_type(), ForeignKey("subject.id"), primary_key=True),
    Column("role", String(16), nullable=False),
    Column("state", String(16), nullable=False),
    #: a plain name, "" where there is one team
    Column("team", String(80), nullable=False, server_default=text("''")),
    Column("profile", sealed_type(), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
)

link = Table(
    "link",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("person", id_type(), ForeignKey("person.id"), nullable=False),
    Column("clinician", id_type(), ForeignKey("clinician.id"), nullable=False),
    Column("started_at", UtcDateTime, nullable=False),
    Column("ended_at", UtcDateTime),
    Column("ended_by", id_type()),
    Index("ix_link_person_clinician", "person", "clinician"),
    Index("ix_link_clinician", "clinician"),
    Index(
        "uq_link_active",
        "person",
        "clinician",
        unique=True,
        sqlite_where=text("ended_at IS NULL"),
        postgresql_where=text("ended_at IS NULL"),
    ),
)

invite = Table(
    "invite",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("subject", id_type(), nullable=False, index=True),
    Column("kind", String(16), nullable=False),
    Column("made_by", id_type(), nullable=False),
    Column("code_hash", LargeBinary, nullable=False, unique=True),
    Column("made_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("used_at", UtcDateTime),
    Column("revoked_at", UtcDateTime),
)

attempt = Table(
    "attempt",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("who_hash", LargeBinary, nullable=False),
    Column("at_steady", Float, nullable=False),
    Index("ix_attempt_who_hash_at_steady", "who_hash", "at_steady"),
    Index("ix_attempt_at_steady", "at_steady"),
)

device = Table(
    "device",
    metadata,
    Column("token_hash", LargeBinary, primary_key=True),
    Column("bot", String(16), nullable=False),
    Column("address", String(64), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("ended_at", UtcDateTime),
    Index("ix_device_address_bot", "address", "bot"),
)
