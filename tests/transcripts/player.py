"""Plays a transcript: takes the people's lines as input, regenerates all the rest, and compares exactly.

A `.chat` file reads like the chat. Lines of people (`Ana:    [Yes]`, `Ana:    some words`) and of time (`~ …`) are
the script; lines of Wren and of the record are what must come out. `~` knows:

    ~ 3 days pass                           (also hours, minutes, seconds)
    ~ the server restarts
    ~ the other areas: [6], [No]            presses these until the read-back
    ~ Ana's phone: new | Ana is confirmed
    ~ stored: …                             written by the player: the last check-in and the open actions
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from content.rendered import Button, Rendered
from storage import actions, check_ins, flags, people
from tests.flows.two_party import AREAS, PLAYED, Facts
from tests.handlers.staffing import colleague
from tests.world import Phone, World, plain

HERE = Path(__file__).parent
INDENT = " " * 8
CODE = re.compile(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b")
RECORD = re.compile(r"[0-9a-f]{32}$")
PERIOD = re.compile(r"(\d+) (second|minute|hour|day)s? pass")


@dataclass
class Transcript:
    """The parts of a file: heading, `with:` line, and the people's and time's lines in order."""

    heading: list[str]
    lines: list[str]
    setting: dict[str, str]

    @classmethod
    def read(cls, text: str) -> Transcript:
        heading, _, body = text.partition("\n\n")
        fields = dict(part.split(": ", 1) for part in heading.splitlines()[1].split(" | "))
        return cls(heading.splitlines(), [line for line in body.splitlines() if line.strip()], fields)


@dataclass
class Player:
    """One play of one transcript. `pressed` keeps the ids of what was pressed, for a play in another language."""

    transcript: Transcript
    world: World
    language: str = "en"
    out: list[str] = field(default_factory=list)
    pressed: list[tuple[str, str]] = field(default_factory=list)
    follow: list[tuple[str, str]] | None = None
    code: str = ""

    @property
    def text(self) -> str:
        """The whole file as it came out."""
        return "\n".join([*self.transcript.heading, "", *self.out]) + "\n"

    def play(self) -> None:
        self._begin()
        for line in self.transcript.lines:
            who, _, said = line.partition(":")
            if line.startswith("~ "):
                self._time(line.removeprefix("~ "))
            elif line[0] != " " and who in self.phones:
                self._person(who, said.strip())

    def _begin(self) -> None:
        name = self.transcript.setting["with"].split(",")[0]
        self.lee = self.world.clinician(self.transcript.setting.get("clinician", "Dr Lee"))
        if "a stranger" in self.transcript.setting["with"]:
            self.ana = self.world.phone("companion", name, self.language)
        elif "invited" in self.transcript.setting["with"]:
            self.code = self.world.invited(self.lee, name, language=self.language)
            self.ana = self.world.phone("companion", name, self.language)
        else:
            self.ana = self.world.person(
                self.lee, name, language=self.language, hints="hints" in self.transcript.setting
            )
        self.lee.new.clear()
        self.lee.messages.clear()
        self.phones = {name: self.ana, self.lee.name: self.lee, **self._colleagues()}
        if "together" in self.transcript.setting["with"]:
            self.world.begin_together(PLAYED, Facts(areas=list(AREAS)), self.ana, self.lee)
            self._show()

    def _colleagues(self) -> dict[str, Phone]:
        """Others who work here: `staff: Kim Ray clinician, Jo Admin admin`."""
        found = {}
        for one in filter(None, self.transcript.setting.get("staff", "").split(", ")):
            name, _, role = one.rpartition(" ")
            found[name] = colleague(self.world, name, role)
            found[name].new.clear()
            found[name].messages.clear()
        return found

    def _person(self, who: str, said: str) -> None:
        phone = self.phones[who]
        self.world.passes(seconds=1)  # nothing happens at the same instant
        self.out.append(f"{who}: ".ljust(8) + said)
        if said.startswith("["):
            self._press(phone, said[1:-1])
        elif said.startswith("/"):
            name, _, rest = said[1:].partition(" ")
            phone.commands(name, self._code() if rest == "CODE" else rest)
        else:
            phone.says(said)
        self._show()

    def _code(self) -> str:
        """The code of the invite; one that Dr Lee has just made stands on the console."""
        return self.code or CODE.findall(self.lee.reads())[-1]

    def _press(self, phone: Phone, label: str) -> None:
        if self.follow is None:
            button = phone.button(label)
            self.pressed.append((phone.name, button.id))
            phone.presses_data(button.data)
            return
        name, choice = self.follow[len(self.pressed)]
        self.pressed.append((name, choice))
        phone.presses_data(next(b.data for b in _buttons(phone) if self._is(b, choice, phone)))

    def _is(self, button: Button, choice: str, phone: Phone) -> bool:
        """Whether this is the button that was pressed in the English play. Ids of rows differ from play to play, and
        whoever chose English there chooses the language of this play."""
        if RECORD.match(choice):
            return RECORD.match(button.id) is not None
        return button.id == (self.language if choice == "en" and phone is self.ana else choice)

    def _time(self, line: str) -> None:
        if line.startswith("stored:"):
            self.out.append(self._stored())
            return
        self.out.append(f"~ {line}")
        if (period := PERIOD.match(line)) is not None:
            self.world.passes(**{f"{period[2]}s": float(period[1])})
        elif line == "the server restarts":
            self.world.restart()
        elif line.startswith("the other areas:"):
            self._other_areas(re.findall(r"\[(.+?)\]", line))
            return
        elif line.endswith("is confirmed"):
            with self.world.database.unit(self.world.now) as unit:
                people.set_state(unit, self.world.last_person, "active")
        else:
            raise ValueError(f"no such line of time: {line}")
        self.world.comes_round()
        self._show()

    def _other_areas(self, labels: list[str]) -> None:
        """Press the same for every area that is left; only the last screen is shown."""
        read_back = self.world.desk.phrasebook.words(self.language, "read-back")
        while self.ana.screen.question != read_back:
            for label in labels:
                self._press(self.ana, label)
        self.ana.new = self.ana.new[-1:]
        self._show()

    def _show(self) -> None:
        for phone in self.phones.values():
            speaker = "Wren" if phone is self.ana else "Console"
            for message in phone.new:
                assert message.rendered is not None
                self.out += [self._plain(line) for line in _lines(speaker, message.rendered)]
            phone.new.clear()
        assert not self.world.faults, self.world.faults

    def _plain(self, line: str) -> str:
        """What differs from play to play stands as what it is."""
        line = CODE.sub("CODE", line)
        for reference in self._references():
            line = line.replace(reference, "REFERENCE")
        return line

    def _references(self) -> list[str]:
        person = self.world.last_person
        if not person:
            return []
        with self.world.database.unit(self.world.now) as unit:
            return [flags.reference(person), *(one.reference for one in flags.of(unit, person))]

    def _stored(self) -> str:
        with self.world.database.unit(self.world.now) as unit:
            newest = check_ins.of(unit, self.world.last_person)[:1]
            said = [one.state for one in newest]
            rated = [rating for one in newest for rating in one.ratings]
            said += [f"{r.domain} = {r.score or r.how}{', help' if r.help else ''}" for r in rated]
            todo = [f"“{a.what}” {a.who} {a.by or '-'} {a.state}" for a in actions.of(unit, self.world.last_person)]
        return "~ stored: " + "; ".join([*said, *todo] or ["nothing"])


def _buttons(phone: Phone) -> Iterator[Button]:
    for message in reversed(phone.messages):
        if message.rendered is not None:
            yield from message.rendered.buttons


def _lines(speaker: str, rendered: Rendered) -> Iterator[str]:
    words = [line for block in rendered.blocks for line in (block.text or _table(block.cells)).splitlines()]
    words += [
        part for part in (rendered.place, *rendered.question.splitlines(), *rendered.explain.splitlines()) if part
    ]
    words += [f"({rendered.notice})"] if rendered.notice else []
    for n, line in enumerate(words):
        yield (f"{speaker}: ".ljust(8) if n == 0 else INDENT) + plain(line)
    groups: dict[str, list[str]] = {}
    for button in rendered.buttons:
        groups.setdefault(button.group, []).append(f"[{'✓ ' if button.pressed else ''}{plain(_label(button))}]")
    for group, labels in groups.items():
        yield INDENT + (" … ".join((labels[0], labels[-1])) if group == "rates" else " ".join(labels))


def _label(button: Button) -> str:
    """A row of the list of people is written out; on a platform with short buttons it stands in the text."""
    return button.long if button.section else button.label


def _table(cells: tuple[tuple[str, ...], ...]) -> str:
    return "\n".join(" | ".join(row) for row in cells)
