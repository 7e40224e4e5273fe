"""A voice note or a photo on a screen: to the person whose it is, or to the clinician with whom its entry is shared.

The one rule: who may see it is asked each time that it is shown, and a page of the web chat asks for the bytes anew:
they never stand in its log.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from content.rendered import Attachment
from flows.screen import Screen
from flows.words import Moment, NameOf, Say
from handlers import pin_state
from handlers.media_type import NAMES
from handlers.reader import Reader
from handlers.viewing import ViewContent, small
from storage import access, attachments, conversations, notes
from storage.attachments import Attachment as Kept
from storage.chats import Chat
from storage.unit import Unit

OPENED = "open journal"


def _screen(reader: Reader, screen: Screen) -> Screen:
    one = _theirs(reader, screen)
    said = Say("media-gone") if one is None else Say("media-shown", args={"at": Moment(one.at.isoformat())})
    return replace(screen, says=(*screen.says, said))


def _file(reader: Reader, screen: Screen) -> Attachment | None:
    one = _theirs(reader, screen)
    return None if one is None else _attachment(reader, one)


def _theirs(reader: Reader, screen: Screen) -> Kept | None:
    """What the conversation of this screen is about, if it is this person's."""
    run = conversations.get(reader.unit, screen.view_about)
    return attachments.get(reader.unit, reader.chat.subject, run.conversation.about) if run is not None else None


def shared(reader: Reader, about: str) -> ViewContent:
    """For a console; `about` is "person/attachment"."""
    person, _, id_ = about.partition("/")
    one = _readable(reader.unit, reader.chat.subject, person, id_)
    if one is None:
        reader.unit.audit(f"refused {OPENED}", actor=reader.chat.subject, subjects=(person,), object_id=id_)
        raise access.NotFound("open journal: no such attachment")
    reader.looked(OPENED, person, one.note)
    return ViewContent(
        blocks=(small("journal-opened-seen", {"person": NameOf(person)}),),
        attachment=_attachment(reader, one, guarded=True),
    )


def for_page(unit: Unit, chat: Chat, id_: str, steady: float, console_pin: str) -> tuple[str, bytes] | None:
    """Media type and bytes for an open page of this chat; None for all that its reader may not see, or that is gone, and
    while a PIN is due. `steady` is the clock by which that holds; `console_pin` is what the service says.
    """
    one = attachments.find(unit, id_)
    if one is None:
        return None
    state = pin_state.state_of(unit, chat, steady, console_pin)
    if chat.bot == "companion":
        allowed = one.person == chat.subject and (state == "open" or (state == "empty" and _is_of_second(unit, one)))
    else:
        allowed = state == "open" and _readable(unit, chat.subject, one.person, id_) is not None
        if not allowed:
            unit.audit(f"refused {OPENED}", actor=chat.subject, subjects=(one.person,), object_id=id_)
        else:  # a card that still stands on a page may be pressed again another day
            unit.audit_once(
                OPENED, actor=chat.subject, subjects=(one.person,), object_id=one.note, day=unit.now.date(),
                occasion=f"page {id_}",
            )  # fmt: skip
    found = attachments.data(unit, one.person, id_) if allowed else None
    return None if found is None else (one.media_type, found)


def _is_of_second(unit: Unit, one: Kept) -> bool:
    """Whether its entry was written behind the second PIN."""
    note = notes.get(unit, one.person, one.note) if one.note else None
    return note is not None and note.second


def _readable(unit: Unit, clinician: str, person: str, id_: str) -> Kept | None:
    """The same check as for the words of its entry."""
    one = attachments.get(unit, person, id_) if access.may(unit, clinician, person) else None
    note = notes.get(unit, person, one.note) if one is not None and one.note else None
    return one if note is not None and access.may_read(unit, clinician, note) else None


def _attachment(reader: Reader, one: Kept, *, guarded: bool = False) -> Attachment:
    web = reader.chat.channel == "web"
    found = b"" if web else attachments.data(reader.unit, one.person, one.id)
    return Attachment(
        filename=NAMES[one.media_type], media_type=one.media_type, data=found or b"", id=one.id, guarded=guarded
    )


VIEWS: Mapping[str, Callable[[Reader, Screen], Screen | None]] = {
    "media": _screen,
    "upload": lambda reader, screen: screen,
}
FILES: Mapping[str, Callable[[Reader, Screen], Attachment | None]] = {"media": _file}
