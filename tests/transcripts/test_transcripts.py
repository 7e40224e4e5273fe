"""Every transcript comes out exactly as it stands; each is also played in every language, whatever the words.

`uv run pytest --update-transcripts` rewrites the files.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from content.phrasebook import Phrasebook
from storage.database import Database
from tests.transcripts.player import HERE, Player, Transcript
from tests.world import World

FILES = sorted(HERE.glob("*.chat"))
LANGUAGES = sorted(set(Phrasebook.load().languages) - {"en"})


Play = Callable[..., Player]


@pytest.fixture
def play(new_sqlite: Callable[[], Database]) -> Play:
    def play(file: Path, language: str = "en", follow: list[tuple[str, str]] | None = None) -> Player:
        world = World(new_sqlite())
        player = Player(Transcript.read(file.read_text(encoding="utf-8")), world, language, follow=follow)
        player.play()
        world.close()
        return player

    return play


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_transcript_stands(file: Path, play: Play, request: pytest.FixtureRequest):
    came_out = play(file).text

    if request.config.getoption("--update-transcripts"):
        file.write_text(came_out, encoding="utf-8")
    assert came_out == file.read_text(encoding="utf-8")


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_it_can_be_played_in_every_language(file: Path, language: str, play: Play):
    english = play(file)

    other = play(file, language, english.pressed)

    assert other.pressed == english.pressed
