"""How the help check reads: one spelling for what people type in many, then words and where sentences end.

The one rule: whatever is done to the letters, nobody's word is lost; a trick with spaces, signs or look-alike letters
may make a word readable, never unreadable.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from string import ascii_lowercase

END = "."
"""The token that stands for the end of a sentence. No word is written like it."""

LONGEST = 20_000
"""Characters that are looked at; no channel brings more than 4,096 at once, a paste on the web is cut by its page."""

# Marks above and below Latin letters, vowel marks of Arabic, the nukta, invisible and direction signs, variants of emoji.
_UNSEEN = re.compile(
    "[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u09bc\u200b-\u200f\u202a-\u202e\u2060-\u2064"
    "\u2066-\u2069\ufe00-\ufe0f\ufeff\u00ad\u034f\u061c\u180e\U0001f3fb-\U0001f3ff]+"
)
_APOSTROPHES = re.compile("['’‘`´ʼʻ′＇]+")
_PICTURES = re.compile("([\U0001f000-\U0001faff\u2600-\u27bf])")
# Letters set apart: s u i c i d e, k.i.l.l, d-i-e; two spaces part words, as people who do this leave them.
_APART = re.compile(r"(?<![^\W_])[^\W\d_](?:[ .\-_*·,/][^\W\d_](?![^\W_])){2,}\.?")
_MAY_BE_APART = re.compile(r"[ .\-_*·,/][^\W\d_][ .\-_*·,/][^\W\d_](?![^\W_])")
_APART_SIGNS = re.compile(r"[ .\-_*·,/]")
# A search that begins with a set of signs leaps from sign to sign; one that begins with a choice of ways reads each letter.
_STOP_ANYWHERE = re.compile(r"[?؟।۔]+")
_STOP_BEFORE_SPACE = re.compile(r"[.!;]+(?=[\s\"”)]|$)")
_EMPTY_LINE = re.compile(r"\n\s*\n")
_DASH = re.compile(r"[-–—](?<=\s[-–—])[-–—]*\s")
_SIGN_IN_WORD = re.compile(r"(?<=[a-z0-9])[@$!|*+]+(?=[a-z0-9])|(?<![a-z0-9])[@$](?=[a-z0-9])")
_SIGN_BEFORE_LETTER = re.compile(r"[@$!|*+](?=[a-z0-9@$!|*+])")
_WORD = re.compile(r"(?<=[a-z0-9])[@$!|*+]+(?=[a-z0-9])|(?<![a-z0-9])[@$](?=[a-z0-9])")
_WORD = re.compile(r"[\w.,@$!|*\U0001f000-\U0001faff\u2600-\u27bf\u0980-\u09ff\u0600-\u06ff\ue001-\ue006]+")
_THRICE = re.compile(r"([^\W\d_])\1{2,}")
_SIGNS = {"@": "\ue001", "$": "\ue002", "!": "\ue003", "|": "\ue004", "*": "\ue005", "+": "\ue006"}
_BACK = str.maketrans({kept: sign for sign, kept in _SIGNS.items()})
_EDGES = ".,@$!|*"
_PLAIN = {n: " " for n in range(128) if not chr(n).isalnum() and chr(n) not in _EDGES}
_TYPESET = {"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "}


@dataclass(frozen=True)
class Reading:
    """A text as the rules see it: words as they are shown again, the same words folded, and where one pauses."""

    words: tuple[str, ...]
    folded: str
    pauses: frozenset[int]


def fold(words: str) -> str:
    """Case, width, curly apostrophes, punctuation and space around a word do not matter."""
    plain = unicodedata.normalize("NFKC", words).casefold().replace("\u2019", "'")
    kept = "".join(c if c.isalnum() or c == "'" or unicodedata.category(c) in {"Mn", "Mc"} else " " for c in plain)
    return " ".join(kept.split())


def read(text: str, letters: Mapping[str, str]) -> Reading:
    """Read a text. `letters` says which letters stand for which (look-alikes, digits of other scripts)."""
    text = plain_letters(text[:LONGEST], letters)
    if _MAY_BE_APART.search(text):
        text = _APART.sub(lambda found: _APART_SIGNS.sub("", found[0]), text)
    signs = _SIGN_BEFORE_LETTER.search(text) is not None
    if signs:
        text = _SIGN_IN_WORD.sub(lambda found: "".join(_SIGNS[one] for one in found[0]), text)
    text = _paused(_stopped(text.replace("…", " ").replace("...", " ").replace("..", " ")))
    words: list[str] = []
    pauses: set[int] = set()
    for word in text.translate(_PLAIN).split() if text.isascii() else _WORD.findall(text.replace("_", " ")):
        if word == ",":
            pauses.add(len(words))
        elif word == END:
            if words and words[-1] != END:
                words.append(END)
        elif kept := word.strip(_EDGES):
            words.append(kept.translate(_BACK) if signs else kept)
    return Reading(tuple(words), drawn_in(" ".join(words)), frozenset(pauses))


def _stopped(text: str) -> str:
    """Every end of a sentence as a full stop by itself."""
    text = _STOP_BEFORE_SPACE.sub(" . ", _STOP_ANYWHERE.sub(" . ", text))
    return _EMPTY_LINE.sub(" . ", text) if "\n" in text else text


def _paused(text: str) -> str:
    """Every pause as a comma by itself."""
    text = _DASH.sub(" , ", text)
    for one in (",", "،", "\n", ": "):
        text = text.replace(one, " , ")
    return text


def plain_letters(text: str, letters: Mapping[str, str]) -> str:
    """Lower case, no marks, no apostrophes, no invisible signs, one letter where several look alike."""
    for one, other in _TYPESET.items():  # what a phone writes by itself
        text = text.replace(one, other)
    if text.isascii():
        return text.lower().replace("'", "").replace("`", "")
    text = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text))  # ´ alone would become a space and a mark
    text = _UNSEEN.sub("", text).casefold()
    for other in letters.keys() & set(text):  # no letter that is read is itself read as another: the order is all one
        text = text.replace(other, letters[other])
    return _PICTURES.sub(r" \1 ", _APOSTROPHES.sub("", text))


def drawn_in(text: str) -> str:
    """Letters that are drawn out, three and more of one kind, are one: diiie, helllp."""
    if any(letter * 3 in text for letter in (ascii_lowercase if text.isascii() else set(text))):
        return _THRICE.sub(r"\1", text)
    return text
