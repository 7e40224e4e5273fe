"""Which message ids the code uses, read from the code itself.

The one rule: only what stands there as a literal counts. An f-string counts as every id that fits it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from flows import questions

ROOT = Path(__file__).parent.parent
FOLDERS = ("flows", "handlers", "content", "bot")

_QUESTIONS = {
    name for name, kind in vars(questions).items() if isinstance(kind, type) and issubclass(kind, questions.Question)
}
_FIRST = {"Say", "say", "Label", *_QUESTIONS}
"""Calls whose first argument is a message id."""
_LABELS = ("label", "yes", "no", "done", "none")
_KEYWORDS = ("message", "explain", *_LABELS)
_OUTSIDE = re.compile(r"view:.*")


@dataclass(frozen=True, kw_only=True)
class Use:
    """A message id in the code: a pattern that whole ids are matched against, where, and as what."""

    pattern: str
    where: str
    button: bool = False
    #: the choice that carries it, "" where unknown
    choice: str = ""
    #: stands in a row of two
    paired: bool = False

    def fits(self, message: str) -> bool:
        return re.fullmatch(self.pattern, message) is not None


@cache
def uses() -> tuple[Use, ...]:
    """Every place where an id must exist."""
    found: list[Use] = []
    for path in _files():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            found.extend(_in_call(node, path) if isinstance(node, ast.Call) else _in_field(node, path))
    return tuple(use for use in found if not _OUTSIDE.fullmatch(use.pattern))


def buttons(messages: frozenset[str]) -> Iterator[tuple[Use, str]]:
    """The ids that stand on buttons. One that a pattern only happens to fit, and that is a question, is none."""
    found, exact = uses(), {re.escape(one): one for one in messages}
    said = {exact[use.pattern] for use in found if not use.button and use.pattern in exact}
    for use in found:
        if use.pattern in exact and use.button:
            yield use, exact[use.pattern]
        elif use.button and re.match(r"\w{2,}", use.pattern):
            yield from ((use, one) for one in sorted(filter(use.fits, messages - said)))


def mentioned(messages: frozenset[str]) -> frozenset[str]:
    """Those of the ids that stand anywhere in the code, in whatever place."""
    literals: set[str] = set()
    patterns: set[str] = set()
    for path in _files():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                literals.add(node.value)
            elif isinstance(node, ast.JoinedStr):
                patterns.update(one for one in _patterns(node) if re.match(r"\w{3,}\\?-", one))
    fitting = re.compile("|".join(patterns) or "$^")
    return frozenset(one for one in messages if one in literals or fitting.fullmatch(one))


def _files() -> Iterator[Path]:
    for folder in FOLDERS:
        yield from sorted((ROOT / folder).rglob("*.py"))


def _in_call(node: ast.Call, path: Path) -> Iterator[Use]:
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    where = f"{path.relative_to(ROOT)}:{node.lineno}"
    if name in _FIRST and node.args:
        yield from (Use(pattern=one, where=where) for one in _patterns(node.args[0]))
    if name == "Choice" and len(node.args) > 1:
        paired = any(isinstance(k.value, ast.Constant) and k.value.value == "ways" for k in node.keywords)
        choice = _literal(node.args[0])
        for one in _patterns(node.args[1]):
            short = paired and choice in {"back", "skip", "keep"}
            yield Use(pattern=one, where=where, button=True, choice=choice, paired=short)
    if name in _FIRST | {"Screen", "replace"}:
        for keyword in node.keywords:
            if keyword.arg in _KEYWORDS:
                button = keyword.arg in _LABELS
                choice = keyword.arg if name == "YesNo" and keyword.arg in {"yes", "no"} else ""
                for one in _patterns(keyword.value):
                    yield Use(pattern=one, where=where, button=button, choice=choice, paired=bool(choice))


def _in_field(node: ast.AST, path: Path) -> Iterator[Use]:
    """A question class's default label: `label: str = field(default="go-on", …)`."""
    if not (isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.target.id in _LABELS):
        return
    if isinstance(node.value, ast.Call):
        for keyword in node.value.keywords:
            if keyword.arg == "default":
                where = f"{path.relative_to(ROOT)}:{node.lineno}"
                yield from (Use(pattern=one, where=where, button=True) for one in _patterns(keyword.value) if one)


def _patterns(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Constant(value=str() as text) if text:
            yield re.escape(text)
        case ast.JoinedStr(values=parts):
            yield "".join(re.escape(str(p.value)) if isinstance(p, ast.Constant) else "[a-z0-9-]+" for p in parts)
        case ast.IfExp(body=one, orelse=other):
            yield from _patterns(one)
            yield from _patterns(other)
        case _:
            return


def _literal(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
