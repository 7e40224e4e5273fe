"""A keypad: the digits of a PIN, pressed one by one and shown as dots.

The one rule: the digits stand in the draft and nowhere else. "OK" hands them to whoever judges them (the turn), and the
answer that is kept says what came of it, never what was pressed; what is typed is no digit.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from flows.events import Screened
from flows.questions import Answer, Draft, Drafted, Entered, NotUnderstood, Question, Taken
from flows.screen import Choice
from flows.words import Say

SHORTEST, LONGEST = 4, 8
ROWS = ("123", "456", "789")

Purpose = Literal["open", "choose", "again"]
Place = Literal["own", "second"]


@dataclass(frozen=True)
class Keypad(Question[str]):
    """`does`: open with a PIN, choose one, or press the chosen one again. `which` of the two is chosen."""

    does: Purpose = field(default="open", kw_only=True, compare=False)
    which: Place = field(default="own", kw_only=True, compare=False)

    def choices(self, draft: Draft, before: Answer | None) -> tuple[Choice, ...]:
        digits = [_digit(one) for row in ROWS for one in row]
        erase, done = Choice("erase", "pin-erase", group="keys"), Choice("ok", "pin-ok", group="keys")
        return (*digits, erase, _digit("0"), done)

    def press(self, choice: str, draft: Draft) -> Taken:
        digits = digits_of(draft)
        if choice == "ok":
            return Entered() if len(digits) >= SHORTEST else NotUnderstood(Say("pin-too-few"))
        if choice == "erase":
            return Drafted({"digits": digits[:-1]})
        if choice not in {f"digit-{n}" for n in range(10)}:
            return None
        if len(digits) == LONGEST:
            return NotUnderstood(Say("pin-no-more"))
        return Drafted({"digits": digits + choice.removeprefix("digit-")})

    def write(self, words: Screened, draft: Draft) -> Taken:
        return NotUnderstood(Say("pin-tap"))

    def chosen(self, before: Answer) -> str:
        return ""

    def paragraphs(self, draft: Draft) -> tuple[Say, ...]:
        return (Say("pin-typed", args={"n": len(digits_of(draft))}),)


def digits_of(draft: Draft) -> str:
    return str(draft.get("digits", ""))


def _digit(one: str) -> Choice:
    return Choice(f"digit-{one}", "pin-key", args={"n": int(one)}, group="keys")
