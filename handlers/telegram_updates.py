"""Reads one raw update of Telegram.

The one rule: it never fails. What cannot be understood is `Unsupported` or nothing, so no update can stop those
behind it. Private chats only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flows.events import Bot, Command, Edited, Event, Inbound, Joined, Left, Photo, Pressed, Text, Unsupported, Voice

ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
"""The kinds of update that are asked for."""

_GONE = {"kicked", "left"}
_BEYOND = 2**53
_VOICES = ("voice", "audio", "video_note")
_PICTURES = ("photo", "video", "animation")
#: what Telegram itself writes into a chat; nobody meant it as an answer
_SERVICE = ("pinned_message", "message_auto_delete_timer_changed", "write_access_allowed", "chat_background_set")

Json = dict[str, Any]  # an object as Telegram sent it


@dataclass(frozen=True)
class Stranger:
    """A group or channel that somebody put the bot into; it is to be left."""

    chat: int


@dataclass(frozen=True)
class Update:
    """What an update comes to: something for the edge, a press to be answered, a group to be left; or nothing."""

    inbound: Inbound | None = None
    query: str = ""
    stranger: Stranger | None = None


def update_key(raw: Json) -> int | None:
    """The update's number; None when it has none."""
    number = raw.get("update_id")
    return number if isinstance(number, int) and not isinstance(number, bool) else None


def queue_of(raw: Json) -> str:
    """Which chat an update belongs to; updates of one chat are taken in order."""
    for kind in ALLOWED:
        body = _object(raw, kind)
        chat = _object(body, "chat") or _object(_object(body, "message"), "chat") or _object(body, "from")
        if "id" in chat:
            return str(chat["id"])
    return ""


def parse(raw: Json, bot: Bot) -> Update:
    """The update as an `Inbound`, where it is one for us."""
    if "callback_query" in raw:
        return _press(_object(raw, "callback_query"), raw, bot)
    if "my_chat_member" in raw:
        return _membership(_object(raw, "my_chat_member"), raw, bot)
    if "message" in raw:
        return _message(_object(raw, "message"), raw, bot, edited=False)
    if "edited_message" in raw:
        return _message(_object(raw, "edited_message"), raw, bot, edited=True)
    return Update()


def _press(query: Json, raw: Json, bot: Bot) -> Update:
    """A press. Its card may be one that Telegram no longer shows us; a chat it always has in private chats."""
    card, sender, number = _object(query, "message"), _object(query, "from"), _word(query, "id")
    chat = _object(card, "chat")
    if chat.get("type", "private") != "private" or not _has_id(sender) or not isinstance(query.get("data"), str):
        return Update(query=number)
    event = Pressed(query["data"], card=str(card.get("message_id", "")))
    return Update(
        inbound=_inbound(raw, bot, chat["id"] if _has_id(chat) else sender["id"], event, sender), query=number
    )


def _membership(body: Json, raw: Json, bot: Bot) -> Update:
    chat = _object(body, "chat")
    status = _word(_object(body, "new_chat_member"), "status")
    if not _has_id(chat):
        return Update()
    if chat.get("type") != "private":
        return Update(stranger=None if status in _GONE else Stranger(chat["id"]))
    event = Left() if status in _GONE else Joined()
    return Update(inbound=_inbound(raw, bot, chat["id"], event, _object(body, "from")))


def _message(message: Json, raw: Json, bot: Bot, *, edited: bool) -> Update:
    chat, sender = _object(message, "chat"), _object(message, "from")
    if not _has_id(chat):
        return Update()
    if chat.get("type") != "private":
        return Update(stranger=Stranger(chat["id"]))
    if "sender_chat" in message or "via_bot" in message or "business_connection_id" in message:
        return Update()
    if sender.get("is_bot") or any(kind in message for kind in _SERVICE):
        return Update()
    event = Edited(_word(message, "text") or _word(message, "caption")) if edited else _event(message)
    number = str(message.get("message_id", ""))
    return Update(inbound=_inbound(raw, bot, chat["id"], event, sender, message_id=number))


def _event(message: Json) -> Event:
    words = message.get("text")
    if isinstance(words, str):
        return _command(words) or Text(words, at=_number(message, "date"), order=int(_number(message, "message_id")))
    return _recorded(message) or Unsupported()


def _recorded(message: Json) -> Voice | Photo | None:
    """A voice note or a picture, and what the platform calls its file; films are neither, and have none to be had."""
    caption, document = _word(message, "caption"), _object(message, "document")
    kind = _word(document, "mime_type").partition("/")[0]
    voice = _object(message, "voice") or _object(message, "audio") or (document if kind == "audio" else {})
    if voice:
        return Voice(_word(voice, "file_id"), int(_number(voice, "duration")), int(_number(voice, "file_size")))
    sizes = message.get("photo")
    photo = sizes[-1] if isinstance(sizes, list) and sizes else document if kind == "image" else {}
    if isinstance(photo, dict) and photo:
        return Photo(caption, _word(photo, "file_id"), int(_number(photo, "file_size")))
    if any(one in message for one in _VOICES):
        return Voice()
    return Photo(caption) if any(one in message for one in _PICTURES) else None


def _command(words: str) -> Command | None:
    """`/carry_on rest` as the command `carry-on`; a slash before anything else is just text."""
    first, *rest = words.split(maxsplit=1)[:2] or [""]
    name = first[1:].split("@")[0].lower().replace("_", "-")
    if not first.startswith("/") or not name.replace("-", "").isalnum() or not name.isascii():
        return None
    return Command(name, rest[0].strip() if rest else "")


def _inbound(raw: Json, bot: Bot, chat: Any, event: Event, sender: Json, *, message_id: str = "") -> Inbound:
    return Inbound(
        bot=bot,
        channel="telegram",
        address=str(chat),
        key=str(update_key(raw)),
        event=event,
        language_code=_word(sender, "language_code"),
        message_id=message_id,
    )


def _object(body: Json, name: str) -> Json:
    inner = body.get(name)
    return inner if isinstance(inner, dict) else {}


def _word(body: Json, name: str) -> str:
    inner = body.get(name)
    return inner if isinstance(inner, str) else ""


def _number(body: Json, name: str) -> float:
    """0 for what no number of Telegram's can be: its own fit into a float whole."""
    inner = body.get(name)
    if not isinstance(inner, int | float) or isinstance(inner, bool):
        return 0.0
    return float(inner) if abs(inner) < _BEYOND else 0.0


def _has_id(body: Json) -> bool:
    """Whether it says which one it is; the platform numbers them, and tests may name them."""
    return isinstance(body.get("id"), int | str) and not isinstance(body["id"], bool)
