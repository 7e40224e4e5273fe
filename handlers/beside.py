"""A conversation that arrives: put beside whatever its reader is in the middle of, and waiting for a tap.

The one rule: it never takes the place of what they are in; only a press on its card makes it the one they are in.
"""

from __future__ import annotations

from flows import draw, engine
from flows.model import Conversation, pack_facts
from flows.screen import Screen
from handlers.here import Here
from storage import conversations, outbox
from storage.conversations import Record


def put_beside(there: Here, name: str, about: str) -> Screen | None:
    """The new conversation's first screen, still to be posted; None where the script has nothing to go by."""
    from handlers import facts  # noqa: PLC0415 - the two know each other

    gathered = facts.gather(there, name, about)
    if gathered is None:
        return None
    script = there.desk.script(there.chat.bot, name)
    at = there.unit.now.isoformat()
    conversation = Conversation(
        id=there.unit.new_id(), script=name, version=script.version, about=about, state="paused",
        facts=pack_facts(gathered), started_at=at, touched_at=at,
    )  # fmt: skip
    person = there.party == "person"
    record = Record(
        conversation=conversation,
        subject=facts.subject_of(there, name, about),
        person_chat=there.chat.id if person else "",
        clinician_chat="" if person else there.chat.id,
    )
    conversations.add(there.unit, record)
    return draw.draw(conversation, engine.replay(conversation, script), there.party, script)


def bring(there: Here, name: str, about: str, run: Conversation | None) -> None:
    """To whoever is here again: put it there, or, where it stands (`run`) and never went out, show it."""
    if run is None:
        screen = put_beside(there, name, about)
    elif not outbox.has_gone(there.unit, run.id):
        script = there.desk.script("companion", name)
        screen = draw.draw(run, engine.replay(run, script), "person", script)
    else:
        return
    if screen is not None:
        there.post(screen, answer=True)
