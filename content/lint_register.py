"""The part of lint that holds screens to the crisis register: the right numbers in the right nation, in every language.

The one rule: what a screen of help shows is what the register says of that nation, no number more and none less.
"""

from __future__ import annotations

from collections.abc import Iterator

from content.catalogue import Nation, Route, register
from content.lint import seen
from content.phrasebook import Phrasebook

TERM = "-number-"


def lines_exist(book: Phrasebook) -> Iterator[str]:
    """Every line that a screen of the register names has words in every language."""
    for nation, screen in register().screens.items():
        for line in (*screen.first, *screen.more):
            for code in book.languages:
                if not book.has(code, line):
                    yield f"crisis.yaml: {nation} names {line}, which is not there in {code}"


def right_nation(book: Phrasebook) -> Iterator[str]:
    """No screen of help shows a number of somewhere else."""
    for code in book.languages:
        for nation in register().screens:
            for line, route in shown(book, code, nation):
                if not route.is_shown_in(nation):
                    yield f"{code}: {line} shows {route.id} in {nation}, and the register does not"


def all_shown(book: Phrasebook) -> Iterator[str]:
    """What the register has for a nation stands on its screens."""
    for code in book.languages:
        for nation in register().screens:
            here = {route.id for _, route in shown(book, code, nation)}
            for route in register().routes:
                if nation in route.nations and route.id not in here:
                    yield f"{code}: {route.id} is on no screen of {nation}"


def shown(book: Phrasebook, language: str, nation: Nation) -> Iterator[tuple[str, Route]]:
    """Each number on this nation's screens of help, with the line that it stands in."""
    routes = {route.id: route for route in register().routes}
    screen = register().screens[nation]
    for line in (*screen.first, *screen.more):
        references = seen(book.source(language, line)).references if book.has(language, line) else ()
        for name in sorted(references):
            if name.startswith(TERM) and name.removeprefix(TERM) in routes:
                yield line, routes[name.removeprefix(TERM)]


CHECKS = (lines_exist, right_nation, all_shown)
