"""The web chat as a channel: sent means in the chat's stored log, with our own number.

The one rule: it needs no third party, and nothing of what was said leaves the database but to its own page.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.exc import SQLAlchemyError

from content.rendered import Rendered
from flows.events import Bot
from handlers import web_log
from handlers.channel import Capabilities, NotSent, Sent, Unreachable
from handlers.web_socket import Runs, Sockets


class WebChannel:
    """One bot's web chat. `Sent.order` is the number of the change, which a page sends back with what is typed."""

    name = "web"
    capabilities = Capabilities(buttons=True, edit=True, delete=True, longest=20_000)

    def __init__(self, bot: Bot, units: Runs, sockets: Sockets) -> None:
        self.bot: Bot = bot
        self._units = units
        self._sockets = sockets

    async def send(self, address: str, rendered: Rendered, *, edit: str = "", row: str = "") -> Sent:
        try:
            kept = await self._units.run(
                lambda unit: web_log.keep_screen(unit, self.bot, address, rendered, edit=edit, row=row)
            )
        except SQLAlchemyError as gone:
            raise NotSent(type(gone).__name__) from gone
        if kept is None:
            raise Unreachable
        return Sent(message_ids=(str(kept.seq),), at=kept.at, order=kept.order)

    async def strip(self, address: str, message_id: str) -> None:
        await self._units.run(lambda unit: web_log.strip(unit, self.bot, address, message_id))

    async def delete(self, address: str, message_ids: Sequence[str]) -> None:
        await self._units.run(lambda unit: web_log.take_out(unit, self.bot, address, message_ids))

    async def send_static(self, address: str, text: str) -> None:
        """Straight to the open pages: there may be no database to keep it in."""
        await self._sockets.tell(self.bot, address, {"static": text})
