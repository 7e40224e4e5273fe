"""Inbox: each update of a platform is claimed once, in the transaction of its effects.

The one rule: a key that was claimed and committed is never worked on again; one that failed may be, until it is parked.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import and_, bindparam, delete, or_, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from storage import tables
from storage.prepared import Prepared
from storage.types import Json
from storage.unit import Unit

KEEP_PARKED = timedelta(days=14)

_table = tables.inbox
_pair = ["bot", "key"]
_insert = upsert(_table)
_CLAIM = Prepared(
    _insert.on_conflict_do_update(
        index_elements=_pair,
        set_={"state": "done", "raw": None, "subject": ""},
        where=_table.c.state == "failing",
    ).returning(_table.c.key),
    keys=_table.c.keys(),
)
_FAIL = _insert.on_conflict_do_update(
    index_elements=_pair,
    set_={"failures": _table.c.failures + 1, "raw": _insert.excluded.raw, "subject": _insert.excluded.subject},
    where=_table.c.state == "failing",
).returning(_table.c.failures)
_PARK = (
    update(_table)
    .where(_table.c.bot == bindparam("bot_"), _table.c.key == bindparam("key_"), _table.c.state == "failing")
    .values(state="parked")
)
_KEEP = Prepared(
    update(_table)
    .where(_table.c.bot == bindparam("bot_"), _table.c.key == bindparam("key_"))
    .values(state="kept", subject=bindparam("subject_"), raw=bindparam("raw_"))
)
_KEPT = (
    select(_table)
    .where(_table.c.subject == bindparam("subject"), _table.c.bot == bindparam("bot"), _table.c.state == "kept")
    .order_by(_table.c.at)
)
_DONE = (
    update(_table)
    .where(_table.c.bot == bindparam("bot_"), _table.c.key == bindparam("key_"))
    .values(state="done", subject="", raw=None)
)
_PARKED = select(_table).where(_table.c.state == "parked").order_by(_table.c.at)
_SWEEP = delete(_table).where(
    or_(
        and_(
            _table.c.at < bindparam("before"),
            or_(_table.c.state.not_in(("parked", "kept")), _table.c.subject == ""),
        ),
        and_(_table.c.at < bindparam("long_before"), _table.c.state != "kept"),
    )
)


@dataclass(frozen=True, kw_only=True)
class Parked:
    """An update that could not be worked on; `raw` is None where its subject was erased."""

    bot: str
    key: str
    at: datetime
    failures: int
    raw: Json


def claim(unit: Unit, bot: str, key: str) -> bool:
    """False: seen before, stop here."""
    return unit.run(_CLAIM, _row(unit, bot, key, "done", 0)).first() is not None


def fail(unit: Unit, bot: str, key: str, raw: Json, subject: str = "") -> int:
    """Count a failure of ours, in a transaction of its own after the rollback; gives how many there were.

    `subject` is whose update it is, where that is known: `raw` is then under their key. 0: it is done or parked.
    """
    row = _row(unit, bot, key, "failing", 1)
    row["subject"] = subject
    row["raw"] = unit.seal(subject, "inbox", f"{bot}/{key}", "raw", raw)
    failures: int | None = unit.connection.execute(_FAIL, row).scalar()
    return failures or 0


def park(unit: Unit, bot: str, key: str) -> None:
    """Acknowledged and set aside: the platform need not bring it again."""
    unit.connection.execute(_PARK, {"bot_": bot, "key_": key})


def keep(unit: Unit, bot: str, key: str, subject: str, words: str) -> None:
    """Words that cannot be asked about now, in the row of their update; they wait for as long as it takes."""
    body = {"words": words, "id": unit.new_id()}
    raw = unit.seal(subject, "inbox", f"{bot}/{key}", "raw", body)
    unit.run(_KEEP, {"bot_": bot, "key_": key, "subject_": subject, "raw_": raw})


def take_kept(unit: Unit, bot: str, subject: str, letters: int) -> tuple[list[str], bool]:
    """What was kept, oldest first, of so many letters or one text more; and whether there is more. Whoever takes it
    keeps it in the same transaction.
    """
    rows = unit.connection.execute(_KEPT, {"subject": subject, "bot": bot}).all()
    opened = [(row, unit.open(row.subject, "inbox", f"{row.bot}/{row.key}", "raw", row.raw)) for row in rows]
    opened.sort(key=lambda one: one[1]["id"])
    words: list[str] = []
    for row, body in opened:
        if sum(map(len, words)) >= letters:
            return words, True
        words.append(body["words"])
        unit.connection.execute(_DONE, {"bot_": bot, "key_": row.key})
    return words, False


def parked(unit: Unit) -> list[Parked]:
    """What an operator should look at, oldest first."""
    return [
        Parked(
            bot=row.bot,
            key=row.key,
            at=row.at,
            failures=row.failures,
            raw=unit.open(row.subject, "inbox", f"{row.bot}/{row.key}", "raw", row.raw),
        )
        for row in unit.connection.execute(_PARKED).all()
    ]


def sweep(unit: Unit, older_than: timedelta = timedelta(hours=48)) -> int:
    """Forget keys that no platform will bring again; what is parked under somebody's key stays for 14 days, words that
    are kept until they were asked about.
    """
    values = {"before": unit.now - older_than, "long_before": unit.now - KEEP_PARKED}
    return unit.connection.execute(_SWEEP, values).rowcount


def _row(unit: Unit, bot: str, key: str, state: str, failures: int) -> dict[str, Json]:
    return {"bot": bot, "key": key, "at": unit.now, "state": state, "failures": failures, "subject": "", "raw": None}
