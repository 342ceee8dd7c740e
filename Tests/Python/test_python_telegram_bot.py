"""The simulator through the eyes of python-telegram-bot 22."""

import asyncio

import pytest
from telegram import (
    BotCommand, InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton, ReplyKeyboardMarkup, ReplyKeyboardRemove,
    Update,
)
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, NetworkError, RetryAfter
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, MessageHandler, filters

from pictures import png
from simulator import TOKEN


def application(simulator, token=TOKEN):
    return (
        Application.builder().token(token).base_url(f"{simulator.url}/bot").base_file_url(f"{simulator.url}/file/bot")
        .read_timeout(10).build()
    )


def run(simulator, play, *handlers):
    """Runs `play(bot)` with a polling application, or just an initialised bot where there are no handlers."""
    async def main():
        app = application(simulator)
        app.add_handlers(list(handlers))
        async with app, asyncio.timeout(30):
            if not handlers:
                return await play(app.bot)
            await app.start()
            await app.updater.start_polling(allowed_updates=Update.ALL_TYPES)
            try:
                await play(app.bot)
            finally:
                await app.updater.stop()
                await app.stop()
    asyncio.run(main())


def off(function, *arguments, **named):
    return asyncio.to_thread(function, *arguments, **named)


def test_a_conversation(simulator):
    budi = simulator.person("Budi", phone="6281234567890")
    seen = []

    async def start(update, context):
        seen.append(context.args)
        keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Daftar", callback_data="daftar:1")]])
        await update.message.reply_text("*Halo* Budi\\!", parse_mode="MarkdownV2", reply_markup=keyboard)

    async def tap(update, context):
        await update.callback_query.answer("Siap!", show_alert=True)
        await update.callback_query.edit_message_text("Nomor telepon?")
        key = KeyboardButton("Bagikan nomor", request_contact=True)
        await update.effective_chat.send_message("Tekan tombolnya", reply_markup=ReplyKeyboardMarkup([[key]]))

    async def contact(update, context):
        shared = update.message.contact
        own = shared.user_id == update.effective_user.id
        await update.message.reply_text(f"{shared.phone_number} {own}", reply_markup=ReplyKeyboardRemove())

    async def play(bot):
        await off(simulator.start, budi, "rt5")
        hello = await off(simulator.wait_for_text, budi, "Halo Budi!")
        assert hello["entities"] == [{"offset": 0, "length": 4, "type": "bold"}]
        pressed = await off(simulator.tap, budi, data="daftar:1")
        answer = await off(simulator.answer_to, pressed)
        assert answer["text"] == "Siap!" and answer["show_alert"]
        await off(simulator.wait_for_text, budi, "Tekan tombolnya")
        keys = (await off(simulator.chat, budi))["reply_keyboard"]["keyboard"]
        assert keys == [[{"text": "Bagikan nomor", "request_contact": True}]]
        await off(simulator.say, budi, contact=True)
        await off(simulator.wait_for_text, budi, "6281234567890 True")

    run(simulator, play, CommandHandler("start", start), CallbackQueryHandler(tap),
        MessageHandler(filters.CONTACT, contact))
    assert seen == [["rt5"]]


def test_photos_travel_both_ways(simulator):
    budi = simulator.person()
    picture = png(64, 48)
    received = []

    async def photo(update, context):
        file = await update.message.photo[-1].get_file()
        received.append(bytes(await file.download_as_bytearray()))
        await update.message.reply_photo(received[0], caption="balik")
        await update.message.reply_document(b"a;b", filename="iuran.csv")

    async def play(bot):
        await off(simulator.send_photo, budi, picture)
        await off(simulator.wait_for_bot, budi, lambda message: "document" in message)

    run(simulator, play, MessageHandler(filters.PHOTO, photo))
    assert received == [picture]


def test_messages_are_edited_and_deleted(simulator):
    budi = simulator.person()
    simulator.start(budi)

    async def play(bot):
        first = await bot.send_message(budi, "satu")
        second = await bot.send_message(budi, "dua", reply_to_message_id=first.message_id)
        assert second.reply_to_message.text == "satu"
        edited = await first.edit_text("satu!")
        assert edited.edit_date is not None
        with pytest.raises(BadRequest, match="Message is not modified"):
            await first.edit_text("satu!")
        assert await second.delete()
        with pytest.raises(BadRequest, match="Message to delete not found"):
            await second.delete()
        third = await bot.send_message(budi, "tiga")
        assert await bot.delete_messages(budi, [first.message_id, third.message_id])
        assert await bot.set_my_commands([BotCommand("menu", "Menu")])
        assert (await bot.get_my_commands())[0].description == "Menu"

    run(simulator, play)
    assert all(message["deleted"] for message in simulator.from_bot(budi))


def test_refusals_become_the_right_errors(simulator):
    budi = simulator.person()
    group = simulator.group(budi)
    moved = simulator.post(f"groups/{group}/migrate")["migrated_to"]

    async def play(bot):
        with pytest.raises(Forbidden, match="can't initiate conversation"):
            await bot.send_message(budi, "halo")
        await off(simulator.start, budi)
        await off(simulator.post, f"people/{budi}/block")
        with pytest.raises(Forbidden, match="blocked by the user"):
            await bot.send_message(budi, "halo")
        await off(simulator.post, f"people/{budi}/deactivate")
        with pytest.raises(Forbidden, match="user is deactivated"):
            await bot.send_message(budi, "halo")
        with pytest.raises(ChatMigrated) as migration:
            await bot.send_message(group, "halo")
        assert migration.value.new_chat_id == moved
        administrators = await bot.get_chat_administrators(moved)
        assert [admin.user.id for admin in administrators] == [budi]

    run(simulator, play)


def test_faults_become_the_right_errors(simulator):
    budi = simulator.person()
    simulator.start(budi)

    async def play(bot):
        await off(simulator.fault, "too_many_requests", retry_after=7, method="sendMessage")
        with pytest.raises(RetryAfter) as refusal:
            await bot.send_message(budi, "halo")
        assert int(getattr(refusal.value.retry_after, "total_seconds", lambda: refusal.value.retry_after)()) == 7
        for kind, error in (("drop_before", NetworkError), ("bad_gateway", NetworkError), ("conflict", Conflict)):
            await off(simulator.fault, kind, method="sendMessage")
            with pytest.raises(error):
                await bot.send_message(budi, kind)
        await off(simulator.fault, "delay", milliseconds=50, method="sendMessage")
        assert (await bot.send_message(budi, "lambat")).text == "lambat"

    run(simulator, play)
    assert [message["text"] for message in simulator.from_bot(budi)] == ["lambat"]


def test_polling_survives_faults_and_loses_nothing(simulator):
    budi = simulator.person()
    heard = []

    async def hear(update, context):
        heard.append(update.message.text)
        await update.message.reply_text(f"dengar {update.message.text}")

    async def play(bot):
        for number in range(12):
            if number % 3 == 0:
                await off(simulator.fault, ["drop_before", "drop_after", "bad_gateway", "truncate"][number // 3],
                          method="getUpdates")
            await off(simulator.say, budi, f"{number}")
        await off(simulator.wait_for_text, budi, "dengar 11", timeout=25)

    run(simulator, play, MessageHandler(filters.TEXT, hear))
    assert heard == [str(number) for number in range(12)]


def test_a_token_that_is_none(simulator):
    async def main():
        with pytest.raises(InvalidToken):
            async with application(simulator, token="12:34 56"):
                pass
    asyncio.run(main())


def test_a_forum_has_its_topics(simulator):
    rina = simulator.person("Rina")
    forum = simulator.group(rina, kind="supergroup", is_forum=True, bot="administrator")
    told = []

    async def closed(update, context):
        told.append(update.message.message_thread_id)

    async def echo(update, context):
        # The library itself answers in the topic it was asked in.
        await update.message.reply_text(f"dengar {update.message.text}")

    async def play(bot):
        topic = await bot.create_forum_topic(forum, "Bu Siti")
        thread = topic.message_thread_id
        await off(simulator.say, forum, "satu", **{"from": rina, "message_thread_id": thread})
        answer = await off(simulator.wait_for_text, forum, "dengar satu")
        assert answer["message_thread_id"] == thread and answer["is_topic_message"]
        await off(simulator.call, "PUT", f"groups/{forum}/topics/{thread}", {"from": rina, "closed": True})
        async with asyncio.timeout(10):
            while not told:
                await asyncio.sleep(0.01)
        await bot.send_message(forum, "yang mengelola boleh menulis", message_thread_id=thread)
        await off(simulator.post, f"groups/{forum}/members", status="administrator", can_manage_topics=False)
        with pytest.raises(BadRequest, match="Topic_closed"):
            await bot.send_message(forum, "x", message_thread_id=thread)
        with pytest.raises(BadRequest, match="[Nn]ot enough rights to create a topic"):
            await bot.create_forum_topic(forum, "Pak Budi")
        assert told == [thread]

    run(simulator, play, MessageHandler(filters.StatusUpdate.FORUM_TOPIC_CLOSED, closed),
        MessageHandler(filters.TEXT, echo))
