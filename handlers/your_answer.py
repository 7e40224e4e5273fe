"""Where a sentence with a number in it was typed, and its way back there as an answer.

The one rule: it answers the very question at which it was typed, or none.
"""

from __future__ import annotations

from content import reading
from flows import your_answer
from flows.events import Chosen
from flows.outcomes import AnswerMeant
from handlers.here import Here
from storage.conversations import Record


def gather(here: Here, words: str) -> your_answer.Facts | None:
    record = here.talk.active()
    seen = here.talk.view(record) if record is not None else None
    number = reading.number_in(words)
    if seen is None or here.party not in seen[1].open or not number:
        return None
    record, view = seen
    return your_answer.Facts(
        words=words,
        number=int(number),
        conversation=record.conversation.id,
        question=view.open[here.party].question.key,
    )


def meant(here: Here, run: Record, outcome: AnswerMeant) -> None:
    """The question takes it as if its button had been pressed; where it has passed, the place comes back."""
    record = here.talk.get(outcome.conversation)
    seen = here.talk.view(record) if record is not None else None
    if seen is None:
        return
    record, view = seen
    opened = view.open.get(here.party)
    if opened is not None and opened.question.key == outcome.question:
        here.talk.step(record, Chosen(outcome.choice), view)
    else:
        here.talk.resume(record)
