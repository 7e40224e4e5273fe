"""Telegram as a channel.

The one rule: whatever Telegram answers, the caller learns exactly whether the screen arrived, did not, or may have.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from telegram import InputFile
from telegram.error import TelegramError

from content.phrasebook import Phrasebook
from content.rendered import Attachment, Rendered
from flows.events import Bot
from handlers.channel import Capabilities, NotAll, NotSent, Refused, Sent, TooLarge
from handlers.telegram_api import ENTITIES, GONE, NOT_MODIFIED, BotApi, Refusal, TooBig, failure
from handlers.telegram_drawing import Keyboard, bar, inline_keyboard, paragraphs
from handlers.telegram_text import LONGEST, Paragraph, Piece, as_html, as_plain, split

BAR = ("help-now", "pause", "hide")
MOST_DELETED = 100
CAPABILITIES = Capabilities(buttons=True, edit=True, delete=True, longest=LONGEST)
_REMEMBERED = 1000
_FILES = {
    **dict.fromkeys(("image/png", "image/jpeg"), "photo"),
    **dict.fromkeys(("audio/ogg", "audio/mpeg", "audio/mp4"), "voice"),
}
_NO_PREVIEW = {"is_disabled": True}


@dataclass(frozen=True)
class _Said:
    """One message that arrived."""

    id: str
    at: float


@dataclass
class TelegramChannel:
    """One bot on Telegram. `bar_labels` gives the words of the bar in a language; none, and there is no bar."""

    bot: Bot
    api: BotApi
    bar_labels: Callable[[str], Sequence[str]] = field(default=lambda _: ())
    name: str = "telegram"
    capabilities: Capabilities = CAPABILITIES
    #: how far a row of several messages had come when it failed; after a restart it starts over
    _begun: OrderedDict[str, list[_Said]] = field(default_factory=OrderedDict, repr=False)

    async def send(self, address: str, rendered: Rendered, *, edit: str = "", row: str = "") -> Sent:
        """Send the screen, in as many messages as it takes; the last one carries the buttons."""
        pieces = split(paragraphs(rendered))
        if edit and len(pieces) == 1 and rendered.attachment is None:
            changed = await self._edit(address, rendered, pieces[0], edit)
            if changed is not None:
                return Sent(message_ids=(changed.id,), at=changed.at, order=int(changed.id))
        elif edit:
            await self.strip(address, edit)
        said = await self._post_all(address, rendered, pieces, row)
        return Sent(message_ids=tuple(one.id for one in said), at=said[-1].at, order=int(said[-1].id))

    async def strip(self, address: str, message_id: str) -> None:
        """Take the buttons off; a card that is gone or bare already is as good."""
        try:
            await self._call("editMessageReplyMarkup", chat_id=int(address), message_id=int(message_id))
        except Refusal as refusal:
            if not refusal.says(NOT_MODIFIED, *GONE):
                raise failure(refusal) from None

    async def delete(self, address: str, message_ids: Sequence[str]) -> None:
        """Delete what Telegram lets a bot delete: both sides, under 48 hours old. `NotAll` where some must stay."""
        numbers, all_gone = [int(one) for one in message_ids], True
        for start in range(0, len(numbers), MOST_DELETED):
            some = numbers[start : start + MOST_DELETED]
            if not await self._deleted(address, "deleteMessages", message_ids=some):
                for number in some:
                    all_gone &= await self._deleted(address, "deleteMessage", message_id=number)
        if not all_gone:
            raise NotAll

    async def send_static(self, address: str, text: str) -> None:
        for piece in split([Paragraph(text)]):
            await self._sent(
                "sendMessage", chat_id=int(address), text=as_plain(piece), link_preview_options=_NO_PREVIEW
            )

    async def fetch(self, file: str, most: int) -> bytes:
        """Ask where it is, then for itself: the link is good for an hour, so each try asks anew."""
        try:
            found = await self.api.call("getFile", {"file_id": file})
            return await self.api.download(str(found.get("file_path", "")), most)
        except Refusal as refusal:
            if refusal.says("temporarily"):
                raise NotSent from None
            raise (TooLarge() if refusal.says("too big") else failure(refusal)) from None
        except TooBig:
            raise TooLarge from None
        except TelegramError as error:
            raise failure(error) from None

    async def answer_press(self, query: str) -> None:
        """Stop the spinner on a button. It matters to nobody's record, so nothing can go wrong with it."""
        try:
            await self.api.call("answerCallbackQuery", {"callback_query_id": query})
        except TelegramError:
            return

    async def leave(self, chat: int) -> None:
        """Leave a group: Wren talks to one person at a time."""
        try:
            await self.api.call("leaveChat", {"chat_id": chat})
        except TelegramError:
            return

    async def _post_all(self, address: str, rendered: Rendered, pieces: list[Piece], row: str) -> list[_Said]:
        """File first, then the pieces. What a row got through before it failed is not sent a second time."""
        begun = f"{row}:{_digest(rendered)}" if row else ""
        said = self._begun.pop(begun, [])
        steps: list[Piece | Attachment] = [*((rendered.attachment,) if rendered.attachment else ()), *pieces]
        if not steps:
            raise Refused  # a screen without a word is a fault of ours
        try:
            for n, step in enumerate(steps[len(said) :], start=len(said) + 1):
                markup = self._markup(rendered, last=n == len(steps))
                said.append(await self._post(address, rendered, step, markup))
        finally:
            if begun and 0 < len(said) < len(steps):
                self._begun[begun] = said
                while len(self._begun) > _REMEMBERED:
                    self._begun.popitem(last=False)
        return said

    async def _post(self, address: str, rendered: Rendered, step: Piece | Attachment, markup: Keyboard | None) -> _Said:
        fields: dict[str, Any] = {"chat_id": int(address), "protect_content": _protected(rendered)}
        if markup:
            fields["reply_markup"] = markup
        if isinstance(step, Attachment):
            kind = _FILES.get(step.media_type, "document")
            fields["protect_content"] = step.guarded or _protected(rendered)
            fields[kind] = InputFile(step.data, filename=step.filename)
            return _said(await self._sent(f"send{kind.capitalize()}", **fields))
        return _said(await self._worded("sendMessage", step, fields))

    async def _edit(self, address: str, rendered: Rendered, piece: Piece, message_id: str) -> _Said | None:
        """Change the card in place; None where it is gone and a new message has to do."""
        fields: dict[str, Any] = {"chat_id": int(address), "message_id": int(message_id)}
        if keyboard := inline_keyboard(rendered):
            fields["reply_markup"] = keyboard
        try:
            return _said(await self._worded("editMessageText", piece, fields))
        except Refusal as refusal:
            if refusal.says(NOT_MODIFIED):
                return _Said(message_id, 0.0)
            if refusal.says(*GONE):
                return None
            raise failure(refusal) from None

    async def _worded(self, method: str, piece: Piece, fields: Mapping[str, Any]) -> Any:
        """The words as HTML; should Telegram not read that, the same words plain."""
        fields = {**fields, "link_preview_options": _NO_PREVIEW}
        try:
            return await self._call(method, **fields, text=as_html(piece), parse_mode="HTML")
        except Refusal as refusal:
            if not refusal.says(ENTITIES):
                if method == "sendMessage":
                    raise failure(refusal) from None
                raise
        return await self._call(method, **fields, text=as_plain(piece))

    def _markup(self, rendered: Rendered, *, last: bool) -> Keyboard | None:
        """Buttons under the last message; a message without any carries the bar, which Telegram then keeps showing."""
        keyboard = inline_keyboard(rendered) if last else None
        labels = self.bar_labels(rendered.language)
        if keyboard or not labels:
            return keyboard
        return bar(labels, right_to_left=rendered.direction == "rtl")

    async def _deleted(self, address: str, method: str, **which: Any) -> bool:
        try:
            await self._call(method, chat_id=int(address), **which)
        except Refusal as refusal:
            if refusal.code != 400 or refusal.says("chat not found"):
                raise failure(refusal) from None
            return "message_id" in which and refusal.says("message to delete not found")  # gone is as good
        return True

    async def _sent(self, method: str, **fields: Any) -> Any:
        try:
            return await self._call(method, **fields)
        except Refusal as refusal:
            raise failure(refusal) from None

    async def _call(self, method: str, **fields: Any) -> Any:
        """One call; a refusal is left to the caller, a lost connection is a failure at once."""
        try:
            return await self.api.call(method, fields)
        except Refusal:
            raise
        except TelegramError as error:
            raise failure(error) from None


def bar_labels(phrasebook: Phrasebook) -> Callable[[str], tuple[str, ...]]:
    """The bar's words from the phrasebook."""
    return lambda language: tuple(phrasebook.words(language, one) for one in BAR if phrasebook.has(language, one))


def _protected(rendered: Rendered) -> bool:
    """Cards are not to be forwarded; what a person keeps, and numbers to call, they may copy."""
    return bool(rendered.card) and not rendered.keep and not rendered.safety


def _said(result: Mapping[str, Any]) -> _Said:
    return _Said(str(result["message_id"]), float(result.get("edit_date") or result["date"]))


def _digest(rendered: Rendered) -> str:
    """Names these exact words; remembered instead of them."""
    words = (rendered.language, *(paragraph.text for paragraph in paragraphs(rendered)))
    return hashlib.sha256("\0".join(words).encode()).hexdigest()
