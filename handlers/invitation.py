"""An invite to show in the room: the code to read out, the links behind it, and the picture for a phone's camera.

The one rule: a link carries the code and nothing else; no name and no word about health.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import segno

from content.rendered import Attachment
from flows.events import Bot

Kind = Literal["person", "clinician"]

_BOTS: dict[Kind, Bot] = {"person": "companion", "clinician": "console"}
_PATHS: dict[Kind, str] = {"person": "join", "clinician": "console/join"}


@dataclass(frozen=True, kw_only=True)
class Invitation:
    """A code as it is read out, and its links; "" where a way does not exist here."""

    code: str
    telegram: str = ""
    web: str = ""

    @property
    def link(self) -> str:
        """The link that the picture holds: the web page keeps a chat off Telegram, so it comes first."""
        return self.web or self.telegram


def invitation(code: str, kind: Kind, *, bot_names: Mapping[Bot, str], public_url: str) -> Invitation:
    """The invite for a code of `invites.make`."""
    bot = bot_names.get(_BOTS[kind], "")
    base = public_url.rstrip("/")
    return Invitation(
        code=code,
        telegram=f"https://t.me/{bot}?start={code}" if bot else "",
        web=f"{base}/{_PATHS[kind]}/{code}" if base else "",
    )


def picture(link: str) -> Attachment:
    """The QR code of a link (PNG), with the quiet edge that cameras need."""
    out = io.BytesIO()
    segno.make(link, error="m", micro=False).save(out, kind="png", scale=8, border=4)
    return Attachment(filename="code.png", media_type="image/png", data=out.getvalue())
