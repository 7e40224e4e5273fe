"""Taking rows out of the outbox: one transaction in which each is judged, and rendered in its reader's language.

The one rule: `handed_off` is committed before anything is sent, so that whatever happens next is known to be in doubt.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy.exc import SQLAlchemyError

from bot import alerted, reminded
from bot.brakes import judge
from bot.verdict import Drop, Go, Wait
from flows.events import Bot
from handlers.channel import Channel, Rendered
from storage import chats, outbox_sending
from storage.chats import Chat
from storage.outbox import Row
from storage.types import Missing
from storage.unit import Unit

log = logging.getLogger(__name__)

BATCH = 16
"""Rows of one hand-off, each of another chat."""

PATIENT = ("B", "D")

OLD_CARD = 20 * 3600.0
"""Seconds after which a card is not drawn on again: Telegram lets a bot delete what is younger than 48 hours."""

Draw = Callable[[Unit, Chat, Row], Rendered | None]
"""`handlers.present`: the row in its reader's language now; None when there is nothing (any more) to show."""


@dataclass(frozen=True, kw_only=True)
class Room:
    """What may be handed off now: how many rows, how many of them patient (B, D), and who is to be left alone."""

    rows: int = BATCH
    patient: int = BATCH
    #: chats that the platform told to wait; chats with something under way (class A goes all the same); rows
    waiting: Collection[str] = ()
    busy: Collection[str] = ()
    held: Collection[str] = ()


@dataclass(frozen=True, kw_only=True)
class Ready:
    """A row on its way: where to, and as what. `edit` is the card to edit in place, `strip` the old card that loses
    its buttons once the new one stands."""

    row: Row
    chat: Chat
    rendered: Rendered | None = None
    edit: str = ""
    strip: str = ""


@dataclass
class Handoff:
    """What came of one transaction."""

    #: rows that were due, whatever became of them
    due: int = 0
    #: whether another row may be due at once; whatever ends a send looks again in any case
    may_be_more: bool = False
    ready: list[Ready] = field(default_factory=list)
    #: subjects whose B and D wait for their next day
    tripped: set[str] = field(default_factory=set)


def hand_off(unit: Unit, draw: Draw, bot: Bot, channels: Mapping[str, Channel], room: Room) -> Handoff:
    """Take what is due, judge and render it, and mark what goes as handed off."""
    due = outbox_sending.due(
        unit, bot, room.rows, patient=room.patient, waiting=room.waiting, busy=room.busy, rows=room.held
    )
    handoff = Handoff(due=len(due))
    for row in due:
        match _prepare(unit, draw, row, channels):
            case Ready() as ready:
                handoff.ready.append(ready)
            case Wait(until=until, tripped=tripped):
                outbox_sending.defer(unit, row.id, until)
                handoff.tripped.update({row.subject} if tripped else ())
            case Drop() as drop:
                log.info("row-dropped", extra={"row": row.id, "reason": drop.reason.replace(" ", "-")})
                outbox_sending.permanent(unit, row.id, drop.reason)
                reminded.dropped(unit, row, drop)
                alerted.failed(unit, row)
                handoff.tripped.update({row.subject} if drop.tripped else ())
    # on PostgreSQL a turn may have put a newer screen in a row's place since it was read
    ours = outbox_sending.hand_off(unit, [ready.row.id for ready in handoff.ready])
    handoff.ready = [ready for ready in handoff.ready if ready.row.id in ours]
    handoff.may_be_more = _may_be_more(due, handoff.ready, room)
    return handoff


def _may_be_more(due: Sequence[Row], ready: Sequence[Ready], room: Room) -> bool:
    """Where a row goes, its chat's next waits for it, but for class A; where one was put off or dropped, it does not."""
    cut_short = bool(due) and len(due) >= min(room.rows, room.patient)
    return cut_short or len(ready) < len(due) or any(one.row.klass == "A" for one in ready)


def _prepare(unit: Unit, draw: Draw, row: Row, channels: Mapping[str, Channel]) -> Ready | Wait | Drop:
    try:
        return _judge_and_draw(unit, draw, row, channels)
    except SQLAlchemyError:
        raise
    except Exception:  # one row that cannot be drawn may not hold up everybody else's
        log.exception("row-not-drawn", extra={"row": row.id, "chat": row.chat})
        return Drop("not drawn", "missed")


def _judge_and_draw(unit: Unit, draw: Draw, row: Row, channels: Mapping[str, Channel]) -> Ready | Wait | Drop:
    try:
        chat = chats.get(unit, row.chat)
    except Missing:
        return Drop("no chat")
    if chat.channel not in channels:
        return Drop("no channel", "missed")
    verdict = judge(unit, row, chat)
    if not isinstance(verdict, Go):
        return verdict
    if row.do != "send":
        return Ready(row=row, chat=chat)
    rendered = draw(unit, chat, row)
    if rendered is None:
        return Drop("nothing to show")
    return _on_card(row, chat, rendered, channels[chat.channel], unit.now.timestamp())


def _on_card(row: Row, chat: Chat, rendered: Rendered, channel: Channel, now: float) -> Ready:
    """Edit the card in place while it is the newest thing in its chat; else a new message takes its place. So does it
    where the card is old: what is drawn on it must be young enough to be taken off again (`bot/sweeping.py`)."""
    card = chat.state.cards.get(row.card) if row.card else None
    if card is None:
        return Ready(row=row, chat=chat, rendered=rendered)
    old = bool(card.at) and now - card.at > OLD_CARD
    stands = card.conversation == row.conversation and chat.state.newest == card.message
    if channel.capabilities.edit and stands and not old:
        return Ready(row=row, chat=chat, rendered=rendered, edit=card.message)
    return Ready(row=row, chat=chat, rendered=rendered, strip=card.message)
