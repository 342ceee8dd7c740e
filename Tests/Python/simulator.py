"""The simulator as a child process, and its control API: what persons do, what goes wrong.

`KENTONGAN` names the command that serves it, for instance `.build/debug/kentongan`; it is called with
`simulator --port 0` and prints `Simulator: http://127.0.0.1:PORT`. `SIMULATOR` may name a whole command line instead.
"""

import os
import re
import select
import shlex
import signal
import subprocess
import time

import httpx

# The number is the bot's account; the simulator takes any secret.
TOKEN = "7203456789:AAHkentongan_simulator_takes_any_secret"


def wait_until(condition, what, timeout=10.0):
    """Asks again and again until something true comes back, which it returns.

    Ever more seldom: dozens who wait at once would otherwise leave no processor to what they wait for.
    """
    deadline = time.monotonic() + timeout
    pause = 0.01
    while time.monotonic() < deadline:
        value = condition()
        if value:
            return value
        time.sleep(pause)
        pause = min(pause * 1.2, 0.25)
    raise AssertionError(f"{what}: not within {timeout:g} s")


def command(port):
    if "SIMULATOR" not in os.environ:
        return [os.environ["KENTONGAN"], "simulator", "--port", str(port)]
    return shlex.split(os.environ["SIMULATOR"].replace("--port 0", f"--port {port}"))


class Simulator:
    """A running simulator, on any free port unless one is named."""

    def __init__(self, port=0):
        self.process = subprocess.Popen(command(port), stdout=subprocess.PIPE, text=True)
        self.url = self._address()
        self.http = httpx.Client(base_url=f"{self.url}/_simulator/", timeout=10)

    def _address(self):
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline and self.process.poll() is None:
            if not select.select([self.process.stdout], [], [], 0.2)[0]:
                continue
            match = re.match(r"Simulator: (http://\S+)", self.process.stdout.readline())
            if match:
                return match.group(1)
        raise AssertionError("the simulator did not print its address")

    def stop(self):
        """Ends it as an operator would; tells how."""
        self.http.close()
        self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(timeout=10)
        finally:
            self.process.kill()
            self.process.stdout.close()

    # What the control API gives, docs/simulator.md

    def call(self, method, path, json=None, **options):
        response = self.http.request(method, path, json=json, **options)
        assert response.status_code == 200, f"{method} {path}: {response.status_code} {response.text}"
        return response.json()

    def post(self, path, **body):
        return self.call("POST", path, body)

    def bot(self, method, **parameters):
        """Calls the Bot API as a bot does; the result, or an AssertionError in Telegram's words."""
        answer = self.http.post(f"{self.url}/bot{TOKEN}/{method}", json=parameters).json()
        assert answer["ok"], answer["description"]
        return answer["result"]

    def person(self, name="Budi", **more):
        return self.post("people", first_name=name, **more)["id"]

    def group(self, *members, title="Ojol Mampang", **more):
        return self.post("groups", title=title, members=list(members), **more)["id"]

    def start(self, person, payload=None):
        return self.post(f"people/{person}/start", **({"payload": payload} if payload else {}))

    def say(self, chat, text=None, **more):
        return self.post(f"chats/{chat}/messages", **({"text": text} if text else {}), **more)

    def send_photo(self, chat, picture, caption=None):
        return self.call(
            "POST", f"chats/{chat}/messages", data={"caption": caption} if caption else {},
            files={"photo": ("foto.png", picture, "image/png")},
        )

    def tap(self, chat, **choice):
        return self.post(f"chats/{chat}/taps", **choice)

    def answer_to(self, tap):
        """What the bot said to a tap, once it did."""
        def answered():
            answer = self.call("GET", f"taps/{tap['id']}")
            return answer if answer["answered"] else None
        return wait_until(answered, "an answer to the tap")

    def chat(self, chat):
        return self.call("GET", f"chats/{chat}")

    def messages(self, chat):
        return self.chat(chat)["messages"]

    def from_bot(self, chat):
        return [message for message in self.messages(chat) if message["from"]["is_bot"]]

    def wait_for_bot(self, chat, condition=lambda message: True, timeout=10.0):
        """The newest message of the bot that fulfils a condition, as soon as there is one."""
        def found():
            return next((m for m in reversed(self.from_bot(chat)) if condition(m)), None)
        return wait_until(found, f"a message of the bot in {chat}", timeout)

    def wait_for_text(self, chat, text, timeout=10.0):
        return self.wait_for_bot(chat, lambda message: message.get("text") == text, timeout)

    def fault(self, kind, **more):
        return self.post("faults", kind=kind, **more)["id"]

    def heal(self):
        self.call("DELETE", "faults")

    def calls(self, method):
        return self.call("GET", "calls", params={"method": method})
