"""Words in which the help check found something, for as long as their writer is asked whether the team is to look.

The one rule: they lie in the writer's own chat, under the writer's key, and are passed on by a yes alone. A no, hide,
"forget it", a deleted entry, or a day takes them out.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta

from handlers.here import Here
from storage.flags import Said

Kept = tuple[str, ...]
"""When (ISO), the words, and what is marked about them."""

BY_OTHERS, FOR_THE_TEAM = "by-others", "for-the-team"

KEPT_FOR = timedelta(hours=24)
MOST = 20
"""Texts that are asked about together; the newest are kept."""


def keep(here: Here, words: str, marks: Collection[str] = ()) -> None:
    """`marks`: BY_OTHERS, FOR_THE_TEAM."""
    _save(here, (*_young(here), (here.unit.now.isoformat(), words, *marks))[-MOST:])


def of(here: Here, mark: str = "") -> tuple[Said, ...]:
    """Those that are not too old (with this mark), oldest first."""
    return tuple(Said(at=one[0], words=one[1]) for one in _young(here) if not mark or mark in one[2:])


def fade(here: Here) -> None:
    """What is a day old goes, whatever else happens in this chat."""
    young = _young(here)
    if len(young) < len(here.chat.state.found):
        _save(here, young)


def take(here: Here, mark: str) -> tuple[Said, ...]:
    """Those with this mark; they are asked about no more."""
    taken = of(here, mark)
    if taken:
        _save(here, tuple(one for one in _young(here) if mark not in one[2:]))
    return taken


def clear(here: Here) -> None:
    if here.chat.state.found:
        _save(here, ())


def forget(here: Here, texts: Collection[str]) -> None:
    """Those that hold any of these lines."""
    lines = {line for text in texts for line in text.split("\n") if line.strip()}
    if here.chat.state.found:
        _save(here, tuple(one for one in _young(here) if not lines & set(one[1].split("\n"))))


def _young(here: Here) -> tuple[Kept, ...]:
    since = here.unit.now - KEPT_FOR
    return tuple(one for one in here.chat.state.found if datetime.fromisoformat(one[0]) > since)


def _save(here: Here, found: tuple[Kept, ...]) -> None:
    here.chat = replace(here.chat, state=replace(here.chat.state, found=found))
