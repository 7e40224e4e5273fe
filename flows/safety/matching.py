"""The rules of one language at work on one text: words to groups, frames to what they excuse, rules to what they find.

Nothing that a rule or a frame looks for reaches over the end of a sentence, so each sentence is looked at by itself.
The one rule: all that can be worked out before a text is there is worked out in `compiled`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from flows.safety.masks import Ground, first_match, match, spread
from flows.safety.patterns import Book, Group, Look
from flows.safety.reading import END, Reading, drawn_in, plain_letters
from flows.safety.rules import Found, Frame, FrameName, Language, Rule
from flows.safety.spelling import Spelling

KEYS = 3
"""Groups by which a look is asked for."""

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
    """A language, compiled. `looks` are those of all rules, each with its rule by number, in order; `asks` says for each
    word which of them it makes possible, as bits: one set for each of up to three groups that a look needs."""

    language: Language
    spelling: Spelling
    groups: tuple[Group, ...]
    begins: Mapping[str, int]
    frames: tuple[tuple[FrameName, tuple[ReadyFrame, ...]], ...]
    rules: tuple[ReadyRule, ...]
    turn: int
    looks: tuple[tuple[int, Look], ...]
    asks: Mapping[str, tuple[int, ...]]


@dataclass
class Sentence:
    """The words of one sentence that the language knows: where it begins in the text, how many words it has."""

    begin: int
    size: int
    forms: list[tuple[int, tuple[str, ...]]]


def compiled(language: Language, letters: Mapping[str, str]) -> Ready:
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
        endings=tuple((spell(one), spell(other)) for one, other in language.endings),
    )
    looks_of_all = tuple((number, look) for number, rule in enumerate(rules) for look in rule.looks)
    return Ready(
        language,
        spelling,
        tuple(book.groups),
        book.begins,
        frames,
        rules,
        turn,
        looks_of_all,
        _asks(book, looks_of_all),
    )


def _asks(book: Book, looks: tuple[tuple[int, Look], ...]) -> Mapping[str, tuple[int, ...]]:
    """A look is worth trying where words of the groups stand that it needs: of all, or of the three that are least
    often there."""
    often = [sum(book.begins[first].bit_count() for first in group.firsts) for group in book.groups]
    asks: dict[str, list[int]] = {}
    for number, (_, look) in enumerate(looks):
        needed = {step.group for step in look.steps if step.kind == "group" and look.needs >> step.group & 1}
        rarest = sorted(needed, key=lambda group: often[group])[:KEYS]
        for key in range(KEYS):
            for first in book.groups[rarest[min(key, len(rarest) - 1)]].firsts:
                asks.setdefault(first, [0] * KEYS)[key] |= 1 << number
    return {first: tuple(several) for first, several in asks.items()}


def spelled(text: str, language: Language) -> str:
    """The spellings that are one, in the order of the data."""
    for one, other in language.spellings:
        text = text.replace(one, other)
    return text


def find(ready: Ready, reading: Reading) -> Iterator[Found]:
    """Every rule that matches, once: by its first look, in the first sentence that has it."""
    tokens = ready.spelling.split(spelled(reading.folded, ready.language))
    as_typed = len(reading.words) == len(tokens)
    pauses = reading.pauses if as_typed else frozenset()
    first: dict[int, tuple[int, int, str]] = {}
    for sentence in _sentences(ready.spelling, tokens):
        for number, look, ground, held in _matches(ready, sentence, pauses):
            if number not in first or (look, sentence.begin) < first[number][:2]:
                shown = (reading.words if as_typed else tokens)[sentence.begin :]
                first[number] = look, sentence.begin, _words(shown, first_match(ground, ready.looks[look][1], held))
    for number in sorted(first):
        rule = ready.rules[number].rule
        yield Found(rule.name, rule.danger, ready.language.code, first[number][2])


def _sentences(spelling: Spelling, tokens: list[str]) -> Iterator[Sentence]:
    """The sentences in which there is any known word."""
    known = spelling.known_in(tokens)
    if not known:
        return
    begin = 0
    forms: list[tuple[int, tuple[str, ...]]] = []
    for place, token in enumerate(tokens):
        if token in known:
            forms.append((place - begin, known[token]))
        elif token == END:
            if forms:
                yield Sentence(begin, place - begin, forms)
            begin, forms = place + 1, []
    if forms:
        yield Sentence(begin, len(tokens) - begin, forms)


def _worth_trying(ready: Ready, sentence: Sentence) -> Iterator[int]:
    """The looks, by number and in order, of which the words stand in this sentence."""
    asks, never = ready.asks, (0,) * KEYS
    one = two = three = 0
    for _, forms in sentence.forms:
        for form in forms:
            rarest, second, third = asks.get(form, never)
            one |= rarest
            two |= second
            three |= third
    worth = one & two & three
    while worth:
        lowest = worth & -worth
        yield lowest.bit_length() - 1
        worth ^= lowest


def _matches(ready: Ready, sentence: Sentence, pauses: frozenset[int]) -> Iterator[tuple[int, int, Ground, int]]:
    """For each rule that matches: the first look that does, and the words that no frame excuses. Which frames there are
    is asked only once something has matched: mostly nothing has."""
    worth = list(_worth_trying(ready, sentence))
    if not worth:
        return
    ground = _ground(ready, sentence)
    everywhere = ground.everywhere
    found = [look for look in worth if match(ground, ready.looks[look][1], everywhere)[1]]
    if not found:
        return
    here = sum(1 << pause - sentence.begin for pause in pauses if 0 <= pause - sentence.begin <= sentence.size)
    excused = dict(_excused(ready, ground, here))
    done = -1
    for look in found:
        number = ready.looks[look][0]
        held = everywhere
        for name, places in excused.items():
            if name not in ready.rules[number].rule.despite:
                held &= ~places
        if number != done and match(ground, ready.looks[look][1], held)[0]:
            done = number
            yield number, look, ground, held


def _frame(book: Book, frame: Frame) -> ReadyFrame:
    def looks(several: tuple[str, ...]) -> tuple[Look, ...]:
        return tuple(book.look(one) for one in several)

    return ReadyFrame(frame, looks(frame.look), looks(frame.never), looks(frame.unless))


def _ground(ready: Ready, sentence: Sentence) -> Ground:
    """Where each known word stands in this sentence, and which groups may therefore be in it."""
    places: dict[str, int] = {}
    have = 0
    for place, forms in sentence.forms:
        for form in forms:
            places[form] = places.get(form, 0) | 1 << place
    for form in places:
        have |= ready.begins.get(form, 0)
    return Ground(sentence.size, places, have, ready.groups)


def _excused(ready: Ready, ground: Ground, pauses: int) -> Iterator[tuple[FrameName, int]]:
    """For each frame the words that it covers. What is calm is taken out of all that comes after it."""
    turns = _any(ground, ready.turn) if ready.turn >= 0 else 0
    stops = turns | pauses
    calm = 0
    for name, frames in ready.frames:
        places = 0
        for one in frames:
            places |= _covered(ground, one, ground.everywhere & ~calm, (stops, turns | pauses >> 1))
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
        lifted = any(match(ground, look, ground.everywhere)[0] for look in ready.unless)
        return 0 if lifted else ground.everywhere
    return places | spread(after >> 1, ready.frame.ahead, 0, *stops) | spread(places, 0, ready.frame.behind, *stops)


def _words(shown: tuple[str, ...] | list[str], places: int) -> str:
    """The words of a match as they were typed, "…" where some lie between."""
    taken = [n for n in range(len(shown)) if places >> n & 1][:SHOWN]
    parts = [shown[n] for n in taken[:1]]
    for before, n in pairwise(taken):
        parts += ["…", shown[n]] if n > before + 1 else [shown[n]]
    return " ".join(parts)
