"""How a voice note or a photo becomes an entry of the journal.

The one rule: "kept" is said when it stands in our storage and not before, and only to the person whose it is.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any, Literal

from flows import media
from flows.outcomes import MediaWanted
from flows.screen import Choice, Screen
from flows.words import Args
from handlers.desk import Desk
from handlers.here import Here
from handlers.keeping import keep
from handlers.media_traces import Unreadable, without_traces
from handlers.media_type import KINDS, media_type
from storage import attachments, chats, people
from storage.attachments import Kind, Wanted
from storage.conversations import Record
from storage.unit import Unit

SOON = timedelta(minutes=2)
"""As long as somebody who said yes waits for the answer (`bot/brakes.ANSWER_FOR`)."""

Why = Literal["unknown", "unreachable", "too-big"]
"""Why something was not kept: what it is, that the platform did not give it, its size."""


def _keep(here: Here, about: str) -> media.Facts:
    """What arrived (`media_arrival`)."""
    return media.Facts(**json.loads(about))


def _show(here: Here, about: str) -> media.ShowFacts:
    found = attachments.get(here.unit, here.chat.subject, about)
    return media.ShowFacts(attachment=found.id if found else "", kind=found.kind if found else "photo")


def _wanted(here: Here, run: Record, outcome: MediaWanted) -> None:
    """The person said yes: from this commit on it is ours to fetch."""
    kind: Kind = "voice" if outcome.kind == "voice" else "photo"
    attachments.want(
        here.unit, person=here.chat.subject, kind=kind, size=outcome.size, file=outcome.file, chat=here.chat.id,
        words=outcome.words,
    )  # fmt: skip


Cleaned = tuple[str, bytes]
"""Media type, and what it holds without place and time."""


def cleaned(data: bytes) -> Cleaned | None:
    """What it is, and it without place and time; None for all that is not kept. A large one takes a second: never in a
    transaction, and never on the loop.
    """
    kind = media_type(data)
    try:
        return (kind, without_traces(data, kind)) if kind else None
    except Unreadable:
        return None


def take_in(unit: Unit, desk: Desk, one: Wanted, found: Cleaned | None) -> None:
    """What was fetched (and `cleaned`) becomes an entry, and the person is told."""
    there = _still(unit, desk, one)
    if there is None:
        return
    if found is None:
        _give_up(there, one, "unknown")
        return
    type_, clean = found
    kind = KINDS[type_]
    note = keep(there, one.words)
    attachments.arrived(unit, one.person, one.id, kind=kind, media_type=type_, data=clean, note=note)
    _tell(there, one, "media-kept", {"kind": kind})
    unit.audit("record MediaKept", actor=one.person, subjects=(one.person,), object_id=note)


def give_up(unit: Unit, desk: Desk, one: Wanted, why: Why) -> None:
    """It is not to be had. Words that came with it are kept all the same."""
    there = _still(unit, desk, one)
    if there is not None:
        _give_up(there, one, why)


def _give_up(there: Here, one: Wanted, why: Why) -> None:
    attachments.delete_one(there.unit, one.person, one.id)
    if one.words:
        keep(there, one.words)
    _tell(there, one, f"media-not-{why}", {"words": "kept" if one.words else "none"})


def _still(unit: Unit, desk: Desk, one: Wanted) -> Here | None:
    """The chat that is told, locked; None where nobody wants it any more (erased, deleted, stopped)."""
    chat = next((chat for chat in chats.of_subject(unit, one.person) if chat.id == one.chat), None)
    if chat is None:
        return None
    unit.lock_chat(chat.bot, chat.address)
    unit.lock_subject(one.person)
    person = people.find(unit, one.person)
    if attachments.get_wanted(unit, one.person, one.id) is None:
        return None
    if person is None or person.state != "active":
        attachments.delete_one(unit, one.person, one.id)
        return None
    return Here.between(unit, desk, chats.get(unit, chat.id))


def _tell(there: Here, one: Wanted, message: str, args: Args) -> None:
    """An answer to their yes; late, it waits for their hours like all that Wren starts."""
    choices = (Choice("word:menu", "to-the-menu", group="list"), Choice("word:help", "help-now", group="list"))
    there.post(Screen(message=message, args=args, choices=choices), answer=there.unit.now - one.at <= SOON)


GATHERERS: Mapping[str, Callable[[Here, str], Any]] = {
    "keep-media": _keep,
    "show-media": _show,
    "add-media": lambda here, about: media.AddFacts(),
}
WRITERS: Mapping[type[Any], Callable[[Here, Record, Any], None]] = {MediaWanted: _wanted}
