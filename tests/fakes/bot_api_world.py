"""What the fake Telegram knows: bots, chats, messages, and a clock that only tests move.

The one rule: nothing here speaks HTTP; the methods and the people change this world and `changed` wakes who waits.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

DAY = 86_400.0
PRESS_LIVES = 150.0
MESSAGE_LIVES = DAY
DELETE_WITHIN = 2 * DAY
PRESS_ANSWERED_WITHIN = 15.0


@dataclass
class Message:
    """One message as it stands in a chat now; `versions` holds every text that it has had."""

    id: int
    by_bot: bool
    date: int
    text: str = ""
    entities: tuple[Any, ...] = ()
    kind: str = "text"
    markup: dict[str, Any] = field(default_factory=dict)
    protected: bool = False
    preview_off: bool = False
    silent: bool = False
    filename: str = ""
    data: bytes = b""
    edit_date: int = 0
    deleted: bool = False
    versions: list[str] = field(default_factory=list)

    @property
    def rows(self) -> list[list[dict[str, Any]]]:
        """The inline buttons, row by row."""
        rows: list[list[dict[str, Any]]] = self.markup.get("inline_keyboard", [])
        return rows

    @property
    def buttons(self) -> list[str]:
        return [button["text"] for row in self.rows for button in row]


@dataclass
class ChatRoom:
    """One private chat, as both sides see it."""

    id: int
    messages: list[Message] = field(default_factory=list)
    blocked: bool = False
    deactivated: bool = False
    started: bool = False
    bar: list[list[str]] = field(default_factory=list)
    last_id: int = 0

    def find(self, message_id: int) -> Message | None:
        return next((one for one in self.messages if one.id == message_id and not one.deleted), None)

    def add(self, message: Message) -> Message:
        self.messages.append(message)
        return message

    def next_id(self) -> int:
        self.last_id += 1
        return self.last_id


@dataclass
class Update:
    """Something for a bot, until the bot has taken it or it is too old."""

    id: int
    queue: tuple[str, int]
    kind: str
    body: dict[str, Any]
    at: float
    lives: float

    @property
    def json(self) -> dict[str, Any]:
        return {"update_id": self.id, self.kind: self.body}


@dataclass
class Call:
    """One call that reached the server, and what came of it."""

    bot: str
    method: str
    fields: dict[str, Any]
    code: int = 200
    description: str = ""
    content_type: str = ""


@dataclass
class File:
    """What somebody sent, as the server keeps it."""

    number: int
    data: bytes
    folder: str
    ending: str


@dataclass
class FakeBot:
    """One bot of the server."""

    name: str
    token: str
    id: int
    username: str
    next_update: int
    updates: list[Update] = field(default_factory=list)
    expired: list[Update] = field(default_factory=list)
    delivered: list[int] = field(default_factory=list)
    commands: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    presses: dict[str, float] = field(default_factory=dict)
    answered: list[str] = field(default_factory=list)
    left: list[int] = field(default_factory=list)
    webhook: str = ""
    secret: str = ""
    allowed: list[str] = field(default_factory=list)
    poll: asyncio.Future[None] | None = None
    #: by file id; and the paths that were given out, with the time until which they are good
    files: dict[str, File] = field(default_factory=dict)
    paths: dict[str, float] = field(default_factory=dict)


class World:
    """All of it."""

    def __init__(self, now: Callable[[], float] | None = None) -> None:
        self._offset = 0.0
        self._now = now or (lambda: 1_764_000_000.0)
        self.bots: dict[str, FakeBot] = {}
        self.chats: dict[tuple[str, int], ChatRoom] = {}
        self.calls: list[Call] = []
        self.changed = asyncio.Event()

    def now(self) -> float:
        return self._now() + self._offset

    def advance(self, seconds: float) -> None:
        """Let time pass: presses and messages grow old."""
        self._offset += seconds
        for bot in self.bots.values():
            self.forget_old(bot)
        self.wake()

    def wake(self) -> None:
        """Tell whoever waits that something is different."""
        changed, self.changed = self.changed, asyncio.Event()
        changed.set()

    def chat(self, bot: FakeBot, chat_id: int) -> ChatRoom:
        return self.chats.setdefault((bot.name, chat_id), ChatRoom(chat_id))

    def enqueue(self, bot: FakeBot, kind: str, body: dict[str, Any], chat_id: int) -> Update:
        """Note an update for a bot; presses have a queue of their own, as on the real server."""
        pressed = kind == "callback_query"
        update = Update(
            id=bot.next_update,
            queue=("press" if pressed else "chat", chat_id),
            kind=kind,
            body=body,
            at=self.now(),
            lives=PRESS_LIVES if pressed else MESSAGE_LIVES,
        )
        bot.next_update += 1
        if not bot.allowed or kind in bot.allowed:
            bot.updates.append(update)
        self.wake()
        return update

    def forget_old(self, bot: FakeBot) -> None:
        old = [one for one in bot.updates if self.now() - one.at >= one.lives]
        bot.expired.extend(old)
        bot.updates = [one for one in bot.updates if one not in old]
