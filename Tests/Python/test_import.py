"""Branches' lists taken beside a running bot: whole or not at all, again without harm, and told in words where they are bad."""

import csv
import signal
import sqlite3
import subprocess
import time
from contextlib import closing

import pytest

from kentongan import DATA_KEY, PROGRAM, ROOT, Bot
from simulator import wait_until

SAMPLES = ROOT / "config/samples"


@pytest.fixture
def bot(simulator, tmp_path):
    bot = Bot(simulator.url, tmp_path / "bot.sqlite")
    wait_until(bot.is_ready, "the bot's database")
    yield bot
    assert bot.stop() == 0


def environment(bot):
    return {"DATABASE_URL": f"sqlite:////{str(bot.database).lstrip('/')}", "DATA_KEY": DATA_KEY,
            "KENTONGAN_CONFIG": str(ROOT / "config")}


def kentongan(bot, *arguments, code=0):
    """Gives what a command printed, or its complaint where one is expected."""
    done = subprocess.run([PROGRAM, *map(str, arguments)], env=environment(bot), capture_output=True, text=True, timeout=120)
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


def write(path, text, encoding="utf-8"):
    path.write_bytes(text.encode(encoding))
    return path


def members(count, first=1):
    """A list of made-up people, each with a birth date that fits the NIK."""
    rows = ["NIK;Nama;Tgl Lahir;Masa Perlindungan s.d."]
    for number in range(first, first + count):
        day, month, year = 1 + number % 28, 1 + number // 28 % 12, 1960 + number // 336 % 40
        rows.append(f"317404{day:02}{month:02}{year % 100:02}{1 + number % 9998:04};Warga {number};"
                    f"{day}-{month}-{year};31-10-2026")
    return "\r\n".join(rows) + "\r\n"


def test_samples_and_back(bot, tmp_path):
    for name, kind in ("peserta", "members"), ("wilayah", "areas"), ("kader", "cadres"), ("pembayaran", "payments"):
        file = SAMPLES / f"{name}.csv"
        if kind == "members":
            dry = kentongan(bot, "import", kind, file, "--as-of", "2026-11-01", "--dry-run")
            assert "12 new" in dry and "Nothing was written: this was a dry run." in dry, dry
            assert bot.count("SELECT count(*) FROM members") == 0
        said = kentongan(bot, "import", kind, file, "--as-of", "2026-11-01")
        assert "rows were written" in said, said
        again = kentongan(bot, "import", kind, file, "--as-of", "2026-11-01")
        assert " 0 new, 0 changed" in again and "all of this was known" in again, again
    assert bot.count("SELECT count(*) FROM members") == 16
    assert bot.count("SELECT count(*) FROM payments WHERE reversed_at IS NOT NULL") == 1
    assert bot.query("SELECT count(*) FROM imports") == bot.query("SELECT count(*) FROM import_chunks") == [(0,)]
    for kind in "cadres", "payments":
        file = tmp_path / f"{kind}.csv"
        kentongan(bot, "export", kind, "--reveal", "--out", file)
        assert file.stat().st_mode & 0o077 == 0
        assert " 0 new, 0 changed" in kentongan(bot, "import", kind, file)
    masked = kentongan(bot, "export", "members")
    assert "3174********0001" in masked and "3174040101700001" not in masked and "Jan" not in masked


def test_bad_rows_are_told_and_keep_the_list_out(bot, tmp_path):
    errors = tmp_path / "errors.csv"
    file = write(tmp_path / "bad.csv", "NIK;Nama;Tgl Lahir;Upah\r\n"
                 "3174041208850001;BUDI;12-08-1985;2,5jt\r\n"
                 "3174041208850001;SITI;12-08-1985;2,5jt\r\n"
                 "3,17404E+15;AGUS;12-08-1985;\r\n"
                 "3174041208850004;RENÉ;31-02-1985;16,8\r\n"
                 "3174041208850005;DEWI;12-08", "cp1252")
    said = kentongan(bot, "import", "members", file, "--errors", errors, code=1)
    assert "Windows-1252" in said and "5 rows: 1 new, 0 changed, 0 unchanged, 4 refused" in said
    assert "mend the refused rows" in said
    with open(errors, encoding="utf-8-sig", newline="") as list_of_errors:
        rows = list(csv.reader(list_of_errors, delimiter=";"))
    assert rows[0] == ["Baris", "Jenis", "Kolom", "NIK", "Isi", "Masalah", "Yang perlu dilakukan"]
    assert [(row[0], row[2]) for row in rows[1:] if row[1] == "salah"] == [
        ("3", "NIK"), ("4", "NIK"), ("5", "Tgl Lahir"), ("5", "Penghasilan"), ("6", ""), ("6", "Tgl Lahir")]
    assert "sudah dipakai di baris 2" in rows[1][5] and rows[1][3] == "3174********0001"
    assert "3174041208850001" not in errors.read_text(encoding="utf-8-sig")
    assert bot.count("SELECT count(*) FROM members") == 0
    kentongan(bot, "import", "members", file, "--skip-bad", code=1)
    assert bot.count("SELECT count(*) FROM members") == 1


def test_files_that_are_no_lists(bot, tmp_path):
    def complaint(name, content, *words):
        file = tmp_path / name
        file.write_bytes(content)
        said = kentongan(bot, "import", "members", file, code=1)
        assert all(word in said for word in words), said

    complaint("workbook.csv", b"PK\x03\x04....", "Excel workbook", "CSV UTF-8")
    complaint("half.csv", b'NIK,Nama\n3174041208850001,"BUDI', "half.csv:2", "cut off")
    complaint("columns.csv", b"Nomor,Nama\n1,BUDI\n", "no column is named «NIK»", "config/imports.yaml")
    complaint("twice.csv", b"NIK,No KTP,Nama\n1,2,BUDI\n", "two columns are named «NIK»")
    complaint("empty.csv", b"", "no rows")
    assert "cannot be read" in kentongan(bot, "import", "members", tmp_path / "none.csv", code=1)
    assert "yet to come" in kentongan(
        bot, "import", "members", SAMPLES / "peserta.csv", "--as-of", "2999-01-01", code=1)
    kentongan(bot, "import", "applications", SAMPLES / "peserta.csv", code=64)
    assert bot.query("SELECT count(*) FROM imports") == [(0,)]


def test_the_bot_answers_meanwhile_and_a_kill_loses_nothing(simulator, bot, tmp_path):
    """The import dies while it writes: what it decided is carried out by the next one."""
    count = 3_000
    file = write(tmp_path / "many.csv", members(count))
    budi = simulator.person("Budi")
    process = subprocess.Popen([PROGRAM, "import", "members", str(file)], env=environment(bot),
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    wait_until(lambda: bot.count("SELECT count(*) FROM members") > 0, "the first rows", 60)
    started = time.monotonic()
    simulator.say(budi, "menu")
    simulator.wait_for_bot(budi, lambda message: True, 10)
    assert time.monotonic() - started < 5
    process.send_signal(signal.SIGKILL)
    process.wait()
    half = bot.count("SELECT count(*) FROM members")
    assert 0 < half
    assert half == count or bot.query("SELECT state FROM imports") == [("decided",)]
    assert half == count or "another import is at work" in kentongan(bot, "import", "members", file, code=1)
    # Half a minute later, as the database sees it.
    with closing(sqlite3.connect(bot.database, timeout=10)) as connection:
        connection.execute("UPDATE imports SET touched_at = touched_at - 60000")
        connection.commit()
    said = kentongan(bot, "import", "members", file)
    assert "all of this was known" in said and (half == count or "it is finished first" in said), said
    assert bot.count("SELECT count(*) FROM members") == count
