"""What a change in a conversation shows: last words, the way on, and what the other side of two now sees.

The one rule: what is shown in another chat is only a row in that chat's outbox.
"""

from __future__ import annotations

from flows.draw import draw
from flows.model import Conversation, End, Replay, ScriptDefinition
from flows.private import is_swept
from flows.screen import Choice, Screen
from flows.words import Say
from handlers import pin_gate
from handlers.here import Here
from handlers.live import is_live
from storage import chats
from storage.conversations import Record


def way_on(here: Here) -> tuple[Choice, ...]:
    """What stands under last words: carry on with what was left, and the menu."""
    if not here.may_talk():
        return ()
    waiting = here.talk.waiting() is not None
    carry_on = (Choice("word:carry-on", "carry-on-where-i-was", group="list"),) if waiting else ()
    help_now = (Choice("word:help", "help-now", group="list"),) if here.party == "person" else ()
    return (*carry_on, Choice("word:menu", "to-the-menu", group="list"), *help_now)


def last_words(here: Here, record: Record, end: End, extra: tuple[Say, ...], card: str) -> None:
    """On the card what ends the conversation; what is to be kept is a message of its own."""
    id_ = record.conversation.id
    if record.person_chat and record.clinician_chat:
        end = end.for_party(here.party)
    choices = () if end.start else way_on(here)
    says, kept = (*end.says, *extra), end.keep or end.view
    if says:
        swept = is_swept(here.chat.bot, record.conversation.script)
        here.post(Screen(conversation=id_, card=card, says=says, choices=() if kept else choices, private=swept))
    if kept:
        here.post(Screen(conversation=id_, says=end.keep, view=end.view, view_about=id_, keep=True, choices=choices))


def show_other(
    here: Here, record: Record, view: Replay, script: ScriptDefinition, *, was: Conversation, before: Replay
) -> None:
    """In a conversation of two, the other side sees what has changed for it."""
    there = other_side(here, record)
    if there is None:
        return
    screen = draw(record.conversation, view, there.party, script)
    # a board shows the conversation itself, so it is drawn anew whenever that changes
    if screen != draw(was, before, there.party, script) or (screen.view and screen.view == script.board):
        show_there(there, record, screen)


def show_there(there: Here, record: Record, screen: Screen) -> None:
    """On the other phone: whoever is in it reads on; for anybody else it comes as what Wren starts does, and where a PIN
    is due nothing of it is seen before that.
    """
    if pin_gate.holds(there, record):
        choices = (Choice("word:carry-on", "carry-on-where-i-was", group="list"),) if there.party == "person" else ()
        message = "session-arrives" if there.party == "person" else "news-of-a-session"
        screen = Screen(conversation=record.conversation.id, card=screen.card, message=message, choices=choices)
    there.post(screen, answer=is_in_it(there, record))


def is_in_it(there: Here, record: Record) -> bool:
    """Whether that side has this open, and was heard from a moment ago."""
    return there.chat.state.active == record.conversation.id and is_live(there.unit, there.chat)


def other_side(here: Here, record: Record) -> Here | None:
    """The other chat of a conversation of two; None where this is the only one."""
    if not (record.person_chat and record.clinician_chat):
        return None
    other = record.clinician_chat if here.party == "person" else record.person_chat
    return Here.between(here.unit, here.desk, chats.get(here.unit, other))
