"""What the scripts about breaks, limits and opened records are told when they start.

The one rule: the person's are kinds and states; who and why is read when a screen is drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from zoneinfo import ZoneInfo

from flows.console_limits import LimitFacts
from flows.my_limits import Facts, NewsFacts, OpenedFacts
from handlers.here import Here
from handlers.limit_news import OVER
from storage import break_glass, people, restrictions


def _mine(here: Here, about: str) -> Facts:
    return Facts(kinds=[one.kind for one in restrictions.standing(here.unit, here.chat.subject)])


def _news(here: Here, about: str) -> NewsFacts | None:
    one = restrictions.get(here.unit, here.chat.subject, about.removesuffix(OVER))
    if one is None or here.person is None:
        return None
    over = one.ended_at is not None
    wording = here.person.profile.wording
    return NewsFacts(restriction=one.id, kind=one.kind, over=over, asks=one.asks, wording=wording)


def _opened(here: Here, about: str) -> OpenedFacts | None:
    one = break_glass.get(here.unit, here.chat.subject, about)
    if one is None or here.person is None:
        return None
    return OpenedFacts(opening=one.id, wording=here.person.profile.wording)


def _limit(here: Here, about: str) -> LimitFacts:
    """Whether this clinician may was asked before."""
    zone = ZoneInfo(people.get(here.unit, about).profile.zone)
    return LimitFacts(
        person=about,
        today=here.unit.now.astimezone(zone).date().isoformat(),
        standing=tuple((one.id, one.kind) for one in restrictions.standing(here.unit, about) if one.kind != "died"),
    )


def _lift(here: Here, about: str) -> LimitFacts | None:
    found = _limit(here, about)
    return found if found.standing else None


GATHERERS: Mapping[str, Callable[[Here, str], Any]] = {
    "my-limits": _mine,
    "limit-news": _news,
    "record-opened": _opened,
}
CONSOLE_GATHERERS: Mapping[str, Callable[[Here, str], Any]] = {
    "break-for-them": _limit,
    "limit-them": _limit,
    "suspend-them": _limit,
    "lift-limit": _lift,
}
