"""Coverage-guided fuzzing of one reader, by atheris (libFuzzer): nothing that a file holds may do more than cost it.

    python tests/fuzzing/fuzz.py html --seconds 600

A crash, a hang of 15 s or more than 2.5 GB ends the run; the input is kept in `tests/corpus/crashes` under the reader's
name, and the tests read it again from then on.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

import atheris

ROOT = Path(__file__).resolve().parents[2]
KEPT = ROOT / "tests" / "corpus" / "crashes"
sys.path.insert(0, str(ROOT / "tests"))
PARSERS = ["crosscheck", "trafilatura", "htmldate", "mammoth", "pypdf", "feedparser", "lxml", "defusedxml"]

with atheris.instrument_imports(include=PARSERS, enable_loader_override=False):
    import feedparser
    import htmldate
    import mammoth
    import pypdf
    import trafilatura

    from fuzzing.laws import hold, seeds

INSTRUMENTED = (feedparser, htmldate, mammoth, pypdf, trafilatura)
"""Imported here, since only what is loaded inside the block tells libFuzzer which of its lines were reached."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reader", choices=sorted(seeds()))
    parser.add_argument("--seconds", type=int, default=600)
    asked = parser.parse_args()
    KEPT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as corpus:
        for number, content in enumerate(seeds()[asked.reader]):
            (Path(corpus) / str(number)).write_bytes(content)
        flags = [f"-max_total_time={asked.seconds}", "-timeout=15", "-rss_limit_mb=2500", "-max_len=20000"]
        prefix = f"-artifact_prefix={KEPT}/{asked.reader}-"
        atheris.Setup([sys.argv[0], *flags, prefix, corpus], lambda data: hold(asked.reader, data))
        atheris.Fuzz()


if __name__ == "__main__":
    main()
