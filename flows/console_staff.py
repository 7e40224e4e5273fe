"""Colleagues: who works here, and what an admin or a lead can do about one of them.

The one rule: what takes somebody's access away happens at once; what gives it is asked about by name.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.console_side import ask, put, say
from flows.model import End, Script, Start
from flows.questions import Pick
from flows.screen import Choice
from flows.staff_outcomes import (
    CodeMade,
    ColleaguesPinOff,
    HandOverStopped,
    LetIn,
    PhonesClosed,
    RoleChanged,
    Suspended,
)
from flows.words import Args, Moment, NameOf, Say

ROLES = ("clinician", "lead", "admin", "auditor")
DOES = {
    "new-code": CodeMade,
    "close-phones": PhonesClosed,
    "suspend": Suspended,
    "let-in": LetIn,
    "pin-off": ColleaguesPinOff,
    "stay": HandOverStopped,
}
"""What is asked about once more, by name; and the record that it makes."""


@dataclass(frozen=True, kw_only=True)
class StaffFacts:
    colleagues: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ColleagueFacts:
    """Which ways on make sense now. `myself`: nobody shuts themselves out. `leaving`: a hand-over is set."""

    clinician: str
    state: str = "active"
    phone: bool = False
    myself: bool = False
    leaving: bool = False
    #: whether they have a PIN, locked or not
    pin: bool = False
    #: whether whoever looks may change roles
    roles: bool = False


@dataclass(frozen=True, kw_only=True)
class ColleagueSureFacts:
    """`does` is one of `DOES`."""

    clinician: str
    does: str


@dataclass(frozen=True, kw_only=True)
class ColleagueRoleFacts:
    clinician: str
    role: str


@dataclass(frozen=True, kw_only=True)
class ColleagueCodeFacts:
    """The code and its links, "" where a way does not exist here; `until` is an instant (ISO)."""

    clinician: str
    code: str
    until: str
    telegram: str = ""
    web: str = ""


def staff(facts: StaffFacts) -> Script[End]:
    """Everybody who works here; one press opens one of them."""
    names = tuple(Choice(one, "colleague-name", args={"name": NameOf(one)}, group="list") for one in facts.colleagues)
    options = (*names, Choice("duty-rota", "staff-duty"), Choice("people", "to-people"))
    chosen = str((yield from ask(Pick("staff", view="staff", options=options))))
    if chosen in facts.colleagues:
        return End(start=Start("colleague", chosen))
    return End(start=Start(chosen))


def colleague(facts: ColleagueFacts) -> Script[End]:
    """One of them: what stands, and what can be done."""
    options = tuple(Choice(one, f"colleague-do-{one}", group="list") for one in _ways(facts))
    name: Args = {"name": NameOf(facts.clinician)}
    back = Choice("staff", "to-staff", group="list")
    chosen = str(
        (
            yield from ask(
                Pick("colleague", args=name, view="colleague", view_about=facts.clinician, options=(*options, back))
            )
        )
    )
    match chosen:
        case "staff":
            return End(start=Start("staff"))
        case "role":
            return End(start=Start("colleague-role", facts.clinician))
        case "hand-over":
            return End(start=Start("hand-over", facts.clinician))
        case _:
            return End(start=Start("colleague-sure", f"{facts.clinician}/{chosen}"))


def _ways(facts: ColleagueFacts) -> tuple[str, ...]:
    if facts.state == "ended":
        return ()
    ways = ["let-in"] if facts.state == "suspended" else ["new-code"]
    if facts.phone and not facts.myself:
        ways.append("close-phones")
    if facts.pin and not facts.myself:
        ways.append("pin-off")
    if facts.state == "active" and not facts.myself:
        ways.append("suspend")
    if facts.roles and not facts.myself:
        ways.append("role")
    if not facts.myself:
        ways.append("stay" if facts.leaving else "hand-over")
    return tuple(ways)


def colleague_sure(facts: ColleagueSureFacts) -> Script[End]:
    """What it does, and once more by name."""
    name: Args = {"name": NameOf(facts.clinician)}
    yield from put(Say("colleague-what-happens", facts.does, name))
    options = (Choice("yes", "colleague-yes", facts.does), Choice("no", "colleague-no"))
    sure = yield from ask(Pick("colleague-sure", facts.does, args=name, final=True, options=options))
    outcome = DOES[facts.does](facts.clinician) if sure == "yes" else None
    start = None if outcome is not None and facts.does == "new-code" else Start("colleague", facts.clinician)
    return End(outcome=outcome, start=start)


def colleague_role(facts: ColleagueRoleFacts) -> Script[End]:
    """Another role; their access follows it at once."""
    name: Args = {"name": NameOf(facts.clinician)}
    options = tuple(Choice(one, "role-name", one, group="list") for one in ROLES if one != facts.role)
    role = str((yield from ask(Pick("colleague-role", args=name, options=options))))
    yield from put(Say("role-what-it-sees", role, name))
    sure = yield from ask(
        Pick(
            "colleague-role-sure",
            role,
            args=name,
            final=True,
            options=(Choice("yes", "role-change"), Choice("no", "colleague-no")),
        )
    )
    outcome = RoleChanged(facts.clinician, role) if sure == "yes" else None
    return End(outcome=outcome, start=Start("colleague", facts.clinician))


def colleague_code(facts: ColleagueCodeFacts) -> Script[End]:
    """The code for a colleague's phone, to read out or to open."""
    yield from put(Say("code-itself", args={"code": facts.code}, style="heading"))
    if facts.telegram:
        yield from say("code-telegram", {"link": facts.telegram})
    if facts.web:
        yield from say("code-web", {"link": facts.web})
    yield from say("code-how", {"at": Moment(facts.until)}, style="small")
    way = facts.web or facts.telegram
    yield from ask(
        Pick(
            "colleague-code",
            args={"name": NameOf(facts.clinician)},
            view="code" if way else "",
            view_about=way,
            options=(Choice("done", "to-staff", group="list"),),
        )
    )
    return End(start=Start("staff"))
