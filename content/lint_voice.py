"""The part of lint that knows VOICE: lengths, sentences, signs and words that no screen shows.

The one rule: the limits and lists are data (`voice.yaml`); the words of the scale are exempt, they are not ours.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

import yaml
from pydantic import BaseModel, ConfigDict

from content import ids
from content.catalogue import HERE, SOURCE
from content.lint import files, is_console, width
from content.phrasebook import Phrasebook
from content.samples import forms


class Voice(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    longest_sentence: int
    longest_message: int
    button_alone: int
    button_of_two: int
    signs: tuple[str, ...]
    unless: tuple[str, ...]
    everywhere: dict[str, tuple[str, ...]]
    companion: dict[str, tuple[str, ...]]


@cache
def voice() -> Voice:
    return Voice.model_validate(yaml.safe_load((HERE / "voice.yaml").read_text(encoding="utf-8")))


def sentences(text: str) -> list[str]:
    """The sentences of a text; a line is a sentence, and so is what a colon leads to."""
    pieces = re.split(r"[.?!:;।؟؛]+(?=\s|$|[”\u2069])|\n", text)
    return [one for piece in pieces if (one := piece.strip())]


def words_in(text: str) -> list[str]:
    return [word for word in text.split() if any(one.isalnum() for one in word)]


def _spoken(book: Phrasebook) -> Iterator[tuple[str, str, str]]:
    """Language, id and each form of each message but those of the scale."""
    for code in book.languages:
        for one in sorted(book.ids(code)):
            if files(code).get(one, "dialog") != "dialog":
                for part in ("", *book.attributes(code, one)):
                    yield from ((code, one, text) for text in forms(book, code, one, part))


def lengths(book: Phrasebook) -> Iterator[str]:
    limits = voice()
    for code, one, text in _spoken(book):
        if is_console(code, one):
            continue
        if len(words_in(text)) > limits.longest_message:
            yield f"{code}: {one} has {len(words_in(text))} words"
        for sentence in sentences(text):
            if len(words_in(sentence)) > limits.longest_sentence:
                yield f"{code}: {one} has a sentence of {len(words_in(sentence))} words: {sentence}"


def signs(book: Phrasebook) -> Iterator[str]:
    for code, one, text in _spoken(book):
        for sign in voice().signs:
            if sign in text:
                yield f"{code}: {one} shows {sign}"
        if any(unicodedata.category(char) == "So" for char in text):
            yield f"{code}: {one} shows a picture sign"
        if text != text.strip() or "  " in text:
            yield f"{code}: {one} has stray spaces"


def banned(book: Phrasebook) -> Iterator[str]:
    for code, one, text in _spoken(book):
        never = voice().everywhere.get(code, ())
        if not is_console(code, one):
            never = (*never, *voice().companion.get(code, ()))
        plain = text.casefold().replace("’", "'")
        for phrase in voice().unless:
            plain = plain.replace(phrase, "")
        for word in never:
            if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", plain):
                yield f"{code}: {one} says “{word}”"


def buttons(book: Phrasebook) -> Iterator[str]:
    """A label fits its row: alone, or beside another."""
    for use, one in ids.buttons(book.ids(SOURCE)):
        limit = voice().button_of_two if use.paired else voice().button_alone
        for code in book.languages:
            if book.has(code, one):
                part = "button" if "button" in book.attributes(code, one) else ""
                for text in forms(book, code, one, part):
                    if width(text) > limit:
                        yield f"{code}: the button {one} has {width(text)} characters, {limit} fit: {text}"


def short_before_question(book: Phrasebook) -> Iterator[str]:
    """At most three lines before the question."""
    for code, one, text in _spoken(book):
        lines = text.split("\n")
        if not is_console(code, one) and lines[-1].endswith(("?", "؟")) and len(lines) > 4:
            yield f"{code}: {one} has {len(lines) - 1} lines before its question"


def grade(text: str) -> float:
    """Flesch and Kincaid's school grade of an English text (pyphen counts the syllables)."""
    import pyphen  # noqa: PLC0415 - only lint needs it; it is not installed where Wren only runs

    hyphens = pyphen.Pyphen(lang="en_GB")
    said = [words_in(sentence) for sentence in sentences(text)]
    words = [re.sub(r"[^a-z]", "", word.casefold()) for sentence in said for word in sentence]
    syllables: int = sum(hyphens.inserted(word).count("-") + 1 for word in words if word)
    return 0.39 * len(words) / len(said) + 11.8 * syllables / len(words) - 15.59


def grades(book: Phrasebook) -> Iterator[str]:
    """A ten-year-old can read each of the companion's files, and each long message."""
    by_file: dict[str, list[str]] = {}
    for code, one, text in _spoken(book):
        if code == SOURCE and not is_console(code, one):
            by_file.setdefault(files(code)[one], []).append(text)
            if len(words_in(text)) >= 20 and grade(text) > 8:
                yield f"{code}: {one} reads at grade {grade(text):.1f}"
    for name, texts in by_file.items():
        if grade("\n".join(texts)) > 6:
            yield f"{SOURCE}/{name}.ftl reads at grade {grade(chr(10).join(texts)):.1f}"


CHECKS = (lengths, signs, banned, buttons, short_before_question, grades)
