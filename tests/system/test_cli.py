"""The command line as an operator uses it: real processes, a folder of their own."""

import json
import logging
import os
import re
import signal
import subprocess
import sys
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app

BOT = Path(__file__).parents[2] / "bot.py"
TOKEN = "12345:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"


class Shell:
    """A folder, and the variables that are set in it. Commands run in this process, the server in one of its own."""

    def __init__(self, folder, monkeypatch):
        self.folder = folder
        self._patch = monkeypatch
        monkeypatch.chdir(folder)
        for name in [name for name in os.environ if name.startswith("WREN_")]:
            monkeypatch.delenv(name)
        self.set("WREN_LISTEN", "127.0.0.1:0")
        self.set("WREN_TELEGRAM_API", "http://127.0.0.1:9")

    def set(self, name, value):
        self._patch.setenv(name, value)

    def run(self, *arguments, status=0, typed=""):
        done = CliRunner().invoke(app, arguments, input=typed)
        assert done.exit_code == status, done.output
        return done.output

    @contextmanager
    def serving(self):
        """`serve` runs meanwhile; gives its address, and ends by SIGTERM."""
        with (
            (self.folder / "log.txt").open("w") as log,
            subprocess.Popen(
                [sys.executable, BOT],
                cwd=self.folder,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            ) as server,
        ):
            try:
                yield re.search(r"http://\S+", server.stdout.readline())[0]
            finally:
                server.send_signal(signal.SIGTERM)
            status = server.wait(20)
        assert status == 0


@pytest.fixture
def shell(tmp_path, monkeypatch):
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    yield Shell(tmp_path, monkeypatch)
    root.handlers[:] = before
    root.setLevel(level)
    logging.captureWarnings(capture=False)


def test_without_any_setting_it_serves_the_practice_page_and_ends_when_told(shell):
    with shell.serving() as address:
        with urllib.request.urlopen(address, timeout=10) as answer:
            page = answer.read().decode()
        checked = shell.run("check")
        second = shell.run("serve", status=1)

    assert "practice" in page
    assert "RED" not in checked
    assert second == "Wren runs already on this database; stop it first.\n"
    assert (shell.folder / "data" / "practice.key").stat().st_mode & 0o077 == 0


def test_invite_works_while_serve_runs(shell):
    shell.set("WREN_COMPANION_TOKEN", TOKEN)

    with shell.serving() as address:
        lee = json.loads(shell.run("invite", "clinician", "--name", "Dr Lee", "--role", "lead", "--json"))
        ana = json.loads(shell.run("invite", "person", "--clinician", lee["id"], "--name", "Ana", "--json"))
        refused = shell.run("invite", "person", "--clinician", "nobody", "--name", "Ana", status=1)

    assert lee["web_link"] == f"{address}/console/join/{lee['code']}"
    assert ana["web_link"] == f"{address}/join/{ana['code']}"
    assert ana["telegram_link"] == ""
    assert refused == "There is no clinician with this id.\n"


def test_invite_works_without_serve(shell):
    shell.set("WREN_CONSOLE_TOKEN", TOKEN)

    said = shell.run("invite", "clinician", "--name", "Dr Lee")

    assert re.search(r"^Code: +[0-9A-Z-]{14} ", said, re.MULTILINE)
    assert "Dr Lee" not in said


def test_a_wrong_value_stops_the_start_with_one_sentence(shell):
    shell.set("WREN_ROLES", "canary")

    said = shell.run("serve", status=1)

    assert said == "WREN_ROLES must be some of web, sender, tick, with commas between.\n"


def test_a_missing_master_key_stops_the_start(shell):
    shell.set("WREN_CONSOLE_TOKEN", TOKEN)
    shell.run("invite", "clinician", "--name", "Dr Lee")
    (shell.folder / "data" / "master.key").unlink()

    said = shell.run("migrate", status=1)

    assert said.startswith("WREN_MASTER_KEY_FILE")
    assert said.count("\n") == 1


def test_check_is_green_in_practice_and_says_that_it_is_practice(shell):
    said = shell.run("check")

    assert said.startswith("Practice: ")
    assert "RED" not in said


def test_check_with_a_token_is_red_and_says_why(shell):
    shell.set("WREN_COMPANION_TOKEN", TOKEN)

    said = shell.run("check", status=1)

    red = [line for line in said.splitlines() if "RED" in line]
    assert any("“phone” is missing" in line for line in red)
    assert any("put a copy" in line for line in red)
    assert any("WREN_COMPANION_TOKEN" in line for line in red)
    assert TOKEN not in said


def test_a_copy_of_the_master_key_is_confirmed_once(shell):
    shell.set("WREN_COMPANION_TOKEN", TOKEN)
    shell.run("check", "--key-copied", status=1)

    said = shell.run("check", status=1)

    assert "Master key: a copy was put away." in said


def test_migrate_says_what_it_did(shell):
    assert "The tables are up to date." in shell.run("migrate")


def test_export_of_nobody_is_refused(shell):
    assert "There is no person with this id." in shell.run("export", "nobody", "--reason", "test", status=1)


def test_the_demo_plays_a_whole_story(shell):
    said = shell.run("demo", "--fast")

    for part in ("Ana:  Nights are long.", "“Ring me on Monday”", "I will ring on Monday at ten.", "check-ins.csv"):
        assert part in said
    assert "RED" not in said
    assert "ERROR" not in said
    assert list(shell.folder.iterdir()) == []


def test_the_demo_of_two_shows_both_sides_to_the_end(shell):
    said = shell.run("demo", "--fast", "--joint")

    for part in (
        "Dr Lee wrote: “Nights are long.”",
        "With Ana",
        "I see it differently",
        "The plan is kept for you both.",
    ):
        assert part in said
    assert "RED" not in said
    assert "ERROR" not in said


def test_chat_talks_to_a_bot_in_the_terminal(shell):
    said = shell.run("chat", typed="menu\nhelp\n")

    assert "[a]" in said
    assert "999" in said


def test_erasing_asks_for_the_name_and_leaves_nothing_readable(shell):
    lee = json.loads(shell.run("invite", "clinician", "--name", "Dr Lee", "--json"))
    ana = json.loads(shell.run("invite", "person", "--clinician", lee["id"], "--name", "Ana", "--json"))

    refused = shell.run("erase", ana["id"], "--name", "Ben", status=1)
    erased = shell.run("erase", ana["id"], "--name", "Ana")
    gone = shell.run("export", ana["id"], "--reason", "test", status=1)

    assert "not this person's" in refused
    assert "Erased." in erased
    assert "There is no person with this id." in gone
