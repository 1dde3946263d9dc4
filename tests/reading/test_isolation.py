"""A pool that ends while one of its processes is still starting says nothing about it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

STARTING = """
import time
from dataclasses import replace

import pebble.pool.process

from crosscheck.contracts import OPTIONS
from crosscheck.reading.isolation import Workers


def slowly(number):
    time.sleep(0.5)
    return number


class Slow(int):
    def __reduce__(self):
        return slowly, (int(self),)


class Idle:
    name = "idle"

    def read(self, data, options):
        return ()


def main():
    stop = pebble.pool.process.stop_process
    pebble.pool.process.stop_process = lambda process: (time.sleep(1.5), stop(process))
    limits = replace(OPTIONS.limits, parse_memory_bytes=Slow(OPTIONS.limits.parse_memory_bytes))
    with Workers(replace(OPTIONS, limits=limits)) as workers:
        workers.start(Idle(), b"")
"""


def test_a_process_that_starts_while_the_pool_ends_leaves_no_traceback(tmp_path: Path) -> None:
    """The processes take half a second to be there, the pool drops its locks at once and stops them a second later."""
    (tmp_path / "starting.py").write_text(STARTING)
    done = subprocess.run(
        [sys.executable, "-c", "import starting; starting.main()"],
        env=os.environ | {"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
