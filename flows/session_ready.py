"""Before a session: is this a good moment, is it safe, who is near. The person's side alone; a tap each.

The one rule: any "no" leads to a kind way out, and is kept as what the person chose, never as something missed.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.model import SayTo, Script, ask, say
from flows.questions import GoOn, Pick, YesNo
from flows.screen import Choice
from flows.session_outcomes import Mode, NotNowWhy
from flows.words import Args, Say

AT_HOME = ("partner-family", "personal-safety")
"""Areas that are easier to speak of when nobody is near."""


@dataclass(frozen=True, kw_only=True)
class Ready:
    """`why` is set where the person would rather not now; `left_out` are the areas kept for later."""

    why: NotNowWhy | None = None
    left_out: tuple[str, ...] = ()
    interpreter: str = ""


@dataclass(frozen=True, kw_only=True)
class About:
    """Who asks, in which words that it is them, how they want to meet, and what was agreed for a line that breaks."""

    clinician: str
    phrase: str
    mode: Mode
    fallback: str = ""
    link: str = ""
    interpreter: str = ""


def get_ready(about: About) -> Script[Ready]:
    """The line that says nothing, then one question after the other."""
    yield from ask(Pick("session-arrives", options=(Choice("open", "open"),), final=True))
    told: Args = {"clinician": about.clinician, "mode": about.mode}
    if about.phrase:
        yield from say("agreed-words", style="proof", phrase=about.phrase)
    yield SayTo(Say("session-asks", args=told), "person")
    if about.fallback:
        yield from say("session-fallback", words=about.fallback)
    now = yield from ask(_pick("session-now", [f"session-now-{one}" for one in ("yes", "another-time", "another-way")]))
    if now != "yes":
        return Ready(why="another-way" if now == "another-way" else "another-time")
    if not (yield from ask(YesNo("session-safe", explain="explain-session-safe"))):
        return Ready(why="not-safe")
    near = yield from ask(_pick("session-near", [f"session-near-{one}" for one in ("alone", "fine", "not-fine")]))
    if near == "not-fine":
        return Ready(why="not-alone")
    left_out: tuple[str, ...] = ()
    if (
        near == "fine"
        and (yield from ask(_pick("session-leave-out", [f"session-leave-out-{one}" for one in ("now", "later")])))
        == "later"
    ):
        left_out = AT_HOME
    interpreter = ""
    if about.interpreter:
        here = yield from ask(
            _pick("session-interpreter", [f"session-interpreter-{one}" for one in ("here", "without", "not-here")])
        )
        if here == "not-here":
            return Ready(why="no-interpreter")
        interpreter = str(here)
    if about.mode == "video" and about.link:
        yield from say("session-link", words=about.link)
    yield SayTo(Say("session-keeps", args=told), "person")
    yield from ask(GoOn("session-begins", args=told, label="session-begin"))
    return Ready(left_out=left_out, interpreter=interpreter)


def _pick(message: str, labels: list[str]) -> Pick:
    """Each choice is named by the end of its label."""
    return Pick(message, options=tuple(Choice(one.removeprefix(f"{message}-"), one, group="list") for one in labels))
