"""An admin stops Wren, one script or one language at once, and starts it again.

The one rule: a reason is asked for and kept, and everybody can go on reaching help.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.console_side import ask, put, say
from flows.model import End, Script, Start
from flows.questions import FreeText, Pick
from flows.screen import Choice
from flows.staff_outcomes import Switched
from flows.stops import ALL, language, script
from flows.words import Args, Moment, Say


@dataclass(frozen=True, kw_only=True)
class WrenSwitchFacts:
    """`stopped`: what (one of `flows.stops`), since when (ISO). `languages`: code and own name; `scripts` by name."""

    stopped: tuple[tuple[str, str], ...] = ()
    scripts: tuple[str, ...] = ()
    languages: tuple[tuple[str, str], ...] = ()


def wren_switch(facts: WrenSwitchFacts) -> Script[End]:
    """What is stopped; and one thing to stop or to start."""
    for what, since in facts.stopped:
        yield from put(_named("switch-is-stopped", facts, what, {"at": Moment(since)}))
    if not facts.stopped:
        yield from say("switch-nothing")
    off = {what for what, _ in facts.stopped}
    starts = tuple(_choice("start", facts, what) for what, _ in facts.stopped)
    stop_all = () if ALL in off else (Choice(f"stop/{ALL}", "switch-stop-all", group="list"),)
    ways = (
        Choice("a-script", "switch-a-script", group="list"),
        Choice("a-language", "switch-a-language", group="list"),
    )
    chosen = str(
        (yield from ask(Pick("wren-switch", options=(*starts, *stop_all, *ways, Choice("people", "to-people")))))
    )
    if chosen == "people":
        return End(start=Start("people"))
    if chosen in {"a-script", "a-language"}:
        chosen = yield from _which(facts, chosen, off)
    does, _, what = chosen.partition("/")
    yield from put(_named(f"switch-sure-{does}", facts, what, {}))
    words = str((yield from ask(FreeText("switch-why", does))))
    options = (Choice("yes", f"switch-{does}-now"), Choice("no", "colleague-no"))
    sure = yield from ask(Pick("switch-confirm", does, final=True, options=options))
    outcome = Switched(what=what, on=does == "start", words=words) if sure == "yes" else None
    return End(outcome=outcome, start=Start("wren-switch"))


def _which(facts: WrenSwitchFacts, kind: str, off: set[str]) -> Script[str]:
    if kind == "a-script":
        named = [script(one) for one in facts.scripts]
    else:
        named = [language(code) for code, _ in facts.languages]
    options = tuple(_choice("stop", facts, what) for what in named if what not in off)
    return str((yield from ask(Pick("switch-which", kind, options=options))))


def _choice(does: str, facts: WrenSwitchFacts, what: str) -> Choice:
    one = _named(f"switch-{does}-one", facts, what, {})
    return Choice(f"{does}/{what}", one.message, one.about, one.args, "list")


def _named(message: str, facts: WrenSwitchFacts, what: str, args: Args) -> Say:
    """`about` is the kind; the name is a language's own, or the script's as the log and the command line have it."""
    kind, _, name = what.partition(":")
    return Say(message, kind, {**args, "what": dict(facts.languages).get(name, name) or what})
