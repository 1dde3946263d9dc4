from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from contextlib import nullcontext
from pathlib import Path

import pytest

from crosscheck.files import PREFIX, WriteError, rewrite, write


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


KILLED_WRITER = """
import sys
from pathlib import Path
from crosscheck.files import write
target, texts = Path(sys.argv[1]), ("a" * 300_000 + "\\n", "b" * 200_000 + "\\n")
print("ready", flush=True)
while True:
    for text in texts:
        write(target, text)
"""


def test_sixty_kills_while_writing_leave_the_file_whole(tmp_path: Path) -> None:
    target = tmp_path / "baseline.json"
    whole = {"a" * 300_000 + "\n", "b" * 200_000 + "\n"}
    target.write_text(min(whole))
    for n in range(60):
        writer = subprocess.Popen([sys.executable, "-c", KILLED_WRITER, str(target)], stdout=subprocess.PIPE, text=True)
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
        time.sleep(0.001 * (n % 12))
        writer.kill()
        writer.wait(timeout=30)
        writer.stdout.close()
        assert target.read_text() in whole
    litter = [p for p in tmp_path.iterdir() if p != target]
    for path in litter:
        os.utime(path, (0, 0))
    write(target, "new\n")
    assert [p.name for p in tmp_path.iterdir()] == ["baseline.json"]


def calls(owner: object, call: str) -> int:
    """How often one rewrite calls it: `fsync` for the file and for the folder."""
    return 2 if (owner, call) == (os, "fsync") else 1


@pytest.mark.parametrize(
    ("owner", "call"), [(tempfile, "mkstemp"), (os, "fdopen"), (os, "fsync"), (Path, "chmod"), (Path, "replace")]
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
    failed = calls(owner, call) >= nth
    with pytest.raises(WriteError, match="Input/output error") if failed else nullcontext():
        rewrite(target, lambda _: "new")
    renamed = call == "fsync" and nth == 2  # the folder's, after the rename
    assert target.read_text() == ("old" if failed and not renamed else "new")
    assert not list(tmp_path.glob(f"{PREFIX}*"))


ADDER = """
import sys
from pathlib import Path
from crosscheck.files import rewrite
rewrite(Path(sys.argv[1]), lambda old: (old or b"").decode() + sys.argv[2] + "\\n", patience=60)
"""


def test_twenty_processes_change_a_file_at_once_and_none_is_lost(tmp_path: Path) -> None:
    target = tmp_path / "shared.txt"
    adders = [subprocess.Popen([sys.executable, "-c", ADDER, str(target), str(n)]) for n in range(20)]
    assert {adder.wait(timeout=120) for adder in adders} == {0}
    assert sorted(target.read_text().split(), key=int) == [str(n) for n in range(20)]
    assert [p.name for p in tmp_path.iterdir()] == ["shared.txt"], "the lock is removed"


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
