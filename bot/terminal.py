"""`chat`: one bot in the terminal, on the real engine and the real database.

The one rule: the terminal is one chat like any other; it joins with a code, as everybody does.
"""

from __future__ import annotations

import asyncio
import uuid

from bot.parts import Parts
from bot.practice import SETTING
from bot.settings import Settings, WrongSetting
from bot.system import System
from flows.events import Bot, Command, Event, Inbound
from handlers.channel import Unavailable
from handlers.terminal import TerminalChannel
from storage import chats, outbox, settings_store
from storage.unit import Unit

ADDRESS = "terminal"
FIRST: dict[Bot, str] = {"companion": "menu", "console": "people"}


async def talk(settings: Settings, bot: Bot) -> None:
    """Talk until the input ends."""
    if not settings.database.startswith("sqlite"):
        raise WrongSetting("WREN_DATABASE_URL: chat works with SQLite alone; another worker would send its screens.")
    system = System.build(alone(settings))
    parts = system.parts
    channel = TerminalChannel(bot, print, lambda: parts.clock.now().timestamp())
    parts.more_channels.append(channel)
    await system.start()
    try:
        if parts.practice is not None:
            await parts.practice.begin()
            await parts.units.run(lambda unit: _take_a_seat(unit, bot))
        print("Type a letter to press a button, or words to answer; /start CODE joins; Ctrl-D ends.")
        await say(parts, bot, ADDRESS, Command(FIRST[bot]))
        while (line := await asyncio.to_thread(_read)) is not None:
            if line.strip():
                await say(parts, bot, ADDRESS, channel.event(line))
                await settled(parts)
    finally:
        await system.stop()


def alone(settings: Settings) -> Settings:
    """The same without doors: no web server, no poller, no webhook."""
    return settings.model_copy(update={"roles": frozenset({"sender", "tick"})})


async def say(parts: Parts, bot: Bot, address: str, event: Event) -> None:
    """One update from a terminal."""
    inbound = Inbound(bot=bot, channel="terminal", address=address, key=uuid.uuid4().hex, event=event)
    try:
        await parts.edge.take(inbound)
    except Unavailable:
        print("(That was not kept. Try again.)")


async def settled(parts: Parts) -> None:
    """Wait until all that can go now has gone."""

    async def waits() -> bool:
        queued = await parts.units.run(lambda unit: sum(outbox.queued(unit, bot) for bot in parts.senders))
        return bool(queued) or not all(sender.is_idle for sender in parts.senders.values())

    while await waits():  # noqa: ASYNC110 - no one event says that an outbox is empty
        await asyncio.sleep(0.01)


def _read() -> str | None:
    try:
        return input()
    except EOFError:
        return None


def _take_a_seat(unit: Unit, bot: Bot) -> None:
    """In practice the terminal is Ana's or Dr Lee's, as the practice page's phones are."""
    if chats.find(unit, bot, ADDRESS) is None:
        lee, ana, *_ = (settings_store.get(unit, SETTING) or {})["subjects"]
        chats.add(unit, bot, "terminal", ADDRESS, ana if bot == "companion" else lee, "en")
