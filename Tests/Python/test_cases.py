"""Staff's commands beside a running bot: what they write reaches the person once, and a kill in between loses nothing."""

import subprocess

import pytest

from kentongan import DATA_KEY, PROGRAM, ROOT, Bot
from simulator import wait_until


@pytest.fixture
def bot(simulator, tmp_path):
    bot = Bot(simulator.url, tmp_path / "bot.sqlite")
    wait_until(bot.is_ready, "the bot's database")
    yield bot
    assert bot.stop() == 0


def cases(bot, *arguments, text="", code=0):
    """Runs `kentongan cases …` on the bot's database; gives what it printed, or the fault where one is expected."""
    environment = {
        "DATABASE_URL": f"sqlite:////{str(bot.database).lstrip('/')}", "DATA_KEY": DATA_KEY,
        "KENTONGAN_CONFIG": str(ROOT / "config"),
    }
    done = subprocess.run([PROGRAM, "cases", *arguments], env=environment, input=text, capture_output=True, text=True,
                          timeout=60)
    assert done.returncode == code, done.stderr
    return done.stderr if code else done.stdout


def texts(simulator, chat):
    return [message["text"] for message in simulator.from_bot(chat)]


def ask(simulator, name, *lines):
    """A person who says these lines, each once the one before was handled, and is heard by staff."""
    chat = simulator.person(name)
    for line in lines:
        simulator.say(chat, line)
    simulator.wait_for_bot(chat, lambda message: "Nomornya P-" in message["text"])
    return chat


def test_from_asking_to_closing(simulator, bot):
    budi = ask(simulator, "Budi", "kartu saya hilang", "nomor saya 0812-3456-7890", "petugas")
    siti = ask(simulator, "Siti", "bapak saya meninggal", "petugas")
    listed = cases(bot).splitlines()
    assert [line.split()[:2] for line in listed] == [["P-00002", "death"], ["P-00001", "question"]]

    simulator.say(budi, "NIK saya 3174041208850001")
    simulator.wait_for_bot(budi, lambda message: "Sudah saya sampaikan" in message["text"])
    simulator.say(budi, "berapa iurannya?")
    wait_until(lambda: "berapa iurannya?" in cases(bot, "show", "1"), "the question among the lines")
    shown = cases(bot, "show", "P-00001")
    assert "Budi" in shown and "3174********0001" in shown and "0812****7890" in shown
    assert "3174041208850001" not in shown and "3456" not in shown
    assert "Sudah saya sampaikan" in texts(simulator, budi)[-1], "the bot keeps quiet"

    assert "on its way" in cases(bot, "reply", "1", text="Pagi Pak, bisa dicetak ulang.\n")
    simulator.wait_for_bot(budi, lambda message: "Pagi Pak, bisa dicetak ulang." in message["text"])
    assert "on their way already" in cases(bot, "reply", "1", text="Pagi Pak, bisa dicetak ulang.")
    simulator.say(budi, "siap")
    wait_until(lambda: "siap" in cases(bot, "list"), "the answer in the list")

    assert "P-00001 is closed" in cases(bot, "close", "1", "--by", "Ani")
    simulator.wait_for_bot(budi, lambda message: "P-00001 sudah diselesaikan" in message["text"])
    simulator.say(budi, "makasih")
    simulator.wait_for_bot(budi, lambda message: "Sama-sama" in message["text"])
    assert sum("dicetak ulang" in text for text in texts(simulator, budi)) == 1
    assert [line.split()[0] for line in cases(bot).splitlines()] == ["P-00002"]
    assert "closed" in cases(bot, "show", "1") and "by Ani" in cases(bot, "show", "1")
    assert bot.count("SELECT count(*) FROM quarantine") == 0
    assert "disk image" not in bot.said() and siti


def test_a_form_goes_on_where_it_stood(simulator, bot):
    budi = simulator.person("Budi")
    for line, answer in [("daftar", "Setuju?"), ("setuju", "NIK"), ("3174041208850001", "nama lengkapnya"),
                         ("petugas", "Nomornya P-00001")]:
        simulator.say(budi, line)
        simulator.wait_for_bot(budi, lambda message: answer in message["text"])
    cases(bot, "close", "1")
    last = simulator.wait_for_bot(budi, lambda message: "diselesaikan petugas" in message["text"])
    assert last["text"].endswith("Siapa nama lengkapnya, sesuai KTP?")
    simulator.say(budi, "Budi Santoso")
    simulator.wait_for_bot(budi, lambda message: "Tanggal lahirnya?" in message["text"])


def test_what_staff_do_while_no_bot_runs_is_told_by_the_next(simulator, bot):
    budi = ask(simulator, "Budi", "petugas")
    bot.kill()
    cases(bot, "reply", "1", text="Halo Pak, kami cek dulu.")
    cases(bot, "close", "1", "--by", "Ani")
    before = texts(simulator, budi)
    bot.start()
    simulator.wait_for_bot(budi, lambda message: "P-00001 sudah diselesaikan" in message["text"], 30)
    told = texts(simulator, budi)[len(before):]
    assert len(told) == 2 and "kami cek dulu" in told[0], told


def test_kills_between_staffs_deed_and_its_telling(simulator, bot):
    """Again and again the bot dies at some moment after a reply: it is told at least once, and what is told twice is counted."""
    budi = ask(simulator, "Budi", "petugas")
    for number in range(6):
        cases(bot, "reply", "1", text=f"Balasan nomor {number}.")
        # From before the timer fires to after the message has left.
        wait_until(lambda: number % 3 == 0 or bot.count(
            "SELECT count(*) FROM timers WHERE name = 'staff_replied'") == 0, "the timer fired")
        bot.kill()
        bot.start()
        simulator.wait_for_bot(budi, lambda message: f"Balasan nomor {number}." in message["text"], 30)
    # The last of them is up once it answers.
    simulator.say(budi, "menu")
    simulator.wait_for_bot(budi, lambda message: "saya bantu lagi" in message["text"], 30)
    told = [text for text in texts(simulator, budi) if "Balasan nomor" in text]
    wait_until(lambda: bot.count("SELECT count(*) FROM outbox WHERE state <= 1") == 0, "all is written as sent")
    assert len(told) - 6 <= bot.count("SELECT sum(repeats) FROM outbox"), told
    assert [number for number in range(6) if not any(f"nomor {number}." in text for text in told)] == []


def test_faults(simulator, bot):
    assert "there is no case P-00007" in cases(bot, "show", "7", code=1)
    assert "No open cases." in cases(bot)
    budi = ask(simulator, "Budi", "petugas")
    assert "there is no text" in cases(bot, "reply", "1", text=" \n", code=1)
    assert "holds a NIK" in cases(bot, "reply", "1", text="NIK 3174041208850001", code=1)
    assert "longer than one message" in cases(bot, "reply", "1", text="a" * 5000, code=1)
    cases(bot, "close", "1", "--by", "Ani")
    simulator.wait_for_bot(budi, lambda message: "diselesaikan" in message["text"])
    for arguments in ("close", "1"), ("reply", "1"):
        assert "P-00001 is closed (by Ani)" in cases(bot, *arguments, text="halo", code=1)
    assert "number" in cases(bot, "show", "satu", code=64)
    bot.database = bot.database.with_name("another.sqlite")
    assert "there is no database at" in cases(bot, code=1) and not bot.database.exists()
