"""The chat page in a real Chromium, with a small aiogram bot behind it."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect

from page import IMMENSE, LAPTOP, PHONE, SMALL_LAPTOP, TABLET, VAST, WIDE, open_page
from pictures import png
from simulator import Simulator, wait_until

BUDI, SRI, RINA = 5890123456, 6345678901, 7012345678
ROOM = -1002298765433


@pytest.fixture(scope="module")
def stage():
    """One simulator and one echo bot for the whole file: starting them is what takes time."""
    simulator = Simulator()
    simulator.post("settings", limits="none")
    script = Path(__file__).with_name("echo_bot.py")
    process = subprocess.Popen([sys.executable, script, simulator.url], stderr=subprocess.DEVNULL)
    try:
        wait_until(lambda: simulator.call("GET", "state")["bot"]["commands"], "the bot", 60)
        yield simulator
    finally:
        process.kill()
        process.wait()
        simulator.stop()


@pytest.fixture
def simulator(stage):
    """The same, as if it had just begun."""
    stage.heal()
    stage.post("reset")
    return stage


@pytest.fixture
def chats(simulator, browser):
    with open_page(browser, simulator.url) as page:
        yield page


def test_a_conversation(chats):
    budi = chats.driver
    budi.start()
    budi.expect("selamat datang")
    budi.tap("Cek iuran")
    budi.expect("Anda memilih iuran")
    expect(budi.message("Anda memilih iuran")).to_contain_text("diedit")
    budi.tap("Tanya petugas")
    dialog = chats.page.get_by_role("dialog")
    expect(dialog).to_contain_text("Petugas buka jam 8.")
    dialog.get_by_role("button", name="Oke").click()
    budi.say("klo kecelakaan pas narik gimana")
    expect(budi.message("klo kecelakaan")).to_have_count(2)
    expect(budi.message("klo kecelakaan").first.get_by_label("dibaca")).to_be_visible()


def test_what_others_do_appears_live(chats, simulator):
    simulator.start(BUDI)
    chats.driver.expect("selamat datang")
    said = simulator.say(BUDI, "akan diubah")
    chats.driver.expect("akan diubah")
    simulator.call("PUT", f"chats/{BUDI}/messages/{said['message_id']}", {"text": "sudah lain"})
    chats.driver.expect("sudah lain")
    simulator.call("DELETE", f"chats/{BUDI}/messages/{said['message_id']}")
    chats.driver.expect("Pesan ini dihapus")
    simulator.post(f"people/{BUDI}/block")
    expect(chats.driver.root.get_by_role("button", name="BUKA BLOKIR")).to_be_visible()


def test_sharing_a_contact(chats):
    chats.driver.start()
    chats.driver.say("/nomor")
    chats.driver.share_contact("Bagikan nomor saya")
    chats.driver.expect("nomor 6281234567890 tercatat")
    expect(chats.driver.root.get_by_role("group", name="Tombol balasan")).to_have_count(0)


def test_sending_a_photo(chats):
    chats.head.start()
    chats.head.send_photo(png(120, 90), "struk bulan ini")
    chats.head.expect("Foto diterima, 120×90.")
    picture = chats.head.message("struk bulan ini").first.get_by_role("img").first
    assert picture.evaluate("image => image.complete && image.naturalWidth") == 120
    picture.click()
    expect(chats.page.get_by_role("dialog")).to_be_visible()
    chats.page.keyboard.press("Escape")
    expect(chats.page.get_by_role("dialog")).to_have_count(0)


def test_a_link_in_the_group_opens_the_private_chat(chats, simulator):
    chats.group.root.get_by_role("radio", name="Bu Sri").check()
    chats.group.say("/menu")
    chats.group.expect("Lanjut di chat pribadi ya.")
    chats.group.tap("Buka chat pribadi")
    chats.head.expect("/start ojol-mampang")
    chats.head.expect("selamat datang")
    assert simulator.messages(SRI)[0]["text"] == "/start ojol-mampang"


def test_own_messages_are_changed_and_taken_back(chats, simulator):
    chats.driver.start()
    chats.driver.expect("selamat datang")
    chats.driver.say("NIK saya 3174")
    chats.driver.expect("NIK saya 3174")
    own = chats.driver.log.locator(".message.own").last
    own.hover()
    own.get_by_role("button", name="Tindakan").click()
    chats.page.get_by_role("menuitem", name="Ubah").click()
    dialog = chats.page.get_by_role("dialog")
    dialog.get_by_role("textbox").fill("rahasia")
    dialog.get_by_role("button", name="Simpan").click()
    chats.driver.expect("rahasia")
    own.hover()
    own.get_by_role("button", name="Tindakan").click()
    chats.page.get_by_role("menuitem", name="Hapus").click()
    chats.driver.expect("Pesan ini dihapus")


def test_by_keyboard_alone(chats):
    keyboard = chats.page.keyboard
    start = chats.driver.root.get_by_role("button", name="MULAI")
    for _ in range(20):
        keyboard.press("Tab")
        if start.evaluate("element => element === document.activeElement"):
            break
    outline = start.evaluate("element => getComputedStyle(element).outlineStyle")
    assert outline != "none", "focus must be seen"
    keyboard.press("Enter")
    chats.driver.expect("selamat datang")
    chats.focus_is_on(chats.driver.field)
    keyboard.type("halo")
    keyboard.press("Shift+Enter")
    keyboard.type("dua baris")
    keyboard.press("Enter")
    expect(chats.driver.message("dua baris")).to_have_count(2)
    # Up leaves the empty field for the newest message; from there Tab finds what can be done with it.
    keyboard.press("ArrowUp")
    chats.focus_is_on(chats.driver.messages.last)
    keyboard.press("Tab")
    keyboard.press("Enter")
    chats.focus_is_on(chats.page.get_by_role("menuitem", name="Balas"))
    keyboard.press("Enter")
    chats.focus_is_on(chats.driver.field)
    keyboard.type("balasan")
    keyboard.press("Enter")
    expect(chats.driver.message("balasan").first.locator(".quote")).to_contain_text("dua baris")
    # Alt and an arrow go to the next chat.
    keyboard.press("Alt+ArrowRight")
    chats.focus_is_on(chats.head.root.get_by_role("button", name="MULAI"))
    keyboard.press("Enter")
    chats.head.expect("selamat datang")


def test_hostile_texts_stay_in_their_bubble(chats, simulator):
    simulator.start(BUDI)
    chats.driver.expect("selamat datang")
    hostile = "<img src=x onerror=alert(1)> \u202eterbalik\u202c " + "a" * 500
    simulator.say(BUDI, hostile)
    chats.driver.expect("<img src=x")
    box = chats.driver.log.bounding_box()
    for bubble in chats.driver.message("terbalik").all():
        place = bubble.bounding_box()
        assert place["x"] >= box["x"] and place["x"] + place["width"] <= box["x"] + box["width"]
    simulator.say(BUDI, "x", repeat=1_000_000)
    chats.driver.expect("1.000.000 huruf, dipotong di layar", timeout=20_000)


def test_starting_over(chats, simulator):
    chats.driver.start()
    chats.driver.expect("selamat datang")
    chats.page.get_by_role("button", name="Mulai ulang").click()
    chats.page.get_by_role("dialog").get_by_role("button", name="Mulai ulang").click()
    expect(chats.driver.root.get_by_role("button", name="MULAI")).to_be_visible()
    expect(chats.driver.messages).to_have_count(0)
    chats.driver.start()
    chats.driver.expect("selamat datang")


def test_disturbing_the_network(chats, simulator):
    chats.page.get_by_text("Ganggu jaringan").click()
    chats.page.get_by_role("button", name="Jawaban lambat 2 detik").click()
    expect(chats.page.get_by_role("status").filter(has_text="Gangguan dipasang")).to_be_visible()
    assert simulator.call("GET", "faults")[0]["remaining"] == 10
    chats.page.get_by_text("Ganggu jaringan").click()
    chats.page.get_by_role("button", name="Hentikan semua gangguan").click()
    wait_until(lambda: simulator.call("GET", "faults") == [], "no faults")


def test_one_chat_at_a_time_on_a_phone(simulator, browser):
    with open_page(browser, simulator.url, PHONE, has_touch=True) as chats:
        expect(chats.driver.root).to_be_visible()
        expect(chats.head.root).to_be_hidden()
        assert chats.page.evaluate("document.documentElement.scrollWidth") == PHONE[0], "nothing sticks out"
        simulator.start(SRI)
        expect(chats.tab("Bu Sri")).to_contain_text("1")
        chats.tab("Bu Sri").click()
        expect(chats.driver.root).to_be_hidden()
        chats.head.expect("selamat datang")
        expect(chats.tab("Bu Sri").locator(".badge-count")).to_be_empty()
        chats.tab("Bu Sri").press("ArrowRight")
        expect(chats.member.root).to_be_visible()
        chats.tab("Grup").click()
        chats.group.say("/menu")
        chats.group.tap("Buka chat pribadi")
        expect(chats.driver.root).to_be_visible()
        chats.driver.expect("selamat datang")


@pytest.mark.parametrize("size, count", [(IMMENSE, 6), (VAST, 5), (WIDE, 4), (LAPTOP, 3), (SMALL_LAPTOP, 3), (TABLET, 2), (PHONE, 1)])
def test_chats_stand_side_by_side_without_scrolling(simulator, browser, size, count):
    with open_page(browser, simulator.url, size) as chats:
        places = [pane.bounding_box() for pane in chats.page.locator(".pane:visible").all()]
        assert len({round(place["x"]) for place in places}) == len(places) == count
        for place in places:
            assert 0 <= place["x"] and place["x"] + place["width"] <= size[0]
            assert 0 <= place["y"] and place["y"] + place["height"] <= size[1]
            assert place["width"] >= 320 and place["height"] >= 600, "a chat has the room of a phone"
        root = "document.scrollingElement"
        assert chats.page.evaluate(f"[{root}.scrollWidth, {root}.scrollHeight]") == list(size)


def test_two_chats_beside_their_list(simulator, browser):
    with open_page(browser, simulator.url, TABLET) as chats:
        chats.driver.start()
        chats.driver.expect("selamat datang")
        chats.group.field.focus()
        # The one not used for longest makes room.
        chats.tab("Bu Sri").click()
        expect(chats.driver.root).to_be_hidden()
        expect(chats.group.root).to_be_visible()
        chats.head.start()
        chats.head.expect("selamat datang")
        # What happens in a chat that is not open stands in the list, until it is opened.
        simulator.say(BUDI, "kapan kartunya jadi?")
        entry = chats.tab("Budi Santoso")
        expect(entry.locator(".tab-last")).to_have_text(re.compile("kapan kartunya jadi"))
        expect(entry.locator(".badge-count")).to_have_text("1")
        entry.click()
        chats.driver.expect("kapan kartunya jadi?")
        expect(entry.locator(".badge-count")).to_be_empty()
        expect(chats.group.root).to_be_hidden()
        # With more room, all are there.
        chats.page.set_viewport_size({"width": IMMENSE[0], "height": IMMENSE[1]})
        expect(chats.group.root).to_be_visible()
        expect(chats.tab("Budi Santoso")).to_have_count(0)


def choose(pane, message, item):
    """What can be done with a message."""
    message.hover()
    message.get_by_role("button", name="Tindakan").click()
    pane.page.get_by_role("menuitem", name=item).click()


@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_a_forum_by_its_topics(simulator, browser, size):
    with open_page(browser, simulator.url, size) as chats:
        room, keyboard = chats.room, chats.page.keyboard
        chats.tab("Ruang").click()
        bot = lambda method, **body: simulator.bot(method, chat_id=ROOM, **body)
        siti = bot("createForumTopic", name="Bu Siti · petugas")["message_thread_id"]
        budi = bot("createForumTopic", name="Budi: kecelakaan")["message_thread_id"]
        asked = bot("sendMessage", message_thread_id=siti, text="Bu Siti minta dibantu.",
                    entities=[{"type": "bold", "offset": 0, "length": 7}],
                    reply_markup={"inline_keyboard": [[{"text": "Ambil", "callback_data": "c:1"}]]})
        # What came stands on its tab until it is read.
        expect(room.topic("Bu Siti").locator(".badge-count")).to_have_text("2")
        expect(room.message("Bu Siti minta")).to_have_count(0)
        room.topic("Umum").press("ArrowLeft")
        chats.focus_is_on(room.topic("Bu Siti"))
        expect(room.message("Bu Siti minta").locator("b, strong")).to_have_text("Bu Siti")
        expect(room.topic("Bu Siti").locator(".badge-count")).to_be_empty()
        expect(room.log.get_by_text("membuka topik")).to_have_count(1)
        choose(room, room.messages.last, "Balas")
        keyboard.type("saya bantu ya")
        keyboard.press("Enter")
        expect(room.message("saya bantu ya").locator(".quote")).to_contain_text("Bu Siti minta")
        room.send_photo(png(60, 40), "formulirnya")
        room.expect("formulirnya")
        choose(room, room.log.locator(".message.own").last, "Ubah")
        chats.page.get_by_role("dialog").get_by_role("textbox").fill("formulir JKK")
        chats.page.get_by_role("dialog").get_by_role("button", name="Simpan").click()
        expect(room.message("formulir JKK")).to_contain_text("diedit")
        own = [message for message in simulator.messages(ROOM) if message["from"]["id"] == RINA]
        assert [message["message_thread_id"] for message in own[-2:]] == [siti, siti]
        assert own[-2]["reply_to_message"]["message_id"] == asked["message_id"]
        # Closed by hand, and by the bot; only who administers goes on writing.
        room.choose("Pilihan untuk", "Tutup topik ini")
        expect(room.topic("Bu Siti")).to_contain_text("ditutup")
        room.say("catatan terakhir")
        room.expect("catatan terakhir")
        room.choose("Pilihan untuk", "Topik baru")
        keyboard.type("Kas kantor")
        keyboard.press("Enter")
        expect(room.topic("Kas kantor")).to_have_attribute("aria-selected", "true")
        bot("deleteForumTopic", message_thread_id=budi)
        expect(room.topic("Budi")).to_have_count(0)
        assert chats.page.evaluate("document.documentElement.scrollWidth") == size[0], "nothing sticks out"


def test_time_moves_on(chats, simulator):
    if not simulator.call("GET", "state")["can_advance"]:
        pytest.skip("this simulator's clock cannot be moved")
    chats.driver.start()
    chats.driver.expect("selamat datang")
    expect(chats.driver.log.locator(".day")).to_have_text(["Hari ini"])
    chats.page.get_by_text("Majukan waktu").click()
    chats.page.get_by_role("button", name="1 hari").click()
    expect(chats.driver.log.locator(".day")).to_have_text(["Kemarin"])
    chats.driver.say("halo")
    expect(chats.driver.log.locator(".day")).to_have_text(["Kemarin", "Hari ini"])


def test_a_lost_connection_is_told_and_mended(browser):
    simulator = Simulator()
    with open_page(browser, simulator.url, may_break=True) as chats:
        simulator.stop()
        told = chats.page.get_by_role("alert").filter(has_text="terputus")
        expect(told).to_be_visible()
        again = Simulator(port=int(simulator.url.rsplit(":", 1)[1]))
        try:
            expect(told).to_be_hidden(timeout=15_000)
            again.start(BUDI)
            chats.driver.expect("/start")
        finally:
            again.stop()
