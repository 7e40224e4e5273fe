"""The web pages: hand-written HTML (`pages/*.html`) with the words of one language put in.

The one rule: a page is the same for everybody. Who is looking is known to the socket alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from html import escape
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from content.catalogue import SOURCE, register
from content.phrasebook import Phrasebook
from content.values import written_moment
from flows.words import Args, Clock
from handlers.desk import Team
from handlers.routes import nation_of, reads

HERE = Path(__file__).parent / "pages"

SCRIPTS = {
    "chat.js": ("wire.js", "draw.js", "files.js", "chat.js"),
    "console.js": ("wire.js", "draw.js", "files.js", "console.js"),
    "practice.js": ("practice.js",),
}
"""One request each: what the parts share stays inside one function and never becomes a global."""

WORDS = (
    "you", "sent", "not-sent", "not-sent-here", "your-answer", "answers", "other-ways", "hidden", "show", "offline",
    "no-device", "have-code", "pause", "carry-on", "keep-copy", "keep-file", "picture", "join-failed", "english",
    "file-choose", "file-ask", "file-keep", "file-leave", "file-sending", "file-sent", "file-not-sent", "file-too-big",
    "file-unknown", "file-no-room", "file-look", "file-listen", "file-photo", "file-sound", "file-gone", "file-not-now",
)  # fmt: skip
"""What the scripts say by themselves (`web-…`), handed to them in the page."""

CONSOLE_WORDS = ("choose-person", "staff-no-device", "show-list")

_HOLE = re.compile(r"\{\{([=$+#~]?)([a-z0-9_-]+)\}\}")
_ISOLATED = re.compile("\u2068([^\u2069]*)\u2069")


@dataclass(frozen=True, kw_only=True)
class Face:
    """What the practice clock shows: the time, when the next reminder comes, whether the clock is on its way."""

    now: datetime
    next: datetime | None = None
    moving: bool = False


@dataclass(frozen=True, kw_only=True)
class Pages:
    """Makes the pages. `exit_to` is the neutral page that Exit leads to; a team without a phone is left out of help;
    `languages` are those offered."""

    phrasebook: Phrasebook
    team: Team
    languages: tuple[str, ...]
    exit_to: str = "about:blank"
    practice: bool = False

    def companion(self, language: str, *, join: bool = False, code: str = "") -> str:
        """The person's page; with `join` it opens on "Start Wren here?", and a link's code is already in it."""
        parts = {
            "help_page": self._fill(
                "help.html", language, {"team_page": self._team(language), "today_page": self._today(language)}
            ),
            "join_page": self._join("join.html", language, code) if join else "",
        }
        return self._page("companion.html", language, parts, join=join, code=code)

    def console(self, *, join: bool = False, code: str = "") -> str:
        parts = {"join_page": self._join("console-join.html", SOURCE, code) if join else ""}
        return self._page("console.html", SOURCE, parts, join=join, code=code)

    def practice_page(self, face: Face) -> str:
        options = "".join(
            f'<option value="{code}" lang="{code}">{escape(self._in_list(code))}</option>' for code in self.languages
        )
        shown = self.practice_clock(face)
        return self._page("practice.html", SOURCE, {"languages": options, "now": shown["now"], "says": shown["says"]})

    def practice_clock(self, face: Face) -> Mapping[str, Any]:  # JSON
        """The clock in words: the time on both phones, and where the next reminder stands."""
        if face.moving:
            says = self._words(SOURCE, "web-practice-moving")
        elif face.next is None:
            says = self._words(SOURCE, "web-practice-no-next")
        else:
            says = self._words(SOURCE, "web-practice-next", {"when": self._moment(face.next)})
        return {"now": self._moment(face.now), "says": says, "moving": face.moving, "next": face.next is not None}

    def _moment(self, at: datetime) -> str:
        return written_moment(self.phrasebook.languages[SOURCE], at.isoformat(), self.team.zone)

    def language_for(self, accepted: str, wanted: str = "") -> str:
        """The language of a page: the one asked for, else the first of `Accept-Language` that Wren offers."""
        codes = [wanted, *(part.split(";")[0].strip().split("-")[0].lower() for part in accepted.split(","))]
        return next((code for code in codes if code in self.languages), SOURCE)

    def _page(self, file: str, language: str, parts: Mapping[str, str], *, join: bool = False, code: str = "") -> str:
        said = (*WORDS, *CONSOLE_WORDS) if file == "console.html" else WORDS
        words: dict[str, Any] = {one: self._words(language, f"web-{one}") for one in said}  # JSON
        if file == "companion.html":
            words["numbers"] = self._links()
        return self._fill(
            file,
            language,
            {
                **parts,
                "language": "en-GB" if language == SOURCE else language,
                "direction": self.phrasebook.languages[language].direction,
                "exit": self.exit_to,
                "practice": "yes" if self.practice else "",
                "join": "yes" if join else "",
                "code": code,
                "chat_hidden": "hidden" if join else "",
                "words": json.dumps(words, ensure_ascii=False, separators=(",", ":")),
            },
        )

    def _join(self, file: str, language: str, code: str) -> str:
        return self._fill(file, language, {"code_field": "" if code else self._fill("code.html", language, {})})

    def _team(self, language: str) -> str:
        values = {"phone": self.team.phone, "team": self.team.team}
        told: Args = {"hours": reads(self.team.hours_in, language)}
        return self._fill("team.html", language, values, told) if self.team.phone else ""

    def _today(self, language: str) -> str:
        """Whom to call today, where the service is. The page is the same for everybody: it cannot know who is abroad."""
        nation = nation_of("", self.team.nation)
        return self._fill(
            "help-today.html" if nation in {"england", "wales"} else f"help-today-{nation}.html", language, {}
        )

    def _in_list(self, code: str) -> str:
        spoken = self.phrasebook.languages[code]
        return self._words(SOURCE, "web-practice-draft", {"language": spoken.name}) if spoken.draft else spoken.name

    def _links(self) -> Mapping[str, str]:
        """The numbers that stand in texts, to the address that dials one or begins a text."""
        known = {route.id: route for route in register().routes}
        links = {one.number: f"tel:{_dialled(one.number)}" for one in known.values() if one.how == "call"}
        links |= {one.number: f"sms:{_dialled(one.number)}" for one in known.values() if one.how == "text"}
        links[known["texting"].number] += f"?body={known['texting-keyword'].number}"
        ours = (self.team.phone, self.team.help_line, self.team.complaints)
        return links | {phone: f"tel:{_dialled(phone)}" for phone in ours if phone}

    def _words(self, language: str, message: str, args: Args | None = None) -> str:
        return self.phrasebook.words(language, message, "", args or {})

    def _fill(self, file: str, language: str, values: Mapping[str, str], told: Args | None = None) -> str:
        """`{{id}}` words; `{{+id}}` words of the help page; `{{$name}}` a value; `{{=name}}` HTML of ours;
        `{{#route}}` and `{{~name}}` a number to dial."""
        known = {name: value for name, value in values.items() if name in {"team", "phone", "language"}}
        args: Args = known | dict(told or {})

        def hole(found: re.Match[str]) -> str:
            kind, name = found.groups()
            match kind:
                case "=":
                    return values[name]
                case "$":
                    return escape(values[name])
                case "#":
                    return escape(_dialled(_numbers()[name]))
                case "~":
                    return escape(_dialled(values[name]))
                case "+":
                    return self._help_words(language, name, args)
                case _:
                    return escape(self._words(language, name, args))

        return _HOLE.sub(hole, _template(file))

    def _help_words(self, language: str, message: str, args: Args) -> str:
        """Words of the help page: numbers keep their direction, and a draft language has English beside it."""
        own = _isolate(escape(self._words(language, message, args)))
        if not self.phrasebook.languages[language].draft:
            return own
        english = _isolate(escape(self._words(SOURCE, message, args)))
        return f'{own} <span class="beside" lang="en" dir="ltr">{english}</span>'


def list_changed(phrasebook: Phrasebook, zone: str, since: datetime) -> str:
    """The quiet line above a clinician's list."""
    at = Clock(since.astimezone(ZoneInfo(zone)).strftime("%H:%M"))
    return phrasebook.words(SOURCE, "web-list-changed", "", {"at": at})


def script(name: str) -> str:
    """One script file of the pages, put together from its parts."""
    body = "\n".join((HERE / part).read_text(encoding="utf-8") for part in SCRIPTS[name])
    return f'"use strict";\n(() => {{\n{body}}})();\n'


@cache
def _template(file: str) -> str:
    return (HERE / file).read_text(encoding="utf-8").rstrip("\n")


@cache
def _numbers() -> dict[str, str]:
    return {route.id: route.number for route in register().routes}


def _dialled(number: str) -> str:
    return re.sub(r"[^0-9A-Za-z+]", "", number)


def _isolate(text: str) -> str:
    return _ISOLATED.sub(r'<bdi dir="ltr">\1</bdi>', text)
