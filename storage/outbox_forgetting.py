"""What was sent is emptied where it shows what somebody has deleted.

The one rule: what still waits to be sent, or is on its way, is left alone; all else of it stays as a row without words.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import bindparam, update

from storage import tables
from storage.outbox_row import READABLE, emptied, read
from storage.types import Json
from storage.unit import Unit

_table = tables.outbox
_OVER = READABLE.where(
    _table.c.subject == bindparam("subject"), _table.c.do == "send", _table.c.state.not_in(("queued", "handed_off"))
)
_EMPTY = update(_table).where(_table.c.id == bindparam("id_")).values(body=bindparam("body"))


def forget_shown(unit: Unit, subject: str, shows: Callable[[Json], bool]) -> None:
    """Empty whatever stands under this subject's key and shows it."""
    for found in unit.connection.execute(_OVER, {"subject": subject}).all():
        if shows(read(unit, found).screen):
            unit.connection.execute(_EMPTY, {"id_": found.id, "body": emptied(unit, found)})
            unit.forgets = True
