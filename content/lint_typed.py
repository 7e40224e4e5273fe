"""The part of lint that reads what people type: no form may stand for two things.

The one rule: what somebody types means the same on every screen, whatever their language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from content import help_check, ids
from content.catalogue import SOURCE, languages, typed
from content.phrasebook import Phrasebook
from content.reading import ALWAYS, BETWEEN, plain, word_for
from content.samples import forms


class Form(NamedTuple):
    meaning: str
    where: str


def _typed_forms() -> Iterator[tuple[str, Form]]:
    for code in languages():
        lists = typed(code)
        for name, said in lists.words.items():
            yield from ((plain(one), Form(f"word:{name}", f"{code}: {one}")) for one in said)
        yield from ((plain(one), Form("yes", f"{code}: {one}")) for one in lists.yes)
        yield from ((plain(one), Form("no", f"{code}: {one}")) for one in lists.no)
        for number, said in lists.numbers.items():
            yield from ((plain(one), Form(str(number), f"{code}: {one}")) for one in said)


def complete(book: Phrasebook) -> Iterator[str]:
    """Every language has every word that always works, and seven numbers."""
    for code in book.languages:
        missing = {*ALWAYS, *BETWEEN} ^ set(typed(code).words)
        yield from (f"words/{code}.yaml: {name} is missing or unknown" for name in sorted(missing))
        if set(typed(code).numbers) != set(range(1, 8)):
            yield f"words/{code}.yaml: the numbers are not 1 to 7"


def one_meaning(book: Phrasebook) -> Iterator[str]:
    """No typed form stands for two things."""
    known: dict[str, Form] = {}
    for form, found in _typed_forms():
        if not form:
            yield f"{found.where} leaves nothing to compare"
        elif known.setdefault(form, found).meaning != found.meaning:
            yield f"{found.where} means {found.meaning}, and {known[form].where} means {known[form].meaning}"


def no_label(book: Phrasebook) -> Iterator[str]:
    """No label reads like a word that always works, or like yes or no, unless that is what it does."""
    known = dict(_typed_forms())
    for use, one in ids.buttons(book.ids(SOURCE)):
        for code in book.languages:
            if book.has(code, one):
                for text in forms(book, code, one):
                    found = known.get(plain(text))
                    if found is not None and not _is_meant(found.meaning, use.choice, one):
                        yield f"{code}: the button {one} ({use.where}) reads like {found.meaning}: {text}"


def quoted_words_work(book: Phrasebook) -> Iterator[str]:
    """A word that a message tells people to type does in every language what it does in English."""
    for one in sorted(book.ids(SOURCE)):
        meant = _quoted(book, SOURCE, one)
        for code in book.languages:
            if meant and book.has(code, one) and _quoted(book, code, one) != meant:
                yield f"{code}: {one} names the words {sorted(_quoted(book, code, one))}, not {sorted(meant)}"


def _quoted(book: Phrasebook, code: str, message: str) -> set[str]:
    quoted = {said for text in forms(book, code, message) for said in re.findall("[“«]([^”»]+)[”»]", text)}
    return {word for said in quoted if (word := word_for(said, code))}


def rules_of_the_help_check(book: Phrasebook) -> Iterator[str]:
    """Every language that Wren speaks can be read by the help check."""
    yield from (f"safety/{code}.yaml is not there" for code in book.languages if code not in help_check.codes())
    help_check.help_check()  # a rule that cannot be read is a fault of its own


def _is_meant(meaning: str, choice: str, message: str) -> bool:
    """Whether the button does what the word does. *Stop* and *hide* ask once: typed again they must not confirm."""
    if meaning in {"word:stop", "word:hide"}:
        return choice == meaning
    if not choice:
        return message.endswith(meaning.removeprefix("word:"))
    return choice in {meaning, meaning.removeprefix("word:")}


CHECKS = (complete, one_meaning, no_label, quoted_words_work, rules_of_the_help_check)
