"""A press on a button, and coming back to the question that is open.

The one rule: a press is good as long as its question is open to that party, whatever else has happened; any other is
answered kindly and has no effect.
"""

from __future__ import annotations

from flows import draw
from flows.events import Chosen
from flows.screen import Screen
from flows.words import Say
from handlers.access_ended import note_foreign
from handlers.here import Here
from handlers.reminder_records import was_answered
from handlers.showing import way_on


def press(here: Here, data: str, conversation: str | None) -> None:
    """The choice that the data proves, if it is open now."""
    talk = here.talk
    record = talk.get(conversation) if conversation else None
    if record is None:
        note_foreign(here, conversation)
        passed(here, "reminder-already" if conversation and was_answered(here, conversation) else "question-passed")
        return
    seen = talk.view(record)
    if seen is None:
        return
    record, view = seen
    opened = view.open.get(here.party)
    choice = None
    if opened is not None:
        open_choices = draw.choices(record.conversation, view, here.party, talk.script(record))
        choice = here.desk.signer.find(
            data, open_choices, bot=here.chat.bot, address=here.chat.address, conversation=record.conversation.id,
            question=opened.question.key, asked=record.conversation.asked.get(opened.question.key, 0),
        )  # fmt: skip
    if choice is None:
        passed(here)
    else:
        talk.step(record, Chosen(choice), view)


def passed(here: Here, why: str = "question-passed") -> None:
    """That question has passed; this is where we are."""
    record = here.talk.active()
    if record is None:
        here.post(Screen(message=why, choices=way_on(here)))
        return
    seen = here.talk.view(record)
    if seen is not None:
        here.talk.show(*seen, note=Say(why))


def resume_open(here: Here, *, answer: bool = True) -> None:
    """Draw the open question once more, or the way on where nothing is open."""
    record = here.talk.active()
    if record is not None:
        here.talk.resume(record, answer=answer)
    elif answer:
        here.talk.home()
