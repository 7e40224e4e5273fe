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

KEPT_FOR = timedelta(hours=24)
MOST = 20
"""Texts that are asked about together; the newest are kept."""


def keep(here: Here, words: str) -> None:
    _save(here, (*of(here), Said(at=here.unit.now.isoformat(), words=words))[-MOST:])


def of(here: Here) -> tuple[Said, ...]:
    """Those that are not too old, oldest first."""
    since = here.unit.now - KEPT_FOR
    found = (Said(at=at, words=words) for at, words in here.chat.state.found)
    return tuple(one for one in found if datetime.fromisoformat(one.at) > since)


def fade(here: Here) -> None:
    """What is a day old goes, whatever else happens in this chat."""
    if here.chat.state.found and len(of(here)) < len(here.chat.state.found):
        _save(here, of(here))


def clear(here: Here) -> None:
    if here.chat.state.found:
        _save(here, ())


def forget(here: Here, texts: Collection[str]) -> None:
    """Those that hold any of these lines."""
    lines = {line for text in texts for line in text.split("\n") if line.strip()}
    if here.chat.state.found:
        _save(here, tuple(one for one in of(here) if not lines & set(one.words.split("\n"))))


def _save(here: Here, found: tuple[Said, ...]) -> None:
    kept = tuple((one.at, one.words) for one in found)
    here.chat = replace(here.chat, state=replace(here.chat.state, found=kept))
