"""Whether somebody is in the middle of a conversation just now: what Wren starts waits for that.

The one rule: five minutes after their last word or press nobody is in the middle of anything.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from flows.companion import COMPANION
from flows.console import CONSOLE
from handlers.here import Here
from storage import conversations
from storage.chats import Chat
from storage.unit import Unit

QUIET_FOR = timedelta(minutes=5)

HEARD_EVERY = 30.0
"""Seconds: how exactly the last word is kept, so that a turn which changes nothing else writes nothing."""


def note_heard(here: Here) -> None:
    """Something came from this chat just now."""
    heard = here.unit.now.timestamp()
    if not 0 <= heard - here.chat.state.heard_at < HEARD_EVERY:
        here.chat = replace(here.chat, state=replace(here.chat.state, heard_at=heard))


def live_until(unit: Unit, chat: Chat) -> datetime | None:
    """Until when the conversation in this chat is to be left alone; None when nobody is in one."""
    until = datetime.fromtimestamp(chat.state.heard_at, UTC) + QUIET_FOR
    # a time that lies ahead is of a clock that was set back since
    if not (chat.state.active and unit.now < until <= unit.now + QUIET_FOR):
        return None
    return until if _is_asking(unit, chat.state.active) else None


def is_live(unit: Unit, chat: Chat) -> bool:
    return live_until(unit, chat) is not None


def _is_asking(unit: Unit, conversation: str) -> bool:
    """Whether it is one that somebody can be in the middle of: a menu is not."""
    record = conversations.get(unit, conversation)
    if record is None or record.conversation.state != "asking":
        return False
    name = record.conversation.script
    script = COMPANION.get(name) or CONSOLE.get(name)
    # of a colleague's screens only those in which something is written
    return script is not None and not script.between and (script.bot == "companion" or script.forgets)
