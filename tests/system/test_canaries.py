"""Each invented person has a word that nobody else has. It may stand in their own chat and nowhere else.

The whole path runs: the real system, both bots, logs at DEBUG, a failure on purpose, and then every byte on disk.
"""

from __future__ import annotations

import base64
import io
import json
import logging
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
import pytest_asyncio

from bot.logs import start_logging
from bot.settings import Settings
from bot.system import System
from handlers import edge
from storage import clinicians, invites
from tests.fakes.bot_api import FakeBotApi
from tests.fakes.bot_api_person import Person
from tests.system.arrivals import joined

NAMES = {"Ana": "zinnober", "Ben": "quittenbaum"}


@pytest_asyncio.fixture
async def api() -> AsyncIterator[FakeBotApi]:
    async with FakeBotApi() as fake:
        yield fake


@pytest_asyncio.fixture
async def system(api: FakeBotApi, tmp_path: Path) -> AsyncIterator[System]:
    settings = Settings(
        companion_token=api.companion.token,
        console_token=api.console.token,
        telegram_api=api.base,
        listen="127.0.0.1:0",
        database_url=f"sqlite:///{tmp_path}/wren.db",
        _env_file=None,
    )
    built = System.build(settings)
    await built.start()
    yield built
    await built.stop()
    await built.close()


def forms(word: str) -> set[bytes]:
    """The word as it could stand somewhere: plain, in two encodings, base64, hex, in a URL, in JSON, backwards."""
    plain = word.encode()
    shifted = [base64.b64encode(b"x" * n + plain)[4 if n else 0 : -4] for n in range(3)]
    return {plain, word.encode("utf-16-le"), plain.hex().encode(), quote(word).encode(), plain[::-1], *shifted} | {
        json.dumps(word).strip('"').encode()
    }


def holds(data: bytes, word: str) -> bool:
    return any(form in data for form in forms(word) if len(form) >= 6)


async def talks(api: FakeBotApi, person: Person, word: str) -> None:
    """Types, checks in a little, keeps words."""
    person.says(f"my {word} is heavy today and I would like to sleep")
    await api.until(lambda: word in person.reads)
    person.presses("Keep it for me")
    await api.until(lambda: "Kept, for you." in person.transcript)
    person.says("menu")
    await api.until(lambda: "What would you like to do?" in person.reads)
    person.presses("Check in")
    await api.until(lambda: "good moment" in person.reads)
    person.presses("Yes")
    await api.until(lambda: "1 of 11" in person.reads)
    person.says(f"{word} again, because it is so loud here")
    await api.until(lambda: "again" in person.reads)


async def test_no_canary_leaves_its_own_chat(
    system: System, api: FakeBotApi, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    stream = io.StringIO()
    start_logging(stream, [api.companion.token, api.console.token], logging.DEBUG)
    code = await system.run(lambda unit: invites.make(unit, "clinician", clinicians.add(unit, name="Dr Lee"), ""))
    lee = api.person("Lee", bot="console")
    lee.starts(code)
    await api.until(lambda: lee.reads)
    people = {name: await joined(system, api, f"{name} {word}") for name, word in NAMES.items()}

    for name, word in NAMES.items():
        await talks(api, people[name], word)
    with monkeypatch.context() as broken:  # a failure of ours with words in hand
        broken.setattr(edge, "take_turn", lambda *_, **__: 1 / 0)
        people["Ana"].says("zinnober in an update that fails")
        await api.until(lambda: "turn-failed" in stream.getvalue())
    await system.stop()

    for name, word in NAMES.items():
        others = [lee, *(person for other, person in people.items() if other != name)]
        assert word in people[name].transcript
        assert not any(word in person.transcript for person in others)
    logged = stream.getvalue().encode()
    files = {path.name: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}  # noqa: ASYNC240 - stopped
    assert "wren.db" in files
    for secret in (*NAMES.values(), *NAMES, api.companion.token, code):
        assert not holds(logged, secret)
    for word in NAMES.values():
        assert not [name for name, data in files.items() if holds(data, word)]


@pytest.fixture(autouse=True)
def _logging_as_it_was() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    root.handlers, root.level = handlers, level


def test_the_scanner_finds_a_planted_word(tmp_path: Path):
    planted = [form for form in forms("zinnober") if len(form) >= 6]

    assert all(holds(b"before " + form + b" after", "zinnober") for form in planted)
    assert not holds(b"nothing of the sort", "zinnober")
