"""The promise about broadcasts: through kills and faults nobody is skipped, and nobody gets one twice."""

import os
import random
import subprocess
import time

import pytest

from broadcasts import Stage, Talk, assert_adds_up, percentile
from kentongan import DATA_KEY, PROGRAM, ROOT
from simulator import TOKEN, wait_until

SOAK = bool(os.environ.get("SOAK"))
PEOPLE = int(os.environ.get("RECIPIENTS", 2_000 if SOAK else 200))
KILLS = int(os.environ.get("KILLS", 50 if SOAK else 4))
SEED = int(os.environ.get("SEED", time.time()))
SPEED = 5 if SOAK else 10


@pytest.fixture
def staged(tmp_path):
    stages = []

    def build(*arguments, **options):
        stages.append(Stage(tmp_path / str(len(stages)), *arguments, **options))
        return stages[-1]

    yield build
    for stage in stages:
        stage.close()


def test_through_kills_and_faults_nobody_is_skipped_and_nobody_served_twice(staged):
    print(f"seed {SEED}")
    chance = random.Random(SEED)
    stage = staged(PEOPLE, groups=5, speed=SPEED)
    number = stage.send("semua atau grup")
    for kind, share in [("too_many_requests", 0.01), ("internal_error", 0.01), ("drop_before", 0.01), ("drop_after", 0.01),
                        ("truncate", 0.005), ("block", 0.01), ("bad_gateway", 0.005)]:
        stage.simulator.fault(kind, method="sendMessage", probability=share)
    for group in stage.groups[:2]:
        stage.simulator.fault("migrate", chat_id=group)
    for _ in range(KILLS):
        # A run of the bot is worth a kill once it has sent something, or has long had the chance.
        before, patience = stage.tally()["messages"], time.monotonic() + chance.uniform(0.5, 4)
        while time.monotonic() < patience and stage.tally()["messages"] == before:
            time.sleep(0.05)
        time.sleep(chance.uniform(0, PEOPLE / KILLS / 30 / SPEED))
        stage.bot.kill()
        stage.bot.start()
    stage.wait_for(number, "finished", 120 + PEOPLE / 10)
    ends = assert_adds_up(stage, number)
    print(ends)
    assert ends["delivered"] > PEOPLE / 2
    if not SOAK:
        return
    # Who is listed as unknown gets it once more, on a person's word alone.
    stage.simulator.heal()
    stage.order("resend-unknown", number)
    wait_until(lambda: stage.stage(number) == "finished" and not stage.bot.count(
        "SELECT count(*) FROM outbox WHERE broadcast = ? AND state IN (0, 1, 4)", int(number[2:])), "all ended", 120)


def test_pause_resume_and_cancel_take_effect_within_a_second(staged):
    stage = staged(400)
    number = stage.send("semua")
    wait_until(lambda: stage.tally()["messages"] > 20, "the first are there", 30)
    stage.order("pause", number)
    told = stage.now
    time.sleep(2)
    paused = stage.tally()
    assert paused["last_at_milliseconds"] / 1_000 <= told + 1
    assert 20 < paused["messages"] < 400
    stage.order("resume", number)
    told = stage.now
    wait_until(lambda: stage.tally()["messages"] > paused["messages"], "it goes on", 5)
    assert stage.now <= told + 1.5
    stage.order("cancel", number)
    told = stage.now
    time.sleep(2)
    assert stage.tally()["last_at_milliseconds"] / 1_000 <= told + 1
    stage.wait_for(number, "cancelled", 5)
    wait_until(lambda: stage.bot.count("SELECT settled FROM broadcasts"), "it is settled", 10)
    assert stage.tally()["chats_by_count"].keys() == {"1"}


def test_at_telegrams_limits_nothing_is_too_fast_and_people_are_answered(staged):
    stage = staged(140, talkers=10)
    talk = Talk(stage, every=0.4)
    talk.start()
    number = stage.send("semua")
    stage.wait_for(number, "finished", 60)
    waits = talk.stop().waits()
    tally = stage.tally()
    assert tally["chats_by_count"] == {"1": 150}
    assert stage.refusals(429) == 0
    assert len(waits) > 5 and percentile(waits, 99) < 1, waits[-5:]
    # 24 a second while people talk; a busy machine is late.
    assert (tally["last_at_milliseconds"] - tally["first_at_milliseconds"]) / 1_000 < 150 / 24 * 1.3


def test_a_bot_that_talks_to_people_has_no_clock_that_runs_faster(tmp_path):
    environment = os.environ | {
        "CLOCK_SPEED": "10", "TELEGRAM_TOKEN": TOKEN, "TELEGRAM_API_URL": "https://api.telegram.org", "DATA_KEY": DATA_KEY,
        "DATABASE_URL": f"sqlite:////{str(tmp_path).lstrip('/')}/bot.sqlite", "KENTONGAN_CONFIG": str(ROOT / "config")}
    ended = subprocess.run([PROGRAM, "run"], env=environment, capture_output=True, text=True, timeout=30)
    assert ended.returncode == 1 and "CLOCK_SPEED" in ended.stderr and not list(tmp_path.iterdir())
