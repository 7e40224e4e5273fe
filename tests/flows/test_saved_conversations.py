"""What an older Wren has stored opens at the same question today, in any process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from flows import engine
from flows.companion import COMPANION
from flows.console import CONSOLE
from flows.model import Conversation, unpack
from flows.upgrades import NewerVersion, upgraded

SAVED = sorted((Path(__file__).parent.parent / "conversations").glob("*.json"))
SCRIPTS = {**COMPANION, **CONSOLE}


def opened(file: Path) -> dict[str, Any]:
    saved = json.loads(file.read_text(encoding="utf-8"))
    conversation = unpack(saved["conversation"])
    script = SCRIPTS[conversation.script]
    view = engine.replay(upgraded(conversation, script), script)
    return {
        "open": {party: one.question.key for party, one in view.open.items()},
        "path": [question.key for question in view.path],
    }


def test_every_script_has_a_saved_conversation_of_its_version():
    assert {f"{s.name}.v{s.version}" for s in SCRIPTS.values()} <= {file.stem for file in SAVED}


@pytest.mark.parametrize("file", SAVED, ids=lambda file: file.stem)
def test_it_opens_at_the_same_question(file: Path):
    saved = json.loads(file.read_text(encoding="utf-8"))

    now = opened(file)

    assert now["open"] == saved["open"]
    assert [key for key in now["path"] if key in saved["path"]] == saved["path"]  # an upgrade may have put some between


@pytest.mark.parametrize("seed", ["1", "4711"])
def test_it_opens_the_same_in_a_fresh_process_with_another_hash_seed(seed: str):
    script = (
        "import json, sys; from pathlib import Path; from tests.flows.test_saved_conversations import SAVED, opened; "
    )
    script += "print(json.dumps([opened(file) for file in SAVED]))"
    root = Path(__file__).parent.parent.parent

    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=root,
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )

    assert json.loads(done.stdout) == [opened(file) for file in SAVED]


def test_an_older_conversation_is_brought_up_one_version_at_a_time():
    old = Conversation(id="0" * 32, script="menu", version=1, answers={})
    newest = replace(COMPANION["menu"], version=3)
    steps = {("menu", 1): lambda c: replace(c, about="one"), ("menu", 2): lambda c: replace(c, about=c.about + " two")}

    now = upgraded(old, newest, steps)

    assert (now.version, now.about) == (3, "one two")


def test_a_newer_conversation_is_left_alone():
    with pytest.raises(NewerVersion):
        upgraded(Conversation(id="0" * 32, script="menu", version=2), COMPANION["menu"])
