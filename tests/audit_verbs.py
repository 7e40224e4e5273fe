"""Every audit verb that the code can write, read out of the code itself.

The one rule: a verb that cannot be read out is a fault here, not an exception to be listed.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
CALLS = {"audit": 0, "audit_once": 0, "looked": 0, "_audit": 1, "_read": 2}
"""How the writing of a row is called, and which argument is the verb."""


class Unread(AssertionError):
    """A verb that cannot be read out of the code."""


@cache
def verbs() -> frozenset[str]:
    """All of them; one with a part that varies ends with an asterisk."""
    found: set[str] = set()
    for folder in ("storage", "handlers", "bot"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            found |= set(_of(path))
    return frozenset(found)


def _of(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for function in ast.walk(tree):
        if not isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
            continue
        given = {one.arg for one in (*function.args.args, *function.args.kwonlyargs)}
        for call in ast.walk(function):
            if isinstance(call, ast.Call):
                verb = _verb(call)
                if verb is None or (isinstance(verb, ast.Name) and verb.id in given):
                    continue
                try:
                    yield from _words(verb, path, tree, function)
                except Unread:
                    if call.func not in _helpers(call):
                        raise


def _verb(call: ast.Call) -> ast.expr | None:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    place = CALLS.get(name)
    if place is None or len(call.args) <= place:
        return None
    return call.args[place]


def _helpers(call: ast.Call) -> tuple[ast.expr, ...]:
    """A module's own helper of that name may take something else there; the row itself is written in its body."""
    return (call.func,) if isinstance(call.func, ast.Name) else ()


def _words(verb: ast.expr, path: Path, tree: ast.Module, function: ast.AST) -> Iterator[str]:
    match verb:
        case ast.Constant(value=str(word)):
            yield word
        case ast.IfExp(body=one, orelse=other):
            yield from _words(one, path, tree, function)
            yield from _words(other, path, tree, function)
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="get"), args=[_, ast.Constant(value=str(word))]):
            yield word
            yield from _constant(name, path, tree, function)
        case ast.JoinedStr(values=parts):
            yield "".join(str(one.value) if isinstance(one, ast.Constant) else "*" for one in parts)
        case ast.Subscript(value=ast.Name(id=name)):
            yield from _constant(name, path, tree, function)
        case ast.Name(id=name):
            yield from _constant(name, path, tree, function)
        case ast.Attribute(value=ast.Name(id=module), attr=name):
            other = ROOT / "handlers" / f"{module}.py"
            other = other if other.exists() else ROOT / "storage" / f"{module}.py"
            there = ast.parse(other.read_text(encoding="utf-8"))
            yield from _constant(name, other, there, there)
        case _:
            raise Unread(f"{path.name}:{verb.lineno}: a verb that cannot be read")


def _constant(name: str, path: Path, tree: ast.Module, function: ast.AST) -> Iterator[str]:
    """What a name stands for: set in the function, in the module, or where it comes from."""
    for place in (function, tree):
        for node in ast.walk(place):
            targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
            value = getattr(node, "value", None)
            for target in targets:
                pairs = (
                    zip(target.elts, value.elts, strict=True)
                    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple)
                    else [(target, value)]
                )
                for one, stands_for in pairs:
                    if isinstance(one, ast.Name) and one.id == name and stands_for is not None:
                        values = stands_for.values if isinstance(stands_for, ast.Dict) else [stands_for]
                        for each in values:
                            yield from _words(each, path, tree, tree)
                        return
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and any(name == (a.asname or a.name) for a in node.names):
            origin = next(a.name for a in node.names if name == (a.asname or a.name))
            there = ROOT / f"{(node.module or '').replace('.', '/')}.py"
            other = ast.parse(there.read_text(encoding="utf-8"))
            yield from _constant(origin, there, other, other)
            return
    raise Unread(f"{path.name}: {name} stands for no verb")
