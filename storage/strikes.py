"""Strikes: "That wasn't me". What somebody else gave on a person's phone no longer counts, and stays where it is.

The one rule: a strike is added and taken back by adding; the newest one about a thing is what stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import bindparam, insert, select

from storage import tables
from storage.unit import Unit

Kind = Literal["check-in", "plan", "note"]


@dataclass(frozen=True, kw_only=True)
class Strike:
    """`part` is one domain of a check-in; "" is the whole thing."""

    at: datetime
    kind: Kind
    object: str
    part: str = ""
    struck: bool = True


Struck = dict[tuple[str, str], datetime]
"""By object and part: since when it is struck."""

_table = tables.strike
_ADD = insert(_table)
_OF = select(_table).where(_table.c.person == bindparam("person")).order_by(_table.c.at, _table.c.id)


def add(unit: Unit, person: str, kind: Kind, object_id: str, part: str = "", *, struck: bool = True) -> None:
    """It was not theirs; or (`struck` False) it was after all."""
    id_ = unit.new_id()
    body = {"kind": kind, "part": part, "struck": struck}
    sealed = unit.seal(person, "strike", id_, "body", body)
    values = {"person": person, "id": id_, "at": unit.now, "object": object_id, "body": sealed}
    unit.connection.execute(_ADD, values)


def of(unit: Unit, person: str) -> list[Strike]:
    """All that was said about it, oldest first."""
    rows = unit.connection.execute(_OF, {"person": person}).all()
    return [
        Strike(at=row.at, object=row.object, **unit.open(person, "strike", row.id, "body", row.body)) for row in rows
    ]


def standing(unit: Unit, person: str) -> Struck:
    """What is struck now."""
    found: Struck = {}
    for one in of(unit, person):
        if one.struck:
            found.setdefault((one.object, one.part), one.at)
        else:
            found.pop((one.object, one.part), None)
    return found
