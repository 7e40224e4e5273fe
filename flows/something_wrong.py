"""Something is wrong with Wren: a few words for whoever runs it, with the team's phone beside them.

The one rule: it is about Wren. Help is on the same screen, and the words go to nobody's record.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.model import End, Script, ScriptDefinition, ask, say
from flows.questions import FreeText
from flows.report_outcomes import WrongReported


@dataclass(frozen=True, kw_only=True)
class Facts:
    team: str = ""
    phone: str = ""


def something_wrong(facts: Facts) -> Script[End]:
    yield from say("something-wrong-about")
    if facts.phone:
        yield from say("something-wrong-phone", style="small", team=facts.team, phone=facts.phone)
    words = yield from ask(FreeText("something-wrong", explain="explain-something-wrong"))
    return End(outcome=WrongReported(str(words)))  # its number stands in the last words, and only the record knows it


SOMETHING_WRONG = ScriptDefinition(
    name="something-wrong", run=something_wrong, facts=Facts, menu="more", card="aside", forgets=True
)
