"""Since when a person has answered nothing: a state of its own, which is not "nothing new" and not "well".

The one rule: it is a date and what it counts from; nothing is carried forward, and looking at a screen is no answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from storage import appointments, flags, letters, occurrences
from storage.check_ins import CheckIn
from storage.people import Person
from storage.unit import Unit

SILENT = timedelta(days=14)
"""So long without an answer is said."""

SAID: frozenset[flags.Reason] = frozenset({"asked", "heading-for-crisis", "help-check"})
"""Flags that the person raised; the others are about them."""


def silent_since(unit: Unit, person: Person, check_in: CheckIn | None) -> datetime | None:
    """When somebody who uses Wren last answered anything, or joined; None where that is not so long ago."""
    lately = unit.now - SILENT
    newest: datetime | None = None
    for at in _answers(unit, person, check_in):
        newest = max(newest, at) if newest else at
        if newest > lately:
            return None
    return newest


def _answers(unit: Unit, person: Person, check_in: CheckIn | None) -> Iterator[datetime]:
    """What is soon read comes first."""
    found = [
        check_in.finished_at if check_in is not None else None,
        person.joined_at,
        letters.last_from(unit, person.id),
        occurrences.last_answered(unit, person.id),
    ]
    yield from (at for at in found if at is not None)
    yield from (one.last_at for one in flags.of(unit, person.id) if one.reason in SAID)
    for one in appointments.of(unit, person.id):
        theirs = one.state in {"confirmed", "wants-other"}
        if theirs or (one.state == "cancelled" and one.cancelled_by == person.id):
            yield one.changed_at
