"""What makes the help check quick loses nothing: each short cut against the long way round, on every labelled line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from pathlib import Path

import pytest

from bot import judging
from content.help_check import help_check
from flows.safety import Ready
from flows.safety.matching import KEYS, find, spelled
from flows.safety.reading import read
from flows.safety.spelling import Spelling

CHECK = help_check()
SETS = Path(__file__).parents[1] / "content" / "help_check"
LINES = [line.text for file in sorted(SETS.glob("*/*.tsv")) for line in judging.read_lines(file)]


class EveryLook(dict[str, tuple[int, ...]]):
    """Any word asks for every look."""

    def __init__(self, looks: int) -> None:
        super().__init__()
        self.every = ((1 << looks) - 1,) * KEYS

    def get(self, key: str, default: object = None) -> tuple[int, ...]:
        return self.every


class OneByOne(Spelling):
    """Each word is looked up for itself."""

    def known_in(self, tokens: Iterable[str]) -> dict[str, tuple[str, ...]]:
        return {token: forms for token in tokens if (forms := self.forms_of(token))}


def the_long_way(ready: Ready) -> Ready:
    spelling = OneByOne(**{one.name: getattr(ready.spelling, one.name) for one in fields(Spelling)})
    return replace(ready, spelling=spelling, asks=EveryLook(len(ready.looks)))


@pytest.mark.parametrize("ready", CHECK.languages, ids=lambda ready: ready.language.code)
def test_looks_that_nothing_asked_for_would_have_found_nothing(ready: Ready):
    slowly = the_long_way(ready)
    readings = [read(". ".join(LINES[n : n + 3]), CHECK.letters) for n in range(0, len(LINES), 9)]

    assert [list(find(ready, one)) for one in readings] == [list(find(slowly, one)) for one in readings]


@pytest.mark.parametrize("ready", CHECK.languages, ids=lambda ready: ready.language.code)
def test_each_word_is_known_by_the_short_way_as_by_the_long(ready: Ready):
    words = set(spelled(read(" ".join(LINES)[:20_000], CHECK.letters).folded, ready.language).split())
    words |= {wrong for word in ready.spelling.known for wrong in (word[1:], "x" + word[1:], word[:-1], word + "x")}

    slowly = {word: forms for word in words if (forms := ready.spelling.forms_of(word))}
    assert ready.spelling.known_in(words) == slowly


def test_a_sentence_is_looked_at_by_itself():
    """The end of a sentence parts words that would be found together."""
    english = next(ready for ready in CHECK.languages if ready.language.code == "en")

    assert list(find(english, read("I want to. Die hard is on", CHECK.letters))) == []
    assert list(find(english, read("I want to die. It is Tuesday", CHECK.letters)))
