"""Characters that no system can keep or send: NUL, and halves of a character.

The one rule: each is replaced by "�", the rest stays as it was typed; and its writer is told.
"""

from __future__ import annotations

import re
from dataclasses import fields, replace
from typing import Any

from flows.events import Inbound

_LOST = re.compile("[\x00\ud800-\udfff]")
INSTEAD = "\ufffd"


def mended(inbound: Inbound) -> Inbound:
    """The same, with nothing in it that cannot be kept; `mended` says whether something of the event was replaced."""
    event = _whole(inbound.event)
    clean: Inbound = replace(_whole(inbound), event=event)
    return replace(clean, mended=True) if event is not inbound.event else clean


def _whole(one: Any) -> Any:  # a frozen dataclass of flows.events
    """Itself, where there is nothing to mend."""
    words = {field.name: getattr(one, field.name) for field in fields(one)}
    lost = {
        name: _LOST.sub(INSTEAD, said) for name, said in words.items() if isinstance(said, str) and _LOST.search(said)
    }
    return replace(one, **lost) if lost else one
