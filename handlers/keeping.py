"""Words go into the person's journal: from whichever way they come.

The one rule: what is written behind the second PIN is marked so, since it is all that stands there later.
"""

from __future__ import annotations

from handlers import pin_gate
from handlers.here import Here
from storage import notes


def keep(here: Here, words: str, *, prompt: str = "", asked: str = "") -> str:
    """The new entry's id. `here` is the person's own chat."""
    second = pin_gate.shows_empty(here)
    return notes.add(here.unit, person=here.chat.subject, words=words, prompt=prompt, asked=asked, second=second)
