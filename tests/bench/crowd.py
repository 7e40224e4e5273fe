"""A crowd of invented people on the strict fake Bot API, each doing one thing after another, and the record of it all.

The one rule: whoever got no answer in good time does what people do, and tries again.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from random import Random
from typing import Any, Self

import aiohttp

from handlers.buttons import conversation_of
from tests.bench.invented import Somebody
from tests.bench.moves import Write, choose
from tests.fakes.bot_api import FakeBotApi
from tests.fakes.bot_api_person import Person
from tests.fakes.bot_api_world import FakeBot, Message

CONNECTIONS = 40
SHOWS = {"sendmessage", "editmessagetext"}
TALKS = 0.06
"""How often somebody writes where no words were asked for."""

THINKS, WAVERS = 0.4, 0.3


@dataclass(frozen=True)
class Shown:
    """A message that the Bot API has taken: in this chat, with these words and buttons."""

    bot: str
    chat: int
    text: str
    markup: Any

    @property
    def conversation(self) -> str:
        """Which one its buttons belong to, where they say so."""
        rows = (self.markup or {}).get("inline_keyboard", [])
        found = [conversation_of(button["callback_data"]) for row in rows for button in row]
        return next((one for one in found if one), "")


class WatchedApi(FakeBotApi):
    """The strict fake, which keeps a record of what it showed and wakes whoever waits for it."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Shown] = []
        self.waiting: dict[tuple[str, int], asyncio.Event] = {}

    async def __aenter__(self) -> Self:
        await super().__aenter__()
        assert self.push._session is not None
        await self.push._session.close()
        # each update by a connection of its own, so that a worker which comes back gets its share at once
        connector = aiohttp.TCPConnector(limit=CONNECTIONS, force_close=True)
        self.push._session = aiohttp.ClientSession(connector=connector, timeout=aiohttp.ClientTimeout(total=60))
        return self

    async def _do(self, bot: FakeBot, method: str, fields: dict[str, Any]) -> Any:
        result = await super()._do(bot, method, fields)
        if method in SHOWS:
            self.shown.append(Shown(bot.name, int(fields["chat_id"]), fields["text"], fields.get("reply_markup")))
            if event := self.waiting.get((bot.name, int(fields["chat_id"]))):
                event.set()
        return result

    @property
    def acknowledged(self) -> set[int]:
        return {update for update, status in self.push.attempts if 200 <= status < 300}


@dataclass(frozen=True)
class Act:
    """What somebody did: the update that it became, the button's data or the words, and the button's label."""

    update: int
    data: str = ""
    words: str = ""
    label: str = ""

    def __str__(self) -> str:
        return f"{self.update} [{self.label}]" if self.data else f"{self.update} “{self.words}”"


@dataclass
class Soul:
    """One invented person, or a clinician, with a phone."""

    who: Somebody
    phone: Person
    api: WatchedApi
    dice: Random
    patience: float
    #: clear: everybody holds their breath
    free: asyncio.Event
    acts: list[Act] = field(default_factory=list)
    waits: bool = False

    async def live(self, stop: asyncio.Event) -> None:
        answered = asyncio.Event()
        self.api.waiting[self.phone.bot.name, self.phone.id] = answered
        while not stop.is_set():
            await self.free.wait()
            answered.clear()
            self._act()
            self.waits = True
            try:
                async with asyncio.timeout(self.patience * self.dice.uniform(0.8, 1.2)):
                    await answered.wait()
            except TimeoutError:
                continue
            finally:
                self.waits = False

    def _act(self) -> None:
        card = self._card()
        if card is None or self.who.bot == "console":
            self._console(card) if self.who.bot == "console" else self._write("/menu")
            return
        buttons = [button for row in card.rows for button in row]
        move = choose([button["text"] for button in buttons], self.dice, thinks=THINKS, wavers=WAVERS)
        if isinstance(move, Write) or self.dice.random() < TALKS:
            self._write(f"{self.who.own} wants the evenings to be quieter, said {len(self.acts)} times over")
        else:
            self._press(card, buttons[move.number])

    def _console(self, card: Message | None) -> None:
        """Opens one person after another from the list, and changes nothing."""
        names = [b for row in card.rows for b in row if "Zq" in b["text"]] if card else []
        if card is not None and names:
            self._press(card, self.dice.choice(names))
        else:
            self._write("/people")

    def _card(self) -> Message | None:
        """The newest thing with buttons."""
        return next((one for one in reversed(self.phone.chat.messages) if one.by_bot and one.rows), None)

    def _write(self, words: str) -> None:
        self.acts.append(Act(self.phone.bot.next_update, words=words))
        self.phone.says(words)

    def _press(self, card: Message, button: dict[str, str]) -> None:
        data = button["callback_data"]
        self.acts.append(Act(self.phone.bot.next_update, data=data, label=button["text"]))
        self.phone.presses_data(data, card)


class Crowd:
    """All of them; `waiting` is how many have no answer yet to what has been acknowledged."""

    def __init__(self, api: WatchedApi, people: list[Somebody], seed: int, patience: float) -> None:
        self._free = asyncio.Event()
        self._free.set()
        self.souls = [
            Soul(
                one, api.person(one.own, bot=one.bot, person_id=one.address), api, Random(f"{seed} {one.address}"),
                patience, self._free,
            )
            for one in people
        ]  # fmt: skip
        self._api = api
        self._stop = asyncio.Event()
        self._lives: list[asyncio.Task[None]] = []

    def begin(self) -> None:
        self._lives = [asyncio.create_task(soul.live(self._stop)) for soul in self.souls]

    @property
    def waiting(self) -> int:
        acknowledged = self._api.acknowledged
        return sum(soul.waits and soul.acts[-1].update in acknowledged for soul in self.souls)

    async def hold(self, seconds: float) -> None:
        """Nobody does anything for a moment, and then everybody at once."""
        self._free.clear()
        await asyncio.sleep(seconds)
        self._free.set()

    async def rest(self) -> None:
        """Nobody does anything more."""
        self._stop.set()
        await asyncio.gather(*self._lives)
