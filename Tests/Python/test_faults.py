"""Each fault of the platform at each step of the enrolment: the form is completed all the same."""

import os

import pytest

from kentongan import ENROLMENT, Bot, fill
from simulator import Simulator, wait_until

# A fault as the simulator's control API takes it, and how often it strikes in a row.
FAULTS = [
    dict(kind="delay", method="sendMessage", milliseconds=300),
    dict(kind="drop_before", method="sendMessage"),
    dict(kind="drop_after", method="sendMessage"),
    dict(kind="truncate", method="sendMessage"),
    dict(kind="too_many_requests", method="sendMessage", retry_after=1),
    dict(kind="internal_error", method="sendMessage"),
    dict(kind="bad_gateway", method="sendMessage"),
    dict(kind="delay", method="getUpdates", milliseconds=300),
    dict(kind="drop_before", method="getUpdates"),
    dict(kind="drop_after", method="getUpdates"),
    dict(kind="truncate", method="getUpdates"),
    dict(kind="conflict", method="getUpdates"),
    dict(kind="too_many_requests", method="getUpdates", retry_after=1),
    dict(kind="internal_error", method="getUpdates"),
    dict(kind="bad_gateway", method="getUpdates"),
]
PRANKS = ["duplicate", "malformed", "unknown"]


@pytest.fixture(scope="module")
def simulator():
    os.environ["SIMULATOR"] = f"{os.environ['KENTONGAN']} simulator --port 0 --empty --no-limits"
    simulator = Simulator()
    del os.environ["SIMULATOR"]
    yield simulator
    simulator.stop()


@pytest.fixture(scope="module")
def bot(simulator, tmp_path_factory):
    bot = Bot(simulator.url, tmp_path_factory.mktemp("faults") / "bot.sqlite", LOG_LEVEL="info")
    wait_until(bot.is_ready, "the bot's database", 30)
    yield bot
    assert bot.stop() == 0


def enrol(simulator, number, before_step):
    chat = simulator.person(f"Warga {number}")
    for step, (say, want) in enumerate(ENROLMENT):
        before_step(step, chat)
        said, wanted = simulator.say(chat, fill(say, number)), fill(want, number)
        simulator.wait_for_bot(
            chat, lambda m: m["message_id"] > said["message_id"] and wanted in m.get("text", ""), timeout=30)
    return chat


def name(fault):
    return f"{fault['method']}-{fault['kind']}"


@pytest.mark.parametrize("fault", FAULTS, ids=name)
def test_enrolment_survives(simulator, bot, fault):
    number = 100 + FAULTS.index(fault)
    strikes_by_chat = fault["method"] == "sendMessage"
    before = bot.count("SELECT count(*) FROM applications")
    enrol(simulator, number, lambda step, chat: simulator.fault(**fault, **({"chat_id": chat} if strikes_by_chat else {})))
    assert bot.count("SELECT count(*) FROM applications") == before + 1


@pytest.mark.parametrize("prank", PRANKS)
def test_enrolment_survives_strange_updates(simulator, bot, prank):
    undelivered = "SELECT count(*) FROM outbox WHERE state <> 2"
    before, undelivered_before = bot.count("SELECT count(*) FROM applications"), bot.count(undelivered)
    enrol(simulator, 200 + PRANKS.index(prank), lambda step, chat: simulator.post("updates", kind=prank) if step else None)
    assert bot.count("SELECT count(*) FROM applications") == before + 1
    assert bot.count(undelivered) == undelivered_before
