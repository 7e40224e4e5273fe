"""A row of the outbox in words, at the moment it is handed off, in its reader's language of that moment.

The one rule: what is about a person is read here, with an access check, and never earlier.
"""

from __future__ import annotations

from dataclasses import replace

from content.rendered import Rendered
from content.rendering import render
from flows.screen import Choice, Screen, unpack_screen
from flows.words import Say
from handlers import console_views, media_views, own_copy, person_views, pin_gate, reminder_files
from handlers.appointment_views import FILES
from handlers.desk import Desk
from handlers.reader import Reader
from storage.chats import Chat
from storage.outbox import Row
from storage.unit import Unit

READ_BACKS = frozenset({"note", "letter", "my-flag"})
"""What shows somebody's own words again, or a human's to them: there it is said that it does not stay on the screen."""


def present(unit: Unit, desk: Desk, chat: Chat, row: Row) -> Rendered | None:
    """The screen in words; None when there is nothing (any more) that this reader may see."""
    screen = unpack_screen(row.screen)
    if screen.private and pin_gate.came_too_late(unit, desk, chat, row.created_at):
        return None
    reader = Reader(unit, desk, chat, screen.conversation)
    if not screen.view:
        return draw(reader, screen)
    if chat.bot == "console":
        return console_views.present(reader, screen)
    seen = person_views.see(reader, screen)
    if seen is None:
        return None
    if screen.view in READ_BACKS:
        seen = replace(seen, says=(*seen.says, Say("swept-within-a-day", style="small")))
    filed = {**FILES, **own_copy.FILES, **media_views.FILES, **reminder_files.FILES}.get(screen.view)
    drawn = replace(draw(reader, seen), upload=screen.view == "upload" and chat.channel == "web")
    return replace(drawn, attachment=filed(reader, screen)) if filed else drawn


def draw(reader: Reader, screen: Screen) -> Rendered:
    """The screen as it stands, with buttons that carry their proof."""
    signer, chat = reader.desk.signer, reader.chat

    def data(choice: Choice) -> str:
        return signer.data(
            choice, bot=chat.bot, address=chat.address, conversation=screen.conversation,
            question=screen.question, asked=screen.asked,
        )  # fmt: skip

    return render(
        reader.desk.phrasebook, screen, chat.language, zone=reader.zone_for(screen), data=data, name=reader.name
    )
