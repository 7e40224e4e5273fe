"""A note that came too late to send: said once, discreetly, in the person's hours.

The one rule: it never says "now", and it says whose fault it was.
"""

from __future__ import annotations

from collections.abc import Sequence

from flows.recurrence import Occurrence as Slot
from flows.screen import Choice, Screen, pack_screen
from flows.words import Clock
from storage import outbox
from storage.chats import Chat
from storage.unit import Unit

CARD = "came-late"
"""One card for all of them: what waits to be said is said in one."""


def tell(unit: Unit, chat: Chat, missed: Sequence[Slot]) -> None:
    """In one line, however many they are; class D, so that it waits its turn and is never said twice."""
    several = len(missed) > 1 or outbox.waits(unit, chat.id, CARD)
    screen = Screen(
        card=CARD,
        message="came-late-several" if several else "came-late",
        args={} if several else {"time": Clock(missed[0].slot)},
        choices=(Choice("word:menu", "to-the-menu", group="list"),),
    )
    outbox.add(unit, bot=chat.bot, chat=chat.id, subject=chat.subject, klass="D", card=CARD, screen=pack_screen(screen))
