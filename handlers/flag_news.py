"""What became of a flag reaches the person: a neutral line that opens on a tap.

The one rule: one line stands unopened for each flag, however much happens before it is tapped; and none where the
person does not want to be told in the chat.
"""

from __future__ import annotations

from handlers import beside
from handlers.here import Here
from storage import conversations, flags
from storage.conversations import Record
from storage.flags import Flag

SCRIPT = "flag-news"


def bring(there: Here) -> None:
    """Whoever is here again gets what they have not seen and what was not brought to this chat."""
    for flag in flags.with_news(there.unit, there.chat.subject):
        run = unopened(there, flag)
        beside.bring(there, SCRIPT, flag.id, run.conversation if run is not None else None)


def unopened(there: Here, flag: Flag) -> Record | None:
    """The line about this flag that stands in this chat and was not tapped yet."""
    for run in conversations.waiting(there.unit, there.chat.id):
        one = run.conversation
        if (one.script, one.about) == (SCRIPT, flag.id) and not one.effects:
            return run
    return None
