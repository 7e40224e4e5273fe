"""The kinds of question a script can ask, and how each turns a press or words into an answer.

The one rule: the question alone reads and writes its draft (what is half-chosen or half-written, which face of the
screen is up). Choices have ids that never change meaning, never positions.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum
from typing import Any, Generic, Literal, TypeVar, cast

from flows.events import Screened
from flows.screen import Choice
from flows.words import Area, Args, Day, Label, Say

T = TypeVar("T")

Party = Literal["person", "clinician"]
Asked = Literal["person", "clinician", "either"]
How = Literal["given", "skipped", "for-meeting", "not-asked"]
Draft = Mapping[str, Any]
"""JSON: `face` ("explained"), `picked` (half-chosen ids), `words` (half-written)."""


class Later(Enum):
    """The answer to a text question that is kept for the meeting instead of written."""

    MEETING = "for-meeting"


@dataclass(frozen=True, kw_only=True)
class Answer:
    """A stored answer: the value (JSON), how it came about, by whom, when, in which language and words."""

    value: Any = None
    how: How = "given"
    by: Party = "person"
    at: str = ""
    language: str = ""
    fingerprint: str = ""
    draft: bool = False


@dataclass(frozen=True)
class Given:
    """The question is answered."""

    value: Any = None
    how: How = "given"


@dataclass(frozen=True)
class Drafted:
    """The question stays open with a new draft."""

    draft: Draft


@dataclass(frozen=True)
class NotUnderstood:
    """The words fit no choice; `say` explains what would."""

    say: Say


@dataclass(frozen=True)
class Entered:
    """The question is to be judged by whoever holds what its draft is compared with; the script gets what came of it."""


Taken = Given | Drafted | NotUnderstood | Entered | None


@dataclass(frozen=True)
class Question(Generic[T]):
    """One question. Its key is (message id, about, party).

    `explain` is the message of "Say it another way". `skip`, `later` (keep this for when we meet) and `in_person`
    (I'd rather talk in person) are offered where true. An effect stands directly behind a `final` question.
    """

    message: str
    about: str = ""
    party: Asked = field(default="person", kw_only=True)
    args: Args = field(default_factory=dict, kw_only=True, compare=False)
    place: tuple[int, int] | None = field(default=None, kw_only=True, compare=False)
    final: bool = field(default=False, kw_only=True, compare=False)
    skip: bool = field(default=False, kw_only=True, compare=False)
    later: bool = field(default=False, kw_only=True, compare=False)
    explain: str = field(default="", kw_only=True, compare=False)
    in_person: bool = field(default=False, kw_only=True, compare=False)
    view: str = field(default="", kw_only=True, compare=False)
    view_about: str = field(default="", kw_only=True, compare=False)
    card: str = field(default="", kw_only=True, compare=False)

    typing = False
    """Whether words that fit no choice are an answer."""

    @property
    def key(self) -> str:
        return f"{self.message}/{self.about}/{self.party}"

    @property
    def asked_of(self) -> tuple[Party, ...]:
        return ("person", "clinician") if self.party == "either" else (self.party,)

    def read(self, answer: Answer) -> T:
        """The answer as the script gets it; skipped and not asked are None."""
        return cast("T", answer.value if answer.how == "given" else None)

    def choices(self, draft: Draft, before: Answer | None) -> tuple[Choice, ...]:
        """The question's own choices in its present face; `before` is the answer it had, if it was reopened."""
        raise NotImplementedError

    def press(self, choice: str, draft: Draft) -> Taken:
        """What a press on one of `choices` leads to; None when it is none of them."""
        return Given(choice) if any(choice == one.id for one in self.choices(draft, None)) else None

    def write(self, words: Screened, draft: Draft) -> Taken:
        """What words lead to that `content.reading` matched with no choice."""
        return NotUnderstood(Say("not-understood-tap", self.about))

    def chosen(self, before: Answer) -> str:
        """The choice id that the earlier answer stands for."""
        return str(before.value) if before.how == "given" else ""

    def paragraphs(self, draft: Draft) -> tuple[Say, ...]:
        """What the question itself adds above its words (the lines of a read-back)."""
        return ()


@dataclass(frozen=True)
class Scale(Question["int | None"]):
    """Rate from 1 to 7 (DIALOG: 1 totally dissatisfied, 4 in the middle, 7 totally satisfied)."""

    def choices(self, draft: Draft, before: Answer | None) -> tuple[Choice, ...]:
        return tuple(Choice(str(n), f"scale-{n}", group="rates") for n in range(1, 8))

    def press(self, choice: str, draft: Draft) -> Taken:
        return Given(int(choice)) if choice in {"1", "2", "3", "4", "5", "6", "7"} else None

    def write(self, words: Screened, draft: Draft) -> Taken:
        return NotUnderstood(Say("not-understood-scale"))


@dataclass(frozen=True)
class YesNo(Question["bool | None"]):
    yes: str = field(default="yes", kw_only=True, compare=False)
    no: str = field(default="no", kw_only=True, compare=False)

    def choices(self, draft: Draft, before: Answer | None) -> tuple[Choice, ...]:
        return (Choice("yes", self.yes), Choice("no", self.no))

    def press(self, choice: str, draft: Draft) -> Taken:
        return Given(choice == "yes") if choice in {"yes", "no"} else None

    def chosen(self, before: Answer) -> str:
        return {True: "yes", False: "no"}.get(before.value, "")


@dataclass(frozen=True)
class Pick(Question["str | None"]):
    """Choose one. An option is a `Choice`; `typed` lets other words stand as the answer."""

    options: tuple[Choice, ...] = field(default=(), kw_only=True, compare=False)

    def choices(self, draft: Draft, before: Answer | None) -> tuple[Choice, ...]:
        return self.options


@dataclass(frozen=True)
class PickSome(Question["list[str] | None"]):
    """Choose up to `most`; what is half-chosen is the draft, and a button ends it."""

    options: tuple[Choice, ...] = field(default=(), kw_only=True, compare=False)
    most: int = field(default=3, kw_only=True, compare=False)
    done: str = field(default="done-choosing", kw_only=True, compare=False)
    none: str = field(default="not-today", kw_only=True, compare=False)

    def choices(self, draft: Draft, before: Answer | None) -> tuple[Choice, ...]:
        picked = self._picked(draft, before)
        marked = tuple(
            Choice(
                o.id,
                "picked" if o.id in picked else o.label,
                o.about,
                {**o.args, "option": Label(o.label, o.about)} if o.id in picked else o.args,
                "list",
            )
            for o in self.options
        )
        end = Choice("done", self.done, args={"n": len(picked)}) if picked else Choice("none", self.none)
        return (*marked, end)

    def press(self, choice: str, draft: Draft) -> Taken:
        picked = list(draft.get("picked", ()))
        if choice == "done" and picked:
            return Given(picked)
        if choice == "none":
            return Given([])
        if choice not in {option.id for option in self.options}:
            return None
        if choice in picked:
            picked.remove(choice)
        elif len(picked) < self.most:
            picked.append(choice)
        else:
            return NotUnderstood(Say("most-picked", args={"most": self.most}))
        return Drafted({**draft, "picked": picked})

    def chosen(self, before: Answer) -> str:
        return ""

    def _picked(self, draft: Draft, before: Answer | None) -> list[str]:
        if "picked" in draft:
            return list(draft["picked"])
        return list(before.value) if before is not None and before.how == "given" else []


@dataclass(frozen=True)
class FreeText(Question["str | Later | None"]):
    """Words of their own, as many or as few as they like; at `most` so many letters where they must fit on a phone's
    locked screen or a button."""

    typing = True
    most: int = field(default=0, kw_only=True, compare=False)

    def read(self, answer: Answer) -> str | Later | None:
        if answer.how == "for-meeting":
            return Later.MEETING
        return str(answer.value) if answer.how == "given" else None

    def choices(self, draft: Draft, before: Answer | None) -> tuple[Choice, ...]:
        return (Choice("use-draft", "use-draft"),) if draft.get("words") else ()

    def press(self, choice: str, draft: Draft) -> Taken:
        return Given(draft["words"]) if choice == "use-draft" and draft.get("words") else None

    def write(self, words: Screened, draft: Draft) -> Taken:
        if self.most and len(words) > self.most:
            return NotUnderstood(Say("too-long-here", args={"most": self.most}))
        return Given(words)

    def chosen(self, before: Answer) -> str:
        return ""

    def paragraphs(self, draft: Draft) -> tuple[Say, ...]:
        return (Say("your-draft", args={"words": str(draft["words"])}, style="quote"),) if draft.get("words") else ()


@dataclass(frozen=True)
class When(Question["str | None"]):
    """A day: this week, before we meet, no date, or picked from the days ahead. The answer is an ISO date, or
    "before-we-meet", or "no-date". `today` is the person's own day (ISO), told by the facts."""

    today: str = field(default="", kw_only=True, compare=False)
    ahead: int = field(default=14, kw_only=True, compare=False)

    def choices(self, draft: Draft, before: Answer | None) -> tuple[Choice, ...]:
        if draft.get("face") == "days":
            return tuple(Choice(day, "one-day", args={"day": Day(day)}, group="list") for day in self._days())
        return (
            Choice("this-week", "when-this-week"),
            Choice("before-we-meet", "when-before-we-meet"),
            Choice("pick-a-day", "when-pick-a-day"),
            Choice("no-date", "when-no-date"),
        )

    def press(self, choice: str, draft: Draft) -> Taken:
        if choice == "pick-a-day":
            return Drafted({**draft, "face": "days"})
        if choice == "this-week":
            today = date.fromisoformat(self.today)
            return Given((today + timedelta(days=6 - today.weekday())).isoformat())
        if choice in {"before-we-meet", "no-date"} or choice in self._days():
            return Given(choice)
        return None

    def write(self, words: Screened, draft: Draft) -> Taken:
        return NotUnderstood(Say("not-understood-day"))

    def _days(self) -> tuple[str, ...]:
        today = date.fromisoformat(self.today)
        return tuple((today + timedelta(days=n)).isoformat() for n in range(1, self.ahead + 1))


@dataclass(frozen=True)
class GoOn(Question[None]):
    """Something to read before going on; a press is the answer."""

    label: str = field(default="go-on", kw_only=True, compare=False)

    def choices(self, draft: Draft, before: Answer | None) -> tuple[Choice, ...]:
        return (Choice("go-on", self.label),)

    def press(self, choice: str, draft: Draft) -> Taken:
        return Given(None) if choice == "go-on" else None


@dataclass(frozen=True)
class ReadBack(Question[None]):
    """All answers on one screen; a press on a line reopens that question (`change:<key>`)."""

    lines: tuple[Choice, ...] = field(default=(), kw_only=True, compare=False)
    label: str = field(default="thats-right", kw_only=True, compare=False)

    def choices(self, draft: Draft, before: Answer | None) -> tuple[Choice, ...]:
        return (*self.lines, Choice("right", self.label))

    def press(self, choice: str, draft: Draft) -> Taken:
        return Given(None) if choice == "right" else None


def areas(domains: tuple[str, ...] | list[str]) -> tuple[Choice, ...]:
    """Domains as options, by their short names."""
    return tuple(Choice(domain, "area-option", domain, {"area": Area(domain)}, "list") for domain in domains)
