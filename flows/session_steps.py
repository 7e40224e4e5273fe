"""The four steps when two go through them: whoever writes, both see the words and whose they are.

The one rule: nobody is asked to say a thing that the other has just said. The steps are those of `four_steps.py`.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.model import SayTo, Script
from flows.model import ask as ask_one
from flows.outcomes import Action, Thought
from flows.questions import Answer, Asked, FreeText, Later, Party, Pick, When, YesNo
from flows.screen import Choice
from flows.session_outcomes import Mode
from flows.words import Area, Args, NameOf, Say

WISH = "medication"
"""The area whose only action is to talk about it in person."""

MOST_ACTIONS = 3


@dataclass(frozen=True)
class Said:
    """Words, and who wrote them."""

    words: str
    by: Party


@dataclass(frozen=True)
class Worded(FreeText):
    """Words of either, with whose they are."""

    def read(self, answer: Answer) -> Said | Later | None:  # type: ignore[override]  # the words with their writer
        words = super().read(answer)
        return Said(words, answer.by) if isinstance(words, str) else words


@dataclass(frozen=True, kw_only=True)
class Two:
    """Who the two are, and how they meet: in one room or on a line either of them may write down what was said."""

    person: str
    clinician: str
    today: str
    mode: Mode

    @property
    def writes(self) -> Asked:
        return "person" if self.mode == "chat" else "either"


STEPS: tuple[tuple[int, tuple[tuple[str, Asked], ...]], ...] = (
    (1, (("makes-it-hard", "person"), ("helps-a-little", "person"))),
    (2, (("best-case", "person"), ("smallest-change", "person"))),
    (3, (("i-could", "person"), ("team-could", "clinician"), ("others-could", "either"))),
)


def four_steps(two: Two, domain: str, place: tuple[int, int]) -> Script[Thought]:
    """What is hard and what works; what better looks like; what could be done; what will be done."""
    words: dict[str, str] = {}
    for_meeting: list[str] = []
    for step, questions in STEPS:
        for message, of in questions:
            if domain == WISH and step == 3:
                continue
            told = yield from write(two, message, domain, step, place, of=two.writes if of == "person" else of)
            if told is Later.MEETING:
                for_meeting.append(message)
            words[message] = told.words if isinstance(told, Said) else ""
    if domain == WISH:
        wish = yield from write(two, "medication-wish", domain, 4, place, of=two.writes)
        words["medication-wish"] = wish.words if isinstance(wish, Said) else ""
        return Thought(domain, words, (*for_meeting, "medication-wish"), ())
    actions: list[Action] = []
    for n in range(1, MOST_ACTIONS + 1):
        about = f"{domain}.{n}"
        what = yield from write(two, "one-thing", about, 4, place, of="either")
        if what is Later.MEETING:
            for_meeting.append("one-thing")
        if not isinstance(what, Said):
            break
        actions.append((yield from agree(two, about, what.words)))
        more = YesNo("one-more", about, no="thats-all", party=two.writes)
        if n == MOST_ACTIONS or not (yield from ask_one(more)):
            break
    return Thought(domain, words, tuple(for_meeting), tuple(actions))


def write(
    two: Two, message: str, about: str, step: int, place: tuple[int, int], *, of: Asked
) -> Script[Said | Later | None]:
    """One question of a step; what one side wrote stands above the other's next question."""
    domain = about.split(".", 1)[0]
    question = Worded(
        message, about, party=of, args={"clinician": two.clinician, "area": Area(domain)},
        skip=True, later=True, explain=f"explain-{message}", in_person=of != "clinician",
    )  # fmt: skip
    where: Args = {"area": Area(domain), "n": step, "area_n": place[0], "areas": place[1]}
    for party in question.asked_of:
        yield SayTo(Say("session-place", domain, where, "small"), party)
    told: Said | Later | None = yield question
    if isinstance(told, Said):
        yield from hear(two, told)
    return told


def hear(two: Two, said: Said) -> Script[None]:
    """The other side reads it, unchanged, and whose words they are."""
    if said.by == "person":
        args: Args = {"person": NameOf(two.person), "words": said.words}
        yield SayTo(Say("session-person-wrote", args=args, style="quote"), "clinician")
    else:
        args = {"clinician": two.clinician, "words": said.words}
        yield SayTo(Say("session-clinician-wrote", args=args, style="quote"), "person")


def agree(two: Two, about: str, what: str) -> Script[Action]:
    """Who does it, and by when. The two agree on it, so it is nobody's wish any more."""
    args: Args = {"words": what, "clinician": two.clinician}
    who = yield from ask_one(_who(two, about, args))
    by = When("by-when", about, args=args, today=two.today, skip=True, party=two.writes)
    day = yield from ask_one(by)
    domain = about.split(".", 1)[0]
    return Action(domain, what, who or "person", "" if day in {None, "no-date"} else str(day))


def _who(two: Two, about: str, args: Args) -> Pick:
    """By name, since both read the same buttons."""
    people = (
        Choice("person", "session-who-person", args={"person": NameOf(two.person)}),
        Choice("clinician", "session-who-clinician", args={"clinician": two.clinician}),
        Choice("someone", "who-someone"),
    )
    return Pick("who-does-it", about, args=args, options=people, skip=True, party=two.writes)
