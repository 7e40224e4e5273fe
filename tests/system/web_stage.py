"""The real pages, sockets, log and server, with a scripted edge in the place of the turn: the page is what is tried.

The one rule: the edge does what an edge must (commit, then answer; or raise Unavailable), and nothing more.
"""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from aiohttp import web

from bot.clock import Clock
from bot.units import Units
from bot.wakes import Wakes
from bot.web import Site, application
from content.phrasebook import Phrasebook
from content.rendered import Block, Button, Rendered
from flows.events import Inbound, Pressed, Text
from handlers import web_log
from handlers.channel import Unavailable
from handlers.web_chat import WebChannel
from handlers.web_gate import Gate
from handlers.web_pages import Pages
from handlers.web_socket import Sockets, WebChat
from storage import chats, crisis_plans, devices, inbox, log, people, subjects
from storage.database import Database
from storage.unit import Unit

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run", "--disable-quic",
)  # fmt: skip
BOOK = Phrasebook.load()
DOMAINS = tuple(BOOK._items["en"])


def needs_chromium():
    """Skips where there is no chromium; never in CI."""
    if not CHROMIUM.exists() and os.environ.get("CI") != "true":
        pytest.skip("Debian's chromium is not installed")


@dataclass(frozen=True)
class Oak:
    team: str = "Oak Street"
    phone: str = "020 7946 0018"
    help_line: str = "020 7946 0999"
    complaints: str = "020 7946 0021"
    nation: str = "england"
    zone: str = "Europe/London"

    def hours_in(self, language: str) -> str:
        return "Monday to Friday, 9 to 5"


def rating(n: int, language: str = "en", *, chosen: str = "", explained: bool = False) -> Rendered:
    """The card of the n-th area, in the words of the phrasebook."""
    item = BOOK.item(language, DOMAINS[n - 1])

    def words(message: str, **args: int) -> str:
        return BOOK.words(language, message, DOMAINS[n - 1], args)

    rates = tuple(
        Button(
            data=f"{n}.{score}".ljust(38, "x"), label=f"{score}", group="rates", id=str(score),
            pressed=str(score) == chosen,
            lines={"number": BOOK.number(language, str(score)), "word": words(f"scale-{score}")},
        )
        for score in range(1, 8)
    )  # fmt: skip
    ways = tuple(
        Button(data=f"{n}.{id_}".ljust(38, "x"), label=words(label), group="ways", id=id_)
        for id_, label in (
            ("back", "back"), ("skip", "skip"), ("another-way", "another-way"), ("in-person", "rather-in-person"),
        )
        if not (id_ == "another-way" and explained)
    )  # fmt: skip
    return Rendered(
        language=language,
        direction=BOOK.languages[language].direction,
        fingerprint="",
        card="card",
        place=words("place", n=n, of=11),
        question=item.item,
        explain=words("explain-rating") if explained else "",
        buttons=rates + ways,
        notice=words("draft-notice") if BOOK.languages[language].draft else "",
    )


def message(*texts: str, language: str = "en", buttons: tuple[Button, ...] = (), **more: object) -> Rendered:
    blocks = tuple(Block(style="text", text=text) for text in texts)
    fields = {
        "language": language, "direction": BOOK.languages[language].direction, "fingerprint": "",
        "blocks": blocks, "buttons": buttons,
    }  # fmt: skip
    return Rendered(**(fields | more))  # type: ignore[arg-type]


Reply = Callable[["Stage", Unit, Inbound], None]


@dataclass
class Stage:
    """One server with one person (Ana) and what her edge does."""

    units: Units
    clock: Clock
    channel: WebChannel
    sockets: Sockets
    reply: Reply
    url: str = ""
    token: str = ""
    address: str = ""
    language: str = "en"
    card: str = ""
    away: bool = False
    cut: bool = False
    taken: list[Inbound] = field(default_factory=list)

    async def take(self, inbound: Inbound) -> None:
        if self.away:
            raise Unavailable
        await self.units.run(lambda unit: self._turn(unit, inbound))

    def _turn(self, unit: Unit, inbound: Inbound) -> None:
        if not inbox.claim(unit, inbound.bot, inbound.key):
            return
        self.taken.append(inbound)
        chat = chats.find(unit, inbound.bot, inbound.address)
        if chat is None:
            guest = subjects.add(unit, "guest")
            chat = chats.add(unit, inbound.bot, "web", inbound.address, guest, inbound.language_code)
        web_log.keep_own(unit, chat.id, inbound)
        self.reply(self, unit, inbound)

    def draw(self, unit: Unit, rendered: Rendered, *, new: bool = False) -> None:
        """Draw the screen on the card while it is the newest thing, else as a new message."""
        edit = self.card if rendered.card and not new else ""
        address = self.taken[-1].address if self.taken else self.address
        kept = web_log.keep_screen(unit, self.channel.bot, address, rendered, edit=edit)
        if kept is not None and rendered.card:
            self.card = str(kept.seq)

    async def show(self, rendered: Rendered, *, new: bool = False) -> None:
        await self.units.run(lambda unit: self.draw(unit, rendered, new=new))

    async def take_out(self, number: int) -> None:
        """The message of this number (from 0) goes."""

        def work(unit: Unit) -> None:
            chat = chats.find(unit, "companion", self.address)
            assert chat is not None
            seqs = [one.seq for one in log.after(unit, chat.id, 0)]
            web_log.take_out(unit, "companion", self.address, [str(seqs[number])])

        await self.units.run(work)

    async def speak(self, language: str) -> None:
        def work(unit: Unit) -> None:
            chat = chats.find(unit, self.channel.bot, self.address)
            assert chat is not None
            chats.set_language(unit, chat.id, language)

        await self.units.run(work)
        self.language = language

    async def change(self, *, state: people.State | None = None, **profile: str) -> None:
        """Something of Ana's is another, and a screen tells her so."""

        def work(unit: Unit) -> None:
            chat = chats.find(unit, self.channel.bot, self.address)
            assert chat is not None
            ana = people.get(unit, chat.subject)
            people.save_profile(unit, replace(ana, profile=replace(ana.profile, **profile)))  # type: ignore[arg-type]
            if state is not None:
                people.set_state(unit, ana.id, state)
            self.draw(unit, message("Noted."))

        await self.units.run(work)

    async def write_plan(self, **words: str) -> None:
        """Ana's own help plan."""

        def work(unit: Unit) -> None:
            chat = chats.find(unit, self.channel.bot, self.address)
            assert chat is not None
            crisis_plans.write(unit, chat.subject, words)

        await self.units.run(work)

    async def lose(self) -> None:
        """The line is gone, and a new one is not to be had."""
        self.cut = True
        await self.sockets.close()

    def seen(self) -> list[object]:
        return [one.event for one in self.taken]


def check_in(stage: Stage, unit: Unit, inbound: Inbound) -> None:
    """Eleven ratings, one card. A word that is no number gets a message of its own."""
    match inbound.event:
        case Pressed(data=data) if data.split(".")[0].isdigit():
            n, choice = int(data.split(".")[0]), data.split(".")[1].rstrip("x")
            step = {"back": -1, "another-way": 0}.get(choice, 1)
            if not 1 <= n + step <= 11:
                stage.draw(unit, message("Noted."))
            else:
                stage.draw(unit, rating(n + step, stage.language, explained=choice == "another-way"))
        case Text(words=words):
            stage.draw(unit, message(f"You wrote: {words}"))
        case _:
            stage.draw(unit, message("Noted."))


@asynccontextmanager
async def staged(
    folder: Path, reply: Reply = check_in, *, bot: str = "companion", language: str = "en", shared_phone: str = ""
) -> AsyncGenerator[Stage]:
    """A running server, with a device for Ana; nothing is in her log yet."""
    database = Database.open(f"sqlite:///{folder / 'wren.db'}", b"0" * 32)
    database.migrate()
    clock, wakes, sockets = Clock(), Wakes(), Sockets()
    units = Units(database, clock, wakes)
    stage = Stage(units, clock, WebChannel(bot, units, sockets), sockets, reply)  # type: ignore[arg-type]

    def person(unit: Unit) -> None:
        ana = people.add(unit, people.Profile(name="Ana", shared_phone=shared_phone), state="active")
        stage.token, stage.address = devices.make(unit, bot)
        chats.add(unit, bot, "web", stage.address, ana, language)

    await units.run(person)
    chat = WebChat(units=units, wakes=wakes, take=stage.take, gate=Gate(), sockets=sockets, now=clock.now)

    async def health() -> dict[str, bool]:
        return {"ok": True}

    site = Site(pages=Pages(phrasebook=BOOK, team=Oak(), languages=tuple(BOOK.languages)), chat=chat, health=health)
    app = application(site)

    @web.middleware
    async def line(request, handler):
        if stage.cut and not request.path.startswith("/static"):
            raise web.HTTPServiceUnavailable
        return await handler(request)

    app.middlewares.append(line)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    stage.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield stage
    finally:
        await runner.cleanup()
        units.close()
        database.close()


def board(**rows: str) -> Rendered:
    """The people list of the console."""
    listed = (
        ("Look first", "Farida", "08:40", "Needs a person to look.", "“I don’t feel safe going home tonight.”"),
        ("New", "Ana", "09:12", rows.get("ana", "Finished a check-in."), ""),
        ("New", "Joe", "Monday", "Would rather talk in person.", ""),
        ("On a break", "Sam", "since 16 November", "Wren sends nothing until Sam comes back.", ""),
    )
    people = tuple(
        Button(
            data=f"open {name}", label=name, group="list", id=name.lower(), section=section,
            lines={"when": when, "state": state} | ({"words": words} if words else {}),
        )
        for section, name, when, state, words in listed
    )  # fmt: skip
    more = (Button(data="invite", label="Invite", group="answers", id="invite"),)
    return message(buttons=people + more, card="people", question="Your people (4)")


def opened_check_in() -> Rendered:
    """A person's check-in, opened in the console."""
    rows = (
        ("Area", "Last time", "Now", "Change", "More help?"),
        ("Mental health", "3 fairly dissatisfied", "4 in the middle", "up 1", ""),
        ("Job situation", "2 very dissatisfied", "2 very dissatisfied", "same", "Yes"),
        ("Partner or family", "6 very satisfied", "skipped", "", ""),
    )
    blocks = (
        Block(style="heading", text="Ana’s check-in"),
        Block(style="small", text="Ana can see that you opened this."),
        Block(style="quote", text="“The early starts are hard.”"),
        Block(style="heading", text="Answers, 1 to 7"),
        Block(style="table", cells=rows),
    )
    buttons = tuple(
        Button(data=f"do {label}", label=label, group="list", id=label) for label in ("Write to Ana", "End the link")
    )
    return message(buttons=buttons, blocks=blocks, card="card", question="What next?")
