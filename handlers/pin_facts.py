"""What the scripts about a PIN are told when they start.

The one rule: behind the second PIN it looks as if there were one PIN, the one that was pressed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from flows.console_pin import PersonsPinFacts, SetPinFacts
from flows.my_pin import MyPinFacts
from flows.pin import PinFacts
from handlers import pin_gate
from handlers.here import Here
from storage import pins


def _pin(here: Here, to: str) -> PinFacts:
    from handlers.facts import clinician_name  # noqa: PLC0415 - the two know each other

    return PinFacts(to=to, clinician=clinician_name(here), locked=pin_gate.state(here) == "locked")


def _my_pin(here: Here, about: str) -> MyPinFacts:
    from handlers.facts import clinician_name  # noqa: PLC0415 - the two know each other

    pin = pins.find(here.unit, here.chat.subject)
    there = pin is not None and pin.asks
    ahead = 1 if pin_gate.shows_empty(here) else 0
    second = pin is not None and len(pin.seconds) > ahead
    return MyPinFacts(clinician=clinician_name(here), there=there, second=there and second)


GATHERERS: Mapping[str, Callable[[Here, str], Any]] = {"pin": _pin, "my-pin": _my_pin}

CONSOLE_GATHERERS: Mapping[str, Callable[[Here, str], Any]] = {
    "console-pin": lambda here, to: PinFacts(to=to, locked=pin_gate.state(here) == "locked"),
    "console-pin-set": lambda here, to: SetPinFacts(to=to, may_wait=here.desk.team.console_pin == "offered"),
    "take-pin-off": lambda here, about: PersonsPinFacts(person=about),
}
