"""Each console script walked by hand-made answers on the real engine."""

from __future__ import annotations

from typing import Any

import pytest

from flows.console import CONSOLE
from flows.console_hours import hours_in_words
from flows.console_outcomes import (
    Exported,
    Invited,
    JoinerConfirmed,
    JoinerRefused,
    LinkEnded,
    NewCode,
    PhoneClosed,
    SafeHoursChanged,
    SendLetter,
)
from flows.draw import draw
from flows.engine import Advanced, advance, replay
from flows.events import Chosen, Screened, Stamp, Wrote
from flows.model import Conversation, End, Start, pack_facts
from flows.screen import Screen, pack_screen, unpack_screen
from tests.flows.invented import FACTS

ANA = "a" * 32
BEN = "b" * 32


class Desk:
    """One conversation in the console: press and write, and look at what is open."""

    def __init__(self, script: str, **facts: Any) -> None:
        self.script = CONSOLE[script]
        made = self.script.facts(**facts)
        self.conversation = Conversation(id="c" * 32, script=script, facts=pack_facts(made))

    def do(self, *steps: str) -> Desk:
        for step in steps:
            event = Wrote(Screened(step[1:])) if step.startswith("'") else Chosen(step)
            assert not self.take(event).passed, f"{step} fits nothing of {self.screen.question}"
        return self

    def take(self, event: Chosen | Wrote) -> Advanced:
        view = replay(self.conversation, self.script)
        menu = bool(self.script.menu)
        advanced = advance(self.conversation, view, "clinician", event, Stamp("2026-11-24T09:00:00+00:00"), menu=menu)
        self.conversation = advanced.conversation
        return advanced

    @property
    def screen(self) -> Screen:
        screen = draw(self.conversation, replay(self.conversation, self.script), "clinician", self.script)
        assert unpack_screen(pack_screen(screen)) == screen
        return screen

    @property
    def offered(self) -> list[str]:
        return [choice.id for choice in self.screen.choices]

    @property
    def end(self) -> End:
        view = replay(self.conversation, self.script)
        assert view.end is not None, f"still asks {list(view.open)}"
        return view.end


ASKED_IN_THE_ROOM = (
    "'Ana",
    "yes",
    "yes",
    "yes",
    "family",
    "every-day",
    "day-and-evening",
    "discreet",
    "en",
    "no",
    "'blue teapot",
)


def test_a_press_on_a_name_opens_that_person():
    desk = Desk("people", people=(ANA, BEN)).do(BEN)

    assert desk.end.start == Start("open-person", BEN)


def test_the_list_holds_ids_and_no_names():
    screen = Desk("people", people=(ANA,)).screen

    assert screen.view == "caseload"
    assert pack_screen(screen)["choices"][0] == [ANA, "people-person", "", {"person": {"name": ANA}}, "list"]


def test_the_list_leads_to_everybody_an_invite_and_the_guide():
    ends = [Desk("people", people=(ANA,)).do(way).end.start for way in ("show-all", "invite", "how-this-works")]

    assert ends == [Start("people", "1"), Start("invite-person"), Start("console-help")]


@pytest.mark.parametrize("name", [name for name, script in CONSOLE.items() if script.menu])
def test_back_at_the_first_question_leads_to_its_menu(name):
    desk = Desk(name, **vars(FACTS[name]))

    assert CONSOLE[name].menu in CONSOLE
    assert desk.take(Chosen("back")).wants == "back-to-menu"


def test_a_card_offers_only_what_is_there():
    bare = Desk("open-person", person=ANA)
    full = Desk("open-person", person=ANA, check_in=BEN, letters=True, wants_to_meet=BEN, phone=True)

    assert bare.offered == ["write", "appointment", "more", "back"]
    assert full.offered == ["offer-time", "letters", "check-in", "write", "session", "more", "back"]
    assert full.do("more").offered == [
        "saw", "hours", "suggest-crisis-plan", "way-back", "break-for", "limit", "suspend", "new-code", "close-phone", "copy",
        "end-link", "back",
    ]  # fmt: skip
    assert full.do("back", "write").end.start == Start("write-to", ANA)


def test_whoever_used_a_code_is_confirmed_face_to_face():
    ends = [Desk("open-person", person=ANA, state="unconfirmed").do(way).end for way in ("yes", "no", "not-now")]

    assert [end.outcome for end in ends] == [JoinerConfirmed(ANA), JoinerRefused(ANA), None]
    assert [end.start for end in ends] == [Start("open-person", ANA), Start("open-person", ANA), Start("people")]


def test_an_invite_takes_two_written_answers_and_the_rest_are_presses():
    end = Desk("invite-person").do(*ASKED_IN_THE_ROOM, "right").end

    assert end.outcome == Invited(
        name="Ana", language="en", hours={str(day): [["09:00", "21:00"]] for day in range(7)},
        wording="discreet", interpreter="", shared_phone="family", phrase="blue teapot",
    )  # fmt: skip
    assert end.start is None, "no list of other people while the person looks on"


@pytest.mark.parametrize(
    ("before", "message"), [(0, "invite-not-adult"), (1, "invite-not-able"), (2, "invite-not-wants")]
)
def test_a_no_in_the_room_makes_no_invite(before, message):
    end = Desk("invite-person").do("'Ana", *["yes"] * before, "no").end

    assert end.outcome is None
    assert end.says[0].message == message


def test_chosen_days_and_hours_of_their_own():
    mine = ("some", "0", "2", "done", "other", "10:00", "12:00")
    answers = (*ASKED_IN_THE_ROOM[:5], *mine, *ASKED_IN_THE_ROOM[7:])

    outcome = Desk("invite-person").do(*answers, "right").end.outcome

    assert outcome.hours == {day: [["10:00", "12:00"]] if day in "02" else [] for day in "0123456"}


def test_no_day_at_all_is_an_answer():
    answers = (*ASKED_IN_THE_ROOM[:5], "some", "none", *ASKED_IN_THE_ROOM[7:])

    outcome = Desk("invite-person").do(*answers, "right").end.outcome

    assert outcome.hours == {day: [] for day in "0123456"}
    assert [say.message for say in hours_in_words(outcome.hours)] == ["hours-none"]


def test_an_end_is_asked_again_when_the_beginning_moves_past_it():
    desk = Desk("safe-hours", person=ANA).do("every-day", "other", "09:00", "11:00", "back", "back", "15:00")

    assert desk.screen.question == "safe-span-to/15:00/clinician"


def test_a_line_of_the_read_back_changes_that_answer():
    desk = Desk("invite-person").do(*ASKED_IN_THE_ROOM, "change:invite-phrase//clinician", "'green door", "right")

    assert desk.end.outcome.phrase == "green door"


def test_an_interpreter_is_asked_for_by_language():
    answers = (*ASKED_IN_THE_ROOM[:9], "yes", "'Sylheti", *ASKED_IN_THE_ROOM[10:])

    assert Desk("invite-person").do(*answers, "right").end.outcome.interpreter == "Sylheti"


def test_nothing_is_sent_before_a_screen_has_named_the_person():
    desk = Desk("write-to", person=ANA).do("'See you Thursday at 2.")

    assert [say.message for say in desk.screen.says] == ["to-person", "letter-words"]
    assert desk.offered == ["send", "change:write-to//clinician", "dont-send", "back"]
    assert desk.do("send").end.outcome == SendLetter(person=ANA, words="See you Thursday at 2.")


def test_a_letter_can_be_changed_before_it_goes():
    desk = Desk("write-to", person=ANA).do(
        "'See you Tuesday.", "change:write-to//clinician", "'See you Thursday.", "send"
    )

    assert desk.end.outcome == SendLetter(person=ANA, words="See you Thursday.")


def test_a_letter_that_is_not_sent_leaves_no_record():
    assert Desk("write-to", person=ANA).do("'See you", "dont-send").end.outcome is None


def test_safe_hours_are_changed_after_a_yes():
    kept = Desk("safe-hours", person=ANA).do("working-days", "morning", "ready", "set").end
    left = Desk("safe-hours", person=ANA).do("working-days", "morning", "ready", "leave").end

    hours = {day: [["09:00", "12:00"]] if day in "01234" else [] for day in "0123456"}
    assert kept.outcome == SafeHoursChanged(person=ANA, hours=hours, wording="ready")
    assert left.outcome is None


def test_a_phone_is_closed_and_a_new_code_made_after_a_yes():
    assert Desk("new-code", person=ANA, phone=True).do("yes").end.outcome == NewCode(ANA)
    assert Desk("close-phone", person=ANA, phone=True).do("yes").end.outcome == PhoneClosed(ANA)
    assert Desk("new-code", person=ANA).do("no").end.outcome is None


def test_ending_a_link_and_making_a_copy_ask_for_a_reason():
    ended = Desk("end-link", person=ANA).do("other", "'I am leaving", "end").end
    copied = Desk("export-person", person=ANA).do("for-the-record", "make").end

    assert ended.outcome == LinkEnded(person=ANA, reason="other", words="I am leaving")
    assert copied.outcome == Exported(person=ANA, reason="for-the-record")


def test_check_ins_are_read_from_the_newest_back():
    desk = Desk("opened-check-in", person=ANA, check_ins=("2" * 32, "1" * 32)).do("earlier")

    assert desk.screen.view_about == f"{ANA}/{'1' * 32}"
    assert desk.offered == ["write", "person", "back"]
    assert desk.do("write").end.start == Start("write-to", ANA)


def test_the_guide_is_one_page_and_the_welcome_one_screen():
    assert Desk("console-help").do("go-on").end.start == Start("people")
    assert Desk("console-join", name="Dr Lee").do("go-on").end.start == Start("people")
