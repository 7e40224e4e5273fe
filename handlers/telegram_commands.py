"""The commands that Telegram's menu button offers, in each language.

The one rule: a command is one of the words that always work; its description is a message `command-<name>`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from telegram.error import TelegramError

from content.phrasebook import Phrasebook
from flows.events import Bot
from handlers.telegram_api import BotApi, failure

COMMANDS: dict[Bot, tuple[str, ...]] = {
    "companion": ("menu", "plan", "help", "pause", "carry-on", "language", "hide", "stop"),
    "console": ("menu", "help", "pause", "carry-on", "language", "hide", "stop"),
}
FALLBACK = "en"


async def publish_commands(api: BotApi, bot: Bot, phrasebook: Phrasebook, languages: Sequence[str]) -> None:
    """Tell Telegram the commands: English for everybody, and each language that has a two-letter code."""
    for language in ("", *(one for one in languages if len(one) == 2)):
        fields: dict[str, Any] = {
            "commands": _described(phrasebook, bot, language or FALLBACK),
            "scope": {"type": "all_private_chats"},
        }
        try:
            await api.call("setMyCommands", fields | ({"language_code": language} if language else {}))
        except TelegramError as error:
            raise failure(error) from None


def _described(phrasebook: Phrasebook, bot: Bot, language: str) -> list[dict[str, str]]:
    return [
        {"command": name.replace("-", "_"), "description": phrasebook.words(language, f"command-{name}")}
        for name in COMMANDS[bot]
        if phrasebook.has(language, f"command-{name}")
    ]
