"""Devices: a browser that may speak for a web-chat address.

The one rule: the token is in the cookie alone; here is its hash, and an ended device never comes back.
"""

from __future__ import annotations

import secrets
from datetime import timedelta

from sqlalchemy import bindparam, delete, insert, select, update

from storage import chats, tables
from storage.prepared import Prepared
from storage.unit import Unit

_table = tables.device
_ADD = insert(_table)
_ADDRESS_OF = Prepared(
    select(_table.c.address).where(
        _table.c.token_hash == bindparam("hash"), _table.c.bot == bindparam("bot"), _table.c.ended_at.is_(None)
    )
)
_END = (
    update(_table)
    .where(_table.c.bot == bindparam("bot_"), _table.c.address == bindparam("address_"), _table.c.ended_at.is_(None))
    .values(ended_at=bindparam("now"))
)
_OLD = select(_table.c.token_hash, _table.c.bot, _table.c.address).where(_table.c.created_at < bindparam("before"))
_DELETE = delete(_table).where(_table.c.token_hash == bindparam("hash"))


def make(unit: Unit, bot: str) -> tuple[str, str]:
    """A token of 128 bits and a new address."""
    token, address = secrets.token_urlsafe(16), secrets.token_hex(16)
    row = {
        "token_hash": _hash(unit, bot, token), "bot": bot, "address": address,
        "created_at": unit.now, "ended_at": None,
    }  # fmt: skip
    unit.connection.execute(_ADD, row)
    return token, address


def address_of(unit: Unit, bot: str, token: str) -> str | None:
    address: str | None = unit.run(_ADDRESS_OF, {"hash": _hash(unit, bot, token), "bot": bot}).scalar()
    return address


def end(unit: Unit, bot: str, address: str) -> None:
    unit.connection.execute(_END, {"bot_": bot, "address_": address, "now": unit.now})


def sweep(unit: Unit, older_than: timedelta) -> int:
    """Forget browsers that were made and never used: nobody ever wrote from them, or their guest is gone."""
    old = unit.connection.execute(_OLD, {"before": unit.now - older_than}).all()
    unused = [{"hash": one.token_hash} for one in old if not chats.is_known(unit, one.bot, one.address)]
    if unused:
        unit.connection.execute(_DELETE, unused)
    return len(unused)


def _hash(unit: Unit, bot: str, token: str) -> bytes:
    return unit.keyed_hash("device", f"{bot}\0{token}")
