"""PINs: a person's own, a second one that shows an empty journal, and a clinician's.

The one rule: digits are never kept, only what can judge them; and nothing here frees a lock but `take_off`. No clock is
asked, so neither a restart nor a clock that is set back gives anybody a sixth try.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise
from typing import Any, Literal

from sqlalchemy import Row, bindparam, delete, insert, select, update

from storage import tables
from storage.prepared import Prepared
from storage.unit import Unit

Which = Literal["own", "second"]
Judged = Literal["own", "second", "wrong", "locked"]

MOST_WRONG = 5
MOST_SECONDS = 3
SHORTEST, LONGEST = 4, 8
_COST = {"n": 2**14, "r": 8, "p": 1, "dklen": 32}
"""16 MB and some 50 ms for each try."""


@dataclass(frozen=True, kw_only=True)
class Pin:
    """`own` and `seconds` are "salt:hash"; whoever opened it with a second PIN may set one more there, as if it were the
    first. `looks_off`: it was taken off with the second PIN, so
    nothing is asked and the empty journal stands there until the own one is set again. `proposed` waits to be typed
    once more. `postponed`: a clinician wants to be asked another time."""

    subject: str
    changed_at: datetime
    own: str = ""
    seconds: tuple[str, ...] = ()
    looks_off: bool = False
    proposed: str = ""
    postponed: bool = False
    wrong: int = 0
    locked_at: datetime | None = None

    @property
    def asks(self) -> bool:
        """Whether a keypad comes up at all."""
        return bool(self.own) and not self.looks_off


_table = tables.pin
_THIS = _table.c.subject == bindparam("subject_")
_FIND = Prepared(
    select(_table, tables.subject.c.wrapped_key)
    .join(tables.subject, tables.subject.c.id == _table.c.subject)
    .where(_table.c.subject == bindparam("subject"), tables.subject.c.wrapped_key.is_not(None))
)
_ADD = insert(_table)
_SAVE = (
    update(_table)
    .where(_THIS)
    .values(
        wrong=bindparam("wrong"),
        locked_at=bindparam("locked_at"),
        changed_at=bindparam("changed_at"),
        body=bindparam("body"),
    )
)
_DELETE = delete(_table).where(_THIS)
_BODY = ("own", "seconds", "looks_off", "proposed", "postponed")
_PADDED = 640


def find(unit: Unit, subject: str) -> Pin | None:
    row = unit.run(_FIND, {"subject": subject}).first()
    return None if row is None else _pin(unit, row)


def judge(unit: Unit, subject: str, digits: str) -> Judged:
    """Which PIN these digits are. A wrong try is counted in the same transaction; after five nothing is right. Only the
    own one begins the count anew: else whoever knows the second could go on guessing for ever."""
    pin = find(unit, subject)
    if pin is None or pin.locked_at is not None:
        return "locked"
    own, second = _fits(unit, pin, pin.own, digits), _fits_any(unit, pin, digits)
    if own or second:
        if own and pin.wrong:
            _save(unit, replace(pin, wrong=0))
        return "own" if own else "second"
    return _count_wrong(unit, pin)


def _count_wrong(unit: Unit, pin: Pin) -> Judged:
    wrong = pin.wrong + 1
    locked = wrong >= MOST_WRONG
    _save(unit, replace(pin, wrong=wrong, locked_at=unit.now if locked else None))
    return "locked" if locked else "wrong"


def propose(unit: Unit, subject: str, digits: str) -> None:
    """Digits that are to become a PIN once they were typed a second time."""
    pin = find(unit, subject) or _added(unit, subject)
    _save(unit, replace(pin, proposed=_hashed(unit, subject, digits)))


def confirm(unit: Unit, subject: str, digits: str, which: Which, place: int = 0) -> bool:
    """Whether they are the same again; then they are the PIN from now on, or the second one at this place."""
    pin = find(unit, subject)
    if pin is None or not _fits(unit, pin, pin.proposed, digits):
        return False
    own = pin.proposed if which == "own" else pin.own
    seconds = (*pin.seconds[:place], pin.proposed, *pin.seconds[place + 1 :])[:MOST_SECONDS]
    _save(
        unit,
        replace(
            pin, own=own, seconds=pin.seconds if which == "own" else seconds, proposed="", looks_off=False,
            postponed=False, wrong=0 if which == "own" else pin.wrong, changed_at=unit.now,
        ),
    )  # fmt: skip
    return True


def is_own(unit: Unit, subject: str, digits: str) -> bool:
    pin = find(unit, subject)
    return pin is not None and _fits(unit, pin, pin.own, digits)


def is_own_again(unit: Unit, subject: str, digits: str) -> bool:
    """Whether these are the digits that wait to be typed once more, and the own PIN besides; not any more once locked."""
    pin = find(unit, subject)
    if pin is None or pin.locked_at is not None:
        return False
    return _fits(unit, pin, pin.proposed, digits) and _fits(unit, pin, pin.own, digits)


def is_second(unit: Unit, subject: str, digits: str) -> bool:
    pin = find(unit, subject)
    return pin is not None and _fits_any(unit, pin, digits)


def show_again(unit: Unit, subject: str) -> None:
    """The own PIN was set anew where it looked taken off: all is as before."""
    pin = find(unit, subject)
    if pin is not None:
        _save(unit, replace(pin, looks_off=False, proposed="", wrong=0, changed_at=unit.now))


def look_off(unit: Unit, subject: str) -> None:
    """Taken off with the second PIN: nothing is asked any more, and what stands there is the empty journal."""
    pin = find(unit, subject)
    if pin is not None:
        _save(unit, replace(pin, looks_off=True, changed_at=unit.now))


def drop_seconds(unit: Unit, subject: str, keep: int = 0) -> None:
    """All but the first `keep`."""
    pin = find(unit, subject)
    if pin is not None:
        _save(unit, replace(pin, seconds=pin.seconds[:keep], changed_at=unit.now))


def count_wrong(unit: Unit, subject: str) -> Judged:
    """A try that is counted, whatever was tried."""
    pin = find(unit, subject)
    return "locked" if pin is None or pin.locked_at is not None else _count_wrong(unit, pin)


def postpone(unit: Unit, subject: str) -> None:
    """Asked, and put off to another time."""
    pin = find(unit, subject) or _added(unit, subject)
    _save(unit, replace(pin, postponed=True))


def take_off(unit: Unit, subject: str) -> bool:
    """No PIN, no second one, no lock. Whether there was one; who may do that is the caller's to ask."""
    return unit.connection.execute(_DELETE, {"subject_": subject}).rowcount == 1


def locked_since(unit: Unit, subject: str) -> datetime | None:
    """Since when somebody is locked out of their own record."""
    pin = find(unit, subject)
    return pin.locked_at if pin is not None else None


def is_easy(digits: str) -> bool:
    """One digit again and again, or one after the other: the first that anybody tries."""
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(digits)}
    return len(steps) == 1 and steps <= {0, 1, 9}


def _fits(unit: Unit, pin: Pin, kept: str, digits: str) -> bool:
    salt, _, _ = kept.partition(":")
    return bool(kept) and hmac.compare_digest(kept, _hashed(unit, pin.subject, digits, salt))


def _fits_any(unit: Unit, pin: Pin, digits: str) -> bool:
    return any(_fits(unit, pin, one, digits) for one in pin.seconds)


def _hashed(unit: Unit, subject: str, digits: str, salt: str = "") -> str:
    """Ten thousand PINs are soon tried: what is hashed is bound to the master key, which no copy of the database has."""
    salt = salt or os.urandom(16).hex()
    bound = unit.keyed_hash("pin", f"{subject}\0{digits}")
    return f"{salt}:{hashlib.scrypt(bound, salt=bytes.fromhex(salt), **_COST).hex()}"


def _added(unit: Unit, subject: str) -> Pin:
    pin = Pin(subject=subject, changed_at=unit.now)
    unit.connection.execute(_ADD, {"subject": subject, **_columns(unit, pin)})
    return pin


def _save(unit: Unit, pin: Pin) -> None:
    unit.connection.execute(_SAVE, {"subject_": pin.subject, **_columns(unit, pin)})


def _columns(unit: Unit, pin: Pin) -> dict[str, Any]:
    said = {name: getattr(pin, name) for name in _BODY}
    # always as long: the length of what is sealed would tell that there is a second PIN
    padded = {**said, "pad": "." * (_PADDED - len(json.dumps(said)))}
    body = unit.seal(pin.subject, "pin", pin.subject, "body", padded)
    return {"wrong": pin.wrong, "locked_at": pin.locked_at, "changed_at": pin.changed_at, "body": body}


def _pin(unit: Unit, row: Row[Any] | Any) -> Pin:  # Any: the driver's own row of a prepared statement
    unit.hold_key(row.subject, row.wrapped_key)
    body = unit.open(row.subject, "pin", row.subject, "body", row.body)
    said = {name: body[name] for name in _BODY} | {"seconds": tuple(body["seconds"])}
    return Pin(subject=row.subject, wrong=row.wrong, locked_at=row.locked_at, changed_at=row.changed_at, **said)
