"""What was pressed on a keypad is judged: right, wrong, chosen, the same again.

The one rule: the digits are read from the draft, compared, and gone with it; the answer says only what came of them.
"""

from __future__ import annotations

from flows import engine
from flows.keypad import Keypad, digits_of
from flows.model import Conversation
from flows.questions import Answer
from flows.screen import Screen
from flows.words import NameOf
from handlers import pin_gate
from handlers.here import Here
from storage import access, chats, clinicians, pins


def entered(here: Here, conversation: Conversation, question: Keypad) -> Conversation:
    """The conversation with what came of it as the answer."""
    digits = digits_of(conversation.drafts.get(here.party, {}))
    match question.does:
        case "open":
            value = _opened(here, digits)
        case "choose":
            value = _chosen(here, digits, question)
        case "again":
            value = _again(here, digits, question)
    answer = Answer(value=value, by=here.party, at=here.unit.now.isoformat(), language=here.language)
    return engine.answered(conversation, here.party, question.key, answer)


def _opened(here: Here, digits: str) -> str:
    """`right`, `other` (it was open with the other PIN until now), `wrong-…` with the tries that are left, `locked`."""
    was = pin_gate.opened_as(here)
    judged = pins.judge(here.unit, here.chat.subject, digits)
    if judged in {"own", "second"}:
        if was is not None and (was == "open") == (judged == "own"):
            return "right"
        pin_gate.open_(here, judged)
        return "right" if was is None else "other"
    return _not_right(here, judged)


def _not_right(here: Here, judged: str) -> str:
    """The try is counted, and leaves its row; the fifth is told to whoever can help."""
    here.unit.audit(f"{judged} pin", actor=here.chat.subject, subjects=(here.chat.subject,))
    if judged == "locked":
        pin_gate.close(here)
        if here.chat.bot == "console":
            _tell_the_admins(here)
        return "locked"
    pin = pins.find(here.unit, here.chat.subject)
    return f"wrong-{pins.MOST_WRONG - (pin.wrong if pin is not None else 0)}"


def _tell_the_admins(here: Here) -> None:
    """Whoever may let them in again learns that a colleague cannot get in. No person is named in it."""
    locked = here.clinician
    if locked is None:
        return
    for known in clinicians.everybody(here.unit):
        if known.id == locked.id or not access.may_manage(known, locked):
            continue
        for chat in chats.consoles_of(here.unit, known.id):
            there = Here.between(here.unit, here.desk, chat)
            there.post(Screen(message="console-pin-colleague", args={"name": NameOf(locked.id)}), answer=False)


def _chosen(here: Here, digits: str, question: Keypad) -> str:
    """`chosen`, or `too-easy`: easy to guess, or taken; or `locked`."""
    if _is_one_too_many(here):
        return _not_right(here, "locked")
    if pins.is_easy(digits) or _is_taken(here, digits, question):
        return "too-easy"
    pins.propose(here.unit, here.chat.subject, digits)
    return "chosen"


def _is_one_too_many(here: Here) -> bool:
    """Behind the second PIN whatever is chosen may be a guess at the own one: each is counted, and none is told apart."""
    return pin_gate.shows_empty(here) and pins.count_wrong(here.unit, here.chat.subject) == "locked"


def _is_taken(here: Here, digits: str, question: Keypad) -> bool:
    """The two PINs must differ. Behind the second one there is no other."""
    if here.chat.bot == "console" or pin_gate.shows_empty(here):
        return False
    other = pins.is_second if question.which == "own" else pins.is_own
    return _asks(here) and other(here.unit, here.chat.subject, digits)


def _asks(here: Here) -> bool:
    pin = pins.find(here.unit, here.chat.subject)
    return pin is not None and pin.asks


def _again(here: Here, digits: str, question: Keypad) -> str:
    """`set`, `differs` or `locked`. What is set with the second PIN changes only what the second one opens."""
    subject = here.chat.subject
    pin = pins.find(here.unit, subject)
    empty = pin_gate.shows_empty(here)
    if empty and pin is not None and pin.looks_off and pins.is_own_again(here.unit, subject, digits):
        pins.show_again(here.unit, subject)
        pin_gate.open_(here, "own")
        return "set"
    if _is_one_too_many(here):
        return _not_right(here, "locked")
    place = 0 if pin is None or question.which == "own" or not empty else len(pin.seconds)
    which: pins.Which = "second" if empty or question.which == "second" else "own"
    if not pins.confirm(here.unit, subject, digits, which, place):
        return "differs"
    here.unit.audit("set pin", actor=subject, subjects=(subject,))
    pin_gate.open_(here, "second" if empty else "own")
    return "set"
