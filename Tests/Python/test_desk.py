"""Cases in staff's room over real HTTP: a forum with topics, a plain group by replies, and both sides of each."""

import os
import subprocess

import pytest

from kentongan import DATA_KEY, PROGRAM, ROOT, Bot
from pictures import png
from simulator import wait_until


@pytest.fixture
def bot(simulator, tmp_path):
    bot = Bot(simulator.url, tmp_path / "bot.sqlite")
    wait_until(bot.is_ready, "the bot's database")
    yield bot
    assert bot.stop() == 0


def invited(bot, role, name):
    """The payload of a code for an office."""
    environment = {
        "DATABASE_URL": f"sqlite:////{str(bot.database).lstrip('/')}", "DATA_KEY": DATA_KEY,
        "KENTONGAN_CONFIG": str(ROOT / "config"), "PATH": os.environ["PATH"],
    }
    done = subprocess.run(
        [PROGRAM, "offices", "invite", "--role", role, "--name", name], env=environment, capture_output=True,
        text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout.split("Code ")[1].split(",")[0]


def staff(simulator, bot, role, name):
    person = simulator.person(name)
    code = invited(bot, role, name)
    simulator.start(person)
    simulator.say(person, code)
    wait_until(lambda: bot.count("SELECT count(*) FROM offices WHERE person = ?", person), f"{name}'s office")
    return person


def room(simulator, bot, rina, *others, **kind):
    group = simulator.group(rina, *others, title="Petugas", kind="supergroup", bot="administrator", **kind)
    simulator.say(group, "/ruangstaf", **{"from": rina})
    simulator.wait_for_bot(group, lambda message: "Siap." in message.get("text", ""))
    return group


def ask(simulator, name="Budi"):
    chat = simulator.person(name)
    simulator.say(chat, "petugas")
    simulator.wait_for_bot(chat, lambda message: "Nomornya P-" in message["text"])
    return chat


def shown(simulator, group, words, **where):
    """The bot's newest message in a group that holds these words, as text or caption."""
    def fits(message):
        said = message.get("text", "") + message.get("caption", "")
        return words in said and all(message.get(key) == value for key, value in where.items())
    return simulator.wait_for_bot(group, fits, 20)


def test_a_case_in_a_topic(simulator, bot):
    rina, tono = staff(simulator, bot, "supervisor", "Rina"), simulator.person("Tono")
    group = room(simulator, bot, rina, tono, is_forum=True)
    budi = ask(simulator)
    card = shown(simulator, group, "📋 P-00001")
    topic = card["message_thread_id"]

    asked = simulator.say(budi, "kartunya hilang di pasar")
    copy = shown(simulator, group, "kartunya hilang di pasar", message_thread_id=topic)
    simulator.send_photo(budi, png(40, 60), "ini KTP saya")
    photo = shown(simulator, group, "ini KTP saya", message_thread_id=topic)
    assert photo["photo"]

    place = {"from": rina, "message_thread_id": topic}
    answer = simulator.say(group, "Bisa dicetak ulang, Pak", reply_to_message_id=copy["message_id"], **place)
    told = shown(simulator, budi, "Bisa dicetak ulang, Pak")
    assert told["reply_to_message"]["message_id"] == asked["message_id"]
    simulator.call("PUT", f"chats/{group}/messages/{answer['message_id']}",
                   {"text": "Bisa dicetak ulang di kantor, Pak", "from": rina})
    assert shown(simulator, budi, "di kantor, Pak")["message_id"] == told["message_id"]
    simulator.call("PUT", f"chats/{budi}/messages/{asked['message_id']}", {"text": "kartunya hilang di bus"})
    assert shown(simulator, group, "hilang di bus")["message_id"] == copy["message_id"]

    simulator.say(group, "Saya bantu ya", **{"from": tono, "message_thread_id": topic})
    shown(simulator, group, "tidak saya teruskan")
    simulator.say(group, "// tunggu kabar dari pusat", **place)
    shown(simulator, group, "Dicatat")
    simulator.tap(group, label="Tutup", **{"from": rina})
    shown(simulator, budi, "P-00001 sudah diselesaikan petugas")
    shown(simulator, group, "diselesaikan Rina")
    heard = " ".join(message.get("text", "") for message in simulator.from_bot(budi))
    assert "pusat" not in heard and "Saya bantu ya" not in heard
    wait_until(lambda: simulator.calls("closeForumTopic"), "the topic closed")

    simulator.say(budi, "petugas")
    assert shown(simulator, group, "📋 P-00002")["message_thread_id"] == topic
    assert bot.count("SELECT count(*) FROM quarantine") == 0


def test_a_group_without_topics_and_a_kill(simulator, bot):
    rina = staff(simulator, bot, "supervisor", "Rina")
    group = room(simulator, bot, rina)
    budi = ask(simulator)
    simulator.say(budi, "saya jatuh dari motor pas narik")
    copy = shown(simulator, group, "jatuh dari motor")
    bot.kill()
    simulator.say(group, "Sudah ke rumah sakit, Pak?", reply_to_message_id=copy["message_id"], **{"from": rina})
    simulator.say(group, "siapa yang piket?", **{"from": rina})
    bot.start()
    shown(simulator, budi, "Sudah ke rumah sakit, Pak?")
    heard = [message.get("text", "") for message in simulator.from_bot(budi)]
    assert sum("rumah sakit, Pak" in text for text in heard) <= 1 + bot.count("SELECT sum(repeats) FROM outbox")
    assert not any("piket" in text for text in heard)
