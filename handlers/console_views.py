"""Which views the console's screens have, and how one is put into words.

The one rule: what may not be seen and what is not there read the same, and leave nothing on the screen but that.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from content.rendered import Rendered
from flows import session
from flows.screen import Screen
from flows.words import Say
from handlers import (
    alert_views,
    appointment_desk,
    caseload_view,
    crisis_plan_views,
    digest_meeting,
    digest_view,
    digest_weekly,
    export,
    flag_views,
    limit_views,
    media_views,
    opened,
    opened_journal,
    orphan_views,
    person_card,
    reports,
    session_views,
    staff_views,
)
from handlers.invitation import picture
from handlers.reader import Reader
from handlers.viewing import View, ViewContent, put_in
from storage.access import NotFound

VIEWS: Mapping[str, View] = {
    "caseload": caseload_view.view,
    "person": person_card.person_card,
    "joiner": person_card.joiner,
    "to-person": person_card.to_person,
    "before-sending": person_card.before_sending,
    "before-answering": person_card.before_answering,
    "check-in": opened.check_in,
    "letters": opened.passed_on,
    "journal": opened_journal.view,
    "crisis-plan": crisis_plan_views.opened,
    "shared-media": media_views.shared,
    "report": reports.view,
    "flag": flag_views.opened,
    "alert": alert_views.view,
    session.BOARD: session_views.board,
    "orphans": orphan_views.view,
    "code": lambda reader, link: ViewContent(attachment=picture(link)),
    "copy": export.view,
    **appointment_desk.VIEWS,
    **staff_views.VIEWS,
    "digest": digest_view.view,
    "meeting-ready": digest_meeting.ready,
    "meeting-digest": digest_meeting.view,
    "weekly-digest": digest_weekly.view,
    **limit_views.CONSOLE,
}


def present(reader: Reader, screen: Screen) -> Rendered:
    """The screen with what its view reads now."""
    from handlers.present import draw  # noqa: PLC0415 - the two know each other

    try:
        content = VIEWS[screen.view](reader, screen.view_about)
    except NotFound:
        return draw(reader, refused(screen))
    return put_in(reader, draw(reader, screen), content)


def refused(screen: Screen) -> Screen:
    """Nothing of what was asked for; only the way back."""
    way = tuple(choice for choice in screen.choices if choice.id == "back")
    return replace(
        screen, says=(Say("card-not-there"),), message="", about="", args={}, explain="", choices=way, typing=False
    )
