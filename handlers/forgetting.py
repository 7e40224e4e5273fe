"""Taking out what was typed in a conversation that is over: its record stands elsewhere, or nowhere on purpose.

The one rule: who was told "I haven't kept it" is told the truth: not in the conversation, not in the outbox, and not in
a log of ours.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from handlers import web_log
from handlers.here import Here
from storage import conversations, outbox
from storage.conversations import Record


def forget_typed(here: Here, record: Record, *, in_chat: bool) -> None:
    """Empty the conversation and what was sent of it; `in_chat` also what the web chat's log shows of it."""
    facts, answers = record.conversation.facts, record.conversation.answers.values()
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
