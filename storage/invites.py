"""Invites: one-time codes that join a chat to a subject.

The one rule: a wrong, used, expired, revoked or limited code all get the same answer, None; and who cannot be counted
cannot redeem (the count is a query of the same transaction).
"""

from __future__ import annotations

import logging
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import bindparam, delete, func, insert, select, update

from storage import settings_store, tables
from storage.unit import Unit

log = logging.getLogger(__name__)

Kind = Literal["person", "clinician"]

LIFETIME = timedelta(hours=72)
WRONG_A_DAY = 5
WRONG_AN_HOUR_IN_ALL = 100
ALARM = "wrong-codes-alarm"
"""The setting that holds when (steady) an operator was last told."""
_DAY, _HOUR = 86_400.0, 3_600.0
# Crockford's base 32: no I, L, O or U; twelve letters are 60 bits
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISREAD = str.maketrans("OIL", "011")


@dataclass(frozen=True, kw_only=True)
class Invite:
    """What became of a code; the code itself is nowhere."""

    made_at: datetime
    expires_at: datetime
    used_at: datetime | None
    revoked_at: datetime | None


_table = tables.invite
_attempt = tables.attempt
_unused = (_table.c.used_at.is_(None), _table.c.revoked_at.is_(None))
_ADD = insert(_table)
_REVOKE = (
    update(_table)
    .where(_table.c.subject == bindparam("subject_"), _table.c.kind == bindparam("kind_"), *_unused)
    .values(revoked_at=bindparam("now"))
)
_REDEEM = (
    update(_table)
    .where(
        _table.c.code_hash == bindparam("hash"),
        _table.c.kind == bindparam("kind_"),
        _table.c.expires_at > bindparam("now"),
        *_unused,
    )
    .values(used_at=bindparam("now"))
    .returning(_table.c.subject)
)
_WHOSE = select(_table.c.subject).where(_table.c.code_hash == bindparam("hash"), _table.c.kind == bindparam("kind"))
_COUNTS = select(
    select(func.count())
    .select_from(_attempt)
    .where(_attempt.c.who_hash == bindparam("who"), _attempt.c.at_steady > bindparam("day"))
    .scalar_subquery()
    .label("own"),
    select(func.count())
    .select_from(_attempt)
    .where(_attempt.c.at_steady > bindparam("hour"))
    .scalar_subquery()
    .label("all"),
)
_LATEST = (
    select(_table)
    .where(_table.c.subject == bindparam("subject"), _table.c.kind == bindparam("kind"))
    .order_by(_table.c.made_at.desc(), _table.c.id.desc())
    .limit(1)
)
_WRONG = insert(_attempt)
_FORGET = delete(_attempt).where(_attempt.c.at_steady <= bindparam("day"))


def make(unit: Unit, kind: Kind, subject: str, made_by: str) -> str:
    """A new code, grouped for reading; it revokes the one before for the same subject."""
    revoke(unit, kind, subject)
    letters = "".join(secrets.choice(_LETTERS) for _ in range(12))
    unit.connection.execute(
        _ADD,
        {
            "id": unit.new_id(), "subject": subject, "kind": kind, "made_by": made_by,
            "code_hash": unit.keyed_hash("invite", letters), "made_at": unit.now, "expires_at": unit.now + LIFETIME,
            "used_at": None, "revoked_at": None,
        },
    )  # fmt: skip
    return "-".join((letters[:4], letters[4:8], letters[8:]))


def revoke(unit: Unit, kind: Kind, subject: str) -> None:
    unit.connection.execute(_REVOKE, {"subject_": subject, "kind_": kind, "now": unit.now})


def whose(unit: Unit, code: str, kind: Kind) -> str | None:
    """For whom this code was made, whether it is still good or not: only to take that subject's lock first."""
    values = {"hash": unit.keyed_hash("invite", normal(code)), "kind": kind}
    return unit.connection.execute(_WHOSE, values).scalar()


def redeem(unit: Unit, code: str, kind: Kind, who: str, steady: float) -> str | None:
    """The subject whose code this is. `who` is the account that tries (bot, channel and address in one string)."""
    unit.lock("invites")
    who_hash = unit.keyed_hash("who", who)
    moment = {"who": who_hash, "day": steady - _DAY, "hour": steady - _HOUR}
    own, in_all = unit.connection.execute(_COUNTS, moment).one()
    if own >= WRONG_A_DAY or in_all >= WRONG_AN_HOUR_IN_ALL:
        return None
    values = {"hash": unit.keyed_hash("invite", normal(code)), "kind_": kind, "now": unit.now}
    subject: str | None = unit.connection.execute(_REDEEM, values).scalar()
    if subject is None:
        unit.connection.execute(_FORGET, {"day": steady - _DAY})
        unit.connection.execute(_WRONG, {"id": unit.new_id(), "who_hash": who_hash, "at_steady": steady})
        if in_all + 1 >= WRONG_AN_HOUR_IN_ALL:
            _alarm(unit, steady)
    return subject


def _alarm(unit: Unit, steady: float) -> None:
    """Somebody is guessing: an operator hears of it once an hour, and nobody's code works meanwhile."""
    last = settings_store.get(unit, ALARM)
    if last is None or float(last) <= steady - _HOUR:
        settings_store.set(unit, ALARM, steady)
        log.error("too-many-wrong-codes", extra={"count": WRONG_AN_HOUR_IN_ALL})


def latest(unit: Unit, kind: Kind, subject: str) -> Invite | None:
    """The newest invite of this subject, whatever became of it."""
    row = unit.connection.execute(_LATEST, {"subject": subject, "kind": kind}).first()
    if row is None:
        return None
    return Invite(made_at=row.made_at, expires_at=row.expires_at, used_at=row.used_at, revoked_at=row.revoked_at)


def normal(code: str) -> str:
    """As it was made: capitals, no dashes or spaces, and letters that are easily misread put right."""
    return "".join(one for one in code.upper() if one.isalnum()).translate(_MISREAD)
