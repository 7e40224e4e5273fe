"""Which known words a typed word may be: the word itself, a stem, with a particle before it, or misspelled.

The one rule: only words that the data marks (`word~`) are guessed at, and never an ordinary word of the language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

SHORTEST_GUESSED = 5
"""Letters from which a marked word is known in a misspelling; in shorter ones one letter makes another word."""

SHORTEST_JOINED = 6
LONGEST_JOINED = 32
LONGEST_GUESSED = 24
STARTS = 2
"""Letters by which a word is first asked whether any stem begins so."""


@dataclass(frozen=True)
class Spelling:
    """The forms that the rules of one language know."""

    exact: frozenset[str]
    stems: dict[str, tuple[str, ...]]
    starts: frozenset[str]
    lengths: tuple[int, ...]
    guessed: dict[str, str]
    clitics: tuple[str, ...]
    ordinary: frozenset[str]
    joined: re.Pattern[str] | None
    signs: re.Pattern[str] | None
    letters: dict[int, str] = field(default_factory=dict)

    @classmethod
    def of(
        cls, forms: set[str], *, clitics: tuple[str, ...], ordinary: frozenset[str], joined: tuple[str, ...],
        signs: dict[str, str],
    ) -> Spelling:  # fmt: skip
        stems: dict[str, tuple[str, ...]] = {}
        for form in sorted(forms):
            if form.endswith("*"):
                stems[form[:-1]] = (form,)
        marked = {form[:-1]: form for form in sorted(forms) if form.endswith("~")}
        guessed = {near: form for word, form in marked.items() for near in _missing_one(word)}
        known = frozenset(form for form in forms if form[-1] not in "*~")
        shaped = "".join(map(re.escape, signs))
        return cls(
            exact=known | frozenset(marked),
            stems=stems,
            starts=frozenset(stem[:STARTS] for stem in stems),
            lengths=tuple(sorted({len(stem) for stem in stems})),
            guessed={**guessed, **marked},
            clitics=clitics,
            ordinary=ordinary,
            joined=re.compile(f"(?<!\\S)(?=\\S*(?:{'|'.join(joined)}))\\S{{{SHORTEST_JOINED},{LONGEST_JOINED}}}(?!\\S)")
            if joined
            else None,
            signs=re.compile(f"(?<!\\S)(?=\\S*[a-z])[a-z]*[{shaped}][a-z{shaped}]*(?!\\S)") if signs else None,
            letters=str.maketrans(signs),
        )

    def split(self, text: str) -> str:
        """The text with signs that stand for letters read as letters, and words that were run together set apart."""
        if self.signs is not None and self.signs.search(text):
            text = self.signs.sub(lambda found: self._read_signs(found[0]), text)
        if self.joined is not None:
            text = self.joined.sub(lambda found: self._apart(found[0]), text)
        return text

    def forms_of(self, token: str) -> tuple[str, ...]:
        """The forms that this word may stand for; mostly one or none."""
        forms = tuple(self._forms(token))
        if forms or token in self.ordinary:
            return forms
        for clitic in self.clitics:
            if token.startswith(clitic) and len(token) > len(clitic) + 1:
                found = tuple(self._forms(token[len(clitic) :]))
                if found:
                    return found
        if not self.guessed or not SHORTEST_GUESSED - 1 <= len(token) <= LONGEST_GUESSED:
            return ()
        return tuple(self._guess(token))

    def _forms(self, token: str) -> Iterator[str]:
        if token in self.exact:
            yield token
            if (marked := token + "~") == self.guessed.get(token):
                yield marked
        if token[:STARTS] not in self.starts:
            return
        for length in self.lengths:
            if length > len(token):
                break
            if token[:length] in self.stems:
                yield from self.stems[token[:length]]

    def _guess(self, token: str) -> Iterator[str]:
        """One letter too many, too few, another, or two that changed places: a word less one letter is the same."""
        for near in (token, *_missing_one(token)):
            form = self.guessed.get(near)
            if form is not None and abs(len(form) - 1 - len(token)) <= 1:
                yield form
                return

    def _read_signs(self, token: str) -> str:
        read = token.translate(self.letters)
        return read if read.isalpha() else token

    def _apart(self, token: str) -> str:
        """A word run together from known words, as those words; any other as it is."""
        if self.forms_of(token):
            return token
        ways: list[tuple[str, ...] | None] = [(), *[None] * len(token)]
        for end in range(1, len(token) + 1):
            for begin in range(max(0, end - 12), end):
                before = ways[begin]
                if before is not None and self._is_known(token[begin:end]):
                    longer = (*before, token[begin:end])
                    best = ways[end]
                    ways[end] = longer if best is None or len(longer) < len(best) else best
        found = ways[-1]
        return " ".join(found) if found else token

    def _is_known(self, part: str) -> bool:
        return part in self.exact


def _missing_one(word: str) -> set[str]:
    return {word[:n] + word[n + 1 :] for n in range(len(word))} if len(word) >= SHORTEST_GUESSED else set()
