"""Pressing a PIN on an invented phone."""

from __future__ import annotations

from storage import pins
from tests.world import Phone


def presses_pin(phone: Phone, digits: str) -> None:
    """One by one, then Done."""
    for digit in digits:
        button = next(b for b in phone.screen.buttons if b.id == f"digit-{digit}")
        phone.presses_data(button.data)
    phone.presses_data(next(b for b in phone.screen.buttons if b.id == "ok").data)


def has_keypad(phone: Phone) -> bool:
    return any(button.group == "keys" for button in phone.screen.buttons)


def set_pin(phone: Phone, digits: str = "2580", second: str = "") -> None:
    """As if it had been set in the settings, a while ago."""
    with phone.world.database.unit(phone.world.now) as unit:
        pins.propose(unit, phone.id, digits)
        pins.confirm(unit, phone.id, digits, "own")
        if second:
            pins.propose(unit, phone.id, second)
            pins.confirm(unit, phone.id, second, "second")
