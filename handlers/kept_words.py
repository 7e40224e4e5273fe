"""Words that were typed when nothing could be done with them: kept, and asked about when it can.

The one rule: nothing typed is lost. They lie sealed beside their update until they are asked about as words outside a
question are, in the order in which they came.
"""

from __future__ import annotations

from content import reading
from flows.events import Bot, Edited, Inbound, Text
from flows.safety import Finding
from flows.screen import Choice, Screen
from flows.stops import is_stopped
from handlers import typed
from handlers.desk import Desk
from handlers.here import Here
from handlers.pressure import A_MOMENT, Held
from storage import chats, inbox
from storage.unit import Unit

A_SCREEN = 6_000
"""Letters that are asked about at once; the rest waits for the next time."""

BUSY_WITH = frozenset({"hide", "stop"})
"""Scripts that are not talked into."""

_HELP = (Choice("word:help", "help-now", group="list"),)


def turn_away(unit: Unit, desk: Desk, inbound: Inbound, finding: Finding | None, held: Held) -> bool:
    """Somebody who may not talk here leaves no row for what is beyond the limit: told once, and that was all. What the
    help check found goes its way.
    """
    if finding is not None and (finding.help_word or finding.found):
        return False
    unit.lock_chat(inbound.bot, inbound.address)
    chat = chats.find(unit, inbound.bot, inbound.address)
    here = Here(unit, desk, inbound, chat) if chat is not None else None
    if here is not None and here.may_talk():
        return False
    if held.first and here is not None:
        here.post(Screen(message="too-much-stranger", choices=_HELP if here.party == "person" else ()))
    return True


def hold(here: Here, held: Held, finding: Finding | None) -> None:
    """Beyond the limit: words are kept, a press does nothing, and one line says so. To hide is never too much."""
    event = here.inbound.event
    if finding is not None and isinstance(event, Text) and reading.word_for(finding.words, here.language) == "hide":
        typed.take(here, event, finding.words)
        return
    if finding is not None and finding.words and here.may_talk() and not isinstance(event, Edited):
        keep(here, finding.words)
    if held.first:
        here.post(Screen(message="too-much-at-once", choices=_HELP if here.party == "person" else ()))


def keep(here: Here, words: str) -> None:
    """Sealed under the key of whoever wrote them."""
    inbox.keep(here.unit, here.chat.bot, here.inbound.key, here.chat.subject, words)
    here.chat = chats.with_state(here.chat, kept=True)


def offer(here: Here) -> None:
    """Ask what is to become of them, unless this is no moment for it."""
    active = here.talk.active()
    if is_stopped(here.chat.stops, "outside", here.language):
        return
    if not here.may_talk() or (active is not None and active.conversation.script in BUSY_WITH):
        return
    left = here.talk.running("outside")
    if left is not None and len(left.conversation.facts["words"]) >= A_SCREEN:
        return
    words, more = inbox.take_kept(here.unit, here.chat.bot, here.chat.subject, A_SCREEN)
    here.chat = chats.with_state(here.chat, kept=more)
    if words:
        typed.ask_what_with_it(here, "\n".join(words))


def offer_in(unit: Unit, desk: Desk, bot: Bot, address: str) -> None:
    """From outside a turn: the moment has passed."""
    unit.lock_chat(bot, address)
    chat = chats.find(unit, bot, address)
    if chat is None or not chat.state.kept:
        return
    if any(unit.now.timestamp() - at < A_MOMENT for at in chat.state.routes_shown.values()):
        return  # nothing is asked below the routes: they wait until their writer carries on
    unit.lock_subject(chat.subject)
    here = Here.between(unit, desk, chat)
    here.something_stands_below()
    offer(here)
    here.save()
