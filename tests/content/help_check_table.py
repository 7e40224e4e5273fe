"""Writes the measured table into docs/help-check.md: `uv run python -m tests.content.help_check_table`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot import judging
from flows.safety import DANGERS

HELD_OUT = Path(__file__).parent / "help_check" / "held_out"
PAGE = Path(__file__).parents[2] / "docs" / "help-check.md"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"


def measured() -> str:
    """The table as it comes out now."""
    lines = [line for file in sorted(HELD_OUT.glob("*.tsv")) for line in judging.read_lines(file)]
    return "\n".join(_page(judging.report(judging.judge(lines)))) + "\n"


def page_with(table: str) -> str:
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    return f"{before}{BEGIN}\n{table}{END}{rest.partition(END)[2]}"


def _page(figures: dict[str, Any]) -> Iterator[str]:
    yield "| | caught | of | recall | false alarms | of | rate |"
    yield "|---|---|---|---|---|---|---|"
    yield _row("**all**", figures)
    for language, one in figures["by_language"].items():
        yield _row(f"language: {language}", one)
    for kind, one in sorted(figures["by_class"].items(), key=lambda pair: (pair[0] not in DANGERS, pair[0])):
        yield _row(kind, one)
    for title, label in (("Not caught", "risk"), ("Caught for nothing", "calm")):
        yield ""
        yield f"{title}:"
        yield ""
        missed = [one for one in figures["misses"] if one["label"] == label]
        yield from (f"- {one['language']}, {one['kind']}: {one['text']}" for one in missed)
        if not missed:
            yield "- none"


def _row(name: str, one: dict[str, Any]) -> str:
    caught = (one["caught"], one["risk"], f"{one['recall']:.1%}") if one["risk"] else ("", "", "")
    alarms = (one["alarms"], one["calm"], f"{one['false_alarms']:.1%}") if one["calm"] else ("", "", "")
    return "| " + " | ".join(map(str, (name, *caught, *alarms))) + " |"


if __name__ == "__main__":
    PAGE.write_text(page_with(measured()), encoding="utf-8")
