"""The four steps of DIALOG+ for one area: understanding, looking forward, options, actions.

Wording of the steps: DIALOG+ manual as described at dialog.elft.nhs.uk (understanding, looking forward, exploring
options, agreeing on actions).
"""

from __future__ import annotations

from flows.model import Script, ask, say
from flows.outcomes import Action, Thought
from flows.questions import FreeText, Later, Pick, When, YesNo
from flows.screen import Choice
from flows.words import Area

STEPS: tuple[tuple[int, tuple[str, ...]], ...] = (
    (1, ("makes-it-hard", "helps-a-little")),
    (2, ("best-case", "smallest-change")),
    (3, ("i-could", "team-could", "others-could")),
)
MOST_ACTIONS = 3


def four_steps(domain: str, clinician: str, today: str) -> Script[Thought]:
    """What is hard and what works; what better looks like; what could be done; what will be done."""
    words: dict[str, str] = {}
    for_meeting: list[str] = []
    for step, questions in STEPS:
        for message in questions:
            told = yield from write(message, domain, step, clinician)
            if told is Later.MEETING:
                for_meeting.append(message)
            words[message] = told if isinstance(told, str) else ""

    actions: list[Action] = []
    for n in range(1, MOST_ACTIONS + 1):
        about = f"{domain}.{n}"
        what = yield from write("one-thing", about, 4, clinician)
        if what is Later.MEETING:
            for_meeting.append("one-thing")
        if not isinstance(what, str):
            break
        actions.append((yield from agree(about, what, clinician, today)))
        if n == MOST_ACTIONS or not (yield from ask(YesNo("one-more", about, no="thats-all", in_person=True))):
            break
    return Thought(domain, words, tuple(for_meeting), tuple(actions))


def write(message: str, about: str, step: int, clinician: str) -> Script[str | Later | None]:
    """One question of a step, to be answered in their own words or kept for the meeting."""
    domain = about.split(".", 1)[0]
    yield from say("step-place", domain, style="small", area=Area(domain), n=step)
    return (
        yield from ask(
            FreeText(
                message, about, args={"clinician": clinician, "area": Area(domain)},
                skip=True, later=True, explain=f"explain-{message}", in_person=True,
            )
        )
    )  # fmt: skip


def agree(about: str, what: str, clinician: str, today: str) -> Script[Action]:
    """Who does it, and by when. What is asked of the team is asked, not agreed."""
    domain = about.split(".", 1)[0]
    args = {"words": what, "clinician": clinician}
    people = tuple(Choice(who, f"who-{who}", args={"clinician": clinician}) for who in ("person", "team", "someone"))
    who = yield from ask(
        Pick("who-does-it", about, args=args, options=people, skip=True, explain="explain-who-does-it", in_person=True)
    )
    if who == "team":
        yield from say("asking-the-team", clinician=clinician)
    by = yield from ask(
        When("by-when", about, args=args, today=today, skip=True, explain="explain-by-when", in_person=True)
    )
    return Action(domain, what, who or "person", "" if by in {None, "no-date"} else str(by))
