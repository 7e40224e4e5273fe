"""The Telegram channel over HTTP, against the strict fake: what arrives, and what each failure is called."""

from __future__ import annotations

import logging

import pytest

from bot.telegram_http import TelegramApi
from content.phrasebook import Phrasebook
from content.rendered import Attachment, Block, Button, Rendered
from handlers.channel import InDoubt, NotAll, NotSent, Refused, RetryAfter, Unreachable
from handlers.telegram import TelegramChannel
from handlers.telegram_commands import publish_commands
from tests.fakes.bot_api import FakeBotApi

BAR = ("Help now", "Pause", "Hide")
YES = Button(data="d" * 38, label="Yes", group="answers", id="yes")
PNG = b"\x89PNG\r\n\x1a\n0000"


def screen(words: str = "How satisfied?", *buttons: Button, **more) -> Rendered:
    base = {"language": "en", "direction": "ltr", "fingerprint": "f", "question": words, "buttons": buttons}
    return Rendered(**(base | more))


@pytest.fixture
async def api():
    async with FakeBotApi() as fake:
        yield fake


@pytest.fixture
async def telegram(api):
    bot = TelegramApi(api.companion.token, api.base)
    await bot.start()
    yield bot
    await bot.stop()


@pytest.fixture
def channel(telegram):
    return TelegramChannel(bot="companion", api=telegram, bar_labels=lambda _: BAR)


@pytest.fixture
def ana(api):
    person = api.person("Ana")
    person.says("hello")
    return person


async def test_a_card_arrives_as_it_was_drawn(api, channel, ana):
    sent = await channel.send(str(ana.id), screen("How <satisfied>?", YES, place="3 of 11", card="check-in"))

    assert sent.message_ids == (str(ana.newest.id),)
    assert (sent.at, sent.order) == (float(ana.newest.date), ana.newest.id)
    assert ana.transcript == "Ana: hello\nBot: 3 of 11\n\nHow <satisfied>?\n  [Yes]"
    assert [one.type for one in ana.newest.entities] == ["b"]
    assert ana.newest.protected
    assert ana.newest.preview_off
    assert api.calls("sendMessage")[-1].content_type == "application/json"


@pytest.mark.parametrize("more", [{"keep": True, "card": "plan"}, {"safety": True, "card": "help"}, {}])
async def test_what_may_be_copied_is_not_protected(channel, ana, more):
    await channel.send(str(ana.id), screen(**more))

    assert not ana.newest.protected


async def test_a_message_without_buttons_brings_the_bar(channel, ana):
    await channel.send(str(ana.id), screen("Hello.", YES))
    assert ana.chat.bar == []

    await channel.send(str(ana.id), screen("Hello."))

    assert ana.chat.bar == [list(BAR)]
    ana.presses("Help now")
    assert ana.seen[-1].text == "Help now"


async def test_a_card_is_edited_in_place(api, channel, ana):
    first = await channel.send(str(ana.id), screen("One?", YES))
    api.world.advance(60)

    second = await channel.send(str(ana.id), screen("Two?", YES), edit=first.message_ids[0])

    assert second.message_ids == first.message_ids
    assert second.at == first.at + 60
    assert ana.newest.versions == ["One?", "Two?"]


async def test_an_edit_that_changes_nothing_is_a_success(channel, ana):
    first = await channel.send(str(ana.id), screen("One?", YES))

    again = await channel.send(str(ana.id), screen("One?", YES), edit=first.message_ids[0])

    assert (again.message_ids, again.at) == (first.message_ids, 0.0)


async def test_a_card_that_is_gone_becomes_a_new_message(channel, ana):
    first = await channel.send(str(ana.id), screen("One?", YES))
    await channel.delete(str(ana.id), first.message_ids)

    second = await channel.send(str(ana.id), screen("Two?", YES), edit=first.message_ids[0])

    assert second.message_ids != first.message_ids
    assert ana.newest.text == "Two?"


async def test_a_card_that_grew_too_long_loses_its_buttons_and_is_sent_anew(channel, ana):
    first = await channel.send(str(ana.id), screen("One?", YES))
    long = screen("Two?", YES, blocks=(Block(style="text", text="word " * 1500),))

    second = await channel.send(str(ana.id), long, edit=first.message_ids[0])

    assert len(second.message_ids) == 2
    assert [one.buttons for one in ana.seen if one.by_bot] == [[], [], ["Yes"]]


async def test_a_long_text_comes_in_pieces_and_the_last_has_the_buttons(channel, ana):
    blocks = (Block(style="quote", text="<😀> & " * 2000),)

    sent = await channel.send(str(ana.id), screen("Right?", YES, blocks=blocks))

    bubbles = [one for one in ana.seen if one.by_bot]
    assert tuple(str(one.id) for one in bubbles) == sent.message_ids
    assert [one.buttons for one in bubbles] == [*([[]] * (len(bubbles) - 1)), ["Yes"]]
    assert bubbles[-1].text.endswith("Right?")


async def test_pieces_that_arrived_are_not_sent_again_for_the_same_row(api, channel, ana):
    blocks = (Block(style="text", text="word " * 1500),)
    rendered = screen("Right?", YES, blocks=blocks)
    fault = api.fail("too-many", method="sendMessage", times=0, retry_after=3)
    fits, seen = fault.fits, []
    fault.fits = lambda *call: len(seen.append(call) or seen) == 2 and fits(*call)
    fault.times = 1

    with pytest.raises(RetryAfter):
        await channel.send(str(ana.id), rendered, row="r1")
    sent = await channel.send(str(ana.id), rendered, row="r1")

    bubbles = [one for one in ana.seen if one.by_bot]
    assert tuple(str(one.id) for one in bubbles) == sent.message_ids
    assert len(bubbles) == 2


async def test_words_that_telegram_cannot_read_as_html_are_sent_plain(api, channel, ana):
    api.fail("refuse", method="sendMessage", description="can't parse entities: something new")

    await channel.send(str(ana.id), screen("AT&T <3", YES))

    assert ana.newest.text == "AT&T <3"
    assert ana.newest.entities == ()


async def test_old_cards_lose_their_buttons_once_or_twice(channel, ana):
    sent = await channel.send(str(ana.id), screen("One?", YES))

    for _ in range(2):
        await channel.strip(str(ana.id), sent.message_ids[0])
    await channel.strip(str(ana.id), "99999")

    assert ana.newest.buttons == []
    assert ana.newest.text == "One?"


async def test_hide_deletes_what_is_young_enough_and_leaves_the_rest(api, channel, ana):
    old = await channel.send(str(ana.id), screen("Old?"))
    api.world.advance(47 * 3600)
    new = [await channel.send(str(ana.id), screen(f"New {n}?")) for n in range(3)]
    api.world.advance(2 * 3600)

    with pytest.raises(NotAll):
        await channel.delete(str(ana.id), [*old.message_ids, *(one.message_ids[0] for one in new), "99999"])

    assert [one.text for one in ana.seen if one.by_bot] == ["Old?"]


async def test_more_than_a_hundred_are_deleted_in_turns(api, channel, ana):
    ids = [str(ana.says(f"m{n}").id) for n in range(150)]

    await channel.delete(str(ana.id), ids)

    assert [len(one.fields["message_ids"]) for one in api.calls("deleteMessages")] == [100, 50]
    assert ana.transcript == "Ana: hello"


async def test_a_picture_and_a_file_come_before_the_words(channel, ana):
    picture = Attachment(filename="code.png", media_type="image/png", data=PNG)
    table = Attachment(filename="ratings.csv", media_type="text/csv", data=b"a,b\n")

    sent = await channel.send(str(ana.id), screen("Scan this.", YES, attachment=picture))
    await channel.send(str(ana.id), screen("Your file.", attachment=table))

    bubbles = [one for one in ana.seen if one.by_bot]
    assert [(one.kind, one.filename) for one in bubbles] == [
        ("photo", "code.png"), ("text", ""), ("document", "ratings.csv"), ("text", ""),
    ]  # fmt: skip
    assert (bubbles[0].data, bubbles[2].data) == (PNG, b"a,b\n")
    assert sent.message_ids == (str(bubbles[0].id), str(bubbles[1].id))


async def test_static_words_need_nothing_but_the_address(channel, ana):
    await channel.send_static(str(ana.id), "If you are in danger: 999 <now> & here")

    assert ana.newest.text == "If you are in danger: 999 <now> & here"


async def test_flood_control_says_how_long_to_wait(api, channel, ana):
    api.fail("too-many", retry_after=17)

    with pytest.raises(RetryAfter) as failed:
        await channel.send(str(ana.id), screen())

    assert failed.value.seconds == 17


async def test_who_blocked_the_bot_cannot_be_reached(channel, ana):
    ana.blocks()
    for call in (
        channel.send(str(ana.id), screen()),
        channel.send(str(ana.id), screen(), edit="1"),
        channel.strip(str(ana.id), "1"),
        channel.delete(str(ana.id), ["1"]),
        channel.send_static(str(ana.id), "x"),
    ):
        with pytest.raises(Unreachable):
            await call


async def test_a_chat_that_never_began_and_an_account_that_is_gone_cannot_be_reached(api, channel, ana):
    ana.deletes_account()

    for address in (str(api.person("Ben").id), str(ana.id)):
        with pytest.raises(Unreachable):
            await channel.send(address, screen())


async def test_what_telegram_will_never_take_is_refused(channel, ana):
    buttons = [Button(data=f"d{n}", label="x", group="list", id=str(n)) for n in range(101)]

    with pytest.raises(Refused):
        await channel.send(str(ana.id), screen("?", *buttons))
    with pytest.raises(Refused):
        await channel.send(str(ana.id), screen(""))


async def test_words_that_no_call_can_hold_are_refused_and_shown_to_nobody(channel, ana):
    with pytest.raises(Refused) as refused:
        await channel.send(str(ana.id), screen("the voices \ud800"))

    assert "voices" not in repr(refused.value.__context__)
    assert [one for one in ana.seen if one.by_bot] == []


@pytest.mark.parametrize(
    ("kind", "accepted"), [("status", False), ("status", True), ("reset", True), ("garbage", True)]
)
async def test_an_answer_that_says_nothing_leaves_it_in_doubt(api, channel, ana, kind, accepted):
    api.fail(kind, method="sendMessage", accepted=accepted)

    with pytest.raises(InDoubt):
        await channel.send(str(ana.id), screen())

    assert len([one for one in ana.seen if one.by_bot]) == accepted


async def test_silence_after_accepting_leaves_it_in_doubt(api, ana):
    bot = TelegramApi(api.companion.token, api.base, read=0.05)
    await bot.start()
    api.fail("silent", method="sendMessage", accepted=True)

    with pytest.raises(InDoubt):
        await TelegramChannel(bot="companion", api=bot).send(str(ana.id), screen())

    assert ana.newest.text == "How satisfied?"
    await bot.stop()


async def test_no_connection_means_not_sent(unused_tcp_port):
    bot = TelegramApi("1111:token", f"http://127.0.0.1:{unused_tcp_port}")
    await bot.start()
    channel = TelegramChannel(bot="companion", api=bot)

    with pytest.raises(NotSent):
        await channel.send("5", screen())

    await bot.stop()


async def test_a_revoked_token_loses_nothing(api, ana):
    bot = TelegramApi("3333:revoked", api.base)
    await bot.start()

    with pytest.raises(NotSent):
        await TelegramChannel(bot="companion", api=bot).send(str(ana.id), screen())

    await bot.stop()


async def test_answering_a_press_never_fails(api, channel, ana):
    await channel.send(str(ana.id), screen("?", YES))
    query = ana.presses("Yes")

    await channel.answer_press(query)
    await channel.answer_press(query)
    await channel.answer_press("nobody's")

    assert api.companion.answered == [query]
    assert [one.code for one in api.calls("answerCallbackQuery")] == [200, 400, 400]


async def test_the_commands_are_told_in_each_language_with_a_short_code(api, telegram):
    phrasebook = Phrasebook.load()

    await publish_commands(telegram, "companion", phrasebook, [*phrasebook.languages, "ckb"])

    calls = api.calls("setMyCommands")
    assert [one.fields.get("language_code", "") for one in calls] == ["", *phrasebook.languages]
    assert {one.code for one in calls} == {200}


@pytest.mark.parametrize("kind", ["status", "garbage", "reset", "too-many", "refuse"])
async def test_no_failure_shows_a_word_the_address_or_the_token(api, channel, ana, caplog, kind):
    caplog.set_level(logging.INFO)
    api.fail(kind, method="sendMessage", description="I said canary-wren")

    with pytest.raises(Exception) as failed:  # noqa: PT011 - whichever it is
        await channel.send(str(ana.id), screen("canary-wren"))

    told = repr(failed.value) + str(failed.value) + caplog.text
    assert failed.value.__suppress_context__ or failed.value.__context__ is None
    for secret in ("canary-wren", str(ana.id), api.companion.token):
        assert secret not in told
