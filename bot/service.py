"""Who is behind this Wren: the team's name, phone, hours and the numbers that screens give.

The one rule: nothing here has a default that could reach a real person; practice has an invented team.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from bot.settings import WrongSetting

Window = tuple[str, str]
Time = r"^([01]\d|2[0-3]):[0-5]\d$|^24:00$"


class Service(BaseModel):
    """One team. `hours` is its week: weekday ("0" is Monday) to windows, local; `hours_words` says them, once
    or for each language.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    team: str = ""
    phone: str = ""
    hours: dict[str, list[Window]] = Field(default_factory=dict)
    hours_words: str | dict[str, str] = ""
    zone: str = "Europe/London"
    #: days on which the team does not work, like 2026-12-25
    holidays: tuple[date, ...] = ()
    help_line: str = ""
    complaints: str = ""
    #: where the team is: whose numbers help shows to who has not said where they are; "": asked at joining
    nation: Literal["", "england", "wales", "scotland", "northern-ireland"] = ""
    safeguarding: str = ""
    #: what the service does about harm by others, in its own words; staff alone read it
    safeguarding_steps: str = ""
    #: whom a flag goes to when nobody in the console has looked
    duty_email: str = Field(default="", pattern=r"^([^@\s<>]+@[^@\s<>]+)?$")
    duty_phone: str = ""
    #: minutes until the next is asked
    acknowledge_minutes: int = Field(default=10, ge=1, le=24 * 60)
    #: what becomes of words in a check-in or to the team in which the help check found something, where their writer
    #: does not say whether the team is to look; a private entry of the journal is never passed on without a yes
    without_answer: Literal["nothing", "pass-on"] = "nothing"
    #: whether a clinician needs a PIN in the console; `offered`: asked once, and may be put off
    console_pin: Literal["required", "offered", "off"] = "required"
    #: the neutral page that Exit leads to; a blank one where there is none
    exit_page: str = Field(default="", pattern=r"^(https://[^\s/]+\S*)?$")

    @field_validator("hours")
    @classmethod
    def _is_a_week(cls, hours: dict[str, list[Window]]) -> dict[str, list[Window]]:
        if not set(hours) <= set("0123456") or any(start >= end for day in hours.values() for start, end in day):
            raise ValueError("weekdays are 0 (Monday) to 6, and a window begins before it ends")
        return hours

    def hours_in(self, language: str) -> str:
        """When the team reads, in words; in English where this language has none of its own."""
        if isinstance(self.hours_words, str):
            return self.hours_words
        return self.hours_words.get(language) or self.hours_words.get("en", "")

    @property
    def missing(self) -> tuple[str, ...]:
        """The fields that a team must fill before real people meet its Wren."""
        needed = ("team", "phone", "hours", "hours_words", "help_line", "complaints", "safeguarding")
        return tuple(name for name in needed if not getattr(self, name))


PRACTICE = Service(
    team="Oak Street",
    phone="020 7946 0018",
    hours={day: [("09:00", "17:00")] for day in "01234"},
    hours_words={
        "en": "Monday to Friday, 9 to 5",
        "bn": "সোম থেকে শুক্রবার, সকাল ৯টা থেকে বিকেল ৫টা",
        "ar": "من الاثنين إلى الجمعة، من ٩ صباحًا إلى ٥ مساءً",
    },
    help_line="020 7946 0999",
    complaints="020 7946 0021",
    safeguarding="020 7946 0034",
    nation="england",
    console_pin="off",
)
"""An invented team; the numbers are from the range that the regulator keeps for fiction."""


def load_service(path: Path, *, practice: bool) -> Service:
    """The team of the service file; an absent file is an empty team, which `check` calls out."""
    if practice:
        return PRACTICE
    if not path.exists():
        return Service()
    try:
        return Service.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")) or {})
    except ValidationError as wrong:
        field = ".".join(str(part) for part in wrong.errors(include_input=False)[0]["loc"])
        raise WrongSetting(f"WREN_SERVICE_FILE names a file whose field “{field}” cannot be read.") from None
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        raise WrongSetting("WREN_SERVICE_FILE names a file that cannot be read as YAML.") from None
