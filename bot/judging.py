"""The help check judged on a labelled file: what it caught, what it missed, and where it spoke for nothing.

The file: tab-separated `lang label kind text`; label `risk` or `calm`; kind a class or a sort of trap; lines that start
with # are comments. The one rule: a line that cannot be read stops the judging with its number; none is passed over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from content.help_check import help_check
from flows import safety

HEADING = ["lang", "label", "kind", "text"]


class WrongLine(Exception):
    """A labelled file that cannot be judged; its text is the one sentence."""


@dataclass(frozen=True)
class Line:
    number: int
    language: str
    label: Literal["risk", "calm"]
    kind: str
    text: str


@dataclass(frozen=True)
class Judged:
    """One line, and what the check found in it."""

    line: Line
    found: tuple[safety.Found, ...]
    spoke: bool

    @property
    def right(self) -> bool:
        return self.spoke == (self.line.label == "risk")


def read_lines(file: Path) -> Iterator[Line]:
    try:
        text = file.read_text(encoding="utf-8-sig")
    except OSError:
        raise WrongLine(f"{file} cannot be read.") from None
    except UnicodeDecodeError:
        raise WrongLine(f"{file} is not UTF-8.") from None
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        parts = line.split("\t", 3)
        if parts == HEADING:
            continue
        if len(parts) != len(HEADING) or not all(part.strip() for part in parts):
            raise WrongLine(f"{file}, line {number}: not “lang label kind text”, with a tab between each.")
        language, label, kind, words = (part.strip() for part in parts)
        match label:
            case "risk" | "calm":
                yield Line(number, language, label, kind, words)
            case _:
                raise WrongLine(f"{file}, line {number}: the label is neither “risk” nor “calm”.")


def judge(lines: Iterable[Line]) -> list[Judged]:
    """A line is caught when the crisis text would have come: any class, or a help word."""
    check = help_check()
    judged = []
    for line in lines:
        finding = safety.screen(line.text, check)
        judged.append(Judged(line, finding.found, bool(finding.found) or finding.help_word))
    return judged


def report(judged: list[Judged]) -> dict[str, Any]:  # one JSON object
    """`recall` and `false_alarms` from 0 to 1, for all, by kind and by language, and every miss."""
    return {
        **_figures(judged),
        "by_class": {kind: _figures(several) for kind, several in _by(judged, "kind")},
        "by_language": {language: _figures(several) for language, several in _by(judged, "language")},
        "misses": [
            {**asdict(one.line), "found": [asdict(found) for found in one.found]} for one in judged if not one.right
        ],
    }


def _figures(judged: list[Judged]) -> dict[str, Any]:  # one JSON object
    risk = [one.spoke for one in judged if one.line.label == "risk"]
    calm = [one.spoke for one in judged if one.line.label == "calm"]
    return {
        "recall": round(sum(risk) / len(risk), 4) if risk else None,
        "false_alarms": round(sum(calm) / len(calm), 4) if calm else None,
        "risk": len(risk), "caught": sum(risk), "calm": len(calm), "alarms": sum(calm),
    }  # fmt: skip


def _by(judged: list[Judged], what: str) -> Iterator[tuple[str, list[Judged]]]:
    for name in sorted({getattr(one.line, what) for one in judged}):
        yield name, [one for one in judged if getattr(one.line, what) == name]


def table(figures: dict[str, Any]) -> Iterator[str]:
    """The report as lines to read."""
    yield _row("all", figures)
    for heading in ("by_language", "by_class"):
        yield ""
        yield from (_row(name, one) for name, one in figures[heading].items())
    missed = [one for one in figures["misses"] if one["label"] == "risk"]
    alarms = [one for one in figures["misses"] if one["label"] == "calm"]
    for title, several in (("Not caught:", missed), ("Caught for nothing:", alarms)):
        if several:
            yield ""
            yield title
        for one in several:
            why = "; ".join(f"{found['rule']}: {found['words']}" for found in one["found"])
            yield f"  {one['number']:>4} {one['language']} {one['kind']}: {one['text']}{f'  ({why})' if why else ''}"


def _row(name: str, figures: dict[str, Any]) -> str:
    parts = [f"{name:<24}"]
    if figures["risk"]:
        parts.append(f"caught {figures['caught']:>4} of {figures['risk']:>4} ({figures['recall']:.1%})")
    if figures["calm"]:
        parts.append(f"false alarms {figures['alarms']:>4} of {figures['calm']:>4} ({figures['false_alarms']:.1%})")
    return "  ".join(parts)
