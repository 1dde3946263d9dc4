"""Builds `antonyms.tsv` in `src/crosscheck/data/`, the frozen table of opposites behind `opposites`.

Source: WordNet 3.0 (Princeton University; its licence, which permits tables made from it, heads the table). Of its
antonyms those are taken of which both words are single ones that its tagged texts have in that sense, and the sense is
one of the two most frequent of each: what newspapers use. Debian has the files in the package `wordnet-base`.

Run: `python tools/derive_antonyms.py FOLDER`, the folder with `data.noun` and `cntlist.rev`. The program itself does
not need it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, TypeAlias

OUT = Path(__file__).resolve().parent.parent / "src" / "crosscheck" / "data" / "antonyms.tsv"
PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
SECTIONS = {"n": "nouns", "v": "verbs", "a": "adjectives", "r": "adjectives"}
TYPES = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
SENSES = 2
ALIKE = {("sit", "stand"), ("lie", "sit"), ("lie", "stand"), ("gather", "spread"), ("ride", "walk"), ("late", "middle")}
"""Opposites that news put for each other of one thing: a house stands, sits or lies on a hill."""
NOTICE = """\
# Pairs of words that exclude each other of one thing, and what they are. Derived from the antonyms of WordNet 3.0 by
# `tools/derive_antonyms.py`; not edited by hand.
#
# WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.
#
# This software and database is being provided to you, the LICENSEE, by Princeton University under the following
# license. By obtaining, using and/or copying this software and database, you agree that you have read, understood, and
# will comply with these terms and conditions: Permission to use, copy, modify and distribute this software and database
# and its documentation for any purpose and without fee or royalty is hereby granted, provided that you agree to comply
# with the following copyright notice and statements, including the disclaimer, and that the same appear on ALL copies
# of the software, database and documentation, including modifications that you make for internal use or for
# distribution.
#
# THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES,
# EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR
# WARRANTIES OF MERCHANTABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE, DATABASE
# OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS.
#
# The name of Princeton University or Princeton may not be used in advertising or publicity pertaining to distribution
# of the software and/or database. Title to copyright in this software, database and any associated documentation shall
# at all times remain with Princeton University and LICENSEE agrees to preserve same.
"""


class Sense(NamedTuple):
    """A word in one of its meanings: part of speech, file and number in it, as WordNet keys them."""

    part: str
    file: str
    number: int
    word: str


Synsets: TypeAlias = dict[tuple[str, str], tuple[list[Sense], list[list[str]]]]
"""The senses of each synset, by part of speech and offset, and its pointers."""


def frequent(folder: Path) -> set[Sense]:
    """The senses that the tagged texts have, as far as they are among the most frequent of their words."""
    found = set()
    for line in (folder / "cntlist.rev").read_text(encoding="utf-8").splitlines():
        key, number, _ = line.split()
        word, rest = key.split("%")
        kind, file, identifier = rest.split(":")[:3]
        if int(number) <= SENSES:
            found.add(Sense(TYPES[kind], file, int(identifier), word))
    return found


def synsets(folder: Path) -> Synsets:
    """All synsets."""
    found: Synsets = {}
    for name, part in PARTS.items():
        for line in (folder / f"data.{name}").read_text(encoding="utf-8").splitlines():
            if line.startswith("  "):
                continue
            fields = line.split(" | ")[0].split()
            count = int(fields[3], 16)
            words = [(fields[4 + 2 * n].split("(")[0].lower(), int(fields[5 + 2 * n], 16)) for n in range(count)]
            at = 4 + 2 * count
            pointers = [fields[at + 1 + 4 * n : at + 5 + 4 * n] for n in range(int(fields[at]))]
            found[part, fields[0]] = [Sense(part, fields[1], number, word) for word, number in words], pointers
    return found


def pairs(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Section and the two words of each pair."""
    known, common = synsets(folder), frequent(folder)
    for (part, _), (words, pointers) in known.items():
        for sort, offset, other, places in pointers:
            if sort != "!":
                continue
            first, second = (int(place, 16) - 1 for place in (places[:2], places[2:]))
            one, two = words[first], known[{"s": "a"}.get(other, other), offset][0][second]
            plain = one.word.isalpha() and two.word.isalpha() and one.word < two.word
            if plain and {one, two} <= common and (one.word, two.word) not in ALIKE:
                yield SECTIONS[part], one.word, two.word


def main() -> None:
    """Writes the table."""
    rows = sorted(set(pairs(Path(sys.argv[1]))))
    OUT.write_text(NOTICE + "".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")
    sys.stdout.write(f"{len(rows)} pairs\n")


if __name__ == "__main__":
    main()
