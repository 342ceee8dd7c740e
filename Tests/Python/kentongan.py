"""The bot as a child process of a test, against the simulator, with a database that the test may look into."""

import atexit
import os
import pathlib
import signal
import sqlite3
import subprocess
from contextlib import closing

from simulator import TOKEN, wait_until

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("KENTONGAN", str(ROOT / ".build/debug/kentongan"))
DATA_KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="        # of the tests, protecting nobody

# The enrolment as a person types it, and a word of each right answer. {nik} and {birth} agree.
ENROLMENT = [tuple(line.split("\t", 1)) for line in (ROOT / "bench/enrol.tsv").read_text().splitlines()
             if line and not line.startswith("#")]


class Bot:
    """A running `kentongan run`."""

    def __init__(self, api, database, log=None, **environment):
        self.api, self.database, self.environment = api, database, environment
        self.log = open(log or f"{database}.log", "a")
        self.process = None
        self.start()

    def start(self):
        environment = os.environ | {
            "TELEGRAM_API_URL": self.api, "TELEGRAM_TOKEN": TOKEN, "TELEGRAM_LIMITS": "none", "DATA_KEY": DATA_KEY,
            "DATABASE_URL": f"sqlite:////{str(self.database).lstrip('/')}", "LOG_LEVEL": "notice",
            "KENTONGAN_CONFIG": os.environ.get("KENTONGAN_CONFIG", str(ROOT / "config")),
        } | self.environment
        # What Python ignores for itself stays ignored, so that a limit on the size of files is an error and no signal.
        self.process = subprocess.Popen(
            [PROGRAM, "run"], env=environment, stderr=self.log, stdout=self.log, restore_signals=False)
        # A test that fails half-way leaves nothing running.
        atexit.register(self.process.kill)

    def kill(self):
        """As the power would: no goodbye."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self, how=signal.SIGTERM, within=15):
        """As an operator would; tells how it ended."""
        self.process.send_signal(how)
        try:
            return self.process.wait(timeout=within)
        finally:
            self.process.kill()
            self.process.wait()
            self.log.close()

    def is_ready(self):
        """Whether the bot has opened its database and so begins to poll."""
        try:
            return self.query("SELECT count(*) FROM applications") is not None
        except sqlite3.OperationalError:
            return False

    def said(self):
        """All it has logged so far."""
        return pathlib.Path(self.log.name).read_text()

    def query(self, sql, *values):
        with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as connection:
            return connection.execute(sql, values).fetchall()

    def count(self, sql, *values):
        return self.query(sql, *values)[0][0] or 0


def fill(template, number):
    """One line of the enrolment for the person of that number; everybody has a name, a NIK and a phone of their own."""
    day, month, year = 1 + number % 28, 1 + number % 12, 1966 + number % 35
    values = {
        "name": f"Siti Nuraini {chr(65 + number % 26)}{chr(65 + number // 26 % 26)}",
        "nik": f"3174{1 + number // 9999 % 10:02}{day:02}{month:02}{year % 100:02}{1 + number % 9999:04}",
        "birth": f"{day:02}-{month:02}-{year}", "phone": f"0812{number * 100 % 100_000_000:08}",
        "chat": str(number), "round": "0",
    }
    for name, value in values.items():
        template = template.replace("{" + name + "}", value)
    return template


class Enrolment:
    """A person on the way through the enrolment."""

    def __init__(self, simulator, number):
        self.simulator, self.number, self.steps = simulator, number, iter(ENROLMENT)
        self.chat = simulator.person(f"Warga {number}")
        self.said, self.wanted = None, None

    def say(self):
        """Says the next line; false after the last."""
        line, want = next(self.steps, (None, None))
        if line:
            self.said = self.simulator.say(self.chat, fill(line, self.number))
            self.wanted = fill(want, self.number)
        return bool(line)

    def hear(self, timeout=30):
        """Waits for the answer to what was said last."""
        self.simulator.wait_for_bot(
            self.chat, lambda m: m["message_id"] > self.said["message_id"] and self.wanted in m["text"], timeout)

    def go_on(self, steps=len(ENROLMENT)):
        for _ in range(steps):
            if not self.say():
                break
            self.hear()


def assert_nothing_lost(bot, people):
    """After so many complete enrolments, each line was handled once and answered once."""
    lines = people * len(ENROLMENT)
    assert bot.count("SELECT count(*) FROM applications") == people
    assert bot.count("SELECT count(*) FROM updates WHERE kind = 'text'") == lines
    assert bot.count("SELECT count(*) FROM outbox") == lines
    assert bot.count("SELECT count(*) FROM quarantine") == 0
    wait_until(lambda: bot.count("SELECT count(*) FROM outbox WHERE state <> 2") == 0, "all answers are written as sent")
