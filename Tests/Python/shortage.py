"""Ways in which a running bot can run out of room, and get it back."""

import os
import resource
import subprocess

import pytest


class SmallDisk:
    """A disk that a file fills to the last byte."""

    complaint = "the disk or the allowed size is full"

    def __init__(self, folder):
        self.folder = folder
        command = ["mount", "-t", "tmpfs", "-o", "size=32m", "kentongan-test", folder]
        mounting = subprocess.run(command, stderr=subprocess.PIPE, text=True)
        if mounting.returncode != 0:
            pytest.skip(f"no disk may be mounted here: {mounting.stderr.strip()}")

    def fill(self, bot):
        with open(self.folder / "filler", "wb", buffering=0) as file:
            try:
                while True:
                    file.write(bytes(4096))
            except OSError:
                pass

    def make_room(self, bot):
        os.unlink(self.folder / "filler")

    def close(self):
        subprocess.run(["umount", self.folder], check=True)


class SmallFiles:
    """A limit on the size of files, reached by the database's log."""

    complaint = "The disk failed"

    def __init__(self, folder):
        """Nothing to prepare."""

    def fill(self, bot):
        size = os.path.getsize(f"{bot.database}-wal")
        resource.prlimit(bot.process.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

    def make_room(self, bot):
        resource.prlimit(bot.process.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))

    def close(self):
        """Nothing to clear away."""
