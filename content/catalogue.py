"""Loads and checks the data files: DIALOG items, languages, the crisis register, the words people type.

The one rule: what is wrong in a file stops the start with the file's name; nothing is repaired in passing.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar, get_args

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from content.rendered import Direction

HERE = Path(__file__).parent
SOURCE = "en"
"""The language that the others are translated from, and the one that stands in where a translation is missing."""

# Verhoeff's tables: multiplication in the dihedral group D5, and the permutation of each position.
_TIMES = (
    "0123456789", "1234067895", "2340178956", "3401289567", "4012395678",
    "5987604321", "6598710432", "7659821043", "8765932104", "9876543210",
)  # fmt: skip
_MOVES = (
    "0123456789", "1576283094", "5803796142", "8916043527", "9453126870", "4286573901", "2793806415", "7046913258",
)  # fmt: skip


class WrongContent(Exception):
    """A data file that stops the start; its text is the one sentence: which file, where in it, and what is wrong."""


def has_valid_check_digit(code: str) -> bool:
    """Whether a SNOMED code ends in its own check digit (a spreadsheet that rounds codes breaks it)."""
    check = 0
    for place, digit in enumerate(reversed(code)):
        check = int(_TIMES[check][int(_MOVES[place % 8][int(digit)])])
    return check == 0


def _checked_code(code: str) -> str:
    if not code.isascii() or not code.isdigit() or not has_valid_check_digit(code):
        raise ValueError(f"{code} is not a SNOMED code: its check digit does not fit")
    return code


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ItemWords(_Model):
    """One DIALOG item in one language: the whole question, the short name on a button, and where the words are from."""

    item: str
    short: str
    source: str
    authorised: bool


class Domain(_Model):
    """One item of the scale. `kind` says which of the two means it belongs to; a local one belongs to neither."""

    key: Annotated[str, Field(pattern=r"^[a-z]+(-[a-z]+)*$")]
    number: int
    snomed: Annotated[str, AfterValidator(_checked_code)] | None = None
    kind: Literal["life", "treatment", "local"]
    words: dict[str, ItemWords]

    @model_validator(mode="after")
    def _coded(self) -> Domain:
        if (self.snomed is None) != (self.kind == "local"):
            raise ValueError(f"{self.key}: a national item has a code, a local one has none")
        return self


class Dialog(_Model):
    items: tuple[Domain, ...]

    @model_validator(mode="after")
    def _in_order(self) -> Dialog:
        if [one.number for one in self.items] != list(range(1, len(self.items) + 1)):
            raise ValueError("the items are not numbered 1, 2, 3 … in order")
        if len({one.key for one in self.items}) != len(self.items):
            raise ValueError("two items have the same key")
        if sum(one.kind != "local" for one in self.items) != 11:
            raise ValueError("DIALOG has eleven items")
        return self


class Reviewed(_Model):
    """Who, and which day. (A key `on` would be read as "true": YAML.)"""

    by: str
    day: date


class Language(_Model):
    """One language: how it is written, how it speaks to people, and who has read it through."""

    code: str
    name: str
    locale: str
    direction: Direction
    draft: bool
    reviewed: Reviewed | None
    form_of_address: str
    digits: Annotated[str, Field(min_length=10, max_length=10)]
    day: str
    moment: str

    @model_validator(mode="after")
    def _honest(self) -> Language:
        if self.reviewed is None and not self.draft and self.code != SOURCE:
            raise ValueError(f"{self.code}: a translation that nobody has reviewed is a draft")
        return self


Nation = Literal["england", "wales", "scotland", "northern-ireland", "elsewhere-in-uk", "abroad"]
NATIONS: tuple[Nation, ...] = get_args(Nation)
UNKNOWN: Nation = "elsewhere-in-uk"
"""Where somebody is taken to be who has not said it, unless the service file names a nation."""


class Route(_Model):
    """One number of the crisis register: what it is, when, for whom, where, in which languages, and who says so."""

    id: Annotated[str, Field(pattern=r"^[a-z]+(-[a-z]+)*$")]
    number: Annotated[str, Field(min_length=1)]
    how: Literal["call", "text", "press", "word", "page"]
    what: Annotated[str, Field(min_length=1)]
    who: Annotated[str, Field(min_length=1)]
    nations: Annotated[tuple[Nation, ...], Field(min_length=1)]
    hours: Annotated[str, Field(min_length=1)]
    languages: tuple[str, ...]
    interpreter: str
    source: Annotated[str, Field(min_length=1)]
    caution: str
    checked: Reviewed | None
    review_by: date

    def is_shown_in(self, nation: str) -> bool:
        """Whether a screen of this nation may show it; one that is for the whole kingdom names a part for each."""
        return nation in self.nations or (nation == UNKNOWN and self.nations != ("abroad",))


class Lines(_Model):
    """What help now says in one nation: message ids, the most needed first."""

    first: Annotated[tuple[str, ...], Field(min_length=1)]
    more: tuple[str, ...]


class Register(_Model):
    owner: str
    routes: tuple[Route, ...]
    screens: dict[Nation, Lines]

    @model_validator(mode="after")
    def _whole(self) -> Register:
        if len({route.id for route in self.routes}) != len(self.routes):
            raise ValueError("two routes have the same id")
        missing = [nation for nation in NATIONS if nation not in self.screens]
        if missing:
            raise ValueError(f"no screens for {', '.join(missing)}")
        return self

    def overdue(self, today: date) -> tuple[Route, ...]:
        """The routes that nobody has checked, or that are due to be checked again."""
        late = self.past_review(today)
        return tuple(route for route in self.routes if route.checked is None or route in late)

    def unchecked(self) -> tuple[Route, ...]:
        return tuple(route for route in self.routes if route.checked is None)

    def past_review(self, today: date) -> tuple[Route, ...]:
        """Due to be checked again, whoever checked them last."""
        return tuple(route for route in self.routes if route.review_by < today)


class Typed(_Model):
    """How people type things in one language: the global words, yes and no, the numbers of the scale, and phrases
    that ask for what Wren cannot answer (a diagnosis, a dose)."""

    words: dict[str, tuple[str, ...]]
    yes: tuple[str, ...]
    no: tuple[str, ...]
    numbers: dict[int, tuple[str, ...]]
    medical: tuple[str, ...]


Model = TypeVar("Model", bound=BaseModel)


def _read(name: str, loader: type[yaml.SafeLoader | yaml.BaseLoader] = yaml.SafeLoader) -> Any:  # YAML; models check it
    try:
        return yaml.load((HERE / name).read_text(encoding="utf-8"), loader)  # noqa: S506 - both make plain values alone
    except FileNotFoundError:
        raise WrongContent(f"content/{name} is not there.") from None
    except yaml.YAMLError:
        raise WrongContent(f"content/{name} cannot be read as YAML.") from None


def read_words(name: str, model: type[Model]) -> Model:
    """A file of words that people type, where `no`, `off` and `10` are words like any other."""
    return _checked(name, model, _read(name, getattr(yaml, "CBaseLoader", yaml.BaseLoader)))


def _checked(name: str, model: type[Model], found: Any) -> Model:  # YAML
    try:
        return model.model_validate(found)
    except ValidationError as wrong:
        first = wrong.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise WrongContent(f"content/{name}, {where}: {first['msg']}.") from None


@cache
def dialog() -> Dialog:
    return _checked("dialog.yaml", Dialog, _read("dialog.yaml"))


@cache
def languages() -> dict[str, Language]:
    name = "languages.yaml"
    return {code: _checked(name, Language, {"code": code, **fields}) for code, fields in _read(name).items()}


@cache
def register() -> Register:
    return _checked("crisis.yaml", Register, _read("crisis.yaml"))


@cache
def typed(language: str) -> Typed:
    name = f"words/{language}.yaml"
    return _checked(name, Typed, _read(name))


def domains() -> tuple[str, ...]:
    """The keys of the items, in their order."""
    return tuple(one.key for one in dialog().items)
