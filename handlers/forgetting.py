"""Taking out what was typed in a conversation that is over: its record stands elsewhere, or nowhere on purpose.

The one rule: who was told "I haven't kept it" is told the truth: not in the conversation, not in the outbox, and not in
a log of ours.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from content.values import plain_direction
from handlers import web_log
from handlers.here import Here
from handlers.journal_views import first_words
from storage import chats, conversations, log, outbox
from storage.conversations import Record
from storage.notes import Note
from storage.types import Json

_ISOLATED = re.compile("\u2068([^\u2068\u2069]*)\u2069")
"""Somebody's own words on a screen (`content/rendered.py`)."""


def forget_typed(here: Here, record: Record, *, in_chat: bool) -> None:
    """Empty the conversation and what was sent of it; `in_chat` also what the web chat's log shows of it."""
    facts, history = record.conversation.facts, record.conversation.history
    answers = (*record.conversation.answers.values(), *(answer for _, answer in history))
    typed = {str(answer.value) for answer in answers if isinstance(answer.value, str) and " " in answer.value}
    typed |= set(str(facts.get("words", "")).split("\n"))
    empty = replace(record.conversation, about="", facts={}, answers={}, history=(), drafts={}, reopened={}, asked={})
    conversations.save(here.unit, replace(record, conversation=empty))
    outbox.forget(here.unit, record.conversation.id)
    here.unit.forgets = True
    if in_chat:
        forget_words(here, typed)


def forget_words(here: Here, words: Collection[str]) -> None:
    """Out of the web chat's log; what a platform holds is the platform's."""
    if here.chat.channel == "web":
        web_log.forget(here.unit, here.chat.id, words)


def forget_note(here: Here, note: Note) -> None:
    """Out of the log of each web chat of this person: as it was typed, wherever a screen has shown it or its first
    words, and every copy that was taken.
    """
    for chat in chats.of_subject(here.unit, note.person):
        if chat.bot == "companion" and chat.channel == "web":
            rows = log.after(here.unit, chat.id, 0)
            log.drop(here.unit, chat.id, [row.seq for row in rows if _holds(row.entry, note)])


def _holds(entry: Json, note: Note) -> bool:
    """Whether whole lines of it, its end, or its first words are typed or shown in this entry of a log."""
    if "f" in entry:
        return True
    whole, first = f"\n{plain_direction(note.words)}\n", plain_direction(first_words(note))
    if "o" in entry:
        return f"\n{plain_direction(entry['o'])}\n" in whole
    shown = [one for one in _ISOLATED.findall(_text(entry)) if one]
    return any(f"\n{one}\n" in whole or whole.endswith(f"{one.removeprefix('…')}\n") or one == first for one in shown)


def _text(entry: Json) -> str:
    """Paragraphs and buttons."""
    paragraphs = [text for _, text in entry.get("b", ()) if isinstance(text, str)]
    return "".join((*paragraphs, *(label for _, label, *_ in entry.get("a", ()))))
