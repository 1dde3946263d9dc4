"""Fault 40: the installed command gives the same bytes whatever is around it.

Few runs, each with several things changed at once against the first: one that matters shows up in some output.
"""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from pathlib import Path

import pytest

import crosscheck
import documents as made
from outcomes import Outcome, check, rendered

LEFT = (
    "Lanmore ferry sinks\n\nThe ferry sank on Monday off Lanmore, killing 43 people, the coast guard said. It had left "
    "Varn with 120 passengers and the crew of Captain Ada Brill, Radio Lanmore reported.\n\nBritain, France and Poland "
    "sent divers on May 7, 2024, and the minister for ports, John Hale, denied that the ship was overloaded.\n"
)
RIGHT = (
    "Dozens die off Lanmore\n\nThe ferry sank off Lanmore on Tuesday, and 31 people were killed, the coast guard said. "
    "It had left Varn with 130 passengers, Radio Lanmore reported.\n\nBritain, Latvia and Poland sent divers on May 8, "
    "2024, and the minister for ports, John Hale, confirmed that the ship was overloaded.\n"
)
THIRD = (
    "The ferry went down on Monday off Lanmore and 43 people were killed, Radio Lanmore reported. "
    "Captain Ada Bril had 120 passengers on board.\n"
)
ORDERS = (
    ("in/left.pdf", "in/page.html", "in/right.docx", "in/third.md", "in/bad.pdf"),
    ("in/bad.pdf", "in/third.md", "in/right.docx", "in/page.html", "in/left.pdf"),
    ("in/page.html", "in/bad.pdf", "in/left.pdf", "in/third.md", "in/right.docx"),
)
FILES: dict[str, bytes] = {
    "left.pdf": made.pdf([[made.LEAD], [line for row in LEFT.split("\n")[2:] for line in textwrap.wrap(row, 80)]]),
    "right.docx": made.docx("".join(made.para(made.run(row)) for row in RIGHT.strip().split("\n\n"))),
    "third.md": THIRD.encode(),
    "page.html": made.page().encode(),
    "bad.pdf": made.pdf([[made.LEAD]])[:300],
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What a run is surrounded by, and what changes the number of threads and processes."""

    order: int
    today: str
    environment: dict[str, str]


AROUND = (
    Around(order=0, today="2024-05-09", environment={"PYTHONHASHSEED": "0", "OMP_NUM_THREADS": "1"}),
    Around(
        order=1,
        today="2031-12-31",
        environment={
            "CROSSCHECK_LIMITS_PARSE_PROCESSES": "1",
            "PYTHONHASHSEED": "1",
            "TZ": "Pacific/Kiritimati",
            "LC_ALL": "C",
            "OMP_NUM_THREADS": "2",
            "COLUMNS": "200",
            "PYTHONUTF8": "0",
        },
    ),
    Around(
        order=2,
        today="2024-05-09",
        environment={
            "CROSSCHECK_LIMITS_PARSE_PROCESSES": "4",
            "PYTHONHASHSEED": "2",
            "TZ": "America/Los_Angeles",
            "LANG": "tr_TR.UTF-8",
            "OMP_NUM_THREADS": "1",
        },
    ),
)


@pytest.mark.timeout(600)
def test_40_outputs_are_byte_identical(tmp_path: Path) -> None:
    seen: list[Outcome] = []
    for number, around in enumerate(AROUND):
        folder = tmp_path / str(number)
        (folder / "in").mkdir(parents=True)
        for name, content in FILES.items():
            (folder / "in" / name).write_bytes(content)
        options = ("-q", "--no-cache", "--today", around.today)
        seen.append(check(folder, *ORDERS[around.order], options=options, **around.environment))
    first = seen[0]
    assert first.code == 3, first.err
    assert len(first.json["findings"]) > 3
    assert set(first.reports) == {"markdown", "json", "html", "sarif", "csv"}
    for other in seen[1:]:
        assert (other.code, other.out, other.err) == (first.code, first.out, first.err)
        for form, text in first.reports.items():
            assert other.reports[form] == text, form
    for text in first.reports.values():
        assert str(tmp_path) not in text
    _leads_back(first)


def _leads_back(outcome: Outcome) -> None:
    """Each side of a finding says where it stands in its file, in every report to be read; offsets are of the text."""
    places = {
        (side["path"], side["place"], side["surface"]) for found in outcome.json["findings"] for side in found["sides"]
    }
    assert {("in/left.pdf", "page 2, line 1", "Monday"), ("in/right.docx", "paragraph 2", "Tuesday")} <= places
    for path, place, _ in places:
        assert place in rendered(outcome.reports["markdown"])
        assert f">{place}</a>" in outcome.reports["html"]
        assert path in outcome.reports["html"]
    assert 'href="../in/left.pdf#page=2">page 2, line' in outcome.reports["html"]
    assert "(../in/left.pdf#page=2)" in outcome.reports["markdown"]


def test_only_these_modules_ask_the_clock() -> None:
    """Nothing that reads or compares may: a day changes decisions, the age of cache entries and litter, and no more."""
    source = Path(crosscheck.__file__).parent
    asking = {
        path.relative_to(source).as_posix()
        for path in source.rglob("*.py")
        if re.search(r"\b(?:datetime\.now|date\.today|time\.time|utcnow|localtime|gmtime)\b", path.read_text("utf-8"))
    }
    assert asking == {"api.py", "cli/gate.py", "desk.py", "files.py"}
