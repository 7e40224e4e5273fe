"""`demo`: one whole story in the terminal, on the real engine and a database of its own that is gone afterwards.

The one rule: only what the people do is written down (`demo.chat`); all that Wren says is said by Wren.
"""

from __future__ import annotations

import asyncio
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.parts import Parts
from bot.settings import Settings
from bot.system import System
from bot.terminal import alone, say, settled
from content.rendered import Rendered
from flows.events import Bot, Pressed
from flows.hours import instant, next_day
from handlers import export
from handlers.terminal import TerminalChannel, plain
from storage import clinicians, invites, links
from storage.unit import Unit

STORY = Path(__file__).with_name("demo.chat")
JOINT = Path(__file__).with_name("demo-joint.chat")
THEY_HAVE_MET = "# They have met.\n"
"""Up to here both stories are the same."""

CLINICIAN = "Dr Lee"
TITLES: dict[Bot, str] = {"companion": "Wren, on Ana’s phone", "console": "The console, on Dr Lee’s phone"}
WORDS_A_SECOND = 4.0
LONGEST_PAUSE = 6.0

_CODE = re.compile(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b")
_MORE = re.compile(r"~ (?P<times>\d+) more: (?P<what>.+)")
_LINE = re.compile(r"(?P<who>Ana|Dr Lee): (?P<what>.+)")


class Stuck(LookupError):
    """The story presses a button that is not on the screen."""


async def play(*, fast: bool, joint: bool = False) -> None:
    """Play the story to its end; `joint`: the two go through a check-in together."""
    with tempfile.TemporaryDirectory(prefix="wren-demo-") as folder:
        system = System.build(alone(_settings(folder)))
        stage = Stage(system.parts, fast=fast)
        await system.start()
        try:
            clinician = await system.run(_begin)
            stage.codes["CLINICIAN-CODE"] = await system.run(
                lambda unit: invites.make(unit, "clinician", clinician, clinician)
            )
            for who, what in story(_written(joint=joint)):
                await stage.act(who, what)
            await _show_export(system, clinician)
        finally:
            await system.stop()


def _written(*, joint: bool) -> str:
    text = STORY.read_text(encoding="utf-8")
    return text.split(THEY_HAVE_MET)[0] + JOINT.read_text(encoding="utf-8") if joint else text


def story(text: str) -> Iterator[tuple[str, str]]:
    """Who does what, in order."""
    who = ""
    for line in text.splitlines():
        if found := _LINE.fullmatch(line):
            who = found["who"]
            yield who, found["what"]
        elif found := _MORE.fullmatch(line):
            yield from [(who, what) for what in found["what"].split(", ")] * int(found["times"])


@dataclass
class Stage:
    """Two phones on one screen; `codes` are known by their names in the story."""

    parts: Parts
    fast: bool
    codes: dict[str, str] = field(default_factory=dict)
    _channels: dict[Bot, TerminalChannel] = field(init=False)
    _heard: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._channels = {bot: self._phone(bot) for bot in TITLES}
        self.parts.more_channels += self._channels.values()
        self.parts.clock.move(next_morning(self.parts) - self.parts.clock.now())

    async def act(self, who: str, what: str) -> None:
        """One thing that somebody does, and all that is said to it."""
        bot: Bot = "companion" if who == "Ana" else "console"
        for name in sorted(self.codes, key=len, reverse=True):
            what = what.replace(name, self.codes[name])
        print(f"\n{who}:  {what}")
        channel = self._channels[bot]
        label = re.fullmatch(r"\[(.+)\]", what)
        event = Pressed(_data(channel.shown, label[1])) if label else channel.event(what)
        await say(self.parts, bot, who, event)
        await settled(self.parts)
        await self._read()

    async def _read(self) -> None:
        """Give a reader time, and keep the code that Dr Lee was shown."""
        text = " ".join(self._heard)
        self._heard.clear()
        if found := _CODE.search(text):
            self.codes["CODE"] = found[0]
        if not self.fast:
            await asyncio.sleep(min(LONGEST_PAUSE, len(text.split()) / WORDS_A_SECOND))

    def _phone(self, bot: Bot) -> TerminalChannel:
        def show(text: str) -> None:
            self._heard.append(text)
            print(f"\n    {TITLES[bot]}")
            for line in text.splitlines():
                print(f"    │ {line}")

        return TerminalChannel(bot, show, lambda: self.parts.clock.now().timestamp())


def _data(shown: Rendered | None, label: str) -> str:
    """What the button carries that begins with these words (or stands for this number)."""
    for button in shown.buttons if shown else ():
        if label == button.id or plain(button.long or button.label).startswith(label):
            return button.data
    raise Stuck(f"no button begins with “{label}”")


def _settings(folder: str) -> Settings:
    """Whatever the environment says: no token, no address, a database in this folder."""
    return Settings(
        _env_file=None, companion_token=None, console_token=None, public_url="", listen="127.0.0.1:8080",
        database_url=f"sqlite:///{folder}/wren.db", master_key_file=None,
    )  # fmt: skip


def _begin(unit: Unit) -> str:
    return clinicians.add(unit, name=CLINICIAN)


def next_morning(parts: Parts) -> datetime:
    """Ten o'clock: within the hours that are agreed in the story."""
    zone = parts.service.zone
    return instant(next_day(zone, parts.clock.now()).astimezone(ZoneInfo(zone)).date(), "10:00", zone)


async def _show_export(system: System, clinician: str) -> None:
    """The copy for the record: the files' names and the first lines of each."""

    def work(unit: Unit) -> list[tuple[str, str]]:
        (person,) = links.active_for(unit, clinician)
        unit.audit("export", actor=clinician, subjects=(person,))
        files = export.files(unit, system.parts.desk.phrasebook, person)
        return [(one.filename, one.data.decode("utf-8-sig")) for one in files.values()]

    print("\nThe copy for the record:")
    for name, text in await system.run(work):
        print(f"\n    {name}")
        for line in text.splitlines()[:4]:
            print(f"    │ {line[:120]}")
