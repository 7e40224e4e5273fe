"""What somebody tries who may not: on a conversation about a person whom they may not see any more, with a button of
another chat, or in a console that is no longer theirs.

The one rule: asked at every turn, however long a conversation was open; the refusal leaves its row, and says the same as
for what is not there.
"""

from __future__ import annotations

from flows.events import Pressed
from flows.screen import Screen
from handlers import console_facts
from handlers.buttons import conversation_of
from handlers.here import Here
from handlers.showing import way_on
from storage import access, conversations
from storage.conversations import Record


def may_go_on(here: Here, record: Record) -> bool:
    if here.party == "person":
        return True
    if record.conversation.script in console_facts.ABOUT_NOBODY:
        return console_facts.is_for(here, record.conversation.script, record.conversation.about)
    return record.subject == here.chat.subject or access.may(here.unit, here.chat.subject, record.subject)


def shut(here: Here, record: Record) -> None:
    whose = (record.subject,)
    here.unit.audit(f"refused {record.conversation.script}", actor=here.chat.subject, subjects=whose)
    conversations.set_state(here.unit, record.conversation.id, "closed")
    if here.chat.state.active == record.conversation.id:
        here.activate("")
    here.post(Screen(message="not-found", choices=way_on(here)))


def note_foreign(here: Here, conversation: str | None) -> None:
    """A press that names a conversation of another chat leaves its row; what it is answered does not tell."""
    other = conversations.get(here.unit, conversation) if conversation else None
    if other is not None and here.chat.id not in {other.person_chat, other.clinician_chat}:
        whose = (other.subject,) if other.subject else ()
        here.unit.audit("refused press", actor=here.chat.subject, subjects=whose, object_id=other.conversation.id)


def note_outsider(here: Here) -> None:
    """Somebody outside who tries: with a button of others, or in a console that was theirs once."""
    event = here.inbound.event
    if isinstance(event, Pressed):
        note_foreign(here, conversation_of(event.data))
    if here.clinician is not None:
        here.unit.audit("refused console", actor=here.chat.subject, subjects=())
