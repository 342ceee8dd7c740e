"""Broadcasts tried out: a crowd in the simulator that the bot knows, people who talk meanwhile, orders from the command line.

The clock of bot and simulator may run `speed` times faster than ours; every time here is theirs, in seconds, unless it is
said to be real.
"""

import os
import pathlib
import random
import re
import shutil
import sqlite3
import subprocess
import threading
import time
from contextlib import closing
from datetime import datetime, timezone

from kentongan import DATA_KEY, PROGRAM, ROOT, Bot
from simulator import Simulator, wait_until

MARKER = "[siaran]"
PER_SECOND = 30


class Stage:
    """A simulator at Telegram's limits, a crowd that opened the bot's chat, and a bot that knows all of them."""

    def __init__(self, folder, people, groups=0, talkers=0, speed=1, **environment):
        pathlib.Path(folder).mkdir(exist_ok=True)
        self.folder, self.speed, self.start = pathlib.Path(folder), speed, int(time.time())
        self.environment = {
            "CLOCK_SPEED": str(speed), "TELEGRAM_LIMITS": "telegram",
            "CLOCK_START": datetime.fromtimestamp(self.start, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "KENTONGAN_CONFIG": str(open_all_hours(self.folder)),
        } | environment
        with changed(os.environ, self.environment | {"SIMULATOR": f"{PROGRAM} simulator --port 0 --empty"}):
            self.simulator = Simulator()
        self.simulator.http.timeout = 60
        crowd = self.simulator.post("people/bulk", count=people)
        self.people = range(crowd["first"], crowd["last"] + 1)
        talking = self.simulator.post("people/bulk", count=talkers, keeps=50) if talkers else None
        self.talkers = range(talking["first"], talking["last"] + 1) if talking else range(0)
        self.groups = [self.simulator.group(self.people[0], title=f"Ojol {number}") for number in range(groups)]
        self.simulator.post("tallies", marker=MARKER)
        self.bot = Bot(self.simulator.url, self.folder / "bot.sqlite", **self.environment)
        wait_until(self.bot.is_ready, "the bot's database", 60)
        self.bot.kill()
        self.acquaint()
        self.bot.start()

    def acquaint(self):
        """Writes down that everybody has met the bot, as a year of use would have."""
        then = (self.start - 86_400) * 1_000
        with closing(sqlite3.connect(self.bot.database)) as database, database:
            database.executemany(
                "INSERT OR IGNORE INTO people (id, first_seen_at, last_seen_at) VALUES (?, ?, ?)",
                ((person, then, then) for person in [*self.people, *self.talkers]))
            database.executemany(
                """INSERT OR IGNORE INTO chats (id, kind, is_present, is_administrator, may_delete, administrators, nik_posts)
                   VALUES (?, 'group', 1, 0, 0, '', 0)""", ((group,) for group in self.groups))

    @property
    def now(self):
        return self.start + (time.time() - self.start) * self.speed

    def close(self):
        self.bot.process.kill()
        self.bot.process.wait()
        self.simulator.process.kill()
        self.simulator.process.wait()

    # What staff do

    def order(self, *words):
        """Runs `kentongan broadcast …` as an operator does beside the bot; tells what it printed."""
        environment = os.environ | {
            "DATABASE_URL": f"sqlite:////{str(self.bot.database).lstrip('/')}", "DATA_KEY": DATA_KEY, "LOG_LEVEL": "error",
        } | self.environment
        done = subprocess.run(
            [PROGRAM, "broadcast", *map(str, words), "--by", "Rini"], env=environment, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, f"broadcast {words}: {done.stdout}{done.stderr}"
        return done.stdout

    def send(self, segment, text=f"Kabar dari cabang {MARKER}"):
        """Begins a broadcast; tells its number."""
        said = self.order("send", "--segment", segment, "--topic", "layanan", "--text", text)
        return re.search(r"S-\d+", said).group(0)

    # What became of it

    def stage(self, number):
        return self.bot.query("SELECT stage FROM broadcasts WHERE id = ?", int(number[2:]))[0][0]

    def wait_for(self, number, stage, timeout):
        wait_until(lambda: self.stage(number) == stage, f"{number} is {stage}", timeout)

    def tally(self, each=False):
        return self.simulator.call("GET", "tallies", params={"marker": MARKER} | ({"each": "true"} if each else {}))

    def refusals(self, code):
        totals = self.simulator.call("GET", "totals")
        return sum(codes.get(str(code), 0) for codes in totals.values())

    def memory(self):
        """Resident now and at the most, in MiB."""
        fields = dict(
            line.split(":", 1) for line in pathlib.Path(f"/proc/{self.bot.process.pid}/status").read_text().splitlines())
        return tuple(int(fields[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM"))

    def processor(self):
        """Seconds of the processor the bot has used."""
        fields = pathlib.Path(f"/proc/{self.bot.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Talk(threading.Thread):
    """People who ask the bot something now and then; every answer is timed by the simulator's own clock."""

    def __init__(self, stage, every):
        super().__init__(daemon=True)
        self.stage, self.every, self.stopped = stage, every, threading.Event()
        self.asked, self.answered, self.random = {}, {}, random.Random(7)
        # A client of its own: this one asks while others wait.
        self.http = type(stage.simulator.http)(base_url=stage.simulator.http.base_url, timeout=60)

    def run(self):
        talkers, last = list(self.stage.talkers), 0
        while not self.stopped.is_set():
            talker = talkers.pop(0)
            talkers.append(talker)
            self.asked.setdefault(talker, []).append(self.stage.now)
            self.http.post(f"chats/{talker}/messages", json={"text": "/menu"})
            last = self.collect(last)
            self.stopped.wait(self.random.expovariate(1) * self.every / self.stage.speed)
        time.sleep(2)
        self.collect(last)

    def collect(self, last):
        for call in self.http.get("calls", params={"method": "sendMessage", "after": last}).json():
            last = max(last, call["number"])
            parameters = call["parameters"]
            if call["code"] == 200 and MARKER not in parameters["text"]:
                self.answered.setdefault(int(parameters["chat_id"]), []).append(call["at_milliseconds"] / 1_000)
        return last

    def stop(self):
        self.stopped.set()
        self.join()
        return self

    def waits(self):
        """How long each waited for the answer, in seconds; whoever got none waited for ever."""
        waits = []
        for talker, asked in self.asked.items():
            answered = self.answered.get(talker, [])
            waits += [answer - question for question, answer in zip(asked, answered)]
            waits += [float("inf")] * (len(asked) - len(answered))
        return sorted(waits)


def percentile(values, percent):
    return values[min(len(values) - 1, len(values) * percent // 100)] if values else 0.0


def open_all_hours(folder):
    """A copy of the configuration in which broadcasts are allowed by night too, since trials are run at any hour."""
    config = folder / "config"
    shutil.copytree(ROOT / "config", config)
    for name, rules in {
        "branch.yaml": [(r"quiet_from: .*", 'quiet_from: "23:59"'), (r"quiet_until: .*", 'quiet_until: "00:01"')],
        "broadcasts.yaml": [(r"\nhours: .*", '\nhours: {from: "00:01", until: "23:59"}'),
                            (r"approval_above: .*", "approval_above: 10000000")],
    }.items():
        text = (config / name).read_text()
        for old, new in rules:
            text, count = re.subn(old, new, text)
            assert count == 1, f"{name}: {old}"
        (config / name).write_text(text)
    return config


class changed:
    """Sets names of a mapping for a while."""

    def __init__(self, mapping, values):
        self.mapping, self.values = mapping, values

    def __enter__(self):
        self.before = dict(self.mapping)
        self.mapping.update(self.values)

    def __exit__(self, *_):
        self.mapping.clear()
        self.mapping.update(self.before)


def assert_adds_up(stage, number):
    """Each row has ended, each chat got it as often as its row says, and nobody was passed over."""
    broadcast = int(number[2:])
    total = stage.bot.count("SELECT total FROM broadcasts WHERE id = ?", broadcast)
    rows = stage.bot.query("SELECT chat, state FROM outbox WHERE broadcast = ?", broadcast)
    assert len(rows) == len({chat for chat, _ in rows}) == total, f"{len(rows)} rows of {total} recipients"
    arrived = {int(chat): count for chat, count in stage.tally(each=True)["each"].items()}
    for chat, state in rows:
        count = arrived.pop(chat, 0)
        assert state in (2, 3, 4), f"{chat} ended in state {state}"
        assert count in {2: (1,), 3: (0,), 4: (0, 1)}[state], f"{chat} in state {state} got it {count} times"
    return {name: sum(1 for _, state in rows if state == value)
            for name, value in {"delivered": 2, "refused": 3, "unknown": 4}.items()} | {"strangers": arrived}
