"""The help check on its labelled lines, and the command that judges a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot import judging
from bot.cli import app
from tests.content.help_check_table import PAGE, measured, page_with

SETS = Path(__file__).parent / "help_check"
HELD_OUT = sorted((SETS / "held_out").glob("*.tsv"))


@pytest.mark.parametrize("file", HELD_OUT, ids=lambda file: file.stem)
def test_it_keeps_its_figures_on_lines_that_no_rule_was_tuned_on(file: Path):
    figures = judging.report(judging.judge(judging.read_lines(file)))

    assert figures["recall"] >= 0.9
    assert figures["false_alarms"] <= 0.05


def test_the_page_shows_the_figures_as_they_are():
    assert PAGE.read_text(encoding="utf-8") == page_with(measured())


def test_no_line_stands_in_both_halves():
    held = {line.text for file in HELD_OUT for line in judging.read_lines(file)}
    tune = {line.text for file in (SETS / "tune").glob("*.tsv") for line in judging.read_lines(file)}

    assert held & tune == set()


def test_there_are_lines_enough():
    counts = {file.stem: sum(1 for _ in judging.read_lines(file)) for file in HELD_OUT}

    assert counts["en"] >= 150
    assert all(count >= 30 for count in counts.values())


def judged(file: Path, *more: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["help-check", str(file), *more])
    return result.exit_code, result.stdout, result.stderr


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    file = tmp_path / "lines.tsv"
    file.write_text(
        "# a comment\n"
        "en\trisk\tsuicide\tI want to die\n"
        "en\trisk\tsuicide\tI took the bins out\n"
        "bn\trisk\tsuicide\tআমি মরতে চাই\n"
        "\n"
        "en\tcalm\tfood\tI'm dying for a cup of tea\n"
        "en\tcalm\teveryday\tI want to kill myself\n",
        encoding="utf-8",
    )
    return file


def test_the_command_judges_a_file(labelled: Path):
    status, out, _ = judged(labelled, "--json")

    figures = json.loads(out)
    assert status == 0
    assert (figures["recall"], figures["false_alarms"]) == (0.6667, 0.5)
    assert figures["by_class"]["suicide"]["recall"] == 0.6667
    assert figures["by_class"]["food"]["false_alarms"] == 0.0
    assert figures["by_language"]["bn"]["recall"] == 1.0
    assert [(one["number"], one["label"]) for one in figures["misses"]] == [(3, "risk"), (7, "calm")]
    assert figures["misses"][1]["found"][0]["rule"] == "kill-myself"


def test_the_command_prints_a_table_and_the_misses(labelled: Path):
    status, out, _ = judged(labelled)

    assert status == 0
    assert "I took the bins out" in out
    assert "66.7%" in out


@pytest.mark.parametrize(
    ("line", "sentence"),
    [("en\trisk\tI want to die", "line 2"), ("en\tmaybe\tx\ty", "neither"), ("en risk suicide hello", "line 2")],
)
def test_a_line_that_cannot_be_read_is_named(tmp_path: Path, line: str, sentence: str):
    file = tmp_path / "wrong.tsv"
    file.write_text(f"# one\n{line}\n", encoding="utf-8")

    status, out, err = judged(file)

    assert status == 1
    assert out == ""
    assert sentence in err
    assert "line 2" in err


def test_a_file_that_is_not_there_is_a_sentence(tmp_path: Path):
    status, _, err = judged(tmp_path / "none.tsv")

    assert status == 1
    assert "cannot be read" in err
