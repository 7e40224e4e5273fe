"""Words typed with no question open, about which their writer has not said what to do with them.

The one rule: nothing typed is lost. What is not to be shown again goes into the journal, where nobody else reads it.
"""

from __future__ import annotations

from collections.abc import Iterator

from handlers.here import Here
from handlers.keeping import keep
from storage import conversations
from storage.conversations import Record

SCRIPTS = ("your-answer", "outside")


def waiting(here: Here) -> Iterator[Record]:
    """The conversations in which somebody is still asked about such words."""
    for name in SCRIPTS:
        left = here.talk.running(name)
        if left is not None:
            yield left


def into_journal(here: Here, left: Record) -> None:
    """Kept without being asked about any more."""
    conversations.set_state(here.unit, left.conversation.id, "closed")
    keep(here, left.conversation.facts["words"])
    if here.chat.state.active == left.conversation.id:
        here.activate("")
