"""Ending the bot while it still waits for a platform that does not answer."""

import signal
import socket

import pytest

from kentongan import Bot
from simulator import wait_until

SIGNALS = pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT], ids=lambda how: how.name)


def ends_well(bot, how):
    assert bot.stop(how, within=3) == 0
    assert "Told to stop before the platform had answered" in bot.said()


@SIGNALS
def test_between_two_attempts(tmp_path, how):
    bot = Bot("http://127.0.0.1:9", tmp_path / "bot.sqlite")
    wait_until(lambda: "does not answer" in bot.said(), "the first warning")
    ends_well(bot, how)


@SIGNALS
def test_in_the_middle_of_an_attempt(tmp_path, how):
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(10)
        bot = Bot(f"http://127.0.0.1:{server.getsockname()[1]}", tmp_path / "bot.sqlite")
        connection, _ = server.accept()
        with connection:
            assert b"/getMe" in connection.recv(1_000)
            ends_well(bot, how)
