"""The checks that every change passes: style, types, import contracts. One command runs them all."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("bot", "handlers", "flows", "content", "storage")


def run(*command: str) -> None:
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_ruff_finds_nothing():
    run("ruff", "check", "--no-cache", ".")


def test_ruff_formats_nothing():
    run("ruff", "format", "--no-cache", "--check", ".")


def test_mypy_finds_nothing(tmp_path: Path):
    run("mypy", "--cache-dir", str(tmp_path))


def test_imports_point_one_way():
    done = subprocess.run(["lint-imports", "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("file", sorted((ROOT / "flows").glob("*.py")), ids=lambda file: file.stem)
def test_flows_have_no_endless_loop_and_iterate_no_set(file: Path):
    """No `while True` but the engine's own walk; the order of a set differs from process to process."""
    tree = ast.parse(file.read_text(encoding="utf-8"))

    for node in ast.walk(tree):
        if isinstance(node, ast.While) and file.stem != "engine":
            assert not isinstance(node.test, ast.Constant), f"{file.name}:{node.lineno} loops without end"
        if isinstance(node, ast.For):
            assert not isinstance(node.iter, ast.Set | ast.SetComp), f"{file.name}:{node.lineno} iterates a set"


@pytest.mark.parametrize("package", PACKAGES)
def test_only_the_clock_reads_the_wall_clock(package: str):
    for file in sorted((ROOT / package).rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            reads = isinstance(node, ast.Attribute) and node.attr in {"now", "utcnow", "today"}
            of_datetime = reads and isinstance(node.value, ast.Name) and node.value.id in {"datetime", "date"}  # type: ignore[attr-defined]
            assert not of_datetime or file.name == "clock.py", f"{file.relative_to(ROOT)}:{node.lineno}"


def test_no_module_is_named_for_nothing():
    names = {file.stem for package in PACKAGES for file in (ROOT / package).rglob("*.py")}

    assert not names & {"utils", "helpers", "manager", "base", "common"}
