"""The look of the web page is offered where there is a page; help keeps the team's number for whoever has stopped."""

from __future__ import annotations

import pytest

from tests.world import Phone, World, words_of


def test_on_telegram_no_look_is_offered(world: World, ana: Phone):
    ana.says("menu")
    ana.presses("More")
    ana.presses("How Wren is set up")

    with pytest.raises(AssertionError, match="no button"):
        ana.button("How it looks")


def test_help_still_has_the_teams_number_after_stopping(world: World, ana: Phone):
    ana.says("stop")
    ana.presses("Stop here")

    ana.says("help")

    assert "020 7946 0018" in words_of(ana.screen)


def test_a_stranger_is_told_no_teams_number(world: World, lee: Phone):
    stranger = world.phone("companion", "nobody")

    stranger.says("help")

    assert "020 7946 0018" not in words_of(stranger.screen)
