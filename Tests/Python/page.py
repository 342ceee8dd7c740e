"""The chat page as its users handle it, by what is written on it. For use by any test that needs the page."""

import re
from contextlib import contextmanager

from playwright.sync_api import expect

IMMENSE, VAST, WIDE, LAPTOP, SMALL_LAPTOP, TABLET, PHONE = (2560, 1440), (1920, 1080), (1600, 900), (1440, 900), (1366, 768), (1024, 768), (390, 844)


class Pane:
    """One chat on the page."""

    def __init__(self, page, label):
        self.page = page
        self.root = page.get_by_role("region", name=label)
        self.log = self.root.get_by_role("log")
        self.field = self.root.get_by_role("textbox")

    @property
    def messages(self):
        return self.log.locator(".message")

    def message(self, text):
        """The bubbles that hold this text."""
        return self.log.locator(".bubble").filter(has_text=text)

    def start(self):
        self.root.get_by_role("button", name="MULAI").click()

    def say(self, text):
        self.field.fill(text)
        self.field.press("Enter")

    def tap(self, label):
        """Presses a button under a message, the newest with that label."""
        self.log.locator(".button").filter(has_text=re.compile(f"^{re.escape(label)}$")).last.click()

    def press_key(self, label):
        """Presses a key of the reply keyboard."""
        self.root.get_by_role("group", name="Tombol balasan").get_by_role("button", name=label).click()

    def choose(self, menu, item):
        self.root.get_by_role("button", name=menu).click()
        self.page.get_by_role("menuitem", name=item).click()

    def share_contact(self, label):
        self.press_key(label)
        self.page.get_by_role("dialog").get_by_role("button", name="Bagikan").click()

    def send_photo(self, picture, caption=None):
        """Goes the whole way: attachment menu, file chooser, preview, caption."""
        with self.page.expect_file_chooser() as chooser:
            self.choose("Lampirkan", "Foto")
        chooser.value.set_files({"name": "foto.png", "mimeType": "image/png", "buffer": picture})
        dialog = self.page.get_by_role("dialog")
        expect(dialog.get_by_role("img")).to_be_visible()
        if caption:
            dialog.get_by_role("textbox").fill(caption)
        dialog.get_by_role("button", name="Kirim").click()

    def topic(self, name):
        """The tab of a topic, in a forum."""
        return self.root.get_by_role("tab", name=name)

    def expect(self, text, timeout=10_000):
        expect(self.message(text).last).to_be_visible(timeout=timeout)


class ChatPage:
    """The page in a window of its own."""

    def __init__(self, page):
        self.page = page
        self.driver = Pane(page, re.compile("^Budi Santoso dengan"))
        self.head = Pane(page, re.compile("^Bu Sri Wahyuni dengan"))
        self.member = Pane(page, re.compile("^Tuti Wulandari dengan"))
        self.staff = Pane(page, re.compile("^Rina"))
        self.group = Pane(page, re.compile("^grup Ojol Mampang Raya"))
        self.room = Pane(page, re.compile("^grup Ruang Petugas"))

    def tab(self, name):
        return self.page.get_by_role("tab", name=name)

    def focus_is_on(self, locator):
        expect(locator).to_be_focused()

    def screenshot(self, path):
        self.page.screenshot(path=path)


@contextmanager
def open_page(browser, url, size=WIDE, may_break=False, **context):
    """Opens the chat page; fails at the end where it asked another host for anything or, unless that may be, logged an
    error."""
    window = browser.new_context(viewport={"width": size[0], "height": size[1]}, locale="id-ID", **context)
    page = window.new_page()
    troubles = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda message: message.type == "error" and not may_break and troubles.append(message.text))
    page.on("request", lambda request: request.url.startswith((url, "blob:", "data:")) or troubles.append(request.url))
    page.goto(url)
    expect(page.get_by_role("log").first).to_be_attached()
    try:
        yield ChatPage(page)
    finally:
        window.close()
    assert not troubles, troubles
