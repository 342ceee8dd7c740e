"""Guided paths on the demo's chat page, in a real Chromium: a driver in need, and a driver who does sums."""

import re

from playwright.sync_api import expect

from page import PHONE, WIDE, open_page
from test_demo import demo, keep_picture  # noqa: F401  (a fixture)


def lead_through_an_accident(chats, width):
    budi = chats.driver
    budi.start()
    budi.expect("Kentongan", timeout=60_000)          # a debug build learns its words for a while
    budi.say("bang temen saya abis ketabrak di pancoran, kakinya luka")
    budi.expect("segera ke rumah sakit terdekat")
    keep_picture(chats, f"accident-begins-{width}")
    budi.tap("Sudah ditangani dokter")
    budi.expect("dalam 2 x 24 jam")
    budi.tap("Ya, catat")
    budi.expect("apa yang terjadi?")
    budi.say("Rudi ditabrak mobil dari belakang")
    budi.expect("Kapan kejadiannya?")
    budi.say("iurannya berapa sih?")                  # a question in the middle is answered, and the step comes back
    budi.expect("Ojol, kurir, sopir: Rp8.400 per bulan")
    expect(budi.messages.last).to_contain_text("Kapan kejadiannya?")
    budi.say("tadi jam 2 siang")
    budi.expect("Di mana kejadiannya")
    budi.say("depan stasiun pancoran")
    budi.expect("Waktu itu sedang apa?")
    budi.tap("Sedang bekerja")
    note = budi.message("Saya teruskan ke petugas sekarang?").last
    for told in ["Rudi ditabrak mobil", "tadi jam 2 siang", "depan stasiun pancoran", "Sedang bekerja"]:
        expect(note).to_contain_text(told)
    keep_picture(chats, f"accident-note-{width}")
    budi.tap("Ya, teruskan")
    budi.expect("Sudah saya teruskan ke petugas")
    keep_picture(chats, f"accident-told-{width}")


def test_an_accident_is_told(demo, browser):  # noqa: F811
    with open_page(browser, demo, WIDE) as chats:
        lead_through_an_accident(chats, "wide")


def test_an_accident_is_told_on_a_phone(demo, browser):  # noqa: F811
    with open_page(browser, demo, PHONE, is_mobile=True, has_touch=True) as chats:
        chats.tab(re.compile("Budi")).click()
        lead_through_an_accident(chats, "phone")
        assert chats.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "the page is too wide"


def test_what_a_payment_buys(demo, browser):  # noqa: F811
    with open_page(browser, demo, PHONE, is_mobile=True, has_touch=True) as chats:
        budi = chats.driver
        chats.tab(re.compile("Budi")).click()
        budi.start()
        budi.expect("Kentongan", timeout=60_000)          # a debug build learns its words for a while
        budi.say("kalau saya bayar 36.800, dapat apa?")
        budi.expect("jadi cukup Rp28.400")
        keep_picture(chats, "simulation-phone")
        budi.tap("Bandingkan 2 dan 3 program")
        budi.expect("Tiga program, ditambah JHT")
