"""Values as a language writes them: own words, numbers, days and moments.

The one rule: what somebody wrote is shown as it is; only invisible characters that could turn our words go.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_datetime, get_day_names
from babel.lists import format_list
from fluent.runtime.types import FluentInt, FluentType

from content.catalogue import Language

_TURNING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""Invisible characters that turn the direction of text: inside somebody's words they could turn ours."""


class Words(FluentType, str):
    """A text, somebody's own or ours; equal to a plain string where a message selects on it."""

    __slots__ = ()

    def format(self, locale: Locale) -> str:  # type: ignore[override]  # str.format is not used here
        return str(self)


class Number(FluentInt):
    """A whole number in the digits of its language (Fluent's own come out Latin)."""

    digits = "0123456789"

    def format(self, locale: Locale) -> str:
        return in_digits(int(self), self.digits)


def in_digits(text: int | str, digits: str) -> str:
    """The text with Latin digits exchanged for those of a language."""
    return str(text).translate(str.maketrans("0123456789", digits))


def plain_direction(text: str) -> str:
    return text.translate(_TURNING)


@lru_cache(maxsize=1024)
def written_day(language: Language, iso: str) -> str:
    """Tuesday 24 November."""
    return in_digits(format_date(date.fromisoformat(iso), language.day, language.locale), language.digits)


def written_clock(language: Language, time: str) -> str:
    """9:00."""
    return in_digits(time.removeprefix("0"), language.digits)


@lru_cache(maxsize=1024)
def written_weekdays(language: Language, days: str) -> str:
    """Monday, Wednesday and Friday."""
    names = get_day_names("wide", "format", language.locale)
    return str(format_list([names[int(day)] for day in days], "standard", language.locale))


@lru_cache(maxsize=1024)
def written_moment(language: Language, iso: str, zone: str) -> str:
    """Tuesday 24 November, 10:30, in the reader's zone."""
    there = datetime.fromisoformat(iso).astimezone(ZoneInfo(zone))
    return in_digits(format_datetime(there, language.moment, locale=language.locale), language.digits)
