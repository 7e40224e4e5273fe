"""What became of what was sent, written back in one transaction.

The one rule: what may have arrived is never sent again as if it had not; what is in doubt is repeated only as its
class allows (DESIGN 5), as a row of its own that points to the first.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot import alerted, reminded, sweeping
from bot.handoff import Ready
from bot.verdict import Drop
from handlers import flag_raising
from handlers.channel import Failure, InDoubt, NotAll, NotSent, Refused, Rendered, RetryAfter, Sent, Unreachable
from storage import chats, outbox, outbox_sending
from storage.chats import Card, ChatState, Shown
from storage.outbox import Row
from storage.types import Missing
from storage.unit import Unit

log = logging.getLogger(__name__)

REPEATABLE = {"A", "C"}
"""Classes of which something in doubt is sent again (the cap of each is the database's)."""

FREELY = 5
"""How often an edit, a strip or a deletion is tried; it may repeat, since it ends at the same."""


@dataclass(frozen=True, kw_only=True)
class Result:
    """One row's way: sent, or how it failed. `unstripped` is the old card that kept its buttons."""

    ready: Ready
    sent: Sent | None = None
    failure: Failure | None = None
    unstripped: str = ""


def write_back(unit: Unit, results: Sequence[Result]) -> None:
    """Write all of them; chats are locked in the order of their ids, and after the last of them the persons whose phone
    is lost, in the order of theirs (DESIGN 4.3: first chats, then subjects)."""
    for result in sorted(results, key=_place):
        if result.sent is None:
            _failed(unit, result.ready, result.failure or InDoubt())
        else:
            _sent(unit, result, result.sent)


def _place(result: Result) -> tuple[bool, str]:
    chat = result.ready.chat
    return (True, chat.subject) if isinstance(result.failure, Unreachable) else (False, chat.id)


def recover(unit: Unit, bot: str) -> int:
    """Take over: what a former holder had handed off is in doubt, and repeated as its class allows."""
    rows = outbox_sending.recover(unit, bot)
    for row in rows:
        _repeat(unit, row)
    return len(rows)


def _sent(unit: Unit, result: Result, sent: Sent) -> None:
    ready, row = result.ready, result.ready.row
    rendered = ready.rendered
    language, fingerprint = (rendered.language, rendered.fingerprint) if rendered else ("", "")
    new = tuple(one for one in sent.message_ids if one != ready.edit)  # a card that was gone came as a new message
    outbox_sending.sent(unit, [(row.id, new, language, fingerprint, sent.at)])
    if rendered is not None and (ready.edit or rendered.private):
        for message in sent.message_ids or (ready.edit,):
            sweeping.mark(unit, ready.chat, message, private=rendered.private)
    reminded.arrived(unit, row)
    if result.unstripped:
        message_ids = (result.unstripped,)
        outbox.add(unit, bot=row.bot, chat=row.chat, subject=row.subject, do="strip", message_ids=message_ids)
    if rendered is not None:
        _save_state(unit, ready, lambda state: _after(state, ready, rendered, sent, unit.now.timestamp()))


def _after(state: ChatState, ready: Ready, rendered: Rendered, sent: Sent, now: float) -> ChatState:
    """What the chat looks like now: the newest thing in it, its cards, and the question that can be seen."""
    row = ready.row
    message = sent.message_ids[-1] if sent.message_ids else ready.edit
    if not ready.edit and sent.order >= state.order:
        state = replace(state, newest=message, order=sent.order)
    if row.card:
        stood = state.cards.get(row.card) if message == ready.edit else None
        card = Card(message=message, conversation=row.conversation, at=stood.at if stood is not None else now)
        state = replace(state, cards={**state.cards, row.card: card})
    if row.screen.get("question"):
        state = replace(state, shown=_shown(state.shown, row, rendered, sent))
    return state


def _shown(before: Shown, row: Row, rendered: Rendered, sent: Sent) -> Shown:
    """The question that can be seen now; drawn once more, it has been there since it was first shown."""
    if (before.conversation, before.question) == (row.conversation, row.screen["question"]):
        return replace(before, language=rendered.language, fingerprint=rendered.fingerprint)
    return Shown(
        conversation=row.conversation,
        question=row.screen["question"],
        language=rendered.language,
        fingerprint=rendered.fingerprint,
        at=sent.at or before.at,
        order=sent.order,
    )


def _save_state(unit: Unit, ready: Ready, change: Callable[[ChatState], ChatState]) -> None:
    """Change what a turn may change too: under the chat's lock, on what it is now."""
    unit.lock_chat(ready.chat.bot, ready.chat.address)
    try:
        chat = chats.get(unit, ready.chat.id)
    except Missing:
        return  # erased while this was under way
    chats.save_state(unit, replace(chat, state=change(chat.state)))


def _failed(unit: Unit, ready: Ready, failure: Failure) -> None:
    row = ready.row
    log.info("row-failed", extra={"row": row.id, "klass": row.klass, "reason": type(failure).__name__})
    match failure:
        case RetryAfter() | NotSent():
            outbox_sending.defer(unit, row.id)
        case Unreachable():
            unit.lock_subject(ready.chat.subject)  # of two that raise the same flag at once one counts it
            flag_raising.unreachable(unit, ready.chat)
            chats.mark_unreachable(unit, ready.chat.id, unit.now)
            outbox_sending.permanent(unit, row.id, "unreachable")
            reminded.dropped(unit, row, Drop("unreachable"))
            alerted.failed(unit, row)
        case NotAll():
            outbox_sending.permanent(unit, row.id, "not all taken off")
            if not row.answer:
                sweeping.tell(unit, ready.chat)
        case Refused() if ready.edit:
            _send_anew(unit, ready)
        case Refused():
            log.error("row-refused", extra={"row": row.id, "chat": ready.chat.id, "klass": row.klass})
            outbox_sending.permanent(unit, row.id, "refused")
            reminded.dropped(unit, row, Drop("refused", "missed"))
            alerted.failed(unit, row)
        case _ if (ready.edit or row.do != "send") and row.attempts < FREELY:
            outbox_sending.defer(unit, row.id)
        case _:
            outbox_sending.in_doubt(unit, [row.id])
            _repeat(unit, row)


def _send_anew(unit: Unit, ready: Ready) -> None:
    """The platform no longer lets the card be edited: its next screen is a new message."""

    def forget(state: ChatState) -> ChatState:
        return replace(state, newest="") if state.newest == ready.edit else state

    _save_state(unit, ready, forget)
    outbox_sending.defer(unit, ready.row.id)


def _repeat(unit: Unit, row: Row) -> None:
    """One more sending of something in doubt, where its class allows it; a reminder is asked about, and what is for
    staff says that it is a repeat. After the last the next on the rota is asked."""
    if row.klass in REPEATABLE:
        again = outbox.repeat(unit, row.id, screen=alerted.marked(row))
        if again is None:
            alerted.failed(unit, row)
    reminded.in_doubt(unit, row)
