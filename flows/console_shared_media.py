"""A voice note or a photo that somebody shared with this clinician.

The one rule: whether it may be seen is asked when it is drawn; opening is recorded, and the person can see when.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.console_side import ask
from flows.model import End, Script, Start
from flows.questions import Pick
from flows.screen import Choice
from flows.words import NameOf


@dataclass(frozen=True, kw_only=True)
class SharedMediaFacts:
    person: str
    attachment: str = ""


def shared_media(facts: SharedMediaFacts) -> Script[End]:
    """See or hear one, and go back to what was shared."""
    name = {"person": NameOf(facts.person)}
    ways = (Choice("journal", "shared-media-back"), Choice("person", "opened-to-person", args=name))
    where = f"{facts.person}/{facts.attachment}"
    chosen = yield from ask(Pick("shared-media", args=name, view="shared-media", view_about=where, options=ways))
    return End(start=Start("opened-journal" if chosen == "journal" else "open-person", facts.person))
