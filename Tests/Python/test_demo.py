"""`kentongan demo` as a newcomer meets it: the page in a real Chromium, a driver from the group's link to the application."""

import os
import re
import select
import subprocess

import pytest
from playwright.sync_api import expect

from page import PHONE, open_page
from pictures import png

PROGRAM = os.environ.get("KENTONGAN", "")
SCREENSHOTS = os.environ.get("SCREENSHOTS")           # a folder to leave pictures in, for the README and the eye


@pytest.fixture
def demo():
    process = subprocess.Popen([PROGRAM, "demo", "--port", "0"], stdout=subprocess.PIPE, text=True)
    assert select.select([process.stdout], [], [], 20)[0], "the demo printed nothing"
    url = re.search(r"http://\S+", process.stdout.readline()).group(0)
    yield url
    process.terminate()
    assert process.wait(timeout=15) == 0, "the demo did not end well on SIGTERM"
    process.stdout.close()


def keep_picture(chats, name):
    if SCREENSHOTS:
        chats.page.wait_for_timeout(400)              # lets the last bubble finish moving in
        chats.screenshot(f"{SCREENSHOTS}/{name}.png")


def write_as(group, name):
    """Who of the group's members the viewer is."""
    group.root.locator(".viewers label").filter(has_text=name).click()


def bind_group(chats):
    """The administrator says which community the group is."""
    group = chats.group
    group.expect("ini grup apa ya?")
    write_as(group, "Rina")
    group.tap("Komunitas ojol atau kurir")
    group.tap("Pakai “Ojol Mampang Raya”")
    expect(group.log.locator(".button").last).to_be_visible()


def enrol(budi, picture=lambda name: None):
    """A driver's answers, tapped where he can and typed as he would."""
    budi.expect("Setuju?")
    budi.tap("Setuju")
    budi.expect("Berapa NIK-nya?")
    budi.say("3174 0412 0885 0001")
    budi.expect("3174********0001")
    budi.say("budi santoso")
    budi.expect("Tanggal lahirnya?")
    budi.say("12 agt 85")
    budi.expect("Nomor HP yang aktif?")
    budi.say("eh brp sebulan skrg?")
    budi.expect("sampai Maret 2027, lalu Rp16.800")
    picture("mid-form")
    budi.share_contact(re.compile("Kirim nomor HP"))
    budi.expect("Tinggal di kelurahan apa")
    budi.say("klo kecelakaan pas narik ditanggung gak?")
    budi.expect("Untuk ojol, yang dilindungi")
    budi.say("ragunan rt 5 rw 3")
    budi.expect("Pekerjaannya apa")
    budi.say("ojol gojek")
    budi.expect("mangkal di mana")
    budi.say("blok m, jam 7 pagi sampe 5 sore")
    budi.expect("Penghasilan sebulan")
    budi.say("1 jutaan")
    budi.expect("Penghasilan Rp1.000.000 sebulan, tercatat")
    budi.say("1")
    budi.expect("untuk berapa bulan")
    budi.say("12 bulan")
    budi.expect("Sudah benar")
    picture("summary")
    budi.say("ya")
    budi.expect("Nomor: K-")


def test_a_driver_enrols_from_the_groups_link(demo, browser):
    with open_page(browser, demo) as chats:
        bind_group(chats)
        keep_picture(chats, "group")
        link = chats.group.log.locator(".button").last
        write_as(chats.group, "Budi")
        link.click()
        enrol(chats.driver, lambda name: keep_picture(chats, name))
        keep_picture(chats, "demo")
        assert "0885" not in chats.group.log.inner_text(), "no digits of the NIK in the group"
        # A second attempt shows the first.
        chats.driver.say("/daftar")
        expect(chats.driver.message("K-0").last).to_contain_text("3174********0001")


def pass_time(chats, until, steps=24):
    """Moves the clock on by six hours at a time, until something is to be seen."""
    for _ in range(steps):
        chats.page.get_by_text("Majukan waktu").click()
        chats.page.get_by_role("button", name="6 jam").click()
        chats.page.wait_for_timeout(600)
        if until.count():
            return
    expect(until.last).to_be_visible()


def test_a_member_who_is_late_hears_the_drum_and_says_she_has_paid(demo, browser):
    with open_page(browser, demo) as chats:
        tuti = chats.member
        tuti.start()
        tuti.expect("Kentongan")
        # Some morning on a working day, and never with a word of punishment.
        pass_time(chats, tuti.message("Halo Pak/Bu Tuti"))
        assert "denda" not in tuti.message("Halo Pak/Bu Tuti").last.inner_text().lower()
        tuti.say("status saya")
        tuti.expect("Bayarnya mulai dari bulan yang paling lama")
        keep_picture(chats, "member-standing")
        tuti.tap("Kenapa segini?")
        tuti.expect("PP 44/2015")
        tuti.tap("Sudah bayar")
        tuti.expect("Boleh kirim foto")
        tuti.send_photo(png(40, 60), "struknya")
        tuti.expect("buktinya sudah saya teruskan ke petugas")
        keep_picture(chats, "member-paid")


def test_a_head_sees_names_of_their_own_rt_and_reminds_once_a_week(demo, browser):
    with open_page(browser, demo) as chats:
        sri = chats.head
        sri.start()
        sri.tap("🏘 Warga binaan")
        sri.expect("Peserta tercatat: 7")
        sri.tap("Lihat daftar")
        sri.expect("Tuti Wulandari")
        assert "3174" not in sri.log.inner_text(), "no NIK is shown to a head"
        sri.say("lihat data RT 06")
        sri.expect("RT 5 RW 2")
        sri.say("/rekap")
        sri.tap("Ingatkan semua")
        sri.expect("1 warga saya ingatkan")
        sri.say("/rekap")
        sri.tap("Ingatkan semua")
        sri.expect("Minggu ini warga sudah diingatkan")
        keep_picture(chats, "head")


def test_the_same_on_a_phone(demo, browser):
    with open_page(browser, demo, PHONE, is_mobile=True, has_touch=True) as chats:
        chats.tab(re.compile("Budi")).click()
        chats.driver.start()
        chats.driver.expect("Kentongan")
        chats.driver.say("mau daftar dong")
        enrol(chats.driver, lambda name: keep_picture(chats, f"phone-{name}"))
        keep_picture(chats, "phone")


def test_start_over_forgets_everything(demo, browser):
    with open_page(browser, demo) as chats:
        chats.driver.start()
        chats.driver.say("/daftar")
        chats.driver.expect("Setuju?")
        chats.page.get_by_role("button", name="Mulai ulang").click()
        dialog = chats.page.get_by_role("dialog")
        if dialog.count():
            dialog.get_by_role("button").last.click()
        expect(chats.driver.message("Setuju?")).to_have_count(0)
        chats.driver.start()
        chats.driver.expect("Kentongan")
