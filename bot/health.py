"""How Wren is: what `/health` says to whoever watches it.

The one rule: ages and counts only; nothing about anybody. It is red when a watcher should wake somebody.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from sqlalchemy.exc import SQLAlchemyError

from storage import audit, outbox, switches
from storage.unit import Unit

if TYPE_CHECKING:
    from bot.parts import Parts

TICK_WITHIN = 5.0
POLL_WITHIN = 120.0
SEALED_WITHIN = 60.0
DATABASE_WITHIN = 2.0
"""Seconds after which each is called red."""


async def health(parts: Parts) -> dict[str, Any]:  # JSON
    """`ok`, and why."""
    steady, roles = parts.clock.steady(), parts.settings.roles
    state: dict[str, Any] = {"ok": True}
    if "tick" in roles:
        state["tick_age"] = round(steady - parts.tick.ticked_at, 1)
        state["ok"] &= state["tick_age"] <= TICK_WITHIN
    state["poll_age"] = {bot: round(steady - at, 1) for bot, at in parts.last_polls().items()}
    state["ok"] &= all(age <= POLL_WITHIN for age in state["poll_age"].values())
    if "sender" in roles:
        state["sent"] = {bot: sender.delivered.sent for bot, sender in parts.senders.items()}
        state["in_doubt"] = {bot: sender.delivered.in_doubt for bot, sender in parts.senders.items()}
        state["braked"] = sum(len(sender.delivered.braked) for sender in parts.senders.values())
    found = await _from_database(parts)
    state["ok"] &= found is not None and found["unsealed_age"] <= SEALED_WITHIN
    return state | (found or {"database": "unavailable"})


async def _from_database(parts: Parts) -> dict[str, Any] | None:  # JSON
    def work(unit: Unit) -> dict[str, Any]:
        oldest = audit.unsealed_since(unit)
        return {
            "queued": {bot: outbox.queued(unit, bot) for bot in ("companion", "console")},
            "stopped": [one.what for one in switches.of(unit)],
            "unsealed_age": round((unit.now - oldest).total_seconds(), 1) if oldest else 0.0,
        }

    try:
        return await asyncio.wait_for(parts.units.run(work), DATABASE_WITHIN)
    except (SQLAlchemyError, TimeoutError):
        return None
