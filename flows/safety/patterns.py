"""A look, from the words of the data to steps: `<i> ..2 <want> to? <die>`.

    word        this word; `stem*` is every word that begins so, `word~` also one misspelling of it
    <name>      a named group of words (one may hold several words: "end it all")
    a|<b>|c_d   any of these; `c_d` are two words
    …?          may be missing
    .. or ..5   up to three (five) words of any kind between, never over the end of a sentence
    _           exactly one word of any kind
    ^ and $     the beginning and the end of a sentence; `$|now`: the end, or this word

The one rule: a look has no loops, so that reading a text takes time by its length alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

GAP = 3
"""Words that `..` may leap over."""

START, STOP, ANY = "^", "$", "_"


class WrongLook(ValueError):
    """A look that cannot be read; its text says which and why."""


@dataclass(frozen=True)
class Step:
    """One step of a look: a group (by number), a gap, any word, or an edge of the sentence."""

    kind: str
    group: int = 0
    most: int = 0
    optional: bool = False
    or_end: bool = False


@dataclass(frozen=True)
class Look:
    """The steps, and the groups without which it cannot match, as bits."""

    steps: tuple[Step, ...]
    needs: int


@dataclass
class Group:
    """A group's phrases: the words that follow, by the first word. Not changed once the rules are compiled."""

    phrases: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    firsts: frozenset[str] = frozenset()


@dataclass
class Book:
    """Groups by number, and which groups begin with a word, as bits. Filled once, when the rules are compiled."""

    spell: Callable[[str], str]
    named: Mapping[str, tuple[str, ...]]
    numbers: dict[str, int] = field(default_factory=dict)
    groups: list[Group] = field(default_factory=list)
    begins: dict[str, int] = field(default_factory=dict)
    forms: dict[str, str] = field(default_factory=dict)

    def look(self, text: str) -> Look:
        steps = tuple(self._step(part, text) for part in text.split())
        needs = 0
        for step in steps:
            if step.kind == "group" and not (step.optional or step.or_end):
                needs |= 1 << step.group
        if not needs:
            raise WrongLook(f"“{text}” needs no word at all")
        return Look(steps, needs)

    def _step(self, part: str, text: str) -> Step:
        if part.startswith(".."):
            return Step("gap", most=int(part[2:] or GAP))
        if part in {START, STOP, ANY}:
            return Step(part)
        choices = part.rstrip("?").split("|")
        words = "|".join(one for one in choices if one != STOP)
        return Step("group", group=self.group(words, text), optional=part.endswith("?"), or_end=STOP in choices)

    def group(self, part: str, text: str) -> int:
        """The number of a group, of a word, or of any of several."""
        if part not in self.numbers:
            number = self.numbers[part] = len(self.groups)
            group = Group()
            for phrase in sorted(set(self._phrases(part.split("|"), text, ()))):
                first, *rest = (self._form(word) for word in phrase.split())
                group.phrases.setdefault(first, []).append(tuple(rest))
                self.begins[first] = self.begins.get(first, 0) | 1 << number
            group.firsts = frozenset(group.phrases)
            self.groups.append(group)
        return self.numbers[part]

    def _phrases(self, parts: Iterable[str], text: str, within: tuple[str, ...]) -> Iterator[str]:
        for part in parts:
            if not part.startswith("<"):
                yield part.replace("_", " ")
                continue
            name = part.strip("<>")
            if name in within or name not in self.named:
                raise WrongLook(f"“{text}” names <{name}>, which is not there or holds itself")
            yield from self._phrases(self.named[name], text, (*within, name))

    def _form(self, word: str) -> str:
        if word not in self.forms:
            mark = word[-1] if word[-1] in "*~" else ""
            self.forms[word] = self.spell(word.rstrip("*~")) + mark
        return self.forms[word]
