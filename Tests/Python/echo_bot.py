"""A small aiogram bot that shows off what the chat page can do. Stands in where no bot of ours is needed.

    python echo_bot.py http://127.0.0.1:8080
"""

import asyncio
import sys

from aiogram import Bot, Dispatcher, F, types
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import Command, CommandStart

from simulator import TOKEN


def buttons(*rows):
    return types.InlineKeyboardMarkup(
        inline_keyboard=[[types.InlineKeyboardButton(text=text, callback_data=data) for text, data in row] for row in rows]
    )


MENU = buttons([("Daftar", "daftar"), ("Cek iuran", "iuran")], [("Tanya petugas", "petugas")])
dispatcher = Dispatcher()


@dispatcher.message(CommandStart())
async def start(message: types.Message):
    await message.answer(
        "Halo, <b>selamat datang</b>! 👋\nSaya bisa membantu mendaftar dan mengingatkan iuran.\n"
        "Ketik /menu kapan saja.", parse_mode="HTML", reply_markup=MENU,
    )


@dispatcher.message(Command("menu"))
async def menu(message: types.Message, bot: Bot):
    if message.chat.type == "private":
        await message.answer("Mau apa hari ini?", reply_markup=MENU)
        return
    me = await bot.me()
    link = types.InlineKeyboardButton(text="Buka chat pribadi", url=f"https://t.me/{me.username}?start=ojol-mampang")
    await message.reply("Lanjut di chat pribadi ya.", reply_markup=types.InlineKeyboardMarkup(inline_keyboard=[[link]]))


@dispatcher.message(Command("nomor"))
async def number(message: types.Message):
    key = types.KeyboardButton(text="Bagikan nomor saya", request_contact=True)
    await message.answer(
        "Boleh minta nomor teleponnya?",
        reply_markup=types.ReplyKeyboardMarkup(
            keyboard=[[key], [types.KeyboardButton(text="Nanti saja")]], resize_keyboard=True, one_time_keyboard=True),
    )


@dispatcher.message(F.contact)
async def contact(message: types.Message):
    await message.answer(
        f"Terima kasih, nomor {message.contact.phone_number} tercatat.", reply_markup=types.ReplyKeyboardRemove()
    )


@dispatcher.message(F.photo)
async def photo(message: types.Message):
    size = message.photo[-1]
    await message.reply(f"Foto diterima, {size.width}×{size.height}.")


@dispatcher.callback_query()
async def tap(query: types.CallbackQuery):
    if query.data == "petugas":
        await query.answer("Petugas buka jam 8.", show_alert=True)
        return
    await query.answer("Siap!")
    await query.message.edit_text(f"Anda memilih <b>{query.data}</b>.", parse_mode="HTML", reply_markup=MENU)


@dispatcher.message(F.text)
async def echo(message: types.Message):
    await message.answer(message.text)


@dispatcher.message()
async def other(message: types.Message):
    await message.answer("Wah, saya belum paham yang seperti ini.")


async def main(url):
    session = AiohttpSession(api=TelegramAPIServer.from_base(url))
    async with Bot(TOKEN, session=session) as bot:
        await bot.set_my_commands([
            types.BotCommand(command="menu", description="Pilihan utama"),
            types.BotCommand(command="nomor", description="Bagikan nomor telepon"),
        ])
        await dispatcher.start_polling(bot)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
