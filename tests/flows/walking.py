"""Random people who walk through a script: what they do next, and what must hold after every step.

Seeds are numbers, so a failure can be walked again.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from flows import draw, engine
from flows.events import Chosen, Screened, Stamp, Wrote
from flows.keypad import Keypad
from flows.model import Conversation, Effect, End, Replay, ScriptDefinition, pack, pack_facts, unpack
from flows.questions import Answer, Party
from flows.screen import Screen

MOST_MOVES = 3000
BACKS = 60
JUDGED = {
    "open": ("right", "other", "wrong-3", "wrong-1", "locked"),
    "choose": ("chosen", "too-easy"),
    "again": ("set", "differs"),
}
"""What the turn makes of a keypad's digits."""

WORDS = ("Text Sam about a walk", "আজ একটু হাঁটা", "كوب شاي مع أختي", "…", "<b>&amp;</b> 1/2", "a\nb")


def parties_of(script: ScriptDefinition) -> tuple[Party, ...]:
    """Whose screens it has: both sides' where there is a board."""
    if script.board:
        return ("person", "clinician")
    return ("person",) if script.bot == "companion" else ("clinician",)


@dataclass
class Walk:
    """One conversation on its way; `seen` is told each screen that is drawn."""

    script: ScriptDefinition
    facts: Any
    seed: int
    seen: Callable[[Screen], None] = lambda screen: None
    parties: tuple[Party, ...] = ("person",)
    moves: int = 0
    conversation: Conversation = field(init=False)
    effects: list[Effect] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.dice = random.Random(self.seed)
        self.conversation = Conversation(
            id=f"{self.seed:032x}", script=self.script.name, version=self.script.version, facts=pack_facts(self.facts)
        )

    def end(self) -> End:
        """Walk until the script ends."""
        while True:
            view = self.view()
            if view.ended:
                assert view.end is not None
                return view.end
            assert self.moves < MOST_MOVES, f"seed {self.seed} never ends"
            self.step(view)

    def step(self, view: Replay | None = None) -> None:
        """One move of one party."""
        self.moves += 1
        self._move(view or self.view())

    def view(self) -> Replay:
        """Stored and loaded between any two steps."""
        self.conversation = unpack(json.loads(json.dumps(pack(self.conversation))))
        view = engine.replay(self.conversation, self.script)
        for effect in view.effects:
            if effect.key not in self.conversation.effects:
                self.effects.append(effect)
                done = (*self.conversation.effects, effect.key)
                self.conversation = replace(self.conversation, effects=done)
        assert set(view.open) or view.ended, "nobody has anything to do"
        return view

    def _move(self, view: Replay) -> None:
        party = self.dice.choice(self.parties)
        self.seen(draw.draw(self.conversation, view, party, self.script))
        if party not in view.open:
            return
        kept = self.conversation.answers
        if self.moves < BACKS and self.dice.random() < 0.15:
            self._back(view, party)
            assert self.conversation.answers == kept, "Back changed an answer"
            return
        before = {key: answer for key, answer in kept.items() if answer.by != party}
        self._answer(view, party)
        for key, answer in before.items():
            old = [one for where, one in self.conversation.history if where == key]
            assert self.conversation.answers[key] == answer or answer in old, "an answer of the other party is gone"

    def _back(self, view: Replay, party: Party) -> None:
        """Back, and the answer kept: the same question must come again."""
        was = view.open[party].question.key
        in_a_change = bool(self.conversation.reopened.get(party))
        self.conversation = self._do(view, party, Chosen("back")).conversation
        now = engine.replay(self.conversation, self.script)
        assert party in now.open, "Back leads nowhere"
        if in_a_change or self.conversation.reopened.get(party) is None or self.dice.random() < 0.5:
            return
        self.conversation = self._do(now, party, Chosen("keep")).conversation
        again = engine.replay(self.conversation, self.script)
        assert party in again.open, "Back and keep lead nowhere"
        assert again.open[party].question.key == was, "Back and keep do not return"

    def _answer(self, view: Replay, party: Party) -> None:
        question = view.open[party].question
        offered = [one.id for one in draw.choices(self.conversation, view, party, self.script)]
        forward = [one for one in offered if one not in {"back", "in-person", "another-way"} and ":" not in one]
        if question.typing and self.dice.random() < 0.8:
            event: Chosen | Wrote = Wrote(Screened(self.dice.choice(WORDS)))
        else:
            change = [one for one in offered if one.startswith("change:")]
            odd = change if change and self.moves < BACKS and self.dice.random() < 0.5 else offered
            event = Chosen(self.dice.choice(odd if self.dice.random() < 0.3 else forward or offered))
        self.conversation = self._do(view, party, event).conversation

    def _do(self, view: Replay, party: Party, event: Chosen | Wrote) -> engine.Advanced:
        stamp = Stamp("2026-11-24T09:00:00+00:00", "en")
        led = engine.advance(self.conversation, view, party, event, stamp, menu=bool(self.script.menu))
        if led.wants != "entered":
            return led
        question = view.open[party].question
        assert isinstance(question, Keypad)
        judged = Answer(value=self.dice.choice(JUDGED[question.does]), by=party, at=stamp.at)
        return replace(led, conversation=engine.answered(led.conversation, party, question.key, judged))
