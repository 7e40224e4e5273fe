"""One turn: one update in, one commit, replies queued. The only meeting of flows, storage and content.

The one rule: everything that a turn does is a row in its own transaction; nothing is sent from here.
"""

from __future__ import annotations

from dataclasses import replace

from flows.events import Command, Edited, Event, Inbound, Joined, Left, Photo, Pressed, Text, Unsupported, Voice
from flows.safety import Finding
from flows.screen import Screen
from handlers import (
    arrival,
    flag_raising,
    from_team,
    gone,
    kept_words,
    limit_news,
    media_arrival,
    pin_gate,
    records,
    stopped,
    switched_off,
    typed,
)
from handlers.buttons import conversation_of, word_of
from handlers.commands import do_command
from handlers.desk import Desk
from handlers.help_found import show_routes
from handlers.here import Here
from handlers.live import note_heard
from handlers.pressing import press, resume_open
from handlers.pressure import Held
from handlers.routes import Place, more_ways, place_of
from handlers.screens import cannot_look, help_now
from handlers.web_log import keep_own
from handlers.words import do_word
from storage import chats, conversations, inbox, platform_messages
from storage.chats import Chat
from storage.unit import Unit


def take_turn(
    unit: Unit,
    desk: Desk,
    inbound: Inbound,
    finding: Finding | None = None,
    *,
    patient: bool = False,
    held: Held | None = None,
) -> Place | None:
    """Take one update; the chat's language and where the person is, None when it was taken before. Raises what a rule
    of ours refuses, and, where it may be `patient`, StillArriving. What is `held` is beyond the chat's limit.
    """
    if held is not None and kept_words.turn_away(unit, desk, inbound, finding, held):
        return None
    if not inbox.claim(unit, inbound.bot, inbound.key):
        return None
    unit.lock_chat(inbound.bot, inbound.address)
    chat = chats.find(unit, inbound.bot, inbound.address) or arrival.new_guest(unit, desk, inbound)
    here = Here(unit, desk, inbound, chat)
    here.patient = patient
    about = _named(here)
    unit.lock_subject(about)
    if here.person is not None and here.person.state == "died":  # read behind the lock: it may just have been noted
        return gone.turn_away(here)
    _hears_us(here)
    pin_gate.note_act(here)
    _keep_ids(here, about)
    if finding is not None and finding.help_word and chat.bot == "companion":
        here.post(help_now(here), klass="A")  # before anything else, whatever the state of this chat
        if here.may_talk():
            typed.keep_help_word(here, finding.words)
    else:
        show_routes(here, finding)
        if held is not None:
            kept_words.hold(here, held, finding)
        else:
            _say_what_was_replaced(here)
            _take(here, finding)
    if _is_here(here) and not here.hushed:
        from_team.bring(here)
    if _has_come(here) and not here.hushed:
        limit_news.bring(here)
    if held is None and here.chat.state.kept and _may_be_asked(here, finding):
        kept_words.offer(here)
    here.save()
    return place_of(here)


def _has_come(here: Here) -> bool:
    event = here.inbound.event
    return isinstance(event, (Text, Command, Joined)) or (isinstance(event, Pressed) and event.data == "w:menu")


def _say_what_was_replaced(here: Here) -> None:
    """Characters that no system can keep."""
    if here.inbound.mended and here.may_talk():
        here.post(Screen(message="characters-replaced"))


def _is_here(here: Here) -> bool:
    """Whether somebody has come, or come back, who may read what waits for them."""
    person = here.person if _has_come(here) else None
    return person is not None and person.state == "active" and person.break_since is None and not here.chat.closed_at


def _may_be_asked(here: Here, finding: Finding | None) -> bool:
    """Whether this is a moment for what was kept: nothing may stand below the routes, and nobody is interrupted."""
    if finding is not None and (finding.help_word or finding.found):
        return False
    event = here.inbound.event
    return _is_here(here) or (isinstance(event, Pressed) and event.data == "w:carry-on" and here.may_talk())


def _named(here: Here) -> str:
    """Whose record this turn may change: in the console the person of the conversation that the event names."""
    if here.chat.bot == "companion":
        return here.chat.subject
    event = here.inbound.event
    pressed = conversation_of(event.data) if isinstance(event, Pressed) else None
    return conversations.subject_of(here.unit, pressed or here.chat.state.active) or here.chat.subject


def _hears_us(here: Here) -> None:
    """Whoever writes or presses can be reached again, and is here now."""
    note_heard(here)
    if here.chat.unreachable_since is not None and not isinstance(here.inbound.event, Left):
        chats.mark_unreachable(here.unit, here.chat.id, None)
        here.chat = replace(here.chat, unreachable_since=None)


def _keep_ids(here: Here, about: str) -> None:
    """The person's own words stand below the card now; their message id is kept 48 hours, for hide."""
    if isinstance(here.inbound.event, (Pressed, Joined, Left)):
        return
    here.something_stands_below()
    if here.inbound.message_id:
        theirs = here.chat.bot == "companion"  # a console loses all that stands in it
        platform_messages.add(here.unit, here.chat.id, here.chat.subject, [here.inbound.message_id], private=theirs)
    if here.chat.channel == "web":
        keep_own(here.unit, here.chat.id, here.inbound, about=about)


def _take(here: Here, finding: Finding | None) -> None:
    match here.inbound.event:
        case Left():
            flag_raising.unreachable(here.unit, here.chat)
            chats.mark_unreachable(here.unit, here.chat.id, here.unit.now)
        case Joined():
            pass
        case Command(name="start", rest=code) if code:
            arrival.redeem(here, code)
        case Command(name="help") if here.chat.bot == "companion":
            here.post(help_now(here), klass="A")
        case Pressed(data="w:help"):
            here.post(help_now(here), klass="A")
        case Pressed(data="w:more-help") if here.chat.bot == "companion":
            here.post(more_ways(here), klass="A")  # help is open to everybody, whatever the state of their chat
        case event if not here.may_talk():
            arrival.answer_outsider(here, event)
        case event if here.chat.stops and stopped.hold(here, event, finding):
            pass
        case event if here.chat.bot == "companion" and switched_off.hold(here, event, finding):
            pass
        case event:
            _converse(here, event, finding)


def _converse(here: Here, event: Event, finding: Finding | None) -> None:
    """Somebody who belongs here: a press, a word, a command, or words of their own."""
    match event:
        case Pressed(data=data) if (word := word_of(data)) is not None:
            do_word(here, word)
        case Pressed(data=data):
            press(here, data, conversation_of(data))
        case Command(name="language", rest=code) if here.chat.bot == "companion" and code in here.desk.languages:
            records.speak(here, code)
            resume_open(here)
        case Command(name=name, rest=rest):
            do_command(here, name, rest)
        case Text() if finding is not None:
            typed.take(here, event, finding.words)
        case Edited():
            here.post(Screen(message="cannot-see-changes"))
            resume_open(here)
        case Voice() | Photo():
            media_arrival.arrived(here, event, finding.words if finding is not None else "")
        case Unsupported():
            here.post(cannot_look(here))
            resume_open(here)
        case _:
            resume_open(here)


def offer_again(unit: Unit, desk: Desk, chat: Chat) -> None:
    """After a gap in which presses may have been lost: the open question once more, within the person's hours."""
    here = Here.between(unit, desk, chat)
    if here.may_talk() and here.chat.state.active:
        here.something_stands_below()  # as a new message: the same card once more would say nothing
        resume_open(here, answer=False)
    if here.chat.state.kept:
        kept_words.offer(here)
    here.save()
