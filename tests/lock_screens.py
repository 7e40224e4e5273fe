"""What a locked phone shows of all that Wren starts: every first screen, as the scripts themselves draw it.

`uv run python -m tests.lock_screens` rewrites `docs/lock-screens.md`, and with chromium its picture. The one rule:
nothing is typed here that a phone would show; the words come out of the scripts and the catalogue.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Any

from content.phrasebook import Phrasebook
from content.rendered import Rendered
from content.rendering import render
from flows import draw, engine
from flows.companion import COMPANION
from flows.model import Conversation, ScriptDefinition, pack_facts
from flows.screen import Screen
from handlers.telegram_drawing import paragraphs
from tests.flows.invented import FACTS

DOCS = Path(__file__).parent.parent / "docs"
PAGE, PICTURE = DOCS / "lock-screens.md", DOCS / "lock-screens.png"

ARRIVES: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("A reminder", "reminder", {"kind": "words", "words": "the blue box"}),
    ("A reminder whose words the person wants to see", "reminder", {"kind": "words", "words": "the blue box", "wording": "words"}),
    ("A reminder to check in", "reminder", {"kind": "check-in", "words": ""}),
    ("A question of their own", "reminder", {"kind": "question"}),
    ("A way back that a clinician offers", "way-back", {}),
    ("A step of a way back", "reminder", {"kind": "way-back", "words": "", "about": "check-in"}),
    ("A meeting: offered, moved or called off", "appointment", {}),
    ("A meeting, the day before", "appointment-reminder", {"lead": "day-before"}),
    ("A meeting, in the morning, an hour before, or when to leave", "appointment-reminder", {"lead": "morning"}),
    ("A remote meeting, to get ready", "appointment-reminder", {"lead": "get-ready"}),
    ("A message from a clinician", "message", {}),
    ("The same, where the words of a message were felt to say too much", "message", {"wording": "ready"}),
    ("A check-in that a clinician would like to do together", "session", {}),
    ("The end of a link", "link-ended", {}),
    ("Somebody new will work with them", "new-clinician", {}),
    ("Something that their team set, or that is over", "limit-news", {"asks": False}),
    ("Their record was opened without a link", "record-opened", {}),
    ("Somebody opened what they were asked to look at", "flag-news", {"answered": False}),
    ("Somebody answered what they were asked to look at", "flag-news", {}),
    ("The same, where the words of a message were felt to say too much", "flag-news", {"wording": "ready"}),
)  # fmt: skip
"""What it is, the script, and what its facts are."""


def first_screen(script: ScriptDefinition, facts: dict[str, Any]) -> Screen:
    """What a script shows first."""
    conversation = Conversation(id="0" * 32, script=script.name, version=script.version, facts=facts)
    view = engine.replay(conversation, script)
    return draw.draw(conversation, view, "person", script) if "person" in view.open else Screen()


def arrived(phrasebook: Phrasebook, script: str, facts: dict[str, Any], language: str) -> Rendered:
    """The screen that stands there before the tap."""
    screen = first_screen(COMPANION[script], pack_facts(replace(FACTS[script], **facts)))
    return render(phrasebook, screen, language, data=lambda choice: choice.id, name=lambda _: "Dr Lee")


def shown(rendered: Rendered) -> str:
    """What Telegram's notification shows: the message's own text, its paragraphs one after the other."""
    return " ".join(one.text for one in paragraphs(rendered))


def lines(phrasebook: Phrasebook) -> Iterator[tuple[str, list[str]]]:
    """What it is, and its line in each language that is offered."""
    for what, script, facts in ARRIVES:
        yield what, [shown(arrived(phrasebook, script, facts, language)) for language in phrasebook.languages]


def page(phrasebook: Phrasebook) -> str:
    """The Markdown page."""
    named = [f"{language.name} ({code})" for code, language in phrasebook.languages.items()]
    rows = [["What it is", *named], ["---"] * (len(named) + 1)]
    rows += [[what, *(_cell(text) for text in texts)] for what, texts in lines(phrasebook)]
    table = "\n".join("| " + " | ".join(row) + " |" for row in rows)
    return (
        "# What a locked phone shows\n\n"
        "Everything that Wren starts arrives with one of these lines. What it is about stands behind a tap. The page is\n"
        "made from the scripts by `uv run python -m tests.lock_screens`; `tests/content/test_lock_screens.py` holds it to them.\n\n"
        "![The same lines as they stand on a locked phone](lock-screens.png)\n\n"
        f"{table}\n"
    )


def _cell(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "").replace("|", "\\|")


def drawing(phrasebook: Phrasebook) -> str:
    """An HTML page that draws a locked phone for each language."""
    phones = []
    for code, language in phrasebook.languages.items():
        notes = "".join(
            f"<li><small>Wren</small><p>{escape(shown(arrived(phrasebook, script, facts, code)))}</p></li>"
            for _, script, facts in ARRIVES
        )
        phones.append(f'<section lang="{code}" dir="{language.direction}"><time>9:00</time><ul>{notes}</ul></section>')
    return f"<!doctype html><meta charset=utf-8><style>{_STYLE}</style><main>{''.join(phones)}</main>"


_STYLE = """
body { margin: 0; background: #e8ecef; font: 17px/1.45 system-ui, sans-serif; }
main { display: flex; gap: 24px; padding: 24px; }
section { width: 320px; padding: 32px 12px 24px; box-sizing: border-box; border-radius: 28px; background: #24343f; }
time { display: block; text-align: center; color: #fff; font-size: 44px; margin-bottom: 20px; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 8px; }
li { background: #f4f6f7; border-radius: 14px; padding: 10px 14px; color: #1b2730; }
p { margin: 0; overflow-wrap: anywhere; }
small { color: #4a5a66; }
"""


def picture(phrasebook: Phrasebook) -> None:
    """Photograph the drawing."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as running:
        browser = running.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
        shot = browser.new_page(viewport={"width": 1080, "height": 800})
        shot.set_content(drawing(phrasebook))
        shot.screenshot(path=PICTURE, full_page=True)
        browser.close()


if __name__ == "__main__":
    book = Phrasebook.load()
    PAGE.write_text(page(book), encoding="utf-8")
    if Path("/usr/bin/chromium").exists():
        picture(book)
