"""The commands that Telegram's menu button offers, in each language.

The one rule: what is offered stands in `commands.py`; here it is only told to the platform.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from telegram.error import TelegramError

from content.phrasebook import Phrasebook
from flows.events import Bot
from handlers.commands import OFFERED
from handlers.telegram_api import BotApi, failure

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
        {"command": name.replace("-", "_"), "description": phrasebook.words(language, message)}
        for name, message in OFFERED[bot].items()
    ]
