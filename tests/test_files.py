from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest

from crosscheck.baseline import Baseline, dump, load
from crosscheck.files import PREFIX, WriteError, rewrite, write
from disputes import entry, sighting


def test_writes_utf8_and_makes_the_folder(tmp_path: Path) -> None:
    write(tmp_path / "new" / "report.md", "“é”\n")
    assert (tmp_path / "new" / "report.md").read_bytes() == "“é”\n".encode()


def test_keeps_the_mode_and_follows_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.md", tmp_path / "link.md"
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to(real)
    write(link, "new\n")
    assert link.is_symlink()
    assert real.read_text() == "new\n"
    assert real.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("call", ["fsync", "fdopen"])
def test_a_failing_disk_leaves_the_old_file_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    target = tmp_path / "report.md"
    target.write_text("old")

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, call, fail)
    with pytest.raises(WriteError, match=r"report\.md: cannot be written \(No space left on device\)"):
        write(target, "new")
    assert target.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["report.md"]


def test_a_file_in_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "reports").write_text("in the way")
    with pytest.raises(WriteError, match="--output-file"):
        write(tmp_path / "reports" / "a.md", "x")


def writing(work: Callable[[], object]) -> int:
    """The id of a process that does this over and over, and has begun: a copy of ours saves the start of Python."""
    began, ready = os.pipe()
    pid = os.fork()
    if pid == 0:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        try:
            work()
            os.write(ready, b".")
            while True:
                work()
        finally:
            os._exit(1)
    os.close(ready)
    assert os.read(began, 1) == b"."
    os.close(began)
    return pid


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_sixty_kills_while_writing_leave_the_baseline_whole(tmp_path: Path) -> None:
    target = tmp_path / "baseline.json"
    points = [f"people killed in town {n}" for n in range(150)]
    kept = [Baseline(entries=tuple(entry(sighting(p, {"a": v, "b": "31"})) for p in points)) for v in ("43", "44")]
    texts = [dump(baseline) for baseline in kept]
    target.write_text(texts[0])

    def other(old: bytes | None) -> str:
        return texts[old == texts[0].encode()]

    for n in range(60):
        writer = writing(lambda: rewrite(target, other))
        time.sleep(0.001 * (n % 12))
        os.kill(writer, signal.SIGKILL)
        _, status = os.waitpid(writer, 0)
        assert os.waitstatus_to_exitcode(status) == -signal.SIGKILL
        assert load(target) in kept
    for path in tmp_path.iterdir():
        if path != target:
            os.utime(path, (0, 0))
    write(target, "new\n")
    assert {p.name for p in tmp_path.iterdir()} <= {"baseline.json", "baseline.json.lock"}
    rewrite(target, lambda _: "newer\n", patience=1)
    assert [p.name for p in tmp_path.iterdir()] == ["baseline.json"]


def calls(call: str) -> int:
    """How often one rewrite calls it: the lock, the file and the folder are opened, the last two synced."""
    return {"open": 3, "fsync": 2}.get(call, 1)


@pytest.mark.parametrize(
    ("owner", "call"), [(os, "open"), (os, "fdopen"), (os, "fsync"), (Path, "chmod"), (Path, "replace")]
)
@pytest.mark.parametrize("nth", [1, 2, 3])
def test_the_nth_call_that_fails_leaves_the_old_file_or_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, owner: object, call: str, nth: int
) -> None:
    target = tmp_path / "baseline.json"
    target.write_text("old")
    real, count = getattr(owner, call), 0

    def flaky(*args: object, **options: object) -> object:
        nonlocal count
        count += 1
        if count == nth:
            raise OSError(5, "Input/output error")
        return real(*args, **options)

    monkeypatch.setattr(owner, call, flaky)
    failed = calls(call) >= nth
    with pytest.raises(WriteError, match="Input/output error") if failed else nullcontext():
        rewrite(target, lambda _: "new")
    renamed = (call, nth) in {("open", 3), ("fsync", 2)}  # the folder's, after the rename
    assert target.read_text() == ("old" if failed and not renamed else "new")
    assert not list(tmp_path.glob(f"{PREFIX}*"))


class Flaky:
    """A file of which one method fails, as on a disk that fills up in the middle."""

    def __init__(self, file: Any, method: str) -> None:
        self.file = file
        self.method = method

    def __enter__(self) -> Flaky:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __getattr__(self, name: str) -> Any:
        return self.fail if name == self.method else getattr(self.file, name)

    def fail(self, data: bytes = b"") -> None:
        if self.method == "write":
            self.file.write(data[: len(data) // 2])
        raise OSError(28, "No space left on device")

    def close(self) -> None:
        self.file.close()
        if self.method == "close":
            self.fail()


@pytest.mark.parametrize("method", ["write", "flush", "close"])
def test_a_write_that_fails_half_way_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    target = tmp_path / "baseline.json"
    target.write_text("old")
    real = os.fdopen
    monkeypatch.setattr(os, "fdopen", lambda *args: Flaky(real(*args), method))
    with pytest.raises(WriteError, match="No space left on device"):
        rewrite(target, lambda _: "new" * 100_000)
    assert target.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["baseline.json"]


LIMITED_WRITER = """
import resource, sys
from pathlib import Path
from crosscheck.files import WriteError, write
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
try:
    write(Path(sys.argv[1]), "new" * 100_000)
except WriteError as error:
    sys.exit(str(error))
"""


def test_a_write_that_the_system_stops_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "baseline.json"
    target.write_text("old")
    done = subprocess.run(
        [sys.executable, "-c", LIMITED_WRITER, str(target)], capture_output=True, text=True, check=False, timeout=60
    )
    assert "cannot be written (File too large)" in done.stderr
    assert target.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["baseline.json"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_an_interrupt_while_writing_leaves_no_temporary_file(tmp_path: Path) -> None:
    target = tmp_path / "report.md"

    for n in range(20):
        writer = writing(lambda: write(target, "a" * 300_000))
        time.sleep(0.001 * (n % 10))
        os.kill(writer, signal.SIGINT)
        os.waitpid(writer, 0)
        assert {p.name for p in tmp_path.iterdir()} <= {"report.md"}
    assert target.read_text() == "a" * 300_000


def test_a_lock_that_is_held_is_named(tmp_path: Path) -> None:
    target = tmp_path / "shared.txt"

    def again(_: bytes | None) -> str:
        rewrite(target, lambda _: "inner", patience=0.1)
        return "outer"

    with pytest.raises(WriteError, match=r"shared\.txt\.lock: held by another crosscheck"):
        rewrite(target, again)
    assert not target.exists()


def test_a_changed_link_stays_a_link_and_keeps_the_mode(tmp_path: Path) -> None:
    real, link = tmp_path / "there" / "real.json", tmp_path / "link.json"
    real.parent.mkdir()
    real.write_text("old")
    real.chmod(0o664)
    link.symlink_to(real)
    rewrite(link, lambda old: (old or b"").decode() + "+new")
    assert link.is_symlink()
    assert real.read_text() == "old+new"
    assert real.stat().st_mode & 0o777 == 0o664


def test_what_a_change_raises_leaves_the_file_as_it_is(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    target.write_text("old")

    def refuse(_: bytes | None) -> str:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rewrite(target, refuse)
    assert target.read_text() == "old"
    rewrite(target, lambda _: "new", patience=0.1)


def test_bytes_are_written_as_they_are(tmp_path: Path) -> None:
    write(tmp_path / "a.bin", b"\xff\x00")
    assert (tmp_path / "a.bin").read_bytes() == b"\xff\x00"


def test_pieces_are_written_one_after_the_other_to_files_and_devices(tmp_path: Path) -> None:
    write(tmp_path / "report.json", (f"{n}é\n" for n in range(3)))
    assert (tmp_path / "report.json").read_text(encoding="utf-8") == "0é\n1é\n2é\n"
    write(Path(os.devnull), (f"{n}\n" for n in range(3)))


def test_pieces_that_fail_leave_the_old_file_and_no_litter(tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text("old")

    def broken() -> Iterator[str]:
        yield "new"
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write(tmp_path / "report.json", broken())
    assert (tmp_path / "report.json").read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["report.json"]
