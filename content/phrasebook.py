"""Finds words: a message id and its variables become plain text in one language.

The one rule: whole sentences only. People's own words go in as they are, isolated (U+2068, U+2069) and never kept:
only what holds nothing personal is cached.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from hashlib import sha256
from typing import cast

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import CurrentEnvironment, Pattern, ResolverEnvironment
from fluent.runtime.types import FluentType
from fluent.syntax import FluentSerializer, ast

from content.catalogue import HERE, SOURCE, ItemWords, Language, dialog, domains, languages, register
from content.values import (
    Number,
    Words,
    in_digits,
    plain_direction,
    written_clock,
    written_day,
    written_moment,
    written_weekdays,
)
from flows.words import Area, Arg, Args, Clock, Day, Label, Moment, NameOf, Told, Weekdays

log = logging.getLogger(__name__)

ZONE = "Europe/London"
NOTHING: Args = {}
LONG = 400
"""Fluent refuses parts of more than 2,500 characters: what is long goes in last, in place of a private character."""
_STANDS_FOR = 0xF0000


class NoWordsError(LookupError):
    """There is no such message, or it could not be put together."""


def _nobody(subject: str) -> str:
    raise NoWordsError(f"a name is needed here, and nobody to ask for it ({subject})")


class Phrasebook:
    """All words of all languages, compiled once."""

    def __init__(self, bundles: Mapping[str, FluentBundle], sources: Mapping[str, Mapping[str, ast.Message]]) -> None:
        self.languages: dict[str, Language] = languages()
        self.domains = domains()
        self._bundles = bundles
        self._sources = sources
        self._items: dict[str, dict[str, ItemWords]] = {
            code: {one.key: one.words.get(code, one.words[SOURCE]) for one in dialog().items} for code in bundles
        }
        self._numbers = {code: type("_", (Number,), {"digits": self.languages[code].digits}) for code in bundles}
        self._kept = lru_cache(maxsize=8192)(self._put_together)
        self._prints = lru_cache(maxsize=2048)(self._print)

    @classmethod
    @cache
    def load(cls) -> Phrasebook:
        """The phrasebook of this installation, read from its files once."""
        bundles, sources = {}, {}
        for code, language in languages().items():
            resources = [_numbers_of_register(), *_resources(code)]
            bundles[code] = _bundle(language, resources)
            sources[code] = {
                entry.id.name: entry for one in resources for entry in one.body if isinstance(entry, ast.Message)
            }
        return cls(bundles, sources)

    def words(
        self,
        language: str,
        message: str,
        about: str = "",
        args: Args = NOTHING,
        *,
        zone: str = ZONE,
        name: Callable[[str], str] = _nobody,
    ) -> str:
        """The message (or `message.attribute`) as plain text. Names are read through `name`, each time anew."""
        if all(isinstance(value, (int, Day, Moment, Clock, Weekdays, Area, Label)) for value in args.values()):
            return self._kept(language, message, about, tuple(args.items()), zone)
        return self._put_together(language, message, about, tuple(args.items()), zone, name)

    def has(self, language: str, message: str) -> bool:
        """Whether this language itself has the message (or `message.attribute`)."""
        head, _, attribute = message.partition(".")
        source = self._sources[language].get(head)
        if source is None:
            return False
        return any(one.id.name == attribute for one in source.attributes) if attribute else source.value is not None

    def attributes(self, language: str, message: str) -> tuple[str, ...]:
        source = self._sources[language].get(message) or self._sources[SOURCE].get(message)
        return tuple(one.id.name for one in source.attributes) if source else ()

    def ids(self, language: str) -> frozenset[str]:
        return frozenset(self._sources[language])

    def source(self, language: str, message: str) -> ast.Message:
        """The message as its translator wrote it."""
        return self._sources[language][message]

    def item(self, language: str, domain: str) -> ItemWords:
        return self._items[language][domain]

    def is_draft(self, language: str, about: str = "") -> bool:
        """Whether the words are a draft: the language is one, or its translation of this item is not authorised."""
        item = self._items[language].get(_domain(about))
        return self.languages[language].draft or (item is not None and not item.authorised)

    def fingerprint(self, language: str, message: str, about: str = "", *, also: tuple[str, ...] = ()) -> str:
        """A short name for exactly these words in this language; `also` are the labels that belong to the question."""
        return self._prints(language, message, about, also)

    def day(self, language: str, iso: str) -> str:
        return written_day(self.languages[language], iso)

    def number(self, language: str, number: int | str) -> str:
        return in_digits(number, self.languages[language].digits)

    def _print(self, language: str, message: str, about: str, also: tuple[str, ...]) -> str:
        spoken = language if message in self._sources[language] else SOURCE
        item = self._items[language].get(_domain(about))
        written = FluentSerializer()
        parts = [spoken, item.item if item else "", *(
            written.serialize_entry(self._sources[spoken][one])
            for one in (message, *also) if one in self._sources[spoken]
        )]  # fmt: skip
        return sha256("\n".join(parts).encode()).hexdigest()[:16]

    def _put_together(
        self,
        language: str,
        message: str,
        about: str,
        args: tuple[tuple[str, Arg], ...],
        zone: str,
        name: Callable[[str], str] = _nobody,
    ) -> str:
        for code in dict.fromkeys((language, SOURCE)):
            if not self.has(code, message):
                continue
            values = self._values(code, about, args, zone, name)
            text, faults = _format(self._bundles[code], message, values)
            if not faults:
                return text
            log.error("words %s in %s: %s", message, code, "; ".join(type(one).__name__ for one in faults))
        raise NoWordsError(f"no words for {message} in {language}")

    def _values(
        self, language: str, about: str, args: tuple[tuple[str, Arg], ...], zone: str, name: Callable[[str], str]
    ) -> dict[str, FluentType]:
        values: dict[str, FluentType] = {"about": Words(_domain(about))}
        item = self._items[language].get(_domain(about))
        if about in self.languages:
            values["language"] = Words(self.languages[about].name)
        if item is not None:
            values |= {"area": Words(item.short), "item": Words(item.item)}
        for key, value in args:
            values[key] = self._value(language, value, zone, name)
        return values

    def _value(self, language: str, value: Arg, zone: str, name: Callable[[str], str]) -> FluentType:
        match value:
            case Day(iso=iso):
                return Words(written_day(self.languages[language], iso))
            case Moment(iso=iso):
                return Words(written_moment(self.languages[language], iso, zone))
            case Clock(time=time):
                return Words(written_clock(self.languages[language], time))
            case Weekdays(days=days):
                return Words(written_weekdays(self.languages[language], days))
            case Area(domain=domain):
                return Words(self._items[language][domain].short)
            case NameOf(subject=subject):
                return Words(plain_direction(name(subject)))
            case Label(message=message, about=about):
                return Words(self.words(language, message, about, zone=zone, name=name))
            case Told(each=each):
                return Words(plain_direction(dict(each).get(language) or dict(each)[SOURCE]))
            case int():
                made: FluentType = self._numbers[language](value)
                return made
            case _:
                return Words(plain_direction(value))


def _domain(about: str) -> str:
    """`friendships.2` (the second action there) is about friendships."""
    return about.partition(".")[0]


def _format(bundle: FluentBundle, message: str, values: dict[str, FluentType]) -> tuple[str, list[Exception]]:
    """Like the bundle's own `format_pattern`, which would turn our numbers back into Latin ones."""
    head, _, attribute = message.partition(".")
    entry = bundle.get_message(head)
    pattern = cast("Pattern", entry.attributes[attribute] if attribute else entry.value)
    faults: list[Exception] = []
    long = {chr(_STANDS_FOR + n): key for n, key in enumerate(values) if _is_long(values[key])}
    short = values | {key: Words(mark) for mark, key in long.items()}
    env = ResolverEnvironment(context=bundle, current=CurrentEnvironment(args=short), errors=faults)
    result = pattern(env)
    text = result if isinstance(result, str) else ""
    for mark, key in long.items():
        text = text.replace(mark, str(values[key]))
    return text, faults


def _is_long(value: FluentType) -> bool:
    return isinstance(value, Words) and len(value) > LONG


def _bundle(language: Language, resources: list[ast.Resource]) -> FluentBundle:
    bundle = FluentBundle([language.locale], use_isolating=True)
    for resource in resources:
        bundle.add_resource(resource)
        for entry in resource.body:
            if isinstance(entry, ast.Message):
                bundle.get_message(entry.id.name)  # compiles it now, not in somebody's turn
    return bundle


def _resources(code: str) -> list[ast.Resource]:
    files = sorted((HERE / code).glob("*.ftl"))
    return [FluentResource(file.read_text(encoding="utf-8")) for file in files]


@cache
def _numbers_of_register() -> ast.Resource:
    """The crisis register as terms: `{ -number-emergency }`."""
    return FluentResource("".join(f'-number-{one.id} = {{ "{one.number}" }}\n' for one in register().routes))
