"""What a console screen adds when it is rendered: records that are read then, and not a moment earlier.

The one rule: a view checks access, leaves its audit row, and gives message ids and variables, never words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from content.rendered import Attachment, Block, Button, Rendered
from flows.words import Args, Moment, Say
from handlers.reader import Reader

Part = str
"""The named parts of a row in a list, besides the name on its button: when, state, words, more. A second of a kind
("state-2") is drawn like the first."""


@dataclass(frozen=True)
class Table:
    """Rows of cells, the first row the heading; the first cell of a row names it."""

    rows: tuple[tuple[Say, ...], ...]


@dataclass(frozen=True, kw_only=True)
class ViewContent:
    """`blocks` come after the screen's own paragraphs. `rows` are the choices of a list, in their order: a row that is
    not among them is not drawn. By choice id: the `lines` of a row, the `sections` they stand under, and the buttons
    that are `hidden` this time."""

    blocks: tuple[Say | Table, ...] = ()
    rows: tuple[str, ...] | None = None
    lines: Mapping[str, Mapping[Part, Say]] = field(default_factory=dict)
    sections: Mapping[str, Say] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()
    attachment: Attachment | None = None


View = Callable[[Reader, str], ViewContent]
"""Reads what a screen's `view` asks for; the text is its `view_about`."""


def put_in(reader: Reader, rendered: Rendered, content: ViewContent) -> Rendered:
    """The screen in words with what its view has read, in the reader's words."""
    return replace(
        rendered,
        blocks=(*rendered.blocks, *(_block(reader, one) for one in content.blocks)),
        buttons=tuple(_button(reader, content, button) for button in _shown(content, rendered.buttons)),
        attachment=content.attachment,
    )


def _shown(content: ViewContent, buttons: tuple[Button, ...]) -> list[Button]:
    others = [one for one in buttons if one.id not in content.hidden]
    if content.rows is None:
        return others
    rows = {one.id: one for one in others if one.group == "list"}
    return [rows[id_] for id_ in content.rows if id_ in rows] + [one for one in others if one.group != "list"]


def _block(reader: Reader, one: Say | Table) -> Block:
    if isinstance(one, Table):
        return Block(style="table", cells=tuple(tuple(words(reader, cell) for cell in row) for row in one.rows))
    return Block(style=one.style, text=words(reader, one))


def _button(reader: Reader, content: ViewContent, button: Button) -> Button:
    lines: dict[str, str] = {part: words(reader, say) for part, say in content.lines.get(button.id, {}).items()}
    section = content.sections.get(button.id)
    if not lines and section is None:
        return button
    whole = " · ".join((button.label, *lines.values()))
    return replace(button, lines=lines, long=whole, section=words(reader, section) if section else "")


def words(reader: Reader, say: Say) -> str:
    """As this reader reads it."""
    phrasebook = reader.desk.phrasebook
    return phrasebook.words(reader.chat.language, say.message, say.about, say.args, zone=reader.zone, name=reader.name)


def today(reader: Reader) -> str:
    """The reader's own day (ISO)."""
    return reader.unit.now.astimezone(ZoneInfo(reader.zone)).date().isoformat()


def at(moment: datetime) -> Args:
    """An instant as the variable `$at`."""
    return {"at": Moment(moment.isoformat())}


def item(message: str, args: Args | None = None) -> Say:
    return Say(message, args=args or {}, style="item")


def small(message: str, args: Args | None = None) -> Say:
    return Say(message, args=args or {}, style="small")


def heading(message: str, args: Args | None = None) -> Say:
    return Say(message, args=args or {}, style="heading")
