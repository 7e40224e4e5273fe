"""What somebody asked their team to look at, and what became of it: one list, and a line when there is something new.

The one rule: what arrives says nothing of what it is about; what humans did is shown as it is, and no more.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.flag_outcomes import LooksQuiet, NewsSeen
from flows.model import End, Script, ScriptDefinition, Start, ask, effect
from flows.questions import Pick
from flows.screen import Choice


@dataclass(frozen=True, kw_only=True)
class ListFacts:
    """Whether there is anything, whether some of it still waits, and whether they are told of that in the chat."""

    any: bool = False
    waiting: bool = False
    quiet: bool = False


def my_flags(facts: ListFacts) -> Script[End]:
    offered = [
        ("ask", "ask-my-team", True),
        ("quiet", "look-dont-tell", facts.waiting and not facts.quiet),
        ("tell", "look-tell", facts.waiting and facts.quiet),
        ("word:help", "help-now", True),
    ]
    options = tuple(Choice(one, label, group="list") for one, label, there in offered if there)
    shown = Pick("my-flags" if facts.any else "my-flags-none", view="my-flags", options=options)
    chosen = yield from ask(shown)
    if chosen == "ask":
        return End(start=Start("ask-to-look"))
    return End(outcome=LooksQuiet(quiet=chosen == "quiet"), start=Start("my-flags"))


@dataclass(frozen=True, kw_only=True)
class NewsFacts:
    """`wording` is what a locked phone may show."""

    flag: str
    answered: bool = False
    wording: str = "discreet"


def flag_news(facts: NewsFacts) -> Script[End]:
    """Somebody opened or answered it: neutral until it is opened."""
    card = f"look-{facts.flag}"
    tells = facts.answered and facts.wording != "ready"
    arrived = "there-is-an-answer" if tells else "something-is-ready"
    yield from ask(Pick(arrived, options=(Choice("open", "open"),), final=True, card=card))
    yield from effect(NewsSeen(facts.flag, facts.flag))
    options = (Choice("all", "look-see-all", group="list"), Choice("fine", "thats-fine", group="list"))
    chosen = yield from ask(Pick("look-news", view="my-flag", view_about=facts.flag, options=options, card=card))
    return End(start=Start("my-flags") if chosen == "all" else None)


MY_FLAGS = ScriptDefinition(name="my-flags", run=my_flags, facts=ListFacts, menu="more", between=True)
FLAG_NEWS = ScriptDefinition(name="flag-news", run=flag_news, facts=NewsFacts, card="message", forgets=True)
