"""The table of docs/safety-case.md, made from the rows of docs/hazards.md: what is answered, what in part, what not.

`uv run python -m tests.safety_case` writes it. The one rule: it says no more than the hazard log does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

DOCS = Path(__file__).parent.parent / "docs"
CASE = DOCS / "safety-case.md"
LOG = DOCS / "hazards.md"
BETWEEN = re.compile(r"(?<=<!-- made -->\n).*(?=<!-- /made -->)", re.DOTALL)

_ROW = re.compile(r"^\| ([HT]\d+) \| ([^|]+) \| (yes|part|no) \|([^|]*)\|([^|]*)\|$", re.MULTILINE)
_TEST = re.compile(r"`test_\w+::test_\w+`")


@dataclass(frozen=True, kw_only=True)
class Risk:
    """One hazard or threat, and how far it is answered."""

    number: str
    name: str
    answered: str
    control: str
    tests: int


def risks() -> list[Risk]:
    """Every row of the hazard log, in its order."""
    found = _ROW.findall(LOG.read_text(encoding="utf-8"))
    return [
        Risk(number=number, name=name, answered=answered, control=control.strip(), tests=len(_TEST.findall(shown)))
        for number, name, answered, control, shown in found
    ]


def table() -> str:
    """The lines between the two marks."""
    lines = ["| answered | how many | which | tests that are named |", "|---|---|---|---|"]
    for answered in ("yes", "part", "no"):
        some = [one for one in risks() if one.answered == answered]
        which = " ".join(one.number for one in some)
        lines.append(f"| {answered} | {len(some)} | {which} | {sum(one.tests for one in some)} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    CASE.write_text(BETWEEN.sub(lambda _: table(), CASE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
