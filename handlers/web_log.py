"""The web chat's stored log: what a page draws, and how far each page has drawn it.

The one rule: what stands here is what was said, sealed under its subject; a page is shown it again after any gap.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from content.rendered import Attachment, Block, Button, Rendered
from flows.events import Bot, Inbound, Text
from handlers import pin_state
from handlers.crisis_plan_views import first_words
from storage import chats, clinicians, devices, log, outbox, people
from storage.chats import Chat
from storage.unit import Unit

Entry = dict[str, Any]  # JSON, with short names: a check-in must stay small on the wire
MOST_AT_ONCE = 60
"""Messages that a page is given when it opens; what is older stays in the log."""

HELP_STAYS = 60
"""Seconds for which help that was just asked for is drawn by a page that comes back, whatever is due."""

NOT_SHARED = frozenset({"", "only-they"})
"""What a profile says of a phone that nobody else sees (`flows/console_invite_person.py`)."""


@dataclass(frozen=True, kw_only=True)
class Place:
    """How far one page has drawn: in which chat, up to which change; and below which message all is hidden."""

    chat: str = ""
    cursor: int = 0
    hidden: int = 0
    #: the reader pressed "Show them" on this page
    shown: bool = False
    #: what the page was told of its reader; None before the first greeting
    me: Entry | None = None
    #: the page has drawn before, or it was opened to join: what comes now is no old message
    opened: bool = False
    known: bool = True


@dataclass(frozen=True, kw_only=True)
class Kept:
    """A screen in the log: the number of its message, and of this change of it."""

    seq: int
    order: int
    at: float


def keep_screen(
    unit: Unit, bot: Bot, address: str, rendered: Rendered, *, edit: str = "", row: str = ""
) -> Kept | None:
    """Put the screen into the log, or in the place of the message `edit`; None when nobody is there to read it."""
    chat = _open_chat(unit, bot, address)
    if chat is None:
        return None
    entry = entry_of(rendered) | {"at": int(unit.now.timestamp())}
    seq = int(edit) if edit.isdigit() else 0
    about = outbox.subject_of(unit, row) if row else ""
    stands = seq and not _was_hidden(unit, chat, seq)
    if not (stands and log.replace(unit, chat.id, seq, entry, about=about, private=rendered.private)):
        seq = log.append(unit, chat.id, entry, row, about=about, private=rendered.private)
    return Kept(seq=seq, order=log.newest(unit, chat.id), at=unit.now.timestamp())


def keep_own(unit: Unit, chat_id: str, inbound: Inbound, label: str = "", *, about: str = "") -> None:
    """Somebody's own words (or the label of the button that they pressed) stand in their log, under the key of whom
    they are `about`.
    """
    words = inbound.event.words if isinstance(inbound.event, Text) else label
    if words:
        key = inbound.key.rpartition(".")[2]
        entry = {"o": words, "y": key, "at": int(unit.now.timestamp())}
        log.append(unit, chat_id, entry, about=about, private=inbound.bot == "companion")


def strip(unit: Unit, bot: Bot, address: str, message_id: str) -> None:
    """An old card loses its buttons."""
    chat = _open_chat(unit, bot, address)
    if chat is None or not message_id.isdigit():
        return
    entry = log.get(unit, chat.id, int(message_id))
    if entry is not None and "a" in entry:
        log.replace(unit, chat.id, int(message_id), {name: value for name, value in entry.items() if name != "a"})


def take_out(unit: Unit, bot: Bot, address: str, message_ids: Sequence[str]) -> None:
    """These messages go, from the log and from a page that shows them; their places stay empty."""
    chat = chats.find(unit, bot, address)
    if chat is not None:
        _empty(unit, chat.id, [int(one) for one in message_ids if one.isdigit()])


def forget_where(unit: Unit, chat_id: str, shows: Callable[[Entry], bool]) -> None:
    """As `take_out`, for good: nothing of these stays in a file of ours either."""
    _empty(unit, chat_id, [row.seq for row in log.after(unit, chat_id, 0) if shows(row.entry)])
    unit.forgets = True


def _empty(unit: Unit, chat_id: str, seqs: Sequence[int]) -> None:
    for one in seqs:
        log.replace(unit, chat_id, one, {"z": 1})


def forget(unit: Unit, chat_id: str, words: Collection[str]) -> None:
    """Take out what shows any of these words, whoever said it."""
    inside = [json.dumps(one, ensure_ascii=False)[1:-1] for one in words if one]
    if inside:
        forget_where(unit, chat_id, lambda entry: any(one in json.dumps(entry, ensure_ascii=False) for one in inside))


def clear(unit: Unit, bot: Bot, address: str) -> None:
    """All that stands there now is taken out for good; a page that shows it goes blank."""
    chat = chats.find(unit, bot, address)
    if chat is not None:
        log.drop(unit, chat.id, [row.seq for row in log.after(unit, chat.id, 0)])
        log.append(unit, chat.id, {"h": 1})


def hide(unit: Unit, bot: Bot, address: str) -> None:
    """All that stands there now is hidden until somebody asks to see it. Nothing is lost."""
    chat = chats.find(unit, bot, address)
    if chat is not None:
        log.append(unit, chat.id, {"h": 1})


def look(
    unit: Unit, bot: Bot, token: str, place: Place, steady: float | None = None, console_pin: str = "required"
) -> tuple[Place, Entry]:
    """What a page has not drawn yet, and where it stands afterwards. An ended device learns only that it is over.
    `steady` is the clock by which a PIN holds; on a new line nothing that stands there is shown while it is due,
    whatever the page says that it has drawn.
    """
    address = devices.address_of(unit, bot, token)
    if address is None:
        return replace(place, known=False), {"gone": 1}
    chat = chats.find(unit, bot, address)
    if chat is None:
        return replace(place, me=_nobody(), opened=True), {} if place.me is not None else {"me": _nobody()}
    if chat.closed_at is not None:
        return replace(place, known=False), {"gone": 1}
    news: Entry = {}
    if chat.id != place.chat:
        place = Place(chat=chat.id, shown=place.shown, opened=place.opened)
        news["chat"] = chat.id
    shut = steady is not None and (place.me is None or place.shown)
    shut = shut and pin_state.state_of(unit, chat, steady or 0.0, console_pin) not in {"open", "empty"}
    place, news = _since(unit, chat, replace(place, shown=place.shown and not shut), news, shut=shut)
    if news or place.me is None or chat.language != place.me["language"]:
        me = _reader(unit, chat)
        news = {"me": me} | news if me != place.me else news
        place = replace(place, me=me)
    return replace(place, opened=True), news


def _since(unit: Unit, chat: Chat, place: Place, news: Entry, *, shut: bool = False) -> tuple[Place, Entry]:
    rows = log.after(unit, chat.id, place.cursor)
    if not rows:
        return place, news
    opening = not place.opened
    marker = max((row.seq for row in rows if "h" in row.entry), default=0)
    if shut or (opening and not place.shown and _is_shared(unit, chat)):
        marker = max(row.seq for row in rows)
    if marker and not (place.cursor == 0 and place.shown):
        place = replace(place, hidden=marker, shown=False)
        if place.cursor or any("h" not in row.entry and row.seq <= marker for row in rows):
            news["hidden"] = marker
    under = 0 if place.shown else place.hidden
    drawn = sorted(
        (row for row in rows if "h" not in row.entry and (row.seq > under or (shut and _is_help_now(unit, row.entry)))),
        key=lambda row: row.seq,
    )
    if drawn:
        news["e"] = [[row.seq, row.entry] for row in drawn[-MOST_AT_ONCE:]]
    place = replace(place, cursor=max(row.changed for row in rows))
    news["c"] = place.cursor
    return place, news


def entry_of(rendered: Rendered) -> Entry:
    """A screen as the page's script reads it; what is empty is left out."""
    entry = {
        "l": rendered.language,
        "d": "rtl" if rendered.direction == "rtl" else "",
        "c": rendered.card,
        "p": rendered.place,
        "q": rendered.question,
        "x": rendered.explain,
        "b": [_block(one) for one in rendered.blocks],
        "a": [_button(one) for one in rendered.buttons],
        "t": int(rendered.typing),
        "k": int(rendered.keep),
        "s": int(rendered.safety),
        "n": rendered.notice,
        "f": _file(rendered.attachment),
        "u": int(rendered.upload),
    }
    return {name: value for name, value in entry.items() if value}


def _block(block: Block) -> list[Any]:  # JSON
    return [block.style, [list(row) for row in block.cells] if block.style == "table" else block.text]


def _button(button: Button) -> list[Any]:  # JSON
    more: Entry = {
        "pressed": int(button.pressed),
        "long": button.long,
        "section": button.section,
        "lines": dict(button.lines),
    }
    more = {name: value for name, value in more.items() if value}
    label = "" if button.group == "rates" and button.lines else button.label
    return [button.data, label, button.group, button.id, *([more] if more else [])]


def _file(attachment: Attachment | None) -> Entry | None:
    if attachment is None:
        return None
    told = {"name": attachment.filename, "type": attachment.media_type}
    if attachment.id:
        return {**told, "id": attachment.id}  # asked for when it is wanted: the bytes stand in one place alone
    return {**told, "data": base64.b64encode(attachment.data).decode()}


def _nobody() -> Entry:
    return {"language": ""}


def _reader(unit: Unit, chat: Chat) -> Entry:
    """What a page must know of its reader. A person's page names nobody; `left` is told where nothing that they say
    can be passed on (stopped, or not joined yet). `plan` stands first on the page's own help, but on no shared phone."""
    if chat.bot == "console":
        clinician = clinicians.find(unit, chat.subject)
        return {"language": chat.language, **({"name": clinician.name} if clinician is not None else {})}
    person = people.find(unit, chat.subject)
    if person is None:
        return {"language": chat.language}
    more: Entry = {"look": person.profile.look, "left": int(person.state != "active")}
    if person.state == "active" and not _is_shared(unit, chat):
        more["plan"] = dict(first_words(unit, person.id))
    return {"language": chat.language, **{name: value for name, value in more.items() if value}}


def _was_hidden(unit: Unit, chat: Chat, seq: int) -> bool:
    """A card that was hidden since is not drawn on: the next screen must be seen."""
    return any("h" in row.entry for row in log.after(unit, chat.id, seq))


def _open_chat(unit: Unit, bot: Bot, address: str) -> Chat | None:
    chat = chats.find(unit, bot, address)
    return chat if chat is not None and chat.closed_at is None else None


def _is_help_now(unit: Unit, entry: Entry) -> bool:
    """A line that broke must not hide the help that somebody asked for on it."""
    return bool(entry.get("s")) and unit.now.timestamp() - entry.get("at", 0) < HELP_STAYS


def _is_shared(unit: Unit, chat: Chat) -> bool:
    """Whether others use this phone, or nobody wanted to say: then every opening starts hidden."""
    person = people.find(unit, chat.subject) if chat.bot == "companion" else None
    return person is not None and person.profile.shared_phone not in NOT_SHARED
