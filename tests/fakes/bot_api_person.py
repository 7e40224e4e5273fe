"""Somebody with a phone: writes, presses, blocks, and reads what stands in the chat.

The one rule: a person can do only what a Telegram app lets people do.
"""

from __future__ import annotations

import itertools
from typing import Any

from tests.fakes.bot_api_world import ChatRoom, FakeBot, File, Message, World

MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u2068\u2069"))
_query_ids = itertools.count(7_000_000_000)


class Person:
    """One person in one chat with one bot. The same `id` with two bots is the same person."""

    def __init__(self, world: World, bot: FakeBot, name: str, *, person_id: int, language_code: str) -> None:
        self.world = world
        self.bot = bot
        self.name = name
        self.id = person_id
        self.language_code = language_code

    @property
    def chat(self) -> ChatRoom:
        return self.world.chat(self.bot, self.id)

    def says(self, words: str, **more: Any) -> Message:
        """Write a message (the first one opens the chat)."""
        return self._send({"text": words, **more}, words)

    def starts(self, code: str = "") -> Message:
        """Press Start under a deep link."""
        words = f"/start {code}".strip()
        command = {"type": "bot_command", "offset": 0, "length": len("/start")}
        return self._send({"text": words, "entities": [command]}, words)

    def sends(self, kind: str) -> Message:
        """Send a voice note, photo, sticker, location or contact."""
        body: dict[str, Any] = {
            "voice": {"file_id": "v", "file_unique_id": "v", "duration": 3},
            "photo": [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}],
            "sticker": {"file_id": "s", "file_unique_id": "s", "type": "regular", "width": 1, "height": 1},
            "location": {"latitude": 51.5, "longitude": 0.0},
            "contact": {"phone_number": "1", "first_name": "X"},
        }
        return self._send({kind: body[kind]}, "", kind=kind)

    def records(self, data: bytes, *, seconds: int = 3, size: int | None = None) -> Message:
        """Send a voice note; the size said may be another than what comes."""
        file = self._upload(data, "voice", "oga")
        body = {"file_id": file, "file_unique_id": file, "duration": seconds, "file_size": size or len(data)}
        return self._send({"voice": body}, "", kind="voice")

    def shows(self, data: bytes, caption: str = "", *, ending: str = "jpg") -> Message:
        """Send a photo, in the two sizes that Telegram makes of it."""
        small, file = self._upload(data[:40], "photos", ending), self._upload(data, "photos", ending)
        sizes = [
            {"file_id": one, "file_unique_id": one, "width": wide, "height": wide, "file_size": size}
            for one, wide, size in ((small, 90, 40), (file, 1280, len(data)))
        ]
        told = {"caption": caption} if caption else {}
        return self._send({"photo": sizes, **told}, caption, kind="photo")

    def _upload(self, data: bytes, folder: str, ending: str) -> str:
        number = len(self.bot.files) + 1
        file = f"AgAC-file-id-of-a-fake-{self.bot.name}-{number}"
        self.bot.files[file] = File(number=number, data=data, folder=folder, ending=ending)
        return file

    def edits(self, message: Message, words: str) -> None:
        """Change a message that was sent before."""
        message.text, message.edit_date = words, int(self.world.now())
        body = self._body(message) | {"text": words, "edit_date": message.edit_date}
        self.world.enqueue(self.bot, "edited_message", body, self.id)

    def presses(self, label: str, *, on: Message | None = None) -> str:
        """Press the newest button with this label (or one of the bar, which sends its words); gives the query's id."""
        for message in [on] if on else reversed(self.seen):
            for row in message.rows:
                for button in row:
                    if self._same(button["text"], label):
                        return self._press(message, button["callback_data"])
        if any(self._same(key, label) for row in self.chat.bar for key in row):
            self.says(label)
            return ""
        raise AssertionError(f"{self.name} sees no button {label!r} in\n{self.transcript}")

    def presses_data(self, data: str, message: Message) -> str:
        """Press a button as a forged or very old app would."""
        return self._press(message, data)

    def blocks(self) -> None:
        self.chat.blocked = True
        self._membership("member", "kicked")

    def unblocks(self) -> None:
        self.chat.blocked = False
        self._membership("kicked", "member")

    def deletes_account(self) -> None:
        self.chat.deactivated = True

    @property
    def seen(self) -> list[Message]:
        """What stands in the chat now."""
        return [one for one in self.chat.messages if not one.deleted]

    @property
    def newest(self) -> Message:
        """The newest thing that the bot put there."""
        return next(one for one in reversed(self.seen) if one.by_bot)

    @property
    def reads(self) -> str:
        """The words of the newest thing that the bot put there, without marks of direction; nothing where none is."""
        newest = next((one.text for one in reversed(self.seen) if one.by_bot), "")
        return _bare(newest)

    @property
    def transcript(self) -> str:
        """The chat as this person reads it."""
        return "\n".join(self._line(one) for one in self.seen)

    def _line(self, message: Message) -> str:
        words = message.text or f"({message.kind})"
        rows = ["  " + " ".join(f"[{button['text']}]" for button in row) for row in message.rows]
        lines = [f"{'Bot' if message.by_bot else self.name}: {words}", *rows]
        return "\n".join(lines).translate(MARKS)  # nobody sees a mark of direction

    def _same(self, button: str, label: str) -> bool:
        return _bare(button) == _bare(label)

    def _send(self, content: dict[str, Any], words: str, *, kind: str = "text") -> Message:
        self.chat.started = True
        message = Message(self.chat.next_id(), by_bot=False, date=int(self.world.now()), text=words, kind=kind)
        self.chat.add(message)
        self.world.enqueue(self.bot, "message", self._body(message) | content, self.id)
        return message

    def _body(self, message: Message) -> dict[str, Any]:
        chat = {"id": self.id, "type": "private", "first_name": self.name}
        return {"message_id": message.id, "from": self._user(), "chat": chat, "date": message.date}

    def _user(self) -> dict[str, Any]:
        user = {"id": self.id, "is_bot": False, "first_name": self.name}
        return user | ({"language_code": self.language_code} if self.language_code else {})

    def _press(self, message: Message, data: str) -> str:
        query = str(next(_query_ids))
        self.bot.presses[query] = self.world.now()
        card = {
            "message_id": message.id,
            "chat": {"id": self.id, "type": "private", "first_name": self.name},
            "date": message.date,
        }
        body = {"id": query, "from": self._user(), "message": card, "chat_instance": "1", "data": data}
        self.world.enqueue(self.bot, "callback_query", body, self.id)
        return query

    def _membership(self, before: str, after: str) -> None:
        bot = {"id": self.bot.id, "is_bot": True, "first_name": "Wren", "username": self.bot.username}
        body = {
            "chat": {"id": self.id, "type": "private", "first_name": self.name},
            "from": self._user(),
            "date": int(self.world.now()),
            "old_chat_member": {"user": bot, "status": before},
            "new_chat_member": {"user": bot, "status": after},
        }
        self.world.enqueue(self.bot, "my_chat_member", body, self.id)


def _bare(words: str) -> str:
    """Without marks of direction, and without the tick of an answer that was chosen before."""
    return words.translate(MARKS).strip("✓ ")
