"""The command line: `uv run bot.py …`.

The one rule: what a command cannot do it says in one sentence, with status 1; a value of a setting is never printed.
"""

from __future__ import annotations

import asyncio
import base64
import json
import sys
from collections.abc import Coroutine
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from bot import errands, judging
from bot.check import KEY_WARNING, is_key_copied
from bot.demo import play
from bot.logs import start_logging
from bot.opening import Locked
from bot.settings import Settings, WrongSetting, load_settings
from bot.system import System, stopped_by_signal
from bot.terminal import talk
from content.catalogue import WrongContent

app = typer.Typer(help="Wren: a chat companion.", no_args_is_help=False, pretty_exceptions_enable=False)
invite = typer.Typer(help="Make a one-time code, with its links.")
app.add_typer(invite, name="invite")

Json = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
Name = Annotated[str, typer.Option("--name", help="The name they want to be called.")]

PersonId = Annotated[str, typer.Argument(help="The person's id; without one, all ids are listed.")]


def run() -> None:
    """What `bot.py` calls; without a command it is `serve`."""
    app()


@app.callback(invoke_without_command=True)
def begin(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        serve()


@app.command()
def serve() -> None:
    """Run everything; with no tokens it is the practice page on this machine."""
    settings = _settings()
    start_logging(sys.stderr, settings.secrets)
    _do(_serve(settings))


@invite.command("clinician")
def invite_clinician(
    name: Name,
    role: Annotated[Literal["clinician", "lead", "admin", "auditor"], typer.Option()] = "clinician",
    team: Annotated[str, typer.Option(help="Their team, where there are several: a lead sees its people.")] = "",
    as_json: Json = False,
) -> None:
    """Invite a clinician into the console."""
    _invite("invite-clinician", {"name": name, "role": role, "team": team}, as_json=as_json)


@invite.command("person")
def invite_person(
    clinician: Annotated[str, typer.Option(help="The clinician's id, as `invite clinician` printed it.")],
    name: Name,
    as_json: Json = False,
) -> None:
    """Invite a person into the companion, linked to a clinician."""
    _invite("invite-person", {"clinician": clinician, "name": name}, as_json=as_json)


@app.command()
def migrate() -> None:
    """Bring the database's tables up to date."""
    settings = _settings()
    _say_practice(settings)
    _do(_migrate(settings))
    print("The tables are up to date.")


@app.command()
def check(
    key_copied: Annotated[
        bool, typer.Option("--key-copied", help="Confirm that a copy of the master key was put away.")
    ] = False,
) -> None:
    """Say in one screen what is wrong."""
    settings = _settings()
    _say_practice(settings)
    findings = _do(errands.run_errand(settings, "check", {"key_copied": key_copied}))["findings"]
    for ok, words in findings:
        print("  ok  " if ok else "  RED ", words)
    if not all(ok for ok, _ in findings):
        raise typer.Exit(1)


@app.command()
def export(
    person: PersonId = "",
    reason: Annotated[str, typer.Option(help="Why; kept in the audit.")] = "",
    to: Annotated[Path, typer.Option(help="The folder for the files.")] = Path(),
) -> None:
    """Write one person's check-ins and plans as CSV files. Without an id: who there is."""
    settings = _settings()
    _say_practice(settings)
    if not person:
        _list_people(settings, "export ID --reason WHY writes one person's check-ins and plans as CSV files.")
        return
    if not reason:
        raise _stop("--reason is needed: why this is exported is kept in the audit.")
    files = _do(errands.run_errand(settings, "export", {"person": person, "reason": reason}))["files"]
    to.mkdir(parents=True, exist_ok=True, mode=0o700)
    for name, data in files.items():
        file = to / Path(name).name
        file.touch(mode=0o600)
        file.write_bytes(base64.b64decode(data))
        print(file)


@app.command()
def erase(
    person: PersonId = "",
    name: Annotated[
        str, typer.Option("--name", help="The name they go by, typed once more, so that it is the right one.")
    ] = "",
) -> None:
    """Erase one person: their key is destroyed, their links end, nothing more is sent. There is no way back. Without
    an id: who there is."""
    settings = _settings()
    _say_practice(settings)
    if not person:
        _list_people(settings, "erase ID --name NAME destroys one person's key. There is no way back.")
        return
    _do(errands.run_errand(settings, "erase", {"person": person, "name": name}))
    print("Erased. Copies of the database made before today still hold their key: let those run out too.")


def _list_people(settings: Settings, what: str) -> None:
    """What the command does, then first letters and ids."""
    print(what)
    for initials, state, id_ in _do(errands.run_errand(settings, "list-people", {}))["people"]:
        print(f"  {id_}  {initials}  {state}")


@app.command()
def incident(
    ref: Annotated[str, typer.Argument(help="The id of a message (outbox row), a conversation, or a person.")],
    day: Annotated[str, typer.Argument(help="With a person: the day, like 2026-11-24.")] = "",
    words: Annotated[bool, typer.Option("--words", help="With what was shown, word for word.")] = False,
    reason: Annotated[str, typer.Option(help="Why; kept in the audit.")] = "",
    as_json: Json = False,
) -> None:
    """Write down all that was sent, seen and opened for one event, in order."""
    settings = _settings()
    if words and not reason:
        raise _stop("--words needs --reason: it is audited like an export.")
    ask = {"ref": ref, "day": day, "reason": reason if words else ""}
    lines = _do(errands.run_errand(settings, "incident", ask))["lines"]
    if as_json:
        print(json.dumps({"lines": lines}, ensure_ascii=False))
        return
    _say_practice(settings)
    for line in lines:
        at, what, id_ = (line.pop(name) for name in ("at", "what", "id"))
        print(at, what, id_)
        for name, value in line.items():
            print(f"    {name}: {value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)}")


What = Annotated[str, typer.Argument(help="“all”, the name of a script (check-in) or the code of a language (bn).")]
Why = Annotated[str, typer.Option("--reason", help="Why; kept in the audit.")]


@app.command("stop-switch")
def stop_switch(what: What, reason: Why = "") -> None:
    """Stop all of the companion, one script or one language at once: people get a plain line and the routes. Help,
    hide and stop go on."""
    _switch("stop-switch", what, reason)


@app.command()
def start(what: What, reason: Why = "") -> None:
    """Start again what was stopped."""
    _switch("start", what, reason)


def _switch(errand: str, what: str, reason: str) -> None:
    settings = _settings()
    _say_practice(settings)
    if not reason:
        raise _stop("--reason is needed: why is kept in the audit.")
    stopped = _do(errands.run_errand(settings, errand, {"what": what, "reason": reason}))["stopped"]
    print(f"Stopped now: {', '.join(stopped) or 'nothing'}.")


@app.command()
def chat(
    bot: Annotated[Literal["companion", "console"], typer.Option(help="Which bot to talk to.")] = "companion",
) -> None:
    """Talk to a bot in the terminal."""
    settings = _settings()
    _say_practice(settings)
    start_logging(sys.stderr, settings.secrets)
    _do(talk(settings, bot))


@app.command()
def demo(
    fast: Annotated[bool, typer.Option("--fast", help="At once, not at reading speed.")] = False,
    joint: Annotated[bool, typer.Option("--joint", help="A session of two: both phones, one conversation.")] = False,
) -> None:
    """Play one whole story in the terminal: invented people, the real engine, a database of its own."""
    start_logging(sys.stderr)
    _do(play(fast=fast, joint=joint))


@app.command("help-check")
def help_check(
    file: Annotated[Path, typer.Argument(help="Tab-separated: lang, label (risk or calm), kind, text.")],
    as_json: Json = False,
) -> None:
    """Judge the help check on a labelled file: what it catches, where it speaks for nothing, and every miss."""
    try:
        figures = judging.report(judging.judge(judging.read_lines(file)))
    except (judging.WrongLine, WrongContent) as wrong:
        raise _stop(str(wrong)) from None
    if as_json:
        print(json.dumps(figures, ensure_ascii=False))
    else:
        print("\n".join(judging.table(figures)))


async def _serve(settings: Settings) -> None:
    system = System.build(settings)
    await system.start()
    try:
        if settings.database.startswith("sqlite"):
            await errands.serve_errands(system)  # elsewhere a command opens the database itself
        if settings.practice:
            at = f" Open {system.parts.address}" if "web" in settings.roles else ""
            print(f"Wren, for practice: invented people, a database of its own.{at}", flush=True)
        else:
            at = f" The web chat is at {system.parts.address}" if "web" in settings.roles else ""
            print(f"Wren runs.{at}", flush=True)
            if not await system.run(is_key_copied):
                print(KEY_WARNING.format(settings.master_key), flush=True)
        await stopped_by_signal()
    finally:
        await system.stop()
        settings.socket.unlink(missing_ok=True)


async def _migrate(settings: Settings) -> None:
    await System.build(settings).close()  # opening brings the tables up to date


def _invite(errand: str, ask: dict[str, Any], *, as_json: bool) -> None:
    settings = _settings()
    if not as_json:
        _say_practice(settings)
    made = _do(errands.run_errand(settings, errand, ask))
    if as_json:
        print(json.dumps(made))
        return
    print(f"Code:      {made['code']}   (good for 72 hours, for one use)")
    for label, link in (("Telegram", made["telegram_link"]), ("Web", made["web_link"])):
        if link:
            print(f"{label + ':':<10} {link}")
    print(f"Id:        {made['id']}")


def _settings() -> Settings:
    try:
        return load_settings()
    except WrongSetting as wrong:
        raise _stop(str(wrong)) from None


def _say_practice(settings: Settings) -> None:
    if settings.practice:
        print("Practice: this is the practice database, with invented people.")


def _do(work: Coroutine[Any, Any, Any]) -> Any:  # what an errand answers: JSON
    try:
        return asyncio.run(work)
    except (WrongSetting, WrongContent, errands.Refused) as wrong:
        raise _stop(str(wrong)) from None
    except Locked:
        raise _stop("Wren runs already on this database; stop it first.") from None
    except KeyboardInterrupt:
        raise typer.Exit(130) from None


def _stop(sentence: str) -> typer.Exit:
    print(sentence, file=sys.stderr)
    return typer.Exit(1)
