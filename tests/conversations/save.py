"""Saves one conversation of each script as it is stored today: `uv run python -m tests.conversations.save`.

Run it once for each new script and each new version; a file that stands is never rewritten.
"""

from __future__ import annotations

import json
from pathlib import Path

from flows import engine
from flows.companion import COMPANION
from flows.console import CONSOLE
from flows.model import Conversation, ScriptDefinition, pack
from tests.flows.invented import FACTS
from tests.flows.walking import Walk, parties_of

HERE = Path(__file__).parent
SCRIPTS = {**COMPANION, **CONSOLE}


def in_the_middle(script: ScriptDefinition) -> Conversation:
    """Somewhere in a random person's way through the script, as far in as they come."""
    walk = Walk(script, FACTS[script.name], seed=7, parties=parties_of(script))
    last = walk.conversation
    while not engine.replay(walk.conversation, script).ended and walk.moves < 45:
        last = walk.conversation
        walk.step()
    return last


def save(script: ScriptDefinition) -> None:
    path = HERE / f"{script.name}.v{script.version}.json"
    if path.exists():
        return
    conversation = in_the_middle(script)
    view = engine.replay(conversation, script)
    opened = {party: one.question.key for party, one in view.open.items()}
    saved = {"conversation": pack(conversation), "open": opened, "path": [question.key for question in view.path]}
    path.write_text(json.dumps(saved, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    for one in SCRIPTS.values():
        save(one)
