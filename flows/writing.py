"""The question in which a journal entry is written: in one message or in many, until the person says that it is all.

The one rule: what was written so far is the draft; a restart, a pause or another conversation finds it as it was.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.events import Screened
from flows.questions import Answer, Draft, Drafted, FreeText, Given, Taken
from flows.screen import Choice
from flows.words import Say

SHOWN_WHOLE = 400
"""Of a longer draft only the end is shown while it is being written; all of it is kept."""


@dataclass(frozen=True)
class Entry(FreeText):
    """Each message is added to the ones before; `kept` is the answer, letting go asks once."""

    def choices(self, draft: Draft, before: Answer | None) -> tuple[Choice, ...]:
        help_now = Choice("word:help", "help-now", group="list")
        if not draft.get("words"):
            return (help_now,)
        keep = Choice("kept", "keep-it", group="list")
        if draft.get("face") == "let-go":
            return (Choice("forget", "forget-it", group="list"), keep, help_now)
        return (keep, Choice("let-go", "forget-it", group="list"), help_now)

    def press(self, choice: str, draft: Draft) -> Taken:
        if not draft.get("words"):
            return None
        match choice:
            case "kept":
                return Given(draft["words"])
            case "let-go":
                return Drafted({**draft, "face": "let-go"})
            case "forget" if draft.get("face") == "let-go":
                return Given(how="skipped")
            case _:
                return None

    def write(self, words: Screened, draft: Draft) -> Taken:
        return Drafted({"words": f"{draft['words']}\n{words}" if draft.get("words") else words})

    def paragraphs(self, draft: Draft) -> tuple[Say, ...]:
        words = str(draft.get("words", ""))
        if not words:
            return ()
        then = Say("journal-forget-ask") if draft.get("face") == "let-go" else Say("journal-send-more", style="small")
        if len(words) <= SHOWN_WHOLE:
            return (Say("journal-so-far", args={"words": words}, style="quote"), then)
        end = "…" + words[-SHOWN_WHOLE:].partition(" ")[2]
        return (Say("journal-so-far-long", args={"n": len(words.split()), "words": end}, style="quote"), then)
