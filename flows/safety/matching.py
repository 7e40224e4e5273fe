"""The rules of one language at work on one text: words to groups, frames to what they excuse, rules to what they find.

The one rule: all that can be worked out before a text is there is worked out in `compiled`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from flows.safety.masks import Ground, first_match, match, spread, whole_sentences
from flows.safety.patterns import Book, Group, Look
from flows.safety.reading import END, Reading, drawn_in, plain_letters
from flows.safety.rules import Found, Frame, FrameName, Language, Rule
from flows.safety.spelling import Spelling

SHOWN = 12
"""Words of a match that are kept, so that somebody can see why."""


@dataclass(frozen=True)
class ReadyFrame:
    frame: Frame
    looks: tuple[Look, ...]
    never: tuple[Look, ...]
    unless: tuple[Look, ...]


@dataclass(frozen=True)
class ReadyRule:
    rule: Rule
    looks: tuple[Look, ...]


@dataclass(frozen=True)
class Ready:
    """A language, compiled."""

    language: Language
    spelling: Spelling
    groups: tuple[Group, ...]
    begins: Mapping[str, int]
    frames: tuple[tuple[FrameName, tuple[ReadyFrame, ...]], ...]
    rules: tuple[ReadyRule, ...]
    turn: int


def compiled(language: Language, letters: Mapping[int, str]) -> Ready:
    """Compile a language; `WrongLook` where a look cannot be read."""

    def spell(word: str) -> str:
        return spelled(drawn_in(plain_letters(word, letters)), language).strip()

    book = Book(spell, language.words)
    frames = tuple((name, tuple(_frame(book, frame) for frame in several)) for name, several in language.frames.items())
    rules = tuple(ReadyRule(rule, tuple(book.look(look) for look in rule.look)) for rule in language.rules)
    turn = book.group(f"<{language.turn}>", "turn") if language.turn else -1
    spelling = Spelling.of(
        set(book.forms.values()),
        clitics=tuple(spell(one) for one in language.clitics),
        ordinary=frozenset(spell(one) for one in language.ordinary),
        joined=tuple(spell(one) for one in language.joined),
        signs=language.signs_for_letters,
    )
    return Ready(language, spelling, tuple(book.groups), book.begins, frames, rules, turn)


def spelled(text: str, language: Language) -> str:
    """The spellings that are one, in the order of the data."""
    for one, other in language.spellings:
        text = text.replace(one, other)
    return text


def find(ready: Ready, reading: Reading) -> Iterator[Found]:
    """Every rule that matches, once."""
    text = spelled(reading.folded, ready.language)
    tokens = ready.spelling.split(text).split()
    shown = reading.words if len(reading.words) == len(tokens) else tokens
    ground = _ground(ready, tokens)
    if not ground.have:
        return
    pauses = 0 if shown is tokens else sum(1 << place for place in reading.pauses)
    excused = dict(_excused(ready, ground, pauses))
    for one in ready.rules:
        held = ground.everywhere
        for name, places in excused.items():
            if name not in one.rule.despite:
                held &= ~places
        for look in one.looks:
            if not look.needs & ~ground.have and match(ground, look, held)[0]:
                words = _words(shown, first_match(ground, look, held))
                yield Found(one.rule.name, one.rule.danger, ready.language.code, words)
                break


def _frame(book: Book, frame: Frame) -> ReadyFrame:
    def looks(several: tuple[str, ...]) -> tuple[Look, ...]:
        return tuple(book.look(one) for one in several)

    return ReadyFrame(frame, looks(frame.look), looks(frame.never), looks(frame.unless))


def _ground(ready: Ready, tokens: list[str]) -> Ground:
    """Where each known word stands in this text, and which groups may therefore be in it."""
    places: dict[str, int] = {}
    by_token: dict[str, int] = {}
    for place, token in enumerate(tokens):
        by_token[token] = by_token.get(token, 0) | 1 << place
    ends = by_token.pop(END, 0)
    have = 0
    for token, where in by_token.items():
        for form in ready.spelling.forms_of(token):
            places[form] = places.get(form, 0) | where
            have |= ready.begins.get(form, 0)
    return Ground(len(tokens), ends, places, have, ready.groups)


def _excused(ready: Ready, ground: Ground, pauses: int) -> Iterator[tuple[FrameName, int]]:
    """For each frame the words that it covers. What is calm is taken out of all that comes after it."""
    turns = _any(ground, ready.turn) if ready.turn >= 0 else 0
    stops = ground.ends | turns | pauses
    calm = 0
    for name, frames in ready.frames:
        places = 0
        for one in frames:
            places |= _covered(ground, one, ground.everywhere & ~calm, (stops, ground.ends | turns | pauses >> 1))
        if name == "calm":
            calm = places
        if places:
            yield name, places


def _any(ground: Ground, group: int) -> int:
    """Where a phrase of the group begins."""
    places = 0
    for _, begins in ground.spans(group):
        places |= begins
    return places


def _covered(ground: Ground, ready: ReadyFrame, held: int, stops: tuple[int, int]) -> int:
    for look in ready.never:
        held &= ~match(ground, look, held)[0]
    places = after = 0
    for look in ready.looks:
        words, ends = match(ground, look, held)
        places |= words
        after |= ends
    if not places:
        return 0
    if ready.frame.whole:
        covered = whole_sentences(ground, places)
        for look in ready.unless:
            covered &= ~whole_sentences(ground, match(ground, look, ground.everywhere)[0])
        return covered
    return places | spread(after >> 1, ready.frame.ahead, 0, *stops) | spread(places, 0, ready.frame.behind, *stops)


def _words(shown: tuple[str, ...] | list[str], places: int) -> str:
    """The words of a match as they were typed, "…" where some lie between."""
    taken = [n for n in range(len(shown)) if places >> n & 1][:SHOWN]
    parts = [shown[n] for n in taken[:1]]
    for before, n in pairwise(taken):
        parts += ["…", shown[n]] if n > before + 1 else [shown[n]]
    return " ".join(parts)
