"""Which known words a typed word may be: the word itself, a stem, with a particle before it, or misspelled.

The one rule: only words that the data marks (`word~`) are guessed at, and never an ordinary word of the language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

SHORTEST_GUESSED = 5
"""Letters from which a marked word is known in a misspelling; in shorter ones one letter makes another word."""

SHORTEST_WITH_ENDING = 6
"""Letters from which an ending may be written otherwise; what is left of a shorter word is another: thing, thin."""

SHORTEST_JOINED = 6
LONGEST_JOINED = 32
LONGEST_GUESSED = 24
STARTS = 2
"""Letters by which a word is first asked whether any stem begins so."""

_HAS_LETTER = re.compile("[a-z]")


@dataclass(frozen=True)
class Spelling:
    """The forms that the rules of one language know."""

    known: dict[str, tuple[str, ...]]
    stems: dict[str, tuple[str, ...]]
    begins: dict[str, tuple[str, ...]]
    lengths: tuple[int, ...]
    guessed: dict[str, str]
    heads: frozenset[str]
    tails: frozenset[str]
    clitics: tuple[str, ...]
    ordinary: frozenset[str]
    joined: tuple[str, ...]
    signs: re.Pattern[str] | None
    letters: dict[int, str] = field(default_factory=dict)

    @classmethod
    def of(
        cls, forms: set[str], *, clitics: tuple[str, ...], ordinary: frozenset[str], joined: tuple[str, ...],
        signs: dict[str, str], endings: tuple[tuple[str, str], ...] = (),
    ) -> Spelling:  # fmt: skip
        stems: dict[str, tuple[str, ...]] = {form[:-1]: (form,) for form in sorted(forms) if form.endswith("*")}
        marked = {form[:-1]: form for form in sorted(forms) if form.endswith("~")}
        guessed = {near: form for word, form in marked.items() for near in _missing_one(word)} | marked
        exact = frozenset(form for form in forms if form[-1] not in "*~") | marked.keys()
        lengths = tuple(sorted({len(stem) for stem in stems}))
        known = {
            word: (word, *((marked[word],) if word in marked else ()), *_stems_of(word, stems, lengths))
            for word in exact
        }
        return cls(
            known=dict(_also_written(known, endings)) | known,
            stems=stems,
            begins={stem[:STARTS]: tuple(one for one in stems if one[:STARTS] == stem[:STARTS]) for stem in stems},
            lengths=lengths,
            guessed=guessed,
            heads=frozenset(near[:STARTS] for near in guessed),
            tails=frozenset(near[-STARTS:] for near in guessed),
            clitics=clitics,
            ordinary=ordinary,
            joined=joined,
            signs=re.compile(f"[{''.join(map(re.escape, signs))}]") if signs else None,
            letters=str.maketrans(signs),
        )

    def split(self, text: str) -> list[str]:
        """The words, with signs that stand for letters read as letters, and words that were run together set apart."""
        tokens = text.split()
        if self.signs is not None and self.signs.search(text):
            tokens = [token if token.isalpha() else self._read_signs(token) for token in tokens]
            text = " ".join(tokens)
        run_together = self._run_together(text)
        if not run_together:
            return tokens
        return [part for token in tokens for part in run_together.get(token, (token,))]

    def _run_together(self, text: str) -> dict[str, tuple[str, ...]]:
        """The words that hold one of the joined stems, and what they are made of."""
        found: dict[str, tuple[str, ...]] = {}
        for stem in self.joined:
            at = text.find(stem)
            while at >= 0:
                end = text.find(" ", at)
                token = text[text.rfind(" ", 0, at) + 1 : end if end >= 0 else None]
                if token not in found and SHORTEST_JOINED <= len(token) <= LONGEST_JOINED:
                    found[token] = self._apart(token)
                at = text.find(stem, end) if end >= 0 else -1
        return found

    def known_in(self, tokens: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """The words that may be known ones, with their forms; each is looked up once. The same as `forms_of`, quickly."""
        known, begins, heads, tails, clitics = self.known, self.begins, self.heads, self.tails, self.clitics
        found: dict[str, tuple[str, ...]] = {}
        for token in set(tokens):
            if (forms := known.get(token)) is not None:
                found[token] = forms
                continue
            head = token[:STARTS]
            if (
                (head in begins and token.startswith(begins[head]))
                or (tails and (head in heads or token[-STARTS:] in tails))
                or (clitics and token.startswith(clitics))
            ) and (forms := self.forms_of(token)):
                found[token] = forms
        return found

    def forms_of(self, token: str) -> tuple[str, ...]:
        """The forms that this word may stand for; mostly one or none."""
        forms = self._forms(token)
        if forms or token in self.ordinary:
            return forms
        if token.startswith(self.clitics):
            for clitic in self.clitics:
                if token.startswith(clitic) and len(token) > len(clitic) + 1:
                    found = self._forms(token[len(clitic) :])
                    if found:
                        return found
        if token[:STARTS] not in self.heads and token[-STARTS:] not in self.tails:
            return ()
        if not SHORTEST_GUESSED - 1 <= len(token) <= LONGEST_GUESSED:
            return ()
        return tuple(self._guess(token))

    def _forms(self, token: str) -> tuple[str, ...]:
        forms = self.known.get(token)
        if forms is not None:
            return forms
        return _stems_of(token, self.stems, self.lengths) if token[:STARTS] in self.begins else ()

    def _guess(self, token: str) -> Iterator[str]:
        """One letter too many, too few, another, or two that changed places: a word less one letter is the same.

        Whichever letter is left out, the first two stay as they are or the last two: that is asked before.
        """
        for near in (token, *_missing_one(token)):
            form = self.guessed.get(near)
            if form is not None and abs(len(form) - 1 - len(token)) <= 1:
                yield form
                return

    def _read_signs(self, token: str) -> str:
        read = token.translate(self.letters)
        return read if _HAS_LETTER.search(token) and read.isascii() and read.isalpha() else token

    def _apart(self, token: str) -> tuple[str, ...]:
        """A word run together from known words, as those words; any other as it is."""
        if self.forms_of(token):
            return (token,)
        ways: list[tuple[str, ...] | None] = [(), *[None] * len(token)]
        for end in range(1, len(token) + 1):
            for begin in range(max(0, end - 12), end):
                before = ways[begin]
                if before is not None and token[begin:end] in self.known:
                    longer = (*before, token[begin:end])
                    best = ways[end]
                    ways[end] = longer if best is None or len(longer) < len(best) else best
        return ways[-1] or (token,)


def _also_written(
    known: dict[str, tuple[str, ...]], endings: tuple[tuple[str, str], ...]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The known words with an ending that people also write otherwise: killin for killing."""
    for word, forms in known.items():
        for ending, other in endings:
            if word.endswith(ending) and len(word) >= SHORTEST_WITH_ENDING:
                yield word.removesuffix(ending) + other, forms


def _stems_of(token: str, stems: dict[str, tuple[str, ...]], lengths: tuple[int, ...]) -> tuple[str, ...]:
    found: tuple[str, ...] = ()
    for length in lengths:
        if length > len(token):
            break
        found += stems.get(token[:length], ())
    return found


def _missing_one(word: str) -> set[str]:
    return {word[:n] + word[n + 1 :] for n in range(len(word))} if len(word) >= SHORTEST_GUESSED else set()
