"""The nouns of a conversation: what a script yields, what is stored, what a replay finds.

The one rule: everything here is a frozen value that can be written as JSON and read back the same.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Literal, TypeVar

from flows.events import Bot
from flows.questions import Answer, Draft, Party, Question
from flows.words import Say, Style

R = TypeVar("R")
T = TypeVar("T")

PARTIES: tuple[Party, Party] = ("person", "clinician")
MOST_STEPS = 2000
"""A script that takes more steps than this has lost its way (DESIGN 3)."""

State = Literal["asking", "paused", "finished", "unfinished", "closed", "broken"]


class Effect:
    """Work that a script causes in the middle. Stands directly behind a final question; happens once."""

    about: str = ""

    @property
    def key(self) -> str:
        return f"{type(self).__name__}/{self.about}"


@dataclass(frozen=True)
class SayTo:
    """A paragraph for the next question of one party."""

    say: Say
    party: Party


@dataclass(frozen=True)
class Together:
    """Both parties go through a branch of their own, at their own pace."""

    branches: Mapping[Party, Callable[[], Script[Any]]]


Step = Question[Any] | SayTo | Together | Effect
Script = Generator[Step, Any, R]


@dataclass(frozen=True)
class Start:
    """A script ends with this to begin another; facts are gathered then."""

    script: str
    about: str = ""


@dataclass(frozen=True, kw_only=True)
class End:
    """How a script ends: the record it makes (recorded once), last words, and what begins next.

    `says` stand on the script's card; `keep` is a message of its own that the person may want to keep, and `view`
    one whose content is read when it is rendered.
    """

    outcome: Any = None  # one of the outcome dataclasses; `handlers/records.py` matches on its type
    says: tuple[Say, ...] = ()
    start: Start | None = None
    keep: tuple[Say, ...] = ()
    view: str = ""
    #: last words on the clinician's side of a conversation of two, where they are others than `says`
    clinician: tuple[Say, ...] = ()
    #: what was typed on the way here is nowhere kept, the web chat's own log included
    forget: bool = False

    def for_party(self, party: Party) -> End:
        """What one side of a conversation of two is shown; what is to be kept is the person's."""
        return replace(self, says=self.clinician or self.says, keep=(), view="") if party == "clinician" else self


def ask(question: Question[T]) -> Script[T]:
    """Ask one question; the script goes on with its answer."""
    answer: T = yield question
    return answer


def say(message: str, about: str = "", *, style: Style = "text", party: Party = "person", **args: Any) -> Script[None]:
    """Put a paragraph above the party's next question."""
    yield SayTo(Say(message, about, args, style), party)


def effect(one: Effect) -> Script[None]:
    yield one


def together(**branches: Callable[[], Script[Any]]) -> Script[dict[Party, Any]]:
    results: dict[Party, Any] = yield Together(branches)  # type: ignore[arg-type]  # keywords are str to mypy
    return results


@dataclass(frozen=True, kw_only=True)
class ScriptDefinition:
    """One script as the engine knows it. `version` goes up with every change of keys (`upgrades.py`).

    `menu` is the script to which Back at the first question leads; `facts` is its frozen dataclass of plain JSON values.
    """

    name: str
    run: Callable[[Any], Script[End]]
    facts: type[Any]
    bot: Bot = "companion"
    version: int = 1
    menu: str = ""
    #: the card its questions are drawn on
    card: str = "card"
    #: left in the middle, it is offered again ("carry on")
    resumable: bool = False
    #: after so many days it is not silently joined to today's answers (0: never old)
    old_after: int = 0
    #: a menu: whoever is in it is in the middle of nothing, and "carry on" means what was left before it
    between: bool = False
    #: words that fit no button are more of the same, and are asked about anew, together
    gathers_words: bool = False
    #: left for something else, its buttons no longer count: nobody stops or hides by a press on an old card
    lapses: bool = False
    #: once it is over its record stands elsewhere, or nowhere on purpose: what was typed in it is taken out
    forgets: bool = False
    #: of a conversation of two: the view that stands above every screen of the clinician's side
    board: str = ""


@dataclass(frozen=True, kw_only=True)
class Conversation:
    """One running script with its stored answers. Nothing in `answers` is ever deleted."""

    id: str
    script: str
    version: int = 1
    about: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    state: State = "asking"
    answers: Mapping[str, Answer] = field(default_factory=dict)
    history: tuple[tuple[str, Answer], ...] = ()
    effects: tuple[str, ...] = ()
    reopened: Mapping[Party, tuple[str, ...]] = field(default_factory=dict)
    drafts: Mapping[Party, Draft] = field(default_factory=dict)
    asked: Mapping[str, int] = field(default_factory=dict)
    started_at: str = ""
    touched_at: str = ""


@dataclass(frozen=True, kw_only=True)
class Opened:
    """An open question and the paragraphs that belong above it."""

    question: Question[Any]
    says: tuple[Say, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Replay:
    """What one walk through the answers found. `path` holds the answered questions in order; `closed` the keys that
    Back and Change no longer reach; `effects` every effect on the path."""

    path: tuple[Question[Any], ...]
    open: Mapping[Party, Opened]
    closed: frozenset[str]
    effects: tuple[Effect, ...]
    ended: bool
    end: End | None


def pack(conversation: Conversation) -> dict[str, Any]:
    """The conversation as JSON."""
    packed = {name: value for name, value in vars(conversation).items() if value or name in {"id", "script", "version"}}
    if conversation.answers:
        packed["answers"] = {key: _pack_answer(answer) for key, answer in conversation.answers.items()}
    if conversation.history:
        packed["history"] = [[key, _pack_answer(answer)] for key, answer in conversation.history]
    return packed


def unpack(packed: Mapping[str, Any]) -> Conversation:
    fields = dict(packed)
    fields["answers"] = {key: Answer(**answer) for key, answer in packed.get("answers", {}).items()}
    fields["history"] = tuple((key, Answer(**answer)) for key, answer in packed.get("history", ()))
    fields["effects"] = tuple(packed.get("effects", ()))
    fields["reopened"] = {party: tuple(keys) for party, keys in packed.get("reopened", {}).items()}
    return Conversation(**fields)


def _pack_answer(answer: Answer) -> dict[str, Any]:
    return {name: value for name, value in vars(answer).items() if value or name == "value"}


def pack_facts(facts: Any) -> dict[str, Any]:  # any script's facts dataclass
    return asdict(facts)


def with_state(conversation: Conversation, state: State) -> Conversation:
    return replace(conversation, state=state)
