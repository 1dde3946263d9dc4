"""What an entry of the store depends on besides its input: our own code and data, and the libraries below them.

All of the package counts but what is named here as coming later, so that a new module is never forgotten: a rule that
changed is worked out anew, and the worst that a mistake can do is to work something out once too often.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

LATER = frozenset(
    {
        *("align", "api.py", "baseline", "cli", "compare", "desk.py", "encoders", "files.py", "matches.py"),
        *("origins.py", "presentation", "proof.py", "proofing", "reports", "review", "sheets", "suppressions.py"),
        *("terminal.py", "threshold.py"),
    }
)
"""What sees an article only after its claims and their details are there. A test holds that no stage imports it."""
READING = ("charset-normalizer", "defusedxml", "feedparser", "lxml", "mammoth", "pypdf", "trafilatura")
LANGUAGE = ("anyascii", "numpy", "rapidfuzz", "spacy", "thinc")
ENCODING = ("numpy", "onnxruntime", "sentence-transformers", "tokenizers", "torch", "transformers")


@cache
def current() -> dict[str, bytes]:
    """The version of each sort of entry."""
    whole = prints(Path(__file__).resolve().parent.parent)
    code = {name: digest for name, digest in whole.items() if name not in LATER}
    return {
        "read": _version(code, READING),
        "article": _version(code, LANGUAGE),
        "run": _version(whole, (*READING, *LANGUAGE, *ENCODING)),
        "vectors": _version({"encoders": whole["encoders"]}, ENCODING),
    }


def prints(root: Path) -> dict[str, bytes]:
    """A digest for each module and folder of the package, of the names and bytes of all files in it."""
    return {part.name: _print(part) for part in sorted(root.iterdir()) if part.name != "__pycache__"}


def _print(part: Path) -> bytes:
    total = hashlib.blake2b(digest_size=16)
    for file in sorted(part.rglob("*")) if part.is_dir() else [part]:
        if file.parent.name != "__pycache__" and file.is_file():
            data = file.read_bytes()
            total.update(f"{file.relative_to(part.parent).as_posix()}\0{len(data)}\0".encode() + data)
    return total.digest()


def _version(parts: Mapping[str, bytes], libraries: tuple[str, ...]) -> bytes:
    total = hashlib.blake2b(sys.version.encode(), digest_size=16)
    for name, digest in parts.items():
        total.update(f"{name}\0".encode() + digest)
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
