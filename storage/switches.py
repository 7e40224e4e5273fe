"""What is stopped, since when and why: one row of settings, read along with every chat.

The one rule: each change leaves its audit row with a reason, sealed under nobody's key but Wren's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from storage import reasons, settings_store
from storage.unit import Unit

NAME = "stopped"
NOBODYS = ""


@dataclass(frozen=True, kw_only=True)
class Stopped:
    """`what` is one of `flows.stops`."""

    what: str
    since: datetime
    reason: str


def of(unit: Unit) -> list[Stopped]:
    found = settings_store.get(unit, NAME) or {}
    return [
        Stopped(what=what, since=datetime.fromisoformat(one["since"]), reason=one["reason"])
        for what, one in found.items()
    ]


def stop(unit: Unit, what: str, words: str, actor: str) -> bool:
    """False: it is stopped already."""
    unit.lock(NAME)
    found = settings_store.get(unit, NAME) or {}
    if what in found:
        return False
    reason = _audit(unit, "stop wren", what, words, actor)
    settings_store.set(unit, NAME, {**found, what: {"since": unit.now.isoformat(), "reason": reason}})
    return True


def start(unit: Unit, what: str, words: str, actor: str) -> bool:
    """False: it was not stopped."""
    unit.lock(NAME)
    found = settings_store.get(unit, NAME) or {}
    if what not in found:
        return False
    _audit(unit, "start wren", what, words, actor)
    settings_store.set(unit, NAME, {one: told for one, told in found.items() if one != what})
    return True


def _audit(unit: Unit, verb: str, what: str, words: str, actor: str) -> str:
    reason = reasons.add(unit, NOBODYS, words)
    unit.audit(verb, actor=actor, subjects=(), object_id=what[:64], reason=reason)
    return reason
