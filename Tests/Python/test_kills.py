"""The promise about crashes: however often and whenever the bot is killed, nothing is lost and nothing handled twice."""

import os
import random
import threading
import time

import pytest

from kentongan import ENROLMENT, Bot, fill
from simulator import Simulator, wait_until

PEOPLE = 50
KILLS = int(os.environ.get("KILLS", 1_000 if os.environ.get("SOAK") else 200))
SEED = int(os.environ.get("SEED", time.time()))


class Member(threading.Thread):
    """One person who enrols, line by line, waiting for each answer as long as it takes."""

    def __init__(self, simulator, number, pace, patience):
        super().__init__(daemon=True)
        self.simulator, self.number, self.pace, self.patience = simulator, number, pace, patience
        self.random = random.Random(f"{SEED}/{number}")
        self.chat = simulator.person(f"Warga {number}")
        self.wrong, self.done = None, False

    def run(self):
        try:
            for say, want in ENROLMENT:
                time.sleep(self.random.uniform(0, 2 * self.pace))
                said = self.simulator.say(self.chat, fill(say, self.number))
                wanted = fill(want, self.number)
                self.simulator.wait_for_bot(
                    self.chat, lambda m: m["message_id"] > said["message_id"] and wanted in m["text"], self.patience)
            self.done = True
        except Exception as error:                       # noqa: BLE001 (told by the test, with the person's number)
            self.wrong = f"person {self.number}: {error}"

    def repeated(self):
        """How many of the bot's messages came again: the same words between two of the person's own."""
        extra, seen = 0, set()
        for message in self.simulator.messages(self.chat):
            if not message["from"]["is_bot"]:
                seen.clear()
            elif message["text"] in seen:
                extra += 1
            else:
                seen.add(message["text"])
        return extra


def answered(simulator, chat):
    """Waits until the bot answers a message that it must understand, for which it must have learned."""
    said = simulator.say(chat, "halo")
    simulator.wait_for_bot(chat, lambda m: m["message_id"] > said["message_id"], 60)


@pytest.fixture
def simulator(monkeypatch):
    monkeypatch.setenv("SIMULATOR", f"{os.environ['KENTONGAN']} simulator --port 0 --empty --no-limits")
    simulator = Simulator()
    yield simulator
    simulator.stop()


def test_nothing_is_lost_and_nothing_is_handled_twice(simulator, tmp_path):
    print(f"seed {SEED}")
    chance = random.Random(SEED)
    bot = Bot(simulator.url, tmp_path / "bot.sqlite")
    wait_until(bot.is_ready, "the bot's database")
    bot.kill()
    # Kills fall into the beginning and into the work, however slow the build and the machine are.
    began = time.monotonic()
    bot.start()
    bystander = simulator.person("Yang menunggu")
    answered(simulator, bystander)
    longest = 1.5 * (time.monotonic() - began)
    # Nobody is sure of an answer before the last kill.
    members = [
        Member(simulator, number, pace=KILLS * 0.4 * longest / len(ENROLMENT), patience=KILLS * longest + 120)
        for number in range(PEOPLE)]
    for member in members:
        member.start()
    for _ in range(KILLS):
        time.sleep(chance.uniform(0.05, longest))
        bot.kill()
        bot.start()
    between = bot.count("SELECT count(*) FROM updates")
    assert between > PEOPLE, "the kills fell into work"
    for member in members:
        member.join(timeout=300)
    assert [member.wrong for member in members if member.wrong] == []
    assert all(member.done for member in members)
    answered(simulator, bystander)
    assert bot.stop() == 0

    handled = bot.count("SELECT count(*) FROM updates WHERE kind = 'text'") - 2
    assert handled == PEOPLE * len(ENROLMENT), "each update is handled once"
    assert bot.count("SELECT count(*) FROM outbox") - 2 == handled, "each is answered once"
    assert bot.count("SELECT count(*) FROM outbox WHERE state <> 2") == 0, "each answer was delivered in the end"
    assert bot.count("SELECT count(*) FROM applications") == PEOPLE
    assert bot.count("SELECT count(*) FROM quarantine") == 0
    repeated, counted = sum(member.repeated() for member in members), bot.count("SELECT sum(repeats) FROM outbox")
    print(f"{KILLS} kills, {handled} updates, {between} of them between kills: {counted} sends of unknown outcome sent again, {repeated} of them seen twice")
    assert repeated <= counted, "an answer comes twice only where its outcome was unknown, and that is counted"
