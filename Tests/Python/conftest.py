import os
import shutil

import pytest

from simulator import Simulator

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")


def pytest_collection_modifyitems(items):
    """What cannot run here says so instead of passing."""
    if not (os.environ.get("KENTONGAN") or os.environ.get("SIMULATOR")):
        reason = pytest.mark.skip(reason="KENTONGAN does not name the command that serves the simulator")
    elif not CHROMIUM:
        reason = None
        no_browser = pytest.mark.skip(reason="there is no chromium; CHROMIUM may name one")
        for item in items:
            if "page" in item.fixturenames or "browser" in item.fixturenames:
                item.add_marker(no_browser)
    else:
        reason = None
    for item in items:
        if reason:
            item.add_marker(reason)


@pytest.fixture
def simulator():
    """A simulator of its own for each test, without flood limits; it must end well."""
    simulator = Simulator()
    simulator.post("settings", limits="none")
    yield simulator
    assert simulator.stop() == 0, "the simulator did not end well on SIGTERM"


@pytest.fixture(scope="module")
def browser():
    # No longer than a module: while it lives, Playwright keeps an event loop, beside which asyncio.run() refuses to start.
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()
