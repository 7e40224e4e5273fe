"""A code, shown in the room: to read out, to open as a link, or as a picture for the phone's camera.

The one rule: while the person looks on, this screen names nobody else.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.console_side import ask, put, say
from flows.model import End, Script, Start
from flows.questions import Pick
from flows.screen import Choice
from flows.words import Args, Moment, NameOf, Say


@dataclass(frozen=True, kw_only=True)
class ShowCodeFacts:
    """The code and its links, "" where a way does not exist here; `until` is an instant (ISO)."""

    person: str
    code: str
    telegram: str = ""
    web: str = ""
    until: str


def show_code(facts: ShowCodeFacts) -> Script[End]:
    """Show it, and stay until it was used."""
    name: Args = {"person": NameOf(facts.person)}
    yield from put(Say("code-itself", args={"code": facts.code}, style="heading"))
    if facts.telegram:
        yield from say("code-telegram", {"link": facts.telegram})
    if facts.web:
        yield from say("code-web", {"link": facts.web})
    yield from say("code-how", {"at": Moment(facts.until)}, style="small")
    chosen = yield from ask(
        Pick(
            "show-code",
            args=name,
            view="code" if facts.web or facts.telegram else "",
            view_about=facts.web or facts.telegram,
            options=(
                Choice("used", "code-was-used", args=name, group="list"),
                Choice("people", "to-people", group="list"),
            ),
        )
    )
    return End(start=Start("open-person", facts.person) if chosen == "used" else Start("people"))
