from __future__ import annotations

import os
from pathlib import Path

import pytest

from crosscheck.files import WriteError, write


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
