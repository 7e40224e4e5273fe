"""Commands of each bot: `/plan`, `/invite` and their like, as the scripts that they start."""

from __future__ import annotations

import re
from collections.abc import Mapping

from flows.events import Bot
from handlers.here import Here

_ID = re.compile(r"[0-9a-f]{32}")

COMMANDS: Mapping[Bot, Mapping[str, str]] = {
    "companion": {
        "menu": "menu",
        "checkin": "check-in",
        "plan": "show-plan",
        "meet": "in-person",
        "language": "language",
        "break": "take-a-break",
        "hide": "hide",
        "stop": "stop",
        "how": "how-this-works",
    },
    "console": {"people": "people", "invite": "invite-person", "help": "console-help"},
}
"""Command to script, in the order in which a platform's menu lists them; `/help` of the companion is help now."""


def script_of(here: Here, name: str, rest: str) -> tuple[str, str]:
    """The script that a command starts; an unknown one (or `/start` alone) leads to the menu."""
    if here.chat.bot == "console" and name == "open" and _ID.fullmatch(rest):
        return "open-person", rest  # the web page's list; who may be opened is checked where facts are gathered
    menu = "menu" if here.chat.bot == "companion" else "people"
    return COMMANDS[here.chat.bot].get(name, menu), ""
