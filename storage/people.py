"""Persons: the state each is in, and the profile they agreed with their clinician.

The one rule: everything personal is in the profile, sealed under the person's own key.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import bindparam, insert, select, update

from storage import subjects, tables
from storage.prepared import Prepared
from storage.types import Missing
from storage.unit import Unit

State = Literal["invited", "joining", "unconfirmed", "active", "declined", "stopped", "died"]
Hours = dict[str, list[list[str]]]
"""Weekday ("0" is Monday) to spans [from "HH:MM", to "HH:MM"] in the person's zone."""


def usual_hours() -> Hours:
    """What stands until it was asked."""
    return {str(day): [["09:00", "21:00"]] for day in range(7)}


@dataclass(frozen=True, kw_only=True)
class Profile:
    name: str
    language: str = "en"
    zone: str = "Europe/London"
    hours: Hours = field(default_factory=usual_hours)
    #: the agreed phrase, shown with each message that comes from a human
    phrase: str = ""
    wording: str = "discreet"
    interpreter: str = ""
    shared_phone: str = ""
    #: empty until the first plan asked
    plan_delivery: Literal["", "message", "asked"] = ""
    #: where they like to meet
    place: str = ""
    #: which reminders of a meeting they chose last, and how many minutes the way takes
    meeting_reminders: list[str] = field(default_factory=list)
    way_minutes: int = 0
    #: how the web page looks to them: "" (as usual) or "quiet"
    look: str = ""
    #: where they are, for the numbers of help now: as they said, "" until then
    nation: str = ""
    hints_off: bool = False
    hints_seen: list[str] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Person:
    id: str
    state: State
    profile: Profile
    break_since: datetime | None = None
    joined_at: datetime | None = None


_table = tables.person
_ADD = insert(_table)
_GET = Prepared(
    select(_table, tables.subject.c.wrapped_key)
    .join(tables.subject, tables.subject.c.id == _table.c.id)
    .where(_table.c.id == bindparam("id"), tables.subject.c.wrapped_key.is_not(None))
)
_IDS = (
    select(_table.c.id)
    .join(tables.subject, tables.subject.c.id == _table.c.id)
    .where(tables.subject.c.wrapped_key.is_not(None))
    .order_by(_table.c.id)
)
_SAVE_PROFILE = update(_table).where(_table.c.id == bindparam("id_")).values(profile=bindparam("profile"))
_SET_STATE = update(_table).where(_table.c.id == bindparam("id_")).values(state=bindparam("state"))
_JOIN = (
    update(_table)
    .where(_table.c.id == bindparam("id_"), _table.c.joined_at.is_(None))
    .values(joined_at=bindparam("now"))
)
_INVITE_AGAIN = (
    update(_table).where(_table.c.id == bindparam("id_")).values(state="invited", joined_at=None, break_since=None)
)
_SET_BREAK = update(_table).where(_table.c.id == bindparam("id_")).values(break_since=bindparam("since"))
_PROFILE_FIELDS = {one.name for one in fields(Profile)}


def add(unit: Unit, profile: Profile, state: State = "invited") -> str:
    id_ = subjects.add(unit, "person")
    sealed = _sealed(unit, id_, profile)
    unit.connection.execute(
        _ADD,
        {"id": id_, "state": state, "profile": sealed, "break_since": None, "joined_at": None, "created_at": unit.now},
    )
    return id_


def find(unit: Unit, id_: str) -> Person | None:
    """None where there is no such person, or none any more."""
    row = unit.run(_GET, {"id": id_}).first()
    if row is None:
        return None
    unit.hold_key(id_, row.wrapped_key)
    packed: dict[str, Any] = unit.open(id_, "person", id_, "profile", row.profile)  # JSON of a Profile
    profile = Profile(**{name: value for name, value in packed.items() if name in _PROFILE_FIELDS})
    return Person(id=id_, state=row.state, profile=profile, break_since=row.break_since, joined_at=row.joined_at)


def ids(unit: Unit) -> list[str]:
    """Everybody who can still be read, in the order in which they were made."""
    return list(unit.connection.execute(_IDS).scalars())


def get(unit: Unit, id_: str) -> Person:
    person = find(unit, id_)
    if person is None:
        raise Missing(f"no person {id_}")
    return person


def save_profile(unit: Unit, person: Person) -> None:
    unit.connection.execute(_SAVE_PROFILE, {"id_": person.id, "profile": _sealed(unit, person.id, person.profile)})


def set_state(unit: Unit, id_: str, state: State) -> None:
    """`joined_at` is the first time that a person is active."""
    unit.connection.execute(_SET_STATE, {"id_": id_, "state": state})
    if state == "active":
        unit.connection.execute(_JOIN, {"id_": id_, "now": unit.now})


def invite_again(unit: Unit, id_: str) -> None:
    """Whoever declined or stopped is asked as if for the first time; what they said before stays theirs."""
    unit.connection.execute(_INVITE_AGAIN, {"id_": id_})


def set_break(unit: Unit, id_: str, since: datetime | None) -> None:
    unit.connection.execute(_SET_BREAK, {"id_": id_, "since": since})


def _sealed(unit: Unit, id_: str, profile: Profile) -> bytes:
    return unit.seal(id_, "person", id_, "profile", vars(profile))
