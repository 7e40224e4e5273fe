"""What asks for the PIN and what is taken off the screen, as a page: `uv run python -m tests.pin_page` writes it.

The one rule: the table is `flows/private.py`'s, line for line.
"""

from __future__ import annotations

from pathlib import Path

from flows import private

PAGE = Path(__file__).parent.parent / "docs" / "pin.md"

HEAD = """# The PIN, and what does not stay on the screen

A person has a PIN only if they want one (Settings, "A PIN"). It is pressed on a keypad, never typed: the digits stand in
the draft of the open question and nowhere else, what is typed at the keypad goes from the chat, and what is kept is a
salted scrypt hash under the person's key, bound to the master key. It is asked again after 15 minutes without an act in
the chat, by the clock that never goes back; "hide" shuts it at once.

- **Never asked for**: help, the help plan, everything that is written, hide, language, stop, and meetings.
- **Five wrong tries** shut it until the clinician takes the PIN off after they met ("Take the PIN off": audited, and in
  "who has looked"). No hour, restart or clock frees it. Help and writing stay open. The clinician's list says "locked
  out of their own record", as a fact.
- **A second PIN**, offered plainly, opens an empty journal and empty records. What is written there is kept in the true
  journal too, and is the only thing that the second PIN shows afterwards: whoever watches sees "Kept" and finds it
  again, so nothing tells that there is more; and its writer loses nothing. Taken off with the second PIN it only looks
  off; setting the own one again brings all back. Reminders and meetings stay as they are: they arrive in any case.
- **A check-in or words that were left** in the middle: to begin anew never asks, to come back does.

What it does not do: it hides nothing from who can unlock the database, and nothing from who watched while it was open.
That somebody uses Wren at all, and with which team, can be seen on the phone.

In the console a clinician's PIN is asked after 15 minutes without a press, before any screen with somebody's data;
what arrives as initials and a reference arrives all the same, and the press asks. `console_pin` of the service file
says `required`, `offered` (asked once, may be put off) or `off`.

Taken off within a day means: 13 hours after it was drawn last, looked at each ten minutes and at every start, so that
ten hours in which nobody is at work change nothing. So are the person's own typed messages. What is kept stays kept.
What a platform does not let us delete any more is said to the person, once.

| script | what it shows | PIN | screen |
|---|---|---|---|
"""

FOOT = """
`never`: no PIN. `again`: beginning never asks, coming back to what was left does. `open`: it arrives as a line that says
nothing, and the tap asks. `start`: before anything of it is shown. The page is made from `flows/private.py` by
`uv run python -m tests.pin_page`, and `tests/handlers/test_pin.py` goes over every script.
"""


def page() -> str:
    """The whole page."""
    rows = (
        f"| `{name}` | {row.shows} | {row.asks} | {'taken off' if row.swept else 'stays'} |\n"
        for name, row in private.COMPANION.items()
    )
    return HEAD + "".join(rows) + FOOT


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
