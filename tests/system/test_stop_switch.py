"""The operator stops Wren from the command line, and whoever watches it sees that it is stopped."""

from __future__ import annotations

import pytest

from bot.check import check_system
from bot.errands import ERRANDS, Refused
from bot.health import health
from tests.system.practice_stage import running
from tests.system.test_cli import shell  # noqa: F401 - a fixture


def test_stopping_needs_a_reason_and_a_name_that_there_is(shell):  # noqa: F811
    assert "--reason is needed" in shell.run("stop-switch", "all", status=1)
    assert "no such script" in shell.run("stop-switch", "nothing", "--reason", "why", status=1)
    assert "never stopped" in shell.run("stop-switch", "hide", "--reason", "why", status=1)
    assert "Stopped now: script:check-in." in shell.run("stop-switch", "check-in", "--reason", "why")
    assert "stopped already" in shell.run("stop-switch", "script:check-in", "--reason", "why", status=1)
    assert "Stopped now: nothing." in shell.run("start", "check-in", "--reason", "mended")


@pytest.mark.asyncio
async def test_what_is_stopped_stands_in_health_and_turns_check_red(tmp_path):
    async with running(tmp_path) as system:
        await ERRANDS["stop-switch"](system.parts, {"what": "bn", "reason": "why"})

        assert (await health(system.parts))["stopped"] == ["language:bn"]
        assert [one.ok for one in await check_system(system.parts) if "language:bn" in one.words] == [False]

        await ERRANDS["start"](system.parts, {"what": "bn", "reason": "mended"})
        with pytest.raises(Refused):
            await ERRANDS["start"](system.parts, {"what": "bn", "reason": "mended"})

        assert (await health(system.parts))["stopped"] == []
