"""What the scripts about a record opened without a link are told, and for whom they are.

The one rule: nobody's name is a fact of them, and nobody is listed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from flows.console_break_glass import FindFacts, GlassToldFacts, SoughtFacts
from handlers.here import Here
from storage import access
from storage.clinicians import Clinician

NOBODYS = frozenset({"find-person", "break-glass", "set-back"})
"""Scripts in which nobody's name stands: who was found is opened first."""

FOR: Mapping[str, Callable[[Clinician], bool]] = {
    "find-person": access.may_seek,
    "break-glass": access.is_at_work,
    "set-back": access.may_set_back,
}

GATHERERS: Mapping[str, Callable[[Here, str], Any]] = {
    "find-person": lambda here, about: FindFacts(),
    "break-glass": lambda here, about: SoughtFacts(sought=about),
    "glass-told": lambda here, about: GlassToldFacts(person=about.partition("/")[0], opening=about.partition("/")[2]),
    "set-back": lambda here, about: SoughtFacts(sought=about),
}
