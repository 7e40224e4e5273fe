"""Checks all words in every language, and every message id that the code names: `uv run python -m content.lint`.

The one rule: a fault is one line that says where and what; no fault is a matter of taste.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from babel import Locale
from fluent.runtime import FluentResource
from fluent.syntax import FluentSerializer, ast
from fluent.syntax.visitor import Visitor

from content import ids
from content.catalogue import HERE, SOURCE, WrongContent, dialog, register
from content.phrasebook import Phrasebook

OURS = frozenset({"about", "area", "item", "language"})
"""Variables that the phrasebook sets by itself: a message may use them or not."""
_ESCAPE = chr(92)
_PLURALS = frozenset({"zero", "one", "two", "few", "many"})


@dataclass
class _Seen(Visitor):
    """What one message refers to."""

    variables: set[str] = field(default_factory=set)
    references: set[str] = field(default_factory=set)
    selects: list[ast.SelectExpression] = field(default_factory=list)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the visitor's own naming
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.references.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802
        self.references.add(f"-{node.id.name}")

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        self.selects.append(node)
        self.generic_visit(node)


def seen(message: ast.Message) -> _Seen:
    found = _Seen()
    found.visit(message)
    return found


@cache
def files(language: str) -> dict[str, str]:
    """Message id to the name of its file (without `.ftl`)."""
    return {
        entry.id.name: path.stem
        for path in _paths(language)
        for entry in FluentResource(path.read_text(encoding="utf-8")).body
        if isinstance(entry, ast.Message)
    }


def is_console(language: str, message: str) -> bool:
    return files(language).get(message, "").startswith("console")


def _paths(language: str) -> list[Path]:
    return sorted((HERE / language).glob("*.ftl"))


def broken_files(book: Phrasebook) -> Iterator[str]:
    """What Fluent cannot read, and ids that stand twice."""
    for code in book.languages:
        names: Counter[str] = Counter()
        for path in _paths(code):
            for entry in FluentResource(path.read_text(encoding="utf-8")).body:
                if isinstance(entry, ast.Junk):
                    yield f"{code}/{path.name}: cannot be read: {(entry.content or '').strip()[:60]!r}"
                elif isinstance(entry, ast.Message):
                    names[entry.id.name] += 1
        yield from (f"{code}: {name} stands {count} times" for name, count in names.items() if count > 1)


def same_messages(book: Phrasebook) -> Iterator[str]:
    """Every language has the companion's messages, with the same attributes and variables."""
    wanted = {one for one in book.ids(SOURCE) if not is_console(SOURCE, one)}
    for code in book.languages:
        if code == SOURCE:
            continue
        yield from (f"{code}: {one} is missing" for one in sorted(wanted - book.ids(code)))
        yield from (f"{code}: {one} is not in {SOURCE}" for one in sorted(book.ids(code) - book.ids(SOURCE)))
        for one in sorted(wanted & book.ids(code)):
            if book.attributes(code, one) != book.attributes(SOURCE, one):
                yield f"{code}: {one} has other attributes than in {SOURCE}"
            here, there = (seen(book.source(lang, one)).variables - OURS for lang in (code, SOURCE))
            if here != there:
                yield f"{code}: {one} has the variables {sorted(here)}, in {SOURCE} {sorted(there)}"


def dangling(book: Phrasebook) -> Iterator[str]:
    """References that lead nowhere."""
    terms = {f"-number-{route.id}" for route in register().routes}
    for code in book.languages:
        for one in sorted(book.ids(code)):
            for name in seen(book.source(code, one)).references - terms - book.ids(code):
                yield f"{code}: {one} refers to {name}, which is not there"


def plurals(book: Phrasebook) -> Iterator[str]:
    """A message that tells one from many has every form that its language has."""
    for code, language in book.languages.items():
        tags = set(Locale.parse(language.locale).plural_form.tags)
        for one in sorted(book.ids(code)):
            for select in seen(book.source(code, one)).selects:
                keys = {v.key.name for v in select.variants if isinstance(v.key, ast.Identifier)}
                if keys & _PLURALS and not tags <= keys:
                    yield f"{code}: {one} lacks the plural forms {sorted(tags - keys)}"


def numbers_of_ours(book: Phrasebook) -> Iterator[str]:
    """Only the crisis register holds numbers to call."""
    numbers = [route.number for route in register().routes if len(route.number) > 2]
    for code in book.languages:
        for one in sorted(book.ids(code)):
            text = FluentSerializer().serialize_entry(book.source(code, one))
            yield from (f"{code}: {one} has {number} written out" for number in numbers if number in text)


def ids_exist(book: Phrasebook) -> Iterator[str]:
    """Every id in the code has words."""
    known = book.ids(SOURCE)
    exact = {re.escape(one) for one in known}
    for use in ids.uses():
        if use.pattern not in exact and not any(use.fits(one) for one in known):
            yield f"{use.where}: no words for {use.pattern.replace(_ESCAPE, '')}"


def none_unused(book: Phrasebook) -> Iterator[str]:
    """Every message is named in the code, in another message or in the crisis register."""
    referred = {name for one in book.ids(SOURCE) for name in seen(book.source(SOURCE, one)).references}
    used = ids.mentioned(book.ids(SOURCE)) | referred | _on_help_screens()
    yield from (f"{SOURCE}: {one} is used nowhere" for one in sorted(book.ids(SOURCE) - used))


def _on_help_screens() -> set[str]:
    return {line for screen in register().screens.values() for line in (*screen.first, *screen.more)}


def dialog_complete(book: Phrasebook) -> Iterator[str]:
    """Every language has words for every item, with a name short enough for a button."""
    for item in dialog().items:
        for code in book.languages:
            if code not in item.words:
                yield f"dialog.yaml: {item.key} has no words in {code}"
            elif width(item.words[code].short) > 22:
                yield f"dialog.yaml: {item.words[code].short} is too long for a button"


def width(text: str) -> int:
    """How many characters stand side by side: marks and invisible characters take no room."""
    return sum(unicodedata.category(one) not in {"Mn", "Me", "Cf"} for one in text)


def faults() -> list[str]:
    """Everything that is wrong."""
    from content import lint_register, lint_typed, lint_voice  # noqa: PLC0415 - they use what stands above

    book = Phrasebook.load()
    checks: tuple[Callable[[Phrasebook], Iterator[str]], ...] = (
        broken_files, same_messages, dangling, plurals, numbers_of_ours, ids_exist, none_unused, dialog_complete,
        *lint_voice.CHECKS, *lint_typed.CHECKS, *lint_register.CHECKS,
    )  # fmt: skip
    return [fault for check in checks for fault in check(book)]


def main() -> int:
    try:
        found = faults()
    except WrongContent as wrong:
        found = [str(wrong)]
    sys.stdout.writelines(f"{fault}\n" for fault in found)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
