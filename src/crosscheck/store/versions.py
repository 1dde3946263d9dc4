"""What an entry of the store depends on besides its input: our own code and data, and the libraries below them.

All of the package counts but what is named here as coming later, so that a new module is never forgotten: a rule that
changed is worked out anew, and the worst that a mistake can do is to work something out once too often.
"""

from __future__ import annotations

import hashlib
import re
import sys
from functools import cache
from pathlib import Path

LATER = frozenset(
    {
        *("align", "api.py", "baseline", "cli", "compare", "desk.py", "encoders", "files.py", "origins.py"),
        *("presentation", "proof.py", "proofing", "reports", "review", "sheets", "suppressions.py", "terminal.py"),
        "threshold.py",
    }
)
"""What sees an article only after its claims and their details are there. A test holds that no stage imports it."""
READING = ("charset-normalizer", "defusedxml", "feedparser", "lxml", "mammoth", "pypdf", "trafilatura")
LANGUAGE = ("anyascii", "numpy", "rapidfuzz", "spacy", "thinc")
ENCODING = ("numpy", "onnxruntime", "sentence-transformers", "tokenizers", "torch", "transformers")


@cache
def current() -> dict[str, bytes]:
    """The version of each sort of entry."""
    root = Path(__file__).resolve().parent.parent
    whole = sorted(root.iterdir())
    code = [p for p in whole if p.name not in LATER]
    return {
        "read": _version(root, code, READING),
        "article": _version(root, code, LANGUAGE),
        "run": _version(root, whole, tuple(sorted({*READING, *LANGUAGE, *ENCODING}))),
        "vectors": _version(root, [root / "encoders"], ENCODING),
    }


def _version(root: Path, parts: list[Path], libraries: tuple[str, ...]) -> bytes:
    total = hashlib.blake2b(sys.version.encode(), digest_size=16)
    for part in parts:
        for file in sorted(part.rglob("*")) if part.is_dir() else [part]:
            if file.parent.name != "__pycache__" and file.is_file():
                data = file.read_bytes()
                total.update(f"{file.relative_to(root).as_posix()}\0{len(data)}\0".encode() + data)
    for name in libraries:
        total.update(f"{name}\0{_installed().get(name, '')}\0".encode())
    return total.digest()


@cache
def _installed() -> dict[str, str]:
    """Version of each installed distribution by the names of their folders: 80 ms less than importlib.metadata."""
    found: dict[str, str] = {}
    for folder in sys.path:
        for entry in Path(folder).glob("*.dist-info") if Path(folder).is_dir() else ():
            name, _, version = entry.name.removesuffix(".dist-info").partition("-")
            found.setdefault(re.sub(r"[-_.]+", "-", name).lower(), version)
    return found
