"""What an operator is told, and whose word is taken for where somebody comes from."""

from __future__ import annotations

import json

import aiohttp
import pytest

from bot.newcomers import MOST_AN_HOUR
from bot.settings import Settings, WrongSetting, load_settings
from storage import audit
from tests.system.practice_stage import running
from tests.system.test_cli import shell  # noqa: F401 - a fixture


def test_who_has_no_id_yet_is_shown_first_letters_and_ids(shell):  # noqa: F811
    lee = json.loads(shell.run("invite", "clinician", "--name", "Dr Lee", "--json"))
    ana = json.loads(shell.run("invite", "person", "--clinician", lee["id"], "--name", "Ana Maria Sole", "--json"))

    for command in ("export", "erase"):
        said = shell.run(command)

        assert said.splitlines()[1].startswith(f"{command} ID")
        assert f"{ana['id']}  A.M.S.  invited" in said
        assert "Sole" not in said


def test_an_export_without_a_reason_is_none(shell):  # noqa: F811
    assert "--reason is needed" in shell.run("export", "nobody", status=1)


@pytest.mark.asyncio
async def test_the_list_of_ids_leaves_its_row(tmp_path):
    from bot.errands import list_people

    async with running(tmp_path) as system:
        await list_people(system.parts, {})

        rows = await system.run(lambda unit: [look.verb for look in audit.looks_at(unit, _somebody(unit))])
    assert "list" in rows


def _somebody(unit):
    from storage import people

    return people.ids(unit)[0]


@pytest.mark.asyncio
@pytest.mark.parametrize(("proxy", "last"), [("127.0.0.1", 204), ("", 429), ("10.0.0.1", 429)])
async def test_only_our_own_proxy_is_believed_about_where_somebody_comes_from(tmp_path, proxy, last):
    async with (
        running(tmp_path, public_url="http://127.0.0.1:1", proxy=proxy) as system,
        aiohttp.ClientSession() as web,
    ):
        url = f"http://127.0.0.1:{system.parts.port}"
        for n in range(MOST_AN_HOUR + 1):
            headers = {"Origin": url, "X-Forwarded-For": f"192.0.2.1, 192.0.2.{n}"}
            async with web.post(f"{url}/join", data="companion", headers=headers) as answer:
                status = answer.status

    assert status == last


@pytest.mark.asyncio
async def test_what_a_stranger_writes_before_the_proxys_own_word_is_not_counted_by(tmp_path):
    async with running(tmp_path, public_url="http://127.0.0.1:1", proxy="127.0.0.1") as system:
        url = f"http://127.0.0.1:{system.parts.port}"
        async with aiohttp.ClientSession() as web:
            for n in range(MOST_AN_HOUR + 1):
                headers = {"Origin": url, "X-Forwarded-For": f"192.0.2.{n}, 192.0.2.1"}
                async with web.post(f"{url}/join", data="companion", headers=headers) as answer:
                    status = answer.status

    assert status == 429


def test_a_proxy_is_named_by_its_address(monkeypatch):
    monkeypatch.setenv("WREN_PROXY", "canary.example")

    with pytest.raises(WrongSetting, match="WREN_PROXY must be"):
        load_settings()
    assert Settings(_env_file=None, proxy="::1").proxy == "::1"
