"""The papers keep up with the code: settings, commands, links, files and tests that they name are there."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from typer.main import get_command

from bot.cli import app
from bot.service import Service
from bot.settings import SHAPES, Settings
from storage.tables import metadata
from tests import safety_case

ROOT = Path(__file__).parent.parent
PAPERS = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")])
MADE_LATER = ("data/", "service.yaml", ".env")
"""What a running Wren or its operator makes; it is not in the repository."""

paper = pytest.mark.parametrize("paper", PAPERS, ids=lambda one: str(one.relative_to(ROOT)))


def spoken(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def commands(group: object, before: str = "") -> Iterator[str]:
    """Every command of the command line, as it is typed."""
    for name, one in getattr(group, "commands", {}).items():
        yield from commands(one, f"{before}{name} ")
        if not hasattr(one, "commands"):
            yield f"{before}{name}"


def written_in(stem: str) -> set[str]:
    """The tests in the one file of this name."""
    (file,) = (ROOT / "tests").rglob(f"{stem}.py")
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}


def test_every_setting_is_in_the_deployment_page_and_no_other():
    settings = {f"WREN_{name.upper()}" for name in Settings.model_fields}
    rows = set(re.findall(r"^\| `(WREN_\w+)` \|", spoken(ROOT / "docs/deploy.md"), re.MULTILINE))

    assert rows == settings == set(SHAPES)


def test_the_service_file_of_the_deployment_page_has_every_field_and_can_be_read():
    section = spoken(ROOT / "docs/deploy.md").split("\n## 4.", 1)[1].split("\n## ", 1)[0]
    written = yaml.safe_load("\n".join(line for line in section.splitlines()[1:] if line.startswith("    ")))

    assert set(written) == set(Service.model_fields)
    assert Service.model_validate(written).missing == ()


def test_every_command_is_in_the_readme_or_the_deployment_page():
    said = spoken(ROOT / "README.md") + spoken(ROOT / "docs/deploy.md")

    missing = [name for name in commands(get_command(app)) if f"`{name}" not in said and f"bot.py {name}" not in said]

    assert missing == []


@paper
def test_every_relative_link_leads_somewhere(paper: Path):
    links = [one for one in re.findall(r"\]\(([^)#\s]+)[^)]*\)", spoken(paper)) if "://" not in one]

    assert [one for one in links if not (paper.parent / one).exists()] == []


@paper
def test_every_file_that_is_named_is_there(paper: Path):
    named = re.findall(
        r"`((?:\.ci|bot|content|docs|flows|handlers|storage|tests)/[\w./-]*|\w+\.(?:py|md|toml))`", spoken(paper)
    )

    assert [
        one for one in named if not (ROOT / one).exists() and not one.startswith(MADE_LATER) and "/fr" not in one
    ] == []


@paper
def test_every_test_that_is_named_exists(paper: Path):
    named = re.findall(r"`(test_\w+)::(test_\w+)`", spoken(paper))

    assert [f"{stem}::{name}" for stem, name in named if name not in written_in(stem)] == []


def test_every_hazard_and_threat_has_its_row_and_what_is_answered_names_a_test():
    risks = safety_case.risks()

    assert [one.number for one in risks] == [*(f"H{n}" for n in range(1, 29)), *(f"T{n}" for n in range(1, 27))]
    assert [one.number for one in risks if not one.control] == []
    assert [one.number for one in risks if one.answered == "yes" and not one.tests] == []


def test_the_safety_case_argues_about_each_of_them_once_and_its_table_is_made_from_them():
    case = spoken(safety_case.CASE)
    argued = [one for row in re.findall(r"^\| \d .*\| ([HT \d]+) \|$", case, re.MULTILINE) for one in row.split()]

    assert sorted(argued) == sorted(one.number for one in safety_case.risks())
    assert safety_case.BETWEEN.findall(case) == [safety_case.table()]


def test_the_data_protection_paper_has_a_row_for_every_table_and_no_other():
    rows = re.findall(r"^\| (`\w+`(?:, `\w+`)*) \|", spoken(ROOT / "docs/data-protection.md"), re.MULTILINE)

    assert sorted(name.strip("`") for row in rows for name in row.split(", ")) == sorted(metadata.tables)
