"""Write to a person: "To Ana:" while writing and before sending, and her name on the button.

The one rule: nothing goes before a confirm screen has shown the exact words, to whom, when, and what a locked phone shows.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.console_outcomes import SendLetter
from flows.console_side import ask, key_of, put, say
from flows.model import End, Script, Start
from flows.questions import FreeText, Pick
from flows.screen import Choice
from flows.words import Day, NameOf, Say


@dataclass(frozen=True, kw_only=True)
class WriteToFacts:
    person: str


def write_to(facts: WriteToFacts) -> Script[End]:
    """One message, confirmed by name."""
    name = {"person": NameOf(facts.person)}
    words = str((yield from ask(FreeText("write-to", args=name, view="to-person", view_about=facts.person))))
    letter = SendLetter(person=facts.person, words=words)
    return (yield from confirm_letter(letter, change=key_of("write-to")))


def confirm_letter(letter: SendLetter, *, change: str) -> Script[End]:
    """Show the letter as it will be read; "change it" leads back to the question `change`."""
    name = {"person": NameOf(letter.person)}
    yield from say("to-person", name, style="heading")
    for one in letter_in_words(letter):
        yield from put(one)
    chosen = yield from ask(
        Pick(
            "send-letter",
            args=name,
            final=True,
            view="before-sending",
            view_about=letter.person,
            options=(
                Choice("send", "send-to-person", args=name),
                Choice(f"change:{change}", "letter-change"),
                Choice("dont-send", "letter-dont-send"),
            ),
        )
    )
    if chosen == "send":
        return End(outcome=letter, start=Start("people"))  # whether it is on its way, the record says
    return End(says=(Say("letter-not-sent", args=name),), start=Start("people"))


def letter_in_words(letter: SendLetter) -> tuple[Say, ...]:
    """The day and time that are offered, and the clinician's own words."""
    says = []
    if letter.day:
        says.append(Say("letter-offers", args={"day": Day(letter.day), "time": letter.time}, style="human"))
    if letter.words:
        says.append(Say("letter-words", args={"words": letter.words}, style="human"))
    return tuple(says)
