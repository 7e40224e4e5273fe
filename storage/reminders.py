"""Reminders: what is to be said to a person, when it comes round, and when it is due next.

The one rule: `next_at` is the only thing that the tick looks at; whatever changes a rule, a time or a zone writes it
anew in the same transaction.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Row, bindparam, insert, select, update

from flows.recurrence import Rule, next_after, pack_rule, unpack_rule
from storage import tables
from storage.prepared import Prepared
from storage.unit import Unit

Kind = Literal["words", "check-in", "action", "question", "journal", "appointment", "way-back"]
"""What it is for. A new one is offered in `flows.new_reminder`, put into words in `flows.reminder_words`, and what can be
done when it comes stands in `flows.reminder`."""

State = Literal["on", "quiet", "stopped", "over"]
"""`quiet`: two were ignored, or the person lets it rest (then none were); nothing is sent any more until they say so.
`over`: its last one has been."""

LIVE: tuple[State, ...] = ("on", "quiet")


@dataclass(frozen=True, kw_only=True)
class Reminder:
    """`slot` ("HH:MM") and the rule are of the wall clock in `zone`; `next_at` is UTC. `about` is an action's id, or
    how long before an appointment. `wording` says whether a locked phone shows the words or nothing of them."""

    id: str
    person: str
    kind: Kind
    state: State
    rule: Rule
    slot: str
    zone: str
    made_at: datetime
    next_at: datetime | None = None
    appointment: str = ""
    ignored: int = 0
    words: str = ""
    wording: Literal["discreet", "words"] = "discreet"
    about: str = ""


@dataclass(frozen=True, kw_only=True)
class Counts:
    """`ignored` are the ids of those that have gone quiet by themselves."""

    on: int
    resting: int
    ignored: tuple[str, ...] = ()


_table = tables.reminder
_GONE_QUIET = (
    select(_table.c.id, _table.c.person)
    .join(tables.subject, tables.subject.c.id == _table.c.person)
    .where(_table.c.state == "quiet", _table.c.ignored > 0, tables.subject.c.wrapped_key.is_not(None))
    .order_by(_table.c.person, _table.c.id)
)
_STATES = select(_table.c.id, _table.c.state, _table.c.ignored).where(
    _table.c.person == bindparam("person"), _table.c.state.in_(LIVE), _table.c.kind != "appointment"
)
_ADD = insert(_table)
_READABLE = (
    select(_table, tables.subject.c.wrapped_key)
    .join(tables.subject, tables.subject.c.id == _table.c.person)
    .where(tables.subject.c.wrapped_key.is_not(None))
)
_GET = Prepared(_READABLE.where(_table.c.id == bindparam("id")))
_OF = _READABLE.where(
    _table.c.person == bindparam("person"), _table.c.state.in_(bindparam("states", expanding=True))
).order_by(_table.c.made_at, _table.c.id)
_OF_APPOINTMENT = _READABLE.where(_table.c.appointment == bindparam("appointment")).order_by(_table.c.id)
_DUE = Prepared(
    select(_table.c.id, _table.c.person)
    .where(_table.c.next_at.is_not(None), _table.c.next_at <= bindparam("now"))
    .order_by(_table.c.next_at, _table.c.id)
    .limit(bindparam("limit"))
)
_NEXT = select(_table.c.next_at).where(_table.c.next_at.is_not(None)).order_by(_table.c.next_at).limit(1)
_SAVE = update(_table).where(_table.c.id == bindparam("id_"))
_SILENCE = _SAVE.values(state="stopped", next_at=None)
_CHANGE = Prepared(
    _SAVE.values(
        state=bindparam("state"), next_at=bindparam("next_at"), ignored=bindparam("ignored"), body=bindparam("body")
    )
)


def add(
    unit: Unit,
    *,
    person: str,
    kind: Kind,
    rule: Rule,
    slot: str,
    zone: str,
    words: str = "",
    wording: Literal["discreet", "words"] = "discreet",
    about: str = "",
    appointment: str = "",
) -> Reminder:
    """Its first occurrence is the first after now."""
    reminder = Reminder(
        id=unit.new_id(), person=person, kind=kind, state="on", rule=rule, slot=slot, zone=zone, made_at=unit.now,
        appointment=appointment, words=words, wording=wording, about=about,
    )  # fmt: skip
    reminder = _planned(reminder, unit.now)
    fixed = {"id": reminder.id, "person": person, "kind": kind, "appointment": appointment or None}
    unit.connection.execute(_ADD, {**fixed, "made_at": unit.now, **_columns(unit, reminder)})
    return reminder


def gone_quiet(unit: Unit) -> list[tuple[str, str]]:
    """Those that went quiet by themselves, and whose they are; who let one rest is not among them."""
    return [(row.id, row.person) for row in unit.connection.execute(_GONE_QUIET).all()]


def find(unit: Unit, id_: str) -> Reminder | None:
    """Whose it is must still be checked: see its `person`. None where there is none, or nobody's any more."""
    row = unit.run(_GET, {"id": id_}).first()
    return None if row is None else _reminder(unit, row)


def get(unit: Unit, person: str, id_: str) -> Reminder | None:
    """One of this person's."""
    reminder = find(unit, id_)
    return reminder if reminder is not None and reminder.person == person else None


def of(unit: Unit, person: str, states: Collection[State] = LIVE) -> list[Reminder]:
    """In the order in which they were made."""
    rows = unit.connection.execute(_OF, {"person": person, "states": list(states)}).all()
    return [_reminder(unit, row) for row in rows]


def counts(unit: Unit, person: str) -> Counts:
    """How many of their own are on, rest, and rest because they were left without an answer; nothing is opened."""
    rows = unit.connection.execute(_STATES, {"person": person}).all()
    quiet = [row for row in rows if row.state == "quiet"]
    ignored = tuple(row.id for row in quiet if row.ignored)
    return Counts(on=len(rows) - len(quiet), resting=len(quiet), ignored=ignored)


def of_appointment(unit: Unit, appointment: str) -> list[Reminder]:
    rows = unit.connection.execute(_OF_APPOINTMENT, {"appointment": appointment}).all()
    return [_reminder(unit, row) for row in rows]


def due(unit: Unit, limit: int, *, but: Collection[str] = ()) -> list[tuple[str, str]]:
    """Id and person of what is due now, the longest overdue first; `but` those."""
    rows = unit.run(_DUE, {"now": unit.now, "limit": limit + len(but)}).all()
    return [(row.id, row.person) for row in rows if row.id not in but][:limit]


def silence(unit: Unit, id_: str) -> None:
    """Nothing more comes of one that cannot be read any more (its person was erased)."""
    unit.connection.execute(_SILENCE, {"id_": id_})


def next_due(unit: Unit) -> datetime | None:
    """When the next one of all is due (practice: "To the next reminder")."""
    at: datetime | None = unit.connection.execute(_NEXT).scalar()
    return at


def change(unit: Unit, reminder: Reminder, *, after: datetime | None = None) -> Reminder:
    """Write it back as somebody wants it: the next occurrence is the first after `after` (now, where it is not given),
    and one that had gone quiet is on again."""
    wanted = replace(reminder, ignored=0, state="on" if reminder.state == "quiet" else reminder.state)
    return move_on(unit, wanted, after or unit.now)


def move_on(unit: Unit, reminder: Reminder, after: datetime) -> Reminder:
    """Write it back; the next occurrence is the first after `after`, and where there is none it is over."""
    planned = _planned(reminder, after)
    save(unit, planned)
    return planned


def heard(unit: Unit, person: str, id_: str) -> None:
    """The person took notice of it: nothing was ignored, and one that had gone quiet for that is on again. One that
    they let rest themselves was never ignored, and rests until they wake it."""
    reminder = get(unit, person, id_)
    if reminder is None or not reminder.ignored:
        return
    if reminder.state == "quiet":
        change(unit, reminder)
    else:
        save(unit, replace(reminder, ignored=0))


def save(unit: Unit, reminder: Reminder) -> None:
    """Write it back just as it is, `next_at` included."""
    unit.run(_CHANGE, {"id_": reminder.id, **_columns(unit, reminder)})


def later(unit: Unit, reminder: Reminder, until: datetime) -> None:
    """Once more at `until`, unless the next occurrence comes first. What comes round after that is as before."""
    nearest = until if reminder.next_at is None else min(until, reminder.next_at)
    save(unit, replace(reminder, state="on", next_at=nearest, ignored=0))


def stop(unit: Unit, person: str, id_: str) -> None:
    reminder = get(unit, person, id_)
    if reminder is not None:
        save(unit, replace(reminder, state="stopped", next_at=None))


def stop_for_appointment(unit: Unit, appointment: str) -> None:
    for reminder in of_appointment(unit, appointment):
        save(unit, replace(reminder, state="stopped", next_at=None))


def stop_all(unit: Unit, person: str) -> None:
    for reminder in of(unit, person):
        save(unit, replace(reminder, state="stopped", next_at=None))


def _planned(reminder: Reminder, after: datetime) -> Reminder:
    if reminder.state != "on":
        return replace(reminder, next_at=None)
    found = next_after(reminder.rule, reminder.slot, reminder.zone, after)
    return replace(reminder, next_at=found.at if found else None, state=reminder.state if found else "over")


def _columns(unit: Unit, reminder: Reminder) -> dict[str, Any]:
    body = {
        "rule": pack_rule(reminder.rule), "slot": reminder.slot, "zone": reminder.zone, "words": reminder.words,
        "wording": reminder.wording, "about": reminder.about,
    }  # fmt: skip
    sealed = unit.seal(reminder.person, "reminder", reminder.id, "body", body)
    return {"state": reminder.state, "next_at": reminder.next_at, "ignored": reminder.ignored, "body": sealed}


def _reminder(unit: Unit, row: Row[Any]) -> Reminder:
    unit.hold_key(row.person, row.wrapped_key)
    body = unit.open(row.person, "reminder", row.id, "body", row.body)
    return Reminder(
        id=row.id, person=row.person, kind=row.kind, state=row.state, made_at=row.made_at, next_at=row.next_at,
        appointment=row.appointment or "", ignored=row.ignored, **{**body, "rule": unpack_rule(body["rule"])},
    )  # fmt: skip
