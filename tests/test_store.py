"""The store: what comes out is what went in, and whatever goes wrong with it is a miss and a warning."""

from __future__ import annotations

import json
import logging
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import grimp
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

import crosscheck
from crosscheck import pipeline
from crosscheck.analysis import Analysis, analyse
from crosscheck.language import SpacyParser
from crosscheck.model import Article, Severity, Span
from crosscheck.store import FORGETFUL, Database, Store, database, versions
from crosscheck.store.codec import decode, encode
from crosscheck.store.vectors import StoredEncoder
from crosscheck.vocabulary.events import Event
from crosscheck.vocabulary.parties import Party
from crosscheck.vocabulary.stances import Mood

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
DAY = date(2024, 5, 1)


@pytest.fixture
def file(tmp_path: Path) -> Database:
    return Database(tmp_path, today=DAY)


def warnings(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]


plain = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
values = st.recursive(
    plain
    | st.decimals(allow_nan=False)
    | st.dates()
    | st.sampled_from(Severity)
    | st.builds(lambda a, b: Span(start=a, end=a + b), st.integers(0, 99), st.integers(0, 9)),
    lambda inner: st.lists(inner, max_size=4).map(tuple) | st.frozensets(inner, max_size=4),
    max_leaves=12,
)


@given(values)
def test_a_value_comes_back_with_its_type(value: object) -> None:
    assert repr_of(decode(encode(value))) == repr_of(value)


def repr_of(value: object) -> str:
    """Tells 1 from True and 1.0, which are equal; sets in some order."""
    if isinstance(value, frozenset):
        return f"{{{sorted(map(repr_of, value))}}}"
    return str([repr_of(v) for v in value]) if isinstance(value, tuple) else repr(value)


def test_what_says_the_same_is_one_object_after_reading() -> None:
    def read(score: float, number: str, place: int) -> Event:
        party = Party(name="Kern", head="Kern", label="PERSON")
        words = frozenset({"ferry", "sea"})
        event = Event(predicate="sink", mood=Mood(), agents=(party,), patients=None, words=words)
        found = decode(encode((event, Decimal(number), score, Span(start=place, end=place))))
        assert isinstance(found, tuple)
        read_ = found[0]
        assert isinstance(read_, Event)
        return read_

    assert read(1.0, "1.0", 3) is read(0.5, "1", 4)
    one, other = decode(encode(Decimal("1.0"))), decode(encode(Decimal(1)))
    assert (str(one), str(other)) == ("1.0", "1")


def test_records_that_stand_somewhere_are_not_kept() -> None:
    data = encode((Span(start=7001, end=7002), Span(start=7001, end=7002)))
    found = decode(data)
    assert isinstance(found, tuple)
    assert found[0] == found[1]
    assert found[0] is not found[1]


def test_every_kind_comes_back_from_the_seeds(parser: SpacyParser) -> None:
    kinds = pipeline.kinds()
    seen = set()
    for path in sorted(SEEDS.glob("*.txt")):
        article = Article(id="a1", source="s", path="p", text=path.read_text("utf-8"), published=date(2024, 5, 23))
        made = analyse(article, parser, kinds, FORGETFUL)
        assert decode(encode(made)) == made
        seen |= {detail.kind for claim in made.claims for detail in claim.details}
    assert seen >= {"account", "actors", "attribution", "date", "number", "place", "stance", "title"}


@dataclass(frozen=True)
class Stranger:
    name: str


@pytest.mark.parametrize("value", [Stranger("x"), [1], {"a": 1}, object(), 1j, b"x", (1, Stranger("x"))])
def test_only_records_of_the_package_are_written(value: object) -> None:
    with pytest.raises(TypeError):
        encode(value)


@pytest.mark.parametrize(
    "kind",
    [
        ["subprocess", "Popen", ["args"]],
        ["crosscheck.files", "write", ["path", "content"]],
        ["crosscheck.store.database", "Database", ["folder"]],
        ["crosscheck.model", "Span", ["start"]],
        ["crosscheck.nowhere", "Span", ["start", "end"]],
    ],
)
def test_bytes_make_no_other_object(kind: list[object]) -> None:
    data = json.dumps({"types": [kind], "nodes": [[0, *["touch /tmp/x"] * len(kind[2])]], "root": [5, 0]})  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="not"):
        decode(data.encode())


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b"\xff", b'{"types":[],"nodes":[[3]],"root":0}', b"[" * 100_000])
def test_other_bytes_are_an_error_of_one_kind(data: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever json or we say
        decode(data)


def test_an_entry_is_found_again_by_its_basis(file: Database) -> None:
    store = Store(file)
    made: list[int] = []

    def make() -> Span:
        made.append(1)
        return Span(start=1, end=2)

    first = store.record("article", ("a", DAY), Span, make)
    assert store.record("article", ("a", DAY), Span, make) == first == Span(start=1, end=2)
    assert len(made) == 1
    store.record("article", ("b", DAY), Span, make)
    store.record("read", ("a", DAY), Span, make)
    assert len(made) == 3
    assert FORGETFUL.record("article", ("a", DAY), Span, make) == first
    assert len(made) == 4


def test_a_change_of_code_data_or_libraries_is_a_miss(file: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(file)
    store.keep("article", "basis", Span(start=1, end=2))
    changed = {**versions.current(), "article": b"other rules"}
    monkeypatch.setattr(versions, "current", lambda: changed)
    assert store.found("article", "basis", Span) is None


def test_the_version_follows_every_byte_of_code_and_data(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    rule, table = tmp_path / "rule.py", tmp_path / "data" / "words.tsv"
    rule.write_text("A = 1\n")
    table.write_text("a\tb\n")
    first = versions.prints(tmp_path)
    assert versions.prints(tmp_path) == first
    table.write_text("a\tc\n")
    second = versions.prints(tmp_path)
    assert [name for name in first if first[name] != second[name]] == ["data"]
    rule.write_text("A = 2\n")
    third = versions.prints(tmp_path)
    assert [name for name in first if second[name] != third[name]] == ["rule.py"]
    table.rename(tmp_path / "data" / "terms.tsv")
    assert versions.prints(tmp_path)["data"] != third["data"]
    assert versions._version(first, ()) != versions._version(second, ())
    assert versions._version(first, ("numpy",)) != versions._version(first, ())


def test_no_stage_before_the_store_uses_what_the_version_leaves_out() -> None:
    graph = grimp.build_graph("crosscheck")
    later = {f"crosscheck.{name.removesuffix('.py')}" for name in versions.LATER}
    used = set()
    for name in ("analysis", "intake", "readers", "details"):
        used |= graph.find_upstream_modules(f"crosscheck.{name}", as_package=True)
    assert used
    assert not {m for m in used if any(m == one or m.startswith(f"{one}.") for one in later)}
    here = Path(crosscheck.__file__).parent
    assert {name for name in versions.LATER if not (here / name).exists()} == set()


def test_a_damaged_entry_is_worked_out_again(file: Database, caplog: pytest.LogCaptureFixture) -> None:
    file.put(b"k", ("read", b"v"), b"data" * 100)
    file.close()
    with sqlite3.connect(file.path) as link:
        (data,) = link.execute("SELECT data FROM entry").fetchone()
        link.execute("UPDATE entry SET data = ?", (data[:-3] + b"xyz",))
    link.close()
    assert file.get(b"k") is None
    assert warnings(caplog) == ["an entry of the cache is damaged: working it out again"]
    file.put(b"k", ("read", b"v"), b"new")
    assert file.get(b"k") == b"new"


@pytest.mark.parametrize("rubbish", [b"no database at all" * 300, b"SQLite format 3\x00" + b"\xff" * 8000])
def test_a_broken_file_is_moved_aside(file: Database, caplog: pytest.LogCaptureFixture, rubbish: bytes) -> None:
    file.path.write_bytes(rubbish)
    assert file.get(b"k") is None
    assert len(warnings(caplog)) == 1
    assert "beginning a new one" in warnings(caplog)[0]
    file.put(b"k", ("read", b"v"), b"data")
    assert file.get(b"k") == b"data"
    assert file.path.with_name(database.BROKEN).read_bytes() == rubbish
    assert file.clear() == 1
    assert not file.path.with_name(database.BROKEN).exists()


def test_pages_broken_in_the_middle_are_no_error(file: Database, caplog: pytest.LogCaptureFixture) -> None:
    for n in range(200):
        file.put(b"%d" % n, ("read", b"v"), bytes(range(256)) * 8, level=0)
    file.close()
    whole = bytearray(file.path.read_bytes())
    whole[4096:] = b"\xee" * (len(whole) - 4096)
    file.path.write_bytes(whole)
    assert [file.get(b"%d" % n) for n in range(200)] == [None] * 200
    assert len(warnings(caplog)) == 1


def test_a_locked_file_costs_one_wait(
    file: Database, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0.05)
    file.put(b"k", ("read", b"v"), b"data")
    other = sqlite3.connect(file.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert file.get(b"k") == b"data"
    file.put(b"l", ("read", b"v"), b"data")
    assert file.get(b"l") is None
    other.close()
    assert len(warnings(caplog)) == 1
    assert "locked" in warnings(caplog)[0]


def test_a_full_disk_costs_the_memory_only(file: Database, caplog: pytest.LogCaptureFixture) -> None:
    file.put(b"k", ("read", b"v"), b"data")
    assert file._link is not None
    file._link.execute("PRAGMA max_page_count = 8")
    for n in range(9):
        file.put(b"%d" % n, ("read", b"v"), bytes(5000), level=0)
    assert len(warnings(caplog)) == 1
    assert "full" in warnings(caplog)[0]


def test_a_folder_that_cannot_be_made_is_a_miss(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").write_text("")
    store = Store(Database(tmp_path / "file" / "cache", today=DAY))
    assert store.record("read", "basis", Span, lambda: Span(start=0, end=1)) == Span(start=0, end=1)
    assert store.blobs("vectors", ("basis",), lambda _: (b"x",)) == (b"x",)
    assert len(warnings(caplog)) == 1


def test_a_read_only_file_still_answers(
    file: Database, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.put(b"k", ("read", b"v"), b"data")
    assert file._link is not None
    file._link.execute("PRAGMA query_only = ON")
    monkeypatch.setattr(file, "_day", DAY.toordinal() + 5)
    assert file.get(b"k") == b"data"
    file.put(b"l", ("read", b"v"), b"data")
    assert len(warnings(caplog)) == 1
    assert "read" in warnings(caplog)[0]


def test_pruning_forgets_old_entries_and_other_versions(tmp_path: Path) -> None:
    old = Database(tmp_path, today=DAY)
    for key in (b"1", b"2", b"3"):
        old.put(key, ("read", b"now"), b"data")
    old.put(b"4", ("read", b"then"), b"data")
    old.put(b"5", ("gone", b"now"), b"data")
    later = Database(tmp_path, today=after(40))
    assert later.get(b"1") == b"data"
    assert later.prune({"read": b"now"}, 40) == 2
    assert later.prune({"read": b"now"}, 30) == 2
    assert later.get(b"1") == b"data"
    found = later.census()
    assert found is not None
    assert [(sort, count) for sort, count, _ in found.sorts] == [("read", 1)]
    assert later.clear() == 1


def after(days: int) -> date:
    return date.fromordinal(DAY.toordinal() + days)


def test_a_digest_is_remembered_until_the_file_changes(file: Database, tmp_path: Path) -> None:
    store = Store(file)
    folder = tmp_path / "model"
    folder.mkdir()
    (folder / "weights").write_bytes(b"one")
    asked: list[Path] = []

    def slow(path: Path) -> str:
        asked.append(path)
        return (path / "weights").read_text()

    assert [store.digest(folder, slow) for _ in range(3)] == ["one"] * 3
    assert len(asked) == 1
    (folder / "weights").write_bytes(b"two")
    assert store.digest(folder, slow) == "two"
    (folder / "more").write_bytes(b"")
    store.digest(folder, slow)
    assert len(asked) == 3
    assert FORGETFUL.digest(folder, slow) == "two"


class Counting:
    identity = "counting@1"

    def __init__(self) -> None:
        self.calls: list[tuple[str, ...]] = []

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.calls.append(tuple(texts))
        rows = [[len(text) / 3, len(texts), ord(text[0])] for text in texts]
        return np.array(rows, dtype=np.float32).reshape(len(texts), 3)


def test_vectors_come_back_bit_for_bit(file: Database) -> None:
    plain, kept = Counting(), Counting()
    texts = ("one fact", "a fact", "one fact", "another")
    first = StoredEncoder(kept, Store(file)).encode(texts)
    again = StoredEncoder(kept, Store(file)).encode(texts)
    without = StoredEncoder(plain, FORGETFUL).encode(texts)
    assert first.tobytes() == again.tobytes() == without.tobytes()
    assert again.dtype == np.float32
    assert again.shape == (4, 3)
    assert kept.calls == [("a fact", "another", "one fact")]
    assert StoredEncoder(kept, Store(file)).encode(()).shape[0] == 0
    StoredEncoder(kept, Store(file)).encode(texts[:2])
    assert len(kept.calls) == 3


class SteadyCounting(Counting):
    steady = True

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return super().encode(texts)[:, [0, 2]]


@pytest.mark.parametrize(("kind", "calls"), [(Counting, 3), (SteadyCounting, 2)])
def test_several_calls_are_one_where_company_does_not_matter(file: Database, kind: type[Counting], calls: int) -> None:
    articles = (("one fact", "a fact", "one fact"), (), ("another",), ("a fact", "a third one"))
    alone = [StoredEncoder(kind(), FORGETFUL).encode(texts) for texts in articles]
    encoder = kind()
    StoredEncoder(encoder, Store(file)).encode(articles[2])
    together = StoredEncoder(encoder, Store(file)).together(articles)
    assert [rows.tobytes() for rows in together] == [rows.tobytes() for rows in alone]
    assert len([call for call in encoder.calls if call]) == calls
    again = StoredEncoder(encoder, Store(file))
    assert [again.encode(texts).tobytes() for texts in articles] == [rows.tobytes() for rows in alone]
    assert len([call for call in encoder.calls if call]) == calls


@pytest.mark.parametrize(("kind", "asked"), [(Counting, ["a fact", "one fact"]), (SteadyCounting, ["a fact"])])
def test_what_is_known_is_not_encoded_again_where_company_does_not_matter(
    kind: type[Counting], asked: list[str]
) -> None:
    row = kind().encode(("one fact",))[0]
    encoder = kind()
    (found,) = StoredEncoder(encoder, FORGETFUL).together(
        (("one fact", "a fact"),), lambda text: row if text == "one fact" else None
    )
    assert encoder.calls == [tuple(asked)]
    assert found.tobytes() == StoredEncoder(kind(), FORGETFUL).encode(("one fact", "a fact")).tobytes()


SHARING = """
import sys, logging
from datetime import date
from decimal import Decimal
from pathlib import Path
from crosscheck.store import Database
logging.basicConfig(level=logging.WARNING)
file = Database(Path(sys.argv[1]), today=date(2024, 5, 1))
for round in range(3):
    for n in range(40):
        key, data = b"%d" % n, b"%d" % n * 500
        found = file.get(key)
        assert found in (None, data)
        file.put(key, ("read", b"v"), data)
    file.put(sys.argv[2].encode() + b"%d" % round, ("article", b"v"), b"own")
file.close()
"""


def test_processes_share_one_file(tmp_path: Path) -> None:
    command = [sys.executable, "-c", SHARING, str(tmp_path)]
    running = [subprocess.Popen([*command, f"p{n}-"], stderr=subprocess.PIPE, text=True) for n in range(4)]
    said = [one.communicate(timeout=60)[1] for one in running]
    assert [one.returncode for one in running] == [0] * 4, said
    assert said == [""] * 4
    file = Database(tmp_path, today=DAY)
    assert all(file.get(b"%d" % n) == b"%d" % n * 500 for n in range(40))
    census = file.census()
    assert census is not None
    assert [(sort, count) for sort, count, _ in census.sorts] == [("article", 12), ("read", 40)]


def test_an_analysis_fits_any_id_and_path(parser: SpacyParser, file: Database) -> None:
    text = "The ferry sank on Monday off Lanmore, killing 43 people, the coast guard said.\n"
    first = Article(id="a1", source="One", path="one.txt", text=text, notes=("n",))
    other = replace(first, id="a7", source="Two", path="two.txt", key="two", url="https://x.example")
    store = Store(file)
    made = analyse(first, parser, pipeline.kinds(), store)
    again = analyse(other, parser, pipeline.kinds(), store)
    assert again == analyse(other, parser, pipeline.kinds(), FORGETFUL)
    assert isinstance(made, Analysis)
    assert [c.id for c in again.claims] == [f"a7c{n}" for n in range(1, len(again.claims) + 1)]
    assert {c.article for c in again.claims} == {"a7"}
    census = file.census()
    assert census is not None
    assert [count for _, count, _ in census.sorts] == [1]
    dated = replace(first, published=date(2024, 5, 1))
    assert analyse(dated, parser, pipeline.kinds(), store) != made
