"""Chats and conversations.

The one rule: what was said stands sealed in one value; states and instants alone are read by the database.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, String, Table, text

from storage.tables.names import metadata
from storage.types import UtcDateTime, id_type, sealed_type

chat = Table(
    "chat",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("subject", id_type(), nullable=False, index=True),
    Column("bot", String(16), nullable=False),
    Column("channel", String(16), nullable=False),
    #: null once the address belongs to another row (a guest who redeemed a code) or to nobody (erased)
    Column("address_hash", LargeBinary),
    Column("address", sealed_type(), nullable=False),
    Column("language", String(16), nullable=False),
    Column("state", sealed_type(), nullable=False),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("closed_at", UtcDateTime),
    Column("unreachable_since", UtcDateTime),
    #: the newest change in this chat's log (web chat), whatever was hidden since
    Column("log_changed", BigInteger, nullable=False, server_default=text("0")),
    Index("uq_chat_address", "bot", "address_hash", unique=True),
)

conversation = Table(
    "conversation",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("subject", id_type(), nullable=False),
    Column("script", String(64), nullable=False),
    Column("version", Integer, nullable=False),
    Column("state", String(16), nullable=False),
    Column("person_chat", id_type()),
    Column("clinician_chat", id_type()),
    Column("body", sealed_type(), nullable=False),
    Column("started_at", UtcDateTime, nullable=False),
    Column("touched_at", UtcDateTime, nullable=False),
    Index("ix_conversation_subject_state", "subject", "state"),
    Index("ix_conversation_person_chat_state", "person_chat", "state"),
    Index("ix_conversation_clinician_chat_state", "clinician_chat", "state"),
)
