"""A sentence with a number in it, typed at a rating: is that number the answer?

The one rule: an answer is what the person says yes to; their words are never turned into one behind their back.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.model import End, Script, ScriptDefinition, Start, ask, say
from flows.outcomes import AnswerMeant
from flows.questions import YesNo


@dataclass(frozen=True, kw_only=True)
class Facts:
    """`number` is what stands in the words; `conversation` and `question` are where it was typed."""

    words: str
    number: int
    conversation: str
    question: str


def your_answer(facts: Facts) -> Script[End]:
    """Yes answers the rating; no asks what is to become of the words."""
    yield from say("you-wrote", style="quote", words=facts.words)
    if (yield from ask(YesNo("is-that-your-answer", args={"number": facts.number}, skip=False))):
        return End(outcome=AnswerMeant(facts.conversation, facts.question, str(facts.number)))
    return End(start=Start("outside", facts.words))


YOUR_ANSWER = ScriptDefinition(
    name="your-answer", run=your_answer, facts=Facts, menu="menu", card="aside", resumable=True, forgets=True
)
