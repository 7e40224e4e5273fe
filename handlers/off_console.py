"""What a clinician may not read any more goes from their consoles, in the transaction that says so.

The one rule: which of the messages there show it, nobody has kept; so all of them go, on every phone of theirs.
"""

from __future__ import annotations

from collections.abc import Collection

from flows.screen import Choice, Screen
from handlers import hiding
from handlers.here import Here
from storage import chats, conversations


def take_off(
    here: Here, person: str, reader: str, *, scripts: Collection[str] = (), says: str = "card-not-there"
) -> None:
    """Close what this reader has open about the person (these scripts; without any, all), and clear their consoles. The
    chat of this very turn goes on by itself.
    """
    consoles = {one.id: one for one in chats.of_subject(here.unit, reader) if one.bot == "console"}
    runs = [one for one in conversations.running_of(here.unit, person) if one.clinician_chat in consoles]
    closed = [one.conversation.id for one in runs if not scripts or one.conversation.script in scripts]
    conversations.set_state(here.unit, closed, "closed")
    way = (Choice("word:people", "to-people", group="list"),)
    for chat in consoles.values():
        if chat.id == here.chat.id:
            hiding.clear(here)
        elif chat.closed_at is None:
            there = Here.between(here.unit, here.desk, chat)
            hiding.clear_there(there)
            there.post(Screen(message=says, choices=way), answer=False)
