"""The methods of the Bot API that Wren calls, done to the fake world.

The one rule: each method answers, or refuses in Telegram's words (tdlib telegram-bot-api, Client.cpp).
"""

from __future__ import annotations

import re
from typing import Any

from tests.fakes.bot_api_checks import Refusal, bad, check_keyboard, check_text
from tests.fakes.bot_api_world import DELETE_WITHIN, PRESS_ANSWERED_WITHIN, ChatRoom, FakeBot, Message, World

LARGEST_DOWNLOAD = 20 * 1024 * 1024
LINK_LIVES = 3600.0
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


class Methods:
    """One function per method, named in lower case as Telegram reads them."""

    def __init__(self, world: World) -> None:
        self.world = world

    def do(self, bot: FakeBot, method: str, fields: dict[str, Any]) -> Any:
        return getattr(self, f"_{method}")(bot, fields)

    def _getme(self, bot: FakeBot, _: dict[str, Any]) -> dict[str, Any]:
        return {"id": bot.id, "is_bot": True, "first_name": "Wren", "username": bot.username}

    def _setwebhook(self, bot: FakeBot, fields: dict[str, Any]) -> bool:
        url, secret = fields["url"], fields.get("secret_token", "")
        if url and not re.match(r"https://|http://127\.0\.0\.1", url):
            raise bad("bad webhook: An HTTPS URL must be provided for webhook")
        if secret and not re.fullmatch(r"[A-Za-z0-9_-]+", secret):
            raise bad("secret token contains unallowed characters")
        bot.webhook, bot.secret = url, secret
        bot.allowed = fields.get("allowed_updates", bot.allowed)
        self._drop(bot, fields)
        if bot.poll and url and not bot.poll.done():
            bot.poll.set_result(None)
        self.world.wake()
        return True

    def _deletewebhook(self, bot: FakeBot, fields: dict[str, Any]) -> bool:
        bot.webhook, bot.secret = "", ""
        self._drop(bot, fields)
        self.world.wake()
        return True

    def _drop(self, bot: FakeBot, fields: dict[str, Any]) -> None:
        if fields.get("drop_pending_updates"):
            bot.updates.clear()

    def _getwebhookinfo(self, bot: FakeBot, _: dict[str, Any]) -> dict[str, Any]:
        return {"url": bot.webhook, "has_custom_certificate": False, "pending_update_count": len(bot.updates)}

    def _sendmessage(self, bot: FakeBot, fields: dict[str, Any]) -> dict[str, Any]:
        chat = self._open_chat(bot, fields)
        text, entities = check_text(fields, name="text", most=4096)
        return self._post(bot, chat, fields, Message(0, by_bot=True, date=0, text=text, entities=entities))

    def _sendphoto(self, bot: FakeBot, fields: dict[str, Any]) -> dict[str, Any]:
        return self._file(bot, fields, "photo")

    def _senddocument(self, bot: FakeBot, fields: dict[str, Any]) -> dict[str, Any]:
        return self._file(bot, fields, "document")

    def _sendvoice(self, bot: FakeBot, fields: dict[str, Any]) -> dict[str, Any]:
        return self._file(bot, fields, "voice")

    def _getfile(self, bot: FakeBot, fields: dict[str, Any]) -> dict[str, Any]:
        """Where a file is, for those of this bot's chats alone; only what is under 20 MB."""
        file = bot.files.get(fields["file_id"])
        if file is None:
            raise bad("wrong file_id or the file is temporarily unavailable")
        if len(file.data) > LARGEST_DOWNLOAD:
            raise bad("file is too big")
        path = f"{file.folder}/file_{file.number}.{file.ending}"
        bot.paths[path] = self.world.now() + LINK_LIVES
        made = {"file_id": fields["file_id"], "file_unique_id": f"u{file.number}", "file_path": path}
        return made | {"file_size": len(file.data)}

    def _file(self, bot: FakeBot, fields: dict[str, Any], kind: str) -> dict[str, Any]:
        chat = self._open_chat(bot, fields)
        text, entities = check_text(fields, name="caption", most=1024)
        data = fields[kind]
        if not isinstance(data, bytes) or not data:
            raise bad("file must be non-empty")
        if kind == "photo" and not data.startswith((b"\x89PNG", b"\xff\xd8")):
            raise bad("IMAGE_PROCESS_FAILED")
        if kind == "voice" and not data.startswith((b"OggS", b"ID3", b"\xff\xfb")) and data[4:8] != b"ftyp":
            raise bad("VOICE_PROCESS_FAILED")
        message = Message(0, by_bot=True, date=0, text=text, entities=entities, kind=kind, data=data)
        message.filename = fields.get("filename", "")
        return self._post(bot, chat, fields, message)

    def _post(self, bot: FakeBot, chat: ChatRoom, fields: dict[str, Any], message: Message) -> dict[str, Any]:
        markup = fields.get("reply_markup", {})
        check_keyboard(markup)
        message.id, message.date = chat.next_id(), int(self.world.now())
        message.protected = fields.get("protect_content", False)
        message.silent = fields.get("disable_notification", False)
        message.preview_off = fields.get("link_preview_options", {}).get("is_disabled", False)
        message.versions.append(message.text)
        if "inline_keyboard" in markup:
            message.markup = markup
        if "keyboard" in markup:
            chat.bar = [[key if isinstance(key, str) else key["text"] for key in row] for row in markup["keyboard"]]
        if markup.get("remove_keyboard"):
            chat.bar = []
        chat.add(message)
        self.world.wake()
        return self._json(bot, chat, message)

    def _editmessagetext(self, bot: FakeBot, fields: dict[str, Any]) -> dict[str, Any]:
        chat, message = self._own_message(bot, fields, "edit")
        if message.kind != "text":
            raise bad("there is no text in the message to edit")
        text, entities = check_text(fields, name="text", most=4096)
        return self._change(bot, chat, message, text, entities, fields)

    def _editmessagereplymarkup(self, bot: FakeBot, fields: dict[str, Any]) -> dict[str, Any]:
        chat, message = self._own_message(bot, fields, "edit")
        return self._change(bot, chat, message, message.text, message.entities, fields)

    def _change(
        self,
        bot: FakeBot,
        chat: ChatRoom,
        message: Message,
        text: str,
        entities: tuple[Any, ...],
        fields: dict[str, Any],
    ) -> dict[str, Any]:
        markup = fields.get("reply_markup", {})
        check_keyboard(markup)
        if (text, entities, markup.get("inline_keyboard", [])) == (message.text, message.entities, message.rows):
            raise bad(NOT_MODIFIED)
        message.text, message.entities, message.markup = text, entities, markup
        message.versions.append(text)
        message.edit_date = int(self.world.now())
        self.world.wake()
        return self._json(bot, chat, message)

    def _deletemessage(self, bot: FakeBot, fields: dict[str, Any]) -> bool:
        chat = self._open_chat(bot, fields)
        message = chat.find(fields["message_id"])
        if message is None:
            raise bad("message to delete not found")
        self._forget(chat, [message])
        return True

    def _deletemessages(self, bot: FakeBot, fields: dict[str, Any]) -> bool:
        chat = self._open_chat(bot, fields)
        found = [chat.find(one) for one in fields["message_ids"]]
        self._forget(chat, [one for one in found if one is not None])
        return True

    def _forget(self, _: ChatRoom, messages: list[Message]) -> None:
        if any(self.world.now() - one.date >= DELETE_WITHIN for one in messages):
            raise bad("message can't be deleted for everyone")
        for one in messages:
            one.deleted = True
        self.world.wake()

    def _answercallbackquery(self, bot: FakeBot, fields: dict[str, Any]) -> bool:
        pressed_at = bot.presses.pop(fields["callback_query_id"], None)
        if pressed_at is None or self.world.now() - pressed_at > PRESS_ANSWERED_WITHIN:
            raise bad("query is too old and response timeout expired or query ID is invalid")
        bot.answered.append(fields["callback_query_id"])
        self.world.wake()
        return True

    def _setmycommands(self, bot: FakeBot, fields: dict[str, Any]) -> bool:
        code = fields.get("language_code", "")
        if code and not re.fullmatch(r"[a-z]{2}", code):
            raise bad("invalid language code specified")
        if any(not re.fullmatch(r"[a-z0-9_]{1,32}", one["command"]) for one in fields["commands"]):
            raise bad("BOT_COMMAND_INVALID")
        bot.commands[code] = fields["commands"]
        return True

    def _leavechat(self, bot: FakeBot, fields: dict[str, Any]) -> bool:
        if int(fields["chat_id"]) > 0:
            raise bad("chat member status can't be changed in private chats")
        bot.left.append(int(fields["chat_id"]))
        self.world.wake()
        return True

    def _open_chat(self, bot: FakeBot, fields: dict[str, Any]) -> ChatRoom:
        address = str(fields["chat_id"])
        chat = self.world.chats.get((bot.name, int(address))) if address.lstrip("-").isdigit() else None
        if chat is None or not chat.started:
            raise bad("chat not found")
        if chat.deactivated:
            raise Refusal(403, "Forbidden: user is deactivated")
        if chat.blocked:
            raise Refusal(403, "Forbidden: bot was blocked by the user")
        return chat

    def _own_message(self, bot: FakeBot, fields: dict[str, Any], verb: str) -> tuple[ChatRoom, Message]:
        if "message_id" not in fields or "chat_id" not in fields:
            raise bad("message identifier is not specified")
        chat = self._open_chat(bot, fields)
        message = chat.find(fields["message_id"])
        if message is None:
            raise bad(f"message to {verb} not found")
        if not message.by_bot:
            raise bad(f"message can't be {verb}ed")
        return chat, message

    def _json(self, bot: FakeBot, chat: ChatRoom, message: Message) -> dict[str, Any]:
        made: dict[str, Any] = {
            "message_id": message.id,
            "from": {"id": bot.id, "is_bot": True, "first_name": "Wren", "username": bot.username},
            "chat": {"id": chat.id, "type": "private", "first_name": "Somebody"},
            "date": message.date,
            "text" if message.kind == "text" else "caption": message.text,
        }
        if message.edit_date:
            made["edit_date"] = message.edit_date
        return made
