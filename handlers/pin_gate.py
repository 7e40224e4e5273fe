"""The PIN's gate: whether this chat may be shown what is theirs now, and where it goes once it may.

The one rule: everything that is shown of a script goes through `Talk.start`, `Talk.step` or `Talk.show`, and each asks
here first. Help, writing, hide and language never ask (`flows/private.py`).
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal

from flows import private
from flows.events import Chosen, Wrote
from flows.screen import Screen
from handlers import pin_state
from handlers.desk import Desk
from handlers.here import Here
from handlers.pin_state import IDLE, State
from storage import chats, pins
from storage.chats import Chat
from storage.conversations import Record
from storage.unit import Unit

EXACTLY = 30.0
"""Seconds: how exactly the last act is kept, as in `handlers/live.py`."""


def state(here: Here) -> State:
    """Where this chat stands."""
    return pin_state.state_of(here.unit, here.chat, here.desk.steady(), here.desk.team.console_pin)


def opened_as(here: Here) -> Literal["open", "empty"] | None:
    return pin_state.opened_as(here.chat, here.desk.steady())


def shows_empty(here: Here) -> bool:
    """Whether whoever holds this phone sees an empty journal."""
    return here.chat.bot == "companion" and state(here) == "empty"


def came_too_late(unit: Unit, desk: Desk, chat: Chat, asked_at: datetime) -> bool:
    """Whether something private that somebody asked for a while ago may find another holding the phone."""
    if unit.now - asked_at < IDLE:
        return False
    return chat.bot == "companion" and state(Here.between(unit, desk, chat)) in {"asks", "locked"}


def note_act(here: Here) -> None:
    """Whoever does something here keeps it open; what was left for longer has to be opened again."""
    if not here.chat.state.pin_as:
        return
    if opened_as(here) is None:
        close(here)
    elif here.chat.state.pin_until - here.desk.steady() < IDLE.total_seconds() - EXACTLY:
        here.chat = chats.with_state(here.chat, pin_until=here.desk.steady() + IDLE.total_seconds())


def open_(here: Here, which: str) -> None:
    here.chat = chats.with_state(
        here.chat,
        pin_as=which,
        pin_until=here.desk.steady() + IDLE.total_seconds(),
        pin_opened=here.unit.now.isoformat(),
    )


def close(here: Here) -> None:
    here.chat = chats.with_state(here.chat, pin_as="", pin_until=0.0, pin_opened="")


def holds_start(here: Here, name: str, about: str) -> bool:
    """Whether this may not begin now; then the keypad comes up instead."""
    if private.asks(here.chat.bot, name, about) != "start" or not (why := _why(here)):
        return False
    _ask(here, why, f"start/{name}/{about}")
    return True


def holds(here: Here, record: Record) -> bool:
    """Whether what stands in this conversation may not be shown now."""
    return bool(_held(here, record))


def keeps_from(here: Here, record: Record, event: Chosen | Wrote | None = None) -> bool:
    """As `holds`; and then the keypad comes up, after which it goes on as if nothing had been between."""
    why = _held(here, record)
    if not why:
        return False
    if not here.inbound.key:
        return True  # something of ours: nobody asked for it, so nothing comes up
    if why == "hidden":
        here.activate("")
        here.post(Screen(card="card", message="not-found"))
        here.talk.home()
        return True
    id_ = record.conversation.id
    _ask(here, why, f"press/{id_}/{event.choice}" if isinstance(event, Chosen) else f"show/{id_}")
    return True


def is_hidden(here: Here, record: Record) -> bool:
    """Whether it stands behind the other PIN: then there is no such conversation."""
    return _held(here, record) == "hidden"


def go_on(here: Here, to: str) -> None:
    """To where they were going when the keypad came up."""
    kind, _, rest = to.partition("/")
    first, _, more = rest.partition("/")
    if kind == "start":
        here.talk.start(first, more)
        return
    record = here.talk.get(first)
    if record is None:
        here.talk.home()
    elif kind == "press":
        here.talk.press_again(record, more)
    else:
        here.talk.resume(record)


def _held(here: Here, record: Record) -> State | Literal["hidden", ""]:
    """Why it may not be shown, "" where it may."""
    conversation = record.conversation
    rule = private.asks(here.chat.bot, conversation.script, conversation.about, conversation.facts)
    if rule == "never" or (rule == "again" and _is_new(record)):
        return ""
    now = state(here)
    if now == "open":
        return ""
    if now != "empty":
        return "" if rule == "again" and _is_fresh(here, record) else now
    return "hidden" if rule == "open" or conversation.started_at < _emptied_at(here) else ""


def _is_new(record: Record) -> bool:
    """Whether nothing stands in it yet."""
    one = record.conversation
    return not (one.answers or one.drafts) and one.script != "outside"


def _is_fresh(here: Here, record: Record) -> bool:
    """Whether it is what somebody here is writing just now."""
    touched = datetime.fromisoformat(record.conversation.touched_at or record.conversation.started_at)
    return timedelta(0) <= here.unit.now - touched < IDLE


def _emptied_at(here: Here) -> str:
    """What began before the empty journal came up is not of it."""
    if opened_as(here) == "empty":
        return here.chat.state.pin_opened
    pin = pins.find(here.unit, here.chat.subject)
    return pin.changed_at.isoformat() if pin is not None else ""


def _why(here: Here) -> State | Literal[""]:
    now = state(here)
    return "" if now in {"open", "empty"} else now


def _ask(here: Here, why: State | Literal["hidden", ""], to: str) -> None:
    """The keypad, or what somebody sees who is locked out, or has none yet."""
    if here.chat.bot == "companion":
        here.talk.start("pin", to)
    else:
        here.talk.start("console-pin-set" if why == "sets" else "console-pin", to)
