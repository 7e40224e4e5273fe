"""Every form a message can take, with sample values in it: what lint measures.

The one rule: a sample is as long as the longest that is likely.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from fluent.syntax import ast

from content.catalogue import SOURCE
from content.phrasebook import Phrasebook
from content.values import written_weekdays

_SAMPLES = {
    "clinician": "Dr Lee",
    "team": "Oak Street",
    "person": "Ana",
    "hours": "Monday to Friday, 9 to 5",
    "phone": "020 7946 0018",
    "words": "text Sam",
    "phrase": "blue teapot",
    "time": "09:00",
}
_DAY = "2026-09-23"
"""A Wednesday in September: the longest day in English."""


def forms(phrasebook: Phrasebook, language: str, message: str, part: str = "") -> tuple[str, ...]:
    """The texts that this message (or one attribute of it) can become."""
    source = phrasebook.source(language, message)
    pattern = source.value if not part else next(one.value for one in source.attributes if one.id.name == part)
    return tuple(dict.fromkeys(_pattern(pattern, phrasebook, language))) if pattern is not None else ()


def _pattern(pattern: ast.Pattern, phrasebook: Phrasebook, language: str) -> Iterator[str]:
    pieces = [tuple(_element(one, phrasebook, language)) for one in pattern.elements]
    for chosen in product(*pieces):
        yield "".join(chosen)


def _element(element: ast.TextElement | ast.Placeable, phrasebook: Phrasebook, language: str) -> Iterator[str]:
    match element:
        case ast.TextElement(value=text):
            yield text
        case ast.Placeable(expression=ast.Placeable() as inner):
            yield from _element(inner, phrasebook, language)
        case ast.Placeable(expression=ast.SelectExpression(variants=variants)):
            for variant in variants:
                yield from _pattern(variant.value, phrasebook, language)
        case ast.Placeable(expression=ast.VariableReference(id=name)):
            yield _sample(name.name, phrasebook, language)
        case ast.Placeable(expression=ast.MessageReference(id=name)):
            yield from forms(phrasebook, language, name.name)
        case ast.Placeable(expression=ast.StringLiteral() as literal):
            yield literal.parse()["value"]
        case _:
            yield "000 000"


def _sample(name: str, phrasebook: Phrasebook, language: str) -> str:
    """What stands in for a variable: a day, an area, a label of the scale, a name, or a number."""
    if name in {"area", "option"}:
        return max((phrasebook.item(language, key).short for key in phrasebook.domains), key=len)
    if name == "item":
        return phrasebook.item(language, phrasebook.domains[0]).item
    if name == "language":
        return phrasebook.languages[language].name
    if name in {"day", "when", "since", "by", "at"}:
        return phrasebook.day(language, _DAY)
    if name == "days":
        return written_weekdays(phrasebook.languages[language], "234")
    if name == "word":
        return phrasebook.words(language if phrasebook.has(language, "scale-3") else SOURCE, "scale-3")
    return _SAMPLES.get(name, phrasebook.number(language, 11))
