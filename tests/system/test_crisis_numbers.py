"""A crisis number past its review date turns `check` red and is named; nothing else about it is needed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.check import crisis_numbers
from bot.settings import Settings
from content.catalogue import Register, Reviewed, register

DAY = date(2026, 11, 24)


@pytest.fixture
def checked() -> Register:
    """Every number checked by somebody, one with an earlier date than the others."""
    seen = Reviewed(by="Sam Osei", day=DAY)
    routes = [route.model_copy(update={"checked": seen}) for route in register().routes]
    routes[2] = routes[2].model_copy(update={"review_by": DAY})
    return register().model_copy(update={"routes": tuple(routes)})


@pytest.fixture(params=["real", "practice"])
def settings(request: pytest.FixtureRequest) -> Settings:
    return Settings(companion_token="1:x" if request.param == "real" else "")


def test_numbers_that_were_checked_and_are_not_due_are_green(checked, settings):
    (finding,) = crisis_numbers(checked, settings, DAY)

    assert finding.ok


def test_the_day_after_its_review_date_a_number_turns_check_red_and_is_named(checked, settings):
    (finding,) = crisis_numbers(checked, settings, DAY + timedelta(days=1))

    assert not finding.ok
    assert f"{checked.routes[2].id} ({checked.routes[2].number}, by {DAY.isoformat()})" in finding.words
    assert f"({checked.routes[0].number}, " not in finding.words


def test_a_year_on_every_number_of_ours_is_red_even_in_practice(settings):
    findings = [*crisis_numbers(register(), settings, DAY + timedelta(days=365))]

    assert not findings[-1].ok
    assert all(route.id in findings[-1].words for route in register().routes)


def test_numbers_that_nobody_has_checked_are_red_where_people_are_real():
    real, practice = Settings(companion_token="1:x"), Settings()

    assert [one.ok for one in crisis_numbers(register(), real, DAY)] == [False]
    assert [one.ok for one in crisis_numbers(register(), practice, DAY)] == [True]
