"""The first tables.

Revision ID: 0001
Revises:
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _attempt()
    _audit()
    _audit_seal()
    _audit_subject()
    _chat()
    _conversation()
    _device()
    _inbox()
    _invite()
    _lease()
    _log()
    _outbox()
    _platform_message()
    _reason()
    _setting()
    _subject()
    _clinician()
    _person()
    _action()
    _check_in()
    _letter()
    _link()
    _note()
    _plan()
    _rating()


def downgrade() -> None:
    for name in (
        "rating",
        "plan",
        "note",
        "link",
        "letter",
        "check_in",
        "action",
        "person",
        "clinician",
        "subject",
        "setting",
        "reason",
        "platform_message",
        "outbox",
        "log",
        "lease",
        "invite",
        "inbox",
        "device",
        "conversation",
        "chat",
        "audit_subject",
        "audit_seal",
        "audit",
        "attempt",
    ):
        op.drop_table(name)


def _attempt() -> None:
    op.create_table(
        "attempt",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("who_hash", sa.LargeBinary(), nullable=False),
        sa.Column("at_steady", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attempt")),
    )
    op.create_index("ix_attempt_at_steady", "attempt", ["at_steady"], unique=False)
    op.create_index("ix_attempt_who_hash_at_steady", "attempt", ["who_hash", "at_steady"], unique=False)


def _audit() -> None:
    op.create_table(
        "audit",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("at", _INSTANT, nullable=False),
        sa.Column("actor", sa.String(length=32), nullable=False),
        sa.Column("verb", sa.String(length=64), nullable=False),
        sa.Column("subjects", sa.Text(), nullable=False),
        sa.Column("object", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.String(length=32), nullable=False),
        sa.Column("mark", sa.LargeBinary(), nullable=False),
        sa.Column("sealed", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
    )
    op.create_index(
        "ix_audit_unsealed",
        "audit",
        ["at", "id"],
        unique=False,
        sqlite_where=sa.text("sealed = 0"),
        postgresql_where=sa.text("sealed = 0"),
    )


def _audit_seal() -> None:
    op.create_table(
        "audit_seal",
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("audit", sa.String(length=32), nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_audit_seal")),
        sa.UniqueConstraint("audit", name=op.f("uq_audit_seal_audit")),
    )


def _audit_subject() -> None:
    op.create_table(
        "audit_subject",
        sa.Column("subject", sa.String(length=32), nullable=False),
        sa.Column("audit", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("subject", "audit", name=op.f("pk_audit_subject")),
    )
    op.create_index("ix_audit_subject_audit", "audit_subject", ["audit"], unique=False)


def _chat() -> None:
    op.create_table(
        "chat",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("subject", sa.String(length=32), nullable=False),
        sa.Column("bot", sa.String(length=16), nullable=False),
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("address_hash", sa.LargeBinary(), nullable=True),
        sa.Column("address", sa.LargeBinary(), nullable=False),
        sa.Column("language", sa.String(length=16), nullable=False),
        sa.Column("state", sa.LargeBinary(), nullable=False),
        sa.Column("opened_at", _INSTANT, nullable=False),
        sa.Column("closed_at", _INSTANT, nullable=True),
        sa.Column("unreachable_since", _INSTANT, nullable=True),
        sa.Column("log_changed", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chat")),
    )
    op.create_index(op.f("ix_chat_subject"), "chat", ["subject"], unique=False)
    op.create_index("uq_chat_address", "chat", ["bot", "address_hash"], unique=True)


def _conversation() -> None:
    op.create_table(
        "conversation",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("subject", sa.String(length=32), nullable=False),
        sa.Column("script", sa.String(length=64), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("person_chat", sa.String(length=32), nullable=True),
        sa.Column("clinician_chat", sa.String(length=32), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("started_at", _INSTANT, nullable=False),
        sa.Column("touched_at", _INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conversation")),
    )
    op.create_index("ix_conversation_clinician_chat_state", "conversation", ["clinician_chat", "state"], unique=False)
    op.create_index("ix_conversation_person_chat_state", "conversation", ["person_chat", "state"], unique=False)
    op.create_index("ix_conversation_subject_state", "conversation", ["subject", "state"], unique=False)


def _device() -> None:
    op.create_table(
        "device",
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("bot", sa.String(length=16), nullable=False),
        sa.Column("address", sa.String(length=64), nullable=False),
        sa.Column("created_at", _INSTANT, nullable=False),
        sa.Column("ended_at", _INSTANT, nullable=True),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_device")),
    )
    op.create_index("ix_device_address_bot", "device", ["address", "bot"], unique=False)


def _inbox() -> None:
    op.create_table(
        "inbox",
        sa.Column("bot", sa.String(length=16), nullable=False),
        sa.Column("key", sa.String(length=128), nullable=False),
        sa.Column("at", _INSTANT, nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(length=32), server_default=sa.text("''"), nullable=False),
        sa.Column("raw", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("bot", "key", name=op.f("pk_inbox")),
    )
    op.create_index("ix_inbox_at", "inbox", ["at"], unique=False)
    op.create_index("ix_inbox_subject_at", "inbox", ["subject", "at"], unique=False)


def _invite() -> None:
    op.create_table(
        "invite",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("subject", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("made_by", sa.String(length=32), nullable=False),
        sa.Column("code_hash", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", _INSTANT, nullable=False),
        sa.Column("expires_at", _INSTANT, nullable=False),
        sa.Column("used_at", _INSTANT, nullable=True),
        sa.Column("revoked_at", _INSTANT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invite")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_invite_code_hash")),
    )
    op.create_index(op.f("ix_invite_subject"), "invite", ["subject"], unique=False)


def _lease() -> None:
    op.create_table(
        "lease",
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("owner", sa.String(length=64), nullable=False),
        sa.Column("until", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_lease")),
    )


def _log() -> None:
    op.create_table(
        "log",
        sa.Column("chat", sa.String(length=32), nullable=False),
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("subject", sa.String(length=32), nullable=False),
        sa.Column("changed", sa.BigInteger(), nullable=False),
        sa.Column("outbox", sa.String(length=32), nullable=True),
        sa.Column("entry", sa.LargeBinary(), nullable=False),
        sa.Column("at", _INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("chat", "seq", name=op.f("pk_log")),
    )
    op.create_index("ix_log_chat_changed", "log", ["chat", "changed"], unique=False)
    op.create_index(op.f("ix_log_subject"), "log", ["subject"], unique=False)
    op.create_index("uq_log_chat_outbox", "log", ["chat", "outbox"], unique=True)


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("subject", sa.String(length=32), nullable=False),
        sa.Column("bot", sa.String(length=16), nullable=False),
        sa.Column("chat", sa.String(length=32), nullable=False),
        sa.Column("klass", sa.String(length=1), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("do", sa.String(length=16), nullable=False),
        sa.Column("card", sa.String(length=64), nullable=False),
        sa.Column("conversation", sa.String(length=32), nullable=False),
        sa.Column("answer", sa.Boolean(), nullable=False),
        sa.Column("not_before", _INSTANT, nullable=False),
        sa.Column("created_at", _INSTANT, nullable=False),
        sa.Column("handed_at", _INSTANT, nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("repeat_of", sa.String(length=32), nullable=True),
        sa.Column("sending", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("error", sa.String(length=200), nullable=False),
        sa.Column("language", sa.String(length=16), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("sent_at", _INSTANT, nullable=True),
        sa.Column("platform_at", sa.Float(), nullable=True),
        sa.CheckConstraint(
            "sending <= CASE WHEN klass = 'A' AND bot = 'console' THEN 8 WHEN klass = 'D' THEN 1 ELSE 2 END",
            name=op.f("ck_outbox_cap"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
    )
    op.create_index(
        "ix_outbox_handed_off",
        "outbox",
        ["chat"],
        unique=False,
        sqlite_where=sa.text("state = 'handed_off'"),
        postgresql_where=sa.text("state = 'handed_off'"),
    )
    op.create_index(
        "ix_outbox_queued",
        "outbox",
        ["bot", "not_before"],
        unique=False,
        sqlite_where=sa.text("state = 'queued'"),
        postgresql_where=sa.text("state = 'queued'"),
    )
    op.create_index("ix_outbox_subject_handed_at", "outbox", ["subject", "handed_at"], unique=False)
    op.create_index(
        "ix_outbox_waiting",
        "outbox",
        ["chat", "conversation", "card"],
        unique=False,
        sqlite_where=sa.text("state = 'queued'"),
        postgresql_where=sa.text("state = 'queued'"),
    )
    op.create_index("uq_outbox_repeat_of_sending", "outbox", ["repeat_of", "sending"], unique=True)


def _platform_message() -> None:
    op.create_table(
        "platform_message",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("subject", sa.String(length=32), nullable=False),
        sa.Column("chat", sa.String(length=32), nullable=False),
        sa.Column("message", sa.LargeBinary(), nullable=False),
        sa.Column("at", _INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_platform_message")),
    )
    op.create_index("ix_platform_message_at", "platform_message", ["at"], unique=False)
    op.create_index("ix_platform_message_subject_chat", "platform_message", ["subject", "chat"], unique=False)


def _reason() -> None:
    op.create_table(
        "reason",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("person", sa.String(length=32), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reason")),
    )
    op.create_index(op.f("ix_reason_person"), "reason", ["person"], unique=False)


def _setting() -> None:
    op.create_table(
        "setting",
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_setting")),
    )


def _subject() -> None:
    op.create_table(
        "subject",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("wrapped_key", sa.LargeBinary(), nullable=True),
        sa.Column("created_at", _INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subject")),
    )


def _clinician() -> None:
    op.create_table(
        "clinician",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("profile", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", _INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["id"], ["subject.id"], name=op.f("fk_clinician_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clinician")),
    )


def _person() -> None:
    op.create_table(
        "person",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("profile", sa.LargeBinary(), nullable=False),
        sa.Column("break_since", _INSTANT, nullable=True),
        sa.Column("joined_at", _INSTANT, nullable=True),
        sa.Column("created_at", _INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["id"], ["subject.id"], name=op.f("fk_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
    )


def _action() -> None:
    op.create_table(
        "action",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("person", sa.String(length=32), nullable=False),
        sa.Column("plan", sa.String(length=32), nullable=True),
        sa.Column("made_at", _INSTANT, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_action_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action")),
    )
    op.create_index("ix_action_person_made_at", "action", ["person", "made_at"], unique=False)


def _check_in() -> None:
    op.create_table(
        "check_in",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("person", sa.String(length=32), nullable=False),
        sa.Column("conversation", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("mode", sa.String(length=32), nullable=False),
        sa.Column("started_at", _INSTANT, nullable=False),
        sa.Column("finished_at", _INSTANT, nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_check_in_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_check_in")),
    )
    op.create_index("ix_check_in_person_started_at", "check_in", ["person", "started_at"], unique=False)


def _letter() -> None:
    op.create_table(
        "letter",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("person", sa.String(length=32), nullable=False),
        sa.Column("clinician", sa.String(length=32), nullable=True),
        sa.Column("way", sa.String(length=16), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("at", _INSTANT, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("opened_at", _INSTANT, nullable=True),
        sa.Column("answered_at", _INSTANT, nullable=True),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_letter_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter")),
    )
    op.create_index("ix_letter_person_at", "letter", ["person", "at"], unique=False)


def _link() -> None:
    op.create_table(
        "link",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("person", sa.String(length=32), nullable=False),
        sa.Column("clinician", sa.String(length=32), nullable=False),
        sa.Column("started_at", _INSTANT, nullable=False),
        sa.Column("ended_at", _INSTANT, nullable=True),
        sa.Column("ended_by", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(["clinician"], ["clinician.id"], name=op.f("fk_link_clinician")),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_link_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_link")),
    )
    op.create_index("ix_link_clinician", "link", ["clinician"], unique=False)
    op.create_index("ix_link_person_clinician", "link", ["person", "clinician"], unique=False)
    op.create_index(
        "uq_link_active",
        "link",
        ["person", "clinician"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )


def _note() -> None:
    op.create_table(
        "note",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("person", sa.String(length=32), nullable=False),
        sa.Column("at", _INSTANT, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_note_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_note")),
    )
    op.create_index("ix_note_person_at", "note", ["person", "at"], unique=False)


def _plan() -> None:
    op.create_table(
        "plan",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("person", sa.String(length=32), nullable=False),
        sa.Column("check_in", sa.String(length=32), nullable=True),
        sa.Column("made_at", _INSTANT, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_plan_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan")),
    )
    op.create_index("ix_plan_person_made_at", "plan", ["person", "made_at"], unique=False)


def _rating() -> None:
    op.create_table(
        "rating",
        sa.Column("person", sa.String(length=32), nullable=False),
        sa.Column("check_in", sa.String(length=32), nullable=False),
        sa.Column("domain", sa.String(length=64), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["check_in"], ["check_in.id"], name=op.f("fk_rating_check_in")),
        sa.PrimaryKeyConstraint("person", "check_in", "domain", name=op.f("pk_rating")),
    )
