"""How the web page looks: as usual, or quieter.

The one rule: it changes what is drawn round the conversation, and nothing that is asked or kept.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.model import End, Script, ScriptDefinition, ask
from flows.outcomes import LookChosen
from flows.questions import Pick
from flows.screen import Choice
from flows.words import Say


@dataclass(frozen=True, kw_only=True)
class Facts:
    """Nothing that it must be told."""


def how_it_looks(facts: Facts) -> Script[End]:
    options = (Choice("usual", "look-usual", group="list"), Choice("quiet", "look-quiet", group="list"))
    chosen = yield from ask(Pick("how-it-looks", options=options, explain="explain-how-it-looks"))
    if chosen is None:
        return End(says=(Say("nothing-changed"),))
    return End(outcome=LookChosen(chosen), says=(Say("look-changed"),))


HOW_IT_LOOKS = ScriptDefinition(name="how-it-looks", run=how_it_looks, facts=Facts, menu="settings")
