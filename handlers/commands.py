"""Commands of each bot: which a platform's menu offers, and what each does.

The one rule: a command is one of the words that always work, or starts a script; `/help` of the companion is help now.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from flows.events import Bot
from handlers.here import Here
from handlers.words import do_word

_ID = re.compile(r"[0-9a-f]{32}")

OFFERED: Mapping[Bot, Mapping[str, str]] = {
    "companion": {
        "menu": "command-menu",
        "plan": "command-plan",
        "journal": "command-journal",
        "help": "command-help",
        "pause": "command-pause",
        "carry-on": "command-carry-on",
        "language": "command-language",
        "hide": "command-hide",
        "stop": "command-stop",
    },
    "console": {"people": "command-people", "invite": "command-invite", "help": "command-console-help"},
}
"""Command to the message that describes it, in the order in which a platform lists them."""

_SCRIPTS: Mapping[Bot, Mapping[str, str]] = {
    "companion": {
        "checkin": "check-in",
        "meet": "in-person",
        "break": "take-a-break",
        "how": "how-this-works",
        "journal": "journal",
    },
    "console": {"people": "people", "invite": "invite-person", "help": "console-help"},
}


def do_command(here: Here, name: str, rest: str = "") -> None:
    """Start its script, or do the word; an unknown command (or `/start` alone) leads to the menu."""
    if here.chat.bot == "console" and name == "open" and _ID.fullmatch(rest):
        here.talk.start("open-person", rest)  # the web page's list; access is checked where facts are gathered
        return
    script = _SCRIPTS[here.chat.bot].get(name)
    if script is not None:
        here.talk.start(script)
    else:
        do_word(here, name)
