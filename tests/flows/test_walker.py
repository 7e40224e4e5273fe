"""Random people walk through every script: it always ends, Back always returns, every screen has words everywhere."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from content.phrasebook import Phrasebook
from content.rendering import render
from flows.companion import COMPANION
from flows.console import CONSOLE
from flows.screen import Screen, pack_screen, unpack_screen
from handlers.telegram_drawing import inline_keyboard, paragraphs
from handlers.web_log import entry_of
from tests.flows.invented import FACTS
from tests.flows.walking import Walk, parties_of

SCRIPTS = {**COMPANION, **CONSOLE}


def walked(name: str, people: int) -> dict[str, Screen]:
    """Every different screen that so many people met in one script."""
    script, met = SCRIPTS[name], {}

    def seen(screen: Screen) -> None:
        stored = json.dumps(pack_screen(replace(screen, conversation="")), sort_keys=True)
        met.setdefault(stored, screen)

    parties = parties_of(script)
    for seed in range(people):
        end = Walk(script, FACTS[name], seed, seen, parties=parties).end()
        if end.says or end.keep:
            seen(Screen(says=(*end.says, *end.keep)))
    return met


def test_every_script_has_invented_facts():
    assert set(FACTS) == set(SCRIPTS)


@pytest.mark.parametrize("name", sorted(SCRIPTS))
def test_random_people_end_and_every_screen_renders(name: str, pytestconfig: pytest.Config):
    phrasebook = Phrasebook.load()
    languages = list(phrasebook.languages) if SCRIPTS[name].bot == "companion" else ["en"]

    for stored, screen in _few_of_each_shape(walked(name, pytestconfig.getoption("people"))):
        assert unpack_screen(json.loads(stored)) == replace(screen, conversation="")
        for language in languages:
            rendered = render(phrasebook, screen, language, data=lambda choice: "x" * 38, name=lambda subject: "Ana")

            assert paragraphs(rendered)
            assert inline_keyboard(rendered) is not None or not rendered.buttons
            assert entry_of(rendered)
            assert all(button.label.strip() for button in rendered.buttons)
            assert "{" not in rendered.question


def _few_of_each_shape(met: dict[str, Screen]) -> list[tuple[str, Screen]]:
    """Screens that differ only in what somebody typed or picked are alike; three of each shape are rendered."""
    shapes: dict[tuple[object, ...], int] = {}
    few = []
    for stored, screen in met.items():
        shape = (
            screen.message, screen.about, screen.explain, screen.chosen, screen.typing,
            tuple((say.message, say.about) for say in screen.says), tuple(choice.label for choice in screen.choices),
        )  # fmt: skip
        shapes[shape] = shapes.get(shape, 0) + 1
        if shapes[shape] <= 3:
            few.append((stored, screen))
    return few
