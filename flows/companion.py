"""Which scripts the companion offers. A new script is one file and one line here."""

from __future__ import annotations

from flows import (
    check_in,
    join,
    leaving,
    link_ended,
    look,
    menu,
    my_hours,
    my_reminders,
    my_things,
    new_reminder,
    reminder,
    team,
    your_answer,
)
from flows.model import ScriptDefinition

COMPANION: dict[str, ScriptDefinition] = {
    script.name: script
    for script in (
        join.JOIN,
        menu.MENU,
        menu.MORE,
        check_in.CHECK_IN,
        team.IN_PERSON,
        team.OUTSIDE,
        your_answer.YOUR_ANSWER,
        team.WRITE_TO_TEAM,
        team.MESSAGE,
        my_things.SHOW_PLAN,
        my_things.HOW_THIS_WORKS,
        my_things.WHO_SEES,
        my_things.WHAT_I_KEPT,
        my_things.WHAT_WAS_WRITTEN,
        my_things.LANGUAGE,
        look.HOW_IT_LOOKS,
        leaving.TAKE_A_BREAK,
        leaving.BACK_FROM_BREAK,
        leaving.HIDE,
        leaving.STOP,
        leaving.NEW_PHONE,
        leaving.OLD_ONE,
        link_ended.LINK_ENDED,
        reminder.REMINDER,
        my_reminders.MY_REMINDERS,
        my_reminders.ONE_REMINDER,
        new_reminder.NEW_REMINDER,
        my_hours.MY_HOURS,
        my_hours.TRAVEL,
    )
}
