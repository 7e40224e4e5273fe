"""Reads what somebody typed: one of the words that always work, a choice of the open question, or words.

The one rule: only the whole message counts. A word inside a sentence is never taken for a button.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from content.catalogue import SOURCE, languages, typed
from content.phrasebook import Phrasebook
from flows.safety import fold
from flows.screen import Choice
from flows.words import NameOf

ALWAYS = ("help", "back", "pause", "skip", "stop", "language", "hide")
"""Words that work at every step."""

BETWEEN = ("menu", "plan", "journal", "carry-on")
"""Words that work only where no text question is open."""

# Arabic as people type it: without vowel marks, hamza, final ya and ta as they come to hand.
_ARABIC = dict.fromkeys((*range(0x064B, 0x0653), 0x0670, 0x0640)) | str.maketrans("أإآٱىةؤئ", "اااايهوي")


@dataclass(frozen=True)
class Word:
    """A word that always works."""

    name: str


@dataclass(frozen=True)
class Chose:
    """A choice of the open question."""

    choice: str


@dataclass(frozen=True)
class Free:
    """Words that fit no choice."""

    text: str


def read(
    phrasebook: Phrasebook, choices: Sequence[Choice], typing: bool, text: str, language: str
) -> Word | Chose | Free:
    """What the typed text means here. `typing` says that the open question takes words of their own."""
    said = plain(text)
    if not said:
        return Free(text)
    word = _words(typing, language).get(said)
    if word == "help":
        return Word("help")
    choice = _choice(phrasebook, choices, said, language)
    if choice is not None:
        return Word(choice.removeprefix("word:")) if choice.startswith("word:") else Chose(choice)
    return Word(word) if word else Free(text)


def help_words() -> frozenset[str]:
    """The help words of every language, folded as the help check folds what it reads."""
    return frozenset(fold(one) for code in languages() for one in typed(code).words["help"])


def word_for(text: str, language: str, *, typing: bool = False) -> str:
    """The word that always works which this text is, or nothing."""
    return _words(typing, language).get(plain(text), "")


@cache
def _words(typing: bool, language: str) -> dict[str, str]:
    """Typed form to word: in a text question only the person's own language and English."""
    codes = dict.fromkeys((language, SOURCE) if typing else (language, *languages()))
    names = ALWAYS if typing else (*ALWAYS, *BETWEEN)
    return {plain(one): name for code in codes for name in names for one in typed(code).words[name]}


def _choice(phrasebook: Phrasebook, choices: Sequence[Choice], said: str, language: str) -> str | None:
    ids = {choice.id for choice in choices}
    for choice in choices:
        if said in {plain(label) for label in _labels(phrasebook, choice, language)}:
            return choice.id
    if any(choice.group == "rates" for choice in choices):
        number = _number(said)
        if number in ids:
            return number
    for answer, forms in _yes_and_no().items():
        if answer in ids and said in forms:
            return answer
    return None


def _labels(phrasebook: Phrasebook, choice: Choice, language: str) -> Iterator[str]:
    """What a button may read as; buttons that name somebody are pressed, not typed."""
    if any(isinstance(value, NameOf) for value in choice.args.values()):
        return
    for code in dict.fromkeys((language, SOURCE)):
        yield phrasebook.words(code, choice.label, choice.about, choice.args)
        if "button" in phrasebook.attributes(code, choice.label):
            yield phrasebook.words(code, f"{choice.label}.button", choice.about, choice.args)


def number_in(text: str) -> str:
    """The one number from 1 to 7 in a sentence; "" where there is none, or more than one. "One" is no number here:
    people say "a hard one".
    """
    found = {
        number for word in plain(text).split() if (number := _number(word)) and (number != "1" or word.isdecimal())
    }
    return found.pop() if len(found) == 1 and found <= set("1234567") else ""


def _number(said: str) -> str:
    """The number 1 to 7 that was typed, in digits of any script or as a word."""
    if said.isdecimal():
        return str(int(said))
    return _number_words().get(said, "")


@cache
def _number_words() -> dict[str, str]:
    return {plain(form): str(n) for code in languages() for n, forms in typed(code).numbers.items() for form in forms}


@cache
def _yes_and_no() -> dict[str, frozenset[str]]:
    def forms(lists: Iterable[tuple[str, ...]]) -> frozenset[str]:
        return frozenset(plain(one) for several in lists for one in several)

    return {
        "yes": forms(typed(code).yes for code in languages()),
        "no": forms(typed(code).no for code in languages()),
    }


_SIGNS = str.maketrans({"👍": "thumbsup", "👎": "thumbsdown"})


def plain(text: str) -> str:
    """The text as it is compared: case, space, punctuation, apostrophes and invisible characters do not matter."""
    seen = "".join(one for one in unicodedata.normalize("NFKC", text) if unicodedata.category(one) != "Cf")
    return " ".join(fold(seen.translate(_SIGNS).translate(_ARABIC)).replace("'", "").split())
