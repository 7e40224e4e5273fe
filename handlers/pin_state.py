"""Where a chat stands with its PIN: open, shut, or showing the empty journal.

The one rule: this is decided here alone, for a turn (`handlers/pin_gate.py`), for a page that opens
(`handlers/web_log.py`) and for a file (`handlers/media_views.py`); by the clock that never goes back.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

from storage import pins
from storage.chats import Chat
from storage.pins import Pin
from storage.unit import Unit

IDLE = timedelta(minutes=15)
"""So long after their last act in the chat nobody asks again."""

State = Literal["open", "empty", "asks", "locked", "sets"]
"""`empty`: opened with the second PIN; `sets`: a clinician who has none yet chooses one first."""


def state_of(unit: Unit, chat: Chat, steady: float, console_pin: str) -> State:
    """`console_pin` is what the service says of clinicians' PINs."""
    if chat.bot == "console" and console_pin == "off":
        return "open"
    pin = pins.find(unit, chat.subject)
    if pin is None or not pin.own:
        return _without(chat, pin, console_pin)
    if pin.looks_off:
        return "empty"
    if pin.locked_at is not None:
        return "locked"
    return opened_as(chat, steady) or "asks"


def _without(chat: Chat, pin: Pin | None, console_pin: str) -> State:
    if chat.bot == "companion":
        return "open"
    return "open" if console_pin == "offered" and pin is not None and pin.postponed else "sets"


def opened_as(chat: Chat, steady: float) -> Literal["open", "empty"] | None:
    """What the PIN that was pressed here has opened, as long as that lasts."""
    left = chat.state.pin_until - steady
    if not chat.state.pin_as or not 0 < left <= IDLE.total_seconds():
        return None
    return "open" if chat.state.pin_as == "own" else "empty"
