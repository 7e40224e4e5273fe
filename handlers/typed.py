"""What typed words lead to: a word that always works, a choice, an answer, or "what shall I do with it?".

The one rule: a text answers the question that its sender could see, and nothing typed is ever lost.
"""

from __future__ import annotations

from dataclasses import replace

from content import reading
from flows import draw, engine
from flows.events import Chosen, Screened, Text, Wrote
from flows.model import Replay
from flows.questions import FreeText
from handlers import medical
from handlers.arrival import looks_like_code
from handlers.here import Here, StillArriving
from handlers.words import do_word
from storage import conversations, outbox
from storage.conversations import Record

FEW_WORDS = 2
"""So few words at a question with buttons are a try at a button; more are something somebody wanted to say."""


def take(here: Here, event: Text, words: Screened, *, came_back: bool = False) -> None:
    """Read the words against what is open to this chat."""
    record = here.talk.active()
    if record is None:
        _between(here, words, came_back=came_back)
        return
    record, view = here.talk.replay(record)
    opened = view.open.get(here.party)
    typing = opened is not None and opened.question.typing
    choices = draw.choices(record.conversation, view, here.party, here.talk.script(record))
    read = reading.read(here.desk.phrasebook, choices, typing, words, here.language)
    if isinstance(read, reading.Word):
        do_word(here, read.name)
    elif opened is not None and _could_see(here, event, record, opened.question.key):
        _answer(here, record, view, words, read)
    elif here.patient and outbox.is_flying(here.unit, here.chat.id, record.conversation.id):
        raise StillArriving
    else:
        _too_early(here, record, view, words, read)


def _answer(here: Here, record: Record, view: Replay, words: Screened, read: reading.Chose | reading.Free) -> None:
    question = view.open[here.party].question
    if isinstance(read, reading.Chose):
        here.talk.step(record, Chosen(read.choice), view)
    elif question.typing or here.party == "clinician" or len(words.split()) <= FEW_WORDS:
        here.talk.step(record, Wrote(words), view)
    elif record.conversation.script == "outside":
        _add_outside(here, record, words)
    else:
        ask_what_with_it(here, words)


def _too_early(here: Here, record: Record, view: Replay, words: Screened, read: reading.Chose | reading.Free) -> None:
    """Written before the open question had arrived: part of the answer before it, if that was words."""
    key = _last_text(here, record, view)
    if record.conversation.script == "outside":
        _add_outside(here, record, words)
    elif key is not None:
        _append(here, record, key, words)
    elif here.party in view.open and view.open[here.party].question.typing:
        _keep_draft(here, record, words)
    elif isinstance(read, reading.Chose) or here.party == "clinician":
        here.talk.show(record, view)
    else:
        ask_what_with_it(here, words)


def _between(here: Here, words: Screened, *, came_back: bool) -> None:
    """No question is open."""
    word = reading.word_for(words, here.language)
    if word:
        do_word(here, word)
    elif here.party == "clinician" or looks_like_code(words):
        here.talk.home()
    elif came_back and len(words.split()) <= FEW_WORDS:
        here.talk.start("back-from-break")
    else:
        ask_what_with_it(here, words)


def _could_see(here: Here, event: Text, record: Record, question: str) -> bool:
    """Whether the question had been shown when this was written; both times are the platform's."""
    shown = here.chat.state.shown
    if (shown.conversation, shown.question) != (record.conversation.id, question):
        return False
    if event.at:
        return (event.at, event.order or shown.order) >= (shown.at, shown.order)
    return event.order >= shown.order


def ask_what_with_it(here: Here, words: Screened) -> None:
    """Keep it, pass it on, or forget it? (A person is asked; the console has a place for each thing.)"""
    here.talk.start("outside" if here.party == "person" else here.talk.menu, words if here.party == "person" else "")


def _add_outside(here: Here, record: Record, words: Screened) -> None:
    """More words while Wren asks what to do with the first ones."""
    facts = dict(record.conversation.facts)
    facts["words"] = f"{facts['words']}\n{words}"
    facts["medical"] = medical.asks(facts["words"])
    record = replace(record, conversation=replace(record.conversation, facts=facts))
    conversations.save(here.unit, record)
    record, view = here.talk.replay(record)
    here.talk.show(record, view)


def _last_text(here: Here, record: Record, view: Replay) -> str | None:
    """The key of this party's last answer, when it was words of their own."""
    mine = [q for q in view.path if record.conversation.answers[q.key].by == here.party]
    if not mine or not isinstance(mine[-1], FreeText) or mine[-1].key in view.closed:
        return None
    return mine[-1].key if record.conversation.answers[mine[-1].key].how == "given" else None


def _append(here: Here, record: Record, key: str, words: str) -> None:
    """Words that came just after an answer belong to it; the answer before stays in the history."""
    answer = record.conversation.answers[key]
    longer = replace(answer, value=f"{answer.value}\n{words}", at=here.unit.now.isoformat())
    conversation = engine.answered(record.conversation, here.party, key, longer)
    conversation = replace(conversation, drafts=record.conversation.drafts)
    conversations.save(here.unit, replace(record, conversation=conversation))


def _keep_draft(here: Here, record: Record, words: str) -> None:
    """Words that came before their question could be seen wait in it: "use these words"."""
    draft = dict(record.conversation.drafts.get(here.party, {}))
    draft["words"] = f"{draft['words']}\n{words}" if draft.get("words") else words
    record = replace(record, conversation=engine.with_draft(record.conversation, here.party, draft))
    conversations.save(here.unit, record)
    here.talk.show(*here.talk.replay(record))
