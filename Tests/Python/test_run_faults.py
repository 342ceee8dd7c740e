"""What can befall the database and the token of a running bot: told in a sentence with its remedy, and nothing is lost."""

import os
import sqlite3
from contextlib import closing, contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from kentongan import Bot, Enrolment, assert_nothing_lost
from shortage import SmallDisk, SmallFiles
from simulator import TOKEN, Simulator, wait_until


@pytest.fixture
def simulator(monkeypatch):
    monkeypatch.setenv("SIMULATOR", f"{os.environ['KENTONGAN']} simulator --port 0 --empty --no-limits")
    simulator = Simulator()
    yield simulator
    assert simulator.stop() == 0


@pytest.fixture
def database(tmp_path):
    """The file of a bot that ran once and ended well."""
    path = tmp_path / "bot.sqlite"
    bot = Bot("http://127.0.0.1:9", path)
    wait_until(lambda: "does not answer" in bot.said(), "the bot's database")
    assert bot.stop() == 0
    os.unlink(bot.log.name)
    return path


def refusal(bot, ran=False):
    """The two lines with which the bot declined to run, and nothing else unless it ran before."""
    assert bot.process.wait(timeout=20) == 1
    lines = bot.said().splitlines()
    assert lines[-2].startswith("kentongan: ") and lines[-1].startswith("  → "), lines
    assert ran or len(lines) == 2, lines
    return "\n".join(lines[-2:])


@contextmanager
def lock(path, mode):
    """The database as another program holds it: shut to all, or to those who write."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA locking_mode = {mode}")
        connection.execute("BEGIN IMMEDIATE")
        if mode == "EXCLUSIVE":
            connection.execute("PRAGMA user_version = 0")
        yield
        connection.execute("ROLLBACK")


@pytest.mark.parametrize("mode", ["NORMAL", "EXCLUSIVE"])
def test_locked_at_the_start(simulator, database, mode):
    with lock(database, mode):
        told = refusal(Bot(simulator.url, database))
        assert "The database is locked by another process" in told and "fuser FILE" in told
    bot = Bot(simulator.url, database)
    Enrolment(simulator, 1).go_on()
    assert_nothing_lost(bot, 1)
    assert bot.stop() == 0


def test_locked_in_the_middle_of_a_conversation(simulator, tmp_path):
    bot = Bot(simulator.url, tmp_path / "bot.sqlite")
    one, other = Enrolment(simulator, 1), Enrolment(simulator, 2)
    one.go_on(5)
    with lock(bot.database, "NORMAL"):
        for person in one, other:
            person.say()
        wait_until(lambda: "The database is locked by another process" in bot.said(), "word of the lock", 20)
    for person in one, other:
        person.hear()
    for person in one, other:
        person.go_on()
    assert_nothing_lost(bot, 2)
    assert bot.stop() == 0


def test_stopped_while_locked(simulator, tmp_path):
    """What could not be written is not confirmed either: the next run is given it again."""
    bot = Bot(simulator.url, tmp_path / "bot.sqlite")
    one = Enrolment(simulator, 1)
    one.go_on(5)
    with lock(bot.database, "NORMAL"):
        one.say()
        wait_until(lambda: "The database is locked by another process" in bot.said(), "word of the lock", 20)
        assert bot.stop() in (0, 1)
    bot = Bot(simulator.url, bot.database)
    one.hear()
    one.go_on()
    assert_nothing_lost(bot, 1)
    assert bot.stop() == 0


def test_read_only(simulator, database):
    """Read-only for root as well: so SQLite takes a file whose header claims a later format."""
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")

    def set_write_version(number):
        with open(database, "r+b") as file:
            file.seek(18)
            file.write(bytes([number]))

    set_write_version(3)
    before = database.read_bytes()
    told = refusal(Bot(simulator.url, database))
    assert "The database is read-only" in told and "writable for this account" in told
    assert database.read_bytes() == before
    set_write_version(1)
    bot = Bot(simulator.url, database)
    Enrolment(simulator, 1).go_on()
    assert_nothing_lost(bot, 1)
    assert bot.stop() == 0


@pytest.fixture(params=[SmallDisk, SmallFiles], ids=["disk", "file"])
def shortage(request, tmp_path):
    (tmp_path / "disk").mkdir()
    shortage = request.param(tmp_path / "disk")
    yield shortage
    shortage.close()


def test_no_room_in_the_middle_of_a_conversation(simulator, shortage, tmp_path):
    bot = Bot(simulator.url, tmp_path / "disk/bot.sqlite", log=tmp_path / "bot.log")
    try:
        one, other = Enrolment(simulator, 1), Enrolment(simulator, 2)
        one.go_on(5)
        shortage.fill(bot)
        for person in one, other:
            person.say()
        wait_until(lambda: shortage.complaint in bot.said(), "word of the shortage", 20)
        shortage.make_room(bot)
        for person in one, other:
            person.hear()
        for person in one, other:
            person.go_on()
        assert_nothing_lost(bot, 2)
        assert bot.stop() == 0
    finally:
        bot.process.kill()
        bot.process.wait()


def test_a_second_run_takes_over(simulator, tmp_path):
    first = Bot(simulator.url, tmp_path / "bot.sqlite", log=tmp_path / "first.log")
    member = Enrolment(simulator, 1)
    member.go_on(5)
    second = Bot(simulator.url, first.database, log=tmp_path / "second.log")
    member.go_on()
    assert "Another process has taken over" in refusal(first, ran=True)
    assert_nothing_lost(second, 1)
    assert second.stop() == 0


@pytest.fixture
def gatekeeper():
    """A Bot API that knows no token, as Telegram answers one that was revoked."""
    class Refusing(BaseHTTPRequestHandler):
        def do_POST(self):
            body = b'{"ok":false,"error_code":401,"description":"Unauthorized"}'
            self.send_response(401)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST

        def log_message(self, *_):
            pass

    server = HTTPServer(("127.0.0.1", 0), Refusing)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_token_telegram_does_not_accept(gatekeeper, tmp_path):
    told = refusal(Bot(gatekeeper, tmp_path / "bot.sqlite"))
    assert "TELEGRAM_TOKEN: Telegram does not accept the token" in told and "@BotFather" in told
    assert TOKEN not in told


def test_the_environments_proxy_is_not_asked_for_this_machine(simulator, tmp_path):
    bot = Bot(simulator.url, tmp_path / "bot.sqlite", http_proxy="http://127.0.0.1:9", all_proxy="http://127.0.0.1:9")
    Enrolment(simulator, 1).go_on(2)
    assert bot.stop() == 0
