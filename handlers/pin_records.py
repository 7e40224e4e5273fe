"""What comes of a PIN: going on to where somebody was going; taking it off.

The one rule: a PIN that was taken off with the second one is not gone, it only looks it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from flows.pin_outcomes import PersonsPinOff, PinPostponed, PinRight, PinTakenOff
from handlers import pin_gate
from handlers.here import Here
from storage import chats, outbox, pins
from storage.conversations import Record


def right(here: Here, run: Record, outcome: PinRight) -> None:
    """The keypad goes from the screen, and what they wanted comes."""
    _put_away(here)
    pin_gate.go_on(here, outcome.to)


def postponed(here: Here, run: Record, outcome: PinPostponed) -> None:
    pins.postpone(here.unit, here.chat.subject)
    pin_gate.go_on(here, outcome.to)


def _put_away(here: Here) -> None:
    card = here.chat.state.cards.get("pin")
    if card is None:
        return
    outbox.add(
        here.unit, bot=here.chat.bot, chat=here.chat.id, subject=here.chat.subject, do="delete",
        message_ids=[card.message], answer=True,
    )  # fmt: skip
    state = here.chat.state
    cards = {name: one for name, one in state.cards.items() if name != "pin"}
    newest = "" if state.newest == card.message else state.newest
    here.chat = chats.with_state(here.chat, cards=cards, newest=newest)


def _taken_off(here: Here, run: Record, outcome: PinTakenOff) -> None:
    subject = here.chat.subject
    empty = pin_gate.shows_empty(here)
    if outcome.second:
        pins.drop_seconds(here.unit, subject, keep=1 if empty else 0)
    elif empty:
        pins.look_off(here.unit, subject)
    else:
        pins.take_off(here.unit, subject)
        pin_gate.close(here)
    here.unit.audit("take pin off", actor=subject, subjects=(subject,))


def persons_pin_off(here: Here, outcome: PersonsPinOff) -> None:
    """By a clinician who met them; it stands in "who has looked"."""
    pins.take_off(here.unit, outcome.person)
    here.unit.audit("take pin off", actor=here.chat.subject, subjects=(outcome.person,))


WRITERS: Mapping[type[Any], Callable[[Here, Record, Any], None]] = {PinRight: right, PinTakenOff: _taken_off}
CONSOLE: Mapping[type[Any], Callable[[Here, Any], None]] = {PersonsPinOff: persons_pin_off}
