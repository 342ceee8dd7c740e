"""What broadcasts are tried with: a crowd, counts instead of messages, a clock that runs."""

import os
import subprocess
import time
from datetime import datetime, timedelta, timezone

import pytest

from simulator import Simulator


def test_a_crowd_is_written_to_and_counted(simulator):
    crowd = simulator.post("people/bulk", count=100_000, blocked_every=50)
    assert crowd["last"] - crowd["first"] == 99_999
    simulator.post("tallies", marker="[1]")
    for place in (0, 1, 1, 49):
        try:
            simulator.bot("sendMessage", chat_id=crowd["first"] + place, text=f"Halo Warga {place} [1]")
        except AssertionError as error:
            assert place == 49 and "blocked by the user" in str(error)
    tally = simulator.call("GET", "tallies", params={"marker": "[1]", "each": "true"})
    assert (tally["messages"], tally["chats"], tally["chats_by_count"]) == (3, 2, {"1": 1, "2": 1})
    assert tally["repeated"] == [{"chat": crowd["first"] + 1, "count": 2}]
    assert tally["each"] == {str(crowd["first"]): 1, str(crowd["first"] + 1): 2}
    assert simulator.call("GET", "totals")["sendmessage"] == {"200": 3, "403": 1}


def test_an_accelerated_clock_is_every_processs_own_and_yet_the_same(monkeypatch):
    start = datetime.now(timezone.utc) - timedelta(minutes=1)
    monkeypatch.setenv("CLOCK_SPEED", "20")
    monkeypatch.setenv("CLOCK_START", start.strftime("%Y-%m-%dT%H:%M:%SZ"))
    began = int(start.timestamp())
    for _ in range(2):
        simulator = Simulator()
        try:
            shown = simulator.call("GET", "state")["now"]
            assert abs(shown - (began + (time.time() - began) * 20)) < 5
            budi = simulator.person()
            simulator.start(budi)
            # Five in any five seconds are let through; five of its seconds are a quarter of one of ours.
            for number in range(5):
                simulator.bot("sendMessage", chat_id=budi, text=f"{number}")
            time.sleep(0.3)
            assert simulator.bot("sendMessage", chat_id=budi, text="6")["date"] >= shown
        finally:
            simulator.stop()


@pytest.mark.parametrize("name, value", [("CLOCK_SPEED", "0"), ("CLOCK_SPEED", "fast"), ("CLOCK_START", "yesterday")])
def test_a_clock_that_cannot_be_is_refused(monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    ended = subprocess.run([os.environ["KENTONGAN"], "simulator", "--port", "0"], capture_output=True, text=True, timeout=20)
    assert ended.returncode == 1 and name in ended.stderr
