"""The conversations of one chat: start, advance, finish, pause, carry on.

The one rule: one conversation is active per chat; a question stays good for a press as long as it is open.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import datetime, timedelta

from flows import draw, engine
from flows.events import Chosen, Stamp, Wrote
from flows.keypad import Keypad
from flows.model import Conversation, End, Replay, ScriptDefinition, pack_facts
from flows.screen import Screen
from flows.stops import is_stopped
from flows.upgrades import upgraded
from flows.words import Say
from handlers import access_ended, facts, hints, limits, pin_empty, pin_entry, pin_gate, records, stopped
from handlers.forgetting import forget_typed
from handlers.here import Here
from handlers.instead import Instead
from handlers.showing import last_words, other_side, show_other, way_on
from storage import conversations, outbox
from storage.conversations import Record

log = logging.getLogger(__name__)

WHILE_JOINING = frozenset({"join", "hide", "language"})
"""What somebody may do who has not said yes yet."""

FAULTS = (engine.ScriptError, LookupError, ValueError, TypeError, AttributeError)
"""What a script or a stored conversation can get wrong; the database's own errors are never among them."""


class Talk:
    """What one chat can do with its conversations in one turn."""

    def __init__(self, here: Here) -> None:
        self.here = here

    # Reading

    def active(self) -> Record | None:
        """The conversation that this chat is in."""
        return self.get(self.here.chat.state.active) if self.here.chat.state.active else None

    def get(self, id_: str) -> Record | None:
        """A conversation of this chat that may still be answered."""
        record = conversations.get(self.here.unit, id_)
        if record is None or self._chat_of(record) != self.here.chat.id:
            return None
        return record if record.conversation.state in {"asking", "paused"} else None

    def waiting(self) -> Record | None:
        """The newest conversation that was left in the middle and can be carried on."""
        scripts = self.here.desk.scripts[self.here.chat.bot]
        for record in conversations.waiting(self.here.unit, self.here.chat.id):
            script = scripts.get(record.conversation.script)
            if script is None or not script.resumable or record.conversation.id == self.here.chat.state.active:
                continue
            if not pin_gate.is_hidden(self.here, record):
                return record
        return None

    def running(self, name: str, about: str | None = None) -> Record | None:
        """The newest conversation of this script (about this, where it matters) that is open in this chat, the active
        one included.
        """
        found = conversations.waiting(self.here.unit, self.here.chat.id)
        named = (one for one in found if one.conversation.script == name)
        return next((one for one in named if about is None or one.conversation.about == about), None)

    def view(self, record: Record) -> tuple[Record, Replay] | None:
        """The conversation at today's version, and its replay; None when it is broken, or its reader may not see the
        person any more (and now says so).
        """
        if not access_ended.may_go_on(self.here, record):
            access_ended.shut(self.here, record)
            return None
        try:
            return self._replay(record)
        except FAULTS as fault:
            self._break(record, fault)
            return None

    def _replay(self, record: Record) -> tuple[Record, Replay]:
        script = self.script(record)
        record = replace(record, conversation=upgraded(record.conversation, script))
        return record, engine.replay(record.conversation, script)

    def script(self, record: Record) -> ScriptDefinition:
        for scripts in self.here.desk.scripts.values():
            if record.conversation.script in scripts:
                return scripts[record.conversation.script]
        raise engine.ScriptError(f"no script {record.conversation.script}")

    # Going on

    def step(self, record: Record, event: Chosen | Wrote, view: Replay) -> bool:
        """One event of this chat's party; False when the conversation broke on it. What is pure is tried first, so
        that a fault of ours writes nothing.
        """
        if pin_gate.keeps_from(self.here, record, event):
            return True
        try:
            stamp = self._stamp(record, view)
            menu = bool(self.script(record).menu)
            led = engine.advance(record.conversation, view, self.here.party, event, stamp, menu=menu)
            changed = replace(record, conversation=led.conversation)
            after = view if led.conversation is record.conversation else self._replay(changed)[1]
        except FAULTS as fault:
            self._break(record, fault)
            return False
        if led.wants == "back-to-menu":
            self.leave(record)
        elif led.wants == "in-person":
            self.start("in-person", view.open[self.here.party].question.about.split(".", 1)[0])
        elif led.wants == "entered":
            self._entered(record, view)
        elif led.passed:
            self.show(record, view, note=Say("question-passed"))
        elif led.note is not None:
            self.show(record, view, note=led.note)
        else:
            self._go_on(changed, after, was=record.conversation, before=view)
        return True

    def _go_on(self, record: Record, view: Replay, *, was: Conversation, before: Replay) -> None:
        """The conversation has changed: effects, the end, or the next screens."""
        if record.conversation.id != self.here.chat.state.active:
            self._become_active(record)
            record = replace(record, conversation=replace(record.conversation, state="asking"))
        for effect in view.effects:
            if effect.key not in record.conversation.effects:
                records.carry_out(self.here, effect)
                done = (*record.conversation.effects, effect.key)
                record = replace(record, conversation=replace(record.conversation, effects=done))
        if view.ended and view.end is not None:
            self._finish(record, view.end, card=view.path[-1].card)
            return
        self.save(record, last=was.touched_at)
        self.show(record, view)
        show_other(self.here, record, view, self.script(record), was=was, before=before)

    def _entered(self, record: Record, view: Replay) -> None:
        """What stood in the draft was judged; what came of it is the answer."""
        question = view.open[self.here.party].question
        assert isinstance(question, Keypad), "only a keypad is judged outside the script"
        changed = replace(record, conversation=pin_entry.entered(self.here, record.conversation, question))
        self._go_on(changed, self._replay(changed)[1], was=record.conversation, before=view)

    def press_again(self, record: Record, choice: str) -> None:
        """The press that the keypad came in between, if it is still open."""
        seen = self.view(record)
        if seen is None:
            return
        record, view = seen
        offered = draw.choices(record.conversation, view, self.here.party, self.script(record))
        if choice in {one.id for one in offered}:
            self.step(record, Chosen(choice), view)
        else:
            self.resume(record)

    def save(self, record: Record, *, last: str = "") -> None:
        """Write it back, with its audit row of the day; `last` is when it changed before."""
        conversations.save(self.here.unit, record)
        self._audit(record, last=last)

    def show(self, record: Record, view: Replay, *, note: Say | None = None, answer: bool = True) -> None:
        """Draw this chat's screen (again)."""
        screen = draw.draw(record.conversation, view, self.here.party, self.script(record), note=note)
        if not screen.unopened and pin_gate.keeps_from(self.here, record):
            return
        self.here.post(hints.with_hint(self.here, screen), answer=answer)

    # Beginning and ending

    def start(self, name: str, about: str = "", *, says: tuple[Say, ...] = ()) -> None:
        """Begin a script; what it needs to know is gathered now, with an access check."""
        here = self.here
        if self._is_joining() and name not in WHILE_JOINING:
            name, about = "join", ""
        if is_stopped(here.chat.stops, name, here.language):
            stopped.instead_of(here, name, about)
            return
        if limits.closes(here, name):
            name, about = limits.FIRST, ""
        if pin_gate.holds_start(here, name, about):
            return
        script = here.desk.script(here.chat.bot, name)
        left = self.running(name, about) if script.resumable else None
        shut = left is not None and pin_gate.holds(here, left)  # then they begin anew, and that one stays as it is
        if left is not None and not shut:  # what was left open is not started over
            self.carry_on(left)
            return
        gathered = pin_empty.emptied(here, name, facts.gather(here, name, about))
        if gathered is None:
            here.post(Screen(message="not-found", choices=way_on(here)))
            return
        if not shut:
            self._close_earlier(name, about)
        conversation = Conversation(
            id=here.unit.new_id(), script=name, version=script.version, about=about, facts=pack_facts(gathered),
            started_at=here.unit.now.isoformat(), touched_at=here.unit.now.isoformat(),
        )  # fmt: skip
        person = here.party == "person"
        record = Record(
            conversation=conversation,
            subject=facts.subject_of(here, name, about),
            person_chat=here.chat.id if person else "",
            clinician_chat="" if person else here.chat.id,
        )
        view = engine.replay(conversation, script)
        self._become_active(record)
        conversations.add(here.unit, record)
        self._audit(record)
        if view.ended and view.end is not None:
            self._finish(record, view.end)
            return
        screen = draw.draw(conversation, view, here.party, script)
        here.post(hints.with_hint(here, replace(screen, says=(*says, *screen.says))))

    def _finish(self, record: Record, end: End, *, card: str = "") -> None:
        """The record is written, last words are said, and what comes next begins."""
        here, script = self.here, self.script(record)
        record = replace(record, conversation=replace(record.conversation, state="finished"))
        self.save(record)
        here.activate("")
        extra = records.record(here, record, end.outcome) if end.outcome is not None else ()
        if isinstance(extra, Instead):
            end = End(forget=end.forget)
        if script.forgets or end.forget:
            forget_typed(here, record, in_chat=end.forget)
        quiet = not (end.says or extra or end.keep or end.view)
        if not quiet:
            last_words(here, record, end, extra, card or script.card)
            there = other_side(here, record)
            if there is not None:
                last_words(there, record, end, (), card or script.card)
        if end.start is not None:
            self.start(end.start.script, end.start.about)
        elif quiet and here.may_talk() and not here.chat.state.active:
            self.home()

    def leave(self, record: Record) -> None:
        """Back at the first question: to what was interrupted, or to the menu."""
        script = self.script(record)
        waiting = self.waiting() if script.card == "aside" else None
        self._put_aside(record.conversation.id)
        if waiting is not None:
            self.carry_on(waiting)
        else:
            self.start(script.menu or self.menu)

    @property
    def menu(self) -> str:
        if self.here.party == "clinician":
            return "people"
        return "join" if self._is_joining() else "menu"

    def _is_joining(self) -> bool:
        """Whether the person has a code but has not said yes: until then there is nothing but what leads to it."""
        return self.here.person is not None and self.here.person.state == "joining"

    def home(self) -> None:
        self.start(self.menu)

    def pause(self) -> None:
        """The place is kept."""
        record = self.active()
        if record is not None:
            self._put_aside(record.conversation.id)
        self.here.activate("")
        self.here.post(Screen(card="card", message="paused", choices=way_on(self.here)))

    def carry_on(self, record: Record | None = None) -> None:
        """The same question comes back; after more than 14 days the person is asked first."""
        active = self.active()
        in_the_middle = active if active is not None and not self.script(active).between else None
        record = record or in_the_middle or self.waiting() or active
        if record is None:
            self.home()
            return
        if self._is_old(record):
            self.start("old-one", record.conversation.id)
            return
        self.resume(record)

    def resume(self, record: Record, *, answer: bool = True) -> None:
        """Go on where it was left, however long ago."""
        if is_stopped(self.here.chat.stops, record.conversation.script, self.here.language):
            stopped.say(self.here)
            return
        if limits.closes(self.here, record.conversation.script):
            self.start(limits.FIRST)
            return
        if record.subject:
            self.here.unit.lock_subject(record.subject)  # in a conversation of two the other side may be at it too
            record = conversations.get(self.here.unit, record.conversation.id) or record
        seen = self.view(record)
        if seen is None:
            return
        record, view = seen
        self._become_active(record)
        record = replace(record, conversation=replace(record.conversation, state="asking"))
        self.save(record)
        self.show(record, view, answer=answer)

    # Inside

    def _chat_of(self, record: Record) -> str:
        return record.person_chat if self.here.party == "person" else record.clinician_chat

    def _close_earlier(self, name: str, about: str) -> None:
        """An earlier one of the same, left open: its card gives way to the new one, so nobody can answer it any more,
        and what of it still waits is not sent. Else a menu would be left open each time that somebody asks for it, and
        each later turn would read them all.
        """
        earlier = [
            one.conversation.id
            for one in conversations.waiting(self.here.unit, self.here.chat.id)
            if (one.conversation.script, one.conversation.about) == (name, about)
        ]
        conversations.set_state(self.here.unit, earlier, "closed")
        for one in earlier:
            outbox.cancel_for_conversation(self.here.unit, one)

    def _put_aside(self, id_: str) -> None:
        """It waits, or lapses where its kind does."""
        record = self.get(id_)
        if record is not None and self.script(record).lapses:
            conversations.set_state(self.here.unit, id_, "closed")
        else:
            conversations.pause(self.here.unit, id_)

    def _become_active(self, record: Record) -> None:
        old = self.here.chat.state.active
        if old and old != record.conversation.id:
            self._put_aside(old)
        self.here.activate(record.conversation.id)

    def _is_old(self, record: Record) -> bool:
        """Left open for so long that it is not silently joined to today's answers (DESIGN 3)."""
        days = self.script(record).old_after
        touched = datetime.fromisoformat(record.conversation.touched_at or record.conversation.started_at)
        return bool(days) and self.here.unit.now - touched > timedelta(days=days)

    def _stamp(self, record: Record, view: Replay) -> Stamp:
        """How the answer came about: the words that were shown, or would be now."""
        question = view.open[self.here.party].question if self.here.party in view.open else None
        phrasebook, language = self.here.desk.phrasebook, self.here.language
        shown = self.here.chat.state.shown
        if question is not None and shown.question == question.key and shown.conversation == record.conversation.id:
            language, fingerprint = shown.language or language, shown.fingerprint
        else:
            fingerprint = phrasebook.fingerprint(language, question.message, question.about) if question else ""
        draft = question is not None and phrasebook.is_draft(language, question.about)
        return Stamp(self.here.unit.now.isoformat(), language, fingerprint, draft)

    def _audit(self, record: Record, *, last: str = "") -> None:
        """A person's own turns leave one row per conversation and day; a console's reads are audited where they are.

        Where only one side can have made the `last` change, and made it today, the row is there.
        """
        here = self.here
        alone = not (record.person_chat and record.clinician_chat)
        if alone and last[:10] == here.unit.now.date().isoformat():
            return
        here.unit.audit_once(
            "converse", actor=here.chat.subject, subjects=(record.subject,) if record.subject else (),
            object_id=record.conversation.id, day=here.unit.now.date(),
        )  # fmt: skip

    def _break(self, record: Record, fault: BaseException) -> None:
        """An error of ours: the person is told, an operator alerted, nothing is lost."""
        which = {"script": record.conversation.script, "conversation": record.conversation.id}
        log.error("conversation-broken", extra={**which, "reason": type(fault).__name__})
        conversations.set_state(self.here.unit, record.conversation.id, "broken")
        if self.here.chat.state.active == record.conversation.id:
            self.here.activate("")
        self.here.post(Screen(message="broken", choices=way_on(self.here)))
