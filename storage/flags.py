"""Flags: what a clinician must look at, why, in the person's own words, and what became of it.

The one rule: a flag is passed on, opened and answered by what a human does. Nothing here closes one by itself, and
none is worth more than another.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Row, bindparam, insert, or_, select, update

from storage import tables
from storage.outbox_row import AT_ONCE
from storage.prepared import Prepared
from storage.unit import Unit

Reason = Literal["asked", "heading-for-crisis", "help-check", "personal-safety", "silence", "unreachable"]
How = Literal["spoke", "no-answer"]


@dataclass(frozen=True, kw_only=True)
class Said:
    """Words of the person, unchanged, and when (ISO)."""

    at: str
    words: str


@dataclass(frozen=True, kw_only=True)
class Call:
    """A call that a clinician noted, and when (ISO)."""

    at: str
    by: str
    how: How


@dataclass(frozen=True, kw_only=True)
class Pass:
    """Somebody handed it to a colleague, and when (ISO)."""

    at: str
    by: str
    to: str


@dataclass(frozen=True, kw_only=True)
class Flag:
    """`times` and `last_at` count the same reason said again before it was answered. `quiet`: the person does not want
    to be told in the chat what becomes of it. `seen_at`: when they last looked at what became of it. `round` counts how
    often everybody was told of it anew. `by_others`: it may be about harm by somebody else."""

    id: str
    person: str
    reason: Reason
    at: datetime
    last_at: datetime
    times: int = 1
    said: tuple[Said, ...] = ()
    calls: tuple[Call, ...] = ()
    passes: tuple[Pass, ...] = ()
    by_others: bool = False
    answer: str = ""
    quiet: bool = False
    opened_at: datetime | None = None
    opened_by: str = ""
    answered_at: datetime | None = None
    answered_by: str = ""
    seen_at: datetime | None = None
    round: int = 1

    @property
    def reference(self) -> str:
        """What people say to each other instead of a name: the end of its id, which is random."""
        return reference(self.id)

    @property
    def news_at(self) -> datetime | None:
        """When a human last did something about it that the person can read."""
        passed = datetime.fromisoformat(self.passes[-1].at) if self.passes else None
        return self.answered_at or max((at for at in (self.opened_at, passed) if at is not None), default=None)

    @property
    def has_news(self) -> bool:
        return self.news_at is not None and (self.seen_at is None or self.seen_at < self.news_at)


def reference(id_: str) -> str:
    """Four letters and digits, none of which is taken for another."""
    number = int(id_[-8:], 16)
    return "".join(_LETTERS[number // len(_LETTERS) ** n % len(_LETTERS)] for n in range(4))


_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
_table = tables.flag
_COLUMNS = ("last_at", "times", "opened_at", "opened_by", "answered_at", "answered_by", "seen_at", "round")
_ADD = insert(_table)
_GET = select(_table).where(_table.c.id == bindparam("id"))
_OF = select(_table).where(_table.c.person == bindparam("person")).order_by(_table.c.at, _table.c.id)
_NEWS = Prepared(
    select(_table)
    .where(_table.c.person == bindparam("person"), or_(_table.c.opened_at.is_not(None), _table.c.round > 1))
    .order_by(_table.c.at)
)
_OPEN = _OF.where(_table.c.answered_at.is_(None))
_ALL_OPEN = (
    select(_table.c.id, _table.c.person, _table.c.at)
    .join(tables.subject, tables.subject.c.id == _table.c.person)
    .where(_table.c.answered_at.is_(None), tables.subject.c.wrapped_key.is_not(None))
    .order_by(_table.c.at, _table.c.id)
)
_SAVE = (
    update(_table)
    .where(_table.c.id == bindparam("id_"))
    .values(body=bindparam("body"), **{name: bindparam(name) for name in _COLUMNS})
)
_DUE_NOW = update(_table).where(_table.c.id == bindparam("id_")).values(due_at=AT_ONCE, due_steady=0.0)


def raise_(
    unit: Unit,
    person: str,
    reason: Reason,
    words: tuple[Said, ...] = (),
    *,
    quiet: bool | None = None,
    by_others: bool = False,
) -> Flag:
    """A new flag; or, where one for the same reason waits for its answer, that one, counted and with these words too.

    Words that come when somebody has opened it already wait to be opened again, as new words would. Whoever is to look
    is told of a new flag and of such words, and of nothing else that is only counted.
    """
    found = next((one for one in waiting(unit, person) if one.reason == reason), None)
    if found is None:
        flag = Flag(
            id=unit.new_id(), person=person, reason=reason, at=unit.now, last_at=unit.now, said=words,
            quiet=bool(quiet), by_others=by_others,
        )  # fmt: skip
        fixed = {"id": flag.id, "person": person, "at": flag.at, "due_at": AT_ONCE, "due_steady": 0.0}
        unit.connection.execute(_ADD, {**fixed, **_columns(unit, flag)})
        return flag
    again = replace(
        found, times=found.times + 1, last_at=unit.now, said=(*found.said, *words),
        by_others=found.by_others or by_others, quiet=found.quiet if quiet is None else quiet,
    )  # fmt: skip
    if words and found.opened_at is not None:
        return tell_anew(unit, replace(again, opened_at=None, opened_by=""))
    return _save(unit, again)


def tell_anew(unit: Unit, flag: Flag) -> Flag:
    """Everybody who is to look is told once more, from now on."""
    return _save_due(unit, replace(flag, round=flag.round + 1))


def get(unit: Unit, person: str, id_: str) -> Flag | None:
    """One of this person's."""
    row = unit.connection.execute(_GET, {"id": id_}).first()
    return _flag(unit, row) if row is not None and row.person == person else None


def of(unit: Unit, person: str) -> list[Flag]:
    """All of them, oldest first."""
    return [_flag(unit, row) for row in unit.connection.execute(_OF, {"person": person}).all()]


def waiting(unit: Unit, person: str) -> list[Flag]:
    """Those without an answer, longest waiting first."""
    return [_flag(unit, row) for row in unit.connection.execute(_OPEN, {"person": person}).all()]


def with_news(unit: Unit, person: str) -> list[Flag]:
    """Those of which the person has not seen yet what became of them, and wants to be told in the chat."""
    found = [_flag(unit, row) for row in unit.run(_NEWS, {"person": person}).all()]
    return [one for one in found if one.has_news and not one.quiet]


def all_waiting(unit: Unit) -> list[tuple[str, str, datetime]]:
    """Id, person and time of every flag without an answer, longest waiting first; nothing is read but that."""
    return [(row.id, row.person, row.at) for row in unit.connection.execute(_ALL_OPEN).all()]


def open_(unit: Unit, flag: Flag, by: str) -> Flag:
    """A human looks at it now; the first counts."""
    if flag.opened_at is not None:
        return flag
    return _save_due(unit, replace(flag, opened_at=unit.now, opened_by=by))


def note_call(unit: Unit, flag: Flag, by: str, how: How) -> Flag:
    """It stays open: a call is not an answer."""
    return _save(unit, replace(flag, calls=(*flag.calls, Call(at=unit.now.isoformat(), by=by, how=how))))


def pass_on(unit: Unit, flag: Flag, by: str, to: str) -> Flag:
    """A colleague is to look now: until they have, nobody has opened it."""
    passed = Pass(at=unit.now.isoformat(), by=by, to=to)
    return tell_anew(unit, replace(flag, passes=(*flag.passes, passed), opened_at=None, opened_by=""))


def answer(unit: Unit, flag: Flag, by: str, words: str) -> Flag:
    """A sentence that the person can read. Whoever answers has opened it."""
    opened = open_(unit, flag, by)
    return _save(unit, replace(opened, answered_at=unit.now, answered_by=by, answer=words))


def take_answer_back(unit: Unit, flag: Flag) -> Flag:
    """It was answered for a reason that was a mistake: it waits again, to be opened anew."""
    again = replace(flag, answered_at=None, answered_by="", answer="", opened_at=None, opened_by="")
    return tell_anew(unit, again)


def seen(unit: Unit, flag: Flag) -> Flag:
    """The person has looked at what became of it."""
    return _save(unit, replace(flag, seen_at=unit.now))


def set_quiet(unit: Unit, person: str, *, quiet: bool) -> None:
    """Whether the person is told in the chat, for all that still wait."""
    for flag in waiting(unit, person):
        _save(unit, replace(flag, quiet=quiet))


def _save(unit: Unit, flag: Flag) -> Flag:
    unit.connection.execute(_SAVE, {"id_": flag.id, **_columns(unit, flag)})
    return flag


def _save_due(unit: Unit, flag: Flag) -> Flag:
    """What comes next is decided anew, at once."""
    unit.connection.execute(_DUE_NOW, {"id_": flag.id})
    return _save(unit, flag)


def _columns(unit: Unit, flag: Flag) -> Mapping[str, Any]:
    body = {
        "reason": flag.reason,
        "said": [asdict(one) for one in flag.said],
        "calls": [asdict(one) for one in flag.calls],
        "passes": [asdict(one) for one in flag.passes],
        "by_others": flag.by_others,
        "answer": flag.answer,
        "quiet": flag.quiet,
    }
    columns = {name: getattr(flag, name) or None for name in _COLUMNS}
    return {**columns, "body": unit.seal(flag.person, "flag", flag.id, "body", body)}


def _flag(unit: Unit, row: Row[Any] | Any) -> Flag:  # Any: the driver's own row of a prepared statement
    body = unit.open(row.person, "flag", row.id, "body", row.body)
    return Flag(
        id=row.id,
        person=row.person,
        reason=body["reason"],
        at=row.at,
        last_at=row.last_at,
        times=row.times,
        said=tuple(Said(**one) for one in body["said"]),
        calls=tuple(Call(**one) for one in body["calls"]),
        passes=tuple(Pass(**one) for one in body.get("passes", ())),
        by_others=body.get("by_others", False),
        answer=body["answer"],
        quiet=body["quiet"],
        opened_at=row.opened_at,
        opened_by=row.opened_by or "",
        answered_at=row.answered_at,
        answered_by=row.answered_by or "",
        seen_at=row.seen_at,
        round=row.round,
    )
