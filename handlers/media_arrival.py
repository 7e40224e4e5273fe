"""A voice note or a photo comes in: Wren cannot listen or look, and says so before it asks about anything.

The one rule: nothing is taken in here; what is said first, and what is asked, is all.
"""

from __future__ import annotations

import json

from flows.events import Photo, Voice
from flows.screen import Screen
from flows.words import Say
from handlers import facts, medical, typed
from handlers.here import Here
from handlers.keeping import keep
from handlers.media_type import MOST, MOST_IN_ALL
from handlers.pressing import resume_open
from handlers.screens import cannot_look
from storage import attachments


def arrived(here: Here, event: Voice | Photo, words: str) -> None:
    """Wren cannot listen or look, and says so first; then it asks whether to keep it. Films and the like it cannot."""
    if event.stored:
        _keep(here, event.stored)
        return
    here.post(cannot_look(here))
    if not event.file or here.person is None or here.person.state != "active" or _is_too_much(here, event.size):
        _go_on(here, words)
    else:
        kind = "voice" if isinstance(event, Voice) else "photo"
        seconds = event.seconds if isinstance(event, Voice) else 0
        told = {"kind": kind, "file": event.file, "seconds": seconds, "size": event.size, "words": words}
        more = {"name": here.unit.new_id(), "medical": bool(words) and medical.asks(words)}
        clinician = facts.clinician_name(here)
        here.talk.start("keep-media", json.dumps({**told, **more, "clinician": clinician}, ensure_ascii=False))


def _keep(here: Here, stored: str) -> None:
    """The page has told its size and heard a yes; it is here already, and becomes an entry."""
    one = attachments.get(here.unit, here.chat.subject, stored)
    if one is None or here.person is None or here.person.state != "active":
        resume_open(here)
        return
    note = keep(here, "")
    attachments.keep(here.unit, here.chat.subject, one.id, note)
    here.unit.audit("record MediaKept", actor=here.chat.subject, subjects=(here.chat.subject,), object_id=note)
    here.talk.start("journal-entry", note, says=(Say("media-kept", args={"kind": one.kind}),))


def _is_too_much(here: Here, size: int) -> bool:
    """Said at once, before anything is asked."""
    if size > MOST:
        here.post(Screen(message="media-too-big"))
        return True
    if attachments.size_of_all(here.unit, here.chat.subject) + size > MOST_IN_ALL:
        here.post(Screen(message="media-no-room"))
        return True
    return False


def _go_on(here: Here, words: str) -> None:
    if words:
        typed.ask_what_with_it(here, words)
    else:
        resume_open(here)
