"""Judges a run with kills from outside: what the Bot API has seen, and what stands in the database afterwards.

The one rule: it asks the database and the record alone, never the server's own opinion of itself.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select

from bot.service import Service
from content.phrasebook import Phrasebook
from flows.questions import Answer
from flows.screen import unpack_screen
from handlers.buttons import Signer, _decoded, conversation_of
from handlers.desk import Desk
from handlers.present import draw
from handlers.reader import Reader
from handlers.telegram_drawing import paragraphs
from handlers.telegram_text import as_html, split
from storage import chats, conversations, letters, notes, tables
from storage.conversations import Record
from storage.database import Database
from storage.outbox_row import READABLE, read
from storage.unit import Unit
from tests.bench.crowd import Act, Shown, Soul, WatchedApi

CANARY = re.compile(r"Zq\d{4}x")
RATES = {str(n): n for n in range(1, 8)}
YES_NO = {"yes": True, "no": False}


@dataclass
class Verdict:
    lost: int = 0
    crossed: int = 0
    doubled: int = 0
    in_doubt: int = 0
    #: what was looked at: updates acknowledged, answers compared, messages shown
    updates: int = 0
    answers: int = 0
    messages: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def is_good(self) -> bool:
        return not (self.lost or self.crossed or self.doubled)

    def blame(self, what: str, why: str) -> None:
        setattr(self, what, getattr(self, what) + 1)
        self.faults.append(f"{what}: {why}")


class Judge:
    def __init__(self, database: Database, api: WatchedApi, souls: list[Soul], service: Service, log: str) -> None:
        self._database = database
        self._api = api
        self._souls = souls
        self._log = log
        self._verdict = Verdict()
        self._acknowledged = api.acknowledged
        book = Phrasebook.load()
        languages = tuple(one.code for one in book.languages.values() if not one.draft)
        self._desk = Desk(
            phrasebook=book, signer=Signer(database.signing_key), team=service, languages=languages, steady=lambda: 0.0
        )

    def judge(self) -> Verdict:
        with self._database.unit(datetime.now(UTC)) as unit:
            self._every_update_is_kept(unit)
            for soul in self._souls:
                if soul.who.bot == "companion":
                    self._effects_of(unit, soul)
            self._nothing_is_doubled(unit)
        self._nothing_is_crossed()
        return self._verdict

    # Lost

    def _every_update_is_kept(self, unit: Unit) -> None:
        rows = unit.connection.execute(select(tables.inbox.c.key, tables.inbox.c.state)).all()
        kept = {int(row.key) for row in rows if row.state == "done"}
        self._verdict.updates = len(self._acknowledged)
        for update in sorted(self._acknowledged - kept):
            self._verdict.blame("lost", f"update {update} was acknowledged and is not there")

    def _effects_of(self, unit: Unit, soul: Soul) -> None:
        """Each word that was acknowledged stands somewhere; each answer is the one that was pressed last."""
        records = _records(unit, soul.who.id)
        standing = json.dumps([_plain(one) for one in records] + _kept_words(unit, soul.who.id))
        acts = [act for act in soul.acts if act.update in self._acknowledged]
        for act in acts:
            if CANARY.match(act.words) and act.words not in standing:
                self._verdict.blame("lost", f"words of update {act.update} are nowhere: {_around(soul, act)}")
        for record in records:
            self._answers_of(record, soul, [act for act in acts if act.data])

    def _answers_of(self, record: Record, soul: Soul, presses: list[Act]) -> None:
        conversation = record.conversation
        if conversation.script != "check-in":
            return
        mine = [act for act in presses if conversation_of(act.data) == conversation.id]
        for key, answer in conversation.answers.items():
            values: Mapping[str, Any] = RATES if key.startswith("rating/") else YES_NO
            if not key.startswith(("rating/", "more-help/")):
                continue
            pressed = self._last_pressed(mine, key, conversation.asked.get(key, 0), conversation.id, soul, values)
            self._verdict.answers += 1
            if pressed is None or values[pressed] != _value(answer):
                self._verdict.blame("lost", f"{key} of {conversation.id} is {_value(answer)}, {pressed} was pressed")

    def _last_pressed(
        self, presses: list[Act], key: str, asked: int, conversation: str, soul: Soul, values: Mapping[str, Any]
    ) -> str | None:
        """The first press that fitted the question when it was asked last: from then on it was closed."""
        signer, address = self._desk.signer, str(soul.phone.id)
        for times in range(asked, -1, -1):
            macs = {signer._mac(choice, "companion", address, conversation, key, times): choice for choice in values}
            for act in presses:
                choice = macs.get(_decoded(act.data)[16:])
                if choice is not None:
                    return choice
        return None

    # Doubled

    def _nothing_is_doubled(self, unit: Unit) -> None:
        """Each message that was shown has a row of its own; a second one only where the first was in doubt."""
        found = {row.id: row for row in unit.connection.execute(select(tables.outbox)).all()}
        rows = [read(unit, row) for row in unit.connection.execute(READABLE).all()]
        self._verdict.in_doubt = sum(row.state == "in_doubt" for row in rows)
        self._verdict.messages = len(self._api.shown)
        for row in rows:
            first = found.get(row.repeat_of or "")
            # "sent" by a worker that had stood still, and said so after another had taken over
            late = first is not None and first.state == "sent" and first.sent_at >= row.created_at
            if row.repeat_of and not (first is not None and (first.state == "in_doubt" or late)):
                self._verdict.blame("doubled", f"row {row.id} repeats {row.repeat_of}, which was not in doubt")
        handed = {row.id for row in found.values() if row.handed_at}
        allowed: Counter[tuple[int, str]] = Counter()
        emptied: Counter[int] = Counter()
        totals: Counter[tuple[str, int]] = Counter()
        for row in rows:
            if row.do != "send" or row.id not in handed:
                continue
            chat = chats.get(unit, row.chat)
            address = int(chat.address)
            totals[chat.bot, address] += 1
            if chat.bot == "companion" and (not row.screen or row.screen.get("view")):
                # its words are forgotten on purpose, or are those of what it showed when it was drawn
                emptied[address] += 1
            elif chat.bot == "companion":
                rendered = draw(Reader(unit, self._desk, chat), unpack_screen(row.screen))
                for piece in split(paragraphs(rendered)):
                    allowed[address, as_html(piece)] += 1
        self._compare(allowed, emptied, totals)

    def _compare(
        self,
        allowed: Counter[tuple[int, str]],
        emptied: Counter[int],
        totals: Counter[tuple[str, int]],
    ) -> None:
        seen = [one for one in self._api.shown if one.bot == "companion"]
        unexplained = Counter((one.chat, one.text) for one in seen) - allowed
        for (chat, text), count in unexplained.items():
            more = count - emptied[chat]
            emptied[chat] = max(0, -more)
            for _ in range(more):
                self._verdict.blame("doubled", f"chat {chat} was shown {text!r} once more than there are rows for it")
        for place, count in (Counter((one.bot, one.chat) for one in self._api.shown) - totals).items():
            if place[0] == "console":
                self._verdict.blame("doubled", f"chat {place} was shown {count} more than there are rows")

    # Crossed

    def _nothing_is_crossed(self) -> None:
        own = {(soul.who.bot, soul.phone.id): {soul.who.own[-7:]} for soul in self._souls}
        staff = {soul.phone.id: soul.who.own[-7:] for soul in self._souls if soul.who.bot == "console"}
        for soul in self._souls:
            if soul.who.clinician:
                own["console", soul.who.clinician].add(soul.who.own)
                own["companion", soul.phone.id].add(staff[soul.who.clinician])
        for one in self._api.shown:
            for word in set(_canaries(one)) - own.get((one.bot, one.chat), set()):
                self._verdict.blame("crossed", f"{word} was shown in chat {one.chat} of the {one.bot}")
        for word in sorted(set(CANARY.findall(self._log))):
            self._verdict.blame("crossed", f"{word} stands in a log")


def _canaries(one: Shown) -> Iterator[str]:
    yield from CANARY.findall(one.text)
    yield from CANARY.findall(json.dumps(one.markup, ensure_ascii=False))


def _records(unit: Unit, subject: str) -> list[Record]:
    query = select(tables.conversation.c.id).where(tables.conversation.c.subject == subject)
    found = [conversations.get(unit, id_) for id_ in unit.connection.execute(query).scalars().all()]
    return [record for record in found if record is not None]


def _plain(record: Record) -> Any:  # JSON
    conversation = record.conversation
    said = [answer.value for answer in conversation.answers.values()]
    return [
        said,
        [answer.value for _, answer in conversation.history],
        dict(conversation.facts),
        dict(conversation.drafts),
    ]


def _around(soul: Soul, act: Act) -> str:
    """What somebody did before and after."""
    at = soul.acts.index(act)
    return ", ".join(str(one) for one in soul.acts[max(0, at - 3) : at + 6])


def _kept_words(unit: Unit, subject: str) -> list[str]:
    return [str(one) for one in (*notes.of(unit, subject), *letters.of(unit, subject))]


def _value(answer: Answer) -> Any:  # a score, a yes or no, None where it was skipped
    return answer.value if answer.how == "given" else None
