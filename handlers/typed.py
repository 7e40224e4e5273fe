"""What typed words lead to: a word that always works, a choice, an answer, or "what shall I do with it?".

The one rule: a text answers the question that its sender could see, and nothing typed is ever lost.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from content import reading
from flows import draw, engine
from flows.events import Chosen, Screened, Text, Wrote
from flows.keypad import Keypad
from flows.model import Replay
from flows.questions import FreeText, Scale
from flows.screen import Screen
from flows.words import Say
from handlers import coming_back, limits, pin_gate, pin_typed, records, undecided
from handlers.arrival import looks_like_code
from handlers.here import Here, StillArriving
from handlers.words import do_word
from storage import conversations, outbox
from storage.conversations import Record

FEW_WORDS = 2
"""So few words at a question with buttons are a try at a button; more are something somebody wanted to say."""

A_SENTENCE = 8
"""In so many words a number at a rating may be the answer; in more of them it is part of what somebody tells."""

TOGETHER = timedelta(hours=1)
"""For so long words that came in several messages are one thing to decide about."""

FEW_DIGITS = 3
"""From so many digits on what is typed at a keypad is a try at a PIN."""

QUIET = frozenset({"help", "hide", "language", "stop", "pause"})
"""Words that may be typed on a break without ending it."""


def take(here: Here, event: Text, words: Screened) -> None:
    """Read the words against what is open to this chat. Whoever writes ends their break."""
    came_back = _ends_break(here, words)
    record = here.talk.active()
    seen = here.talk.view(record) if record is not None else None
    if seen is None:
        if record is None:
            _between(here, words, came_back=came_back)
        else:
            ask_what_with_it(here, words)  # it broke; what was written is not lost with it
        return
    record, view = seen
    opened = view.open.get(here.party)
    typing = opened is not None and opened.question.typing
    keypad = opened is not None and isinstance(opened.question, Keypad)
    choices = draw.choices(record.conversation, view, here.party, here.talk.script(record)) if not keypad else ()
    read = reading.read(here.desk.phrasebook, choices, typing, words, here.language)
    if came_back and not isinstance(read, reading.Free):
        here.post(Screen(says=came_back))
    if isinstance(read, reading.Word):
        do_word(here, read.name)
    elif came_back is not None and isinstance(read, reading.Free):
        _welcome(here, words, came_back)
    elif keypad and _is_digits(words):
        pin_typed.take_back(here)
        here.talk.step(record, Wrote(words), view)
    elif pin_gate.holds(here, record):
        _while_shut(here, record, view, words, read)
    elif opened is not None and _could_see(here, event, record, opened.question.key):
        _answer(here, record, view, words, read)
    elif here.patient and outbox.is_flying(here.unit, here.chat.id, record.conversation.id):
        raise StillArriving
    else:
        _too_early(here, record, view, words, read)


def _is_digits(words: str) -> bool:
    """Whether somebody typed what should be pressed; in whatever script."""
    digits = "".join(words.split())
    return len(digits) >= FEW_DIGITS and digits.isdecimal()


def _while_shut(here: Here, record: Record, view: Replay, words: Screened, read: reading.Chose | reading.Free) -> None:
    """What is open asks for the PIN first: words of their own wait in it, or are asked about; nothing is lost."""
    opened = view.open.get(here.party)
    if isinstance(read, reading.Chose):
        here.talk.step(record, Chosen(read.choice), view)
    elif opened is not None and opened.question.typing:
        record = _with_draft(here, record, words)
        here.talk.save(record)
        here.talk.show(record, view)
    elif here.party == "clinician":
        here.talk.show(record, view)
    else:
        ask_what_with_it(here, words)


def keep_help_word(here: Here, words: Screened) -> None:
    """A help word in a text question may have been meant as the answer: it waits there as a draft."""
    record = here.talk.active()
    seen = here.talk.view(record) if record is not None else None
    if seen is not None and here.party in seen[1].open and seen[1].open[here.party].question.typing:
        here.talk.save(_with_draft(here, seen[0], words))


def _ends_break(here: Here, words: Screened) -> tuple[Say, ...] | None:
    """Who is new since it began; None where no break ends."""
    person = here.person
    if person is None or person.break_since is None or reading.word_for(words, here.language) in QUIET:
        return None
    if limits.holds_break(here):
        return None
    records.end_break(here)
    return coming_back.new_ones(here, person.break_since)


def _answer(here: Here, record: Record, view: Replay, words: Screened, read: reading.Chose | reading.Free) -> None:
    question = view.open[here.party].question
    if isinstance(read, reading.Chose):
        here.talk.step(record, Chosen(read.choice), view)
    elif here.talk.script(record).gathers_words:
        ask_what_with_it(here, words)
    elif question.typing or here.party == "clinician" or len(words.split()) <= FEW_WORDS:
        if not here.talk.step(record, Wrote(words), view):
            ask_what_with_it(here, words)
    elif isinstance(question, Scale) and reading.number_in(words) and len(words.split()) <= A_SENTENCE:
        here.talk.start("your-answer", words)
    else:
        ask_what_with_it(here, words)


def _too_early(here: Here, record: Record, view: Replay, words: Screened, read: reading.Chose | reading.Free) -> None:
    """Written before the open question had arrived: part of the answer before it, if that was words."""
    key = _last_text(here, record, view)
    if key is not None:
        _append(here, record, view, key, words)
    elif here.party in view.open and view.open[here.party].question.typing:
        record = _with_draft(here, record, words)
        here.talk.save(record)
        here.talk.show(record, view)
    elif isinstance(read, reading.Chose) or here.party == "clinician":
        here.talk.show(record, view)
    else:
        ask_what_with_it(here, words)


def _between(here: Here, words: Screened, *, came_back: tuple[Say, ...] | None) -> None:
    """No question is open."""
    word = reading.word_for(words, here.language)
    if word:
        if came_back:
            here.post(Screen(says=came_back))
        do_word(here, word)
    elif came_back is not None:
        _welcome(here, words, came_back)
    elif looks_like_code(words):
        here.talk.home()
    else:
        ask_what_with_it(here, words)


def _welcome(here: Here, words: Screened, new: tuple[Say, ...]) -> None:
    """Back from a break: hello again, before anything else; words of their own are asked about."""
    if len(words.split()) <= FEW_WORDS:
        here.talk.start("back-from-break", says=(*new, *coming_back.small_step(here)))
    else:
        ask_what_with_it(here, words, says=(Say("back-from-break"), *new))


def _could_see(here: Here, event: Text, record: Record, question: str) -> bool:
    """Whether the question had been shown when this was written; both times are the platform's."""
    shown = here.chat.state.shown
    if (shown.conversation, shown.question) != (record.conversation.id, question):
        return False
    if event.at:
        return (event.at, event.order or shown.order) >= (shown.at, shown.order)
    return event.order >= shown.order


def ask_what_with_it(here: Here, words: str, *, says: tuple[Say, ...] = ()) -> None:
    """Keep it, pass it on, or forget it? Words that still wait for that answer are asked about together with these; what
    has waited for longer is another matter, and goes into their journal, where nobody else reads it.

    The console has a place for each thing; it shows what it did not keep.
    """
    if here.party == "clinician":
        here.talk.start(here.talk.menu, says=(Say("console-not-kept", args={"words": words}),))
        return
    for left in undecided.waiting(here):
        since = here.unit.now - datetime.fromisoformat(left.conversation.started_at)
        if since > TOGETHER or pin_gate.holds(here, left):
            undecided.into_journal(here, left)
            says = (*says, Say("earlier-words-kept", style="small"))
        else:
            conversations.set_state(here.unit, left.conversation.id, "closed")
            words = f"{left.conversation.facts['words']}\n{words}"
    here.talk.start("outside", words, says=says)


def _last_text(here: Here, record: Record, view: Replay) -> str | None:
    """The key of this party's last answer, when it was words of their own."""
    mine = [q for q in view.path if record.conversation.answers[q.key].by == here.party]
    if not mine or not isinstance(mine[-1], FreeText) or mine[-1].key in view.closed:
        return None
    return mine[-1].key if record.conversation.answers[mine[-1].key].how == "given" else None


def _append(here: Here, record: Record, view: Replay, key: str, words: str) -> None:
    """Words that came just after an answer belong to it; the answer before stays in the history.

    Whatever is asked next may have shown the answer: it is asked anew, and its old buttons no longer count.
    """
    answer = record.conversation.answers[key]
    longer = replace(answer, value=f"{answer.value}\n{words}", at=here.unit.now.isoformat())
    conversation = engine.answered(record.conversation, here.party, key, longer)
    opened = view.open.get(here.party)
    asked = dict(conversation.asked)
    if opened is not None:
        asked[opened.question.key] = asked.get(opened.question.key, 0) + 1
    record = replace(record, conversation=replace(conversation, drafts=record.conversation.drafts, asked=asked))
    here.talk.save(record)
    seen = here.talk.view(record)
    if seen is not None:
        here.talk.show(*seen)


def _with_draft(here: Here, record: Record, words: str) -> Record:
    """Words that came before their question could be seen wait in it: "use these words"."""
    draft = dict(record.conversation.drafts.get(here.party, {}))
    draft["words"] = f"{draft['words']}\n{words}" if draft.get("words") else words
    return replace(record, conversation=engine.with_draft(record.conversation, here.party, draft))
