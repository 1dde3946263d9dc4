"""`crosscheck review` where it cannot begin: one line that names the cure, before any article is read.

That it begins, serves two editors and ends with Ctrl-C is in `browser/test_review_page.py`.
"""

from __future__ import annotations

import json
import socket
import sys
from pathlib import Path

import pytest

from commands import Call


def test_without_paths_the_one_report_names_the_articles(story: Path, crosscheck: Call) -> None:
    code, said = crosscheck("review", "--no-open")
    assert (code, "no JSON reports in reports/: name the articles" in said) == (2, True), said
    (story / "reports").mkdir()
    report = story / "reports" / "ferry.json"
    report.write_text("{", "utf-8")
    code, said = crosscheck("review", "--no-open")
    assert (code, "reports/ferry.json: not a report of crosscheck" in said) == (2, True), said
    report.write_text(json.dumps({"articles": [{"path": "gone/a.txt"}, {"path": "gone/b.txt"}]}), "utf-8")
    code, said = crosscheck("review", "--no-open")
    assert "gone/a.txt: no such file" in said
    assert code in {2, 3}
    (story / "reports" / "other.json").write_text("{}", "utf-8")
    code, said = crosscheck("review", "--no-open")
    assert (code, "2 JSON reports in reports/: name the articles" in said) == (2, True), said


def test_a_port_that_is_taken(story: Path, crosscheck: Call) -> None:
    pytest.importorskip("uvicorn", reason="uvicorn is not installed, so the review page was not tried")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, said = crosscheck("review", "ferry", "--no-open", "--port", str(port))
    assert (code, f"port {port} cannot be used (Address already in use): choose another with --port" in said) == (
        2,
        True,
    )


def test_a_damaged_baseline(story: Path, crosscheck: Call) -> None:
    (story / ".crosscheck-baseline.json").write_bytes(b"{\n<<<<<<< ours\n")
    code, said = crosscheck("review", "ferry", "--no-open")
    assert (code, ".crosscheck-baseline.json:2:1: the baseline cannot be used" in said) == (2, True), said


def test_without_the_extra(story: Path, crosscheck: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("crosscheck.review.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    code, said = crosscheck("review", "ferry", "--no-open")
    assert (code, "review needs uvicorn: pip install 'crosscheck-news[review]'" in said) == (2, True), said
