"""May this row go now? Link, break, hours and the day's brake, looked at in the hand-off transaction itself.

The one rule: an answer goes at once; whatever Wren or a clinician started waits for the person's hours, and never
passes a break. What is refused here never reaches a platform.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bot import alerted, reminded
from bot.verdict import Drop, Go, Verdict, Wait
from flows.hours import day_start, next_allowed, next_day
from flows.stops import is_stopped
from handlers.came_late import CARD as CAME_LATE
from handlers.link_ends import DIED_TOLD
from handlers.live import live_until
from storage import access, clinicians, conversations, outbox, people, restrictions, subjects
from storage.chats import Chat
from storage.outbox import Row
from storage.people import Person
from storage.unit import Unit

ANSWER_FOR = timedelta(minutes=2)
"""An answer that is older is no answer any more: nobody is waiting for it."""

A_DAY = 12
"""Messages a day that Wren starts for one person."""

LOOK_AFTER_BREAK = timedelta(minutes=10)
"""How soon a row that met a break is looked at again."""

LOOK_AFTER_TALK = timedelta(minutes=1)
"""How soon a row that met a conversation is looked at again: it may be over before its time."""

LOOK_AFTER_STOP = timedelta(minutes=1)
"""How soon a row of what an admin has stopped is looked at again."""

OLD_NEWS = timedelta(days=1)

GONE = ("stopped", "declined")

OF_HUMANS = frozenset({
    "message", "appointment", "appointment-reminder", "flag-news", "link-ended", "limit-news", "record-opened",
    "session",
})  # fmt: skip
"""What still goes to somebody with whom Wren may start nothing but appointments: what a human did or wrote."""


def judge(unit: Unit, row: Row, chat: Chat) -> Verdict:
    """What is to become of a row that is due."""
    if chat.gone:
        return Drop("died")
    if row.do != "send":
        return Go()  # taking away is always allowed, and makes no sound
    # help that somebody asked for is an answer, however late
    answer = row.answer and (row.klass == "A" or unit.now - row.created_at <= ANSWER_FOR)
    if chat.closed_at is not None and (not answer or chat.channel == "web"):
        return Drop("chat closed")
    if chat.unreachable_since is not None and not answer and row.klass != "A":
        return Drop("unreachable")
    if chat.bot == "console":
        return _judge_console(unit, row, chat)
    if row.subject != chat.subject:
        return Drop("not this person's chat")
    held = bool(chat.stops) and row.klass != "A" and _is_stopped(unit, row, chat, answer=answer)
    if held and answer:
        return Wait(unit.now + LOOK_AFTER_STOP)
    if answer or row.klass == "A":
        return Go()
    person = people.find(unit, chat.subject)
    return Go() if person is None else _Started(unit, row, chat, person, held=held).judge()


def _judge_console(unit: Unit, row: Row, chat: Chat) -> Verdict:
    """What is about a person goes only to whom they are linked with now, whoever's key it is under. The last words of
    a conversation hold nobody's words, and names are read when they are drawn. Who is being invited is a guest, and
    known to nobody but the one who invites. Whoever is suspended or has left gets nothing but the refusals that are no
    conversation."""
    reader = clinicians.find(unit, chat.subject)
    if reader is not None and reader.is_out and (row.conversation or not row.answer):
        return Drop("not at work")
    about = {row.subject, conversations.runs_about(unit, row.conversation)} - {"", chat.subject}
    allowed = all(access.may(unit, chat.subject, one) or subjects.is_guest(unit, one) for one in about)
    if not allowed and not _tells_of_a_death(unit, row, chat):
        return Drop("link ended")
    live = live_until(unit, chat) if row.klass == "D" and not row.answer else None
    if live is not None and row.conversation != chat.state.active:
        return Wait(min(live, unit.now + LOOK_AFTER_TALK))  # a digest would stand between a question and what is typed
    return alerted.refused(unit, row) or Go()


def _tells_of_a_death(unit: Unit, row: Row, chat: Chat) -> bool:
    told = row.screen.get("message") == DIED_TOLD
    return told and access.worked_with_at_death(unit, chat.subject, row.subject)


class _Started:
    """One row that Wren or a clinician started. `latest` is set where it is a reminder's: what would have to wait for
    longer is not sent at all."""

    def __init__(self, unit: Unit, row: Row, chat: Chat, person: Person, *, held: bool) -> None:
        self.held = held
        self.unit, self.row, self.chat, self.person = unit, row, chat, person
        self.due = reminded.due_of(unit, row)
        self.latest = reminded.until(unit, self.due) if self.due is not None else None

    def judge(self) -> Verdict:
        unit, person = self.unit, self.person
        if person.state in GONE:
            return Drop("has left")
        if self.due is not None and (refused := reminded.refused(unit, self.due, person)) is not None:
            return refused
        if self._is_old_news():
            return Drop("old news")
        if self.held:
            return self._wait(unit.now + LOOK_AFTER_STOP, "stopped")
        if self._is_limited():
            return Drop("limited")
        if person.break_since is not None and not self._tells_of_it():
            return Wait(unit.now + LOOK_AFTER_BREAK)
        allowed = next_allowed(person.profile.hours, person.profile.zone, unit.now)
        if allowed is None:
            return self._wait(next_day(person.profile.zone, unit.now), "hours")
        if allowed > unit.now:
            return self._wait(allowed, "hours")
        live = live_until(unit, self.chat)
        if live is not None and self.row.conversation != self.chat.state.active:
            return self._wait(min(live, unit.now + LOOK_AFTER_TALK), "talking")
        return self._braked() if self.row.klass in {"B", "D"} and _is_braked(unit, person) else Go()

    def _wait(self, until: datetime, why: str) -> Verdict:
        return Drop(why) if self.latest is not None and until >= self.latest else Wait(until)

    def _braked(self) -> Verdict:
        """A reminder of today is no use tomorrow."""
        if self.due is not None:
            return Drop("braked", tripped=True)
        zone = self.person.profile.zone
        tomorrow = next_day(zone, self.unit.now)
        return Wait(next_allowed(self.person.profile.hours, zone, tomorrow) or tomorrow, tripped=True)

    def _script(self) -> str:
        record = conversations.get(self.unit, self.row.conversation) if self.row.conversation else None
        return record.conversation.script if record is not None else ""

    def _is_limited(self) -> bool:
        """Reminders were looked at already (`reminded`); a line without a script is about the chat itself."""
        if self.due is not None or not self.row.conversation or self._script() in OF_HUMANS:
            return False
        return restrictions.stands(self.unit, self.person.id, "only-appointments") is not None

    def _tells_of_it(self) -> bool:
        """The one line that says who began or ended this very break; in a break of their own that waits too."""
        if self._script() != "limit-news":
            return False
        found = restrictions.of(self.unit, self.person.id)
        return any(self.person.break_since in {one.at, one.ended_at} for one in found)

    def _is_old_news(self) -> bool:
        """That something came too late is said soon or not at all: who comes back from a break has missed nothing."""
        if self.row.card != CAME_LATE:
            return False
        return self.person.break_since is not None or self.unit.now - self.row.created_at > OLD_NEWS


def _is_stopped(unit: Unit, row: Row, chat: Chat, *, answer: bool) -> bool:
    """Whether an admin has stopped what this row belongs to. An answer that belongs to no script is the line that says
    so."""
    if not row.conversation:
        return not answer and is_stopped(chat.stops, "", chat.language)
    record = conversations.get(unit, row.conversation)
    return is_stopped(chat.stops, record.conversation.script if record is not None else "", chat.language)


def _is_braked(unit: Unit, person: Person) -> bool:
    return outbox.started_today(unit, person.id, day_start(person.profile.zone, unit.now)) >= A_DAY
