"""What was shared of a journal, read by the clinician with whom it was shared.

The one rule: each entry is asked for in `storage.access` when the screen is drawn, and each opening leaves a row that
the person can see.
"""

from __future__ import annotations

from flows.words import Moment, NameOf, Say
from handlers.journal_views import note_says
from handlers.reader import Reader
from handlers.viewing import ViewContent, heading, small
from storage import access, attachments, strikes

OPENED = "open journal"

OPENS = frozenset({"opened-journal", "shared-media"})
"""The console's scripts that show what was shared."""


def view(reader: Reader, about: str) -> ViewContent:
    """`about` is "person/entry/entry/…"."""
    person, *ids = about.split("/")
    access.require(reader.unit, reader.chat.subject, person, OPENED)
    readable = {note.id: note for note in access.shared_notes(reader.unit, reader.chat.subject, person)}
    blocks: list[Say] = [heading("journal-opened-title", {"person": NameOf(person)})]
    struck = strikes.standing(reader.unit, person)
    media = 0
    for note in (readable[id_] for id_ in ids if id_ in readable):
        reader.looked(OPENED, person, note.id)
        at = struck.get((note.id, ""))
        if at is not None:
            blocks.append(Say("journal-opened-struck", args={"person": NameOf(person), "at": Moment(at.isoformat())}))
        blocks += note_says(note)
        for one in attachments.of(reader.unit, person, note.id):
            media += 1
            blocks.append(small("shared-media-here", {"n": media, "kind": one.kind}))
    blocks.append(
        small("journal-opened-seen", {"person": NameOf(person)})
        if any(id_ in readable for id_ in ids)
        else Say("journal-opened-none")
    )
    return ViewContent(blocks=tuple(blocks))
