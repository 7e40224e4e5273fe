"""A person's own copy: their journal as one page that any phone opens, their check-ins and plans as tables.

The one rule: it is whole, and it goes to the person alone; everything in it is escaped, and nothing in it loads from
elsewhere.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Mapping
from html import escape

from content.rendered import Attachment
from flows.screen import Screen
from flows.words import Args, Say
from handlers import export
from handlers.journal_views import note_says, struck
from handlers.reader import Reader
from handlers.viewing import today
from storage import attachments, notes
from storage.notes import Note

MOST_BYTES = 20_000_000
"""Of photos and voice notes that go into one file; what no longer fits is named in it."""

_STYLE = (
    "body{max-width:40rem;margin:1rem auto;padding:0 1rem;font:1rem/1.5 sans-serif}"
    "article{border-top:1px solid;padding:1rem 0}p{white-space:pre-wrap;overflow-wrap:break-word}img{max-width:100%}"
)


def _file(reader: Reader, screen: Screen) -> Attachment:
    person = reader.chat.subject
    reader.unit.audit("take own copy", actor=person, subjects=(person,), object_id=screen.view_about)
    if screen.view_about != "journal":
        return export.files(reader.unit, reader.desk.phrasebook, person)[screen.view_about]
    page = "".join(_page(reader)).encode()
    return Attachment(filename=f"notes-{today(reader)}.html", media_type="text/html", data=page)


def _page(reader: Reader) -> Iterator[str]:
    """Oldest first, in the reader's language, each with its date."""
    language, title = reader.chat.language, escape(_words(reader, "menu-journal"))
    direction = reader.desk.phrasebook.languages[language].direction
    yield f'<!doctype html><html lang="{language}" dir="{direction}"><head><meta charset="utf-8">'
    yield f'<meta name="viewport" content="width=device-width"><title>{title}</title><style>{_STYLE}</style></head>'
    yield f"<body><h1>{title}</h1>"
    room = MOST_BYTES
    for note in reversed(notes.of(reader.unit, reader.chat.subject)):
        yield "<article>"
        yield from (_paragraph(reader, say) for say in (*struck(reader, note), *note_says(note)))
        for media, size in _media(reader, note, room):
            room -= size
            yield media
        yield "</article>"
    yield "</body></html>\n"


def _paragraph(reader: Reader, say: Say) -> str:
    tag = {"text": "small", "heading": "strong"}.get(say.style, "span")
    return f'<p dir="auto"><{tag}>{escape(_words(reader, say.message, say.args))}</{tag}></p>'


def _media(reader: Reader, note: Note, room: int) -> Iterator[tuple[str, int]]:
    """What was spoken or taken, inside the file."""
    for one in attachments.of(reader.unit, note.person, note.id):
        if one.size > room:
            yield f"<p>{escape(_words(reader, 'my-copy-left-out'))}</p>", 0
            continue
        room -= one.size
        data = attachments.data(reader.unit, note.person, one.id) or b""
        source = f"data:{escape(one.media_type)};base64,{base64.b64encode(data).decode('ascii')}"
        yield (f'<p><img alt="" src="{source}"></p>' if one.kind == "photo" else f'<p><audio controls src="{source}">'
               "</audio></p>"), one.size  # fmt: skip


def _words(reader: Reader, message: str, args: Args | None = None) -> str:
    book = reader.desk.phrasebook
    return book.words(reader.chat.language, message, "", args or {}, zone=reader.zone, name=reader.name)


FILES: Mapping[str, Callable[[Reader, Screen], Attachment]] = {"my-copy": _file}
"""By view: the file that goes with its screen."""
