"""What the second PIN opens: a journal and records in which nothing stands; and a check-in while the PIN is due.

The one rule: what is asked, offered and said is what somebody sees who has kept nothing yet; what is written here is
kept with all the rest, and is the only thing that is shown here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from flows.check_in import Facts as CheckInFacts
from flows.my_check_ins import ListFacts as CheckIns
from flows.my_copy import MyCopyFacts
from flows.my_flags import ListFacts
from flows.my_limits import Facts as Limits
from flows.my_things import Facts as MyThingsFacts
from handlers import pin_gate
from handlers.here import Here


def emptied(here: Here, name: str, facts: Any) -> Any | None:
    """The facts of a script, without what is kept, where the second PIN was pressed; else as they are.
    A check-in begins without the PIN, so it is told of the last one only where that may be shown.
    """
    empty = _EMPTY.get(name)
    if facts is None or empty is None or not _is_shut(here, name):
        return facts
    return empty(facts)


def _is_shut(here: Here, name: str) -> bool:
    if name == "check-in" and here.chat.bot == "companion":
        return pin_gate.state(here) != "open"
    return pin_gate.shows_empty(here)


def _my_things(facts: MyThingsFacts) -> MyThingsFacts:
    return replace(facts, letters=[], earlier="", has_plan=False)


def _check_in(facts: CheckInFacts) -> CheckInFacts:
    return replace(facts, last={}, last_day="", actions=[])


_EMPTY: Mapping[str, Callable[[Any], Any]] = {
    "show-plan": _my_things,
    "what-was-written": _my_things,
    "check-in": _check_in,
    "my-flags": lambda facts: ListFacts(),
    "my-copy": lambda facts: MyCopyFacts(),
    "my-check-ins": lambda facts: CheckIns(),
    "one-check-in": lambda facts: None,
    "my-limits": lambda facts: Limits(kinds=[one for one in facts.kinds if one == "suspend"]),
    "message": lambda facts: None,
    "show-media": lambda facts: None,
}
"""Scripts that would show what is kept; the journal's own read only what was written here (`handlers/journal_facts.py`)."""
