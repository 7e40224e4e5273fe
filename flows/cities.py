"""Cities by which somebody can say what their clock shows, and the question that asks for one.

The one rule: a city stands for a clock, for nothing else; its name on a button is a word of each language.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from flows.events import Screened
from flows.questions import Answer, Draft, Drafted, Given, NotUnderstood, Question, Taken
from flows.safety import fold
from flows.screen import Choice
from flows.words import Say

CITIES: dict[str, str] = {
    "london": "Europe/London", "dublin": "Europe/Dublin", "paris": "Europe/Paris", "istanbul": "Europe/Istanbul",
    "dhaka": "Asia/Dhaka", "kolkata": "Asia/Kolkata", "karachi": "Asia/Karachi", "dubai": "Asia/Dubai",
    "riyadh": "Asia/Riyadh", "cairo": "Africa/Cairo", "casablanca": "Africa/Casablanca", "new-york": "America/New_York",
    "lisbon": "Europe/Lisbon", "bucharest": "Europe/Bucharest", "tehran": "Asia/Tehran", "kabul": "Asia/Kabul",
    "lagos": "Africa/Lagos", "nairobi": "Africa/Nairobi", "khartoum": "Africa/Khartoum", "beirut": "Asia/Beirut",
    "bangkok": "Asia/Bangkok", "manila": "Asia/Manila", "tokyo": "Asia/Tokyo", "sydney": "Australia/Sydney",
    "toronto": "America/Toronto", "chicago": "America/Chicago", "los-angeles": "America/Los_Angeles",
    "sao-paulo": "America/Sao_Paulo",
}  # fmt: skip
NEAR = tuple(CITIES)[:12]
FAR = tuple(CITIES)[12:]

ALSO: dict[str, str] = {
    "manchester": "london", "birmingham": "london", "leeds": "london", "glasgow": "london", "edinburgh": "london",
    "cardiff": "london", "belfast": "london", "uk": "london", "england": "london", "cork": "dublin",
    "rome": "paris", "berlin": "paris", "madrid": "paris", "warsaw": "paris", "amsterdam": "paris", "milan": "paris",
    "ankara": "istanbul", "sylhet": "dhaka", "chittagong": "dhaka", "bangladesh": "dhaka", "delhi": "kolkata",
    "mumbai": "kolkata", "india": "kolkata", "lahore": "karachi", "islamabad": "karachi", "pakistan": "karachi",
    "abu dhabi": "dubai", "mecca": "riyadh", "jeddah": "riyadh", "baghdad": "riyadh", "alexandria": "cairo",
    "rabat": "casablanca", "boston": "new-york", "accra": "london", "athens": "bucharest", "damascus": "riyadh",
    "mogadishu": "nairobi", "addis ababa": "nairobi", "abuja": "lagos", "algiers": "lagos", "tunis": "lagos",
}  # fmt: skip
"""Other names for the same clock, as they are typed."""


@dataclass(frozen=True)
class City(Question["str | None"]):
    """A city by a press, on two pages, or typed. The answer is a key of CITIES."""

    typing = True
    near: tuple[str, ...] = field(default=(), kw_only=True, compare=False)
    far: tuple[str, ...] = field(default=(), kw_only=True, compare=False)

    def choices(self, draft: Draft, before: Answer | None) -> tuple[Choice, ...]:
        shown = self.far if draft.get("face") == "far" else self.near
        cities = tuple(Choice(one, "city", one, group="list") for one in shown)
        return cities if shown == self.far else (*cities, Choice("far", "city-others", group="list"))

    def press(self, choice: str, draft: Draft) -> Taken:
        if not any(choice == one.id for one in self.choices(draft, None)):
            return None
        return Drafted({**draft, "face": "far"}) if choice == "far" else Given(choice)

    def write(self, words: Screened, draft: Draft) -> Taken:
        said = " ".join(fold(words).split())
        found = ALSO.get(said, said.replace(" ", "-"))
        return Given(found) if found in CITIES else NotUnderstood(Say("not-understood-city"))
