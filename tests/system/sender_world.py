"""One sender on a real database, with a clock that the test moves and a channel that keeps what it was given."""

import asyncio
import contextlib
from datetime import UTC, datetime, timedelta

from bot.clock import Clock
from bot.leases import Lease
from bot.sender import Sender
from bot.units import Units
from bot.wakes import Wakes
from content.rendered import Block, Rendered
from flows.screen import Screen, pack_screen, unpack_screen
from storage import chats, outbox, people
from storage.people import Profile
from tests.fakes.channel import RecordingChannel

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


class Hands:
    """The wall clock and the machine's ticks, moved by hand; the two go together unless a test parts them."""

    def __init__(self):
        self.wall = NOON
        self.ticks = 1000.0

    def on(self, seconds):
        self.wall += timedelta(seconds=seconds)
        self.ticks += seconds

    def clock(self):
        return Clock(wall=lambda: self.wall, ticks=lambda: self.ticks)


class World:
    """One database with one sender, and what a test wants to know of it."""

    def __init__(self, database):
        self.database = database
        self.hands = Hands()
        self.clock = self.hands.clock()
        self.channel = RecordingChannel()
        self.wakes = Wakes()
        self.units = Units(database, self.clock, self.wakes)
        self.sender = self.new_sender()

    def new_sender(self, owner="one", channel=None):
        lease = Lease("sender:companion", owner, self.clock.steady, alone=self.database.dialect == "sqlite")
        return Sender(
            bot="companion", channels={"telegram": channel or self.channel}, draw=self.draw, units=self.units,
            clock=self.clock, wakes=self.wakes, lease=lease,
        )  # fmt: skip

    def draw(self, unit, chat, row):
        screen = unpack_screen(row.screen)
        if screen.message == "cannot-be-drawn":
            raise ValueError(screen.message)
        if not screen.message:
            return None
        return Rendered(
            language=chat.language, direction="ltr", fingerprint="print", card=screen.card, question="Asked?",
            blocks=(Block(style="text", text=f"{screen.message} ({chat.language})"),),
        )  # fmt: skip

    async def person(self, address="ana", **profile):
        def work(unit):
            person = people.add(unit, Profile(name=address, **profile), state="active")
            return chats.add(unit, "companion", "telegram", address, person, "en")

        return await self.units.run(work)

    async def post(self, chat, message="hello", **fields):
        screen = Screen(
            message=message, card=fields.get("card", ""), conversation=fields.get("conversation", ""),
            question=fields.pop("question", ""),
        )  # fmt: skip
        fields = {"subject": chat.subject, "answer": True, "screen": pack_screen(screen), **fields}
        return await self.units.run(lambda unit: outbox.add(unit, bot=chat.bot, chat=chat.id, **fields))

    async def row(self, row_id):
        return await self.units.run(lambda unit: outbox.get(unit, row_id))

    async def states(self, *rows):
        return [(await self.row(row)).state for row in rows]

    async def chat(self, chat):
        return await self.units.run(lambda unit: chats.get(unit, chat.id))

    @contextlib.asynccontextmanager
    async def sending(self, sender=None):
        """The sender runs meanwhile, and has ended and written back what it did afterwards."""
        sender = sender or self.sender
        task = asyncio.create_task(sender.run())
        try:
            yield sender
        finally:
            sender.stop()
            await asyncio.wait_for(task, 20)

    async def send_all(self):
        """Let the sender look, send and write back until nothing is due."""
        woken = asyncio.Event()
        while await self.sender._turn_over(woken) or self.sender._sends:
            if self.sender._sends:
                await asyncio.wait(set(self.sender._sends))
