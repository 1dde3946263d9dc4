"""Fault 40: the installed command gives the same bytes whatever is around it.

Few runs, each with several things changed at once against the first: one that matters shows up in some output.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

import documents as made
from outcomes import Outcome, check

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
    ("in/left.txt", "in/page.html", "in/right.txt", "in/third.md", "in/bad.pdf"),
    ("in/bad.pdf", "in/third.md", "in/right.txt", "in/page.html", "in/left.txt"),
    ("in/page.html", "in/bad.pdf", "in/left.txt", "in/third.md", "in/right.txt"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What a run is surrounded by, and what changes the number of threads and processes."""

    order: int
    today: str
    code: str | None
    environment: dict[str, str]


def workers(count: int) -> str:
    return f"from crosscheck.reading import isolation\nisolation.Workers.__init__.__kwdefaults__['count'] = {count}"


AROUND = (
    Around(order=0, today="2024-05-09", code=None, environment={"PYTHONHASHSEED": "0", "OMP_NUM_THREADS": "1"}),
    Around(
        order=1,
        today="2031-12-31",
        code=workers(1),
        environment={
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
        code=workers(4),
        environment={"PYTHONHASHSEED": "2", "TZ": "America/Los_Angeles", "LANG": "tr_TR.UTF-8", "OMP_NUM_THREADS": "1"},
    ),
)


@pytest.mark.timeout(600)
def test_40_outputs_are_byte_identical(tmp_path: Path) -> None:
    seen: list[Outcome] = []
    for number, around in enumerate(AROUND):
        folder = tmp_path / str(number)
        (folder / "in").mkdir(parents=True)
        for name, text in (("left.txt", LEFT), ("right.txt", RIGHT), ("third.md", THIRD), ("page.html", made.page())):
            (folder / "in" / name).write_text(text, encoding="utf-8")
        (folder / "in" / "bad.pdf").write_bytes(made.pdf([[made.LEAD]])[:300])
        options = ("-q", "--no-cache", "--today", around.today)
        seen.append(check(folder, *ORDERS[around.order], code=around.code, options=options, **around.environment))
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
