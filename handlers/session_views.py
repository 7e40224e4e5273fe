"""The clinician's board of a session: one screen that shows where the two are, drawn anew whenever that changes.

The one rule: it shows what was said and by whom, and says what a chat cannot show; it concludes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from flows.engine import replay
from flows.model import Conversation, Replay
from flows.questions import FreeText, Scale
from flows.words import Area, Args, Day, NameOf, Say
from handlers.reader import Reader
from handlers.viewing import ViewContent, at, heading, item, small
from storage import access, chats, contacts, conversations
from storage.conversations import Record

LATELY = 6
"""So many of the last words stand on the board; all of them are in the record."""

PICKED = "choose-areas//person"
"""The key of the person's choice of areas."""


def board(reader: Reader, id_: str) -> ViewContent:
    """`id_` is the conversation's."""
    run = conversations.get(reader.unit, id_)
    if run is None:
        raise access.NotFound("session: no such conversation")
    access.require(reader.unit, reader.chat.subject, run.subject, "session")
    reader.looked("read person", run.subject, run.subject)
    view = replay(run.conversation, reader.desk.script("companion", run.conversation.script))
    return ViewContent(blocks=tuple(_lines(reader, run, view)))


def _lines(reader: Reader, run: Record, view: Replay) -> Iterator[Say]:
    facts = run.conversation.facts
    name: Args = {"person": NameOf(run.subject)}
    yield heading("session-board", name)
    yield small("session-board-how", {"mode": facts["mode"]})
    if facts["mode"] in {"chat", "phone"}:
        yield small("session-board-cannot-show", {"mode": facts["mode"]})
    seen = contacts.last(reader.unit, run.subject)
    yield small("session-board-last-seen", at(seen)) if seen else small("session-board-never-seen")
    if facts["fallback"]:
        yield small("session-board-fallback", {"words": facts["fallback"]})
    yield _whereabouts(reader, run, view)
    yield from _rated(run.conversation, view)
    yield from _said(run, view)


def _whereabouts(reader: Reader, run: Record, view: Replay) -> Say:
    """Where the other side is, as a fact: nobody is said to be answering who has not opened it."""
    name: Args = {"person": NameOf(run.subject)}
    phone = chats.phone(reader.unit, run.subject)
    if phone is None or phone.unreachable_since is not None:
        return item("session-board-away", name)
    if not view.path:
        return item("session-board-not-opened", name)
    heard = at(datetime.fromtimestamp(phone.state.heard_at, UTC))
    if phone.state.active != run.conversation.id:
        return item("session-board-elsewhere", {**name, **heard})
    return small("session-board-here", heard)


def _rated(conversation: Conversation, view: Replay) -> Iterator[Say]:
    """What was rated now, with last time beside it; once the person has picked, only those areas."""
    last: Mapping[str, int] = conversation.facts["last"]
    picked = conversation.answers.get(PICKED)
    shown = picked.value if picked is not None and PICKED in {one.key for one in view.path} else None
    rated = [question for question in view.path if isinstance(question, Scale)]
    for question in rated if shown is None else [one for one in rated if one.about in shown]:
        answer = conversation.answers[question.key]
        wish = conversation.answers.get(f"more-help/{question.about}/person")
        args: Args = {
            "area": Area(question.about),
            "score": answer.value if answer.how == "given" else 0,
            "was": last.get(question.about, 0),
            "help": "yes" if wish is not None and wish.value is True else "no",
        }
        yield item("session-board-rated" if answer.how == "given" else "session-board-skipped", args)
    if conversation.facts["last_day"] and rated and shown is None:
        yield small("session-board-last-time", {"day": Day(conversation.facts["last_day"])})


def _said(run: Record, view: Replay) -> Iterator[Say]:
    """The last words of both, each with whose they are."""
    words = [question for question in view.path if isinstance(question, FreeText) and _is_words(run, question)]
    for question in words[-LATELY:]:
        answer = run.conversation.answers[question.key]
        said: Args = {"words": str(answer.value), "person": NameOf(run.subject)}
        mine = answer.by == "clinician"
        yield Say("session-board-you-wrote" if mine else "session-person-wrote", args=said, style="quote")


def _is_words(run: Record, question: FreeText) -> bool:
    answer = run.conversation.answers[question.key]
    return answer.how == "given" and bool(answer.value)
