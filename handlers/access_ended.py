"""A conversation of a console about a person whom its reader may not see any more.

The one rule: asked at every turn, however long the conversation was open; the refusal leaves its row, and says the same
as for what is not there.
"""

from __future__ import annotations

from flows.screen import Screen
from handlers import console_facts
from handlers.here import Here
from handlers.showing import way_on
from storage import access, conversations
from storage.conversations import Record


def may_go_on(here: Here, record: Record) -> bool:
    about_one = record.conversation.script not in console_facts.ABOUT_NOBODY
    if here.party == "person" or not about_one or record.subject == here.chat.subject:
        return True
    return access.may(here.unit, here.chat.subject, record.subject)


def shut(here: Here, record: Record) -> None:
    whose = (record.subject,)
    here.unit.audit(f"refused {record.conversation.script}", actor=here.chat.subject, subjects=whose)
    conversations.set_state(here.unit, record.conversation.id, "closed")
    if here.chat.state.active == record.conversation.id:
        here.activate("")
    here.post(Screen(message="not-found", choices=way_on(here)))
