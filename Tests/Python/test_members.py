"""From an application to a thanked payment: staff's commands beside a running bot, and a kill between deed and telling."""

import subprocess

import pytest

from kentongan import DATA_KEY, PROGRAM, ROOT, Bot, Enrolment, fill
from pictures import png
from simulator import TOKEN, wait_until


@pytest.fixture
def bot(simulator, tmp_path):
    bot = Bot(simulator.url, tmp_path / "bot.sqlite")
    wait_until(bot.is_ready, "the bot's database")
    yield bot
    assert bot.stop() == 0


def run(bot, *arguments, code=0):
    """Runs a command on the bot's database; gives what it printed, or the fault where one is expected."""
    environment = {
        "DATABASE_URL": f"sqlite:////{str(bot.database).lstrip('/')}", "DATA_KEY": DATA_KEY,
        "KENTONGAN_CONFIG": str(ROOT / "config"), "TELEGRAM_TOKEN": TOKEN, "TELEGRAM_API_URL": bot.api,
    }
    done = subprocess.run([PROGRAM, *arguments], env=environment, capture_output=True, text=True, timeout=60)
    assert done.returncode == code, done.stdout + done.stderr
    return done.stderr if code else done.stdout


def hear(simulator, chat, text, timeout=30):
    return simulator.wait_for_bot(chat, lambda message: text in message["text"], timeout)


def heard(simulator, chat, text):
    return sum(text in message["text"] for message in simulator.from_bot(chat))


def test_from_the_application_to_the_thanks(simulator, bot):
    enrolment = Enrolment(simulator, 1)
    enrolment.go_on()
    chat = enrolment.chat
    assert run(bot, "applications").startswith("K-00001  0m  3174") and "****" in run(bot, "applications")
    nik = fill("{nik}", 1)
    assert nik not in run(bot, "applications", "show", "1") and nik in run(bot, "applications", "show", "1", "--full")

    # Staff decide while no bot runs; the next one tells.
    bot.kill()
    assert "KPJ *******5678" in run(bot, "applications", "confirm", "K-00001", "--kpj", "23012345678", "--by", "Ani")
    assert "is confirmed already" in run(bot, "applications", "confirm", "1", "--kpj", "23012345679", code=1)
    bot.start()
    told = hear(simulator, chat, "sudah dikonfirmasi petugas")
    assert "*******5678" in told["text"] and "23012345678" not in told["text"]

    simulator.say(chat, "udah tf tadi ya")
    hear(simulator, chat, "Terima kasih sudah bayar")
    simulator.send_photo(chat, png(40, 40), "")
    hear(simulator, chat, "buktinya sudah saya teruskan")
    assert "receipt" in run(bot, "claims") and "no receipt" not in run(bot, "claims")
    shown = run(bot, "claims", "show", "1")
    assert "udah tf tadi ya" in shown and "receipt (photo): " in shown
    month = bot.query("SELECT owed_from FROM members")[0][0]
    price = int(shown.split(" at Rp")[1].split(" ")[0].replace(".", ""))

    # A kill between the decision and its telling loses nothing and pays nothing twice.
    today = f"{bot.query('SELECT date()')[0][0]}"
    confirm = ["claims", "confirm", "1", "--amount", str(price), "--date", today, "--channel", "JMO"]
    assert "months cost" in run(bot, *confirm, "--months", "3", code=1)
    assert "is confirmed" in run(bot, *confirm, "--months", "1")
    bot.kill()
    assert "is confirmed already (by staff)" in run(bot, *confirm, code=1)
    bot.start()
    hear(simulator, chat, "Terima kasih banyak")
    assert bot.query("SELECT key, amount FROM payments") == [("claim-1", price)]
    assert bot.query("SELECT owed_from FROM members")[0][0] > month
    assert bot.query("SELECT paused_until FROM reminder_wishes") == [(None,)]
    wait_until(lambda: bot.count("SELECT count(*) FROM outbox WHERE state <= 1") == 0, "all is written as sent")
    assert heard(simulator, chat, "Terima kasih banyak") <= 1 + bot.count("SELECT coalesce(sum(repeats), 0) FROM outbox")

    # A code moves the member to another chat, once.
    invitation = run(bot, "invite", "member", "--nik", nik)
    payload = invitation.split("?start=")[1].split()[0]
    other, third = simulator.person("Siti"), simulator.person("Ani")
    simulator.start(other, payload)
    hear(simulator, other, "sudah terhubung")
    simulator.start(third, payload)
    hear(simulator, third, "sudah pernah dipakai")
    simulator.say(chat, "status saya")
    hear(simulator, chat, "sudah dikonfirmasi petugas")
    assert bot.query("SELECT person, how FROM member_links") == [(other, "invitation")]
    assert bot.count("SELECT count(*) FROM quarantine") == 0


def test_faults(simulator, bot):
    assert "No open applications." in run(bot, "applications") and "No open claims." in run(bot, "claims")
    assert "there is no application K-00007" in run(bot, "applications", "confirm", "7", "--kpj", "23012345678", code=1)
    assert "makes no sense" in run(bot, "applications", "confirm", "7", "--kpj", "12", code=1)
    assert "there is no claim 7" in run(bot, "claims", "reject", "7", "--reason", "belum masuk", code=1)
    assert "holds a NIK" in run(bot, "claims", "reject", "7", "--reason", "NIK 3174041208850001", code=1)
    assert "there is no reason" in run(bot, "applications", "decline", "7", "--reason", "  ", code=1)
    confirm = ["claims", "confirm", "7", "--date", "2026-11-20"]
    assert "in whole rupiah" in run(bot, *confirm, "--amount", "16,8", code=1)
    assert "no member has this NIK" in run(bot, "invite", "member", "--nik", "3174041208850001", code=1)
    assert "either --nik or --kpj" in run(bot, "invite", "member", code=64)
    assert simulator
