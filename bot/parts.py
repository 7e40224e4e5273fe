"""The parts of one process, each made once, on first use, from the settings and the open database.

The one rule: everything is handed what it needs; nothing looks anything up by itself.
"""

from __future__ import annotations

import os
import secrets
import socket
from collections.abc import Mapping
from functools import cached_property, partial

from aiohttp import web

from bot.digests import DigestPlanner
from bot.escalations import Escalations
from bot.fetcher import Fetcher
from bot.hand_overs import HandOvers
from bot.health import health
from bot.leases import SECONDS, Lease
from bot.mail import Server
from bot.mailer import Mailer
from bot.opening import Opened
from bot.planning import Planner
from bot.practice import Practice
from bot.practice_clock import PracticeClock
from bot.sender import Sender
from bot.service import Service
from bot.settings import Settings
from bot.telegram_bot import TelegramBot
from bot.tick import Tick
from bot.units import Units
from bot.wakes import Wakes
from bot.web import Site, application
from content.phrasebook import Phrasebook
from content.rendered import Rendered
from flows.events import Bot
from handlers.buttons import Signer
from handlers.channel import Channel
from handlers.desk import Desk
from handlers.edge import Edge
from handlers.list_watch import ListWatch
from handlers.present import present
from handlers.turn import offer_again
from handlers.web_chat import WebChannel
from handlers.web_gate import Gate
from handlers.web_pages import Pages, list_changed
from handlers.web_socket import Sockets, WebChat
from storage import chats
from storage.chats import Chat
from storage.outbox import Row
from storage.unit import Unit

BOTS: tuple[Bot, Bot] = ("companion", "console")


class Parts:
    """Made on the running loop."""

    def __init__(self, settings: Settings, opened: Opened, service: Service) -> None:
        self.settings = settings
        self.service = service
        self.clock = opened.clock
        self.database = opened.database
        self.wakes = Wakes()
        self.units = Units(self.database, self.clock, self.wakes)
        self.sockets = Sockets()
        self.bot_names: dict[Bot, str] = {}
        #: how long a lease is good for; whoever wants another says so before the start
        self.lease_seconds = SECONDS
        #: the port that was found, where the settings leave it open
        self.port = settings.port
        #: set before the start, for what has no settings of its own (the terminal)
        self.more_channels: list[Channel] = []
        self._owner = f"{socket.gethostname()[:24]}:{os.getpid()}:{secrets.token_hex(4)}"

    @property
    def address(self) -> str:
        """Where people open the web chat."""
        host = f"[{self.settings.host}]" if ":" in self.settings.host else self.settings.host
        return self.settings.public_url or f"http://{host}:{self.port}"

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """Those offered: the reviewed ones, and drafts where the service asked for them; all of them in practice."""
        found = Phrasebook.load().languages.values()
        drafts = self.settings.draft_languages
        return tuple(one.code for one in found if self.settings.practice or not one.draft or one.code in drafts)

    @cached_property
    def desk(self) -> Desk:
        return Desk(
            phrasebook=Phrasebook.load(),
            signer=Signer(self.database.signing_key),
            team=self.service,
            languages=self.languages,
            steady=self.clock.steady,
            # a web link that only this machine could open is shown to nobody who has Telegram
            public_url=self.settings.public_url or ("" if self.settings.companion_token else self.address),
            bot_names=self.bot_names,
            practice=self.settings.practice,
        )

    @cached_property
    def telegram(self) -> Mapping[Bot, TelegramBot]:
        """The bots that have a token."""
        tokens = {"companion": self.settings.companion_token, "console": self.settings.console_token}
        return {bot: self._telegram_bot(bot, token.get_secret_value()) for bot in BOTS if (token := tokens[bot])}

    @cached_property
    def channels(self) -> Mapping[Bot, Mapping[str, Channel]]:
        """By bot and name; the web chat is always there."""
        found: dict[Bot, dict[str, Channel]] = {bot: {"web": WebChannel(bot, self.units, self.sockets)} for bot in BOTS}
        for bot, telegram in self.telegram.items():
            found[bot]["telegram"] = telegram.channel
        for channel in self.more_channels:
            found[channel.bot][channel.name] = channel
        return found

    @cached_property
    def edge(self) -> Edge:
        every = {(bot, name): channel for bot in BOTS for name, channel in self.channels[bot].items()}
        return Edge(self.units, self.desk, every)

    @cached_property
    def senders(self) -> Mapping[Bot, Sender]:
        return {bot: self._sender(bot) for bot in BOTS}

    @cached_property
    def fetcher(self) -> Fetcher:
        """Gets what people said yes to from the platforms that still have it."""
        return Fetcher(
            channels=self.channels["companion"],
            desk=self.desk,
            units=self.units,
            clock=self.clock,
            wakes=self.wakes,
            lease=self._lease("fetcher"),
        )

    @cached_property
    def mailer(self) -> Mailer:
        """Writes to the duty desk."""
        url = self.settings.smtp_url.get_secret_value()
        return Mailer(
            server=Server.of(url) if url else None,
            team=self.service,
            address=self._console_address,
            units=self.units,
            clock=self.clock,
            wakes=self.wakes,
            lease=self._lease("mailer"),
        )

    @cached_property
    def tick(self) -> Tick:
        return Tick(
            units=self.units,
            clock=self.clock,
            lease=self._lease("tick"),
            head_file=self.settings.audit_head,
            offer_again=self.offer_again,
            last_polls=self.last_polls,
            planner=Planner(self.units, self.clock, lambda: self.desk),
            digests=DigestPlanner(self.units, self.clock, lambda: self.desk),
            escalations=Escalations(self.units, self.clock, lambda: self.desk),
            hand_overs=HandOvers(self.units, self.clock, lambda: self.desk),
        )

    @cached_property
    def practice(self) -> Practice | None:
        """The invented people, where this is practice."""
        if not self.settings.practice:
            return None
        clock = PracticeClock(
            clock=self.clock,
            units=self.units,
            wakes=self.wakes,
            come_round=self.tick.come_round,
            senders=tuple(self.senders.values()) if "sender" in self.settings.roles else (),
        )
        return Practice(units=self.units, pages=self.sockets, clock=clock)

    @cached_property
    def application(self) -> web.Application:
        """The web server's application, without webhooks."""
        practice = self.practice
        chat = WebChat(
            units=self.units,
            wakes=self.wakes,
            take=self.edge.take,
            gate=Gate(public_url=self.settings.public_url),
            sockets=self.sockets,
            now=self.clock.now,
            cookies=practice is None,
            steady=self.clock.steady,
            console_pin=self.service.console_pin,
            watch=self._list_watch,
        )
        pages = Pages(
            phrasebook=self.desk.phrasebook,
            team=self.service,
            languages=self.languages,
            exit_to=self.service.exit_page or "about:blank",
            practice=practice is not None,
        )
        return application(
            Site(pages=pages, chat=chat, health=partial(health, self), practice=practice, proxy=self.settings.proxy)
        )

    def _list_watch(self, address: str) -> ListWatch:
        line = partial(list_changed, self.desk.phrasebook, self.service.zone)
        return ListWatch(run=self.units.run, desk=self.desk, address=address, now=self.clock.now, line=line)

    def last_polls(self) -> dict[str, float]:
        """When (steady) each bot's poller was last answered."""
        return {bot: one.poller.polled_at for bot, one in self.telegram.items() if one.poller}

    async def offer_again(self) -> None:
        """Each open question once more, in the person's hours: presses may have been lost meanwhile."""

        def offer(unit: Unit, chat_id: str) -> None:
            chat = chats.get(unit, chat_id)
            unit.lock_chat(chat.bot, chat.address)
            unit.lock_subject(chat.subject)
            offer_again(unit, self.desk, chats.get(unit, chat_id))

        for chat_id in await self.units.run(chats.open_ids):
            await self.units.run(partial(offer, chat_id=chat_id))

    def _sender(self, bot: Bot) -> Sender:
        def draw(unit: Unit, chat: Chat, row: Row) -> Rendered | None:
            return present(unit, self.desk, chat, row)

        return Sender(
            bot=bot,
            channels=self.channels[bot],
            draw=draw,
            units=self.units,
            clock=self.clock,
            wakes=self.wakes,
            lease=self._lease(f"sender:{bot}"),
        )

    def _telegram_bot(self, bot: Bot, token: str) -> TelegramBot:
        return TelegramBot(
            bot=bot,
            token=token,
            base=self.settings.telegram_api,
            phrasebook=Phrasebook.load(),
            languages=self.languages,
            clock=self.clock,
            units=self.units,
            lease=self._lease(f"poller:{bot}"),
            signing_key=self.database.signing_key,
            named=self.bot_names.__setitem__,
            public_url=self.settings.public_url,
        )

    def _console_address(self) -> str:
        """Where clinicians open the console."""
        name = self.bot_names.get("console")
        return f"https://t.me/{name}" if name else f"{self.address}/console"

    def _lease(self, name: str) -> Lease:
        return Lease(
            name, self._owner, self.clock.steady, alone=self.database.dialect == "sqlite", seconds=self.lease_seconds
        )
