"""A check-in or a letter, opened by a clinician: the person's words first, the answers after, last time beside now.

The one rule: opening leaves a row that the person can see; skipped and not asked are words of their own, never a number.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from zoneinfo import ZoneInfo

from content.catalogue import dialog
from flows import crisis_plan, scores
from flows.outcomes import Thought
from flows.words import Area, Args, Day, Label, NameOf, Say
from handlers.caseload import OPENED
from handlers.reader import Reader
from handlers.viewing import Table, ViewContent, at, heading, item, small
from storage import access, actions, check_ins, letters, plans
from storage.actions import Action
from storage.check_ins import CheckIn, Rating
from storage.letters import Letter


def check_in(reader: Reader, about: str) -> ViewContent:
    """`about` is "person/check-in"."""
    person, _, id_ = about.partition("/")
    access.require(reader.unit, reader.chat.subject, person, OPENED)
    found = check_ins.get(reader.unit, id_)
    if found is None or found.person != person:
        reader.unit.audit(f"refused {OPENED}", actor=reader.chat.subject, subjects=(person,), object_id=id_)
        raise access.NotFound("no such check-in")
    reader.looked(OPENED, person, id_)
    before = check_ins.last(reader.unit, person, before=found.finished_at or found.started_at)
    plan = next((one for one in plans.of(reader.unit, person) if one.check_in == id_), None)
    thoughts = plan.thoughts if plan else ()
    made = [one for one in actions.of(reader.unit, person) if plan and one.plan == plan.id]
    return ViewContent(
        blocks=(
            *_title(reader, found, before),
            *_chosen(found, thoughts),
            *_answers(found, before),
            *_plan(person, made),
            small("opened-cannot-show"),
        )
    )


def passed_on(reader: Reader, about: str) -> ViewContent:
    """What the person has passed on, oldest first, as they wrote it. `about` is "person/first/older": letters between
    the newest of the page and the newest of the next."""
    person, _, page = about.partition("/")
    access.require(reader.unit, reader.chat.subject, person, "open letter")
    theirs = _page([one for one in letters.of(reader.unit, person) if one.way == "from-person"], page)
    blocks: list[Say] = [heading("letters-title", {"person": NameOf(person)})]
    for letter in reversed(theirs):
        letters.set_opened(reader.unit, letter.id)
        reader.looked("open letter", person, letter.id)
        blocks += _letter(letter)
    blocks.append(small("letters-seen", {"person": NameOf(person)}) if theirs else Say("letters-none"))
    return ViewContent(blocks=tuple(blocks))


def _page(theirs: list[Letter], page: str) -> list[Letter]:
    first, _, older = page.partition("/")
    ids = [one.id for one in theirs]
    begin = ids.index(first) if first in ids else 0
    return theirs[begin : ids.index(older) if older in ids else None]


def _letter(letter: Letter) -> list[Say]:
    blocks = [small("letters-at", at(letter.at))]
    if letter.kind == "in-person" and letter.about == crisis_plan.ABOUT:
        blocks.append(Say("letters-wants-crisis-plan"))
    elif letter.kind == "in-person":
        about = Say("letters-wants-to-meet-about", letter.about, {"area": Area(letter.about)})
        blocks.append(about if letter.about else Say("letters-wants-to-meet"))
    if letter.kind == "reply":
        blocks.append(Say("letters-reply"))
    if letter.words:
        blocks.append(Say("letters-words", args={"words": letter.words}, style="quote"))
    if letter.opened_at is not None:
        blocks.append(small("letters-opened", at(letter.opened_at)))
    return blocks


def _title(reader: Reader, found: CheckIn, before: CheckIn | None) -> Iterator[Say]:
    person: Args = {"person": NameOf(found.person)}
    language = reader.desk.phrasebook.languages[found.language].name
    draft = any(rating.draft for rating in found.ratings)
    yield heading("opened-title", person)
    yield Say(
        "opened-at-draft" if draft else "opened-at",
        args={**at(found.finished_at or found.started_at), "language": language},
    )
    if before is not None and before.finished_at is not None:
        day = before.finished_at.astimezone(ZoneInfo(reader.zone)).date().isoformat()
        yield Say("opened-last", args={"day": Day(day)})
    else:
        yield Say("opened-first")
    if found.state == "unfinished":
        yield Say("opened-unfinished")
    if found.struck_at is not None:
        yield Say("opened-struck", args={**person, **at(found.struck_at)})
    elif any(rating.struck_at is not None for rating in found.ratings):
        yield Say("opened-struck-some", args=person)
    yield small("opened-seen", person)


def _chosen(found: CheckIn, thoughts: tuple[Thought, ...]) -> Iterator[Say]:
    """The areas they chose, and what they wrote about each, unchanged."""
    person: Args = {"person": NameOf(found.person)}
    if not found.chosen:
        yield Say("opened-chose-nothing", args=person)
        return
    yield heading("opened-chose", person)
    for domain in found.chosen:
        yield item("opened-area", {"area": Area(domain)})
    for thought in thoughts:
        yield heading("opened-area", {"area": Area(thought.domain)})
        if any(thought.words.values()):
            yield small("opened-own-words", person)
        for question, words in thought.words.items():
            if words:
                yield small(f"opened-question-{question}", person)
                yield Say("opened-words", args={"words": words}, style="quote")
        if thought.for_meeting:
            yield Say("opened-for-meeting", args={"n": len(thought.for_meeting)})


def _answers(found: CheckIn, before: CheckIn | None) -> Iterator[Say | Table]:
    now = {rating.domain: rating for rating in found.ratings}
    last = {rating.domain: rating for rating in before.ratings} if before else {}
    ours = [one.key for one in dialog().items]
    order = [*ours, *(domain for domain in now if domain not in ours)]
    yield heading("opened-answers")
    yield small("opened-scale")
    yield Table((_HEAD, *(_line(domain, last.get(domain), now.get(domain), first=not last) for domain in order)))
    yield from _life(now, last)
    yield small("opened-treatment")


_HEAD = (
    Say("opened-th-area"), Say("opened-th-last"), Say("opened-th-now"), Say("opened-th-change"), Say("opened-th-help"),
)  # fmt: skip
_EMPTY = Say("opened-blank")


def _line(domain: str, last: Rating | None, now: Rating | None, *, first: bool) -> tuple[Say, ...]:
    area = Say("opened-area", domain, {"area": Area(domain)})
    return (area, _EMPTY if first else _score(last), _score(now), _change(last, now), _help(now))


def _score(rating: Rating | None) -> Say:
    if rating is None or rating.how == "not-asked":
        return Say("opened-not-asked")
    if rating.struck_at is not None:
        return _struck(rating)
    if rating.score is None:
        return Say("opened-skipped")
    return Say("opened-score", args={"score": rating.score, "word": Label(f"scale-{rating.score}")})


def _struck(rating: Rating) -> Say:
    """The number stays legible, and counts for nothing."""
    if rating.was is None:
        return Say("opened-struck-blank")
    return Say("opened-struck-score", args={"score": rating.was})


def _change(last: Rating | None, now: Rating | None) -> Say:
    if last is None or now is None or last.score is None or now.score is None:
        return _EMPTY
    by = now.score - last.score
    if by == 0:
        return Say("opened-same")
    return Say("opened-up", args={"n": by}) if by > 0 else Say("opened-down", args={"n": -by})


def _help(now: Rating | None) -> Say:
    if now is None or now.help_how == "not-asked":
        return Say("opened-not-asked")
    if now.help is None:
        return Say("opened-struck-blank" if now.struck_at is not None else "opened-skipped")
    return Say("opened-help-yes" if now.help else "opened-help-no")


def _life(now: Mapping[str, Rating], last: Mapping[str, Rating]) -> Iterator[Say]:
    """The mean of the eight life areas, only ever with how many were answered (DIALOG.md)."""
    life = tuple(one.key for one in dialog().items if one.kind == "life")
    mean = scores.mean(_scores(now), life)
    if mean.value is None:
        yield Say("opened-life-none")
        return
    told: Args = {"mean": f"{mean.value:.1f}", "answered": mean.answered, "asked": mean.asked}
    was = scores.mean(_scores(last), life)
    if was.value is None:
        yield Say("opened-life", args=told)
        return
    then: Args = {"last": f"{was.value:.1f}", "last-answered": was.answered, "last-asked": was.asked}
    yield Say("opened-life-both", args={**told, **then})
    if _answered(now, life) != _answered(last, life):
        yield small("opened-compare-with-care")


def _scores(ratings: Mapping[str, Rating]) -> dict[str, int | None]:
    return {domain: rating.score for domain, rating in ratings.items()}


def _answered(ratings: Mapping[str, Rating], domains: tuple[str, ...]) -> set[str]:
    return {domain for domain in domains if domain in ratings and ratings[domain].score is not None}


def _plan(person: str, made: list[Action]) -> Iterator[Say]:
    """What is asked of the team first, then what the person and others do."""
    yield heading("opened-plan")
    if not made:
        yield Say("opened-no-plan")
        return
    for action in sorted(made, key=lambda one: one.who != "team"):
        dated = bool(action.by) and action.by != "before-we-meet"
        yield item(
            f"opened-action-{action.who}",
            {
                "person": NameOf(person),
                "words": action.what,
                "when": "day" if dated else (action.by or "none"),
                "day": Day(action.by) if dated else "",
            },
        )
        if action.reviews:
            yield small("opened-action-state", {"state": action.state})
