"""The clinician's side of the desk: in a console script every question and paragraph belongs to the clinician.

The one rule: a console script asks and says through this file, so that it reads like any other script.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from flows.model import SayTo, Script
from flows.questions import Question
from flows.words import Args, Say, Style

T = TypeVar("T")


def ask(question: Question[T]) -> Script[T]:
    """Ask the clinician one question; the script goes on with the answer."""
    answer: T = yield replace(question, party="clinician")
    return answer


def say(message: str, args: Args | None = None, *, style: Style = "text") -> Script[None]:
    """Put a paragraph above the clinician's next question."""
    yield from put(Say(message, args=args or {}, style=style))


def put(one: Say) -> Script[None]:
    yield SayTo(one, "clinician")


def key_of(message: str, about: str = "") -> str:
    """The key of a question that a console script asks, for `change:` choices."""
    return f"{message}/{about}/clinician"
