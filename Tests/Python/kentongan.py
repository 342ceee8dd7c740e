"""The bot as a child process of a test, against the simulator, with a database that the test may look into."""

import os
import pathlib
import signal
import sqlite3
import subprocess

from simulator import TOKEN

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("KENTONGAN", str(ROOT / ".build/debug/kentongan"))
DATA_KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="        # of the tests, protecting nobody

# The enrolment as a person types it, and a word of each right answer. {nik} and {birth} agree.
ENROLMENT = [tuple(line.split("\t", 1)) for line in (ROOT / "bench/enrol.tsv").read_text().splitlines()
             if line and not line.startswith("#")]


class Bot:
    """A running `kentongan run`."""

    def __init__(self, api, database, **environment):
        self.api, self.database, self.environment = api, database, environment
        self.log = open(f"{database}.log", "a")
        self.process = None
        self.start()

    def start(self):
        environment = os.environ | {
            "TELEGRAM_API_URL": self.api, "TELEGRAM_TOKEN": TOKEN, "TELEGRAM_LIMITS": "none", "DATA_KEY": DATA_KEY,
            "DATABASE_URL": f"sqlite:////{str(self.database).lstrip('/')}", "KENTONGAN_CONFIG": str(ROOT / "config"),
            "LOG_LEVEL": "notice",
        } | self.environment
        self.process = subprocess.Popen([PROGRAM, "run"], env=environment, stderr=self.log, stdout=self.log)

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
        with sqlite3.connect(f"file:{self.database}?mode=ro", uri=True) as connection:
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
