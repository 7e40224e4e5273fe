"""Taking out what was typed in a conversation that is over: its record stands elsewhere, or nowhere on purpose.

The one rule: who was told "I haven't kept it" is told the truth: not in the conversation, not in the outbox, and not in
a log of ours.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from content.values import plain_direction
from handlers import found_words, web_log
from handlers.here import Here
from storage import chats, conversations, outbox, outbox_forgetting
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
        found_words.forget(here, typed)


def forget_words(here: Here, words: Collection[str]) -> None:
    """Out of the web chat's log; what a platform holds is the platform's."""
    if here.chat.channel == "web":
        web_log.forget(here.unit, here.chat.id, words)


def forget_note(here: Here, note: Note) -> None:
    """Wherever one of this person's chats shows it, and every copy that was taken."""
    forget_kept(here, note.person, [note.words], copies=True)
    found_words.forget(here, [note.words])


def forget_kept(here: Here, person: str, kept: Collection[str], *, copies: bool = False) -> None:
    """Out of the log of each web chat of this person, as it was typed and as any screen has shown it or its first words,
    and out of what was sent.
    """
    wholes = [plain_direction(one) for one in kept if one]
    for chat in chats.of_subject(here.unit, person):
        if chat.bot == "companion" and chat.channel == "web":
            web_log.forget_where(
                here.unit, chat.id, lambda entry: (copies and "f" in entry) or _shows(_shown(entry), wholes)
            )
    outbox_forgetting.forget_shown(here.unit, person, lambda screen: _shows(_strings(screen), wholes))


def _shows(shown: Iterable[str], wholes: Collection[str]) -> bool:
    """Whether whole lines of it, its end or its beginning are among what is shown."""
    return any(one and _is_of(plain_direction(one), whole) for one in shown for whole in wholes)


def _is_of(shown: str, whole: str) -> bool:
    lines, in_a_line = f"\n{whole}\n", " ".join(whole.split())
    if shown.startswith("…"):
        return lines.endswith(f"{shown[1:]}\n")
    if shown.endswith("…"):
        return whole.startswith(shown[:-1]) or in_a_line.startswith(shown[:-1])
    return f"\n{shown}\n" in lines or shown == in_a_line


def _shown(entry: Json) -> Iterable[str]:
    """What was typed; else somebody's own words in paragraphs and on buttons."""
    if "o" in entry:
        return [entry["o"]]
    paragraphs = [text for _, text in entry.get("b", ()) if isinstance(text, str)]
    return _ISOLATED.findall("".join((*paragraphs, *(label for _, label, *_ in entry.get("a", ())))))


def _strings(value: Json) -> Iterator[str]:
    """All that a packed screen says."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _strings(one)
