"""The engine: replay a script through its stored answers, and let one event change them.

Rules of this file: a replay changes nothing; an answer is never deleted; only answers on the path of a replay count.

Theory of operation. A script is a generator. `replay` runs it from the start and sends it the stored answers by key;
where an answer is missing (or reopened) the question is open to its party and that branch stops. `advance` takes one
event of one party and gives the conversation back with one answer, one draft or one reopened key more; it never
replays by itself beyond once, after the change.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from flows.events import Chosen, Stamp, Wrote
from flows.model import (
    MOST_STEPS,
    PARTIES,
    Conversation,
    Effect,
    End,
    Opened,
    Replay,
    SayTo,
    Script,
    ScriptDefinition,
    Together,
)
from flows.questions import Answer, Draft, Drafted, Entered, Given, NotUnderstood, Party, Question
from flows.words import Say


class ScriptError(Exception):
    """A script broke a rule of DESIGN 3 (a key met twice, no end, an effect without a final question)."""


@dataclass
class _Walk:
    """What has been found so far; one per replay."""

    conversation: Conversation
    path: list[Question[Any]] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)
    open: dict[Party, Opened] = field(default_factory=dict)
    closed: set[str] = field(default_factory=set)
    effects: list[Effect] = field(default_factory=list)
    steps: int = 0

    def note(self, effect: Effect, *, behind: Question[Any] | None) -> None:
        if behind is None or not behind.final:
            raise ScriptError(f"an effect without a final question before it: {effect.key}")
        self.effects.append(effect)


def replay(conversation: Conversation, script: ScriptDefinition) -> Replay:
    """Walk the script through the answers; say which question is open to which party.

    Raises ScriptError when the script breaks a rule; whatever else a script raises comes through as it is.
    """
    walk = _Walk(conversation)
    facts = script.facts(**conversation.facts)
    result, ended = _follow(script.run(facts), walk, before=[], said={party: [] for party in PARTIES})
    if ended and not isinstance(result, End):
        raise ScriptError(f"{script.name} ends without an End")
    return Replay(
        path=tuple(walk.path),
        open=walk.open,
        closed=frozenset(walk.closed),
        effects=tuple(walk.effects),
        ended=ended,
        end=result,
    )


def _follow(script: Script[Any], walk: _Walk, before: list[str], said: dict[Party, list[Say]]) -> tuple[Any, bool]:
    """Follow the answers as far as they go; the script's result, and whether it ended.

    `before` holds the keys asked on the way here (in this branch, and ahead of the `together` that opened it).
    """
    value: Any = None
    last: Question[Any] | None = None
    while True:
        walk.steps += 1
        if walk.steps > MOST_STEPS:
            raise ScriptError("a script takes too many steps")
        try:
            step = script.send(value)
        except StopIteration as end:
            return end.value, True
        value = None
        match step:
            case Question():
                answer = _meet(step, walk, before, said)
                if answer is None:
                    return None, False
                last = step
                value = step.read(answer)
            case SayTo(say=one, party=party):
                said[party].append(one)
            case Effect():
                walk.note(step, behind=last)
            case Together(branches=branches):
                value, ended = _follow_both(branches, walk, before, said)
                last = None
                if not ended:
                    return None, False
            case _:
                raise ScriptError(f"not a step: {step!r}")


def _follow_both(
    branches: Mapping[Party, Callable[[], Script[Any]]], walk: _Walk, before: list[str], said: dict[Party, list[Say]]
) -> tuple[dict[Party, Any], bool]:
    ways = {party: list(before) for party in branches}
    ends = {}
    for party, branch in branches.items():
        ends[party] = _follow(branch(), walk, ways[party], said)
    for way in ways.values():
        before.extend(key for key in way if key not in before)
    results = {party: result for party, (result, _) in ends.items()}
    return results, all(ended for _, ended in ends.values())


def _meet(question: Question[Any], walk: _Walk, before: list[str], said: dict[Party, list[Say]]) -> Answer | None:
    """The answer on the path; an open question is noted for its parties and gives None."""
    key, conversation = question.key, walk.conversation
    if key in walk.keys:
        raise ScriptError(f"{key} is asked twice")
    walk.keys.add(key)
    reopened_by: tuple[Party, ...] = ()
    if conversation.reopened:
        reopened_by = tuple(party for party in question.asked_of if _reopened(conversation, party) == key)
    answer = conversation.answers.get(key)
    if reopened_by or answer is None:
        for party in reopened_by or question.asked_of:
            walk.open[party] = Opened(question=question, says=tuple(said[party]))
        return None
    walk.path.append(question)
    before.append(key)
    if question.final:
        walk.closed.update(before)
    for party in question.asked_of:
        said[party].clear()
    return answer


def _reopened(conversation: Conversation, party: Party) -> str | None:
    keys = conversation.reopened.get(party, ())
    return keys[0] if keys else None


@dataclass(frozen=True, kw_only=True)
class Advanced:
    """What one event led to. `note` is said above the same question again; `wants` names what the turn must do
    ("back-to-menu", "in-person", "entered"); `passed` is true when the press fitted nothing that is open."""

    conversation: Conversation
    note: Say | None = None
    wants: str = ""
    passed: bool = False


def advance(
    conversation: Conversation, view: Replay, party: Party, event: Chosen | Wrote, stamp: Stamp, *, menu: bool = False
) -> Advanced:
    """Let one party's event change the conversation; `view` is its replay. `menu` says that Back at the first
    question leads to a menu."""
    opened = view.open.get(party)
    if opened is None:
        return Advanced(conversation=conversation, passed=True)
    led = _led(conversation, view, party, opened.question, event, stamp, menu=menu)
    return replace(led, conversation=_with_unused_words(led.conversation, conversation, party, opened.question, stamp))


def _led(
    conversation: Conversation, view: Replay, party: Party, question: Question[Any], event: Chosen | Wrote,
    stamp: Stamp, *, menu: bool,
) -> Advanced:  # fmt: skip
    draft = conversation.drafts.get(party, {})
    if isinstance(event, Wrote):
        taken = question.write(event.words, draft)
        return _take(conversation, party, question, taken, stamp)
    if event.choice.startswith("change:"):
        return _change(conversation, view, party, tuple(event.choice.removeprefix("change:").split("+")))
    way = _way(conversation, view, party, event.choice, menu=menu)
    if isinstance(way, Advanced):
        return way
    return _take(conversation, party, question, way or question.press(event.choice, draft), stamp)


def _take(conversation: Conversation, party: Party, question: Question[Any], taken: Any, stamp: Stamp) -> Advanced:
    match taken:
        case Given(value=value, how=how):
            answer = Answer(
                value=value, how=how, by=party, at=stamp.at, language=stamp.language,
                fingerprint=stamp.fingerprint, draft=stamp.draft,
            )  # fmt: skip
            return Advanced(conversation=answered(conversation, party, question.key, answer))
        case Drafted(draft=draft):
            return Advanced(conversation=with_draft(conversation, party, draft))
        case NotUnderstood(say=note):
            return Advanced(conversation=conversation, note=note)
        case Entered():
            return Advanced(conversation=conversation, wants="entered")
        case _:
            return Advanced(conversation=conversation, passed=True)


def _with_unused_words(
    after: Conversation, before: Conversation, party: Party, question: Question[Any], stamp: Stamp
) -> Conversation:
    """Words that waited in a question as its draft, and did not become its answer, go to the history: nothing that
    somebody typed is lost.
    """
    words = before.drafts.get(party, {}).get("words")
    answer = after.answers.get(question.key)
    if not words or after.drafts.get(party, {}).get("words") or (answer is not None and answer.value == words):
        return after
    unused = Answer(
        value=words, by=party, at=stamp.at, language=stamp.language, fingerprint=stamp.fingerprint, draft=stamp.draft
    )
    return replace(after, history=(*after.history, (question.key, unused)))


def answered(conversation: Conversation, party: Party, key: str, answer: Answer) -> Conversation:
    """The conversation with one answer more; an answer it replaces goes to the history."""
    history = conversation.history
    if key in conversation.answers:
        history = (*history, (key, conversation.answers[key]))
    reopened = {
        who: keys[1:] if who == party and keys[:1] == (key,) else keys for who, keys in conversation.reopened.items()
    }
    return replace(
        conversation,
        answers={**conversation.answers, key: answer},
        history=history,
        reopened={who: keys for who, keys in reopened.items() if keys},
        drafts={who: draft for who, draft in conversation.drafts.items() if who != party},
        asked=_asked_again(conversation.asked, reopened.get(party, ())),
        touched_at=answer.at or conversation.touched_at,
    )


def with_draft(conversation: Conversation, party: Party, draft: Draft) -> Conversation:
    return replace(conversation, drafts={**conversation.drafts, party: draft})


def reopen(conversation: Conversation, party: Party, keys: tuple[str, ...]) -> Conversation:
    """Open answered questions again, the first of them now; their answers stay until they are replaced."""
    return replace(
        conversation,
        reopened={**conversation.reopened, party: keys},
        asked=_asked_again(conversation.asked, keys),
        drafts={who: draft for who, draft in conversation.drafts.items() if who != party},
    )


def _asked_again(asked: Mapping[str, int], keys: tuple[str, ...]) -> Mapping[str, int]:
    return {**asked, keys[0]: asked.get(keys[0], 0) + 1} if keys else asked


def can_go_back(conversation: Conversation, view: Replay, party: Party) -> str | None:
    """The key of the last question on the path that this party answered and may still change."""
    path = list(view.path)
    opened = view.open.get(party)
    if opened is not None and _reopened(conversation, party) == opened.question.key:
        # The reopened question ends its own branch, so the path holds only what comes before it (and other branches).
        path = [question for question in path if question.key != opened.question.key]
    mine = (key for key in (q.key for q in reversed(path)) if conversation.answers[key].by == party)
    return next((key for key in mine if key not in view.closed), None)


def back(conversation: Conversation, view: Replay, party: Party, *, menu: bool = False) -> Advanced:
    """Reopen the last question this party answered; at the first one lead to the menu, or say that there is none."""
    key = can_go_back(conversation, view, party)
    if key is not None:
        return Advanced(conversation=reopen(conversation, party, (key,)))
    if view.closed and not menu:
        return Advanced(conversation=conversation, note=Say("back-is-closed"))
    if menu:
        return Advanced(conversation=conversation, wants="back-to-menu")
    return Advanced(conversation=conversation, note=Say("back-is-first"))


def _change(conversation: Conversation, view: Replay, party: Party, keys: tuple[str, ...]) -> Advanced:
    on_path = {q.key for q in view.path if conversation.answers[q.key].by == party}
    if any(key in view.closed for key in keys):
        return Advanced(conversation=conversation, note=Say("back-is-closed"))
    if not on_path.issuperset(keys):
        return Advanced(conversation=conversation, passed=True)
    return Advanced(conversation=reopen(conversation, party, keys))


def _way(conversation: Conversation, view: Replay, party: Party, choice: str, *, menu: bool) -> Advanced | Given | None:
    """What one of the other ways on leads to; None when the open question does not offer it."""
    question, draft = view.open[party].question, conversation.drafts.get(party, {})
    match choice:
        case "back" if draft.get("face") not in {None, "explained"}:  # from a second page to the first
            return Advanced(
                conversation=with_draft(conversation, party, {k: v for k, v in draft.items() if k != "face"})
            )
        case "back":
            return back(conversation, view, party, menu=menu)
        case "skip" if question.skip:
            return Given(how="skipped")
        case "for-meeting" if question.later:
            return Given(how="for-meeting")
        case "another-way" if question.explain:
            return Advanced(conversation=with_draft(conversation, party, {**draft, "face": "explained"}))
        case "in-person" if question.in_person:
            return Advanced(conversation=conversation, wants="in-person")
        case "keep" if question.key in conversation.answers:
            return Advanced(conversation=_kept(conversation, party))
        case _:
            return None


def _kept(conversation: Conversation, party: Party) -> Conversation:
    """Leave the earlier answer as it was, and go on."""
    rest = conversation.reopened.get(party, ())[1:]
    others = {who: keys for who, keys in conversation.reopened.items() if who != party}
    return replace(
        conversation,
        reopened=others | ({party: rest} if rest else {}),
        drafts={who: draft for who, draft in conversation.drafts.items() if who != party},
        asked=_asked_again(conversation.asked, rest),
    )
