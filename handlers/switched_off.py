"""An update of somebody for whom a clinician has switched Wren off: what stays open goes on, the rest is answered here.

The one rule: nothing typed is lost, and help comes before this.
"""

from __future__ import annotations

from content import reading
from flows.events import Edited, Event, Photo, Voice
from flows.my_limits import OPEN
from flows.safety import Finding
from handlers import limits, stopped, typed
from handlers.here import Here


def hold(here: Here, event: Event, finding: Finding | None) -> bool:
    """True where this update would go to something that is closed, and was answered here."""
    if isinstance(event, (Voice, Photo)) or limits.suspended(here) is None:
        return False
    if stopped.script_of(here, event, finding) in OPEN:
        return False
    words = finding.words if finding is not None and not isinstance(event, Edited) else ""
    if words and not reading.word_for(words, here.language):
        typed.ask_what_with_it(here, words)
    elif not here.hushed:
        here.talk.start(limits.FIRST)
    return True
