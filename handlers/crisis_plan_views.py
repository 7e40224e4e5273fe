"""Where a help plan is shown: first on help, whole to the person, and to a clinician if the person has shared it.

The one rule: help never waits for it. A plan that cannot be read is left out, and the numbers come all the same.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from flows.crisis_plan import PARTS
from flows.screen import Screen
from flows.words import NameOf, Say
from handlers.here import Here
from handlers.reader import Reader
from handlers.viewing import ViewContent, at, heading, small
from storage import access, crisis_plans
from storage.crisis_plans import CrisisPlan
from storage.seal import Unreadable
from storage.unit import Unit

log = logging.getLogger(__name__)

OPENED = "open crisis plan"

ON_HELP = ("call", "helps")
"""The parts that stand above the routes: their own people first."""

MOST_ON_HELP = 160
"""Letters of each part on help: the numbers below must stay on the screen. The whole plan is one tap away."""


def on_help(here: Here) -> tuple[Say, ...]:
    """Their own people, and what helps them; nothing where the person is not known for certain."""
    if here.person is None or here.person.state != "active" or not here.may_talk():
        return ()
    found = first_words(here.unit, here.chat.subject)
    return tuple(Say(f"help-plan-{part}", args={"words": words}, style="quote") for part, words in found.items())


def first_words(unit: Unit, person: str) -> Mapping[str, str]:
    """By part, what of their plan stands on help; nothing of one that cannot be read."""
    try:
        plan = crisis_plans.get(unit, person)
    except Unreadable:
        log.exception("plan-unreadable", extra={"subject": person})
        return {}
    words = plan.words if plan is not None else {}
    return {part: _short(words[part]) for part in ON_HELP if words.get(part)}


def _plan(reader: Reader, screen: Screen) -> Screen | None:
    """The whole of it, and who can see it."""
    plan = crisis_plans.get(reader.unit, reader.chat.subject)
    if plan is None:
        return None
    seen = Say("crisis-plan-private" if plan.shared_at is None else "crisis-plan-shared", style="small")
    return replace(screen, says=(*screen.says, *_parts(plan), seen))


def _part(reader: Reader, screen: Screen) -> Screen:
    """What stands there so far, while it is written anew."""
    plan = crisis_plans.get(reader.unit, reader.chat.subject)
    words = plan.words.get(screen.view_about, "") if plan is not None else ""
    so_far = (Say("crisis-plan-so-far", args={"words": words}, style="quote"),) if words else ()
    return replace(screen, says=(*screen.says, *so_far))


def _parts(plan: CrisisPlan) -> Iterator[Say]:
    for part in PARTS:
        if plan.words.get(part):
            yield Say(f"crisis-plan-part-{part}", style="heading")
            yield Say("crisis-plan-words", args={"words": plan.words[part]}, style="quote")


def _short(words: str) -> str:
    if len(words) <= MOST_ON_HELP:
        return words
    return words[: MOST_ON_HELP - 1].rsplit(None, 1)[0].rstrip() + "…"


def opened(reader: Reader, person: str) -> ViewContent:
    """What a clinician sees: asked in `storage.access` at each drawing, and a row that the person can see."""
    plan = access.shared_crisis_plan(reader.unit, reader.chat.subject, person)
    reader.looked(OPENED, person, person)
    title = heading("crisis-plan-opened-title", {"person": NameOf(person)})
    blocks = (title, small("crisis-plan-opened-at", at(plan.changed_at)), *_parts(plan))
    return ViewContent(blocks=(*blocks, small("crisis-plan-opened-seen", {"person": NameOf(person)})))


VIEWS: Mapping[str, Callable[[Reader, Screen], Screen | None]] = {"crisis-plan": _plan, "crisis-plan-part": _part}
