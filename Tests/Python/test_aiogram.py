"""The simulator through the eyes of aiogram 3, a client that checks every field it is given."""

import asyncio
import contextlib

import pytest
from aiogram import Bot, Dispatcher, F, types
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    TelegramBadRequest, TelegramConflictError, TelegramForbiddenError, TelegramMigrateToChat, TelegramNetworkError,
    TelegramRetryAfter, TelegramServerError,
)
from aiogram.filters import Command, CommandObject, CommandStart

from pictures import png
from simulator import TOKEN

pytestmark = pytest.mark.filterwarnings("error::RuntimeWarning")


def client(simulator):
    return Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(simulator.url)))


def run(simulator, play, dispatcher=None):
    """Runs `play(bot)` while the dispatcher, where there is one, polls as a real bot does."""
    async def main():
        async with client(simulator) as bot, asyncio.timeout(30):
            if not dispatcher:
                return await play(bot)
            polling = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False))
            try:
                await play(bot)
            finally:
                with contextlib.suppress(LookupError, RuntimeError):
                    await dispatcher.stop_polling()
                await polling
    return asyncio.run(main())


def off(function, *arguments, **named):
    """Runs a blocking call of the control API beside the bot's loop."""
    return asyncio.to_thread(function, *arguments, **named)


def button(text, data):
    return types.InlineKeyboardMarkup(inline_keyboard=[[types.InlineKeyboardButton(text=text, callback_data=data)]])


def test_a_conversation(simulator):
    dispatcher = Dispatcher()
    budi = simulator.person("Budi", phone="6281234567890")
    seen = []

    @dispatcher.message(CommandStart())
    async def start(message: types.Message, command: CommandObject):
        seen.append(command.args)
        await message.answer("<b>Halo</b> Budi", parse_mode="HTML", reply_markup=button("Daftar", "daftar:1"))

    @dispatcher.callback_query(F.data == "daftar:1")
    async def tap(query: types.CallbackQuery):
        await query.answer("Siap!")
        await query.message.edit_text("Nomor telepon?")
        key = types.KeyboardButton(text="Bagikan nomor", request_contact=True)
        await query.message.answer("Tekan tombolnya", reply_markup=types.ReplyKeyboardMarkup(keyboard=[[key]]))

    @dispatcher.message(F.contact)
    async def contact(message: types.Message):
        own = message.contact.user_id == message.from_user.id
        await message.reply(f"{message.contact.phone_number} {own}", reply_markup=types.ReplyKeyboardRemove())

    @dispatcher.edited_message()
    async def edited(message: types.Message):
        await message.answer(f"diubah: {message.text}")

    async def play(bot):
        await off(simulator.start, budi, "ojol-mampang")
        hello = await off(simulator.wait_for_text, budi, "Halo Budi")
        assert hello["entities"] == [{"offset": 0, "length": 4, "type": "bold"}]
        tap = await off(simulator.tap, budi, label="Daftar")
        assert (await off(simulator.answer_to, tap))["text"] == "Siap!"
        edited = await off(simulator.wait_for_text, budi, "Nomor telepon?")
        assert edited["message_id"] == hello["message_id"] and "edit_date" in edited
        await off(simulator.wait_for_text, budi, "Tekan tombolnya")
        await off(simulator.say, budi, contact=True)
        thanks = await off(simulator.wait_for_text, budi, "6281234567890 True")
        assert "contact" in thanks["reply_to_message"]
        assert "reply_keyboard" not in await off(simulator.chat, budi)
        said = await off(simulator.say, budi, "salah")
        await off(simulator.call, "PUT", f"chats/{budi}/messages/{said['message_id']}", {"text": "benar"})
        await off(simulator.wait_for_text, budi, "diubah: benar")

    run(simulator, play, dispatcher)
    assert seen == ["ojol-mampang"]
    assert simulator.call("GET", "state")["bot"]["pending"] == 0


def test_photos_travel_both_ways(simulator):
    dispatcher = Dispatcher()
    budi = simulator.person()
    picture = png(40, 30)
    received = []

    @dispatcher.message(F.photo)
    async def photo(message: types.Message, bot: Bot):
        size = message.photo[-1]
        assert (size.width, size.height, size.file_size) == (40, 30, len(picture))
        received.append((await bot.download(size)).read())
        file = types.BufferedInputFile(received[0], filename="balik.png")
        sent = await message.answer_photo(file, caption="balik")
        again = await message.answer_photo(sent.photo[-1].file_id)
        assert again.photo[-1].file_unique_id == sent.photo[-1].file_unique_id
        await message.answer_document(types.BufferedInputFile(b"a;b", filename="iuran.csv"))

    async def play(bot):
        await off(simulator.send_photo, budi, picture, "struk")
        await off(simulator.wait_for_bot, budi, lambda message: "document" in message)

    run(simulator, play, dispatcher)
    assert received == [picture]
    photos = [message for message in simulator.from_bot(budi) if "photo" in message]
    assert photos[0]["caption"] == "balik" and len(photos) == 2
    assert simulator.from_bot(budi)[-1]["document"]["file_name"] == "iuran.csv"


def test_every_kind_of_update_is_understood(simulator):
    """Whatever the simulator can say, aiogram's strict models take it."""
    dispatcher = Dispatcher()
    budi, sri = simulator.person("Budi"), simulator.person("Sri")
    kinds = []

    @dispatcher.update.outer_middleware()
    async def note(handler, event: types.Update, data):
        kinds.append(event.event_type)
        return await handler(event, data)

    for observer in (dispatcher.message, dispatcher.edited_message, dispatcher.callback_query,
                     dispatcher.my_chat_member, dispatcher.chat_member):
        observer.register(lambda event: None)

    def act():
        group = simulator.group(budi, sri, bot="administrator")
        simulator.start(budi)
        for more in ({"sticker": "👍"}, {"voice": 3}, {"latitude": -6.2, "longitude": 106.8}, {"document": True},
                     {"photo": True}, {"contact": True}, {"text": "\u202e\u0007👩‍👩‍👧‍👦 a\u0000b"}):
            simulator.say(budi, **more)
        simulator.post(f"groups/{group}/members", member=sri, status="left")
        simulator.post(f"groups/{group}/members", member=sri, status="administrator")
        simulator.post(f"groups/{group}/migrate")
        simulator.post(f"people/{budi}/block")
        simulator.post(f"people/{budi}/unblock")

    async def play(bot):
        await off(act)
        async with asyncio.timeout(10):
            while kinds.count("my_chat_member") < 5:
                await asyncio.sleep(0.01)

    run(simulator, play, dispatcher)
    # The seed tells of its own groups first: a standing and a message of each.
    assert kinds.count("message") == 15, kinds
    assert kinds.count("chat_member") == 2 and kinds.count("my_chat_member") == 5


def test_questions(simulator):
    budi = simulator.person()
    group = simulator.group(budi, bot="administrator")

    async def play(bot):
        me = await bot.me()
        assert me.id == bot.id and me.username == "KentonganBot"
        assert (await bot.get_chat(budi)).first_name == "Budi"
        full = await bot.get_chat(group)
        assert full.type == "group" and full.permissions.can_send_messages
        admins = await bot.get_chat_administrators(group)
        assert [admin.status for admin in admins] == ["creator", "administrator"]
        assert (await bot.get_chat_member(group, bot.id)).can_delete_messages
        assert await bot.get_chat_member_count(group) == 2
        await bot.set_my_commands([types.BotCommand(command="menu", description="Menu")])
        assert (await bot.get_my_commands())[0].command == "menu"
        assert await bot.delete_my_commands() and await bot.get_my_commands() == []
        assert await bot.send_chat_action(group, "typing")
        assert (await bot.get_webhook_info()).url == ""
        message = await bot.send_message(group, "hapus")
        assert await message.delete() and await bot.leave_chat(group)

    run(simulator, play)


def test_refusals_become_the_right_errors(simulator):
    budi = simulator.person()
    group = simulator.group(budi)
    moving = simulator.group(budi)
    moved = simulator.post(f"groups/{moving}/migrate")["migrated_to"]

    async def play(bot):
        with pytest.raises(TelegramForbiddenError, match="can't initiate conversation"):
            await bot.send_message(budi, "halo")
        await off(simulator.start, budi)
        await off(simulator.post, f"people/{budi}/block")
        with pytest.raises(TelegramForbiddenError, match="blocked by the user"):
            await bot.send_message(budi, "halo")
        with pytest.raises(TelegramBadRequest, match="chat not found"):
            await bot.send_message(12345, "halo")
        with pytest.raises(TelegramBadRequest, match="message is too long"):
            await bot.send_message(group, "a" * 4097)
        with pytest.raises(TelegramBadRequest, match="can't parse entities"):
            await bot.send_message(group, "<b>halo", parse_mode="HTML")
        with pytest.raises(TelegramBadRequest, match="BUTTON_DATA_INVALID"):
            await bot.send_message(group, "halo", reply_markup=button("a", "x" * 65))
        message = await bot.send_message(group, "halo")
        with pytest.raises(TelegramBadRequest, match="message is not modified"):
            await message.edit_text("halo")
        with pytest.raises(TelegramBadRequest, match="query is too old"):
            await bot.answer_callback_query("1")
        with pytest.raises(TelegramMigrateToChat) as migration:
            await bot.send_message(moving, "halo")
        assert migration.value.migrate_to_chat_id == moved
        await off(simulator.post, f"groups/{group}/members", status="kicked")
        with pytest.raises(TelegramForbiddenError, match="kicked from the group chat"):
            await bot.send_message(group, "halo")

    run(simulator, play)


def test_too_fast_is_told_with_the_time_to_wait(simulator):
    budi = simulator.person()
    simulator.start(budi)
    simulator.post("settings", limits="telegram")

    async def play(bot):
        with pytest.raises(TelegramRetryAfter) as refusal:
            for number in range(9):
                await bot.send_message(budi, str(number))
        assert 1 <= refusal.value.retry_after <= 5

    run(simulator, play)


def test_faults_look_like_those_of_a_network(simulator):
    budi = simulator.person()
    simulator.start(budi)

    async def play(bot):
        for kind, error in (
            ("drop_before", TelegramNetworkError), ("drop_after", TelegramNetworkError),
            ("truncate", TelegramNetworkError), ("internal_error", TelegramServerError),
            ("conflict", TelegramConflictError), ("too_many_requests", TelegramRetryAfter),
        ):
            await off(simulator.fault, kind, method="sendMessage")
            with pytest.raises(error):
                await bot.send_message(budi, kind)

    run(simulator, play)
    assert [message["text"] for message in simulator.from_bot(budi)] == ["drop_after", "truncate"]


def test_the_older_of_two_pollers_gives_way(simulator):
    async def play(bot):
        older = asyncio.create_task(bot.get_updates(timeout=20))
        async with asyncio.timeout(10):
            while not (await off(simulator.call, "GET", "state"))["bot"]["connected"]:
                await asyncio.sleep(0.01)
        async with client(simulator) as second:
            await second.get_updates(timeout=0, offset=-1)
        with pytest.raises(TelegramConflictError, match="terminated by other getUpdates request"):
            await older

    # The seed's news of the group would end the first poll at once.
    simulator.http.get(f"{simulator.url}/bot{TOKEN}/deleteWebhook", params={"drop_pending_updates": "true"})
    run(simulator, play)


def test_groups_keep_their_privacy(simulator):
    dispatcher = Dispatcher()
    budi = simulator.person()
    group = simulator.group(budi)
    heard = []

    @dispatcher.message(F.text)
    async def hear(message: types.Message):
        heard.append(message.text)
        if message.text == "/akhir":
            await message.reply("selesai")

    async def play(bot):
        for text in ("halo semua", "/menu", "@KentonganBot tolong", "biasa saja", "/akhir"):
            await off(simulator.say, group, text, **{"from": budi})
        done = await off(simulator.wait_for_text, group, "selesai")
        await off(simulator.say, group, "makasih", **{"from": budi, "reply_to_message_id": done["message_id"]})
        async with asyncio.timeout(10):
            while "makasih" not in heard:
                await asyncio.sleep(0.01)

    run(simulator, play, dispatcher)
    assert heard == ["/menu", "@KentonganBot tolong", "/akhir", "makasih"]


def test_a_forum_has_its_topics(simulator):
    dispatcher = Dispatcher()
    budi, rina = simulator.person(), simulator.person("Rina")
    forum = simulator.group(rina, budi, kind="supergroup", is_forum=True, bot="administrator")
    heard = []

    @dispatcher.message()
    async def hear(message: types.Message):
        heard.append(message)
        if message.photo:
            # Sent in the same topic by what the client knows of the message alone.
            await message.answer_photo(message.photo[-1].file_id, caption="Diterima")

    async def play(bot):
        assert (await bot.get_chat(forum)).is_forum
        assert (await bot.get_chat_member(forum, bot.id)).can_manage_topics
        topic = await bot.create_forum_topic(forum, "Bu Siti")
        thread = topic.message_thread_id
        words = types.MessageEntity(type="bold", offset=0, length=4)
        sent = await bot.send_message(forum, "Halo semua", message_thread_id=thread, entities=[words])
        assert sent.is_topic_message and sent.reply_to_message.forum_topic_created.name == "Bu Siti"
        place = {"from": rina, "message_thread_id": thread}
        await off(simulator.say, forum, "siap", **place, reply_to_message_id=sent.message_id)
        await off(simulator.say, forum, photo=True, caption="bukti", **place)
        answer = await off(simulator.wait_for_bot, forum, lambda message: message.get("caption") == "Diterima")
        assert answer["message_thread_id"] == thread
        edited = await bot.edit_message_caption(
            chat_id=forum, message_id=answer["message_id"], caption="Diterima Rina", reply_markup=button("Ambil", "c:1"))
        assert edited.caption == "Diterima Rina" and edited.reply_markup
        assert await bot.edit_forum_topic(forum, thread, name="Bu Siti (JKK)")
        assert await bot.close_forum_topic(forum, thread)
        with pytest.raises(TelegramBadRequest, match="TOPIC_NOT_MODIFIED"):
            await bot.close_forum_topic(forum, thread)
        await off(simulator.call, "PUT", f"groups/{forum}/topics/{thread}", {"from": rina, "closed": False})
        async with asyncio.timeout(10):
            while not heard[-1].forum_topic_reopened:
                await asyncio.sleep(0.01)
        assert await bot.delete_forum_topic(forum, thread)
        with pytest.raises(TelegramBadRequest, match="message thread not found"):
            await bot.send_message(forum, "x", message_thread_id=thread)

    run(simulator, play, dispatcher)
    reply = next(message for message in heard if message.text == "siap")
    assert reply.is_topic_message and reply.reply_to_message.from_user.is_bot
