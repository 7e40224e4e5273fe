"""Looks for a pattern in a whole sentence at once: a set of places in it is one whole number, a bit for each word.

The one rule: a step costs the same whatever the sentence says, so no text can make the check slow.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from flows.safety.patterns import ANY, START, STOP, Group, Look, Step

Spans = tuple[tuple[int, int], ...]
"""How many words long, and the places where such a phrase begins."""


@dataclass
class Ground:
    """A sentence: how many words, where each known one stands, and which groups it may hold.

    Where a group stands is worked out when a look first asks for it.
    """

    size: int
    places: Mapping[str, int]
    have: int
    groups: Sequence[Group]
    known: dict[int, Spans] = field(default_factory=dict)

    def spans(self, group: int) -> Spans:
        if group not in self.known:
            self.known[group] = tuple(self._spans(self.groups[group]).items())
        return self.known[group]

    def _spans(self, group: Group) -> dict[int, int]:
        found: dict[int, int] = {}
        for first in group.firsts & self.places.keys():
            for rest in group.phrases[first]:
                begins = self.places[first]
                for n, word in enumerate(rest, 1):
                    begins &= self.places.get(word, 0) >> n
                if begins:
                    found[len(rest) + 1] = found.get(len(rest) + 1, 0) | begins
        return found

    @property
    def everywhere(self) -> int:
        return (1 << (self.size + 1)) - 1

    @property
    def end(self) -> int:
        """The place after the last word."""
        return 1 << self.size


def match(ground: Ground, look: Look, open_places: int) -> tuple[int, int]:
    """The words that all matches are made of, and the places after them; 0 where there is none."""
    if look.needs & ~ground.have:
        return 0, 0
    reach = ground.everywhere
    trail = []
    for step in look.steps:
        trail.append(reach)
        reach = _onward(ground, step, reach, open_places)
        if not reach:
            return 0, 0
    return _back(ground, look, trail, reach, open_places), reach


def first_match(ground: Ground, look: Look, open_places: int) -> int:
    """The words of one match, the first to end."""
    reach = ground.everywhere
    trail = []
    for step in look.steps:
        trail.append(reach)
        reach = _onward(ground, step, reach, open_places)
    return _back(ground, look, trail, reach & -reach, open_places)


def _onward(ground: Ground, step: Step, reach: int, open_places: int) -> int:
    if step.kind == "group":
        new = reach & _stays(ground, step)
        for length, begins in ground.spans(step.group):
            new |= (reach & begins & open_places) << length
        return new
    if step.kind == "gap":
        for _ in range(step.most):
            reach |= reach << 1
        return reach & ground.everywhere
    if step.kind == ANY:
        return (reach << 1) & ground.everywhere
    return reach & (1 if step.kind == START else ground.end)


def _stays(ground: Ground, step: Step) -> int:
    """Where a group may be left out."""
    if step.optional:
        return ground.everywhere
    return ground.end if step.or_end else 0


def _back(ground: Ground, look: Look, trail: list[int], reach: int, open_places: int) -> int:
    """From the places where it ended, the words on the way."""
    covered = 0
    for step, before in zip(reversed(look.steps), reversed(trail), strict=True):
        if step.kind == "group":
            came = reach & before & _stays(ground, step)
            for length, begins in ground.spans(step.group):
                starts = (reach >> length) & begins & open_places & before
                came |= starts
                for n in range(length):
                    covered |= starts << n
            reach = came
        elif step.kind == "gap":
            for _ in range(step.most):
                reach |= reach >> 1
            reach &= before
        elif step.kind == ANY:
            reach = (reach >> 1) & before
        elif step.kind in {START, STOP}:
            reach &= before
    return covered


def spread(places: int, ahead: int, behind: int, stops_ahead: int, stops_behind: int) -> int:
    """These places, and so many words after and before them, up to the stops."""
    after = before = places
    for _ in range(ahead):
        after |= (after << 1) & ~stops_ahead
    for _ in range(behind):
        before |= (before >> 1) & ~stops_behind
    return after | before
